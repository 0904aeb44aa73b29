import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { calendarConnection, externalBusy } from './calendar.tables.ts';
import type { BusyTime } from './busy.ts';

export type ConnectionRow = typeof calendarConnection.$inferSelect;

const live = isNull(calendarConnection.deletedAt);

/** A connection that the viewer's doors show, by id alone. */
export async function findConnection(tx: Tx, id: string): Promise<ConnectionRow | null> {
  const [row] = await tx
    .select()
    .from(calendarConnection)
    .where(and(eq(calendarConnection.id, id), live));
  return row ?? null;
}

/** The connected calendars of a person at work. */
export const connectionsOf = (tx: Tx, organizationId: string, resourceId: string): Promise<ConnectionRow[]> =>
  tx
    .select()
    .from(calendarConnection)
    .where(
      and(
        eq(calendarConnection.organizationId, organizationId),
        eq(calendarConnection.resourceId, resourceId),
        ne(calendarConnection.status, 'OFF'),
        live,
      ),
    )
    .orderBy(asc(calendarConnection.createdAt), asc(calendarConnection.id));

export async function lockConnection(tx: Tx, organizationId: string, id: string): Promise<ConnectionRow | null> {
  const [row] = await tx
    .select()
    .from(calendarConnection)
    .where(and(eq(calendarConnection.organizationId, organizationId), eq(calendarConnection.id, id)))
    .for('update');
  return row ?? null;
}

export async function insertConnection(tx: Tx, row: typeof calendarConnection.$inferInsert): Promise<void> {
  await tx.insert(calendarConnection).values(row);
}

type Changes = Partial<Pick<ConnectionRow, 'status' | 'lastOkAt' | 'problem' | 'etag' | 'readAt'>>;

/** Writes what has changed of a locked connection; answers it as it is now. */
export async function changeConnection(
  tx: Tx,
  locked: ConnectionRow,
  changes: Changes,
  { at, userId }: { at: Date; userId: string | null },
): Promise<ConnectionRow> {
  const after = { ...locked, ...changes, version: locked.version + 1, updatedAt: at, updatedBy: userId };
  const { version, updatedAt, updatedBy } = after;
  await tx
    .update(calendarConnection)
    .set({ ...changes, version, updatedAt, updatedBy })
    .where(and(eq(calendarConnection.organizationId, locked.organizationId), eq(calendarConnection.id, locked.id)));
  return after;
}

/** Where a person at work is at home: the own location's zone, else that of the business's first. */
export async function zoneOf(tx: Tx, organizationId: string, resourceId: string): Promise<string> {
  const [row] = await tx.execute<{ zone: string }>(sql`
    select l.time_zone as zone from scheduling.resource_ref r
      join scheduling.location_ref l on l.organization_id = r.organization_id and l.business_id = r.business_id and l.live
     where r.organization_id = ${organizationId} and r.id = ${resourceId}
     order by l.id is not distinct from r.location_id desc, l.id limit 1`);
  return row?.zone ?? 'UTC';
}

/** The busy times of a connection are these and no others. Wall times become instants here; nobody's are the zone's. */
export async function replaceBusy(
  tx: Tx,
  { organizationId, id, resourceId }: Pick<ConnectionRow, 'organizationId' | 'id' | 'resourceId'>,
  busy: readonly BusyTime[],
  zone: string,
): Promise<void> {
  await tx
    .delete(externalBusy)
    .where(and(eq(externalBusy.organizationId, organizationId), eq(externalBusy.connectionId, id)));
  if (busy.length === 0) return;
  const rows = busy.map(({ uid, recurrence, start, end }) => ({
    ...{ uid, recurrence, starts: start.local, start_zone: start.zone, ends: end.local, end_zone: end.zone },
  }));
  await tx.execute(sql`
    insert into scheduling.external_busy (organization_id, connection_id, resource_id, uid, recurrence, starts_at, ends_at)
    select ${organizationId}, ${id}, ${resourceId}, t.uid, t.recurrence, t.starts, greatest(t.ends, t.starts + interval '1 minute')
      from (select b.uid, b.recurrence, clock.instant(b.starts, coalesce(b.start_zone, ${zone})) as starts,
                   clock.instant(b.ends, coalesce(b.end_zone, ${zone})) as ends
              from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
                   as b (uid text, recurrence text, starts timestamp, start_zone text, ends timestamp, end_zone text)) t`);
}
