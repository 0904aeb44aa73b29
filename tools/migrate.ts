import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  checkMigrations,
  migrateDown,
  migrateUp,
  migrationStatus,
  type Migrations,
  type StepStatus,
} from '@openslot/database/migrate';
import { schemas, type SchemaName } from '@openslot/database/set-up';
import { createTopicsFor } from '@openslot/events';
import { databases } from './migrate/databases.ts';
import { runTool, ToolRefusal } from './run-tool.ts';
import { defaultFolder } from './system/data-folder.ts';
import { startProblem } from './system/start-problem.ts';
import { appFolder, root } from './workspace.ts';

const help = `npm run migrate -- status | up | down | check [SLICE] [--json]

  status   what is applied, what waits, what does not fit
  up       applies what waits, one slice after the other; with an administrator's URL, makes roles and extensions first;
           with KAFKA_BROKERS, makes the topics that are missing
  down     takes back the newest step of one slice, where it has a .down.sql
  check    fails unless the database is exactly what the files say

SLICE is identity, catalog, scheduling, commerce, engagement or bus; all of them when absent.
Where: OPENSLOT_DATABASE_URL (administrator), or IDENTITY_OWNER_URL … (each slice's migrating role); without them the
database of npm start.

  --data DIR   the data folder of npm start, .data by default
  --json       prints one line of JSON`;

const commands = ['status', 'up', 'down', 'check'] as const;
type Command = (typeof commands)[number];

interface Outcome {
  readonly schema: SchemaName | 'kafka';
  readonly ok: boolean;
  /** Names of the steps that were applied or taken back, and of the topics that were made. */
  readonly done?: readonly string[];
  readonly steps?: readonly StepStatus[];
  readonly problem?: string;
  /** What is not as it should be, and is left as it is. */
  readonly remarks?: readonly string[];
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      data: { type: 'string', default: defaultFolder },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const [command, chosen] = asked(positionals);
  const outcomes = await run(command, chosen, values.data).catch((error: unknown) => {
    throw startProblem(error);
  });
  if (values.json) console.log(JSON.stringify(outcomes));
  else for (const outcome of outcomes) print(outcome);
  return outcomes.every(({ ok }) => ok) ? 0 : 1;
}

function asked([word, slice, ...more]: string[]): [Command, readonly SchemaName[]] {
  const command = commands.find((each) => each === word);
  const schema = schemas.find((each) => each === slice);
  if (!command || more.length > 0) throw new ToolRefusal(help);
  if (slice && !schema) throw new ToolRefusal(`There is no slice ${slice}: one of ${schemas.join(', ')}.`);
  if (command === 'down' && !schema) throw new ToolRefusal('Of which slice? npm run migrate -- down SLICE');
  const here = schemas.filter((each) => existsSync(homeOf(each)));
  return [command, schema ? [schema] : here];
}

const homeOf = (schema: SchemaName) => (schema === 'bus' ? join(root, 'libs/events') : appFolder(schema));

async function run(command: Command, chosen: readonly SchemaName[], dataFolder: string): Promise<Outcome[]> {
  const found = await databases(process.env, dataFolder);
  try {
    if (command === 'up') await found.prepare();
    const outcomes: Outcome[] = [];
    for (const schema of chosen) {
      outcomes.push(await runOne(command, { schema, root: homeOf(schema), url: found.url(schema) }));
    }
    if (command === 'up' && chosen.includes('bus')) outcomes.push(...(await topics()));
    return outcomes;
  } finally {
    await found.close();
  }
}

async function runOne(command: Command, migrations: Migrations): Promise<Outcome> {
  const { schema } = migrations;
  try {
    switch (command) {
      case 'status':
        return { schema, ok: true, steps: await migrationStatus(migrations) };
      case 'up':
        return { schema, ok: true, done: await migrateUp(migrations) };
      case 'down':
        return { schema, ok: true, done: [await migrateDown(migrations)] };
      case 'check':
        await checkMigrations(migrations);
        return { schema, ok: true };
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { schema, ok: false, problem: error.message };
  }
}

async function topics(): Promise<Outcome[]> {
  const made = await createTopicsFor(process.env, 'openslot-migrate');
  return made ? [{ schema: 'kafka', ok: true, done: made.created, remarks: made.different }] : [];
}

function print({ schema, ok, done, steps, problem, remarks = [] }: Outcome): void {
  if (problem !== undefined) console.error(`${schema}: ${problem}`);
  else if (done) console.log(`${schema}: ${done.length === 0 ? 'nothing to do' : done.join(', ')}`);
  else if (steps) for (const step of steps) console.log(line(schema, step));
  else if (ok) console.log(`${schema}: current`);
  for (const remark of remarks) console.error(`${schema}: ${remark}`);
}

const line = (schema: string, { name, state, kind, appliedAt }: StepStatus) =>
  [schema.padEnd(11), state.padEnd(9), kind.padEnd(11), appliedAt?.toISOString() ?? ' '.repeat(24), name].join('  ');

await runTool(import.meta, main);
