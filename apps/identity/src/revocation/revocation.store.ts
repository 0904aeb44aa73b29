import type { Tx } from '@openslot/database';
import { asc, gt, sql } from 'drizzle-orm';
import type { Revocation, RevocationKind } from './revocation.ts';
import { revocation } from './revocation.tables.ts';

const lockOf = (kind: RevocationKind, id: string) => sql`hashtextextended(${`rights ${kind} ${id}`}, 0)`;

/** Keeps what revokes these rights waiting until the end of the transaction. */
export async function holdRights(tx: Tx, kind: RevocationKind, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${lockOf(kind, id)})`);
}

/** By the clock that tokens expire by, which nothing moves. */
export async function tokenTime(tx: Tx): Promise<Date> {
  const [row] = await tx.execute<{ ms: string }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms`,
  );
  return new Date(Number(row?.ms));
}

/** As of the instant when nobody makes a token of the old rights any more. What has had its time goes. */
export async function putRevocations(tx: Tx, kind: RevocationKind, sortedIds: readonly string[]): Promise<void> {
  for (const id of sortedIds) await tx.execute(sql`select pg_advisory_xact_lock(${lockOf(kind, id)})`);
  const at = sql`clock_timestamp()`;
  await tx
    .insert(revocation)
    .values(sortedIds.map((subjectId) => ({ kind, subjectId, at })))
    .onConflictDoUpdate({ target: [revocation.kind, revocation.subjectId], set: { at } });
  await tx.execute(sql`delete from identity.revocation where (kind, subject_id) in (
    select kind, subject_id from identity.revocation where at < statement_timestamp() - interval '20 minutes'
     limit 100 for update skip locked)`);
}

/** All that a token which has not expired can have been made before: tokens live for ten minutes. */
export const recentRevocations = (tx: Tx): Promise<Revocation[]> =>
  tx
    .select({ kind: revocation.kind, id: revocation.subjectId, at: revocation.at })
    .from(revocation)
    .where(gt(revocation.at, sql`statement_timestamp() - interval '11 minutes'`))
    .orderBy(asc(revocation.at));
