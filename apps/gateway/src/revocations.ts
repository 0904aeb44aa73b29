import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { isOfKey, type Claims, type Logger, type Metrics } from '@openslot/service';
import { z } from 'zod';

/** Whose access tokens hold no longer, though they have not expired. */
export interface Revocations {
  /** True when what the token was made of has been taken back since. */
  cover(claims: Claims): boolean;
  close(): Promise<void>;
}

const everyMs = 1_000;

const listSchema = z.object({
  version: z.string(),
  revocations: z.array(z.object({ kind: z.enum(['SESSION', 'MEMBER', 'API_KEY']), id: z.uuid(), at: z.number() })),
});

/**
 * Asks identity every second. While identity does not answer, what was known last goes on to hold: nobody who was
 * refused is let in again, and a metric tells how old that knowledge is.
 */
export function followRevocations(
  identityUrl: string,
  gatewaySecret: string,
  { log, metrics }: { readonly log: Logger; readonly metrics: Metrics },
): Revocations {
  const pool = new Pool(new URL(identityUrl).origin, { connections: 1, connectTimeout: 1_000 });
  let version = '';
  let revoked: ReadonlyMap<string, number> = new Map();
  let lastAnswer = performance.now();
  metrics.observeValue(
    'openslot_gateway_revocations_age_seconds',
    'How long ago identity last told whose tokens are revoked',
    () => (performance.now() - lastAnswer) / 1_000,
  );

  async function ask(): Promise<void> {
    const { statusCode, body } = await pool.request({
      method: 'GET',
      path: '/revocations',
      headers: { 'x-openslot-gateway': gatewaySecret, ...(version && { 'if-none-match': version }) },
      signal: AbortSignal.timeout(2_000),
    });
    if (statusCode !== 200) await body.dump();
    if (statusCode !== 200 && statusCode !== 304) throw new Error(`identity answered ${statusCode}`);
    if (statusCode === 200) {
      const list = listSchema.parse(await body.json());
      version = list.version;
      revoked = new Map(list.revocations.map(({ kind, id, at }) => [`${kind} ${id}`, at]));
    }
    lastAnswer = performance.now();
  }

  let silent = false;
  async function turn(): Promise<void> {
    const problem = await ask().then(
      () => null,
      (error: unknown) => String(error),
    );
    if (problem !== null && !silent) log.warn({ problem }, 'identity does not tell whose tokens are revoked');
    silent = problem !== null;
  }

  const stopping = new AbortController();
  const { signal } = stopping;
  const following = (async () => {
    while (!signal.aborted) {
      await turn();
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  })();

  return {
    cover: (claims) =>
      subjectsOf(claims).some((subject) => (revoked.get(subject) ?? -Infinity) >= Math.round(claims.iat * 1_000)),
    async close() {
      stopping.abort();
      await following;
      await pool.close();
    },
  };
}

const subjectsOf = (claims: Claims): string[] =>
  isOfKey(claims)
    ? [`API_KEY ${claims.key}`]
    : [`SESSION ${claims.sid}`, ...('mem' in claims && claims.mem ? [`MEMBER ${claims.mem}`] : [])];
