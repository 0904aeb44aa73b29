import { workerAccess, type Database } from '@openslot/database';
import type { TestDatabase } from '@openslot/testing';
import { loadCalendars } from '../../src/availability/calendar.store.ts';
import { offeredVisits } from '../../src/availability/offered-visit.ts';
import { loadOffer } from '../../src/availability/offer.store.ts';
import { joinOverlapping } from '../../src/availability/ranges.ts';
import { localStarts, readRule, startsByText, type Recurrence } from '../../src/series/recurrence.ts';
import type { Case, CaseInput } from './case.ts';
import { worldOf } from './case-worlds.ts';
import { askFor, segmentsOf, written, type StartsRequest } from './starts.ts';
import { writeWorld, type WorldIds } from './world.ts';

export interface Arena {
  readonly ours: TestDatabase;
  readonly database: Database;
}

type Answer = Readonly<Record<string, unknown>>;

/** What our system says of a case, as far as its facts go. */
export async function answerTo(given: Case, arena: Arena): Promise<Answer> {
  const all = await answers(given, arena);
  return Object.fromEntries(Object.keys(given.expected).map((key) => [key, all[key]]));
}

function answers(given: Case, arena: Arena): Promise<Answer> {
  switch (given.kind) {
    case 'recurrence':
      return recurrence(arena, given.input);
    case 'local-day':
    case 'wall-clock':
      return instants(arena, given.input);
    case 'ranges-from-rules':
      return ranges(arena, given);
    case 'tables':
      return tables(arena, given);
    default:
      return starts(arena, given);
  }
}

/** Two ranges conflict where the one is not offered. */
async function starts({ ours, database }: Arena, given: Case): Promise<Answer> {
  const { world, request } = worldOf(given);
  const ids = await writeWorld(ours, world);
  const { visits } = await askFor(database, ids, request);
  return { starts: visits.map(({ startsAt }) => written(startsAt)), conflict: visits.length === 0 };
}

/** A window may be as long as two days; those that touch it are joined to it. */
const margin = 10 * 1440;

async function ranges({ ours, database }: Arena, given: Case): Promise<Answer> {
  const { world, request } = worldOf(given);
  const ids = await writeWorld(ours, world);
  const [from, to] = [request.from, request.to].map((instant) => Date.parse(instant) / 60_000) as [number, number];
  const calendars = await database.transaction(workerAccess(ids.organization), (tx) =>
    loadCalendars(tx, homeOf(ids), {
      ...{ variationIds: ids.variations, resourceIds: null, exceptAppointmentId: null },
      ...{ from: from - margin, to: to + margin },
    }),
  );
  const calendar = calendars.byResource.get(ids.staff[0] as string);
  if (!calendar) throw new Error('the world is not there');
  const joined = calendar.open.flatMap((start, index, all) =>
    index % 2 === 0 ? [[start, all[index + 1] as number] as const] : [],
  );
  const apart = joinOverlapping(calendar.windows.map(({ opens, closes }) => [opens, closes] as const));
  const found = (given.input.merge_adjacent === false ? apart : joined)
    .filter(([start, end]) => start < to && end > from)
    .map(([start, end]) => ({ start: written(start), end: written(end) }));
  return { ranges: found, first_range: found[0] };
}

const homeOf = ({ organization, business, location }: WorldIds) => ({
  ...{ organizationId: organization, businessId: business, locationId: location },
});

async function tables({ ours, database }: Arena, given: Case): Promise<Answer> {
  const { world, request } = worldOf(given);
  const ids = await writeWorld(ours, world);
  const found = await askFor(database, ids, request);
  const available = found.visits.map(({ startsAt }) => startsAt);
  const unavailable = found.refusals.map(({ startsAt }) => startsAt);
  const offered = [...available, ...unavailable].toSorted((a, b) => a - b);
  const { tables: all = [], groups = [] } = given.input;
  const names = new Map([
    ...all.map(({ id }, index) => [ids.things[index] as string, id] as const),
    ...groups.map(({ id }, index) => [ids.groups[index] as string, id] as const),
  ]);
  const free = await startsOfEach(database, ids, request);
  const expected = given.expected as { tables_at?: object; never_tables?: string[]; some_slot_has?: string[] };
  const freeAt = (name: string) => [...names].flatMap(([id, own]) => (own === name ? (free.get(id) ?? []) : []));
  const at = (start: string) => [...names].flatMap(([id, name]) => (free.get(id)?.includes(start) ? [name] : []));
  return {
    offered: offered.map(written),
    available: available.map(written),
    unavailable: unavailable.map(written),
    none_available: available.length === 0,
    tables_at: Object.fromEntries(Object.keys(expected.tables_at ?? {}).map((start) => [start, at(start)])),
    never_tables: (expected.never_tables ?? []).filter((name) => freeAt(name).length === 0),
    some_slot_has: (expected.some_slot_has ?? []).filter((name) => freeAt(name).length > 0),
  };
}

