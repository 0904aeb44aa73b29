import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { bundleOf } from '../build/build-apps.ts';
import { ToolRefusal } from '../run-tool.ts';
import { readOr, type SubgraphName } from '../workspace.ts';
import { reachableFolder } from './data-folder.ts';
import type { Environment } from './environment.ts';

type Environments = Readonly<Partial<Record<SubgraphName, Environment>>>;

/** What the services of the running system were told at their start. Refuses when nothing runs there. */
export async function runningServices(folder: string): Promise<Environments> {
  const environments = environmentsIn(folder);
  if (!(await databaseAnswers(environments))) throw notRunning(folder);
  return environments;
}

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

/** One service's own answer to an operator's command; its exit code. */
export const askService = (slice: SubgraphName, environment: Environment, args: readonly string[]): Promise<number> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [bundleOf(slice), ...args], {
      env: { ...environment, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
  });
