import { publicAccess, workerAccess, type Database } from '@openslot/database';
import type { Calendars, Offer, Place } from '../../src/availability/availability.ts';
import { bookingWindow, within } from '../../src/availability/booking-window.ts';
import { loadCalendars } from '../../src/availability/calendar.store.ts';
import type { Calendar, DayWindow } from '../../src/availability/calendar.ts';
import { longestVisit, namedStaff } from '../../src/availability/offer.ts';
import { loadOffer } from '../../src/availability/offer.store.ts';
import { offeredVisits } from '../../src/availability/offered-visit.ts';
import { knownFrom } from '../../src/availability/open-days.ts';
import { findPlace } from '../../src/availability/place.store.ts';
import { intersect, normalize, subtract, type Ranges } from '../../src/availability/ranges.ts';
import { daysAround, openingsOf } from './oracle-times.ts';
import type { Trial } from './random-worlds.ts';
import { segmentsOf, written, type StartsRequest } from './starts.ts';
import type { WorldIds } from './world.ts';

interface Known {
  readonly place: Place;
  readonly offer: Offer;
  readonly calendars: Calendars;
}

/** The query with one thing wrong: what it knows as `twist` bends it. */
async function twisted(
  database: Database,
  ids: WorldIds,
  asked: StartsRequest,
  twist: (known: Known) => Partial<Known>,
): Promise<string[]> {
  const found = await database.read(publicAccess, (tx) => findPlace(tx, ids.location));
  if (!found) throw new Error('the world is not there');
  const request = { segments: segmentsOf(asked, ids), partySize: asked.partySize ?? 1 };
  const bounds = within({ from: new Date(asked.from), to: new Date(asked.to) }, bookingWindow(found, found.now));
  if (bounds.from >= bounds.to) return [];
  return database.transaction(workerAccess(found.organizationId), async (tx) => {
    const variationIds = request.segments.map(({ variationId }) => variationId);
    const loaded = await loadOffer(tx, found, variationIds);
    const asLoaded = await loadCalendars(tx, found, {
      ...{ variationIds, resourceIds: namedStaff(request), exceptAppointmentId: null },
      ...{ from: knownFrom(found, bounds.from), to: bounds.to + longestVisit(loaded, request) },
    });
    const known = { place: found, offer: loaded, calendars: asLoaded };
    const { place, offer, calendars } = { ...known, ...twist(known) };
    return offeredVisits(place, request, offer, calendars, bounds).map(({ startsAt }) => written(startsAt));
  });
}

type Find = (database: Database, ids: WorldIds, request: StartsRequest, trial: Trial) => Promise<string[]>;

const eachCalendar = (calendars: Calendars, bend: (calendar: Calendar) => Calendar): Calendars => ({
  ...calendars,
  byResource: new Map([...calendars.byResource].map(([id, calendar]) => [id, bend(calendar)])),
});

const windowsOf = (ranges: Ranges): DayWindow[] =>
  Array.from({ length: ranges.length / 2 }, (_, index) => ({
    day: 0,
    opens: ranges[2 * index] as number,
    closes: ranges[2 * index + 1] as number,
  }));

/** Windows forget their days, so that those which touch share one grid. */
export const gridMergedAcrossDays: Find = (database, ids, request) =>
  twisted(database, ids, request, ({ calendars }) => ({
    calendars: eachCalendar(calendars, (calendar) => ({ ...calendar, windows: windowsOf(calendar.open) })),
  }));

/** Cuts by opening hours with one cursor for all windows, in the order of their days. */
export const openingsByMonotoneCursor: Find = (database, ids, request, { world }) =>
  twisted(database, ids, request, ({ calendars }) => ({
    calendars: eachCalendar(calendars, (calendar) => {
      if (calendar.kind !== 'STAFF') return calendar;
      const open = (windows: readonly DayWindow[]) =>
        normalize(windows.map(({ opens, closes }) => [opens, closes] as const));
      const closed = subtract(open(calendar.windows), calendar.open);
      const windows = cutWithOneCursor(calendar.windows, world, request);
      return { ...calendar, windows, open: subtract(open(windows), closed) };
    }),
  }));

/** Looks for a free unit at the beginning and hopes that it stays so: units are one after the other. */
export const unitsPooled: Find = (database, ids, request) =>
  twisted(database, ids, request, ({ calendars }) => ({
    calendars: eachCalendar(calendars, (calendar) => ({
      ...calendar,
      taken: calendar.taken.map(() => calendar.taken.reduce((all, unit) => intersect(all, unit))),
    })),
  }));

/** Takes the first of those who should come together for all of them. */
export const oneForAll: Find = (database, ids, request) => {
  const segments = request.segments.map(({ allOf, ...segment }) =>
    allOf ? { ...segment, anyOf: [allOf[0] as number] } : segment,
  );
  return twisted(database, ids, { ...request, segments }, () => ({}));
};

/** Thinks that each thing can be had, so all can. */
export const neededOneByOne: Find = (database, ids, request) =>
  twisted(database, ids, request, ({ offer }) => ({
    offer: new Map(
      [...offer].map(([id, variation]) => [
        id,
        { ...variation, requirements: variation.requirements.map((each) => ({ ...each, quantity: 1 })).slice(0, 1) },
      ]),
    ),
  }));

/** Forgets closures, which are no hours. */
export const neverClosed: Find = (database, ids, request) =>
  twisted(database, ids, request, ({ calendars }) => ({
    calendars: eachCalendar(calendars, (calendar) => ({
      ...calendar,
      open: normalize(calendar.windows.map(({ opens, closes }) => [opens, closes] as const)),
    })),
  }));

/** Counts limits without the visit that is asked for. */
export const limitsReachedLate: Find = (database, ids, request) =>
  twisted(database, ids, request, ({ calendars }) => ({
    calendars: {
      ...calendars,
      limits: calendars.limits.map((limit) => ({
        ...limit,
        maxCount: limit.maxCount === null ? null : limit.maxCount + 1,
      })),
    },
  }));

/** Lays the grid from the opening itself. */
export const withoutOffset: Find = (database, ids, request) =>
  twisted(database, ids, request, ({ place }) => ({ place: { ...place, slotOffsetMinutes: 0 } }));

/** Counts the open days from where the question begins. */
export const openDaysOfTheQuestion: Find = (database, ids, request) =>
  twisted(database, ids, request, ({ place }) => ({
    place: { ...place, earliest: Math.max(place.earliest, Date.parse(request.from) / 60_000) },
  }));

function cutWithOneCursor(windows: readonly DayWindow[], world: Trial['world'], request: StartsRequest): DayWindow[] {
  const openings = openingsOf(world, daysAround(request)).toSorted((a, b) => a.opens - b.opens);
  let cursor = 0;
  return windows
    .toSorted((a, b) => a.day - b.day || a.opens - b.opens)
    .flatMap(({ day, opens, closes }) => {
      while (cursor < openings.length && (openings[cursor]?.closes ?? 0) <= opens) cursor += 1;
      return openings
        .slice(cursor)
        .map((opening) => ({ day, opens: Math.max(opens, opening.opens), closes: Math.min(closes, opening.closes) }))
        .filter((piece) => piece.opens < piece.closes);
    });
}