/** The starts of each table and each group, as if there were no other. */
async function startsOfEach(
  database: Database,
  ids: WorldIds,
  asked: StartsRequest,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await askFor(database, ids, asked);
  const request = { segments: segmentsOf(asked, ids), partySize: asked.partySize ?? 1 };
  const [from, to] = [asked.from, asked.to].map((instant) => Date.parse(instant) / 60_000) as [number, number];
  return database.transaction(workerAccess(ids.organization), async (tx) => {
    const offer = await loadOffer(tx, homeOf(ids), ids.variations);
    const [variation] = [...offer.values()];
    if (!variation) throw new Error('the world is not there');
    const longest = Math.max(variation.minutes, 0);
    const calendars = await loadCalendars(tx, homeOf(ids), {
      ...{ variationIds: ids.variations, resourceIds: null, exceptAppointmentId: null, from, to: to + longest },
      exceptHoldIds: ids.holds.get(asked.requester ?? '') ?? [],
    });
    return new Map(
      (variation.seatings ?? []).map((seating) => {
        const only = new Map([[variation.id, { ...variation, seatings: [seating] }]]);
        const visits = offeredVisits(found.place, request, only, calendars, { from, to });
        return [seating.id, visits.map(({ startsAt }) => written(startsAt))] as const;
      }),
    );
  });
}

const manyStarts = 5_000;

async function recurrence(arena: Arena, input: CaseInput): Promise<Answer> {
  const { first_start_local: first, time_zone: zone = 'UTC', window, exdates_local: without = [] } = input;
  if (!first) throw new Error('a case of recurrence has a first start');
  const rule = input.rrule === undefined ? ruleOf(input, first) : readRule(input.rrule);
  const local = rule
    ? localStarts(first, rule, without, manyStarts)
    : startsByText(first, input.rrule ?? '', without, manyStarts);
  const found = await instantsOf(arena, zone, input.rrule === undefined ? local.filter((each) => each > first) : local);
  const listed = found.filter(
    (start) => !window || (Date.parse(window.start) <= Date.parse(start) && Date.parse(start) < Date.parse(window.end)),
  );
  return { starts: listed, count: listed.length, first: listed[0], last: listed.at(-1) };
}

function ruleOf({ rule, until_date_inclusive: until }: CaseInput, first: string): Recurrence | null {
  if (!rule) return null;
  const { freq, interval = 1, days = [], week_start: weekStart = 1 } = rule;
  const frequency = freq.startsWith('monthly') ? 'MONTHLY' : (freq.toUpperCase() as 'DAILY' | 'WEEKLY' | 'YEARLY');
  const weekday = new Date(`${first.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;
  const nth = Math.ceil(Number(first.slice(8, 10)) / 7);
  const byDay =
    freq === 'monthly-by-weekday'
      ? [{ weekday, nth }]
      : freq === 'weekly'
        ? days.map((day) => ({ weekday: day, nth: null }))
        : [];
  return { frequency, interval, byDay, count: null, until: until ?? null, weekStart };
}

async function instants(arena: Arena, { time_zone: zone = 'UTC', date, local }: CaseInput): Promise<Answer> {
  const days = date ? [`${date}T00:00`, `${dateAfter(date)}T00:00`] : [];
  const [start, end] = await instantsOf(arena, zone, days);
  const [instant] = await instantsOf(arena, zone, local ? [local] : []);
  return { range: { start, end }, instant };
}

const dateAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

async function instantsOf({ ours }: Arena, zone: string, local: readonly string[]): Promise<readonly string[]> {
  const rows = await ours.admin<{ at: Date }[]>`
    select clock.instant(l.wall::timestamp, ${zone}) as at from unnest(${[...local]}::text[]) with ordinality as l (wall, nth) order by l.nth`;
  return rows.map(({ at }) => at.toISOString().replace('.000Z', 'Z'));
}
