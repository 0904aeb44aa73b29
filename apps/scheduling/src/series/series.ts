import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';
import type { AppointmentStatus } from '../appointment/appointment.ts';
import { partySizeSchema, segmentsSchema, type SegmentRequest } from '../availability/availability.ts';
import { wallTime } from '../hours/hours.ts';
import { localStarts, mostMonths, mostOccurrences, readRule, type Recurrence } from './recurrence.ts';

export type SeriesStatus = 'ACTIVE' | 'ENDED';

/** What becomes of occurrences whose time is not free: nothing is booked at all; those are left out; the nearest start. */
export const onConflicts = ['FAIL_ALL', 'SKIP', 'NEAREST'] as const;
export type OnConflict = (typeof onConflicts)[number];

/** MOVED: booked at another time than the rule says. */
export type OccurrenceOutcome = 'BOOKED' | 'CONFLICT' | 'SKIPPED' | 'MOVED' | 'CANCELLED';

export type OccurrenceProblem =
  | 'NOT_FREE'
  | 'OUTSIDE_WINDOW'
  /** Past what the policy allows a customer. */
  | 'TOO_LATE'
  | 'WRONG_STATE'
  | 'PAST'
  /** Changed by itself before, which stays. */
  | 'CHANGED'
  | 'NOT_BOOKED'
  /** It could have been, but nothing is where all have to be. */
  | 'NOT_ALL';

/** What every visit of a series is. */
export interface SeriesTemplate {
  readonly segments: readonly SegmentRequest[];
  readonly partySize: number;
}

/** How one occurrence came out. */
export interface Answer {
  readonly n: number;
  /** Where the series puts it, or has put it: `2027-03-01T10:00`. */
  readonly localStart: string;
  readonly outcome: OccurrenceOutcome;
  readonly appointmentId: string | null;
  readonly problem: OccurrenceProblem | null;
  readonly nextStartsAt: Date | null;
}

export interface Occurrence extends Answer {
  readonly changed: boolean;
}

/** An occurrence with its visit as it is now; null: it has none. */
export interface OccurrenceVisit extends Occurrence {
  readonly visit: {
    readonly status: AppointmentStatus;
    readonly startsAt: Date;
    readonly localStart: string;
  } | null;
}

export const scopes = ['ONE', 'FOLLOWING', 'ALL'] as const;
export type Scope = (typeof scopes)[number];

export const isTarget = (scope: Scope, from: number | null, n: number): boolean =>
  scope === 'ALL' || (scope === 'ONE' ? n === from : n >= (from ?? 1));

/** Why a change leaves an occurrence alone; null: it does not. What is over stays, and what was changed by itself unless asked. */
export function untouched(
  { changed, localStart, visit }: OccurrenceVisit,
  { scope, includeChanged, at }: { readonly scope: Scope; readonly includeChanged: boolean; readonly at: Date },
): OccurrenceProblem | null {
  if (!visit) return 'NOT_BOOKED';
  if (visit.startsAt <= at) return 'PAST';
  if (!isUpcoming(visit.status)) return 'WRONG_STATE';
  if (scope === 'ONE' || includeChanged) return null;
  return changed || visit.localStart !== localStart ? 'CHANGED' : null;
}

const isUpcoming = (status: AppointmentStatus): boolean =>
  status === 'CONFIRMED' || status === 'PENDING_APPROVAL' || status === 'PENDING_PAYMENT';

