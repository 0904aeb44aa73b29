import { offences } from './house-rules.ts';

const linesOf = (path: string, text: string) =>
  offences([{ path, text }]).map(({ line, message }) => `${line}: ${message}`);

describe('the house rules', () => {
  test.each([
    ['Node as a clock', 'apps/catalog/src/a.ts', 'const x = 1;\nconst at = new Date();', /^2: the time comes from/],
    ['Node as a clock, in milliseconds', 'apps/catalog/src/a.ts', 'Date.now() + 5', /^1: the time comes from/],
    ['local time made an instant by hand', 'apps/catalog/src/a.store.ts', 'sql`x at time zone z`', /^1: local times/],
    ['the same in SQL', 'apps/catalog/migrations/0001_a.sql', 'select x\n  AT  TIME ZONE z', /^2: local times/],
    ['a setting of the session', 'libs/database/src/a.ts', "set_config('app.door', $1, false)", /^1: settings live/],
    ['a barrel', 'apps/catalog/src/index.ts', "export * from './a.ts';", /^1: a barrel/],
    ['a barrel by name', 'libs/events/src/all.ts', "export {\n  a,\n} from './a.ts';", /^1: a barrel/],
    ['a path of one machine', 'docs/a.md', 'open /home/ada/openslot', /^1: a path of one machine/],
    ['unfinished work', 'apps/catalog/src/a.ts', '// TODO later', /^1: what is not done/],
    ['a drawer', 'apps/catalog/src/utils.ts', '', /^1: “utils.ts” says nothing/],
    ['a drawer as a folder', 'libs/service/src/helpers/a.ts', '', /^1: “helpers” says nothing/],
  ])('catch %s', (_, path, text, expected) => {
    expect(linesOf(path, text)).toEqual([expect.stringMatching(expected)]);
  });

  test.each([
    ['a date as a value', 'apps/catalog/src/a.ts', 'new Date(row.at)'],
    ['the UTC day of an instant', 'libs/events/a.sql', "to_char(at at time zone 'UTC', 'DD')"],
    ['the clock itself', 'libs/database/sql/clock.sql', 'select local at time zone zone'],
    ['a setting of the transaction', 'libs/database/src/a.ts', "set_config('app.door', $1, true)"],
    ['the index of a lib', 'libs/events/src/index.ts', "export * from './a.ts';"],
    ['prose about a rule', 'apps/catalog/src/a.ts', '/** Never new Date(): the clock is SQL. */'],
    ['a type in its own noun', 'apps/catalog/src/service-types/a.ts', ''],
    ['what a tool generated', 'apps/catalog/src/generated/resolvers.ts', "export { a } from './a.ts';"],
  ])('let pass %s', (_, path, text) => {
    expect(linesOf(path, text)).toEqual([]);
  });
});
