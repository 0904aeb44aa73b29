import { randomUUIDv7 } from 'node:crypto';
import { emit, openDatabase, workerAccess, type Database, type Tx } from '@openslot/database';
import { contract, openPostgresBus, type Bus, type Log } from '@openslot/events';
import { testDatabase, type TestDatabase } from '@openslot/testing';
import { sql } from 'drizzle-orm';
import { z } from 'zod';

/** A small slice to try the spine on: counters, told as events and as states. */
export const counted = contract('engagement.counter.counted.v1', z.object({ count: z.int() }));
export const counterState = contract('engagement.counter.state.v1', z.object({ count: z.int(), name: z.string() }));

export const organization = '0198a000-0000-7000-8000-000000000001';
export const otherOrganization = '0198a000-0000-7000-8000-000000000002';
export const newId = (): string => randomUUIDv7();

export interface Sample {
  readonly home: TestDatabase;
  readonly database: Database;
  readonly bus: Bus;
  readonly log: Log & { readonly lines: { message: string; details: Record<string, unknown> }[] };
  /** One more process' connections. */
  openDatabase(): Database;
  openBus(): Bus;
  close(): Promise<void>;
}

const tables = `
  create table engagement.counter (organization_id uuid not null, id uuid not null, count int not null, primary key (organization_id, id));
  create table engagement.effect (id bigint generated always as identity primary key, organization_id uuid, subject uuid not null, count int);
  alter table engagement.counter enable row level security, force row level security;
  alter table engagement.effect enable row level security, force row level security;
  create policy own on engagement.counter to engagement_service
    using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
  create policy own on engagement.effect to engagement_service
    using (organization_id is not distinct from (select nullif(current_setting('app.organization_id', true), '')::uuid));
  grant select, insert, update on engagement.counter, engagement.effect to engagement_service;
  create function engagement.rest() returns trigger language plpgsql as $$ begin
    perform pg_sleep(coalesce(nullif(current_setting('app.rest_seconds', true), ''), '0')::float8);
    return null;
  end $$;
  create constraint trigger rests after insert or update on engagement.counter deferrable initially deferred
    for each row execute function engagement.rest();`;

export async function openSample(): Promise<Sample> {
  const home = await testDatabase('engagement');
  await home.admin.unsafe(tables);
  const lines: Sample['log']['lines'] = [];
  const note = (details: object, message: string) => void lines.push({ message, details: details as never });
  const log = { info: note, warn: note, error: note, lines };
  const openOne = () => openDatabase({ url: home.url(), slice: 'engagement' });
  const openBus = () => openPostgresBus({ url: home.busUrl, log });
  const [database, bus] = [openOne(), openBus()];
  return {
    home,
    database,
    bus,
    log,
    openDatabase: openOne,
    openBus,
    close: async () => {
      await bus.close();
      await database.close();
      await home.close();
    },
  };
}

/** Counts one up, locking the counter first, and tells it. Answers the new count, which is also the version. */
export async function countUp(tx: Tx, id: string, told = counted): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`insert into engagement.counter (organization_id, id, count) values (${organization}, ${id}, 1)
        on conflict (organization_id, id) do update set count = engagement.counter.count + 1 returning count`,
  );
  const count = row?.count ?? 0;
  await emit(tx, { contract: told, organizationId: organization, aggregateId: id, version: count, data: { count } });
  return count;
}

/** The transaction stays open for a while at its end, when its events have their places in the outbox. */
export const commitLate = (tx: Tx, ms: number) =>
  tx.execute(sql`select set_config('app.rest_seconds', ${String(ms / 1_000)}, true)`);

export const count = (database: Database, id: string): Promise<number> =>
  database.transaction(workerAccess(organization), (tx) => countUp(tx, id));
