import { parseArgs } from 'node:util';
import type { Bench, Figure } from '@openslot/testing';
import { withCluster } from './bench/cluster.ts';
import { meetsGoal, printed } from './bench/figures.ts';
import { describeMachine, machine } from './bench/machine.ts';
import { loadNamed, runsOf } from './named-runs.ts';
import { runTool } from './run-tool.ts';

const help = () => `npm run bench [-- NAME …] [--json]

Measures, and prints each figure beside its goal. What is compared is measured in turns within one run, and the medians
are shown, because machines differ. A missed goal is shown and is no failure, unless the machine has no say in it: an
error, a deadlock, a round trip too many. Then it ends with 1.

  NAME     one of: ${[...runsOf('bench').keys()].join(', ')}; all when absent
  --json   one JSON object instead`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help());
    return 0;
  }
  const benches = await loadNamed<Bench>('bench', positionals);
  const say = values.json ? () => undefined : console.log;
  const where = machine();
  say(describeMachine(where));
  const results: Record<string, readonly Figure[]> = {};
  for (const [name, bench] of benches) {
    say(`\n${name}: ${bench.title}`);
    const run = () => bench.run((what) => console.error(`  … ${what}`));
    const figures = await (bench.needsDatabase ? withCluster(true, run) : run());
    for (const figure of figures) say(printed(figure));
    results[name] = figures;
  }
  if (values.json) console.log(JSON.stringify({ machine: where, results }));
  const broken = Object.values(results).flat();
  return broken.some((figure) => figure.must && !meetsGoal(figure)) ? 1 : 0;
}

await runTool(import.meta, main);
