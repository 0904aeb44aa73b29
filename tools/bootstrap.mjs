#!/usr/bin/env node
/**
 * `node tools/bootstrap.mjs <command> [args]`, on any Node from 18: installs what package-lock.json names when it is
 * not there, then runs `tools/<command>.ts` on the Node that the project pins. Plain JavaScript without dependencies,
 * because nothing else is there yet when it runs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.openslot-lock');
const pinned = readFileSync(join(root, '.node-version'), 'utf8').trim();

const [command = '', ...args] = process.argv.slice(2);
if (!commands().includes(command)) {
  fail(`Which command? One of: ${commands().join(', ')}.`);
}
if (!installed()) await install();
const node = pinnedNode();
hand(node);

function commands() {
  return readdirSync(join(root, 'tools'))
    .filter((name) => /^[a-z]+\.ts$/.test(name))
    .map((name) => name.slice(0, -3))
    .filter((name) => readFileSync(join(root, 'package.json'), 'utf8').includes(`bootstrap.mjs ${name}"`));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** The stamp is ours; where somebody ran `npm ci` by hand, npm's own list of what it installed tells as much. */
function installed() {
  if (read(stamp) === lockHash()) return true;
  const theirs = read(join(modules, '.package-lock.json'));
  if (!theirs || !sameVersions(JSON.parse(theirs).packages)) return false;
  note();
  return true;
}

/** Saves the comparison next time; packages that somebody else installed are good without it. */
function note() {
  try {
    writeFileSync(stamp, lockHash());
  } catch {
    // Read-only for us.
  }
}

function sameVersions(present) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const folders = Object.keys(wanted).filter((path) => path !== '' && !path.includes('node_modules/'));
  // In a clone with only some of the apps, packages that only the others need may be missing.
  const partial = folders.some((path) => !existsSync(join(root, path)));
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link) return true;
    const there = present[path];
    if (!there) return partial || entry.optional === true || entry.devOptional === true || entry.peer === true;
    return there.version === entry.version;
  });
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function install() {
  const npm = npmCommand();
  console.error('Installing packages (about a minute the first time) …');
  const started = process.hrtime.bigint();
  const seconds = () => Number((process.hrtime.bigint() - started) / 1_000_000_000n);
  const progress = setInterval(() => console.error(`  still installing, ${seconds()} s`), 15_000);
  const flags = ['ci', '--include=dev', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn(npm.file, [...npm.first, ...flags], { cwd: root, stdio: ['ignore', 2, 2], shell: npm.shell });
  const stop = () => child.kill('SIGTERM');
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const code = await new Promise((resolve) => child.on('error', () => resolve(1)).on('exit', resolve));
  process.off('SIGINT', stop).off('SIGTERM', stop);
  clearInterval(progress);
  if (code !== 0)
    fail('npm could not install the packages: the reason is above. A proxy or no network? Then run: npm ci');
  mkdirSync(modules, { recursive: true });
  note();
  console.error(`Installed in ${seconds()} s.`);
}

/** The npm that started us, else the one on the PATH. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) {
    return { file: process.execPath, first: [cli], shell: false };
  }
  const shell = process.platform === 'win32';
  if (spawnSync('npm', ['--version'], { shell }).status !== 0) {
    fail('npm was not found. Openslot needs Node 18 or newer with npm: https://nodejs.org/en/download');
  }
  return { file: 'npm', first: [], shell };
}

function pinnedNode() {
  const own = join(modules, 'node', 'bin', 'node');
  if (existsSync(own) && spawnSync(own, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${pinned}`)
    return own;
  if (atLeast(process.versions.node, pinned)) return process.execPath;
  return fail(
    `Node ${pinned} is missing in node_modules (this is Node ${process.versions.node}).\n` +
      `Run: npm rebuild node --ignore-scripts=false\nor start with Node ${pinned} itself (nvm install ${pinned}).`,
  );
}

function atLeast(version, wanted) {
  const [a, b] = [version, wanted].map((text) => text.split('.').map(Number));
  const different = a.findIndex((part, index) => part !== b[index]);
  return different === -1 || a[different] > b[different];
}

/** Runs the command, passes signals on and ends as it ends. The channel tells the command when we are gone. */
function hand(nodePath) {
  const child = spawn(nodePath, [join(root, 'tools', `${command}.ts`), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: join(modules, '.bin') + delimiter + process.env.PATH },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${nodePath} does not start: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 143 : code));
  if (process.env.npm_lifecycle_event) endWithNpm(child);
}

/** npm killed outright cannot pass a signal on: then we, or the shell between us, are adopted by another parent. */
function endWithNpm(child) {
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 1_000);
  watch.unref();
}

function ancestors() {
  const stat = read(`/proc/${process.ppid}/stat`);
  const grandparent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return `${process.ppid} ${grandparent}`;
}
