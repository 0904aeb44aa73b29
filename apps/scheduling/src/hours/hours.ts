import { idOf, type FieldIssue, type Texts } from '@openslot/service';
import { z } from 'zod';

/** A window of every week: a weekday, and minutes from its local midnight; 20:00–26:00 ends on the next day. */
export interface WeeklyWindow {
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly dayOfWeek: number;
  readonly starts: number;
  readonly ends: number;
  /** The first and the last date on which it begins; none: no end on that side. */
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  /** The week of the cycle of four, 0 to 3; none: every week. */
  readonly week?: number | null | undefined;
}

/** When a place is open every week. */
export interface WeeklyOpening extends WeeklyWindow {
  /** The last start of a visit, in minutes like the window; none: any that ends in time. */
  readonly lastStart?: number | null | undefined;
}

/** A window of one date. */
export interface DateWindow {
  readonly starts: number;
  readonly ends: number;
}

export const hoursTexts: Texts = {
  not_a_wall_time: {
    en: 'This is not a time between 00:00 and 48:00.',
    ja: '00:00から48:00までの時刻を指定してください。',
  },
  window_order: {
    en: 'The end must come after the start; past midnight it is written as 26:00.',
    ja: '終了は開始より後にしてください。深夜0時以降は26:00のように書きます。',
  },
  last_start_outside: {
    en: 'The last start must lie within the window.',
    ja: '最終受付は営業時間内にしてください。',
  },
  extra_without_windows: {
    en: 'Extra hours need at least one window.',
    ja: '追加の時間帯を1つ以上指定してください。',
  },
};

const weekMinutes = 7 * 1440;

/** `09:30` or, past midnight, `26:00` as minutes. */
export const wallTime = z.string().transform((text, context) => {
  const [, hours, minutes] = /^(\d{2}):([0-5]\d)$/.exec(text) ?? [];
  const read = Number(hours) * 60 + Number(minutes);
  if (read <= 2880) return read;
  context.addIssue({ code: 'custom', message: 'not_a_wall_time' });
  return z.NEVER;
});

export const writeWallTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

const inOrder = ({ starts, ends }: DateWindow) => starts < ends;

const isValidInOrder = ({ validFrom, validTo }: Pick<WeeklyWindow, 'validFrom' | 'validTo'>) =>
  !validFrom || !validTo || validFrom <= validTo;

const weekly = {
  dayOfWeek: z.int().min(1).max(7),
  validFrom: z.string().nullish(),
  validTo: z.string().nullish(),
};

const mostWindows = 100;

const workingWindow = z
  .object({ ...weekly, starts: wallTime, ends: wallTime, week: z.int().min(0).max(3).nullish() })
  .refine(inOrder, { error: 'window_order', path: ['ends'] })
  .refine(isValidInOrder, { error: 'end_before_start', path: ['validTo'] });

const openingWindow = z
  .object({ ...weekly, opens: wallTime, closes: wallTime, lastStart: wallTime.nullish() })
  .transform(({ opens, closes, ...window }): WeeklyOpening => ({ ...window, starts: opens, ends: closes }))
  .refine(inOrder, { error: 'window_order', path: ['closes'] })
  .refine(isValidInOrder, { error: 'end_before_start', path: ['validTo'] })
  .refine(({ starts, ends, lastStart }) => lastStart == null || (starts <= lastStart && lastStart < ends), {
    error: 'last_start_outside',
    path: ['lastStart'],
  });

const dateWindows = z
  .array(z.object({ starts: wallTime, ends: wallTime }).refine(inOrder, { error: 'window_order', path: ['ends'] }))
  .max(6)
  .superRefine(refuseOverlaps((windows) => overlapping(windows.map(({ starts, ends }) => [starts, ends] as const))));

export const setOpeningHoursInput = z.object({
  locationId: idOf('loc'),
  windows: z.array(openingWindow).max(mostWindows).superRefine(refuseOverlaps(overlappingInWeek)),
});
export type SetOpeningHours = z.infer<typeof setOpeningHoursInput>;

export const setWorkingHoursInput = z.object({
  staffMemberId: idOf('stf'),
  locationId: idOf('loc'),
  windows: z.array(workingWindow).max(mostWindows).superRefine(refuseOverlaps(overlappingInWeek)),
});
export type SetWorkingHours = z.infer<typeof setWorkingHoursInput>;

export const setResourceHoursInput = z.object({
  resourceId: idOf('res'),
  locationId: idOf('loc').nullish(),
  windows: z.array(workingWindow).max(mostWindows).superRefine(refuseOverlaps(overlappingInWeek)),
});
export type SetResourceHours = z.infer<typeof setResourceHoursInput>;

