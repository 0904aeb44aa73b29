import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Proof, ProofOptions, Verdict } from '@openslot/testing';
import { withCluster } from './bench/cluster.ts';
import { loadNamed, runsOf } from './named-runs.ts';
import { runTool, ToolRefusal } from './run-tool.ts';

const help = () => `npm run prove [-- NAME …] [--minutes N] [--seed S] [--json]

The long form of the randomised proofs whose short form is in npm test. Ends with 1 when something does not hold.

  NAME          one of: ${[...runsOf('proof').keys()].join(', ')}; all when absent
  --minutes N   for each, 10 by default
  --seed S      repeats a run; printed with each
  --json        one JSON object instead`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(help());
    return 0;
  }
  const minutes = Number(values.minutes);
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  if (!(minutes > 0) || !Number.isInteger(seed)) throw new ToolRefusal('--minutes and --seed are numbers.');
  const proofs = await loadNamed<Proof>('proof', positionals);
  const say = values.json ? () => undefined : console.log;
  const verdicts: Record<string, Verdict> = {};
  for (const [name, proof] of proofs) {
    say(`\n${name}: ${proof.title} (${minutes} min, seed ${seed})`);
    const verdict = await run(proof, { minutes, seed, progress: (what) => console.error(`  … ${what}`) });
    for (const line of verdict.lines) say(`  ${line}`);
    say(verdict.holds ? '  holds' : '  DOES NOT HOLD');
    verdicts[name] = verdict;
  }
  if (values.json) console.log(JSON.stringify({ minutes, seed, verdicts }));
  return Object.values(verdicts).every(({ holds }) => holds) ? 0 : 1;
}

async function run(proof: Proof, options: Omit<ProofOptions, 'deadlocks'>): Promise<Verdict> {
  if (!proof.needsDatabase) return proof.run({ ...options, deadlocks: () => 0 });
  return withCluster(false, ({ logFile }) => proof.run({ ...options, deadlocks: () => deadlocksIn(logFile) }));
}

const deadlocksIn = (logFile: string): number => readFileSync(logFile, 'utf8').split('deadlock detected').length - 1;

await runTool(import.meta, main);
