import { sql, type SQL } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  integer,
  jsonb,
  pgSchema,
  timestamp,
  uuid,
  type PgBigInt53BuilderInitial,
  type PgTimestampBuilderInitial,
} from 'drizzle-orm/pg-core';

/** The schema of a slice, whose `.table(…)` declares its tables. */
export const sliceSchema = pgSchema;

/** An instant, in milliseconds, as a `Date`. */
export const instant = <Name extends string>(name: Name): PgTimestampBuilderInitial<Name> =>
  timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** An amount of money in minor units, as a number: every amount we accept is far below 2^53. */
export const money = <Name extends string>(name: Name): PgBigInt53BuilderInitial<Name> =>
  bigint(name, { mode: 'number' });

/** Bytes: sealed columns, hashes and blind indexes. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** Text whose comparison does not mind case. */
export const citext = customType<{ data: string; driverData: string }>({ dataType: () => 'citext' });

const clockNow = (): SQL => sql`clock.now()`;

/** When the row was made, by the database's clock. */
export const createdAt = () => instant('created_at').notNull().default(clockNow());

/** The columns of every aggregate root. `version` counts changes from 1; the actors are null for the system. */
export const rootColumns = () => ({
  createdAt: createdAt(),
  createdBy: uuid('created_by'),
  updatedAt: instant('updated_at').notNull().default(clockNow()),
  updatedBy: uuid('updated_by'),
  version: integer('version').notNull().default(1),
  deletedAt: instant('deleted_at'),
  metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull().default({}),
});

/**
 * The columns of every projection of another slice's aggregate (`<x>_ref`): `version` is that of the state last taken
 * in, `live` is false once it is gone.
 */
export const refColumns = () => ({
  organizationId: uuid('organization_id').notNull(),
  id: uuid('id').notNull(),
  live: boolean('live').notNull(),
  version: integer('version').notNull(),
  stateAt: instant('state_at').notNull(),
});
