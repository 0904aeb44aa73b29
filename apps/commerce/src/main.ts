import { runUntilStopped } from '@openslot/service';
import { readConfig } from './config.ts';
import { closeDeps, createDeps } from './deps.ts';
import { createServer, startWorkers } from './server.ts';

const config = readConfig(process.env);
let committed: () => void = () => undefined;
const deps = createDeps(config, { onCommit: () => committed() });
const server = await createServer(deps);
const workers = startWorkers(deps);
const [relay, providerWork] = workers;
committed = () => {
  relay.wake();
  providerWork.wake();
};
runUntilStopped(deps.log, [server, ...workers, { stop: () => closeDeps(deps) }]);
await server.listenMetrics(config.metricsPort);
deps.log.info({ url: await server.listen(config.port) }, 'commerce listens');
