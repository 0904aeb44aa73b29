import { recordAudit } from './outbox.ts';
import type { Slice } from '@openslot/events';
import { sql } from 'drizzle-orm';
import { serviceAccess, workerAccess } from './access.ts';
import type { Database } from './database.ts';
import { inSlice } from './slice.ts';
import type { Tx } from './tx.ts';
import { noOrganization, type Vault } from './vault.ts';

export interface KeyRotation {
  readonly database: Database;
  readonly vault: Vault;
  readonly slice: Slice;
  /** Of this organization alone. */
  readonly organizationId?: string | undefined;
  /** Younger keys are left as they are, so that a run that was ended goes on where it stopped; a day when absent. */
  readonly youngestMs?: number;
  /** How many rows one transaction seals anew. */
  readonly batch?: number;
  /** Called after every batch. */
  readonly progress?: (at: RotationProgress) => void;
}

export interface RotationProgress {
  readonly organizationId: string;
  readonly column: string;
  readonly sealed: number;
}

export interface Rotated {
  readonly organizationId: string;
  /** The version that seals from now on. */
  readonly version: number;
  /** How many values were sealed anew. */
  readonly sealed: number;
  /** True when the older keys are needed for nothing any more. */
  readonly retired: boolean;
  /** Values that do not open, by table and column. */
  readonly problems: readonly string[];
}

/** Of which age a key is replaced when nothing is said. */
export const dayMs = 86_400_000;

/**
 * Gives organizations new data keys. What is written after the first transaction is sealed by the new key; what is there
 * is sealed anew in batches, while everything goes on; the old key is retired when nothing needs it any more. Killed in
 * the middle and run again, it goes on. Answers only the organizations for which there was something to do.
 */
export async function rotateKeys(rotation: KeyRotation): Promise<readonly Rotated[]> {
  const done: Rotated[] = [];
  for await (const keys of organizationsWithKeys(rotation, 'data_keys_in_use')) {
    const isYoung = keys.ageMs < (rotation.youngestMs ?? dayMs);
    if (keys.retiring || !isYoung) done.push(await rotateOne(rotation, keys));
  }
  return done;
}

export interface KeysInUse {
  readonly organizationId: string;
  readonly version: number;
  readonly ageMs: number;
  readonly retiring: boolean;
}

export async function* organizationsWithKeys(
  { database, organizationId }: Pick<KeyRotation, 'database' | 'organizationId'>,
  inUse: 'data_keys_in_use' | 'index_keys_in_use',
): AsyncGenerator<KeysInUse> {
  for (let after: string | null = null; ;) {
    const rows: KeyRow[] = await database.read(serviceAccess, (tx) =>
      tx.execute<KeyRow>(sql`select * from ${inSlice(tx, inUse)}(${after}, ${organizationId ?? null}, 100)`),
    );
    for (const row of rows) {
      yield {
        organizationId: row.organization_id,
        version: row.version,
        ageMs: Number(row.age_ms),
        retiring: row.retiring,
      };
    }
    const last = rows.at(-1);
    if (!last || organizationId !== undefined) return;
    after = last.organization_id;
  }
}

interface KeyRow extends Record<string, unknown> {
  readonly organization_id: string;
  readonly version: number;
  readonly age_ms: string;
  readonly retiring: boolean;
}

async function rotateOne(rotation: KeyRotation, keys: KeysInUse): Promise<Rotated> {
  const { database } = rotation;
  const { organizationId } = keys;
  const version = keys.retiring ? keys.version : await begin(rotation, keys);
  const problems: string[] = [];
  let sealed = 0;
  for (const column of await sealedColumns(database)) {
    const outcome = await sealColumn(rotation, { organizationId, version }, column);
    sealed += outcome.sealed;
    if (outcome.failed > 0) problems.push(`${column.table}.${column.column}: ${outcome.failed} values do not open`);
  }
  const [left] = await database.transaction(serviceAccess, (tx) =>
    tx.execute<{ keys: string }>(sql`select ${inSlice(tx, 'data_key_retire')}(${organizationId}) as keys`),
  );
  return { organizationId, version, sealed, retired: Number(left?.keys) === 0, problems };
}

