import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { startCluster } from '@openslot/testing/cluster';
import { buildApps } from './build/build-apps.ts';
import { runTool } from './run-tool.ts';
import { startProblem } from './system/start-problem.ts';
import { runJest, type JestOutcome } from './test/run-jest.ts';
import { appNames, canRun, root } from './workspace.ts';

const help = `npm test [-- PROJECT …] [-- PATTERN …] [--json FILE]

Runs every test, or those of the named projects, or of them those whose path has a pattern in it. One PostgreSQL serves
the whole run. The last line is: N passed, N failed, N skipped.

  npm test -- scheduling              one project
  npm test -- scheduling hold-slot    its tests whose path says hold-slot`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const all = projects();
  const named = all.filter((path) => positionals.includes(nameOf(path)));
  const patterns = positionals.filter((word) => !all.some((path) => nameOf(path) === word));
  const chosen = named.length > 0 ? named : all;

  const outcome = await withCluster(() => runAll(chosen, patterns));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(outcome, null, 2)}\n`);
  for (const { file, name, message } of outcome.failures) {
    console.log(`\n✗ ${relative(root, file)} › ${name}\n${message}`);
  }
  endEvenSo();
  const ran = outcome.passed + outcome.failed;
  if (ran === 0) console.log('No test ran.');
  console.log(`${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`);
  return outcome.failed > 0 || ran === 0 ? 1 : 0;
}

/** Folders with tests, as paths from the root. A clone may be without some. */
function projects(): string[] {
  const inside = ['libs', 'apps'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));
  return [...inside, 'tools'].filter((path) => existsSync(join(root, path, 'jest.config.mjs')));
}

const nameOf = (path: string) => path.split('/').at(-1) ?? path;

/** The system's own tests come last: each starts all the processes, from bundles that are built once before. */
async function runAll(chosen: readonly string[], patterns: readonly string[]): Promise<JestOutcome> {
  const parts = chosen.filter((path) => path !== 'apps/e2e');
  const whole = chosen.filter((path) => path === 'apps/e2e');
  const outcomes: JestOutcome[] = [];
  if (parts.length > 0) outcomes.push(await runJest({ projects: parts, patterns }));
  if (whole.length > 0) {
    await buildApps(appNames.filter(canRun));
    outcomes.push(await runJest({ projects: whole, patterns }));
  }
  return {
    passed: sum(outcomes.map(({ passed }) => passed)),
    failed: sum(outcomes.map(({ failed }) => failed)),
    skipped: sum(outcomes.map(({ skipped }) => skipped)),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}

/** A test that leaves something open does not keep the run from ending. */
function endEvenSo(): void {
  setTimeout(() => process.exit(), 3_000).unref();
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** @openslot/testing finds the cluster by this name and starts none of its own. */
async function withCluster<Result>(work: () => Promise<Result>): Promise<Result> {
  const cluster = await startCluster({ durable: false }).catch((error: unknown) => {
    throw startProblem(error);
  });
  const stop = (signal: NodeJS.Signals) => {
    void cluster.stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.once('disconnect', () => stop('SIGTERM'));
  process.env['OPENSLOT_TEST_ADMIN_URL'] = cluster.adminUrl;
  try {
    return await work();
  } finally {
    process.removeAllListeners('disconnect');
    await cluster.stop();
  }
}

await runTool(import.meta, main);
