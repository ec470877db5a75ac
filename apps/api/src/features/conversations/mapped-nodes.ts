import { type ConnectionOf } from '../../platform/graphql/connection.ts';

/** The same page with its rows as the API shows them. */
export function mapNodes<Row, Node>(found: ConnectionOf<Row>, toNode: (row: Row) => Node): ConnectionOf<Node> {
  const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: toNode(node) }));
  return { ...found, edges, nodes: edges.map(({ node }) => node) };
}
