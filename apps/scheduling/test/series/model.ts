/**
 * What series of one-hour visits have to do, once more and simply: days are texts, times are minutes, and nothing is
 * taken from the code under test. The salon is open from 10 to 19 every day, starts lie every 15 minutes.
 */
export type Staff = 'aoi' | 'ren';
export type OnConflict = 'FAIL_ALL' | 'SKIP' | 'NEAREST';

export interface ModelVisit {
  day: string;
  minutes: number;
  staff: Staff;
  cancelled: boolean;
}

interface ModelOccurrence {
  day: string;
  minutes: number;
  outcome: string;
  visit: ModelVisit | null;
  changed: boolean;
}

export interface ModelSeries {
  version: number;
  status: 'ACTIVE' | 'ENDED';
  staff: Staff;
  onConflict: OnConflict;
  occurrences: ModelOccurrence[];
}

export interface Rule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly weekdays: readonly number[];
  readonly count: number;
}

export interface Change {
  readonly scope: 'ONE' | 'FOLLOWING' | 'ALL';
  readonly n: number | null;
  readonly minutes: number | null;
  readonly staff: Staff | null;
  readonly cancel: boolean;
  readonly includeChanged: boolean;
  readonly onConflict: OnConflict | null;
}

/** `n outcome problem`, one for each occurrence that was meant; null: a refusal before that. */
export type Told = readonly string[];

const [opens, lastStart, step, length] = [600, 1080, 15, 60];

export class Model {
  readonly series: ModelSeries[] = [];
  readonly singles: ModelVisit[] = [];
  /** Minutes since the beginning of the first day. */
  today: string;
  minute: number;
  constructor(today: string, minute: number) {
    this.today = today;
    this.minute = minute;
  }

  visits(): readonly ModelVisit[] {
    return [
      ...this.singles,
      ...this.series.flatMap(({ occurrences }) => occurrences.flatMap(({ visit }) => visit ?? [])),
    ];
  }

  isOver({ day, minutes }: { day: string; minutes: number }): boolean {
    return day < this.today || (day === this.today && minutes <= this.minute);
  }

  isFree(staff: Staff, day: string, minutes: number, except: ModelVisit | null): boolean {
    if (minutes < opens || minutes > lastStart || (minutes - opens) % step !== 0) return false;
    if (day < this.today || (day === this.today && minutes < this.minute)) return false;
    return this.visits().every(
      (visit) =>
        visit === except ||
        visit.cancelled ||
        visit.staff !== staff ||
        visit.day !== day ||
        Math.abs(visit.minutes - minutes) >= length,
    );
  }

  nearest(staff: Staff, day: string, minutes: number, except: ModelVisit | null): number | null {
    for (let away = 0; away <= 1440; away += 1) {
      for (const tried of [minutes - away, minutes + away]) if (this.isFree(staff, day, tried, except)) return tried;
    }
    return null;
  }

  create(
    days: readonly string[],
    minutes: number,
    staff: Staff,
    onConflict: OnConflict,
  ): { told: Told; made: boolean } {
    const occurrences: ModelOccurrence[] = [];
    const made: ModelSeries = { version: 1, status: 'ACTIVE', staff, onConflict, occurrences };
    this.series.push(made);
    const told: string[] = [];
    for (const [index, day] of days.entries()) {
      const at = this.isFree(staff, day, minutes, null)
        ? minutes
        : onConflict === 'NEAREST'
          ? this.nearest(staff, day, minutes, null)
          : null;
      const over = day < this.today || (day === this.today && minutes < this.minute);
      const booked = over ? null : at;
      const failed = onConflict === 'SKIP' ? 'SKIPPED' : 'CONFLICT';
      const outcome = booked === null ? failed : booked === minutes ? 'BOOKED' : 'MOVED';
      const visit = booked === null ? null : { day, minutes: booked, staff, cancelled: false };
      occurrences.push({ day, minutes: booked ?? minutes, outcome, visit, changed: false });
      told.push(`${index + 1} ${outcome} ${booked === null ? (over ? 'OUTSIDE_WINDOW' : 'NOT_FREE') : '-'}`);
    }
    const some = occurrences.some(({ visit }) => visit !== null);
    if (some && (onConflict !== 'FAIL_ALL' || !told.some((line) => line.includes('CONFLICT'))))
      return { told, made: true };
    this.series.pop();
    return { told: undone(told), made: false };
  }

