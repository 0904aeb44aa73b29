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
/** Some rules never come to an end: whatever takes longer is given up. */
const patienceMs = 3_000;

/**
 * When the owner of a calendar is busy in a range of dates; null where it is no calendar, or none that can be read in
 * reasonable time. What is transparent or cancelled does not count. Repeated events are expanded, with what was left out
 * of them and what was moved.
 */
export function busyTimes(text: string, range: BusyRange): readonly BusyTime[] | null {
  try {
    return patiently(() => expand(text, range));
  } catch {
    return null;
  }
}

/** Runs something that may not come to an end. */
function patiently<Result>(run: () => Result): Result {
  const context = createContext({ run });
  return new Script('run()').runInContext(context, { timeout: patienceMs }) as Result;
}

function expand(text: string, range: BusyRange): readonly BusyTime[] | null {
  const calendars = [ICAL.parse(text)].flat(1);
  const roots = Array.isArray(calendars[0]) ? (calendars as unknown[]) : [calendars];
  const root = new ICAL.Component(roots[0] as never);
  if (root.name !== 'vcalendar') return null;
  const events = root.getAllSubcomponents('vevent');
  if (events.length > mostEvents) return null;
  const zones = new Map(
    root.getAllSubcomponents('vtimezone').map((zone) => {
      const made = new ICAL.Timezone({ component: zone, tzid: String(zone.getFirstPropertyValue('tzid')) } as never);
      return [made.tzid, made] as const;
    }),
  );
  const found = new Map<string, BusyTime>();
  for (const own of Map.groupBy(events, (event) => String(event.getFirstPropertyValue('uid') ?? '')).values()) {
    for (const busy of timesOf(own, range, zones)) found.set(`${busy.uid} ${busy.recurrence}`, busy);
    if (found.size > mostTimes) return null;
  }
  return [...found.values()];
}

type Zones = ReadonlyMap<string, ICAL.Timezone>;

/** Of events with one uid: one, or a repeated one with those of it that were changed by themselves. */
function timesOf(components: readonly ICAL.Component[], range: BusyRange, zones: Zones): readonly BusyTime[] {
  const times: BusyTime[] = [];
  const exceptions = components.filter((component) => component.hasProperty('recurrence-id'));
  const moved = new Set(exceptions.map(recurrenceOf));
  for (const component of components) {
    if (!isBusy(component)) continue;
    const event = new ICAL.Event(component, { strictExceptions: true } as never);
    if (!event.startDate) continue;
    const repeats = event.isRecurring() && !component.hasProperty('recurrence-id');
    const starts = repeats ? startsOf(event, range, moved) : [event.startDate];
    for (const start of starts) {
      const recurrence = repeats ? keyOf(start) : recurrenceOf(component);
      const busy = busyAt(component, event, start, zones);
      const [from, to] = [busy.start.local.slice(0, 10), busy.end.local.slice(0, 10)];
      const isWanted = to >= range.from && from <= range.to && busy.end.local > busy.start.local;
      if (isWanted) times.push({ ...busy, uid: uidOf(component), recurrence });
    }
  }
  return times;
}

/** The starts of a repeated event that may reach into the range, but for those that were changed by themselves. */
function startsOf(event: ICAL.Event, range: BusyRange, moved: ReadonlySet<string>): readonly ICAL.Time[] {
  const starts: ICAL.Time[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && dateOf(next) <= range.to; next = iterator.next()) {
    const end = next.clone();
    end.addDuration(event.duration);
    if (dateOf(end) >= range.from && !moved.has(keyOf(next))) starts.push(next.clone());
    if (starts.length > mostTimes) throw new Error('this repeats too often');
  }
  return starts;
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
const dateOf = (time: ICAL.Time): string => time.toString().slice(0, 10);

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
