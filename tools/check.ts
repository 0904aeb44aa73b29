import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { house } from './check/house.ts';
import { format, lint, types, type Findings } from './check/programs.ts';
import { schemaDiff } from './check/schema-diff.ts';
import { generate, outdated } from './generate.ts';
import { runTool } from './run-tool.ts';
import { root } from './workspace.ts';

const help = `npm run check [-- --base REF] [--json]

Format, lint, types, generated files and composition, breaking changes of the schema, house rules: one line each, and
what is wrong below it.

  --base REF   the commit whose schema clients have; default: where this branch left main
  --json       one JSON object instead`;

interface Step {
  readonly name: string;
  readonly run: () => Findings | Promise<Findings>;
}

interface Result {
  readonly name: string;
  readonly seconds: number;
  readonly findings: Findings;
}

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { base: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const base = values.base ?? whereMainWasLeft();
  const steps: readonly (readonly Step[])[] = [
    [
      { name: 'format', run: format },
      { name: 'house rules', run: house },
      { name: 'generated files and composition', run: generatedFiles },
      { name: `schema against ${base.slice(0, 12)}`, run: () => schemaDiff(base) },
    ],
    [
      { name: 'lint', run: lint },
      { name: 'types', run: types },
    ],
  ];
  const report = values.json ? () => undefined : print;
  // Two lanes for two cores.
  const results = (await Promise.all(steps.map((lane) => inTurn(lane, report)))).flat();
  const wrong = results.filter(({ findings }) => findings !== '').length;
  if (values.json) console.log(JSON.stringify({ ok: wrong === 0, steps: results }));
  else console.log(wrong === 0 ? 'All is well.' : `${wrong} of ${results.length} steps found something.`);
  return wrong === 0 ? 0 : 1;
}

async function inTurn(lane: readonly Step[], report: (result: Result) => void): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, run } of lane) {
    const started = performance.now();
    const findings = await Promise.resolve()
      .then(run)
      .catch((error: Error) => `${error.message}\n`);
    const result = { name, seconds: (performance.now() - started) / 1_000, findings };
    report(result);
    results.push(result);
  }
  return results;
}

function print({ name, seconds, findings }: Result): void {
  console.log(`${findings === '' ? '✓' : '✗'} ${name}  ${seconds.toFixed(1)} s`);
  if (findings !== '') console.log(findings.trimEnd().replaceAll(/^/gm, '    '));
}

async function generatedFiles(): Promise<Findings> {
  const { files } = await generate();
  const old = outdated(files);
  return old.length === 0 ? '' : `${old.map((path) => `not current: ${path}\n`).join('')}Run: npm run generate\n`;
}

/** On main itself this is its newest commit: the check then looks at what is about to be committed. */
function whereMainWasLeft(): string {
  for (const main of ['origin/main', 'main']) {
    try {
      return execFileSync('git', ['merge-base', 'HEAD', main], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      // A clone without that branch: the next one may be there.
    }
  }
  return 'HEAD';
}

await runTool(import.meta, main);
