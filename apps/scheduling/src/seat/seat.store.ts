import { arrayOf, post, sqlState, type Tx } from '@openslot/database';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { ClassSession } from '../class-session/class-session.ts';
import { classSession } from '../class-session/class-session.tables.ts';
import { columnsOf, type NewHold } from '../hold/hold.store.ts';
import { seatsAt, type Seat, type SeatStatus } from './seat.ts';
import { seat } from './seat.tables.ts';
import type { AppointmentStatus } from '../appointment/appointment.ts';

export type SeatRow = typeof seat.$inferSelect;

/** A seat as its viewer sees it. */
export interface SeatView extends SeatRow {
  /** Seen by the customer's or the guest's door. */
  readonly isOwn: boolean;
  /** Where its session is; null where the viewer does not see that. */
  readonly businessId: string | null;
  readonly locationId: string | null;
  /** The viewer, as a member, gives the session. */
  readonly isOnOwnAgenda: boolean;
}

const columns = (memberId: string | null) => ({
  seat,
  isOwn: sql<boolean>`coalesce(scheduling.is_own(${seat.customerId}) or ${seat.appointmentId} = scheduling.guest_appointment(), false)`,
  businessId: classSession.businessId,
  locationId: classSession.locationId,
  isOnOwnAgenda: sql<boolean>`exists (select from scheduling.resource_ref r where r.organization_id = ${classSession.organizationId}
    and r.id = ${classSession.staffId} and r.member_id = ${memberId}::uuid)`,
});

const sessionOfSeat = and(eq(classSession.organizationId, seat.organizationId), eq(classSession.id, seat.sessionId));

const viewOf = ({ seat: row, ...seen }: Omit<SeatView, keyof SeatRow> & { seat: SeatRow }): SeatView => ({
  ...row,
  ...seen,
});

/** Seats that the viewer's doors show, by id alone. `memberId` is the viewer's as a member, for the own agenda. */
export async function findSeats(tx: Tx, ids: readonly string[], memberId: string | null): Promise<SeatView[]> {
  const rows = await tx
    .select(columns(memberId))
    .from(seat)
    .leftJoin(classSession, sessionOfSeat)
    .where(sql`${seat.id} = any(${arrayOf(ids)}::uuid[])`);
  return rows.map(viewOf);
}

export interface SeatPage {
  readonly limit: number;
  readonly after: readonly [createdAt: string, id: string] | null;
}

