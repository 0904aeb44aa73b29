import { arrayOf, type Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';

/** A due row in our hands, until `lockedUntil`. */
export interface Claimed {
  readonly id: string;
  readonly organizationId: string | null;
  readonly kind: string;
  readonly subjectId: string;
  readonly attempts: number;
  readonly lockedUntil: string;
}

/** Milliseconds until something of these kinds is due; Infinity when nothing is. */
export async function untilNext(tx: Tx, kinds: readonly string[]): Promise<number> {
  const [row] = await tx.execute<{ ms: number | null }>(
    sql`select commerce.timers_next(${arrayOf(kinds)}::text[]) as ms`,
  );
  return row?.ms ?? Infinity;
}

export async function claimWork(tx: Tx, kinds: readonly string[], atMost: number, seconds: number): Promise<Claimed[]> {
  const rows = await tx.execute<{
    id: string;
    organization_id: string | null;
    kind: string;
    subject_id: string;
    attempts: number;
    locked_until: string;
  }>(
    sql`select id, organization_id, kind, subject_id, attempts, locked_until::text as locked_until
          from commerce.timers_claim(${arrayOf(kinds)}::text[], ${atMost}, ${seconds} * interval '1 second') order by due_at`,
  );
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    kind: row.kind,
    subjectId: row.subject_id,
    attempts: row.attempts,
    lockedUntil: row.locked_until,
  }));
}

/** Deletes the claimed row; false when it was moved, cleared or claimed again meanwhile. */
export async function workDone(tx: Tx, { id, lockedUntil }: Claimed): Promise<boolean> {
  const [row] = await tx.execute<{ done: boolean }>(
    sql`select commerce.timer_done(${id}, ${lockedUntil}::timestamptz) as done`,
  );
  return row?.done === true;
}

export async function workFailed(tx: Tx, { id, lockedUntil }: Claimed, problem: string): Promise<void> {
  await tx.execute(sql`select commerce.timer_failed(${id}, ${lockedUntil}::timestamptz, ${problem})`);
}
