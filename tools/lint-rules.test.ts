import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'openslot-lint-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
});

afterEach(() => rmSync(house, { recursive: true }));

/** What the linter says about one file of a made-up house, from the root and from the app's own folder. */
function lint(path: string, text: string, from = '.'): string[] {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
  const config = join(house, '.oxlintrc.json');
  const oxlint = join(root, 'node_modules', '.bin', 'oxlint');
  const answer = run(oxlint, ['--config', config, '--format', 'json', '.'], join(house, from));
  return (JSON.parse(answer) as { diagnostics: { code: string; message: string }[] }).diagnostics.map(
    ({ code }) => code,
  );
}

function run(file: string, args: string[], cwd: string): string {
  try {
    return execFileSync(file, args, { cwd, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const restricted = ['eslint(no-restricted-imports)'];

describe('the linter', () => {
  test.each([
    ['an app imports an app by name', 'apps/catalog/src/a.ts', "import '@openslot/scheduling';"],
    ['an app imports an app by path', 'apps/catalog/src/noun/a.ts', "import '../../../scheduling/src/main.ts';"],
    ['a store imports an app', 'apps/catalog/src/a.store.ts', "import '@openslot/scheduling';"],
    ['a resolver imports an app', 'apps/catalog/src/a.resolvers.ts', "import '@openslot/scheduling';"],
    ['a test imports an app', 'apps/catalog/test/a.test.ts', "import '@openslot/scheduling';"],
    ['a lib imports an app', 'libs/service/src/a.ts', "import '@openslot/scheduling';"],
    ['the database lib imports an app', 'libs/database/src/a.ts', "import '@openslot/scheduling';"],
    ['a lib is imported by path', 'apps/catalog/src/a.ts', "import '../../../libs/service/src/ids.ts';"],
    ['a command speaks Drizzle', 'apps/catalog/src/a.commands.ts', "export { eq } from 'drizzle-orm';"],
    ['a resolver speaks Drizzle', 'apps/catalog/src/a.resolvers.ts', "export { eq } from 'drizzle-orm';"],
    ['a command speaks GraphQL', 'apps/catalog/src/a.commands.ts', "export { parse } from 'graphql';"],
    ['a store speaks GraphQL', 'apps/catalog/src/a.store.ts', "export { parse } from 'graphql';"],
    ['a command speaks Apollo', 'apps/catalog/src/a.commands.ts', "export { x } from '@apollo/server';"],
  ])('refuses that %s', (_, path, text) => {
    expect(lint(path, text)).toEqual(restricted);
  });

  test('applies the same rooms when it runs inside one app', () => {
    const store = "export { eq } from 'drizzle-orm';";

    expect(lint('apps/catalog/src/a.store.ts', store, 'apps/catalog')).toEqual([]);
    expect(lint('apps/catalog/src/a.commands.ts', store, 'apps/catalog')).toEqual(restricted);
  });

  test('refuses the environment outside config and main', () => {
    expect(lint('apps/catalog/src/a.ts', 'export const home = process.env.HOME;')).toContain('node(no-process-env)');
    rmSync(join(house, 'apps'), { recursive: true });
    expect(lint('apps/catalog/src/config.ts', 'export const home = process.env.HOME;')).toEqual([]);
  });

  test('refuses a cycle', () => {
    lint('apps/catalog/src/b.ts', "import { a } from './a.ts'; export const b = () => a;");

    expect(lint('apps/catalog/src/a.ts', "import { b } from './b.ts'; export const a = () => b;")).toContain(
      'import(no-cycle)',
    );
  });

  test('lets each room speak its own language', () => {
    lint('apps/catalog/src/a.store.ts', "export { eq } from 'drizzle-orm';");
    lint('apps/catalog/src/a.resolvers.ts', "export { GraphQLError } from 'graphql';");
    lint('libs/database/src/outbox.ts', "export { eq } from 'drizzle-orm';");

    expect(lint('apps/catalog/src/catalog/a.ts', "import '../scheduling/a.store.ts';")).toEqual([]);
  });
});
