import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const api = `scalar DateTime
type Query { slot(id: ID!): Slot }
type Slot { startsAt: DateTime! outcome: Outcome }
union Outcome = Taken | Free
type Taken { by: String! }
type Free { seats: Int! }`;

/** In a Node of its own: the generator has parts that are ES modules only, which Jest does not load. */
function generated(text: string): { types: string; problem: string } {
  const program = `import { typedDocuments } from '${join(import.meta.dirname, 'typed-client.ts')}';
    const [api, text] = process.argv.slice(1);
    const files = await typedDocuments(api, [{ location: 'slot.graphql', text }], 'client/');
    console.log(files.get('client/graphql.ts'));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program, api, text], {
    encoding: 'utf8',
  });
  return { types: stdout, problem: stderr };
}

test('what is answered and what must be given follow from the document', () => {
  const { types, problem } = generated(
    'query Slot($id: ID!) { slot(id: $id) { startsAt outcome { __typename ... on Free { seats } } } }',
  );

  expect(problem).toBe('');
  expect(types).toMatch(/export type SlotQueryVariables = Exact<{\s+id: string;\s+}>;/);
  expect(types).toMatch(
    /{ slot: { startsAt: string, outcome:\s+\| { __typename: 'Taken' }\s+\| { __typename: 'Free', seats: number }\s+\| null } \| null }/,
  );
  expect(types).toContain('as unknown as TypedDocumentString<SlotQuery, SlotQueryVariables>');
});

test.each([
  ['a field', 'query Slot($id: ID!) { slot(id: $id) { endsAt } }', 'Cannot query field "endsAt" on type "Slot".'],
  ['an argument', 'query Slot { slot { startsAt } }', 'argument "id" of type "ID!" is required'],
])('a document that does not fit by %s is refused', (_, document, problem) => {
  expect(generated(document)).toEqual({ types: '', problem: expect.stringContaining(problem) });
});
