import { type INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** The text of schema.graphql: what the resolvers make, sorted, so that its difference is a review of the API. */
export function printCommittedSchema(app: INestApplicationContext): string {
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
