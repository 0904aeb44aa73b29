import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { root } from '../workspace.ts';

/** Where and of what figures were measured. */
export interface Machine {
  readonly commit: string;
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  /** Load of the last minute before the run: above 0 somebody else works here, too. */
  readonly load: number;
}

export const machine = (): Machine => ({
  commit: commit(),
  node: process.versions.node,
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  load: loadavg()[0] ?? 0,
});

export const describeMachine = ({ commit: of, node, cores, processor, memoryGb, load }: Machine): string =>
  `commit ${of}, Node ${node}, ${cores} cores (${processor}), ${memoryGb} GB, load ${load.toFixed(1)} before the run`;

/** An unpacked archive has none. */
function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
}