/** From here on the new key seals. */
const begin = ({ database, vault, slice }: KeyRotation, { organizationId, version }: KeysInUse): Promise<number> =>
  database.transaction(workerAccess(organizationId), async (tx) => {
    const next = await vault.rotate(tx, organizationId);
    // Somebody else has begun just now: then both go through the rows.
    if (next === null) return (await versionInUse(tx, organizationId)) ?? version;
    await recordAudit(tx, slice, {
      ...{ actorKind: 'SYSTEM', actorId: null, door: 'worker', action: 'data_key.rotated' },
      ...{ entity: 'DataKey', entityId: organizationId },
      organizationId: organizationId === noOrganization ? null : organizationId,
    });
    return next;
  });

async function versionInUse(tx: Tx, organizationId: string): Promise<number | null> {
  const [row] = await tx.execute<KeyRow>(
    sql`select * from ${inSlice(tx, 'data_keys_in_use')}(null, ${organizationId}, 1)`,
  );
  return row?.version ?? null;
}

interface Column {
  readonly table: string;
  readonly column: string;
  /** The table that its values name: rows that have moved keep the one in which they were sealed. */
  readonly sealedAs: string;
}

const sealedColumns = async (database: Database): Promise<readonly Column[]> => {
  const rows = await database.read(serviceAccess, (tx) =>
    tx.execute<{ table_name: string; column_name: string; sealed_as: string }>(
      sql`select * from ${inSlice(tx, 'sealed_columns')}()`,
    ),
  );
  return rows.map((row) => ({ table: row.table_name, column: row.column_name, sealedAs: row.sealed_as }));
};

const firstId = '00000000-0000-0000-0000-000000000000';

async function sealColumn(
  { database, vault, batch = 500, progress }: KeyRotation,
  { organizationId, version }: { readonly organizationId: string; readonly version: number },
  { table, column, sealedAs }: Column,
): Promise<{ sealed: number; failed: number }> {
  let [sealed, failed] = [0, 0];
  for (let after = firstId; ;) {
    const turn = await database.transaction(serviceAccess, async (tx) => {
      const rows = await tx.execute<{ id: string; sealed: Buffer }>(
        sql`select id, sealed from ${inSlice(tx, 'sealed_batch')}(${table}, ${column}, ${organizationId}, ${version}, ${after}, ${batch})`,
      );
      const anew: { id: string; old: Buffer; new: Buffer }[] = [];
      for (const { id, sealed: old } of rows) {
        const place = { table: sealedAs, column, id };
        const plain = await vault.open(tx, organizationId, place, old).catch(() => null);
        if (plain !== null) anew.push({ id, old, new: await vault.seal(tx, organizationId, place, plain) });
      }
      const [row] =
        anew.length === 0
          ? []
          : await tx.execute<{
              replaced: string;
            }>(sql`select ${inSlice(tx, 'sealed_replace')}(${table}, ${column}, ${organizationId},
              ${list(anew.map(({ id }) => id))}::uuid[], ${list(anew.map((each) => hex(each.old)))}::bytea[],
              ${list(anew.map((each) => hex(each.new)))}::bytea[]) as replaced`);
      return { last: rows.at(-1)?.id, replaced: Number(row?.replaced ?? 0), failed: rows.length - anew.length };
    });
    if (turn.last === undefined) return { sealed, failed };
    sealed += turn.replaced;
    failed += turn.failed;
    after = turn.last;
    progress?.({ organizationId, column: `${table}.${column}`, sealed });
  }
}

const hex = (bytes: Buffer): string => `"\\\\x${bytes.toString('hex')}"`;
const list = (values: readonly string[]): string => `{${values.join(',')}}`;
