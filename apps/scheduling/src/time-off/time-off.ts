import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';

export const timeOffKinds = ['VACATION', 'SICK', 'TRAINING', 'OTHER'] as const;
export type TimeOffKind = (typeof timeOffKinds)[number];
export type TimeOffStatus = 'REQUESTED' | 'APPROVED' | 'DECLINED' | 'WITHDRAWN' | 'CANCELLED';

export const timeOffTexts: Texts = {
  time_off_too_long: {
    en: 'Time off spans at most 366 days.',
    ja: '休暇は最長366日です。',
  },
  time_off_when: {
    en: 'Give either times or whole days, with a start and an end.',
    ja: '日時または日付のいずれかで、開始と終了を指定してください。',
  },
  nobody_stands_in: {
    en: 'Nobody stands in: the request names no one.',
    ja: '申請に代理が指定されていません。',
  },
  stands_in_for_self: {
    en: 'Nobody stands in for themselves.',
    ja: '本人を代理に指定することはできません。',
  },
};

/** Of 24 hours: whole days may be an hour longer together, so that one less of them is let in. */
const longestDays = 366;

const words = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .nullish()
  .transform((text) => text ?? null);

export const addTimeOffInput = z
  .object({
    staffMemberId: idOf('stf'),
    startsAt: z.date().nullish(),
    endsAt: z.date().nullish(),
    startsOn: z.string().nullish(),
    endsOn: z.string().nullish(),
    kind: z.enum(timeOffKinds),
    approved: z.boolean(),
    note: words,
    standInId: idOf('stf')
      .nullish()
      .transform((id) => id ?? null),
  })
  .transform(({ startsAt, endsAt, startsOn, endsOn, ...input }, context) => {
    const when = whenOf({ startsAt, endsAt, startsOn, endsOn });
    if ('problem' in when) context.addIssue({ code: 'custom', message: when.problem, path: [when.at] });
    if (input.standInId === input.staffMemberId) {
      context.addIssue({ code: 'custom', message: 'stands_in_for_self', path: ['standInId'] });
    }
    return 'problem' in when ? z.NEVER : { ...input, when };
  });
export type AddTimeOff = z.infer<typeof addTimeOffInput>;

/** Instants, or whole local days, both included. */
export type When =
  { readonly startsAt: Date; readonly endsAt: Date } | { readonly startsOn: string; readonly endsOn: string };

interface Stated {
  readonly startsAt?: Date | null | undefined;
  readonly endsAt?: Date | null | undefined;
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
}

function whenOf({ startsAt, endsAt, startsOn, endsOn }: Stated): When | { problem: string; at: string } {
  if (startsAt && endsAt && startsOn == null && endsOn == null) {
    const days = (endsAt.getTime() - startsAt.getTime()) / 86_400_000;
    return tooShortOrLong(days, 'endsAt') ?? { startsAt, endsAt };
  }
  if (startsOn != null && startsAt == null && endsAt == null) {
    const last = endsOn ?? startsOn;
    const days = (Date.parse(last) - Date.parse(startsOn)) / 86_400_000 + 1;
    return tooShortOrLong(days, 'endsOn', longestDays - 1) ?? { startsOn, endsOn: last };
  }
  return { problem: 'time_off_when', at: 'startsAt' };
}

function tooShortOrLong(days: number, at: string, most = longestDays): { problem: string; at: string } | null {
  if (days <= 0) return { problem: 'end_before_start', at };
  return days > most ? { problem: 'time_off_too_long', at } : null;
}

export const decideTimeOffInput = z.object({
  timeOffId: idOf('tof'),
  version: z.int(),
  approve: z.boolean(),
  note: words,
  moveToStandIn: z.boolean(),
});
export type DecideTimeOff = z.infer<typeof decideTimeOffInput>;

/** What a decision makes of a request; null where there is nothing left to decide. */
export function decided(status: TimeOffStatus, approve: boolean): TimeOffStatus | null {
  if (status !== 'REQUESTED') return null;
  return approve ? 'APPROVED' : 'DECLINED';
}

export const endTimeOffInput = z.object({ timeOffId: idOf('tof'), version: z.int() });
export type EndTimeOff = z.infer<typeof endTimeOffInput>;

/** What becomes of time off that is taken back: a request is withdrawn, what was approved is cancelled; else null. */
export function ended(status: TimeOffStatus, how: 'withdraw' | 'cancel'): TimeOffStatus | null {
  if (how === 'withdraw') return status === 'REQUESTED' ? 'WITHDRAWN' : null;
  return status === 'APPROVED' ? 'CANCELLED' : null;
}

/** What people may enter for themselves without a decision: nobody asks whether they may be ill. */
export const isOwnDecision = (kind: TimeOffKind): boolean => kind === 'SICK';
