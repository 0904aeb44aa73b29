import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readOr, root } from '../workspace.ts';

/** Somebody who can sign in and look around; the explorer offers each by one click. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
  /** By name; empty for whom no organization employs. */
  readonly organization: string;
  readonly organizationId: string | null;
}

/** By which a partner's machine acts for an organization. */
export interface DemoKey {
  /** By name. */
  readonly organization: string;
  readonly secret: string;
}

export interface DemoTarget {
  /** The gateway's GraphQL endpoint: demo data is written through the same commands as any other. */
  readonly endpoint: string;
  /** For what no API does: the platform's first people, keys that are known. Null where the database was given. */
  readonly adminUrl: string | null;
  readonly progress: (what: string) => void;
}

export interface Demo {
  readonly people: readonly DemoPerson[];
  readonly keys: readonly DemoKey[];
  /** A query that shows something at once, to paste. */
  readonly firstQuery: string;
  /** Loads what the running system need not wait for. */
  readonly rest?: (signal: AbortSignal) => Promise<void>;
}

/** What tools/demo/load.ts offers. Loading twice is safe. */
interface DemoLoader {
  readonly loadDemo: (target: DemoTarget) => Promise<Demo>;
}

const loader = join(root, 'tools/demo/load.ts');
export const noDemo: Demo = { people: [], keys: [], firstQuery: '' };

/** What a data folder already holds of the demo data. */
export interface KeptDemo extends Demo {
  /** False while some of it is still to come. */
  readonly complete: boolean;
}

/** Null where nothing is kept, or not everything that is told today: then it is loaded once more. */
export function keptDemo(file: string): KeptDemo | null {
  const kept = JSON.parse(readOr(file, 'null')) as Partial<KeptDemo> | null;
  return kept?.keys ? (kept as KeptDemo) : null;
}

/** Loads what the first look needs. */
export async function loadDemo(file: string, target: DemoTarget): Promise<Demo> {
  if (!existsSync(loader)) return noDemo;
  const { loadDemo: load } = (await import(pathToFileURL(loader).href)) as DemoLoader;
  const demo = await load(target);
  note(file, demo, demo.rest === undefined);
  return demo;
}

/** Loads the rest behind the running system; from the beginning where an earlier start did not come to its end. */
export async function loadRest(file: string, known: Demo, target: DemoTarget, signal: AbortSignal): Promise<void> {
  try {
    const demo = known.rest ? known : await loadDemo(file, target);
    await demo.rest?.(signal);
    if (!signal.aborted) note(file, demo, true);
  } catch (error) {
    if (!signal.aborted) target.progress(`demo data: ${(error as Error).message}`);
  }
}

function note(file: string, { people, keys, firstQuery }: Demo, complete: boolean): void {
  const kept: KeptDemo = { people, keys, firstQuery, complete };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
}
