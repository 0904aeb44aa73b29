import type { Tx } from '@openslot/database';
import type { SQL } from 'drizzle-orm';
import { loadCustomerBusy } from '../customer-clash/clash.store.ts';
import { loadPicks } from '../pick/pick.store.ts';
import { byMinutes, goesByPast } from '../pick/pick.ts';
import { loadPacing } from '../table/pacing.store.ts';
import { notPaced } from '../table/pacing.ts';
import { loadTravel } from '../travel/travel.store.ts';
import { nobodyTravels } from '../travel/travel.ts';
import type { Calendars, Home } from './availability.ts';
import {
  calendarQuery,
  daysOf,
  takenQuery,
  type CalendarRange,
  type CalendarRow,
  type TakenRow,
} from './calendar-query.store.ts';
import { calendarsOf, markOf, openingsOf, type Regarded } from './calendar-rows.ts';
import { isSame, knownOpenings, type KnownPlace, type Mark, type Openings, type PlaceRules } from './known.ts';
import { loadLimits } from './limits.store.ts';
import { nothing } from './ranges.ts';

/**
 * The calendars of everybody who performs one of the variations here and of all that these need, in ONE statement: windows
 * of each local day as minutes since 1970, closures, time off, and what is taken now. A live hold counts until it expires.
 * What the place's rules go by travels along; of rules that it is known not to have, nothing is asked.
 */
export async function loadCalendars(tx: Tx, home: Home, range: CalendarRange, rules?: PlaceRules): Promise<Calendars> {
  const [{ openings, rows }, regarded] = await Promise.all([
    loadOpenings(tx, calendarQuery(home, range)),
    loadRegarded(tx, home, range, rules),
  ]);
  return calendarsOf(openings, rows, range, regarded);
}

/** Of longer ranges it is not kept when they are open. */
const longestKept = 62 * 1440;

/**
 * The same of a place that is known, with the mark as of which it is so. Where it is known, too, when everything is open on
 * these days, only what is taken is asked for.
 */
export async function loadKnownCalendars(
  tx: Tx,
  home: Home,
  { place: { timeZone }, mark, rules }: KnownPlace,
  range: CalendarRange,
): Promise<{ readonly calendars: Calendars; readonly mark: Mark }> {
  const { firstDay, lastDay } = daysOf(range);
  const key = [
    mark.changes,
    home.locationId,
    firstDay,
    lastDay,
    ...range.variationIds,
    ':',
    ...(range.resourceIds ?? ['*']),
  ].join(' ');
  const known = mark.changes === null ? undefined : knownOpenings.get(key);
  const [{ openings, rows }, regarded] = await Promise.all([
    known
      ? loadTaken(tx, takenQuery(home, range, known.resources, { timeZone, rules }), known)
      : loadOpenings(tx, calendarQuery(home, range)),
    loadRegarded(tx, home, range, rules),
  ]);
  const seen = markOf(rows);
  if (!known && isSame(mark, seen) && range.to - range.from <= longestKept) knownOpenings.keep(key, openings);
  return { calendars: calendarsOf(openings, rows, range, regarded), mark: seen };
}

interface Loaded {
  readonly openings: Openings;
  readonly rows: readonly TakenRow[];
}

async function loadTaken(tx: Tx, query: SQL, openings: Openings): Promise<Loaded> {
  return { openings, rows: await tx.execute<TakenRow>(query) };
}

async function loadOpenings(tx: Tx, query: SQL): Promise<Loaded> {
  const rows = await tx.execute<CalendarRow>(query);
  return { openings: openingsOf(rows), rows };
}

async function loadRegarded(tx: Tx, home: Home, range: CalendarRange, rules?: PlaceRules): Promise<Regarded> {
  const days = { ...range, ...daysOf(range), exceptHoldIds: range.exceptHoldIds ?? [] };
  const exceptOwnerIds = [...days.exceptHoldIds, ...(range.exceptAppointmentId ? [range.exceptAppointmentId] : [])];
  const [limits, pacing, travel, customerBusy, picks] = await Promise.all([
    rules?.hasLimits === false ? [] : loadLimits(tx, home, { ...days, exceptOwnerIds }),
    rules?.hasPacing === false ? notPaced : loadPacing(tx, home, days),
    rules?.hasArea === false ? nobodyTravels : loadTravel(tx, home, days),
    rules?.refusesClashes === false ? nothing : loadCustomerBusy(tx, home, range),
    rules && !goesByPast(rules.strategy)
      ? { ...byMinutes, strategy: rules.strategy }
      : loadPicks(tx, home, range.variationIds),
  ]);
  return { limits, pacing, travel, customerBusy, picks };
}
