import { runSubgraph, type Operations } from '@openslot/service';
import { readConfig } from './config.ts';
import { createDeps, type Deps } from './deps.ts';
import { consumers, createServer, startWorkers } from './server.ts';
import { rederiving } from './zone-rules/rederive.ts';

const operations = (deps: Deps): Operations => ({ vault: deps.vault, rederiveTimes: rederiving(deps) });
const program = { createDeps, createServer, consumers, startWorkers, operations };
await runSubgraph('scheduling', readConfig(process.env), program, process.argv.slice(2));
