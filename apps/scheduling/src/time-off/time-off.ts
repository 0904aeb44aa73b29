import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';

export const timeOffKinds = ['VACATION', 'SICK', 'TRAINING', 'OTHER'] as const;
export type TimeOffKind = (typeof timeOffKinds)[number];
export type TimeOffStatus = 'REQUESTED' | 'APPROVED' | 'DECLINED';

export const timeOffTexts: Texts = {
  time_off_too_long: {
    en: 'Time off spans at most 366 days.',
    ja: '休暇は最長366日です。',
  },
};

export const addTimeOffInput = z
  .object({
    staffMemberId: idOf('stf'),
    startsAt: z.date(),
    endsAt: z.date(),
    kind: z.enum(timeOffKinds),
    approved: z.boolean(),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { error: 'end_before_start', path: ['endsAt'] })
  .refine(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() <= 366 * 86_400_000, {
    error: 'time_off_too_long',
    path: ['endsAt'],
  });
export type AddTimeOff = z.infer<typeof addTimeOffInput>;

export const decideTimeOffInput = z.object({
  timeOffId: idOf('tof'),
  version: z.int(),
  approve: z.boolean(),
  note: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .nullish()
    .transform((note) => note ?? null),
});
export type DecideTimeOff = z.infer<typeof decideTimeOffInput>;

/** What a decision makes of a request; null where there is nothing left to decide. */
export function decided(status: TimeOffStatus, approve: boolean): TimeOffStatus | null {
  if (status !== 'REQUESTED') return null;
  return approve ? 'APPROVED' : 'DECLINED';
}
