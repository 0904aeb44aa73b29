import { randomBytes } from 'node:crypto';
import { migrateRole, serviceRole, type SchemaName } from '@openslot/database/set-up';
import type { Slice } from '@openslot/events';
import postgres from 'postgres';
import { cloneTemplate, testAdminUrl, urlAs } from './template.ts';

export interface TestDatabase {
  readonly name: string;
  /** Connection URL of a slice's service role; of the first slice by default. */
  url(schema?: SchemaName): string;
  readonly busUrl: string;
  /** Connection URL of a slice's migrating role. */
  migrateUrl(schema: SchemaName): string;
  /** A superuser's connection: for looking, and for arranging what no API does. */
  readonly admin: postgres.Sql;
  /** Moves `clock.now()` of this database, for all who use it. It keeps ticking. */
  setClock(to: Date | string): Promise<void>;
  advanceClock(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): Promise<void>;
  /** Drops the database, whoever is connected. */
  close(): Promise<void>;
}

/** A migrated, empty database of its own for one test file, with the given slices (none: roles and schemas only) and the bus. */
export async function testDatabase(wanted: Slice | readonly Slice[]): Promise<TestDatabase> {
  const slices = typeof wanted === 'string' ? [wanted] : wanted;
  const first = slices[0] ?? 'bus';
  const name = `test_${randomBytes(6).toString('hex')}`;
  await cloneTemplate(slices, name);
  const url = (schema: SchemaName) => urlAs(serviceRole(schema), name);
  const admin = postgres(urlAs(null, name), { max: 2, onnotice: () => undefined });
  return {
    name,
    url: (schema = first) => url(schema),
    busUrl: url('bus'),
    migrateUrl: (schema) => urlAs(migrateRole(schema), name),
    admin,
    setClock: async (to) => {
      await admin`update clock.shift set moved = ${new Date(to).toISOString()}::timestamptz - clock_timestamp()`;
    },
    advanceClock: async ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
      await admin`update clock.shift set moved = moved + ${total} * interval '1 second'`;
    },
    close: async () => {
      await admin.end({ timeout: 5 });
      await dropDatabase(name);
    },
  };
}

async function dropDatabase(name: string): Promise<void> {
  const admin = postgres(testAdminUrl(), { max: 1, onnotice: () => undefined });
  try {
    await admin.unsafe(`drop database if exists "${name}" with (force)`);
  } finally {
    await admin.end({ timeout: 5 });
  }
}