  /** Tells, and changes; null where the series is over. */
  edit(series: ModelSeries, change: Change): { told: Told; made: boolean; next: ModelSeries } | null {
    if (series.status === 'ENDED') return null;
    const before = structuredClone({ series: series.occurrences });
    const told: string[] = [];
    const onConflict = change.onConflict ?? series.onConflict;
    for (const [index, occurrence] of series.occurrences.entries()) {
      const n = index + 1;
      const meant = change.scope === 'ALL' || (change.scope === 'ONE' ? n === change.n : n >= (change.n ?? 1));
      if (meant) told.push(`${n} ${this.#editOne(occurrence, change, onConflict)}`);
    }
    const done = told.filter((line) => !line.includes('SKIPPED'));
    const failed = done.some((line) => line.includes('CONFLICT'));
    if (done.every((line) => line.includes('CONFLICT')) || (onConflict === 'FAIL_ALL' && failed)) {
      for (const [index, occurrence] of series.occurrences.entries())
        restore(occurrence, before.series[index] as ModelOccurrence);
      return { told: undone(told), made: false, next: series };
    }
    series.version += 1;
    const first = Number(done[0]?.split(' ')[0]);
    if (change.scope === 'FOLLOWING' && !change.cancel && first > 1) {
      const next: ModelSeries = { ...series, version: 1, occurrences: series.occurrences.splice(first - 1) };
      this.series.push(next);
      if (!series.occurrences.some((each) => this.#isToCome(each))) series.status = 'ENDED';
      return { told, made: true, next };
    }
    if (change.cancel && !series.occurrences.some((each) => this.#isToCome(each))) series.status = 'ENDED';
    return { told, made: true, next: series };
  }

  #isToCome({ visit }: ModelOccurrence): boolean {
    return visit !== null && !visit.cancelled && !this.isOver(visit);
  }

  #editOne(occurrence: ModelOccurrence, change: Change, onConflict: OnConflict): string {
    const { visit } = occurrence;
    if (!visit) return 'SKIPPED NOT_BOOKED';
    if (this.isOver(visit)) return 'SKIPPED PAST';
    if (visit.cancelled) return 'SKIPPED WRONG_STATE';
    const isOff = visit.day !== occurrence.day || visit.minutes !== occurrence.minutes;
    if (change.scope !== 'ONE' && !change.includeChanged && (occurrence.changed || isOff)) return 'SKIPPED CHANGED';
    if (change.cancel) {
      visit.cancelled = true;
      occurrence.changed = change.scope === 'ONE';
      return 'CANCELLED -';
    }
    const day = change.minutes === null ? visit.day : occurrence.day;
    const minutes = change.minutes ?? visit.minutes;
    const staff = change.staff ?? visit.staff;
    if (day < this.today || (day === this.today && minutes < this.minute)) return 'CONFLICT OUTSIDE_WINDOW';
    const at = this.isFree(staff, day, minutes, visit)
      ? minutes
      : onConflict === 'NEAREST'
        ? this.nearest(staff, day, minutes, visit)
        : null;
    if (at === null) return 'CONFLICT NOT_FREE';
    Object.assign(visit, { day, minutes: at, staff });
    occurrence.changed = change.scope === 'ONE';
    if (change.scope !== 'ONE') Object.assign(occurrence, { day, minutes: at });
    return `${at === minutes ? 'BOOKED' : 'MOVED'} -`;
  }
}

function restore(occurrence: ModelOccurrence, was: ModelOccurrence): void {
  if (occurrence.visit && was.visit) Object.assign(occurrence.visit, was.visit);
  Object.assign(occurrence, { day: was.day, minutes: was.minutes, changed: was.changed });
}

const undone = (told: readonly string[]): Told =>
  told.map((line) => {
    const [n, outcome] = line.split(' ');
    return outcome === 'CONFLICT' || outcome === 'SKIPPED' ? line : `${n} SKIPPED NOT_ALL`;
  });

/** The days of a rule from the first one on, found by walking day by day. */
export function daysOf(first: string, rule: Rule): readonly string[] {
  const start = Date.parse(`${first}T00:00:00Z`) / 86_400_000;
  const weekday = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;
  const dayOfMonth = (day: number) => new Date(day * 86_400_000).getUTCDate();
  const monthOf = (day: number) => {
    const date = new Date(day * 86_400_000);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const monday = start - weekday(start) + 1;
  const fits = (day: number) => {
    if (rule.frequency === 'DAILY') return (day - start) % rule.interval === 0;
    if (rule.frequency === 'MONTHLY') {
      return dayOfMonth(day) === dayOfMonth(start) && (monthOf(day) - monthOf(start)) % rule.interval === 0;
    }
    const days = rule.weekdays.length === 0 ? [weekday(start)] : rule.weekdays;
    return days.includes(weekday(day)) && Math.floor((day - monday) / 7) % rule.interval === 0;
  };
  const found: string[] = [];
  for (let day = start; found.length < rule.count && day < start + 4000; day += 1) {
    if (fits(day)) found.push(new Date(day * 86_400_000).toISOString().slice(0, 10));
  }
  return found;
}
