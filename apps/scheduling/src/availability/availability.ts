import { idOf } from '@openslot/service';
import { z } from 'zod';
import type { CancellationPolicy } from '../appointment/policy.ts';
import type { Calendar, DayWindow } from './calendar.ts';
import type { Occupation, UsedResource } from './engine.ts';
import type { Offsets } from './local-time.ts';
import type { Buffers, Phase, Processing } from './parts.ts';
import type { DepositRule, VisitPrice } from './price.ts';
import type { Ranges } from './ranges.ts';
import type { LimitUse } from './limits.ts';
import type { PlaceKind } from '../catalog/catalog.tables.ts';
import type { Pacing } from '../table/pacing.ts';
import type { Picks, StaffPick } from '../pick/pick.ts';
import { visitPlaceSchema, type Travel, type VisitPlace } from '../travel/travel.ts';

export const longestRangeDays = 32;

export const staffChoice = z
  .object({
    anyOf: z.array(idOf('stf')).min(1).max(100).nullish(),
    noneOf: z.array(idOf('stf')).max(100).nullish(),
    allOf: z.array(idOf('stf')).max(8).nullish(),
  })
  .nullish();

const segment = z.object({
  variationId: idOf('var'),
  staff: staffChoice,
  addOnIds: z.array(idOf('add')).max(20).nullish(),
  pauseBeforeMinutes: z.int().min(0).max(1440).nullish(),
});

/** The segments of a visit, as availability and holds ask for them. */
export const segmentsSchema = z
  .array(segment)
  .min(1)
  .max(8)
  .transform((segments) =>
    segments.map(({ variationId, staff, addOnIds, pauseBeforeMinutes }): SegmentRequest => ({
      variationId,
      staff: { anyOf: staff?.anyOf ?? null, noneOf: staff?.noneOf ?? [], allOf: staff?.allOf ?? [] },
      addOnIds: addOnIds ?? [],
      pauseBefore: pauseBeforeMinutes ?? 0,
    })),
  )
  .refine(([first]) => first?.pauseBefore === 0, { error: 'invalid_value', path: ['0', 'pauseBeforeMinutes'] });

export const partySizeSchema = z
  .int()
  .min(1)
  .max(500)
  .nullish()
  .transform((size) => size ?? 1);

export const availabilityInput = z
  .object({
    locationId: idOf('loc'),
    from: z.date(),
    to: z.date(),
    segments: segmentsSchema,
    partySize: partySizeSchema,
    place: visitPlaceSchema,
    reschedules: idOf('apt')
      .nullish()
      .transform((id) => id ?? null),
    explain: z
      .boolean()
      .nullish()
      .transform((explain) => explain ?? false),
  })
  .refine(({ from, to }) => from < to, { error: 'end_before_start', path: ['to'] })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= longestRangeDays * 86_400_000, {
    error: 'too_long',
    path: ['to'],
  });
export type AvailabilityInput = z.infer<typeof availabilityInput>;

export interface StaffRequest {
  /** One of these; null: anybody who performs it here, unless `allOf` says who does. */
  readonly anyOf: readonly string[] | null;
  readonly noneOf: readonly string[];
  /** These together, and one of `anyOf` where that is given. */
  readonly allOf?: readonly string[];
}

export interface SegmentRequest {
  readonly variationId: string;
  readonly staff: StaffRequest;
  /** Extras; one that is wanted twice is named twice. */
  readonly addOnIds?: readonly string[];
  readonly pauseBefore: number;
}

export interface VisitRequest {
  readonly segments: readonly SegmentRequest[];
  readonly partySize: number;
  /** Where; absent: at the location. */
  readonly place?: VisitPlace;
}

/** A published location with the rules of its business, at one moment. */
export interface Place {
  readonly organizationId: string;
  readonly businessId: string;
  readonly locationId: string;
  readonly timeZone: string;
  readonly currency: string;
  /** False while the business is paused, or the location closed or switched off. */
  readonly isOpenForBooking: boolean;
  readonly slotIntervalMinutes: number;
  /** Minutes between an opening and its first start. */
  readonly slotOffsetMinutes: number;
  readonly leadTimeMinutes: number;
  readonly holdMinutes: number;
  /** How many live holds one caller may have. */
  readonly maxLiveHolds: number;
  /** Where a booking window of fixed dates begins; otherwise long ago. In minutes since 1970. */
  readonly earliest: number;
  /** Where the booking window ends: midnight after its last local day, in minutes since 1970. */
  readonly latest: number;
  /** The window ends with the last of so many days that still have a start; null: by date alone. */
  readonly openDays: OpenDays | null;
  readonly now: Date;
}

/** Where a location belongs, which never changes: enough to load what the engine needs. */
export type Home = Pick<Place, 'organizationId' | 'businessId' | 'locationId'>;

