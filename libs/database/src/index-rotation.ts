import type { Slice } from '@openslot/events';
import { sql } from 'drizzle-orm';
import { workerAccess } from './access.ts';
import type { Database } from './database.ts';
import { dayMs, organizationsWithKeys, type KeysInUse } from './key-rotation.ts';
import { recordAudit } from './outbox.ts';
import { inSlice } from './slice.ts';
import type { Tx } from './tx.ts';
import type { Vault } from './vault.ts';

/** Rows that are found by blind indexes. They remember the version of the key that made them (`indexVersion`). */
export interface IndexedRows {
  readonly table: string;
  /** Locks the next rows whose indexes an older version than this one has made, and makes them anew. */
  renew(tx: Tx, batch: IndexBatch): Promise<RenewedBatch>;
  /** Whether a row still has an index that an older version has made. */
  isOutdated(tx: Tx, of: Pick<IndexBatch, 'organizationId' | 'version'>): Promise<boolean>;
}

export interface IndexBatch {
  readonly organizationId: string;
  readonly version: number;
  /** Rows up to this id have been looked at; null: none. */
  readonly after: string | null;
  readonly atMost: number;
}

export interface RenewedBatch {
  /** The last row that was looked at; null: there is none any more. */
  readonly last: string | null;
  readonly renewed: number;
  /** How many rows have values that do not open: they stay as they are. */
  readonly failed: number;
}

export interface IndexRotation {
  readonly database: Database;
  readonly vault: Vault;
  readonly slice: Slice;
  readonly indexed: readonly IndexedRows[];
  /** Of this organization alone. */
  readonly organizationId?: string | undefined;
  /** Younger keys are left as they are, so that a run that was ended goes on where it stopped; a day when absent. */
  readonly youngestMs?: number;
  /** How many rows one transaction locks and changes. */
  readonly batch?: number;
  /** Called after every batch. */
  readonly progress?: (at: {
    readonly organizationId: string;
    readonly table: string;
    readonly renewed: number;
  }) => void;
}

export interface RotatedIndex {
  readonly organizationId: string;
  /** The version that makes indexes from now on. */
  readonly version: number;
  /** How many rows got their indexes anew. */
  readonly renewed: number;
  /** True when the older key is needed for nothing any more. */
  readonly retired: boolean;
  /** Rows whose values do not open, by table. */
  readonly problems: readonly string[];
}

/**
 * Gives organizations new keys of blind indexes. What is written after the first transaction has its indexes under the new
 * key; the other rows get them in batches, while everything goes on and whoever looks for something looks under both
 * (`Vault.lookUp`); the old key is retired when no row needs it any more. Killed in the middle and run again, it goes on.
 * Answers only the organizations for which there was something to do.
 */
export async function rotateIndexKeys(rotation: IndexRotation): Promise<readonly RotatedIndex[]> {
  const done: RotatedIndex[] = [];
  if (rotation.indexed.length === 0) return done;
  for await (const keys of organizationsWithKeys(rotation, 'index_keys_in_use')) {
    const isYoung = keys.ageMs < (rotation.youngestMs ?? dayMs);
    if (keys.retiring || !isYoung) done.push(await rotateOne(rotation, keys));
  }
  return done;
}

async function rotateOne(rotation: IndexRotation, keys: KeysInUse): Promise<RotatedIndex> {
  const { organizationId } = keys;
  const version = keys.retiring ? keys.version : await begin(rotation, keys);
  const problems: string[] = [];
  let renewed = 0;
  for (const rows of rotation.indexed) {
    const outcome = await renewRows(rotation, rows, { organizationId, version });
    renewed += outcome.renewed;
    if (outcome.failed > 0) problems.push(`${rows.table}: ${outcome.failed} rows do not open`);
  }
  return { organizationId, version, renewed, retired: await retire(rotation, { organizationId, version }), problems };
}

/** From here on the new key makes the indexes. */
const begin = ({ database, vault, slice }: IndexRotation, { organizationId, version }: KeysInUse): Promise<number> =>
  database.transaction(workerAccess(organizationId), async (tx) => {
    const next = await vault.rotateIndex(tx, organizationId);
    // Somebody else has begun just now: then both go through the rows.
    if (next === null) return (await versionInUse(tx, organizationId)) ?? version;
    await recordAudit(tx, slice, {
      ...{ actorKind: 'SYSTEM', actorId: null, door: 'worker', action: 'index_key.rotated' },
      ...{ entity: 'DataKey', entityId: organizationId, organizationId },
    });
    return next;
  });

async function versionInUse(tx: Tx, organizationId: string): Promise<number | null> {
  const [row] = await tx.execute<{ version: number }>(
    sql`select version from ${inSlice(tx, 'index_keys_in_use')}(null, ${organizationId}, 1)`,
  );
  return row?.version ?? null;
}

async function renewRows(
  { database, batch = 100, progress }: IndexRotation,
  rows: IndexedRows,
  { organizationId, version }: Pick<IndexBatch, 'organizationId' | 'version'>,
): Promise<{ renewed: number; failed: number }> {
  let [renewed, failed] = [0, 0];
  for (let after: string | null = null; ;) {
    const turn: RenewedBatch = await database.transaction(workerAccess(organizationId), (tx) =>
      rows.renew(tx, { organizationId, version, after, atMost: batch }),
    );
    if (turn.last === null) return { renewed, failed };
    renewed += turn.renewed;
    failed += turn.failed;
    after = turn.last;
    progress?.({ organizationId, table: rows.table, renewed });
  }
}

/** Once no row has an index of an older key none will: whoever wrote by it was waited for. */
const retire = (
  { database, indexed }: IndexRotation,
  { organizationId, version }: Pick<IndexBatch, 'organizationId' | 'version'>,
): Promise<boolean> =>
  database.transaction(workerAccess(organizationId), async (tx) => {
    for (const rows of indexed) if (await rows.isOutdated(tx, { organizationId, version })) return false;
    await tx.execute(sql`select ${inSlice(tx, 'index_key_retire')}(${organizationId}, ${version})`);
    return true;
  });
