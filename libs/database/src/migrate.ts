import type postgres from 'postgres';
import { migrationSteps, type Step } from './migration-files.ts';
import { asOwner } from './owner.ts';
import { sqlState } from './sql-state.ts';
import { ownerRole, type SchemaName } from './set-up.ts';

/** A schema's migrations: where its files are, and the URL of its migrating role, or of an administrator. */
export interface Migrations {
  readonly schema: SchemaName;
  /** The folder that holds `migrations` and `src`: an app, or libs/events for the bus. */
  readonly root: string;
  readonly url: string;
}

/**
 * `changed`: applied, but the file says something else now. `missing`: applied, but there is no such file.
 * `outdated`: a repeatable file whose new text waits.
 */
export type StepState = 'applied' | 'pending' | 'outdated' | 'changed' | 'missing';

export interface StepStatus {
  readonly name: string;
  readonly kind: Step['kind'];
  readonly state: StepState;
  readonly appliedAt: Date | null;
}

/** History and files disagree, or a step cannot be taken back: nothing was done. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

export function migrationStatus(migrations: Migrations): Promise<StepStatus[]> {
  return withHistory(migrations, async (sql) => compare(migrations, await history(sql, migrations.schema)));
}

/** Applies what is pending, in order, each step in a transaction of its own. Answers the names of what it did. */
export function migrateUp(migrations: Migrations): Promise<string[]> {
  return withHistory(migrations, async (sql) => {
    const status = compare(migrations, await history(sql, migrations.schema));
    refuseIf(status, ['changed', 'missing']);
    const wanted = new Set(status.filter(({ state }) => state !== 'applied').map(({ name }) => name));
    const steps = migrationSteps(migrations.schema, migrations.root).filter(({ name }) => wanted.has(name));
    for (const step of steps) await patiently(() => apply(sql, migrations.schema, step));
    await makePartitions(sql, migrations.schema);
    return steps.map(({ name }) => name);
  });
}

/** Takes back the newest numbered step. Answers its name. */
export function migrateDown(migrations: Migrations): Promise<string> {
  return withHistory(migrations, async (sql) => {
    const { schema, root } = migrations;
    const status = compare(migrations, await history(sql, schema));
    refuseIf(status, ['changed', 'missing']);
    const applied = migrationSteps(schema, root).filter(
      ({ name, kind }) =>
        kind !== 'REPEATABLE' && status.some((other) => other.name === name && other.state === 'applied'),
    );
    const newest = applied.at(-1);
    if (!newest) throw new MigrationRefused(`${schema}: nothing to take back`);
    if (newest.down === null) throw new MigrationRefused(`${schema}: ${newest.name} has no .down.sql`);
    await patiently(() => takeBack(sql, schema, newest, newest.down ?? ''));
    return newest.name;
  });
}

/** Throws unless the database is exactly what the files say. */
export async function checkMigrations(migrations: Migrations): Promise<void> {
  refuseIf(await migrationStatus(migrations), ['changed', 'missing', 'pending', 'outdated']);
}

function refuseIf(status: StepStatus[], states: StepState[]): void {
  const odd = status.filter(({ state }) => states.includes(state));
  if (odd.length > 0) throw new MigrationRefused(odd.map(({ name, state }) => `${name} is ${state}`).join(', '));
}

/** As the schema's owner, with the history of its steps. */
const withHistory = <Result>(migrations: Migrations, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> =>
  asOwner(migrations, async (sql) => {
    await sql.unsafe(historyTable(migrations.schema));
    return work(sql);
  });

const historyTable = (schema: SchemaName) => `
  create table if not exists ${schema}.migration (
    id int generated always as identity primary key,
    name text not null,
    checksum text not null,
    kind text not null check (kind in ('EXPAND', 'CONTRACT', 'REPEATABLE')),
    applied_at timestamptz(3) not null default clock.now(),
    took_ms int not null,
    rolled_back_at timestamptz(3)
  );
  create unique index if not exists migration_name on ${schema}.migration (name) where rolled_back_at is null;
  alter table ${schema}.migration enable row level security, force row level security;
  drop policy if exists owner on ${schema}.migration;
  create policy owner on ${schema}.migration to ${ownerRole(schema)} using (true) with check (true);`;

interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly kind: Step['kind'];
  readonly applied_at: Date;
}

