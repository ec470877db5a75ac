/** Arguments for every operation, made from the schema: valid in form, and naming whatever the test says. */
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

export interface Operation {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

export function operationsOf(schema: GraphQLSchema): Operation[] {
  const of = (kind: Operation['kind'], fields: Record<string, GraphQLField<unknown, unknown>> = {}) =>
    Object.entries(fields).map(([name, field]): Operation => ({ name, kind, field }));
  return [
    ...of('query', schema.getQueryType()?.getFields()),
    ...of('mutation', schema.getMutationType()?.getFields()),
  ].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Gives the id for an argument such as `input.organisationId`. */
export type IdFor = (path: string) => string;

export function documentOf({ name, kind, field }: Operation): string {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${kind}${declared && ` (${declared})`} { ${name}${passed && `(${passed})`}${selection} }`;
}

/** Whatever must be given, and every id that may be. */
export function argumentsOf({ field }: Operation, idFor: IdFor): Record<string, unknown> {
  return Object.fromEntries(
    field.args.flatMap((arg) => {
      const value = valueOf(arg.type, arg.name, idFor);
      return value === undefined ? [] : [[arg.name, value] as const];
    }),
  );
}

/** Paths of the arguments of an operation that are ids. */
export function idPathsOf(operation: Operation): string[] {
  const paths: string[] = [];
  argumentsOf(operation, (path) => {
    paths.push(path);
    return 'x';
  });
  return paths;
}

const BY_NAME: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-01-01T00:00:00.000Z',
  JSON: {},
};

function valueOf(type: GraphQLInputType, path: string, idFor: IdFor): unknown {
  if (isNonNullType(type)) return required(type.ofType, path, idFor);
  // Of what may be left out only ids matter here.
  return !isListType(type) && getNamedType(type).name === 'ID' ? idFor(path) : undefined;
}

function required(type: GraphQLInputType, path: string, idFor: IdFor): unknown {
  if (isNonNullType(type)) return required(type.ofType, path, idFor);
  if (isListType(type)) return [required(type.ofType, path, idFor)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).flatMap((field) => {
        const value = valueOf(field.type, `${path}.${field.name}`, idFor);
        return value === undefined ? [] : [[field.name, value] as const];
      }),
    );
  }
  if (type.name === 'ID') return idFor(path);
  if (type.name === 'String') return /email$/i.test(path) ? 'somebody@example.org' : 'x';
  if (!(type.name in BY_NAME))
    throw new Error(`${path} is of the type ${type.name}: say in BY_NAME what it looks like`);
  return BY_NAME[type.name];
}
