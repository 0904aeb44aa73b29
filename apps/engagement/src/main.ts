import { runSubgraph } from '@openslot/service';
import { readConfig } from './config.ts';
import { createDeps, type Deps } from './deps.ts';
import { consumers, createServer, startWorkers } from './server.ts';

const program = { createDeps, createServer, consumers, startWorkers, operations: ({ vault }: Deps) => ({ vault }) };
await runSubgraph('engagement', readConfig(process.env), program, process.argv.slice(2));