const history = (sql: postgres.Sql, schema: SchemaName) =>
  sql<
    Applied[]
  >`select name, checksum, kind, applied_at from ${sql(schema)}.migration where rolled_back_at is null order by id`;

function compare({ schema, root }: Migrations, applied: readonly Applied[]): StepStatus[] {
  const steps = migrationSteps(schema, root);
  const known = new Map(applied.map((row) => [row.name, row]));
  const names = new Set(steps.map(({ name }) => name));
  const gone = applied.filter(({ name, kind }) => !names.has(name) && kind !== 'REPEATABLE');
  return [
    ...steps.map((step) => ({ name: step.name, kind: step.kind, ...stateOf(step, known.get(step.name)) })),
    ...gone.map(({ name, kind, applied_at }) => ({ name, kind, state: 'missing' as const, appliedAt: applied_at })),
  ];
}

function stateOf(step: Step, row: Applied | undefined): Pick<StepStatus, 'state' | 'appliedAt'> {
  if (!row) return { state: 'pending', appliedAt: null };
  if (row.checksum === step.checksum) return { state: 'applied', appliedAt: row.applied_at };
  return { state: step.kind === 'REPEATABLE' ? 'outdated' : 'changed', appliedAt: row.applied_at };
}

async function apply(sql: postgres.Sql, schema: SchemaName, step: Step): Promise<void> {
  const started = performance.now();
  const record = (on: postgres.Sql) => {
    const took = Math.round(performance.now() - started);
    return on`insert into ${on(schema)}.migration (name, checksum, kind, took_ms) values (${step.name}, ${step.checksum}, ${step.kind}, ${took})
      on conflict (name) where rolled_back_at is null
      do update set checksum = excluded.checksum, kind = excluded.kind, applied_at = clock.now(), took_ms = excluded.took_ms`;
  };
  try {
    if (step.alone) {
      for (const statement of statements(step.sql)) await sql.unsafe(statement);
      await record(sql);
    } else {
      await inTransaction(sql, async (transaction) => {
        await transaction.unsafe(step.sql);
        await record(transaction);
      });
    }
  } catch (error) {
    throw new Error(`${schema}: ${step.name} failed: ${place(step.sql, error)}`, { cause: error });
  }
}

async function takeBack(sql: postgres.Sql, schema: SchemaName, step: Step, down: string): Promise<void> {
  await inTransaction(sql, async (transaction) => {
    await transaction.unsafe(down);
    await transaction`update ${transaction(schema)}.migration set rolled_back_at = clock.now() where name = ${step.name} and rolled_back_at is null`;
  });
}

/** Keeps three months of partitions ahead of the clock for every table that is split by its id. */
async function makePartitions(sql: postgres.Sql, schema: SchemaName): Promise<void> {
  if (schema !== 'bus') await sql`select ${sql(schema)}.keep_partitions()`;
}

const inTransaction = (sql: postgres.Sql, work: (transaction: postgres.Sql) => Promise<void>) =>
  sql.begin((transaction) => work(transaction as unknown as postgres.Sql));

/** Lets a busy table through: a lock that is not free within lock_timeout is asked for again. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (sqlState(error) !== '55P03' || tried === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, tried * 200));
    }
  }
}

/** Statements of a step outside a transaction; each ends with a semicolon at the end of a line. */
const statements = (text: string) =>
  text.split(/;[ \t]*$/m).filter((part) => part.replaceAll(/--.*$/gm, '').trim() !== '');

function place(text: string, error: unknown): string {
  const { message, position, detail } = error as { message?: string; position?: string; detail?: string };
  const line = position ? ` (line ${text.slice(0, Number(position)).split('\n').length})` : '';
  return `${message ?? String(error)}${detail ? `; ${detail}` : ''}${line}`;
}
