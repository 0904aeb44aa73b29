import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleOf } from './build/build-apps.ts';
import { runTool, ToolRefusal } from './run-tool.ts';
import { defaultFolder, reachableFolder } from './system/data-folder.ts';
import type { Environment } from './system/environment.ts';
import { readOr, subgraphNames, type SubgraphName } from './workspace.ts';

const help = `npm run events -- status | parked | replay | discard | rebuild [SLICE[.CONSUMER]] [--json]

  status     how much waits in the outbox and for every consumer, since when, and what is parked
  parked     the parked events of a consumer, or of all, with their errors
  replay     gives parked events to their consumer again, in order; those that fail once more stay parked
  discard    gives one parked event up for good, so that those behind it can be replayed:
             discard SLICE --id ID --reason TEXT
  rebuild    builds a projection anew from its state topics, or all of them with --all, while the services go on

Works on the system that npm start runs. Elsewhere each service answers for itself: node main.mjs events status.

  --data DIR   the data folder of npm start, .data by default
  --json       one line of JSON per slice on stdout; progress goes to stderr

Exit code 0 when all is well, 1 when something stays parked or could not be rebuilt.`;

const verbs = ['status', 'parked', 'replay', 'discard', 'rebuild'];

type Environments = Readonly<Partial<Record<SubgraphName, Environment>>>;

async function main(args: string[]): Promise<number> {
  const { values, positionals, tokens } = parseArgs({
    args,
    allowPositionals: true,
    tokens: true,
    options: {
      data: { type: 'string', default: defaultFolder },
      help: { type: 'boolean' },
      json: { type: 'boolean' },
      all: { type: 'boolean' },
      id: { type: 'string' },
      reason: { type: 'string' },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(help);
    return values.help ? 0 : 1;
  }
  refuseWrongUse(positionals, values);
  const slices = slicesOf(positionals[1]);
  const environments = environmentsIn(values.data);
  if (!(await databaseAnswers(environments))) throw notRunning(values.data);
  const passedOn = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [token.value];
    if (token.kind !== 'option' || token.name === 'data') return [];
    return token.value === undefined ? [token.rawName] : [token.rawName, token.value];
  });
  let worst = 0;
  for (const slice of slices) worst = Math.max(worst, await ask(slice, environments[slice] ?? {}, passedOn));
  return worst;
}

/** What every service would refuse, once instead of five times. */
function refuseWrongUse(
  [verb = '', wanted, ...more]: readonly string[],
  { all, id, reason }: { all?: boolean; id?: string; reason?: string },
): void {
  if (!verbs.includes(verb)) throw new ToolRefusal(`There is no command ${verb}: one of ${verbs.join(', ')}.`);
  if (more.length > 0) throw new ToolRefusal(`One slice or consumer at a time, not ${[wanted, ...more].join(', ')}.`);
  if (verb === 'rebuild' && !wanted && !all)
    throw new ToolRefusal('Which projection? rebuild SLICE.CONSUMER, or all of them with --all');
  if (verb === 'discard' && !(wanted && id && reason))
    throw new ToolRefusal('Which event, and why? discard SLICE --id ID --reason TEXT');
}

function slicesOf(wanted: string | undefined): readonly SubgraphName[] {
  if (wanted === undefined) return subgraphNames;
  const slice = subgraphNames.find((name) => wanted === name || wanted.startsWith(`${name}.`));
  if (!slice) throw new ToolRefusal(`There is no slice ${wanted}: one of ${subgraphNames.join(', ')}.`);
  return [slice];
}

/** What the services of the running system were told at their start. */
function environmentsIn(wanted: string): Environments {
  const told = [resolve(wanted), reachableFolder(wanted)].map((folder) => readOr(join(folder, 'services.json'), null));
  const found = told.find((text) => text !== null);
  if (!found) throw notRunning(wanted);
  return JSON.parse(found) as Environments;
}

const notRunning = (wanted: string) =>
  new ToolRefusal(`Openslot does not run on ${resolve(wanted)}: npm start runs it.`);

/** A system that was ended by force leaves word of itself. */
function databaseAnswers(environments: Environments): Promise<boolean> {
  const [slice, environment = {}] = Object.entries(environments)[0] ?? [];
  const { hostname, port } = new URL(environment[`${slice?.toUpperCase()}_DATABASE_URL`] ?? '');
  return new Promise((resolveWith) => {
    const socket = connect(Number(port), hostname);
    const answer = (answers: boolean) => {
      socket.destroy();
      resolveWith(answers);
    };
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });
}

/** One service's own answer; its exit code. */
const ask = (slice: SubgraphName, environment: Environment, args: readonly string[]): Promise<number> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [bundleOf(slice), 'events', ...args], {
      env: { ...environment, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
  });

await runTool(import.meta, main);
