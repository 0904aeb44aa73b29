import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { isOfPlatform, Refusal, refusalError } from '@openslot/service';
import { Pool } from 'undici';
import type { Context } from './context.ts';

/** What the platform's people ask while they look into an organization. */
export interface PlatformLooks {
  /** Has identity keep what is asked; false when that cannot be said for certain. */
  keep(asked: { operation: string; hash: string }, headers: Readonly<Record<string, string>>): Promise<boolean>;
  close(): Promise<void>;
}

export function platformLooksAt(identityUrl: string): PlatformLooks {
  const pool = new Pool(new URL(identityUrl).origin, { connections: 8, connectTimeout: 2_000 });
  return {
    async keep(asked, headers) {
      const answer = await pool
        .request({
          method: 'POST',
          path: '/platform-looks',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(asked),
          signal: AbortSignal.timeout(5_000),
        })
        .catch(() => null);
      await answer?.body.dump();
      return answer?.statusCode === 204;
    },
    close: () => pool.close(),
  };
}

/** Whoever looks into an organization only reads, and gets no answer that was not written down before. */
export const platformLooksPlugin = (looks: PlatformLooks): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, operationName, source, contextValue: { caller } }) {
        if (!caller.claims || !isOfPlatform(caller.claims)) return;
        if (operation?.operation !== 'query')
          throw refusalError(new Refusal('FORBIDDEN', 'Whoever looks into an organization only reads.'));
        const hash = createHash('sha256').update(source).digest('hex');
        const asked = { operation: (operationName ?? 'unnamed').slice(0, 200), hash };
        if (await looks.keep(asked, caller.forwarded)) return;
        const reason = 'What is looked at cannot be written down at the moment. Try again soon.';
        throw refusalError(new Refusal('UNAVAILABLE', reason), 503);
      },
    };
  },
});
