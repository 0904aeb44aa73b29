import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';

/** What the journey has and the API does not have yet; each line goes when its feature comes. */
const yetToCome: readonly string[] = [];

/** A statement about something that is yet to come, or about a part of it. */
const isYetToCome = (statement: string) =>
  yetToCome.some((name) => statement.startsWith(name) && !/^\w/.test(statement.slice(name.length)));

const own = join(import.meta.dirname, '..');
const journey = buildSchema(readFileSync(join(own, 'contract/journey.graphql'), 'utf8'));
let api: GraphQLSchema;
beforeAll(async () => {
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(join(own, 'supergraph.graphql'), 'utf8'),
    buildService: () => new LocalGraphQLDataSource(journey),
  });
  api = (await gateway.load()).schema;
  await gateway.stop();
});

test('the API keeps every name, argument, type and outcome of the journey', () => {
  const expected = statements(journey);
  const kept = new Set(statements(api));

  const missing = expected.filter((statement) => !kept.has(statement));

  expect(missing.filter((statement) => !isYetToCome(statement))).toEqual([]);
});

test('nothing new is demanded of those who send what the journey sends', () => {
  const known = new Set(inputs(journey).map(({ name }) => name));
  const owners = new Set(inputs(journey).map(({ owner }) => owner));
  const demanded = inputs(api).filter(({ owner, name, required }) => owners.has(owner) && required && !known.has(name));

  expect(demanded.map(({ name }) => name)).toEqual([]);
});

/** Everything that a client can rely on, one line each: `Slot.price: Money!`, `SignInResult = SignedIn`. */
function statements(schema: GraphQLSchema): string[] {
  return typesOf(schema).flatMap((type) => {
    if (isUnionType(type)) return type.getTypes().map((member) => `${type.name} = ${member.name}`);
    if (isEnumType(type)) return type.getValues().map((value) => `${type.name}.${value.name}`);
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => `${type.name}.${written(field)}`);
    if (!isObjectType(type) && !isInterfaceType(type)) return [type.name];
    const faces = type.getInterfaces().map((face) => `${type.name} implements ${face.name}`);
    const fields = Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}: ${String(field.type)}`,
      ...field.args.map((argument) => `${type.name}.${field.name}(${written(argument)})`),
    ]);
    return [type.name, ...faces, ...fields];
  });
}

/** Every argument and input field, and whether it must be given. */
function inputs(schema: GraphQLSchema): { owner: string; name: string; required: boolean }[] {
  const about = (owner: string, given: GraphQLArgument | GraphQLInputField) => ({
    owner,
    name: `${owner}.${given.name}`,
    required: String(given.type).endsWith('!') && given.defaultValue === undefined,
  });
  return typesOf(schema).flatMap((type) => {
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => about(type.name, field));
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.map((argument) => about(`${type.name}.${field.name}`, argument)),
    );
  });
}

const typesOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

const written = ({ name, type, defaultValue }: GraphQLArgument | GraphQLInputField) =>
  `${name}: ${String(type)}${defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`}`;

test('every document of the README is one that the API takes', () => {
  const readme = readFileSync(join(own, '../../README.md'), 'utf8');
  const documents = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');

  expect(documents).toHaveLength(6);
  expect(documents.flatMap((text) => validate(api, parse(text))).map(({ message }) => message)).toEqual([]);
});
