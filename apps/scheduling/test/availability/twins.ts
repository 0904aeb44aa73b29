import { publicAccess, workerAccess, type Database } from '@openslot/database';
import type { Calendars } from '../../src/availability/availability.ts';
import { bookingWindow, within } from '../../src/availability/booking-window.ts';
import { longestVisit, namedStaff } from '../../src/availability/offer.ts';
import { offeredVisits } from '../../src/availability/offered-visit.ts';
import { loadCalendars } from '../../src/availability/calendar.store.ts';
import { loadOffer } from '../../src/availability/offer.store.ts';
import { findPlace } from '../../src/availability/place.store.ts';
import type { Calendar, DayWindow } from '../../src/availability/calendar.ts';
import { normalize, type Ranges } from '../../src/availability/ranges.ts';
import { daysAround, openingsOf } from './oracle.ts';
import type { Trial } from './random-worlds.ts';
import { segmentsOf, type StartsRequest } from './starts.ts';
import type { WorldIds } from './world.ts';

/** The query with one thing wrong: calendars as `twist` bends them. */
async function twisted(
  database: Database,
  ids: WorldIds,
  asked: StartsRequest,
  twist: (calendars: Calendars) => Calendars,
): Promise<string[]> {
  const place = await database.read(publicAccess, (tx) => findPlace(tx, ids.location));
  if (!place) throw new Error('the world is not there');
  const request = { segments: segmentsOf(asked, ids), partySize: 1 };
  const bounds = within({ from: new Date(asked.from), to: new Date(asked.to) }, bookingWindow(place, place.now));
  if (bounds.from >= bounds.to) return [];
  return database.transaction(workerAccess(place.organizationId), async (tx) => {
    const variationIds = request.segments.map(({ variationId }) => variationId);
    const offer = await loadOffer(tx, place, variationIds);
    const calendars = await loadCalendars(tx, place, {
      ...{ variationIds, resourceIds: namedStaff(request), exceptAppointmentId: null },
      ...{ from: bounds.from, to: bounds.to + longestVisit(offer, request) },
    });
    return offeredVisits(place, request, offer, twist(calendars), bounds).map(({ startsAt }) =>
      new Date(startsAt * 60_000).toISOString().replace('.000Z', 'Z'),
    );
  });
}

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
export const gridMergedAcrossDays = (database: Database, ids: WorldIds, request: StartsRequest): Promise<string[]> =>
  twisted(database, ids, request, (calendars) =>
    eachCalendar(calendars, (calendar) => ({ ...calendar, windows: windowsOf(calendar.open) })),
  );

/** Cuts by opening hours with one cursor for all windows, in the order of their days. */
export const openingsByMonotoneCursor = (
  database: Database,
  ids: WorldIds,
  request: StartsRequest,
  { world }: Trial,
): Promise<string[]> =>
  twisted(database, ids, request, (calendars) =>
    eachCalendar(calendars, (calendar) => {
      const windows = cutWithOneCursor(calendar.windows, world, request);
      return { ...calendar, windows, open: normalize(windows.map(({ opens, closes }) => [opens, closes] as const)) };
    }),
  );

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
