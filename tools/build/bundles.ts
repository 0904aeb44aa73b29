import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/**
 * What Apollo's gateway can do and ours never does: composing at run time, asking subgraphs by its own client, drawing
 * graphs, and reporting to its maker. A third of its bundle, and of what it would keep in memory.
 */
const leftOut = [
  '@apollo/composition',
  'make-fetch-happen',
  'ts-graphviz',
  'whatwg-url',
  '@opentelemetry/exporter-metrics-otlp-http',
  '@opentelemetry/resource-detector-alibaba-cloud',
  '@opentelemetry/resource-detector-aws',
  '@opentelemetry/resource-detector-azure',
  '@opentelemetry/resource-detector-gcp',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-metrics',
  '@opentelemetry/semantic-conventions/incubating',
];

const server = {
  ...shared,
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  target: 'node24',
  format: 'esm',
  banner: { js: commonJs },
  // Optional parts of packages that look whether they are there.
  external: ['pino-pretty', 'bufferutil', 'utf-8-validate'],
  alias: Object.fromEntries(leftOut.map((name) => [name, join(import.meta.dirname, 'left-out.cjs')])),
  // Node keeps the text in memory: hence as short as leaves names and lines for a stack trace.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 200,
  logOverride: { 'commonjs-variable-in-esm': 'silent' },
} satisfies BuildOptions;

/** Per app one file that the pinned Node runs with no node_modules. Answers the sources each was made from. */
export async function bundleServers(names: readonly AppName[]): Promise<Map<AppName, string[]>> {
  const { metafile } = await build({
    ...server,
    entryPoints: Object.fromEntries(names.map((name) => [`apps/${name}/dist/main`, `apps/${name}/src/main.ts`])),
    outdir: root,
  });
  for (const name of names) onlyAscii(`apps/${name}/dist/main.mjs`);
  return new Map(names.map((name) => [name, sourcesOf(metafile.outputs[`apps/${name}/dist/main.mjs`]?.inputs ?? {})]));
}

/**
 * One character beyond ASCII, and V8 keeps two bytes for each of millions. What esbuild leaves of them stands in regular
 * expressions, where an escape means the same.
 */
function onlyAscii(path: string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'latin1');
  if (!/[^\0-\x7f]/.test(text)) return;
  const escaped = readFileSync(file, 'utf8').replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, escaped);
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
