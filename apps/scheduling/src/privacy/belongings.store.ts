import type { PrivacySubject, Tx } from '@openslot/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { bookingLimit, limitCounter } from '../booking-limit/booking-limit.tables.ts';
import { calendarFeed } from '../calendar/calendar.tables.ts';
import { classSession } from '../class-session/class-session.tables.ts';
import { seat } from '../seat/seat.tables.ts';
import { series, seriesOccurrence } from '../series/series.tables.ts';
import { waitlistEntry, waitlistOffer } from '../waitlist/waitlist.tables.ts';

type Customers = Pick<PrivacySubject, 'organizationId' | 'customerIds'>;

/** Visits that repeat, with what came of each occurrence. */
export async function seriesOfCustomers(tx: Tx, { organizationId, customerIds }: Customers) {
  const found = await tx
    .select({
      id: series.id,
      businessId: series.businessId,
      locationId: series.locationId,
      rule: series.rule,
      startsLocal: series.startsLocal,
      timeZone: series.timeZone,
      excluded: series.excluded,
      status: series.status,
      continuesId: series.continuesId,
      createdAt: series.createdAt,
    })
    .from(series)
    .where(and(eq(series.organizationId, organizationId), inArray(series.customerId, [...customerIds])))
    .orderBy(asc(series.createdAt), asc(series.id));
  const ids = found.map(({ id }) => id);
  const answers = await tx
    .select({
      seriesId: seriesOccurrence.seriesId,
      n: seriesOccurrence.n,
      localStart: seriesOccurrence.localStart,
      outcome: seriesOccurrence.outcome,
      appointmentId: seriesOccurrence.appointmentId,
    })
    .from(seriesOccurrence)
    .where(and(eq(seriesOccurrence.organizationId, organizationId), inArray(seriesOccurrence.seriesId, ids)))
    .orderBy(asc(seriesOccurrence.seriesId), asc(seriesOccurrence.n));
  return found.map((row) => ({
    ...row,
    occurrences: answers.filter(({ seriesId }) => seriesId === row.id),
  }));
}

/** Places in sessions, and the courses that these belong to. */
export const placesOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      id: seat.id,
      sessionId: seat.sessionId,
      courseId: classSession.courseId,
      appointmentId: seat.appointmentId,
      serviceId: classSession.serviceId,
      startsAt: classSession.startsAt,
      endsAt: classSession.endsAt,
      timeZone: classSession.timeZone,
      status: seat.status,
      listMinor: seat.listMinor,
      feeMinor: seat.feeMinor,
      currency: seat.currency,
      createdAt: seat.createdAt,
    })
    .from(seat)
    .innerJoin(
      classSession,
      and(eq(classSession.organizationId, seat.organizationId), eq(classSession.id, seat.sessionId)),
    )
    .where(and(eq(seat.organizationId, organizationId), inArray(seat.customerId, [...customerIds])))
    .orderBy(asc(seat.createdAt), asc(seat.id));

/** Wishes for times and for places in sessions, with the times that were offered. */
export async function waitingOfCustomers(tx: Tx, { organizationId, customerIds }: Customers) {
  const found = await tx
    .select({
      id: waitlistEntry.id,
      businessId: waitlistEntry.businessId,
      locationId: waitlistEntry.locationId,
      serviceId: waitlistEntry.serviceId,
      sessionId: waitlistEntry.sessionId,
      staffAnyOf: waitlistEntry.staffAnyOf,
      staffNoneOf: waitlistEntry.staffNoneOf,
      from: waitlistEntry.startsFrom,
      until: waitlistEntry.startsUntil,
      weekdays: waitlistEntry.weekdays,
      earliest: waitlistEntry.earliest,
      latest: waitlistEntry.latest,
      partySize: waitlistEntry.partySize,
      status: waitlistEntry.status,
      appointmentId: waitlistEntry.appointmentId,
      createdAt: waitlistEntry.createdAt,
    })
    .from(waitlistEntry)
    .where(and(eq(waitlistEntry.organizationId, organizationId), inArray(waitlistEntry.customerId, [...customerIds])))
    .orderBy(asc(waitlistEntry.createdAt), asc(waitlistEntry.id));
  const offers = await tx
    .select({
      entryId: waitlistOffer.entryId,
      startsAt: waitlistOffer.startsAt,
      endsAt: waitlistOffer.endsAt,
      expiresAt: waitlistOffer.expiresAt,
      status: waitlistOffer.status,
    })
    .from(waitlistOffer)
    .where(and(eq(waitlistOffer.organizationId, organizationId), inArray(waitlistOffer.customerId, [...customerIds])))
    .orderBy(asc(waitlistOffer.createdAt), asc(waitlistOffer.id));
  return found.map(({ id, ...entry }) => ({
    ...entry,
    offers: offers.filter(({ entryId }) => entryId === id),
  }));
}

/** Calendars that the customer had made to subscribe to. Of their secrets only hashes are kept, which tell nothing. */
export const feedsOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      createdAt: calendarFeed.createdAt,
      rotatedAt: calendarFeed.rotatedAt,
      revokedAt: calendarFeed.revokedAt,
    })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.organizationId, organizationId), inArray(calendarFeed.customerId, [...customerIds])))
    .orderBy(asc(calendarFeed.createdAt), asc(calendarFeed.id));

/** What the customer has used up of what one customer may book. */
export const limitsOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      businessId: bookingLimit.businessId,
      period: bookingLimit.period,
      periodStart: limitCounter.periodStart,
      usedCount: limitCounter.usedCount,
      usedMinutes: limitCounter.usedMinutes,
      maxCount: bookingLimit.maxCount,
      maxMinutes: bookingLimit.maxMinutes,
    })
    .from(limitCounter)
    .innerJoin(
      bookingLimit,
      and(eq(bookingLimit.organizationId, limitCounter.organizationId), eq(bookingLimit.id, limitCounter.limitId)),
    )
    .where(
      and(
        eq(limitCounter.organizationId, organizationId),
        eq(bookingLimit.subject, 'CUSTOMER'),
        inArray(limitCounter.subjectId, [...customerIds]),
      ),
    )
    .orderBy(asc(limitCounter.periodStart), asc(bookingLimit.id));