export interface OpenDays {
  readonly count: number;
  readonly weekdaysOnly: boolean;
}

export interface Performer {
  readonly resourceId: string;
  readonly minutes: number;
  readonly priceMinor: number;
  readonly weight?: number;
  readonly priority?: number;
}

export interface OfferedVariation {
  readonly id: string;
  readonly serviceId: string;
  readonly version: number;
  readonly isBookable: boolean;
  /** At the desk, if not online. */
  readonly isSold: boolean;
  /** Of a visit without staff, or of staff without a length or a price of their own. */
  readonly minutes: number;
  readonly placeKinds: readonly PlaceKind[];
  readonly priceMinor: number;
  readonly isPricedPerPerson: boolean;
  /** At least, before what follows in the same visit. */
  readonly pauseAfter: number;
  /** Stricter than the business's, where they are: a lead time, and the last minute of the booking window. */
  readonly leadTimeMinutes: number | null;
  readonly latest: number | null;
  readonly buffers: Buffers;
  readonly processing: Processing | null;
  readonly minParty: number;
  readonly maxParty: number;
  /** How long parties of these sizes stay, where that is not the variation's length. */
  readonly stays: readonly Stay[];
  /** A table or a rental: nobody has to perform it. */
  readonly needsNoStaff: boolean;
  /** A visit may run past closing: only its start lies in the opening hours. */
  readonly mayRunPastClosing: boolean;
  readonly performers: readonly Performer[];
  readonly requirements: readonly Requirement[];
  /** Tables of the place, where the service is one. */
  readonly seatings: readonly Seating[] | null;
  readonly addOns: readonly OfferedAddOn[];
  /** The service's own, else the business's default. */
  readonly policy: CancellationPolicy | null;
  readonly depositRule: DepositRule | null;
}

export interface Stay {
  readonly minParty: number;
  readonly maxParty: number;
  readonly minutes: number;
}

/** What a visit occupies beside its staff: so many of these for a phase of it. */
export interface Requirement {
  readonly quantity: number;
  readonly phase: Phase;
  readonly resourceIds: readonly string[];
}

/** A table, or tables that are joined, and for how many. */
export interface Seating {
  readonly id: string;
  readonly resourceIds: readonly string[];
  readonly seatsMin: number;
  readonly seatsMax: number;
  readonly maxSpareSeats: number | null;
  readonly rank: number;
}

export interface OfferedAddOn {
  readonly id: string;
  readonly minutes: number;
  readonly priceMinor: number;
  readonly maxQuantity: number;
  /** Comes with every booking of the service. */
  readonly isRequired: boolean;
}

/** The variations that a request names, by id; one that is missing is unknown at this business. */
export type Offer = ReadonlyMap<string, OfferedVariation>;

export interface Calendars {
  readonly now: Date;
  /** All that is open or taken before this minute was loaded. */
  readonly until: number;
  readonly offsets: Offsets;
  readonly location: LocationCalendar;
  readonly byResource: ReadonlyMap<string, Calendar>;
  readonly limits: readonly LimitUse[];
  /** How many may arrive when, and who does. */
  readonly pacing: Pacing;
  /** Where the people of the place go, and where they will be. */
  readonly travel: Travel;
  /** When the customer has other visits, where that is known and two at once are refused. */
  readonly customerBusy: Ranges;
  /** How the business chooses where anybody would do. */
  readonly picks: Picks;
}

/** The opening hours of the place. */
export interface LocationCalendar {
  readonly windows: readonly DayWindow[];
  /** Without closures. */
  readonly open: Ranges;
  readonly closed: Ranges;
  /** Starts after the last one of an opening. */
  readonly tooLate: Ranges;
}

/** One offered visit: who does what, when, at which price, and what it takes. */
export interface OfferedVisit {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly segments: readonly OfferedSegment[];
  readonly price: VisitPrice;
  readonly occupations: readonly Occupation[];
  /** By segment, whom the house chose out of whom; absent where nobody asks. */
  readonly picks?: readonly (StaffPick | null)[];
}

export interface OfferedSegment {
  readonly variation: OfferedVariation;
  /** What it takes, the staff first; there are none for a table or a rental. */
  readonly resources: readonly UsedResource[];
  readonly addOns: readonly ChosenAddOn[];
  /** With its add-ons, as is its length. */
  readonly priceMinor: number;
  readonly minutes: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** An extra of a segment, with the minutes and the price of all its pieces. */
export interface ChosenAddOn {
  readonly addOnId: string;
  readonly quantity: number;
  readonly minutes: number;
  readonly priceMinor: number;
}

/** Who leads the segment; null where nobody has to do it. */
export const leadOf = ({ resources }: Pick<OfferedSegment, 'resources'>): UsedResource | null =>
  resources.find(({ kind }) => kind === 'STAFF') ?? null;

/** Minutes in which a start may lie: [from, to). */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}
