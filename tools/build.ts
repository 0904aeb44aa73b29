import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApps } from './build/build-apps.ts';
import { layOutImages } from './build/images.ts';
import { runTool, ToolRefusal } from './run-tool.ts';
import { appNames, canRun, root, type AppName } from './workspace.ts';

const help = `node tools/build.ts [app …]

Bundles apps into apps/<app>/dist: everything that runs, without node_modules. Without a name, the app whose folder this
is; from the root, all of them. An app whose sources have not changed is left as it is.

  --force        bundles even so
  --images DIR   lays out what each image of infra/Dockerfile holds, in DIR/<app> and DIR/migrate`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false }, images: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.images !== undefined) {
    await layOutImages(resolve(values.images));
    return 0;
  }
  const started = performance.now();
  const made = await buildApps(wanted(positionals), values.force);
  const ms = Math.round(performance.now() - started);
  console.log(made.length > 0 ? `bundled ${made.join(', ')} in ${ms} ms` : 'current');
  return 0;
}

function wanted(named: readonly string[]): AppName[] {
  const [, here] = relative(root, process.cwd()).split('/');
  const asked = named.length > 0 ? named : here === undefined ? appNames.filter(canRun) : [here];
  return asked.map((name) => {
    const app = appNames.find((other) => other === name);
    if (!app || !canRun(app)) throw new ToolRefusal(`no such app to bundle: ${name}`);
    return app;
  });
}

await runTool(import.meta, main);
