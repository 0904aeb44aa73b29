import type { PaymentRequirement } from '../appointment/appointment.ts';

/** What a customer may not do as others do: book without being asked, without paying first, or at all. */
export type BlockMode = 'APPROVAL' | 'PREPAY' | 'BLOCKED';

const byStrictness: readonly BlockMode[] = ['APPROVAL', 'PREPAY', 'BLOCKED'];

/** Of several blocks that meet one booker the strictest counts; null: none. */
export const strictest = (modes: readonly BlockMode[]): BlockMode | null =>
  byStrictness.findLast((mode) => modes.includes(mode)) ?? null;

/** What a visit asks for before it counts. */
export interface Demand {
  readonly paymentRequirement: PaymentRequirement;
  readonly depositMinor: number;
}

/** What is asked of a blocked booker: the whole price before the visit counts, where it costs anything. */
export function demandOf<Visit extends Demand & { readonly listMinor: number }>(
  visit: Visit,
  mode: BlockMode | null,
): Demand {
  const { paymentRequirement, depositMinor, listMinor } = visit;
  if (mode !== 'PREPAY' || listMinor === 0) return { paymentRequirement, depositMinor };
  return { paymentRequirement: 'FULL', depositMinor: listMinor };
}
