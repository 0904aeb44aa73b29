import { runSubgraph } from '@openslot/service';
import { readConfig } from './config.ts';
import { createDeps } from './deps.ts';
import { consumers, createServer, startWorkers } from './server.ts';

const program = { createDeps, createServer, consumers, startWorkers, operations: () => ({}) };
await runSubgraph('catalog', readConfig(process.env), program, process.argv.slice(2));
