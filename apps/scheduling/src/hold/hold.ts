import { createHash } from 'node:crypto';
import { idOf, may, newId, type Texts, type Viewer } from '@openslot/service';
import { z } from 'zod';
import type { AppointmentSource, PaymentRequirement } from '../appointment/appointment.ts';
import { minutesAfter } from '../appointment/instants.ts';
import { freePolicy, type CancellationPolicy } from '../appointment/policy.ts';
import {
  leadOf,
  partySizeSchema,
  segmentsSchema,
  type ChosenAddOn,
  type OfferedSegment,
  type OfferedVisit,
  type Place,
  type StaffRequest,
  type VisitRequest,
} from '../availability/availability.ts';
import type { Calendar } from '../availability/calendar.ts';
import type { UsedResource } from '../availability/engine.ts';
import { instantOf, localDay, type Offsets } from '../availability/local-time.ts';

import { atBusiness, keptPlace, visitPlaceSchema, type KeptPlace } from '../travel/travel.ts';

/** A person by its id, somebody without a sign-in by a hash of the address, or a customer without a sign-in by its id. */
export type HolderKind = 'PERSON' | 'API_KEY' | 'ADDRESS' | 'CUSTOMER';
export type HoldStatus = 'LIVE' | 'BOOKED' | 'RELEASED' | 'EXPIRED';

/** A short claim on exact time, with the price and the policy pinned. */
export interface Hold {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly locationId: string;
  /** Whom it was made for; null: whoever books it. */
  readonly customerId: string | null;
  readonly actor: string;
  readonly partySize: number;
  /** Where; absent: at the location. */
  readonly place?: KeptPlace['place'];
  readonly placeLatitude?: number | null;
  readonly placeLongitude?: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly items: readonly HeldItem[];
  readonly listMinor: number;
  readonly currency: string;
  readonly paymentRequirement: PaymentRequirement;
  readonly depositMinor: number;
  readonly policySnapshot: CancellationPolicy;
  readonly source: AppointmentSource;
  readonly status: HoldStatus;
  readonly expiresAt: Date;
  readonly version: number;
}

/** One service of the held visit; it becomes a segment under the same id. Starts and ends in minutes since 1970. */
export interface HeldItem {
  readonly segmentId: string;
  readonly serviceId: string;
  readonly variationId: string;
  readonly variationVersion: number;
  /** Who does it; null: nobody has to. */
  readonly resourceId: string | null;
  readonly unit: number | null;
  readonly requestedStaff: 'ANY' | 'NAMED';
  readonly startsAt: number;
  readonly endsAt: number;
  readonly minutes: number;
  readonly buffers: { readonly before: number; readonly after: number };
  readonly processing: { readonly start: number; readonly minutes: number } | null;
  /** With its add-ons. */
  readonly listMinor: number;
  /** What it takes besides: helpers, rooms, devices, tables. */
  readonly resources: readonly UsedResource[];
  readonly addOns: readonly ChosenAddOn[];
  /** The place in a session that it is; absent: a service of one's own. */
  readonly sessionId?: string;
  readonly seatId?: string;
}

export const isOfSeats = ({ items }: Pick<Hold, 'items'>): boolean =>
  items.some(({ sessionId }) => sessionId !== undefined);

export const holdSlotInput = z.object({
  locationId: idOf('loc'),
  startsAt: z.date(),
  segments: segmentsSchema,
  partySize: partySizeSchema,
  place: visitPlaceSchema,
  expectedPrice: z
    .int()
    .nullish()
    .transform((price) => price ?? null),
  idempotencyKey: z.string().min(1).max(255),
});
export type HoldSlotInput = z.infer<typeof holdSlotInput>;

export const releaseHoldInput = z.object({ holdToken: z.string().max(200) });
export type ReleaseHoldInput = z.infer<typeof releaseHoldInput>;

/** Somebody without a sign-in has no other name than the address, which many share: the key must be one nobody else has. */
export const isUuid = (key: string): boolean => z.uuid().safeParse(key).success;

/** The hold of an offered visit: everything that the appointment will keep is pinned in it. */
export function newHold(
  place: Place,
  request: VisitRequest,
  offered: OfferedVisit,
  { actor, at }: { readonly actor: string; readonly at: Date },
): Hold {
  const policy = offered.segments.find(({ variation }) => variation.policy !== null)?.variation.policy;
  return {
    organizationId: place.organizationId,
    id: newId(),
    businessId: place.businessId,
    locationId: place.locationId,
    customerId: null,
    actor,
    partySize: request.partySize,
    ...keptPlace(request.place ?? atBusiness),
    startsAt: instantOf(offered.startsAt),
    endsAt: instantOf(offered.endsAt),
    timeZone: place.timeZone,
    items: itemsOf(request, offered),
    listMinor: offered.price.priceMinor,
    currency: place.currency,
    paymentRequirement: offered.price.requirement,
    depositMinor: offered.price.depositMinor,
    policySnapshot: policy ?? freePolicy,
    source: 'ONLINE',
    status: 'LIVE',
    expiresAt: earlier(minutesAfter(at, place.holdMinutes), instantOf(offered.startsAt)),
    version: 1,
  };
}

