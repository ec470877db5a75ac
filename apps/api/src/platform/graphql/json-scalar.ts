import { GraphQLScalarType, type ValueNode, valueFromASTUntyped } from 'graphql';

/** Data that is checked by whoever takes it, such as the sentences of a message. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node: ValueNode, variables) => valueFromASTUntyped(node, variables),
});
