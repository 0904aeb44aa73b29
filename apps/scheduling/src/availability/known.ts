import type { Strategy } from '../pick/pick.ts';
import type { Home, LocationCalendar, Offer, Place } from './availability.ts';
import type { DayWindow, ResourceKind } from './calendar.ts';
import type { Offsets } from './local-time.ts';
import type { Ranges } from './ranges.ts';

/**
 * As of when something is known that changes seldom: as long as the database gives the same mark, it would also give the
 * same place, offer, hours and closures. It is asked for the mark every time, in the statement that tells what is taken.
 */
export interface Mark {
  /** Of all changes together; null: nothing can be known. */
  readonly changes: string | null;
  /** Local date, in days since 1970: the booking window ends so many days from it. */
  readonly today: number;
}

export const isSame = (one: Mark, other: Mark): boolean =>
  one.changes !== null && one.changes === other.changes && one.today === other.today;

/** Which rules a place has at all: others need not be asked for. */
export interface PlaceRules {
  readonly strategy: Strategy;
  readonly refusesClashes: boolean;
  readonly hasLimits: boolean;
  readonly hasPacing: boolean;
  readonly hasArea: boolean;
  readonly hasCalendarsElsewhere: boolean;
}

export interface KnownPlace {
  readonly place: Place;
  readonly rules: PlaceRules;
  readonly mark: Mark;
}

/** A place with what it offers of one request. */
export interface Known extends KnownPlace {
  readonly offer: Offer;
}

/** When a place and all that a visit may take are open, whatever is taken. */
export interface Openings {
  readonly offsets: Offsets;
  readonly location: LocationCalendar;
  readonly resources: readonly OpenResource[];
}

export interface OpenResource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly units: number;
  readonly windows: readonly DayWindow[];
  readonly open: Ranges;
}

interface Memory<Value> {
  get(key: string): Value | undefined;
  keep(key: string, value: Value): void;
  forget(key: string): void;
}

/** Keeps what was used last, as much as fits in. */
function memory<Value>(most: number, sizeOf: (value: Value) => number): Memory<Value> {
  const kept = new Map<string, Value>();
  let size = 0;
  const forget = (key: string) => {
    const value = kept.get(key);
    if (value === undefined) return;
    kept.delete(key);
    size -= sizeOf(value);
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    keep(key, value) {
      forget(key);
      kept.set(key, value);
      size += sizeOf(value);
      for (const oldest of kept.keys()) {
        if (size <= most) return;
        forget(oldest);
      }
    },
    forget,
  };
}

/** A few megabytes each at most. */
const mostPerformers = 20_000;
const mostWindows = 40_000;

const sizeOfOffer = ({ offer }: Known): number =>
  [...offer.values()].reduce((sum, each) => sum + 10 + each.performers.length + (each.seatings?.length ?? 0), 10);
const sizeOfOpenings = ({ location, resources }: Openings): number =>
  resources.reduce((sum, each) => sum + 5 + each.windows.length, 5 + location.windows.length);

/** Places with what they offer, by place and variations; and when they are open, by mark, place, variations and days. */
export const knownPlaces = memory(mostPerformers, sizeOfOffer);
export const knownOpenings = memory(mostWindows, sizeOfOpenings);

export const keyOfKnown = ({ locationId }: Home, variationIds: readonly string[]): string =>
  `${locationId} ${variationIds.join(' ')}`;
