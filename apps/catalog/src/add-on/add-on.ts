import type { addOnState, DataOf } from '@openslot/events';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import { namesInput, type Translations } from '../translation/translation.ts';
import { price } from '../variation/variation.ts';

/** An add-on as a service offers it. */
export interface OfferedAddOn {
  readonly addOnId: string;
  /** Whether the service is never booked without it. */
  readonly required: boolean;
  readonly displayOrder: number;
}

/** What an add-on is made of, apart from its names. */
export interface AddOnTerms {
  /** By which each of it lengthens the visit. */
  readonly minutes: number;
  readonly priceMinor: number;
  readonly maxQuantity: number;
}

export interface AddOn extends AddOnTerms {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly names: Translations;
  /** Its business's own language. */
  readonly defaultLocale: string;
  readonly currency: string;
  readonly version: number;
  readonly deletedAt: Date | null;
}

/** What other slices know of an add-on. */
export const addOnStateOf = (addOn: AddOn): DataOf<typeof addOnState> => ({
  businessId: addOn.businessId,
  names: { ...addOn.names },
  minutes: addOn.minutes,
  priceMinor: addOn.priceMinor,
  currency: addOn.currency,
  maxQuantity: addOn.maxQuantity,
  live: addOn.deletedAt === null,
});

const minutes = z.int().min(0).max(1_500);
const maxQuantity = z.int().min(1).max(100);

export const addAddOnInput = z.object({
  businessId: idOf('biz'),
  names: namesInput,
  minutes: minutes.nullish(),
  price,
  maxQuantity: maxQuantity.nullish(),
});
export type AddAddOn = z.infer<typeof addAddOnInput>;

export const changeAddOnInput = z.object({
  addOnId: idOf('add'),
  version: z.int(),
  names: namesInput.nullish(),
  minutes: minutes.nullish(),
  price: price.nullish(),
  maxQuantity: maxQuantity.nullish(),
});
export type ChangeAddOn = z.infer<typeof changeAddOnInput>;

export const archiveAddOnInput = z.object({ addOnId: idOf('add'), version: z.int() });
export type ArchiveAddOn = z.infer<typeof archiveAddOnInput>;
