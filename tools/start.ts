import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool, ToolRefusal } from './run-tool.ts';
import { defaultFolder, reachableFolder, resetFolder } from './system/data-folder.ts';
import { startProblem } from './system/start-problem.ts';
import { startSystem, type System } from './system/system.ts';
import { facts, welcome } from './system/welcome.ts';

const help = `npm start [-- --kafka] [--port N] [--data DIR] [--reset]

Starts the whole system: PostgreSQL, the five subgraphs, the gateway and the sandbox, with demo data. The second start
keeps what is there.

  --kafka      events travel over Apache Kafka instead of PostgreSQL: one broker, kept in the data folder; needs Java 17
               and, the first time, Maven. A data folder stays with the one it began with: events that were published
               over one are unknown to the other. --reset begins anew
  --port N     the gateway's port, 4000 by default; the others follow from it (N+1 … N+30)
  --data DIR   where data, secrets and logs are kept, .data by default
  --reset      starts anew: removes what the folder holds
  --no-demo    loads no demo data
  --json       prints one line of JSON when ready, and nothing else, on stdout`;

const options = {
  kafka: { type: 'boolean', default: false },
  port: { type: 'string', default: '4000' },
  data: { type: 'string', default: defaultFolder },
  reset: { type: 'boolean', default: false },
  'no-demo': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const asked = stopAsked();
  const say = values.json ? console.error : console.log;
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1_000;
  const progress = (what: string) => say(`${seconds().toFixed(1).padStart(6)} s  ${what}`);

  if (values.reset) for (const folder of [values.data, reachableFolder(values.data)]) resetFolder(folder);
  const system = await startSystem({
    port: Number(values.port),
    folder: resolve(values.data),
    kafka: values.kafka,
    demo: !values['no-demo'],
    progress,
    signal: asked.signal,
  }).catch((error: unknown) => {
    if (asked.signal.aborted) return null;
    throw startProblem(error);
  });
  if (system === null) {
    say('Stopped before it was ready.');
    return 0;
  }
  if (values.json) console.log(JSON.stringify(facts(system, seconds())));
  else console.log(welcome(system, seconds()));
  return until(system, asked, say);
}

/** Runs until somebody asks it to stop, or the system cannot go on. */
async function until(system: System, asked: AbortController, say: (what: string) => void): Promise<number> {
  const problem = await Promise.race([
    system.failed,
    new Promise<null>((stop) => {
      if (asked.signal.aborted) stop(null);
      asked.signal.addEventListener('abort', () => stop(null));
    }),
  ]);
  say(problem === null ? 'Stopping …' : `${problem}. Stopping …`);
  await system.stop();
  say('Stopped.');
  if (problem !== null) throw new ToolRefusal(problem);
  return 0;
}

/** Ctrl-C, a signal, or the end of who started us. Asking again changes nothing: stopping has its own time limit. */
function stopAsked(): AbortController {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());
  process.on('disconnect', () => asked.abort());
  return asked;
}

await runTool(import.meta, main);
