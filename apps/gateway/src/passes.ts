import { createHash } from 'node:crypto';
import { Pool } from 'undici';
import { invalidToken, Refusal, refusalError } from '@openslot/service';
import { z } from 'zod';

/** Bearer tokens of another making on their way to the subgraphs. */
export interface Passes {
  /** What subgraphs know the bearer by; refuses tokens that the slice which made them does not know. */
  passOf(token: string, address: string): Promise<string>;
  close(): Promise<void>;
}

export interface Exchange {
  /** Of the slice that alone knows these tokens, and counts the wrong ones of each address. */
  readonly url: string;
  readonly path: string;
  readonly gatewaySecret: string;
  /** For so long a pass is kept, at most as long as the pass itself is good for. */
  readonly keptMs: number;
  readonly texts: { readonly throttled: string; readonly unavailable: string };
}

const keptPasses = 10_000;

const answers = { ok: z.object({ pass: z.string() }), throttled: z.object({ retryAfterMs: z.number() }) };

export function passesBy({ url, path, gatewaySecret, keptMs, texts }: Exchange): Passes {
  const pool = new Pool(new URL(url).origin, { connections: 16, connectTimeout: 2_000 });
  const passes = new Map<string, { pass: Promise<string>; until: number }>();

  async function exchange(token: string, address: string): Promise<string> {
    const answer = await pool
      .request({
        ...{ method: 'POST', path },
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
      const wait = answers.throttled.parse(await answer.body.json());
      throw refusalError(new Refusal('THROTTLED', texts.throttled, wait), 429);
    }
    await answer?.body.dump();
    if (answer?.statusCode === 401) throw invalidToken();
    throw refusalError(new Refusal('UNAVAILABLE', texts.unavailable), 503);
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
