import ICAL from 'ical.js';

/** When visits repeat: an RFC 5545 rule without a start, as far as visits need it. */
export interface Recurrence {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** ISO weekdays; of a month, `nth` of them from its beginning (1 to 5) or its end (-1 to -5), or all (null). */
  readonly byDay: readonly { readonly weekday: number; readonly nth: number | null }[];
  readonly count: number | null;
  /** Local date, the last on which a start may lie. */
  readonly until: string | null;
  /** ISO weekday on which weeks begin. */
  readonly weekStart: number;
}

/** At most so many occurrences, and so far ahead. */
export const mostOccurrences = 104;
export const mostMonths = 24;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=10`. */
export function writeRule({ frequency, interval, byDay, count, until, weekStart }: Recurrence): string {
  const days = byDay.map(({ weekday, nth }) => `${nth ?? ''}${weekdays[weekday - 1]}`);
  return [
    `FREQ=${frequency}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(days.length === 0 ? [] : [`BYDAY=${days.join(',')}`]),
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll('-', '')}T235959`]),
    ...(weekStart === 1 ? [] : [`WKST=${weekdays[weekStart - 1]}`]),
  ].join(';');
}

/** Reads a rule such as `writeRule` writes; null where it is none, or says what visits do not need. */
export function readRule(text: string): Recurrence | null {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=') as [string, string | undefined]),
  );
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', 'WKST'];
  if ([...parts].some(([name, value]) => !known.includes(name) || !value)) return null;
  const frequency = parts.get('FREQ');
  if (!isFrequency(frequency)) return null;
  const interval = wholeNumber(parts.get('INTERVAL') ?? '1');
  const count = parts.has('COUNT') ? wholeNumber(parts.get('COUNT')) : null;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(parts.get('UNTIL') ?? '') ?? [];
  const until = parts.has('UNTIL') ? `${year}-${month}-${day}` : null;
  const byDay = (parts.get('BYDAY')?.split(',') ?? []).map(readDay);
  const weekStart = weekdays.indexOf((parts.get('WKST') ?? 'MO') as 'MO') + 1;
  if (interval === null || (parts.has('COUNT') && count === null) || (parts.has('UNTIL') && !day)) return null;
  if (weekStart === 0 || byDay.some((each) => each === null)) return null;
  return { frequency, interval, byDay: byDay.flatMap((each) => each ?? []), count, until, weekStart };
}

const isFrequency = (text: string | undefined): text is Recurrence['frequency'] =>
  text === 'DAILY' || text === 'WEEKLY' || text === 'MONTHLY' || text === 'YEARLY';

const wholeNumber = (text: string | undefined): number | null =>
  /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : null;

function readDay(text: string): Recurrence['byDay'][number] | null {
  const [, nth, name] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  return name ? { weekday: weekdays.indexOf(name as 'MO') + 1, nth: nth ? Number(nth) : null } : null;
}

/**
 * The local starts of a rule, `YYYY-MM-DDTHH:MM`, from a first local start on, which is listed where the rule matches it.
 * A date that does not exist is skipped, the wall time is kept, whatever the clocks do: only SQL makes instants of them.
 * Those left out (`excluded`) count as occurrences, as RFC 5545 has it. At most `limit` are listed.
 */
export function localStarts(
  firstStart: string,
  rule: Recurrence,
  excluded: readonly string[] = [],
  limit: number = mostOccurrences,
): readonly string[] {
  return startsByText(firstStart, anchored(rule, firstStart), excluded, limit);
}

/** The same of any rule of RFC 5545, as calendars elsewhere write them. */
export function startsByText(
  firstStart: string,
  rule: string,
  excluded: readonly string[] = [],
  limit: number = mostOccurrences,
): readonly string[] {
  const first = ICAL.Time.fromString(`${firstStart.slice(0, 16)}:00`, undefined as never);
  const without = new Set(excluded.map((start) => start.slice(0, 16)));
  const iterator = ICAL.Recur.fromString(rule).iterator(first);
  const starts: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    const start = next.toString().slice(0, 16);
    if (start < firstStart.slice(0, 16)) continue;
    if (!without.has(start)) starts.push(start);
    if (starts.length === limit || next.year > first.year + furthestYears) break;
  }
  return starts;
}

/** A rule may never match again; nothing is looked for beyond. */
const furthestYears = 8;

/** Days of the month are named: what is taken from the start by itself differs between libraries. */
const anchored = (rule: Recurrence, firstStart: string): string => {
  const [month, day] = [Number(firstStart.slice(5, 7)), Number(firstStart.slice(8, 10))];
  const text = writeRule(rule);
  if (rule.byDay.length > 0) return text;
  if (rule.frequency === 'MONTHLY') return `${text};BYMONTHDAY=${day}`;
  return rule.frequency === 'YEARLY' ? `${text};BYMONTH=${month};BYMONTHDAY=${day}` : text;
};
