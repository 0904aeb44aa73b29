import { startSweeping, type Worker } from '@openslot/database';
import type { SubgraphConfig } from './config.ts';
import type { SubgraphDeps } from './deps.ts';
import { runUntilStopped } from './service.ts';
import type { Subgraph } from './subgraph.ts';

/** How a slice builds its subgraph, from its configuration to what runs. */
export interface SubgraphParts<Config, Deps> {
  createDeps(config: Config): Deps;
  createServer(deps: Deps): Promise<Subgraph>;
  /** What works behind the requests: events out, events in, and what is due. */
  startWorkers(deps: Deps): readonly Worker[];
}

/** The process of a subgraph: runs until it is told to stop, then drains the server, the workers, and what they use. */
export async function runSubgraph<
  Config extends Pick<SubgraphConfig, 'PORT' | 'METRICS_PORT' | 'HOST'>,
  Deps extends SubgraphDeps,
>(config: Config, { createDeps, createServer, startWorkers }: SubgraphParts<Config, Deps>): Promise<void> {
  const deps = createDeps(config);
  const server = await createServer(deps);
  const sweeping = startSweeping({ database: deps.database, slice: server.name, log: deps.log });
  runUntilStopped(deps.log, [server, ...startWorkers(deps), sweeping, { stop: () => deps.close() }]);
  await server.listenMetrics(config.METRICS_PORT, config.HOST);
  deps.log.info({ url: await server.listen(config.PORT, config.HOST) }, `${server.name} listens`);
}
