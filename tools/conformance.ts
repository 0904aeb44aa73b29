import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withCluster } from './bench/cluster.ts';
import { runTool, ToolRefusal } from './run-tool.ts';
import { appFolder } from './workspace.ts';

const help = `npm run -s conformance -- FILE

Runs a file of availability cases through the engine and the SQL that production uses, on a database of their own.
One line for each case that fails; the last line is "N passed, N failed". Ends with 1 when any failed.`;

interface Conformance {
  runConformance(file: string, say: (line: string) => void): Promise<boolean>;
}

async function main([file]: string[]): Promise<number> {
  if (file === undefined || file === '--help') {
    console.log(help);
    return file === undefined ? 1 : 0;
  }
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  if (!existsSync(path)) throw new ToolRefusal(`There is no file ${path}.`);
  const module = pathToFileURL(join(appFolder('scheduling'), 'test/availability/conformance.ts'));
  const { runConformance } = (await import(module.href)) as Conformance;
  return (await withCluster(false, () => runConformance(path, console.log))) ? 0 : 1;
}

await runTool(import.meta, main);
