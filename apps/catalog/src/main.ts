import { runUntilStopped } from '@openslot/service';
import { readConfig } from './config.ts';
import { closeDeps, createDeps } from './deps.ts';
import { createServer, startWorkers } from './server.ts';

const config = readConfig(process.env);
const workers: { wake(): void }[] = [];
const deps = createDeps(config, { onCommit: () => workers.forEach((worker) => worker.wake()) });
const server = await createServer(deps);
const started = startWorkers(deps);
workers.push(...started);
runUntilStopped(deps.log, [server, ...started, { stop: () => closeDeps(deps) }]);
await server.listenMetrics(config.metricsPort);
deps.log.info({ url: await server.listen(config.port) }, 'catalog listens');
