import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import type { EventsAnswer } from './events-tool.ts';

const bootstrap = join(import.meta.dirname, '../../../tools/bootstrap.mjs');

/** `npm run ops`, as an operator runs it on a data folder, but for npm itself. */
export async function opsTool(folder: string, ...args: readonly string[]): Promise<EventsAnswer> {
  const child = spawn(process.execPath, [bootstrap, 'ops', ...args, '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number | null, out, err };
}
