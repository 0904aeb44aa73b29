import { passesBy, type Passes } from './passes.ts';

/** What a guest token looks like among bearer tokens; its inside is scheduling's affair. */
export const isGuestToken = (token: string): boolean => token.startsWith('gst_');

export type Guests = Passes;

export const guestsOf = (schedulingUrl: string, gatewaySecret: string): Guests =>
  passesBy({
    ...{ url: schedulingUrl, path: '/guest-pass', gatewaySecret },
    // A revoked token lives on for so long; what changes something is checked again by scheduling itself.
    keptMs: 30_000,
    texts: {
      throttled: 'Too many wrong guest tokens; wait a while.',
      unavailable: 'Guests cannot be let in at the moment. Try again soon.',
    },
  });
