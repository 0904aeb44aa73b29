import type { Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';

/** Whose record somebody asks about. */
export interface Subject {
  readonly organizationId: string;
  readonly id: string;
  readonly userId: string | null;
  readonly mergedIntoId: string | null;
}

/** A record that was not erased, as the transaction's doors show it; of one that was merged, the one it is part of. */
export async function findSubject(tx: Tx, id: string): Promise<Subject | null> {
  const [row] = await tx.execute<{ organization_id: string; id: string; user_id: string | null }>(sql`
    with recursive trail as (
      select c.organization_id, c.id, c.user_id, c.merged_into_id, c.erased_at, 0 as steps
        from identity.customer c where c.id = ${id}
      union all
      select c.organization_id, c.id, c.user_id, c.merged_into_id, c.erased_at, t.steps + 1
        from trail t join identity.customer c on c.organization_id = t.organization_id and c.id = t.merged_into_id
       where t.steps < 50
    )
    select organization_id, id, user_id from trail where merged_into_id is null and erased_at is null limit 1`);
  return row ? { organizationId: row.organization_id, id: row.id, userId: row.user_id, mergedIntoId: null } : null;
}

/** A record and all that became part of it, the record first. */
export async function recordsOf(tx: Tx, organizationId: string, id: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive parts as (
      select c.id, 0 as steps from identity.customer c where c.organization_id = ${organizationId} and c.id = ${id}
      union all
      select c.id, p.steps + 1 from parts p
        join identity.customer c on c.organization_id = ${organizationId} and c.merged_into_id = p.id
       where p.steps < 50
    )
    select id from parts order by steps, id`);
  return rows.map((row) => row.id);
}

/** Under which records organizations know a person, by the person's own door. */
export async function recordsOfPerson(
  tx: Tx,
  userId: string,
): Promise<{ readonly organizationId: string; readonly id: string }[]> {
  const rows = await tx.execute<{ organization_id: string; id: string }>(sql`
    select organization_id, id from identity.customer where user_id = ${userId} and erased_at is null
     order by organization_id, id`);
  return rows.map((row) => ({ organizationId: row.organization_id, id: row.id }));
}

/** Whether the person works for somebody; memberships that have ended do not count. */
export async function worksSomewhere(tx: Tx, userId: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`select from identity.member where user_id = ${userId} and status <> 'ENDED' limit 1`,
  );
  return rows.length > 0;
}

/** Every membership that the person ever had, and its version. */
export async function membershipsOf(
  tx: Tx,
  userId: string,
): Promise<{ readonly organizationId: string; readonly id: string }[]> {
  const rows = await tx.execute<{ organization_id: string; id: string }>(
    sql`select organization_id, id from identity.member where user_id = ${userId} order by organization_id, id`,
  );
  return rows.map((row) => ({ organizationId: row.organization_id, id: row.id }));
}
