import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { FeatureFlag } from './feature-flag.ts';
import { featureFlag } from './feature-flag.tables.ts';

const columns = {
  id: featureFlag.id,
  name: featureFlag.name,
  isEnabled: featureFlag.isEnabled,
  percent: featureFlag.percent,
  onFor: featureFlag.onFor,
  offFor: featureFlag.offFor,
  owner: featureFlag.owner,
  reviewBy: featureFlag.reviewBy,
  version: featureFlag.version,
};

/** All there are: few, as each is to go again. */
export const allFlags = (tx: Tx): Promise<FeatureFlag[]> =>
  tx.select(columns).from(featureFlag).orderBy(asc(featureFlag.name)).limit(1_000);

/** Those that may be on for somebody. */
export const enabledFlags = (tx: Tx): Promise<FeatureFlag[]> =>
  tx.select(columns).from(featureFlag).where(eq(featureFlag.isEnabled, true)).limit(1_000);

export async function lockFlag(tx: Tx, name: string): Promise<FeatureFlag | null> {
  const [row] = await tx.select(columns).from(featureFlag).where(eq(featureFlag.name, name)).for('update');
  return row ?? null;
}

type NewFlag = Omit<FeatureFlag, 'id' | 'version'>;

const rowOf = (flag: NewFlag) => ({ ...flag, onFor: [...flag.onFor], offFor: [...flag.offFor] });

/** Null, and nothing done, when somebody has made one of this name meanwhile. */
export async function insertFlag(tx: Tx, flag: NewFlag, actor: string): Promise<FeatureFlag | null> {
  const [made] = await tx
    .insert(featureFlag)
    .values({ ...rowOf(flag), id: newId(), createdBy: actor, updatedBy: actor })
    .onConflictDoNothing()
    .returning(columns);
  return made ?? null;
}

export async function changeFlag(
  tx: Tx,
  { id, version }: FeatureFlag,
  flag: NewFlag,
  actor: string,
): Promise<FeatureFlag> {
  const [changed] = await tx
    .update(featureFlag)
    .set({ ...rowOf(flag), version: version + 1, updatedAt: sql`clock.now()`, updatedBy: actor })
    .where(and(eq(featureFlag.id, id), eq(featureFlag.version, version)))
    .returning(columns);
  if (!changed) throw new Error('a flag that is locked has not changed');
  return changed;
}
