import { passesBy, type Passes } from './passes.ts';

/** What an API key looks like among bearer tokens; only identity knows more of it. */
export const isApiKey = (token: string): boolean => token.startsWith('osk_');

export type ApiKeys = Passes;

export const apiKeysOf = (identityUrl: string, gatewaySecret: string): ApiKeys =>
  passesBy({
    ...{ url: identityUrl, path: '/api-key-pass', gatewaySecret },
    // The pass is an access token, which a revocation takes back at once. Each exchange notes that the key was used.
    keptMs: 60_000,
    texts: {
      throttled: 'Too many wrong API keys; wait a while.',
      unavailable: 'API keys cannot be checked at the moment. Try again soon.',
    },
  });
