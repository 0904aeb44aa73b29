import { setImmediate as othersTurn } from 'node:timers/promises';
import { createContext, Script } from 'node:vm';
import ICAL from 'ical.js';

/** A time as a calendar has it: a wall time of a zone, of nobody's zone (null), or an instant written as UTC. */
export interface CalendarTime {
  /** `2027-03-01T10:00:00` */
  readonly local: string;
  readonly zone: string | null;
}

/** When somebody is busy. */
export interface BusyTime {
  readonly uid: string;
  /** Which of a repeated event: its start by the rule; empty for one that is not repeated. */
  readonly recurrence: string;
  readonly start: CalendarTime;
  readonly end: CalendarTime;
}

export interface BusyRange {
  /** Local dates around what is wanted: a day more on both sides does no harm. */
  readonly from: string;
  readonly to: string;
}

/** A calendar with more than that is not taken in. */
const mostEvents = 20_000;
const mostTimes = 20_000;
/** For so long nothing else runs here; then everybody else has a turn. */
const stretchMs = 20;
/** Some rules never come to an end: what takes longer at one go is given up. */
const patienceMs = 500;
/** So is a calendar that takes more steps, such as occurrences on the way to the range: some seconds' work. */
const mostSteps = 200_000;

/**
 * When the owner of a calendar is busy in a range of dates; null where it is no calendar, or none that can be read in
 * reasonable time. What is transparent or cancelled does not count. Repeated events are expanded, with what was left out
 * of them and what was moved. A long calendar is read in short stretches, between which others have their turn.
 */
export async function busyTimes(text: string, range: BusyRange): Promise<readonly BusyTime[] | null> {
  try {
    return await expand(text, range);
  } catch {
    return null;
  }
}

async function expand(text: string, range: BusyRange): Promise<readonly BusyTime[] | null> {
  const parts = partsOf(text);
  if (!parts || parts.events.length > mostEvents) return null;
  const root = new ICAL.Component('vcalendar');
  const inStretches = stretches();
  const zones = new Map<string, ICAL.Timezone>();
  await inStretches(parts.zones, (source) => {
    const zone = root.addSubcomponent(new ICAL.Component(ICAL.parse(source) as never));
    const made = new ICAL.Timezone({ component: zone, tzid: String(zone.getFirstPropertyValue('tzid')) } as never);
    zones.set(made.tzid, made);
  });
  const events = new Map<string, ICAL.Component[]>();
  await inStretches(parts.events, (source) => {
    const event = new ICAL.Component(ICAL.parse(source) as never);
    // It finds its zones there, without being one of many among which they are looked for.
    event.parent = root;
    const uid = String(event.getFirstPropertyValue('uid') ?? '');
    events.set(uid, [...(events.get(uid) ?? []), event]);
  });
  const found = new Map<string, BusyTime>();
  await inStretches([...events.values()], function* (own) {
    for (const busy of timesOf(own, range, zones)) {
      if (busy) found.set(`${busy.uid} ${busy.recurrence}`, busy);
      if (found.size > mostTimes) throw new Error('this is busy too often');
      yield;
    }
  });
  return [...found.values()];
}

/** Does something with each of many things, a stretch at a time. Gives up what does not come to an end. */
function stretches() {
  let taken = 0;
  const context: { run: () => void } = { run: () => undefined };
  const script = new Script('run()');
  createContext(context);
  return async <Item>(items: readonly Item[], work: (item: Item) => Iterable<void> | void): Promise<void> => {
    const steps = stepsOf(items, work);
    for (let isDone = false; !isDone;) {
      const until = performance.now() + stretchMs;
      context.run = () => {
        for (; !isDone && performance.now() < until; taken += 1) isDone = steps.next().done === true;
      };
      script.runInContext(context, { timeout: patienceMs });
      if (taken > mostSteps) throw new Error('this takes too long');
      await othersTurn();
    }
  };
}

/** Between two steps others may have their turn. */
function* stepsOf<Item>(items: readonly Item[], work: (item: Item) => Iterable<void> | void): Generator<void> {
  for (const item of items) {
    const steps = work(item);
    if (steps) yield* steps;
    yield;
  }
}

interface Parts {
  readonly zones: readonly string[];
  readonly events: readonly string[];
}

/** The zones and events of a calendar as they are written; null: it is none, or half of one. */
function partsOf(text: string): Parts | null {
  const parts: { zones: string[]; events: string[] } = { zones: [], events: [] };
  const open: string[] = [];
  let start = 0;
  for (const { 0: line, 1: mark, 2: written, index } of text.matchAll(/^(BEGIN|END):([\w-]+)[ \t]*\r?$/gim)) {
    const name = written?.toLowerCase() ?? '';
    if (mark?.toUpperCase() === 'BEGIN') {
      if (open.length === 0 && name !== 'vcalendar') return null;
      if (open.length === 1) start = index;
      open.push(name);
      continue;
    }
    if (open.pop() !== name) return null;
    if (open.length === 0) return parts;
    if (open.length > 1) continue;
    const part = text.slice(start, index + line.length);
    if (name === 'vevent') parts.events.push(part);
    if (name === 'vtimezone') parts.zones.push(part);
  }
  return null;
}

