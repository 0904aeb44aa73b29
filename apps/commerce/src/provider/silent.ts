import { Refusal } from '@openslot/service';

/** What a customer is told while the provider cannot be reached; the same key goes on later. */
export const providerSilent = (cause: unknown): Refusal =>
  new Refusal('UNAVAILABLE', 'The payment provider does not answer. Try again in a moment.', {
    retryAfterMs: 2_000,
    cause,
  });
