import type { DataOf, depositRuleState } from '@openslot/events';
import { idOf } from '@openslot/service';
import { z } from 'zod';

export type DepositKind = 'NONE' | 'CARD_ON_FILE' | 'FIXED' | 'PERCENT' | 'PER_PERSON' | 'FULL';

export interface DepositTerms {
  readonly kind: DepositKind;
  readonly percent: number | null;
  readonly amountMinor: number | null;
}

export interface DepositRule extends DepositTerms {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly isDefault: boolean;
  readonly version: number;
  readonly deletedAt: Date | null;
}

/** What other slices know of a deposit rule. */
export const depositRuleStateOf = (rule: DepositRule): DataOf<typeof depositRuleState> => ({
  businessId: rule.businessId,
  isDefault: rule.isDefault,
  kind: rule.kind,
  percent: rule.percent,
  amountMinor: rule.amountMinor,
  live: rule.deletedAt === null,
});

const takesPercent = (kind: DepositKind) => kind === 'PERCENT';
const takesAmount = (kind: DepositKind) => kind === 'FIXED' || kind === 'PER_PERSON';

export const setDepositRuleInput = z
  .object({
    businessId: idOf('biz'),
    version: z.int().nullish(),
    kind: z.enum(['NONE', 'CARD_ON_FILE', 'FIXED', 'PERCENT', 'PER_PERSON', 'FULL']),
    percent: z.number().min(0.01).max(100).multipleOf(0.01).nullish(),
    amount: z.int().min(1).max(1_000_000_000_000).nullish(),
  })
  .superRefine((input, context) => {
    const expect = (field: 'percent' | 'amount', wanted: boolean) => {
      if ((input[field] != null) === wanted) return;
      context.addIssue({ code: 'custom', message: wanted ? 'required' : 'not_with_this_kind', path: [field] });
    };
    expect('percent', takesPercent(input.kind));
    expect('amount', takesAmount(input.kind));
  });
export type SetDepositRule = z.infer<typeof setDepositRuleInput>;
