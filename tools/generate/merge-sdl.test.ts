import { mergeSdl } from './merge-sdl.ts';

const file = (path: string, text: string) => ({ path, text });

test('gathers what each noun says of Query and of its own types', () => {
  const merged = mergeSdl([
    file('schema.graphql', 'type Query\ntype Mutation'),
    file('hold.graphql', 'extend type Query { hold: Hold }\n"A claim." type Hold { id: ID! }'),
    file('slot.graphql', 'type Query { slots: Int }\nextend type Hold @key(fields: "id") { slot: Int }'),
    file('foreign.graphql', 'extend type Business { slots: Int }'),
  ]);

  expect(merged).toBe(
    `type Query {
  hold: Hold
  slots: Int
}

"A claim."
type Hold @key(fields: "id") {
  id: ID!
  slot: Int
}

extend type Business {
  slots: Int
}
`,
  );
});

test('names both places of a type that is defined twice', () => {
  const twice = [file('a.graphql', 'type Money { a: Int }'), file('b.graphql', '\ntype Money { a: Int }')];

  expect(() => mergeSdl(twice)).toThrow('Money is defined twice: in a.graphql:1 and in b.graphql:2');
});
