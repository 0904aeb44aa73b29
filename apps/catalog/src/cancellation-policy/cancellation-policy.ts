import type { cancellationPolicyState, DataOf } from '@openslot/events';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import { policyTextInput, type Translations } from '../translation/translation.ts';
import { price } from '../variation/variation.ts';

/** A share of the price in percent, or an amount: exactly one. */
export interface Fee {
  readonly percent: number | null;
  readonly amountMinor: number | null;
}

/** Cancelling with less notice than this costs the fee. */
export interface PolicyStep extends Fee {
  readonly noticeMinutes: number;
}

export interface PolicyTerms {
  readonly text: Translations;
  readonly cancelCutoffMinutes: number;
  readonly rescheduleCutoffMinutes: number;
  /** From the longest notice to the shortest. */
  readonly steps: readonly PolicyStep[];
  readonly noShow: Fee | null;
}

export interface CancellationPolicy extends PolicyTerms {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly isDefault: boolean;
  readonly version: number;
  readonly deletedAt: Date | null;
}

/** What other slices know of a policy. */
export const policyStateOf = (policy: CancellationPolicy): DataOf<typeof cancellationPolicyState> => ({
  businessId: policy.businessId,
  isDefault: policy.isDefault,
  text: { ...policy.text },
  cancelCutoffMinutes: policy.cancelCutoffMinutes,
  rescheduleCutoffMinutes: policy.rescheduleCutoffMinutes,
  steps: policy.steps.map((step) => ({ ...step })),
  noShow: policy.noShow,
  live: policy.deletedAt === null,
});

const percent = z.number().min(0).max(100).multipleOf(0.01);
const cutoff = z.int().min(0).max(525_600);

const feeFields = { percent: percent.nullish(), amount: price.nullish() };

function exactlyOne(
  fee: { percent?: number | null | undefined; amount?: number | null | undefined },
  context: z.RefinementCtx,
) {
  if ((fee.percent == null) === (fee.amount == null))
    context.addIssue({ code: 'custom', message: 'percent_or_amount', path: ['percent'] });
}

export const setCancellationPolicyInput = z.object({
  businessId: idOf('biz'),
  version: z.int().nullish(),
  text: policyTextInput.nullish(),
  cancelCutoffMinutes: cutoff.nullish(),
  rescheduleCutoffMinutes: cutoff.nullish(),
  steps: z
    .array(z.object({ noticeMinutes: z.int().min(1).max(525_600), ...feeFields }).superRefine(exactlyOne))
    .max(10),
  noShow: z.object(feeFields).superRefine(exactlyOne).nullish(),
});
export type SetCancellationPolicy = z.infer<typeof setCancellationPolicyInput>;

/** What the input says in full, steps in order. */
export const termsOf = (input: SetCancellationPolicy): PolicyTerms => ({
  text: input.text ?? {},
  cancelCutoffMinutes: input.cancelCutoffMinutes ?? 0,
  rescheduleCutoffMinutes: input.rescheduleCutoffMinutes ?? 0,
  steps: input.steps
    .map(({ noticeMinutes, ...fee }) => ({ noticeMinutes, ...feeOf(fee) }))
    .sort((one, other) => other.noticeMinutes - one.noticeMinutes),
  noShow: input.noShow ? feeOf(input.noShow) : null,
});

const feeOf = (fee: { percent?: number | null | undefined; amount?: number | null | undefined }): Fee => ({
  percent: fee.percent ?? null,
  amountMinor: fee.amount ?? null,
});

/** Shorter notice never costs the same or less: the first step, in order, that breaks it; null when all hold. */
export function cheaperStep(steps: readonly PolicyStep[]): PolicyStep | null {
  const rises = (before: number | null, after: number | null) => before === null || after === null || after > before;
  return (
    steps.find((step, place) =>
      steps
        .slice(0, place)
        .some(
          (longer) =>
            longer.noticeMinutes === step.noticeMinutes ||
            !rises(longer.percent, step.percent) ||
            !rises(longer.amountMinor, step.amountMinor),
        ),
    ) ?? null
  );
}

export const sameTerms = (one: PolicyTerms, other: PolicyTerms): boolean => inOneForm(one) === inOneForm(other);

const inOneForm = ({ text, cancelCutoffMinutes, rescheduleCutoffMinutes, steps, noShow }: PolicyTerms) =>
  JSON.stringify([
    Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1)),
    cancelCutoffMinutes,
    rescheduleCutoffMinutes,
    steps.map(({ noticeMinutes, percent: share, amountMinor }) => [noticeMinutes, share, amountMinor]),
    noShow && [noShow.percent, noShow.amountMinor],
  ]);