export const setWorkingOverrideInput = z
  .object({
    staffMemberId: idOf('stf'),
    locationId: idOf('loc'),
    date: z.string(),
    kind: z.enum(['EXCEPTION', 'EXTRA']),
    windows: dateWindows,
    reason: z.string().trim().min(1).max(500).nullish(),
  })
  .refine(({ kind, windows }) => kind === 'EXCEPTION' || windows.length > 0, {
    error: 'extra_without_windows',
    path: ['windows'],
  });
export type SetWorkingOverride = z.infer<typeof setWorkingOverrideInput>;

export const removeWorkingOverrideInput = z.object({ workingOverrideId: idOf('wov'), version: z.int() });
export type RemoveWorkingOverride = z.infer<typeof removeWorkingOverrideInput>;

/** Minutes of the week; a window over Sunday midnight runs into the Monday of the next. */
const ofWeek = ({ dayOfWeek, starts, ends }: WeeklyWindow) =>
  [(dayOfWeek - 1) * 1440 + starts, (dayOfWeek - 1) * 1440 + ends] as const;

/** Indexes of weekly windows that overlap an earlier one, over the end of the week too. */
function overlappingInWeek(windows: readonly WeeklyWindow[]): readonly number[] {
  return windows.flatMap((window, index) =>
    windows.slice(0, index).some((earlier) => clash(window, earlier)) ? [index] : [],
  );
}

function overlapping(ranges: readonly (readonly [number, number])[]): readonly number[] {
  return ranges.flatMap((range, index) =>
    ranges.slice(0, index).some((earlier) => meets(range, earlier, 0)) ? [index] : [],
  );
}

/** Indexes of windows that overlap one of another place. */
export const clashesInWeek = (one: readonly WeeklyWindow[], other: readonly WeeklyWindow[]): readonly number[] =>
  one.flatMap((window, index) => (other.some((each) => clash(window, each)) ? [index] : []));

/** Whether any of these windows of one place or person overlap. */
export const overlapsInWeek = (windows: readonly WeeklyWindow[]): boolean => overlappingInWeek(windows).length > 0;

/** True when two windows overlap in some week; `shift` puts the one a week earlier or later than the other. */
const clash = (one: WeeklyWindow, other: WeeklyWindow): boolean =>
  [-1, 0, 1].some(
    (shift) =>
      meets(ofWeek(one), ofWeek(other), shift * weekMinutes) &&
      meetInCycle(one.week, other.week, shift) &&
      meetInDates(one, other, other.dayOfWeek - one.dayOfWeek - 7 * shift),
  );

const meetInCycle = (one: number | null | undefined, other: number | null | undefined, shift: number): boolean =>
  one == null || other == null || one === (other + shift + 4) % 4;

/**
 * True when both count where the other begins so many days after the one. The database compares the dates themselves,
 * whichever weekdays lie in them: that is refused here too.
 */
function meetInDates(one: WeeklyWindow, other: WeeklyWindow, daysLater: number): boolean {
  const [first, last] = validDays(one);
  const [otherFirst, otherLast] = validDays(other);
  const begins = Math.max(onWeekday(first, one.dayOfWeek), onWeekday(otherFirst, other.dayOfWeek) - daysLater);
  return begins <= Math.min(last, otherLast - daysLater) || (first <= otherLast && otherFirst <= last);
}

const validDays = ({ validFrom, validTo }: WeeklyWindow) =>
  [validFrom ? dayOf(validFrom) : -Infinity, validTo ? dayOf(validTo) : Infinity] as const;

/** Days since 1970. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** ISO weekday of a day since 1970, which was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The first such weekday from a day on. */
const onWeekday = (day: number, weekday: number): number =>
  Number.isFinite(day) ? day + ((weekday - weekdayOf(day) + 7) % 7) : day;

function meets(
  a: readonly [number, number] | undefined,
  b: readonly [number, number] | undefined,
  shift: number,
): boolean {
  return a !== undefined && b !== undefined && a[0] + shift < b[1] && b[0] < a[1] + shift;
}

function refuseOverlaps<Window>(clashing: (windows: readonly Window[]) => readonly number[]) {
  return (windows: readonly Window[], context: z.RefinementCtx) => {
    for (const index of clashing(windows)) context.addIssue({ code: 'custom', message: 'overlaps', path: [index] });
  };
}

export const overlapAt = (index: number): FieldIssue => ({ path: ['windows', String(index)], problem: 'overlaps' });