/** A page of the seats of a session, in order of booking. */
export async function seatsOfSession(
  tx: Tx,
  { organizationId, id }: Pick<ClassSession, 'organizationId' | 'id'>,
  { status, memberId }: { readonly status: readonly SeatStatus[]; readonly memberId: string | null },
  { limit, after }: SeatPage,
): Promise<SeatView[]> {
  const rows = await tx
    .select(columns(memberId))
    .from(seat)
    .leftJoin(classSession, sessionOfSeat)
    .where(
      and(
        eq(seat.organizationId, organizationId),
        eq(seat.sessionId, id),
        sql`${seat.status} = any(${arrayOf(status)}::text[])`,
        after ? sql`(${seat.createdAt}, ${seat.id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(seat.createdAt), asc(seat.id))
    .limit(limit);
  return rows.map(viewOf);
}

/** How many places of a session callers without a sign-in hold now, and have not booked. */
export async function anonymousPlaces(
  tx: Tx,
  { organizationId, id }: Pick<ClassSession, 'organizationId' | 'id'>,
): Promise<number> {
  const [row] = await tx.execute<{ places: number }>(sql`
    select count(*)::int as places from scheduling.seat e
      join scheduling.hold h on h.organization_id = e.organization_id and h.id = e.hold_id
     where e.organization_id = ${organizationId} and e.session_id = ${id} and e.status = 'HELD' and e.appointment_id is null
       and e.expires_at > (select clock.now()) and h.actor_kind = 'ADDRESS'`);
  return row?.places ?? 0;
}

/** A page of the person's own seats in all organizations, latest first. */
export async function ownSeats(tx: Tx, status: readonly SeatStatus[], { limit, after }: SeatPage): Promise<SeatView[]> {
  const mine = sql`${seat.customerId} = any((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])`;
  const rows = await tx
    .select(columns(null))
    .from(seat)
    .leftJoin(classSession, sessionOfSeat)
    .where(
      and(
        mine,
        sql`${seat.status} = any(${arrayOf(status)}::text[])`,
        after ? sql`(${seat.createdAt}, ${seat.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(seat.createdAt), desc(seat.id))
    .limit(limit);
  return rows.map(viewOf);
}

/** The seats of a visit, in order; those that were given up among them. */
export const seatsOfVisit = (tx: Tx, organizationId: string, appointmentId: string): Promise<SeatRow[]> =>
  tx
    .select()
    .from(seat)
    .where(and(eq(seat.organizationId, organizationId), eq(seat.appointmentId, appointmentId)))
    .orderBy(asc(seat.createdAt), asc(seat.id));

/** True for the error by which places are refused that are not to be had; the transaction is lost with it. */
export const isFull = (error: unknown): boolean => sqlState(error) === 'OS003';

/**
 * Takes the places and writes the hold with its sweep, in one statement, which nobody waits for: the transaction fails
 * when there are not so many (see `isFull`), or when its maker has more live holds than `atMost`.
 */
export function writeSeatHold(tx: Tx, held: NewHold, session: ClassSession, atMost: number | null): void {
  post(
    tx,
    sql`select scheduling.write_seat_hold(${JSON.stringify(columnsOf(held))}::text::jsonb, ${atMost}::int, ${session.id}::uuid, ${session.version}::int)`,
  );
}

/** The same without a limit on its maker; false when the places are taken, and nothing is written. */
export async function tryWriteSeatHold(tx: Tx, held: NewHold, session: ClassSession): Promise<boolean> {
  const [row] = await tx.execute<{ written: boolean }>(
    sql`select scheduling.try_write_seat_hold(${JSON.stringify(columnsOf(held))}::text::jsonb, ${session.id}::uuid, ${session.version}::int) as written`,
  );
  return row?.written ?? false;
}

/** Whether a customer, or the one that a person is here, has a place in the session that counts. */
export async function isInSession(
  tx: Tx,
  { organizationId, id }: Pick<ClassSession, 'organizationId' | 'id'>,
  who: { readonly userId: string } | { readonly customerId: string },
): Promise<boolean> {
  const isWho = 'userId' in who ? sql`c.user_id = ${who.userId}` : sql`c.id = ${who.customerId}`;
  const rows = await tx.execute(sql`
    select from scheduling.customer_ref c
      join scheduling.seat e on e.organization_id = c.organization_id and e.customer_id = c.id and e.session_id = ${id}
       and e.status in ('HELD', 'BOOKED', 'ATTENDED') and e.appointment_id is not null
     where c.organization_id = ${organizationId} and ${isWho} and c.live limit 1`);
  return rows.length > 0;
}

/** Gives up the places of a hold that has ended unbooked. */
export async function releaseSeats(tx: Tx, organizationId: string, holdId: string, at: Date): Promise<void> {
  await tx.execute(
    sql`select scheduling.release_seats(${organizationId}, ${holdId}, ${at.toISOString()}::timestamptz)`,
  );
}

/** Gives up what holds alone have of a session that is not what they saw any more. Their tokens buy nothing then. */
export async function endHeldSeats(
  tx: Tx,
  { organizationId, id }: Pick<ClassSession, 'organizationId' | 'id'>,
  at: Date,
): Promise<void> {
  await tx.execute(sql`
    select scheduling.lead_seats(${organizationId}, array(
      select e.id from scheduling.seat e where e.organization_id = ${organizationId} and e.session_id = ${id}
         and e.status = 'HELD' and e.appointment_id is null), 'CANCELLED', 0, ${at.toISOString()}::timestamptz)`);
}

/** Has the waitlist of a session asked, where somebody is in it. */
export async function askForSeats(
  tx: Tx,
  { organizationId, id }: Pick<ClassSession, 'organizationId' | 'id'>,
  at: Date,
): Promise<void> {
  await tx.execute(sql`select scheduling.ask_for_seats(${organizationId}, ${id}, ${at.toISOString()}::timestamptz)`);
}

/**
 * Makes the seats of a hold those of a visit, held until an instant. Answers how many were still there; null where the
 * customer has a place in the session already.
 */
export async function giveSeats(
  tx: Tx,
  { organizationId, id, customerId }: { organizationId: string; id: string; customerId: string },
  holdId: string,
  { until, at }: { until: Date; at: Date },
): Promise<number | null> {
  const [row] = await tx.execute<{ given: number | null }>(sql`
    select scheduling.give_seats(${organizationId}, ${holdId}, ${id}, ${customerId}, ${until.toISOString()}::timestamptz,
             ${at.toISOString()}::timestamptz) as given`);
  return row?.given ?? null;
}

/** Has the seats of a visit until an instant, as it has them or taken again; false where they are not to be had. */
export async function haveSeats(
  tx: Tx,
  { organizationId, id }: { organizationId: string; id: string },
  { until, at }: { until: Date; at: Date },
): Promise<boolean> {
  const [row] = await tx.execute<{ had: boolean }>(sql`
    select scheduling.have_seats(${organizationId}, ${id}, ${until.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz) as had`);
  return row?.had ?? false;
}

/** What a seat's status was before it changed. */
export interface LedSeat {
  readonly id: string;
  readonly sessionId: string;
  readonly listMinor: number;
  readonly was: SeatStatus;
  readonly status: SeatStatus;
  readonly version: number;
}

type LedRow = {
  id: string;
  session_id: string;
  list_minor: string;
  was: SeatStatus;
  status: SeatStatus;
  version: number;
};

const ledOf = ({ session_id: sessionId, list_minor: listMinor, ...row }: LedRow): LedSeat => ({
  ...row,
  sessionId,
  listMinor: Number(listMinor),
});

/** Lets the seats of a visit follow the status that it has got into; answers those that did. */
export async function followVisit(
  tx: Tx,
  { organizationId, id, status }: { organizationId: string; id: string; status: AppointmentStatus },
  at: Date,
): Promise<readonly LedSeat[]> {
  const way = seatsAt(status);
  if (!way) return [];
  const rows = await tx.execute<LedRow>(sql`
    select * from scheduling.lead_seats_of(${organizationId}, ${id}, ${arrayOf(way.from)}::text[], ${way.to}, ${at.toISOString()}::timestamptz)`);
  return rows.map(ledOf);
}

/** Locks the session of a seat, then the seat: whoever changes one of a visit begins with the visit. */
export async function lockSeat(tx: Tx, { organizationId, id, sessionId }: Seat): Promise<SeatRow | null> {
  const locked = tx.execute(sql`select scheduling.lock_sessions(${organizationId}, ${arrayOf([sessionId])}::uuid[])`);
  const read = tx
    .select()
    .from(seat)
    .where(and(eq(seat.organizationId, organizationId), eq(seat.id, id)))
    .for('update');
  const [, [row]] = await Promise.all([locked, read]);
  return row ?? null;
}

/** Leads one locked seat to another status. */
export async function leadSeat(
  tx: Tx,
  { organizationId, id }: Pick<Seat, 'organizationId' | 'id'>,
  { to, feeMinor, at }: { to: SeatStatus; feeMinor: number; at: Date },
): Promise<LedSeat> {
  const [row] = await tx.execute<LedRow>(sql`
    select * from scheduling.lead_seats(${organizationId}, ${arrayOf([id])}::uuid[], ${to}, ${feeMinor}::bigint, ${at.toISOString()}::timestamptz)`);
  if (!row) throw new Error(`the locked seat ${id} could not be changed`);
  return ledOf(row);
}

/** The seats of a customer's visits are that customer's, whose ever they were before. */
export async function seatsFollowCustomer(tx: Tx, organizationId: string, customerId: string): Promise<void> {
  await tx.execute(sql`
    update scheduling.seat e set customer_id = a.customer_id
      from (select organization_id, id, customer_id from scheduling.appointment
             where organization_id = ${organizationId} and customer_id = ${customerId}
            union all
            select organization_id, id, customer_id from scheduling.appointment_archive
             where organization_id = ${organizationId} and customer_id = ${customerId}) a
     where e.organization_id = a.organization_id and e.appointment_id = a.id and e.customer_id <> a.customer_id`);
}
