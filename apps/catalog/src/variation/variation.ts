import type { DataOf, variationState } from '@openslot/events';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import { requirementsInput, type WrittenRequirement } from '../requirement/requirement.ts';
import { staysInput, type StayRule } from '../stay-rule/stay-rule.ts';
import { namesInput, type Translations } from '../translation/translation.ts';

const priceKinds = ['FIXED', 'FROM', 'PER_PERSON'] as const;
/** What the price is for. */
export type PriceKind = (typeof priceKinds)[number];

export interface Variation {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly serviceId: string;
  readonly names: Translations;
  /** Its business's own language. */
  readonly defaultLocale: string;
  readonly durationMinutes: number;
  readonly priceMinor: number;
  readonly currency: string;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly processingStartMinutes: number | null;
  readonly processingMinutes: number | null;
  readonly minParty: number;
  readonly maxParty: number;
  readonly bookableOnline: boolean;
  readonly priceKind: PriceKind;
  /** How many places a session of it has. */
  readonly capacity: number;
  readonly pauseAfterMinutes: number;
  /** Instead of the business's own; null: that one. */
  readonly leadTimeMinutes: number | null;
  readonly bookingWindowDays: number | null;
  readonly requirements: readonly WrittenRequirement[];
  readonly stays: readonly StayRule[];
  readonly isActive: boolean;
  readonly published: boolean;
  readonly version: number;
  readonly deletedAt: Date | null;
}

/** What other slices know of a variation. */
export const variationStateOf = (variation: Variation): DataOf<typeof variationState> => ({
  businessId: variation.businessId,
  serviceId: variation.serviceId,
  names: { ...variation.names },
  durationMinutes: variation.durationMinutes,
  priceMinor: variation.priceMinor,
  currency: variation.currency,
  bufferBeforeMinutes: variation.bufferBeforeMinutes,
  bufferAfterMinutes: variation.bufferAfterMinutes,
  processing:
    variation.processingStartMinutes === null || variation.processingMinutes === null
      ? null
      : { startMinutes: variation.processingStartMinutes, minutes: variation.processingMinutes },
  minParty: variation.minParty,
  maxParty: variation.maxParty,
  bookableOnline: variation.bookableOnline,
  live: variation.isActive && variation.deletedAt === null,
  priceKind: variation.priceKind,
  capacity: variation.capacity,
  pauseAfterMinutes: variation.pauseAfterMinutes,
  leadTimeMinutes: variation.leadTimeMinutes,
  bookingWindowDays: variation.bookingWindowDays,
  requirements: [...variation.requirements],
  stays: [...variation.stays],
});

/** A price by its own variation's terms; the largest is far beyond any and far below what a number can hold. */
export const price = z.int().min(0).max(1_000_000_000_000);
export const durationMinutes = z.int().min(1).max(1_500);
const buffer = z.int().min(0).max(240);
const processing = z.object({ startMinutes: z.int().min(0).max(1_500), minutes: z.int().min(1).max(1_500) });
const party = z.int().min(1).max(500);
const otherTerms = {
  priceKind: z.enum(priceKinds).nullish(),
  capacity: z.int().min(1).max(500).nullish(),
  pauseAfterMinutes: z.int().min(0).max(1_440).nullish(),
  /** Null: the business's own; left out, it stays. */
  leadTimeMinutes: z.int().min(0).max(43_200).nullish(),
  bookingWindowDays: z.int().min(1).max(730).nullish(),
  requirements: requirementsInput.nullish(),
  stays: staysInput.nullish(),
};

export const addVariationInput = z.object({
  serviceId: idOf('svc'),
  names: namesInput,
  durationMinutes,
  price,
  bufferBeforeMinutes: buffer.nullish(),
  bufferAfterMinutes: buffer.nullish(),
  processing: processing.nullish(),
  minParty: party.nullish(),
  maxParty: party.nullish(),
  bookableOnline: z.boolean().nullish(),
  ...otherTerms,
  displayOrder: z.int().min(0).max(10_000).nullish(),
});
export type AddVariation = z.infer<typeof addVariationInput>;

export const changeVariationInput = z.object({
  variationId: idOf('var'),
  version: z.int(),
  names: namesInput.nullish(),
  durationMinutes: durationMinutes.nullish(),
  price: price.nullish(),
  bufferBeforeMinutes: buffer.nullish(),
  bufferAfterMinutes: buffer.nullish(),
  /** Null takes it away; left out, it stays. */
  processing: processing.nullish(),
  minParty: party.nullish(),
  maxParty: party.nullish(),
  bookableOnline: z.boolean().nullish(),
  ...otherTerms,
});
export type ChangeVariation = z.infer<typeof changeVariationInput>;

