import { runSubgraph, type Operations } from '@openslot/service';
import { readConfig } from './config.ts';
import { createDeps, type Deps } from './deps.ts';
import { indexedRows } from './index-key/indexed-rows.ts';
import { replayErasures } from './privacy/replay.process.ts';
import { consumers, createServer, startWorkers } from './server.ts';

const operations = (deps: Deps): Operations => ({
  vault: deps.vault,
  indexed: indexedRows(deps),
  replayErasures: replayErasures(deps),
});
const program = { createDeps, createServer, consumers, startWorkers, operations };
await runSubgraph('identity', readConfig(process.env), program, process.argv.slice(2));
