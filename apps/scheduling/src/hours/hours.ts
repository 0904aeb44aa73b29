import { idOf, type FieldIssue, type Texts } from '@openslot/service';
import { z } from 'zod';

/** A window of every week: a weekday, and minutes from its local midnight; 20:00–26:00 ends on the next day. */
export interface WeeklyWindow {
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly dayOfWeek: number;
  readonly starts: number;
  readonly ends: number;
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

const weeklyWindow = z
  .object({ dayOfWeek: z.int().min(1).max(7), starts: wallTime, ends: wallTime })
  .refine(inOrder, { error: 'window_order', path: ['ends'] });

const weeklyWindows = z.array(weeklyWindow).max(42).superRefine(refuseOverlaps(overlappingInWeek));

const openingWindow = z
  .object({ dayOfWeek: z.int().min(1).max(7), opens: wallTime, closes: wallTime })
  .transform(({ dayOfWeek, opens, closes }): WeeklyWindow => ({ dayOfWeek, starts: opens, ends: closes }))
  .refine(inOrder, { error: 'window_order', path: ['closes'] });

const dateWindows = z
  .array(z.object({ starts: wallTime, ends: wallTime }).refine(inOrder, { error: 'window_order', path: ['ends'] }))
  .max(6)
  .superRefine(refuseOverlaps((windows) => overlapping(windows.map(({ starts, ends }) => [starts, ends] as const))));

export const setOpeningHoursInput = z.object({
  locationId: idOf('loc'),
  windows: z.array(openingWindow).max(42).superRefine(refuseOverlaps(overlappingInWeek)),
});
export type SetOpeningHours = z.infer<typeof setOpeningHoursInput>;

export const setWorkingHoursInput = z.object({
  staffMemberId: idOf('stf'),
  locationId: idOf('loc'),
  windows: weeklyWindows,
});
export type SetWorkingHours = z.infer<typeof setWorkingHoursInput>;

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
  const here = windows.map(ofWeek);
  const clash = (one: number, other: number) =>
    [-weekMinutes, 0, weekMinutes].some((shift) => meets(here[one], here[other], shift));
  return windows.flatMap((_, index) =>
    windows.slice(0, index).some((__, earlier) => clash(index, earlier)) ? [index] : [],
  );
}

function overlapping(ranges: readonly (readonly [number, number])[]): readonly number[] {
  return ranges.flatMap((range, index) =>
    ranges.slice(0, index).some((earlier) => meets(range, earlier, 0)) ? [index] : [],
  );
}

/** True when windows of two places overlap in the week. */
export const clashesInWeek = (one: readonly WeeklyWindow[], other: readonly WeeklyWindow[]): readonly number[] =>
  one.flatMap((window, index) =>
    other.some((each) => [-weekMinutes, 0, weekMinutes].some((shift) => meets(ofWeek(window), ofWeek(each), shift)))
      ? [index]
      : [],
  );

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
