import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printed, type Bench, type Figure } from './bench/figures.ts';
import { loadNamed, namesIn } from './named-runs.ts';
import { runTool } from './run-tool.ts';

const folder = join(import.meta.dirname, 'bench');
const help = () => `npm run bench [-- NAME …] [--json]

Measures, and prints each figure beside its goal. Figures are ratios of one run where they can be, because machines differ.
A missed goal is shown and is no failure.

  NAME     one of: ${namesIn(folder, 'bench').join(', ')}; all when absent
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
  const say = values.json ? () => undefined : console.log;
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
  say(`${machine.cores} cores, ${machine.processor}, ${machine.memoryGb} GB, Node ${process.versions.node}`);
  const results: Record<string, readonly Figure[]> = {};
  for (const [name, bench] of await loadNamed<Bench>(folder, 'bench', positionals)) {
    say(`\n${name}: ${bench.title}`);
    const figures = await bench.run((what) => console.error(`  … ${what}`));
    for (const figure of figures) say(printed(figure));
    results[name] = figures;
  }
  if (values.json) console.log(JSON.stringify({ machine, results }));
  return 0;
}

await runTool(import.meta, main);
