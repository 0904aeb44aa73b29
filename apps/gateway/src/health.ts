import type { FastifyInstance } from 'fastify';
import type { SubgraphSource } from './subgraphs/source.ts';

/**
 * `/health/ready` is 200 once every subgraph has answered since the start. A later outage is told in the body only, so
 * that one subgraph that is down does not take the gateway out.
 */
export function healthRoutes(http: FastifyInstance, sources: readonly SubgraphSource[]): void {
  const seen = new Set<string>();
  http.get('/health/live', () => ({ status: 'live' }));
  http.get('/health/ready', async (_request, reply) => {
    const answers = await Promise.all(sources.map(async (source) => [source.name, await source.ready()] as const));
    for (const [name, ready] of answers) if (ready) seen.add(name);
    const ready = seen.size === sources.length;
    return reply.status(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'starting',
      subgraphs: Object.fromEntries(answers.map(([name, up]) => [name, up ? 'up' : 'down'])),
    });
  });
}
