import { runUntilStopped } from '@openslot/service';
import { readConfig } from './config.ts';
import { createDeps } from './deps.ts';
import { createServer } from './server.ts';

const config = readConfig(process.env);
const deps = createDeps(config, import.meta.dirname);
const server = await createServer(deps);
runUntilStopped(deps.log, [server]);
await server.listenMetrics(config.METRICS_PORT, config.HOST);
deps.log.info({ url: await server.listen(config.PORT, config.HOST) }, 'gateway listens');
