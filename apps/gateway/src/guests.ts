import { createHash } from 'node:crypto';
import { Pool } from 'undici';
import { invalidToken, Refusal, refusalError } from '@openslot/service';
import { z } from 'zod';

/** What a guest token looks like among bearer tokens; its inside is scheduling's affair. */
export const isGuestToken = (token: string): boolean => token.startsWith('gst_');

/** Guest tokens on their way to the subgraphs. */
export interface Guests {
  /** The pass for a guest token, by which subgraphs know the guest; refuses tokens that scheduling does not know. */
  passOf(token: string, address: string): Promise<string>;
  close(): Promise<void>;
}

/** A revoked token lives on for so long; what changes something is checked again by scheduling itself. */
const keptMs = 30_000;
const keptPasses = 10_000;

const answers = { ok: z.object({ pass: z.string() }), throttled: z.object({ retryAfterMs: z.number() }) };

/** Asks scheduling, which alone knows guest tokens and counts the wrong ones of each address. */
export function guestsOf(schedulingUrl: string, gatewaySecret: string): Guests {
  const pool = new Pool(new URL(schedulingUrl).origin, { connections: 16, connectTimeout: 2_000 });
  const passes = new Map<string, { pass: Promise<string>; until: number }>();

  async function exchange(token: string, address: string): Promise<string> {
    const answer = await pool
      .request({
        method: 'POST',
        path: '/guest-pass',
        headers: {
          'content-type': 'application/json',
          'x-openslot-gateway': gatewaySecret,
          'x-openslot-address': address,
        },
        body: JSON.stringify({ token }),
        signal: AbortSignal.timeout(5_000),
      })
      .catch(() => null);
    if (answer?.statusCode === 200) return answers.ok.parse(await answer.body.json()).pass;
    if (answer?.statusCode === 429) {
      throw refusalError(
        new Refusal(
          'THROTTLED',
          'Too many wrong guest tokens; wait a while.',
          answers.throttled.parse(await answer.body.json()),
        ),
        429,
      );
    }
    await answer?.body.dump();
    if (answer?.statusCode === 401) throw invalidToken();
    throw refusalError(new Refusal('UNAVAILABLE', 'Guests cannot be let in at the moment. Try again soon.'), 503);
  }

  return {
    passOf(token, address) {
      const name = createHash('sha256').update(token).digest('base64');
      const kept = passes.get(name);
      if (kept && performance.now() < kept.until) return kept.pass;
      const pass = exchange(token, address);
      passes.delete(name);
      passes.set(name, { pass, until: performance.now() + keptMs });
      pass.catch(() => passes.delete(name));
      for (const oldest of passes.keys()) if (passes.size > keptPasses) passes.delete(oldest);
      return pass;
    },
    close: () => pool.close(),
  };
}
