import { startPartitionUpkeep, startSweeping, type Consumer, type Worker } from '@openslot/database';
import type { Slice } from '@openslot/events';
import type { SubgraphConfig } from './config.ts';
import type { SubgraphDeps } from './deps.ts';
import { observeEvents } from './event-metrics.ts';
import { runEventsCommand, type EventsCommand } from './events-command.ts';
import { runOpsCommand, type Operations, type OpsCommand } from './ops-command.ts';
import { observePartitions } from './partition-metrics.ts';
import { runUntilStopped } from './service.ts';
import type { Subgraph } from './subgraph.ts';

/** How a slice builds its subgraph, from its configuration to what runs. */
export interface SubgraphParts<Config, Deps> {
  createDeps(config: Config): Deps;
  createServer(deps: Deps): Promise<Subgraph>;
  /** What works behind the requests: events out, events in, and what is due. */
  startWorkers(deps: Deps): readonly Worker[];
}

/** A slice as a process. */
export interface SubgraphProgram<Config, Deps> extends SubgraphParts<Config, Deps> {
  /** What takes events in, among what `startWorkers` starts. */
  consumers(deps: Deps): readonly Consumer[];
  /** What an operator can have done by hand. */
  operations(deps: Deps): Operations;
}

type Ports = Pick<SubgraphConfig, 'PORT' | 'METRICS_PORT' | 'HOST'>;

/**
 * The process of a subgraph: runs until it is told to stop, then drains the server, the workers, and what they use.
 * With arguments it is an operator's command over the same slice instead: `events status`, `ops rotate-keys` and their like.
 */
export async function runSubgraph<Config extends Ports, Deps extends SubgraphDeps>(
  slice: Slice,
  config: Config,
  program: SubgraphProgram<Config, Deps>,
  [command, ...args]: readonly string[],
): Promise<void> {
  if (command === undefined) return serve(config, program);
  const run = commands.get(command);
  if (!run) throw new Error(`there is no command ${command}: one of ${[...commands.keys()].join(', ')}`);
  const deps = program.createDeps(config);
  // Whoever reads may have seen enough, as `head` has.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const about = { slice, deps, consumers: program.consumers(deps), operations: program.operations(deps) };
  process.exitCode = await run({ ...about, print: line(process.stdout), progress: line(process.stderr) }, args).finally(
    () => deps.close(),
  );
}

type Command = (about: EventsCommand & OpsCommand, args: readonly string[]) => Promise<number>;

const commands = new Map<string, Command>([
  ['events', runEventsCommand],
  ['ops', runOpsCommand],
]);

const line = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);

async function serve<Config extends Ports, Deps extends SubgraphDeps>(
  config: Config,
  { createDeps, createServer, startWorkers }: SubgraphParts<Config, Deps>,
): Promise<void> {
  const deps = createDeps(config);
  const server = await createServer(deps);
  observeEvents(server.metrics, deps);
  observePartitions(server.metrics, deps);
  const here = { database: deps.database, slice: server.name, log: deps.log };
  const upkeep = [startSweeping(here), startPartitionUpkeep(here)];
  runUntilStopped(deps.log, [server, ...startWorkers(deps), ...upkeep, { stop: () => deps.close() }]);
  await server.listenMetrics(config.METRICS_PORT, config.HOST);
  deps.log.info({ url: await server.listen(config.PORT, config.HOST) }, `${server.name} listens`);
}
