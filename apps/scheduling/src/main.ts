import { runSubgraph } from '@openslot/service';
import { readConfig } from './config.ts';
import { createDeps } from './deps.ts';
import { createServer, startWorkers } from './server.ts';

await runSubgraph(readConfig(process.env), { createDeps, createServer, startWorkers });
