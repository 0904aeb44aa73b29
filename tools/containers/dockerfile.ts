import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.ts';

/** What an image of infra/Dockerfile tells whoever runs it. */
export interface ImageSettings {
  readonly environment: Readonly<Record<string, string>>;
  readonly user: { readonly uid: number; readonly gid: number };
  readonly command: readonly string[];
  readonly healthCommand: readonly string[];
  readonly stopSignal: NodeJS.Signals;
}

/** Of the last stage, which is the image. */
export function imageSettings(): ImageSettings {
  const lines = instructions(readFileSync(join(root, 'infra/Dockerfile'), 'utf8'));
  const last = (instruction: string) => lines.findLast(([name]) => name === instruction)?.[1] ?? '';
  const [uid, gid] = last('USER').split(':').map(Number);
  if (uid === undefined || gid === undefined) throw new Error('infra/Dockerfile names no USER uid:gid');
  return {
    environment: Object.fromEntries(
      [...last('ENV').matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
    ),
    user: { uid, gid },
    command: JSON.parse(last('CMD')) as string[],
    healthCommand: JSON.parse(last('HEALTHCHECK').replace(/^.*?CMD /, '')) as string[],
    stopSignal: last('STOPSIGNAL') as NodeJS.Signals,
  };
}

/** Instruction and arguments of each, continued lines joined, comments left out. */
const instructions = (text: string) =>
  text
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
      return name === '' ? [] : [[name, rest] as const];
    });
