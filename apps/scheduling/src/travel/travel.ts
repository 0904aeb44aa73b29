import type { Texts } from '@openslot/service';
import { z } from 'zod';
import type { PlaceKind, Point } from '../catalog/catalog.tables.ts';
import type { Blocked } from '../availability/calendar.ts';
import { blockedStarts, type Candidate } from '../availability/engine.ts';
import { normalize, type Ranges } from '../availability/ranges.ts';

/** Where a visit takes place; the point is a customer's. */
export interface VisitPlace {
  readonly kind: PlaceKind;
  readonly point: Point | null;
}

export const atBusiness: VisitPlace = { kind: 'BUSINESS', point: null };

/** How a table keeps the place of a visit. */
export interface KeptPlace {
  readonly place: PlaceKind;
  readonly placeLatitude: number | null;
  readonly placeLongitude: number | null;
}

export const keptPlace = ({ kind, point }: VisitPlace): KeptPlace => ({
  place: kind,
  placeLatitude: point?.latitude ?? null,
  placeLongitude: point?.longitude ?? null,
});

/** The place as it was kept; at the location where nothing else is said. */
export const placeKept = ({ place = 'BUSINESS', placeLatitude, placeLongitude }: Partial<KeptPlace>): VisitPlace => ({
  kind: place,
  point:
    placeLatitude == null || placeLongitude == null ? null : { latitude: placeLatitude, longitude: placeLongitude },
});

/** How the people of a place travel, and where they will be. */
export interface Travel {
  /** Null: nobody goes anywhere. */
  readonly area: Area | null;
  /** Where they come from. */
  readonly base: Point | null;
  readonly elsewhere: readonly Whereabouts[];
}

export interface Area {
  readonly center: Point | null;
  readonly radiusMeters: number | null;
  readonly polygon: readonly Point[] | null;
  readonly travelSpeedKmh: number;
  readonly minTravelMinutes: number;
  readonly feeMinor: number;
}

/** Somebody is at a place from one minute to another. */
export interface Whereabouts {
  readonly resourceId: string;
  readonly from: number;
  readonly to: number;
  /** Null: nobody knows. */
  readonly point: Point | null;
}

export const nobodyTravels: Travel = { area: null, base: null, elsewhere: [] };

/** To about a hundred metres: nobody needs to know it better. */
const rounded = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

const coordinate = (most: number) => z.number().min(-most).max(most).nullish();

export const visitPlaceSchema = z
  .object({
    kind: z.enum(['BUSINESS', 'CUSTOMER_ADDRESS', 'PHONE', 'ONLINE']),
    latitude: coordinate(90),
    longitude: coordinate(180),
  })
  .superRefine(({ kind, latitude, longitude }, context) => {
    for (const [field, value] of Object.entries({ latitude, longitude })) {
      if ((kind === 'CUSTOMER_ADDRESS') === (value != null)) continue;
      const message = kind === 'CUSTOMER_ADDRESS' ? 'required' : 'not_with_this_place';
      context.addIssue({ code: 'custom', message, path: [field] });
    }
  })
  .nullish()
  .transform((place): VisitPlace => {
    if (place == null) return atBusiness;
    const { kind, latitude, longitude } = place;
    const isPoint = latitude != null && longitude != null;
    return { kind, point: isPoint ? { latitude: rounded(latitude), longitude: rounded(longitude) } : null };
  });

const earthRadiusMeters = 6_371_000;

/** Along the surface, in metres. */
export function metersBetween(one: Point, other: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const square =
    half(other.latitude - one.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(other.longitude - one.longitude);
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(square)));
}

/** Whether somebody comes there. */
export function isWithin({ center, radiusMeters, polygon }: Area, point: Point): boolean {
  if (center && radiusMeters !== null) return metersBetween(center, point) <= radiusMeters;
  return polygon !== null && isInside(polygon, point);
}

/** A ray to the east meets the border an odd number of times. */
function isInside(polygon: readonly Point[], { latitude, longitude }: Point): boolean {
  const meets = polygon.filter((corner, index) => {
    const before = polygon.at(index - 1) ?? corner;
    if (corner.latitude > latitude === before.latitude > latitude) return false;
    const along = (latitude - corner.latitude) / (before.latitude - corner.latitude);
    return longitude < corner.longitude + along * (before.longitude - corner.longitude);
  });
  return meets.length % 2 === 1;
}

/** How long it takes to get from one place to another; at the same one, nothing. */
export function travelMinutes({ travelSpeedKmh, minTravelMinutes }: Area, one: Point | null, other: Point | null) {
  if (!one || !other) return minTravelMinutes;
  const meters = metersBetween(one, other);
  return meters === 0 ? 0 : Math.max(minTravelMinutes, Math.ceil((meters * 60) / (travelSpeedKmh * 1_000)));
}

/** What coming costs. */
export const travelFee = ({ area }: Travel, { kind }: VisitPlace): number =>
  kind === 'CUSTOMER_ADDRESS' && area ? area.feeMinor : 0;

const always: Ranges = [-2_000_000_000, 2_000_000_000];

/**
 * The starts at which these people could not be there in time, or not get away in time to where they are next. Between any
 * two places, not only neighbouring ones: a detour is never shorter. Buffers come before and after the travel.
 */
export function blockedByTravel(
  { area, base, elsewhere }: Travel,
  { kind, point }: VisitPlace,
): (candidate: Candidate) => readonly Blocked[] {
  if (kind === 'PHONE' || kind === 'ONLINE') return () => [];
  const isThere = kind === 'BUSINESS' || (area !== null && point !== null && isWithin(area, point));
  if (!isThere) return () => [{ reason: 'TOO_FAR_TO_TRAVEL', ranges: always }];
  if (area === null) return () => [];
  const here = kind === 'BUSINESS' ? base : point;
  return ({ staff, parts }) => {
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return [];
    const ids = new Set(staff.map(({ id }) => id));
    const blocked = elsewhere.flatMap((there): Ranges => {
      const travel = ids.has(there.resourceId) ? travelMinutes(area, here, there.point) : 0;
      const around = { from: first.from - travel, to: last.to + travel };
      return travel === 0 ? [] : blockedStarts([there.from, there.to], [around]);
    });
    return blocked.length === 0 ? [] : [{ reason: 'TOO_FAR_TO_TRAVEL', ranges: normalize(pairs(blocked)) }];
  };
}

const pairs = (ranges: Ranges): readonly [number, number][] =>
  Array.from({ length: ranges.length / 2 }, (_, index) => [
    ranges[2 * index] as number,
    ranges[2 * index + 1] as number,
  ]);

export const travelTexts: Texts = {
  not_with_this_place: {
    en: 'This belongs to visits at a customer alone.',
    ja: 'お客様宅への訪問でのみ指定できます。',
  },
};
