import { cpSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { root, type AppName } from '../workspace.ts';

const shared = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  sourcemap: 'external',
  logLevel: 'warning',
} satisfies BuildOptions;

/** CommonJS packages inside an ES module still ask for these. */
const commonJs = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = import.meta.filename;',
  'const __dirname = import.meta.dirname;',
].join(' ');

const server = {
  ...shared,
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  target: 'node24',
  format: 'esm',
  banner: { js: commonJs },
  // Optional parts of packages that look whether they are there.
  external: ['pino-pretty', 'bufferutil', 'utf-8-validate'],
  logOverride: { 'commonjs-variable-in-esm': 'silent' },
} satisfies BuildOptions;

/** Per app one file that the pinned Node runs with no node_modules. Answers the sources each was made from. */
export async function bundleServers(names: readonly AppName[]): Promise<Map<AppName, string[]>> {
  const { metafile } = await build({
    ...server,
    entryPoints: Object.fromEntries(names.map((name) => [`apps/${name}/dist/main`, `apps/${name}/src/main.ts`])),
    outdir: root,
  });
  return new Map(names.map((name) => [name, sourcesOf(metafile.outputs[`apps/${name}/dist/main.mjs`]?.inputs ?? {})]));
}

/**
 * `npm run migrate` as one file. Its sources look for SQL beside and above themselves; in the bundle they find it as
 * though they all lay in a folder beside it.
 */
export async function bundleMigrate(outdir: string): Promise<void> {
  await build({
    ...server,
    entryPoints: { main: 'tools/migrate.ts' },
    outdir,
    sourcemap: false,
    banner: { js: `${commonJs} const __sources = import.meta.dirname + '/tools';` },
    define: { 'import.meta.dirname': '__sources' },
  });
}

/** The browser's part: script and style as one file each, and the page itself. */
export async function bundleExplorer(entry: string, outdir: string): Promise<string[]> {
  const { metafile } = await build({
    ...shared,
    entryPoints: [entry],
    outdir,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    minify: true,
    sourcemap: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.graphql': 'text' },
  });
  const folder = dirname(entry);
  const pages = readdirSync(folder).filter((name) => /\.(html|svg|ico|png)$/.test(name));
  for (const page of pages) cpSync(join(folder, page), join(outdir, page));
  return [...sourcesOf(metafile.inputs), ...pages.map((page) => join(folder, page))];
}

/** Our own sources; what comes from packages is told by the lockfile. */
const sourcesOf = (inputs: Readonly<Record<string, unknown>>) =>
  Object.keys(inputs)
    .filter((path) => !path.includes('node_modules/') && !path.startsWith('('))
    .map((path) => join(root, path));
