import { arrayOf, type Tx } from '@openslot/database';
import type { Reach } from '@openslot/service';
import { and, asc, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { inReach } from '../catalog/reach.store.ts';
import { appointment } from '../appointment/appointment.tables.ts';
import type { Answer, Occurrence, OccurrenceVisit } from './series.ts';
import { series, seriesOccurrence } from './series.tables.ts';

export type SeriesRow = typeof series.$inferSelect;

/** A series as its viewer sees it. */
export interface SeriesView extends SeriesRow {
  /** Seen by the customer door. */
  readonly isOwn: boolean;
  /** Offset of the zone when it was made, in minutes. */
  readonly createdOffset: number;
}

const columns = {
  series,
  isOwn: sql<boolean>`scheduling.is_own(${series.customerId})`,
  createdOffset: sql<number>`scheduling.offset_minutes(${series.createdAt}, ${series.timeZone})`,
};

type ViewRow = { series: SeriesRow; isOwn: boolean; createdOffset: number };
const viewOf = ({ series: row, ...seen }: ViewRow): SeriesView => ({ ...localIn(row), ...seen });

/** As everything here writes local times: `2027-03-01T10:00`. */
const minuteText = (stamp: string): string => stamp.slice(0, 16).replace(' ', 'T');
const localIn = (row: SeriesRow): SeriesRow => ({ ...row, startsLocal: minuteText(row.startsLocal) });

const live = isNull(series.deletedAt);

/** Series that the viewer's doors show, by id alone. */
export async function findSeries(tx: Tx, ids: readonly string[]): Promise<SeriesView[]> {
  const rows = await tx
    .select(columns)
    .from(series)
    .where(and(sql`${series.id} = any(${arrayOf(ids)}::uuid[])`, live));
  return rows.map(viewOf);
}

export interface SeriesPage {
  readonly limit: number;
  readonly after: readonly [createdAt: string, id: string] | null;
}

const beyond = ({ after }: SeriesPage): SQL | undefined =>
  after ? sql`(${series.createdAt}, ${series.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined;

/** A page of one customer's series, latest first. */
export async function seriesOfCustomer(
  tx: Tx,
  { organizationId, customerId, reach }: { organizationId: string; customerId: string; reach: Reach },
  page: SeriesPage,
): Promise<SeriesView[]> {
  const rows = await tx
    .select(columns)
    .from(series)
    .where(
      and(
        ...[eq(series.organizationId, organizationId), eq(series.customerId, customerId)],
        ...[live, beyond(page), ...inReach(series, reach)],
      ),
    )
    .orderBy(desc(series.createdAt), desc(series.id))
    .limit(page.limit);
  return rows.map(viewOf);
}

/** A page of the person's own series in all organizations, latest first. */
export async function ownSeries(tx: Tx, page: SeriesPage): Promise<SeriesView[]> {
  const mine = sql`${series.customerId} = any((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])`;
  const rows = await tx
    .select(columns)
    .from(series)
    .where(and(mine, live, beyond(page)))
    .orderBy(desc(series.createdAt), desc(series.id))
    .limit(page.limit);
  return rows.map(viewOf);
}

export interface OccurrenceView extends Occurrence {
  readonly organizationId: string;
  readonly seriesId: string;
  /** Where the series puts it, as an instant, with the offset of its zone there; and the offset at the next start. */
  readonly startsAt: Date;
  readonly startOffset: number;
  readonly nextOffset: number | null;
}

/** The occurrences of series, in order; a visit that was cancelled by itself is one. */
export async function occurrencesOf(
  tx: Tx,
  some: readonly Pick<SeriesRow, 'organizationId' | 'id' | 'timeZone'>[],
): Promise<OccurrenceView[]> {
  const rows = await tx.execute<OccurrenceRow & ViewTimes>(sql`
    select o.organization_id, o.series_id, o.n, o.local_start::text as local_start, o.appointment_id, o.problem, o.changed,
           case when coalesce(a.status, (select x.status from scheduling.appointment_archive x
                                  where x.organization_id = o.organization_id and x.id = o.appointment_id)) in ('CANCELLED', 'DECLINED', 'EXPIRED') then 'CANCELLED' else o.outcome end as outcome,
           (extract(epoch from o.next_starts_at) * 1000)::bigint as next_ms, (extract(epoch from i.at) * 1000)::bigint as starts_ms,
           scheduling.offset_minutes(i.at, s.zone) as start_offset, scheduling.offset_minutes(o.next_starts_at, s.zone) as next_offset
      from unnest(${arrayOf(some.map(({ organizationId }) => organizationId))}::uuid[], ${arrayOf(some.map(({ id }) => id))}::uuid[],
                  ${arrayOf(some.map(({ timeZone }) => timeZone))}::text[]) as s (organization, id, zone)
      join scheduling.series_occurrence o on o.organization_id = s.organization and o.series_id = s.id
     cross join lateral (select clock.instant(o.local_start, s.zone) as at offset 0) i
      left join scheduling.appointment a on a.organization_id = o.organization_id and a.id = o.appointment_id
     order by o.series_id, o.n`);
  return rows.map((row) => ({
    ...occurrenceOf(row),
    ...{ organizationId: row.organization_id, seriesId: row.series_id, startOffset: row.start_offset },
    ...{ startsAt: new Date(Number(row.starts_ms)), nextOffset: row.next_offset },
  }));
}

interface OccurrenceRow extends Record<string, unknown> {
  organization_id: string;
  series_id: string;
  n: number;
  local_start: string;
  outcome: Occurrence['outcome'];
  appointment_id: string | null;
  problem: Occurrence['problem'];
  changed: boolean;
  next_ms: string | null;
}

interface ViewTimes {
  starts_ms: string;
  start_offset: number;
  next_offset: number | null;
}

const occurrenceOf = (row: OccurrenceRow): Occurrence => ({
  n: row.n,
  localStart: minuteText(row.local_start),
  outcome: row.outcome,
  appointmentId: row.appointment_id,
  problem: row.problem,
  nextStartsAt: row.next_ms === null ? null : new Date(Number(row.next_ms)),
  changed: row.changed,
});

/** Locked until the transaction ends: whoever changes a series or one of its occurrences for it begins here. */
export async function lockSeries(tx: Tx, organizationId: string, id: string): Promise<SeriesRow | null> {
  const [row] = await tx
    .select()
    .from(series)
    .where(and(eq(series.organizationId, organizationId), eq(series.id, id)))
    .for('update');
  return row ? localIn(row) : null;
}

/** The occurrences of a locked series with their visits as they are now, in order. */
export async function occurrencesWithVisits(
  tx: Tx,
  organizationId: string,
  seriesId: string,
): Promise<OccurrenceVisit[]> {
  const rows = await tx
    .select({
      occurrence: seriesOccurrence,
      status: appointment.status,
      startsAt: appointment.startsAt,
      localStart: appointment.localStart,
    })
    .from(seriesOccurrence)
    .leftJoin(
      appointment,
      and(
        eq(appointment.organizationId, seriesOccurrence.organizationId),
        eq(appointment.id, seriesOccurrence.appointmentId),
      ),
    )
    .where(and(eq(seriesOccurrence.organizationId, organizationId), eq(seriesOccurrence.seriesId, seriesId)))
    .orderBy(asc(seriesOccurrence.n));
  return rows.map(({ occurrence, status, startsAt, localStart }) => ({
    ...{ n: occurrence.n, outcome: occurrence.outcome, appointmentId: occurrence.appointmentId },
    ...{ problem: occurrence.problem, nextStartsAt: occurrence.nextStartsAt, changed: occurrence.changed },
    localStart: minuteText(occurrence.localStart),
    visit: status && startsAt && localStart ? { status, startsAt, localStart: minuteText(localStart) } : null,
  }));
}

/** What a clock on the wall of the zone shows at an instant. */
export async function localOf(tx: Tx, timeZone: string, at: Date): Promise<string> {
  const [row] = await tx.execute<{ local: string }>(
    sql`select clock.wall(${at.toISOString()}::timestamptz, ${timeZone})::text as local`,
  );
  return minuteText(row?.local ?? '');
}

export interface PlannedTime {
  readonly localStart: string;
  readonly startsAt: Date;
  /** The local day: [from, to). */
  readonly day: { readonly from: Date; readonly to: Date };
}

/** Local starts as instants, in their order. */
export async function instantsOf(tx: Tx, timeZone: string, locals: readonly string[]): Promise<readonly PlannedTime[]> {
  const rows = await tx.execute<{ local: string; at: string; day: string; next: string }>(sql`
    select l.local::text as local, ${ms(sql`clock.instant(l.local, ${timeZone})`)} as at,
           ${ms(sql`clock.instant(l.local::date::timestamp, ${timeZone})`)} as day,
           ${ms(sql`clock.instant((l.local::date + 1)::timestamp, ${timeZone})`)} as next
      from unnest(${arrayOf(locals)}::timestamp[]) with ordinality as l (local, place) order by l.place`);
  const instant = (text: string) => new Date(Number(text));
  return rows.map(({ local, at, day, next }) => ({
    ...{ localStart: minuteText(local), startsAt: instant(at), day: { from: instant(day), to: instant(next) } },
  }));
}

/** The zone's offsets at instants, in minutes, in their order. */
export async function offsetsOf(tx: Tx, timeZone: string, instants: readonly string[]): Promise<readonly number[]> {
  const rows = await tx.execute<{ minutes: number }>(sql`
    select scheduling.offset_minutes(i.at, ${timeZone}) as minutes
      from unnest(${arrayOf(instants)}::timestamptz[]) with ordinality as i (at, place) order by i.place`);
  return rows.map(({ minutes }) => minutes);
}

const ms = (at: SQL): SQL => sql`(extract(epoch from ${at}) * 1000)::bigint::text`;

export async function insertSeries(tx: Tx, row: typeof series.$inferInsert): Promise<void> {
  await tx.insert(series).values(row);
}

type Owned = Pick<SeriesRow, 'organizationId' | 'id' | 'customerId'>;

export async function insertOccurrences(
  tx: Tx,
  { organizationId, id: seriesId, customerId }: Owned,
  answers: readonly Answer[],
): Promise<void> {
  await tx
    .insert(seriesOccurrence)
    .values(answers.map((answer) => ({ organizationId, seriesId, customerId, ...answer })));
}

/** Writes how an occurrence stands after a change. */
export async function changeOccurrence(
  tx: Tx,
  { organizationId, id }: Pick<SeriesRow, 'organizationId' | 'id'>,
  { n, ...change }: Partial<Occurrence> & Pick<Occurrence, 'n'>,
): Promise<void> {
  await tx
    .update(seriesOccurrence)
    .set(change)
    .where(
      and(
        eq(seriesOccurrence.organizationId, organizationId),
        eq(seriesOccurrence.seriesId, id),
        eq(seriesOccurrence.n, n),
      ),
    );
}

type Changes = Partial<Pick<SeriesRow, 'template' | 'rule' | 'excluded' | 'startsLocal' | 'status' | 'occurrences'>>;

/** Writes what has changed of a locked series; answers it as it is now. */
export async function changeSeries(
  tx: Tx,
  locked: SeriesRow,
  changes: Changes,
  { at, userId }: { at: Date; userId: string | null },
): Promise<SeriesRow> {
  const after = { ...locked, ...changes, version: locked.version + 1, updatedAt: at, updatedBy: userId };
  const { version, updatedAt, updatedBy } = after;
  await tx
    .update(series)
    .set({ ...changes, version, updatedAt, updatedBy })
    .where(and(eq(series.organizationId, locked.organizationId), eq(series.id, locked.id)));
  return after;
}

/** The occurrences from `n` on, with their visits, are the first ones of the series that goes on. */
export async function handOverOccurrences(tx: Tx, from: SeriesRow, toId: string, n: number): Promise<void> {
  await tx.execute(sql`
    with handed as (
      update scheduling.series_occurrence set series_id = ${toId}, n = n - ${n - 1}::int
       where organization_id = ${from.organizationId} and series_id = ${from.id} and n >= ${n} returning organization_id, appointment_id, n)
    update scheduling.appointment a set series_id = ${toId}, occurrence = handed.n from handed
     where a.organization_id = handed.organization_id and a.id = handed.appointment_id`);
}

/** Series belong to whose visits they are: when a customer turns out to be another one, or is not after all. */
export async function followVisits(tx: Tx, organizationId: string, customerId: string): Promise<void> {
  await tx.execute(sql`
    with moved as (
      update scheduling.series set customer_id = ${customerId}
       where organization_id = ${organizationId} and customer_id <> ${customerId}
         and id in (select a.series_id from scheduling.appointment a
                     where a.organization_id = ${organizationId} and a.customer_id = ${customerId} and a.series_id is not null
                    union
                    select a.series_id from scheduling.appointment_archive a
                     where a.organization_id = ${organizationId} and a.customer_id = ${customerId} and a.series_id is not null)
      returning organization_id, id)
    update scheduling.series_occurrence o set customer_id = ${customerId} from moved
     where o.organization_id = moved.organization_id and o.series_id = moved.id`);
}

/** The series of customers that have not ended: in the order in which they are locked. */
export async function activeSeriesOf(
  tx: Tx,
  { organizationId, customerIds }: { organizationId: string; customerIds: readonly string[] },
): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: series.id })
    .from(series)
    .where(
      and(
        eq(series.organizationId, organizationId),
        sql`${series.customerId} = any(${arrayOf(customerIds)}::uuid[])`,
        eq(series.status, 'ACTIVE'),
        live,
      ),
    )
    .orderBy(asc(series.id));
  return rows.map(({ id }) => id);
}
