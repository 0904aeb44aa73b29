import { idOf, newId, type Texts } from '@openslot/service';
import { z } from 'zod';
import type { AppointmentStatus } from '../appointment/appointment.ts';
import { minutesAfter } from '../appointment/instants.ts';
import { freePolicy } from '../appointment/policy.ts';
import type { OfferedVariation, Place } from '../availability/availability.ts';
import { minuteFrom } from '../availability/local-time.ts';
import { priceVisit } from '../availability/price.ts';
import type { ClassSession } from '../class-session/class-session.ts';
import type { HeldItem, Hold } from '../hold/hold.ts';

export const seatStatuses = ['HELD', 'BOOKED', 'ATTENDED', 'NO_SHOW', 'CANCELLED', 'EXPIRED'] as const;
export type SeatStatus = (typeof seatStatuses)[number];

/** One place in a session: held for a hold or for a visit that waits, then the visit's. */
export interface Seat {
  readonly organizationId: string;
  readonly id: string;
  readonly sessionId: string;
  readonly holdId: string;
  readonly appointmentId: string | null;
  readonly customerId: string | null;
  readonly listMinor: number;
  readonly currency: string;
  readonly feeMinor: number;
  readonly status: SeatStatus;
  readonly version: number;
}

/** What becomes of the seats of a visit that has got into a status; those in other statuses stay as they are. */
const followed: Partial<Record<AppointmentStatus, { readonly from: readonly SeatStatus[]; readonly to: SeatStatus }>> =
  {
    CONFIRMED: { from: ['HELD', 'ATTENDED', 'NO_SHOW'], to: 'BOOKED' },
    COMPLETED: { from: ['BOOKED'], to: 'ATTENDED' },
    NO_SHOW: { from: ['BOOKED'], to: 'NO_SHOW' },
    CANCELLED: { from: ['HELD', 'BOOKED', 'ATTENDED', 'NO_SHOW'], to: 'CANCELLED' },
    DECLINED: { from: ['HELD'], to: 'CANCELLED' },
    EXPIRED: { from: ['HELD'], to: 'EXPIRED' },
  };

export const seatsAt = (status: AppointmentStatus): (typeof followed)[AppointmentStatus] | null =>
  followed[status] ?? null;

export type SeatVerb = 'attend' | 'miss' | 'giveUp';

const transitions: Record<SeatVerb, Partial<Record<SeatStatus, SeatStatus>>> = {
  attend: { BOOKED: 'ATTENDED', NO_SHOW: 'ATTENDED' },
  miss: { BOOKED: 'NO_SHOW', ATTENDED: 'NO_SHOW' },
  giveUp: { HELD: 'CANCELLED', BOOKED: 'CANCELLED' },
};

/** The status that a verb leads to; null where it is not possible. */
export const step = (verb: SeatVerb, status: SeatStatus): SeatStatus | null => transitions[verb][status] ?? null;

/** Whether a seat still counts for its visit. */
export const counts = ({ status }: Pick<Seat, 'status'>): boolean => status !== 'CANCELLED' && status !== 'EXPIRED';

/** What a visit costs, what of that is due in advance, and what was asked for places of it that will not be. */
interface Costs {
  readonly listMinor: number;
  readonly depositMinor: number;
  readonly feeMinor: number;
}

/** A visit without one of its places: it costs that much less, and its deposit falls in proportion; the fee is added. */
export function withoutPlace(visit: Costs, place: { readonly listMinor: number; readonly feeMinor: number }): Costs {
  const listMinor = visit.listMinor - place.listMinor;
  return {
    listMinor,
    depositMinor: visit.listMinor === 0 ? 0 : partOf(visit.depositMinor, listMinor, visit.listMinor),
    feeMinor: visit.feeMinor + place.feeMinor,
  };
}

/** Rounded half up, in whole numbers. */
const partOf = (amountMinor: number, part: number, whole: number): number =>
  Number((2n * BigInt(amountMinor) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));

/** A place that nobody came to: what it costs all the same, and what of the deposit was for it. */
export interface Missed {
  readonly seatId: string;
  readonly feeMinor: number;
  readonly depositMinor: number;
}

/** A visit that some came to: it costs what their places do, and the fees of the others. */
export function withoutMissed<Visit extends Costs>(
  visit: Visit,
  seats: readonly Pick<Seat, 'id' | 'status' | 'listMinor' | 'feeMinor'>[],
): { readonly costs: Costs; readonly missed: readonly Missed[] } {
  let costs: Costs = visit;
  const missed: Missed[] = [];
  for (const { id: seatId, status, ...place } of seats) {
    if (status !== 'NO_SHOW') continue;
    const rest = withoutPlace(costs, place);
    missed.push({ seatId, feeMinor: place.feeMinor, depositMinor: costs.depositMinor - rest.depositMinor });
    costs = rest;
  }
  const { listMinor, depositMinor, feeMinor } = costs;
  return { costs: { listMinor, depositMinor, feeMinor }, missed };
}

