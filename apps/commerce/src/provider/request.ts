import { setTimeout as pause } from 'node:timers/promises';
import { ProviderRefused, ProviderUnavailable } from './provider.ts';

export interface ProviderRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Patience {
  /** Each try ends after this. */
  readonly timeoutMs: number;
  /** The wait before the second try; it doubles. */
  readonly backoffMs: number;
  readonly tries: number;
}

/** Short enough that a customer's request ends within its ten seconds. */
export const patience: Patience = { timeoutMs: 2_500, backoffMs: 100, tries: 3 };

/**
 * Asks a provider and answers its JSON. What was lost on the way, a time-out, 429 and 5xx are tried again: the request
 * names itself by an idempotency key, so the provider does it once.
 */
export async function askProvider(
  request: ProviderRequest,
  { timeoutMs, backoffMs, tries }: Patience,
): Promise<unknown> {
  for (let tried = 1; ; tried += 1) {
    const answer = await ask(request, timeoutMs);
    if (answer instanceof ProviderRefused) throw answer;
    if (!(answer instanceof ProviderUnavailable)) return answer;
    if (tried === tries) throw answer;
    await pause(backoffMs * 2 ** (tried - 1) * (0.5 + Math.random()));
  }
}

async function ask({ method, url, headers, body }: ProviderRequest, timeoutMs: number): Promise<unknown> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    // What is to go and is not there is gone.
    if (answer.ok || (method === 'DELETE' && answer.status === 404)) return await answer.json();
    await answer.body?.cancel();
    const said = `${method} ${new URL(url).pathname} answered ${answer.status}`;
    // 401 and 404 are a mistake of ours, not the customer's: they may be put right, and must not end a payment.
    const final = answer.status === 400 || answer.status === 409 || answer.status === 422;
    return final ? new ProviderRefused(said) : new ProviderUnavailable(said);
  } catch (cause) {
    return new ProviderUnavailable(`${method} ${new URL(url).pathname} had no answer`, { cause });
  }
}