export const archiveVariationInput = z.object({ variationId: idOf('var'), version: z.int() });
export type ArchiveVariation = z.infer<typeof archiveVariationInput>;

/** What a variation is made of, apart from its names, stays and requirements. */
export type VariationTerms = Pick<
  Variation,
  | 'durationMinutes'
  | 'priceMinor'
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'processingStartMinutes'
  | 'processingMinutes'
  | 'minParty'
  | 'maxParty'
  | 'bookableOnline'
  | 'priceKind'
  | 'capacity'
  | 'pauseAfterMinutes'
  | 'leadTimeMinutes'
  | 'bookingWindowDays'
>;

const firstTerms = {
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  processingStartMinutes: null,
  processingMinutes: null,
  minParty: 1,
  maxParty: 1,
  bookableOnline: true,
  priceKind: 'FIXED',
  capacity: 1,
  pauseAfterMinutes: 0,
  leadTimeMinutes: null,
  bookingWindowDays: null,
} as const;

export const termsOfNew = (input: AddVariation): VariationTerms => ({
  durationMinutes: input.durationMinutes,
  priceMinor: input.price,
  ...firstTerms,
  ...given(input),
  maxParty: input.maxParty ?? input.minParty ?? firstTerms.maxParty,
});

/** The terms after a change: what is left out stays. */
export const termsAfter = (before: VariationTerms, input: ChangeVariation): VariationTerms => ({
  durationMinutes: input.durationMinutes ?? before.durationMinutes,
  priceMinor: input.price ?? before.priceMinor,
  bufferBeforeMinutes: before.bufferBeforeMinutes,
  bufferAfterMinutes: before.bufferAfterMinutes,
  processingStartMinutes: before.processingStartMinutes,
  processingMinutes: before.processingMinutes,
  minParty: before.minParty,
  maxParty: before.maxParty,
  bookableOnline: before.bookableOnline,
  priceKind: before.priceKind,
  capacity: before.capacity,
  pauseAfterMinutes: before.pauseAfterMinutes,
  leadTimeMinutes: before.leadTimeMinutes,
  bookingWindowDays: before.bookingWindowDays,
  ...given(input),
});

type GivenTerms = Pick<
  ChangeVariation,
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'processing'
  | 'minParty'
  | 'maxParty'
  | 'bookableOnline'
  | 'priceKind'
  | 'capacity'
  | 'pauseAfterMinutes'
  | 'leadTimeMinutes'
  | 'bookingWindowDays'
>;

function given(input: GivenTerms): Partial<VariationTerms> {
  return {
    ...(input.bufferBeforeMinutes != null && { bufferBeforeMinutes: input.bufferBeforeMinutes }),
    ...(input.bufferAfterMinutes != null && { bufferAfterMinutes: input.bufferAfterMinutes }),
    ...(input.processing !== undefined && {
      processingStartMinutes: input.processing?.startMinutes ?? null,
      processingMinutes: input.processing?.minutes ?? null,
    }),
    ...(input.minParty != null && { minParty: input.minParty }),
    ...(input.maxParty != null && { maxParty: input.maxParty }),
    ...(input.bookableOnline != null && { bookableOnline: input.bookableOnline }),
    ...(input.priceKind != null && { priceKind: input.priceKind }),
    ...(input.capacity != null && { capacity: input.capacity }),
    ...(input.pauseAfterMinutes != null && { pauseAfterMinutes: input.pauseAfterMinutes }),
    ...(input.leadTimeMinutes !== undefined && { leadTimeMinutes: input.leadTimeMinutes }),
    ...(input.bookingWindowDays !== undefined && { bookingWindowDays: input.bookingWindowDays }),
  };
}

/** The field that makes terms impossible together, with its problem; null when they hold. */
export function termsProblem(terms: VariationTerms): { path: string[]; problem: string } | null {
  const { processingStartMinutes: start, processingMinutes: length } = terms;
  if (start !== null && length !== null && start + length > terms.durationMinutes)
    return { path: ['processing'], problem: 'processing_outside' };
  if (terms.maxParty < terms.minParty) return { path: ['maxParty'], problem: 'party_range' };
  return null;
}
