import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  type ASTVisitor,
  getNamedType,
  GraphQLError,
  type GraphQLObjectType,
  isObjectType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { QUERY_TOO_COMPLEX } from './error-answers.ts';

/** Wide enough for every page of the web with room to spare; guard rails run all its documents against them. */
export const QUERY_LIMITS = {
  depth: 12,
  cost: 12_000,
  aliases: 20,
  tokens: 2_000,
  directives: 20,
  /** Partners of partners of partners: each level multiplies, which no static cost can tell. */
  sameTypeWithinItself: 3,
} as const;

interface Limits {
  readonly validationRules: readonly ValidationRule[];
  readonly parseOptions: { readonly maxTokens: number };
}

function refuse(context: ValidationContext | null): void {
  context?.reportError(new GraphQLError(QUERY_TOO_COMPLEX));
}

/** Keeps one query from asking for more than a page could ever show. */
export function createQueryLimits(): Limits {
  const refused = { onReject: [refuse], propagateOnRejection: false };
  const { validationRules } = new ApolloArmor({
    maxDepth: { n: QUERY_LIMITS.depth, ...refused },
    costLimit: { maxCost: QUERY_LIMITS.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ...refused },
    maxAliases: { n: QUERY_LIMITS.aliases, ...refused },
    maxDirectives: { n: QUERY_LIMITS.directives, ...refused },
    // GraphQL's own parser counts tokens; the plugin for it would show unexpected errors to everybody.
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return {
    validationRules: [...(validationRules as never as ValidationRule[]), sameTypeWithinItself],
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
  };
}

/** How often each object type has been passed on the way down. */
type Passed = ReadonlyMap<string, number>;

function sameTypeWithinItself(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation, selectionSet }) {
      const root = context.getSchema().getRootType(operation);
      // A fragment that was followed once from the same depth need not be followed again: it may be spread many times.
      if (root && isTooDeep(selectionSet, root, new Map(), new Set())) refuse(context);
    },
  };

  function isTooDeep(set: SelectionSetNode, type: GraphQLObjectType, passed: Passed, followed: Set<string>): boolean {
    return set.selections.some((selection) => {
      if (selection.kind === 'InlineFragment') return isTooDeep(selection.selectionSet, type, passed, followed);
      if (selection.kind === 'FragmentSpread') {
        const key = `${selection.name.value} ${type.name} ${JSON.stringify([...passed])}`;
        const fragment = context.getFragment(selection.name.value);
        if (!fragment || followed.has(key)) return false;
        return isTooDeep(fragment.selectionSet, type, passed, followed.add(key));
      }
      const field = type.getFields()[selection.name.value];
      const next = field && getNamedType(field.type);
      if (!selection.selectionSet || !isObjectType(next)) return false;
      const times = (passed.get(next.name) ?? 0) + 1;
      if (times > QUERY_LIMITS.sameTypeWithinItself) return true;
      return isTooDeep(selection.selectionSet, next, new Map(passed).set(next.name, times), followed);
    });
  }
}
