import { breakingChanges } from './schema-diff.ts';

const supergraph = (fields: string) => `
  schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
  directive @join__type(graph: join__Graph!) repeatable on OBJECT
  directive @link(url: String, for: link__Purpose) repeatable on SCHEMA
  enum join__Graph { CATALOG @join__graph(name: "catalog", url: "http://catalog/graphql") }
  enum link__Purpose { EXECUTION }
  type Query @join__type(graph: CATALOG) { ${fields} }
`;

test('a field that is gone breaks clients, and is named by its path', async () => {
  expect(await breakingChanges(supergraph('a: Int b: Int'), supergraph('a: Int'))).toEqual([
    { path: 'Query.b', message: "Field 'b' was removed from object type 'Query'" },
  ]);
});

test('a new field breaks nobody, and neither does what only the gateway reads', async () => {
  const before = supergraph('a: Int');
  const after = supergraph('a: Int b: Int')
    .replace('CATALOG @join__graph', 'SHOP @join__graph')
    .replace('graph: CATALOG)', 'graph: SHOP)');

  expect(await breakingChanges(before, after)).toEqual([]);
});
