import { z } from 'zod';

/** How long a party of that size stays, instead of the variation's own length. */
export interface StayRule {
  readonly minParty: number;
  readonly maxParty: number;
  readonly minutes: number;
}

const party = z.int().min(1).max(500);

export const staysInput = z
  .array(z.object({ minParty: party, maxParty: party, minutes: z.int().min(1).max(1_500) }))
  .max(50)
  .superRefine((stays, context) => {
    stays.forEach(({ minParty, maxParty }, place) => {
      const problem = (message: string) => context.addIssue({ code: 'custom', message, path: [place, 'maxParty'] });
      if (maxParty < minParty) return problem('party_range');
      const before = stays.slice(0, place);
      if (before.some((other) => other.minParty <= maxParty && minParty <= other.maxParty)) problem('party_overlap');
    });
  });