/** The same date at another time of day. */
export const atTime = (localStart: string, minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${localStart.slice(0, 10)}T${hours}:${rest}`;
};

/** A series as its rule sees it. */
export interface Rhythm {
  readonly rule: Recurrence;
  readonly startsLocal: string;
  readonly excluded: readonly string[];
}

/** Parts a series before a date: its rule ends there, and the same rule goes on from `localStart`, the first after it. */
export function partBefore(rhythm: Rhythm, localStart: string): readonly [Recurrence, Rhythm] {
  const { rule, startsLocal, excluded } = rhythm;
  const all = localStarts(startsLocal, { ...rule, count: null, until: null }, [], 10 * mostOccurrences);
  const before = all.filter((start) => start.slice(0, 10) < localStart.slice(0, 10)).length;
  const count = rule.count === null ? null : Math.max(1, rule.count - before);
  const later = excluded.filter((start) => start > localStart.slice(0, 10));
  return [
    { ...rule, count: Math.max(1, before), until: null },
    { rule: { ...rule, count }, startsLocal: localStart, excluded: later },
  ];
}

/** A series at another time of day. */
export const rhythmAt = (rhythm: Rhythm, minutes: number | null): Rhythm =>
  minutes === null
    ? rhythm
    : {
        ...rhythm,
        startsLocal: atTime(rhythm.startsLocal, minutes),
        excluded: rhythm.excluded.map((start) => atTime(start, minutes)),
      };

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

const date = z.iso.date({ error: 'invalid_value' });

const rule = z
  .object({
    frequency: z.enum(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']),
    interval: z
      .int()
      .min(1)
      .max(99)
      .nullish()
      .transform((interval) => interval ?? 1),
    byDay: z
      .array(z.string())
      .max(14)
      .nullish()
      .transform((days) => days ?? []),
    count: orNull(z.int().min(1).max(mostOccurrences)),
    until: orNull(date),
    weekStart: z
      .int()
      .min(1)
      .max(7)
      .nullish()
      .transform((weekStart) => weekStart ?? 1),
    exclude: z
      .array(date)
      .max(mostOccurrences)
      .nullish()
      .transform((dates) => dates ?? []),
  })
  .refine(({ count, until }) => (count === null) !== (until === null), { error: 'count_or_until', path: ['count'] })
  .transform(
    ({ byDay, exclude, ...rest }, context): { readonly recurrence: Recurrence; exclude: readonly string[] } => {
      const days = byDay.length === 0 ? '' : `;BYDAY=${byDay.join(',')}`;
      const read = readRule(`FREQ=${rest.frequency}${days}`)?.byDay ?? null;
      if (!read || rest.frequency === 'YEARLY' ? byDay.length > 0 : isOddDay(rest.frequency, read ?? [])) {
        context.addIssue({ code: 'custom', message: 'not_a_weekday', path: ['byDay'] });
        return z.NEVER;
      }
      return { recurrence: { ...rest, byDay: read ?? [] }, exclude };
    },
  );

/** Only months have a second Tuesday. */
const isOddDay = (frequency: Recurrence['frequency'], byDay: Recurrence['byDay']): boolean =>
  frequency !== 'MONTHLY' && byDay.some(({ nth }) => nth !== null);

const reason = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((text) => text || null);
const idempotencyKey = z.string().min(1).max(255);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

export const createSeriesInput = z.object({
  locationId: idOf('loc'),
  startsAt: z.date(),
  rule,
  segments: segmentsSchema,
  partySize: partySizeSchema,
  customerId: orNull(idOf('cus')),
  onConflict: z.enum(onConflicts),
  acceptPolicy: flag,
  idempotencyKey,
});
export type CreateSeriesInput = z.infer<typeof createSeriesInput>;

export const editSeriesInput = z
  .object({
    seriesId: idOf('srs'),
    version: z.int().min(1),
    scope: z.enum(scopes),
    n: orNull(z.int().min(1).max(mostOccurrences)),
    time: orNull(wallTime.refine((minutes) => minutes < 1440, { error: 'not_a_wall_time' })),
    segments: orNull(segmentsSchema),
    cancel: flag,
    includeChanged: flag,
    onConflict: orNull(z.enum(onConflicts)),
    reason,
    idempotencyKey,
  })
  .refine(({ scope, n }) => (scope === 'ALL') === (n === null), { error: 'n_with_scope', path: ['n'] })
  .refine(({ cancel, time, segments }) => cancel !== (time !== null || segments !== null), {
    error: 'change_or_cancel',
    path: ['cancel'],
  });
export type EditSeriesInput = z.infer<typeof editSeriesInput>;

export const endSeriesInput = z.object({
  seriesId: idOf('srs'),
  version: z.int().min(1),
  cancelUpcoming: flag,
  reason,
  idempotencyKey,
});
export type EndSeriesInput = z.infer<typeof endSeriesInput>;

/** The starts that a new series has, or which field of the rule is wrong. */
export function plannedStarts(
  first: string,
  { recurrence, exclude }: CreateSeriesInput['rule'],
):
  | { readonly starts: readonly string[]; readonly excluded: readonly string[] }
  | { readonly wrong: string; readonly problem: string } {
  const { until, count } = recurrence;
  if (until !== null && until > monthsLater(first, mostMonths)) return { wrong: 'until', problem: 'too_far_ahead' };
  const excluded = exclude.map((day) => `${day}${first.slice(10)}`);
  const starts = localStarts(first, recurrence, excluded, mostOccurrences + 1);
  if (starts.length === 0) return { wrong: count === null ? 'until' : 'count', problem: 'no_occurrence' };
  return starts.length > mostOccurrences ? { wrong: 'until', problem: 'too_many_occurrences' } : { starts, excluded };
}

function monthsLater(local: string, months: number): string {
  const [year, month, day] = [local.slice(0, 4), local.slice(5, 7), local.slice(8, 10)].map(Number);
  const later = (month ?? 1) - 1 + months;
  return [(year ?? 0) + Math.floor(later / 12), (later % 12) + 1, day ?? 1]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Whether nobody has paid for any of its visits, nor may yet: all of them wait for that, or have waited in vain. */
export const isNeverPaid = (statuses: readonly (AppointmentStatus | null)[]): boolean =>
  statuses.every((status) => status === 'PENDING_PAYMENT' || status === 'EXPIRED');

export const seriesTexts: Texts = {
  SeriesConflict: {
    en: 'Not every visit can be had; nothing was changed.',
    ja: '確保できない日時があるため、何も変更していません。',
  },
  count_or_until: { en: 'Say how many times, or until when.', ja: '回数か終了日のどちらかを指定してください。' },
  not_a_weekday: { en: 'Not a weekday of this rule.', ja: 'この繰り返しでは使えない曜日です。' },
  no_occurrence: { en: 'There is no such date.', ja: '該当する日がありません。' },
  too_many_occurrences: { en: 'At most 104 visits.', ja: '最大104回までです。' },
  too_far_ahead: { en: 'At most 24 months ahead.', ja: '最長24か月先までです。' },
  n_with_scope: { en: 'Say which visit it is about.', ja: 'どの回かを指定してください。' },
  change_or_cancel: {
    en: 'Say what is to change, or cancel.',
    ja: '変更内容かキャンセルのどちらかを指定してください。',
  },
  same_number: { en: 'As many services as before, please.', ja: 'メニューの数は変更できません。' },
};