const mostSeats = 8;

export const quantitySchema = z
  .int()
  .min(1)
  .max(mostSeats)
  .nullish()
  .transform((quantity) => quantity ?? 1);

export const holdSeatsInput = z.object({
  classSessionId: idOf('cls'),
  quantity: quantitySchema,
  customerId: idOf('cus')
    .nullish()
    .transform((id) => id ?? null),
  expectedPrice: z
    .int()
    .nullish()
    .transform((price) => price ?? null),
  idempotencyKey: z.string().min(1).max(255),
});
export type HoldSeatsInput = z.infer<typeof holdSeatsInput>;

const version = z.int().min(1);

export const cancelSeatInput = z.object({
  seatId: idOf('sea'),
  version,
  reason: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .transform((text) => text || null),
  idempotencyKey: z.string().min(1).max(255),
});
export type CancelSeatInput = z.infer<typeof cancelSeatInput>;

export const markSeatInput = z.object({ seatId: idOf('sea'), version, attended: z.boolean() });
export type MarkSeatInput = z.infer<typeof markSeatInput>;

export const joinSessionWaitlistInput = z
  .object({
    classSessionId: idOf('cls'),
    quantity: quantitySchema,
    customerId: idOf('cus')
      .nullish()
      .transform((id) => id ?? null),
    priority: z
      .int()
      .min(0)
      .max(100)
      .nullish()
      .transform((priority) => priority ?? null),
  })
  .refine(({ customerId, priority }) => customerId !== null || priority === null, {
    error: 'priority_is_for_staff',
    path: ['priority'],
  });
export type JoinSessionWaitlist = z.infer<typeof joinSessionWaitlistInput>;

/**
 * Whether callers without a sign-in would together hold more than their share of a session; the first of them may always
 * have what a visit may have. As with time (`exceedsAnonymousShare`), it is not exact under concurrency.
 */
export const exceedsAnonymousPlaces = (
  { quantity }: Pick<HoldSeatsInput, 'quantity'>,
  { capacity }: Pick<ClassSession, 'capacity'>,
  others: number,
  sharePercent: number,
): boolean => others > 0 && (quantity + others) * 100 > capacity * sharePercent;

/** The hold of places in a session: each is a service of the visit, and all of them begin and end with the session. */
export function newSeatHold(
  place: Place,
  session: ClassSession,
  variation: OfferedVariation,
  { actor, at, quantity, holdMinutes }: { actor: string; at: Date; quantity: number; holdMinutes: number },
): Hold {
  const { startsAt, endsAt, listMinor } = session;
  const items = Array.from({ length: quantity }, () => itemOf(session));
  const price = priceVisit(
    items.map(() => ({ priceMinor: listMinor, rule: variation.depositRule })),
    quantity,
  );
  const expiresAt = minutesAfter(at, holdMinutes);
  return {
    ...{ organizationId: place.organizationId, id: newId(), businessId: place.businessId },
    ...{ locationId: place.locationId, customerId: null, actor, partySize: quantity, startsAt, endsAt },
    ...{ timeZone: session.timeZone, items, listMinor: price.priceMinor, currency: session.currency },
    ...{ paymentRequirement: price.requirement, depositMinor: price.depositMinor },
    ...{ policySnapshot: variation.policy ?? freePolicy, source: 'ONLINE', status: 'LIVE' },
    expiresAt: expiresAt < startsAt ? expiresAt : startsAt,
    version: 1,
  };
}

/** A place occupies nobody: that its session does. */
const itemOf = (session: ClassSession): HeldItem => ({
  ...{ segmentId: newId(), seatId: newId(), sessionId: session.id },
  ...{ serviceId: session.serviceId, variationId: session.variationId, variationVersion: session.variationVersion },
  ...{ resourceId: session.staffId, unit: null, requestedStaff: 'ANY', resources: [], addOns: [] },
  ...{ startsAt: minuteFrom(session.startsAt), endsAt: minuteFrom(session.endsAt) },
  minutes: minuteFrom(session.endsAt) - minuteFrom(session.startsAt),
  ...{ buffers: { before: 0, after: 0 }, processing: null, listMinor: session.listMinor },
});

export const seatTexts: Texts = {
  SessionFull: { en: 'There are not so many free places.', ja: '空席が足りません。' },
  AlreadyInSession: { en: 'You have a place in this session already.', ja: 'このセッションはすでに予約済みです。' },
  PlacesFree: { en: 'There are free places: book one.', ja: '空席があります。そのままご予約ください。' },
  WaitlistFull: { en: 'The waitlist of this session is full.', ja: 'キャンセル待ちは満員です。' },
  not_movable: {
    en: 'A place in a session cannot be moved. Cancel it and choose another session.',
    ja: 'セッションの席は変更できません。キャンセルして別のセッションをお選びください。',
  },
};
