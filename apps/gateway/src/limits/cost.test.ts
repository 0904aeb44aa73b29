import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { priceOf } from './cost.ts';

const schema = buildSchema(`
  type Query { business(slug: String!): Business  businesses(first: Int = 20): Connection }
  type Connection { edges: [Edge!]! }
  type Edge { node: Business! }
  type Business { id: ID!  name: String!  staff: [Staff!]!  businesses(first: Int = 20): Connection }
  type Staff { id: ID!  name: String!  business: Business! }
`);

function price(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  return priceOf(
    schema,
    document,
    document.definitions.find((node) => node.kind === 'OperationDefinition') as OperationDefinitionNode,
    variables,
  );
}

test('counts the objects that a page may answer', () => {
  expect(price('{ business(slug: "a") { name } }')).toMatchObject({ cost: 1, depth: 2, aliases: 0 });
  expect(price('{ businesses(first: 10) { edges { node { name } } } }').cost).toBe(10 + 10 + 10);
  expect(price('{ businesses { edges { node { name } } } }').cost).toBe(60);
  expect(price('query ($n: Int) { businesses(first: $n) { edges { node { name } } } }', { n: 3 }).cost).toBe(9);
  expect(price('{ business(slug: "a") { staff { name } } }').cost).toBe(1 + 5);
});

test('nesting multiplies, by hand or by fragments', () => {
  const byHand = '{ businesses(first: 50) { edges { node { businesses(first: 50) { edges { node { name } } } } } } }';
  const spread = `{ businesses(first: 50) { edges { node { ...Inner } } } }
    fragment Inner on Business { businesses(first: 50) { edges { node { name } } } }`;
  expect(price(byHand).cost).toBe(150 + 3 * 2_500);
  expect(price(spread).cost).toBe(price(byHand).cost);
});

test('a bomb of nested lists is priced, not run, in no time', () => {
  const levels = 60;
  const bomb = `{ business(slug: "a") ${'{ staff { business '.repeat(levels)}{ name }${' } }'.repeat(levels)} }`;
  const { cost, depth } = price(bomb);
  expect(cost).toBeGreaterThan(1_000);
  expect(depth).toBeGreaterThan(12);
});

test('fragments that spread each other end', () => {
  expect(price('{ business(slug: "a") { ...A } } fragment A on Business { staff { business { ...A } } }').cost).toBe(
    1 + 5 + 5,
  );
});

test('names aliases that hide the field by which an entity is found', () => {
  expect(price('{ business(slug: "a") { id: name title: name } }')).toMatchObject({ aliases: 2, shadowed: ['id'] });
});
