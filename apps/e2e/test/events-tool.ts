import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';

export interface EventsAnswer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const bootstrap = join(import.meta.dirname, '../../../tools/bootstrap.mjs');

/** `npm run events`, as an operator runs it on a data folder, but for npm itself. */
export async function eventsTool(folder: string, ...args: readonly string[]): Promise<EventsAnswer> {
  const child = spawn(process.execPath, [bootstrap, 'events', ...args, '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number | null, out, err };
}

interface SliceStatus {
  readonly slice: string;
  readonly outbox: { readonly events: number; readonly oldestAgeMs: number };
  readonly consumers: readonly {
    readonly name: string;
    readonly projection: boolean;
    readonly messages: number;
    readonly oldestAgeMs: number;
    readonly parked: number;
  }[];
}

/** What the command says with --json, a line for each slice. */
export const linesOf = <Line = SliceStatus>({ out }: EventsAnswer): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
