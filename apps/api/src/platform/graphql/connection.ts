/**
 * Lists in pages, as connections. A cursor is opaque: the keys of the row it stands at, so that a page neither skips nor
 * repeats a row when others are added meanwhile.
 */
import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { AppError } from '../errors/app-error.ts';

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

@ObjectType()
export class PageInfo {
  @Field() hasNextPage: boolean;
  @Field() hasPreviousPage: boolean;
  @Field(() => String, { nullable: true }) startCursor: string | null;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

/** Forwards by `first` and `after`, backwards by `last` and `before`. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `How many, at most ${MAX_PAGE}; ${DEFAULT_PAGE} if not said.` })
  first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

@ArgsType()
export class TwoWayPageArgs extends PageArgs {
  @Field(() => Int, { nullable: true }) last?: number | null;
  @Field(() => String, { nullable: true }) before?: string | null;
}

/** How many rows to read. Refuses zero, negative and too large pages. */
export function pageSize(asked: number | null | undefined): number {
  const size = asked ?? DEFAULT_PAGE;
  if (size < 1) throw new AppError('OUT_OF_RANGE', { field: 'first', min: 1, max: MAX_PAGE, value: size });
  if (size > MAX_PAGE) throw new AppError('PAGE_TOO_LARGE', { max: MAX_PAGE });
  return size;
}

export interface EdgeOf<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface ConnectionOf<Node, Edge extends EdgeOf<Node> = EdgeOf<Node>> {
  readonly edges: Edge[];
  readonly nodes: Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export function toConnection<Node, Edge extends EdgeOf<Node>>(
  edges: Edge[],
  totalCount: number,
  more: { readonly before: boolean; readonly after: boolean },
): ConnectionOf<Node, Edge> {
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount,
    pageInfo: {
      hasNextPage: more.after,
      hasPreviousPage: more.before,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The GraphQL types of a connection: `class XConnection extends ConnectionType(X, XEdge)`. */
export function EdgeType<Node>(NodeType: Type<Node>): Type<EdgeOf<Node>> {
  @ObjectType({ isAbstract: true })
  class AbstractEdge {
    @Field() cursor: string;
    @Field(() => NodeType) node: Node;
  }
  return AbstractEdge;
}

export function ConnectionType<Node, Edge extends EdgeOf<Node>>(
  NodeType: Type<Node>,
  EdgeClass: Type<Edge>,
): Type<ConnectionOf<Node, Edge>> {
  @ObjectType({ isAbstract: true })
  class AbstractConnection {
    @Field(() => [EdgeClass]) edges: Edge[];
    @Field(() => [NodeType]) nodes: Node[];
    @Field(() => PageInfo) pageInfo: PageInfo;
    @Field(() => Int) totalCount: number;
  }
  return AbstractConnection;
}

/** An opaque cursor over the keys of a row. */
export const toCursor = (keys: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The keys of a cursor. Refuses with BAD_CURSOR what this installation did not write. */
export function readCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isKey = (key: unknown) => key === null || typeof key === 'string' || typeof key === 'number';
    if (Array.isArray(keys) && keys.length === length && keys.every(isKey)) return keys as (string | number | null)[];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new AppError('BAD_CURSOR', {});
}
