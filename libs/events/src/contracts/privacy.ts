import { z } from 'zod';
import { contract, type Contract } from '../contract.ts';
import { slices, type Slice } from './audit.ts';

/** What is asked: everything that is kept of somebody, or that it be kept no longer. */
export const privacyKind = z.enum(['EXPORT', 'ERASURE']);
export type PrivacyKind = z.infer<typeof privacyKind>;

/** The slices that do their part of a request besides identity, which asks. */
export const askedSlices = slices.filter((slice) => slice !== 'identity');

/**
 * That a slice has done its part of a request, under the request's id. `sealed` is what it keeps of the person, packed
 * and sealed for the request's own key; null for an erasure. A tombstone follows when the request is done.
 */
const partData = z.object({ kind: privacyKind, sealed: z.string().nullable(), rows: z.int().nonnegative() });
export type PrivacyPart = z.infer<typeof partData>;

export const privacyPartState = (slice: Slice): Contract<PrivacyPart, `${Slice}.privacy-part.state.v1`> =>
  contract(`${slice}.privacy-part.state.v1`, partData);