export function itemsOf(request: VisitRequest, offered: OfferedVisit): readonly HeldItem[] {
  return offered.segments.map(({ variation, ...segment }, index) => ({
    segmentId: newId(),
    serviceId: variation.serviceId,
    variationId: variation.id,
    variationVersion: variation.version,
    ...takenBy(segment),
    requestedStaff: names(request.segments[index]?.staff) ? 'NAMED' : 'ANY',
    startsAt: segment.startsAt,
    endsAt: segment.endsAt,
    minutes: segment.minutes,
    buffers: variation.buffers,
    processing: variation.processing,
    listMinor: segment.priceMinor,
    addOns: segment.addOns,
  }));
}

const names = (staff: StaffRequest | undefined): boolean =>
  staff !== undefined && (staff.anyOf !== null || (staff.allOf ?? []).length > 0);

/** Who leads a segment, and what it takes besides: a unit once, though it may be needed for two phases. */
export function takenBy(
  segment: Pick<OfferedSegment, 'resources'>,
): Pick<HeldItem, 'resourceId' | 'unit' | 'resources'> {
  const lead = leadOf(segment);
  const others = segment.resources.filter((each) => each !== lead);
  const units = Map.groupBy(others, ({ resourceId, unit }) => `${resourceId} ${unit}`).values();
  const resources = [...units].flatMap(([first, ...more]) =>
    first ? [{ ...first, parts: [first, ...more].flatMap(({ parts }) => parts) }] : [],
  );
  return { resourceId: lead?.resourceId ?? null, unit: lead?.unit ?? null, resources };
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/** Time that callers without a sign-in hold of one resource; minutes since 1970. */
export interface AnonymousTime {
  readonly resourceId: string;
  readonly startsAt: number;
  readonly minutes: number;
}

/**
 * Whether callers without a sign-in would together hold more than their share of a resource's open time on the local day
 * of the visit; one of them alone may always have one visit, however long. Not exact under concurrency, which it need not
 * be: it keeps a script from holding the month.
 */
export function exceedsAnonymousShare(
  offered: OfferedVisit,
  held: readonly AnonymousTime[],
  calendars: { readonly byResource: ReadonlyMap<string, Calendar>; readonly offsets: Offsets },
  sharePercent: number,
): boolean {
  const dayOf = (minute: number) => localDay(calendars.offsets, minute);
  return offered.occupations.some(({ resourceId, from }) => {
    const sameDay = (other: { resourceId: string; minute: number }) =>
      other.resourceId === resourceId && dayOf(other.minute) === dayOf(from);
    const calendar = calendars.byResource.get(resourceId);
    const windows = calendar?.windows.filter(({ day }) => day === dayOf(from)) ?? [];
    const open = total(windows.map(({ opens, closes }) => closes - opens)) * (calendar?.taken.length ?? 1);
    const wanted = offered.occupations
      .filter((own) => sameDay({ resourceId: own.resourceId, minute: own.from }))
      .map((own) => own.to - own.from);
    const others = held
      .filter((other) => sameDay({ resourceId: other.resourceId, minute: other.startsAt }))
      .map(({ minutes }) => minutes);
    return others.length > 0 && (total(wanted) + total(others)) * 100 > open * sharePercent;
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Whether it still holds: decided by comparing times, whatever a sweep has noted by then. */
export const isLive = (hold: Hold, at: Date): boolean => hold.status === 'LIVE' && at < hold.expiresAt;

/** How long holds are kept once they have ended. */
export const keptDays = 7;

/** When the holds of a day are removed; one timer for all of them, named by the organization and the day. */
export function removalOf(organizationId: string, at: Date): { readonly subjectId: string; readonly dueAt: Date } {
  const day = Math.floor(at.getTime() / 86_400_000);
  const name = createHash('sha256').update(`${organizationId} ${day}`).digest('hex');
  const subjectId = name.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return { subjectId, dueAt: new Date((day + keptDays + 1) * 86_400_000) };
}

/** Who holds, as holds count and idempotency keys are kept. */
export interface Holder {
  readonly kind: Exclude<HolderKind, 'CUSTOMER'>;
  readonly id: string;
}

/** A person; a partner's machine that may book for the organization; anybody else by the address. */
export function actorOf(viewer: Viewer, place: Pick<Hold, 'organizationId' | 'businessId' | 'locationId'>): Holder {
  if (viewer.person) return { kind: 'PERSON', id: viewer.person.userId };
  if (viewer.apiKey && may(viewer, 'appointment.write', place)) return { kind: 'API_KEY', id: viewer.apiKey.id };
  return { kind: 'ADDRESS', id: viewer.address };
}

const liveHoldsOfKey = 50;

/** How many holds may be live at once: a machine holds for many customers. */
export const mostLiveHolds = ({ kind }: Holder, ofOne: number): number =>
  kind === 'API_KEY' ? Math.max(ofOne, liveHoldsOfKey) : ofOne;

export const holdTexts: Texts = {
  SlotTaken: { en: 'This time is no longer free.', ja: 'この時間は埋まっています。' },
  OutsideBookingWindow: { en: 'This time cannot be booked at the moment.', ja: 'この日時は現在予約できません。' },
  TooManyHolds: { en: 'You are holding too many times already.', ja: '仮押さえの上限に達しています。' },
  PriceChanged: { en: 'The price has changed.', ja: '料金が変更されました。' },
  HoldExpired: {
    en: 'Your hold has ended. Choose a time again.',
    ja: '仮押さえの期限が切れました。もう一度お選びください。',
  },
};
