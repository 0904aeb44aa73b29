import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

export interface ListedProcess {
  readonly pid: number;
  /** Whom it runs as. */
  readonly uid: number;
  /** Its program with what it was told, separated by spaces. */
  readonly command: string;
}

/** Every process that is told of a folder by its command line or environment, or works in it, as `/proc` lists them. */
export function processesOf(folder: string): ListedProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      const about = (what: string) => readProc(name, what);
      const isOurs = [about('cmdline'), about('environ'), workingFolder(name)].some((text) => text.includes(folder));
      const uid = Number(/^Uid:\s+(\d+)/m.exec(about('status'))?.[1]);
      const command = about('cmdline').replaceAll('\0', ' ').trim();
      // A process that has ended and waits for its parent to notice has no command line any more.
      return isOurs && command !== '' ? [{ pid: Number(name), uid, command }] : [];
    });
}

/** Empty for a process that has ended in the meantime. */
function readProc(pid: string, what: string): string {
  try {
    return readFileSync(join('/proc', pid, what), 'utf8');
  } catch {
    return '';
  }
}

function workingFolder(pid: string): string {
  try {
    return readlinkSync(join('/proc', pid, 'cwd'));
  } catch {
    return '';
  }
}
