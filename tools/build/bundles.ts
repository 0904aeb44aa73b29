import { cpSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { root } from '../workspace.ts';

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

/** One file that the pinned Node runs with no node_modules. Answers the sources it was made from. */
export async function bundleServer(entry: string, outfile: string): Promise<string[]> {
  const { metafile } = await build({
    ...shared,
    entryPoints: [entry],
    outfile,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: commonJs },
    // Optional parts of packages that look whether they are there.
    external: ['pino-pretty', 'bufferutil', 'utf-8-validate'],
    logOverride: { 'commonjs-variable-in-esm': 'silent' },
  });
  return sourcesOf(metafile);
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
  return [...sourcesOf(metafile), ...pages.map((page) => join(folder, page))];
}

/** Our own sources; what comes from packages is told by the lockfile. */
const sourcesOf = (metafile: Metafile) =>
  Object.keys(metafile.inputs)
    .filter((path) => !path.includes('node_modules/') && !path.startsWith('('))
    .map((path) => join(root, path));