type Zones = ReadonlyMap<string, ICAL.Timezone>;

/**
 * Of events with one uid: one, or a repeated one with those of it that were changed by themselves. Null is a step on the
 * way to the next.
 */
function* timesOf(components: readonly ICAL.Component[], range: BusyRange, zones: Zones): Generator<BusyTime | null> {
  const exceptions = components.filter((component) => component.hasProperty('recurrence-id'));
  const moved = new Set(exceptions.map(recurrenceOf));
  for (const component of components) {
    if (!isBusy(component)) continue;
    const event = new ICAL.Event(component, { strictExceptions: true } as never);
    if (!event.startDate) continue;
    const repeats = event.isRecurring() && !component.hasProperty('recurrence-id');
    const starts = repeats ? startsOf(event, range, moved) : [event.startDate];
    for (const start of starts) {
      if (!start) {
        yield null;
        continue;
      }
      const recurrence = repeats ? keyOf(start) : recurrenceOf(component);
      const busy = busyAt(component, event, start, zones);
      const [from, to] = [busy.start.local.slice(0, 10), busy.end.local.slice(0, 10)];
      const isWanted = to >= range.from && from <= range.to && busy.end.local > busy.start.local;
      yield isWanted ? { ...busy, uid: uidOf(component), recurrence } : null;
    }
  }
}

/** The starts of a repeated event that may reach into the range, but for those that were changed by themselves: null. */
function* startsOf(event: ICAL.Event, range: BusyRange, moved: ReadonlySet<string>): Generator<ICAL.Time | null> {
  const iterator = event.iterator();
  const { duration } = event;
  const [first, last] = [dayAfter(range.from, -Math.ceil(duration.toSeconds() / 86_400) - 1), dayOf(range.to)];
  for (let next = iterator.next(); next && dayOf(next) <= last; next = iterator.next()) {
    yield dayOf(next) >= first && !moved.has(keyOf(next)) ? next.clone() : null;
  }
}

function busyAt(
  component: ICAL.Component,
  event: ICAL.Event,
  start: ICAL.Time,
  zones: Zones,
): Pick<BusyTime, 'start' | 'end'> {
  const zone = zoneOf(component, 'dtstart');
  const ends = component.hasProperty('dtend') && zoneOf(component, 'dtend') !== zone && !event.isRecurring();
  if (ends) return { start: timeIn(start, zone, zones), end: timeIn(event.endDate, zoneOf(component, 'dtend'), zones) };
  const end = start.clone();
  end.addDuration(event.duration);
  return { start: timeIn(start, zone, zones), end: timeIn(end, zone, zones) };
}

/** Free time, and what takes place no more, does not count. */
function isBusy(component: ICAL.Component): boolean {
  const value = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
  return (
    value('transp') !== 'TRANSPARENT' &&
    value('status') !== 'CANCELLED' &&
    value('x-microsoft-cdo-busystatus') !== 'FREE'
  );
}

// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001F\u007F]/g;

const uidOf = (component: ICAL.Component): string =>
  String(component.getFirstPropertyValue('uid') ?? '')
    .replace(controls, '')
    .slice(0, 1_000) || 'none';

const keyOf = (time: ICAL.Time): string => time.toString().slice(0, 19);

/** A date as a number, which is quicker to compare than to write: 20270301. */
const dayOf = (date: ICAL.Time | string): number =>
  typeof date === 'string' ? Number(date.replaceAll('-', '')) : date.year * 10_000 + date.month * 100 + date.day;

function dayAfter(date: string, days: number): number {
  const at = ICAL.Time.fromDateString(date);
  at.adjust(days, 0, 0, 0);
  return dayOf(at);
}

function recurrenceOf(component: ICAL.Component): string {
  const of = component.getFirstPropertyValue('recurrence-id');
  return of instanceof ICAL.Time ? keyOf(of) : '';
}

/** The name of a time's zone as it is written; UTC; null: nobody's. */
function zoneOf(component: ICAL.Component, name: 'dtstart' | 'dtend'): string | null {
  const property = component.getFirstProperty(name);
  const value = property?.getFirstValue();
  if (!(value instanceof ICAL.Time) || value.isDate) return null;
  const named = property?.getParameter('tzid');
  if (typeof named === 'string') return named;
  return value.zone?.tzid === 'UTC' ? 'UTC' : null;
}

/**
 * Zones that the world knows by name are left to SQL; what a calendar describes itself is made an instant by its own
 * description; a zone that nobody knows is read as nobody's.
 */
function timeIn(time: ICAL.Time, zone: string | null, zones: Zones): CalendarTime {
  const local = (at: ICAL.Time) => (at.isDate ? `${at.toString()}T00:00:00` : keyOf(at));
  if (zone === null || zone === 'UTC' || knownZones.has(zone)) return { local: local(time), zone };
  const described = zones.get(zone);
  if (!described) return { local: local(time), zone: null };
  const own = time.clone();
  own.zone = described;
  return { local: local(own.convertToZone(ICAL.Timezone.utcTimezone)), zone: 'UTC' };
}

const knownZones = new Set(Intl.supportedValuesOf('timeZone'));
