import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadNamed, namesIn } from './named-runs.ts';
import type { Proof } from './prove/proof.ts';
import { runTool, ToolRefusal } from './run-tool.ts';

const folder = join(import.meta.dirname, 'prove');
const help = () => `npm run prove [-- NAME …] [--minutes N] [--seed S]

The long form of the randomised proofs whose short form is in npm test. Ends with 1 when something does not hold.

  NAME          one of: ${namesIn(folder, 'proof').join(', ') || 'none yet'}; all when absent
  --minutes N   for each, 10 by default
  --seed S      repeats a run; printed with each`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help());
    return 0;
  }
  const minutes = Number(values.minutes);
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  if (!(minutes > 0) || !Number.isInteger(seed)) throw new ToolRefusal('--minutes and --seed are numbers.');
  const proofs = await loadNamed<Proof>(folder, 'proof', positionals);
  if (proofs.length === 0) console.log('There is no proof to run yet.');
  let broken = 0;
  for (const [name, proof] of proofs) {
    console.log(`\n${name}: ${proof.title} (${minutes} min, seed ${seed})`);
    const { holds, lines } = await proof.run({ minutes, seed, progress: (what) => console.error(`  … ${what}`) });
    for (const line of lines) console.log(`  ${line}`);
    console.log(holds ? '  holds' : '  DOES NOT HOLD');
    if (!holds) broken += 1;
  }
  return broken > 0 ? 1 : 0;
}

await runTool(import.meta, main);
