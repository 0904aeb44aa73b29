import type { GraphQLDataSource } from '@apollo/gateway';
import { Pool } from 'undici';
import type { Context } from '../context.ts';
import { unavailable } from './unavailable.ts';

type Process = GraphQLDataSource<Context>['process'];
type Answer = Awaited<ReturnType<Process>>;

export interface SubgraphSource extends GraphQLDataSource<Context> {
  readonly name: string;
  /** Whether the subgraph answers that it is ready, within a second. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Asks one subgraph over a bounded pool of kept connections. Whatever goes wrong on the way becomes an UNAVAILABLE
 * error at the path that was asked for: no address, status or body of the inside reaches the client.
 */
export function subgraphSource(name: string, url: string, timeoutMs: number): SubgraphSource {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: 64,
    keepAliveTimeout: 30_000,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connectTimeout: 2_000,
  });

  async function ask(body: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const response = await pool.request({
      method: 'POST',
      path: pathname,
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer = (await response.body.json()) as Answer & { data?: unknown; errors?: unknown };
    if (answer.data === undefined && answer.errors === undefined) throw new Error(`status ${response.statusCode}`);
    return answer;
  }

  return {
    name,
    async process(options) {
      const { query, variables, operationName } = options.request;
      try {
        return await ask(
          JSON.stringify({ query, variables, operationName }),
          (options.context as Context).caller.forwarded,
        );
      } catch (error) {
        (options.context as Context).log.warn({ subgraph: name, err: error }, 'subgraph did not answer');
        return { errors: unavailable(name, { query, variables }) } as unknown as Answer;
      }
    },
    async ready() {
      const answer = await pool
        .request({ method: 'GET', path: '/health/ready', signal: AbortSignal.timeout(1_000) })
        .then(async (response) => (await response.body.dump(), response.statusCode === 200))
        .catch(() => false);
      return answer;
    },
    close: () => pool.destroy(),
  };
}
