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
  readonly organizationId: string | null;
}

export interface DemoTarget {
  /** The gateway's GraphQL endpoint: demo data is written through the same commands as any other. */
  readonly endpoint: string;
  /** For moving the development clock; nothing is written past the API. */
  readonly adminUrl: string;
  readonly progress: (what: string) => void;
}

export interface Demo {
  readonly people: readonly DemoPerson[];
  /** A query that shows something at once, to paste. */
  readonly firstQuery: string;
  /** Settles when the rest has been loaded behind the running system. */
  readonly rest?: Promise<void>;
}

/** What tools/demo/load.ts offers. */
interface DemoLoader {
  readonly loadDemo: (target: DemoTarget) => Promise<Demo>;
}

const loader = join(root, 'tools/demo/load.ts');
export const noDemo: Demo = { people: [], firstQuery: '' };

/** What was loaded into this data folder before. */
export const keptDemo = (file: string): Demo | null => JSON.parse(readOr(file, 'null')) as Demo | null;

/** Loads the demo data and notes that it is there. */
export async function loadDemo(file: string, target: DemoTarget): Promise<Demo> {
  if (!existsSync(loader)) return noDemo;
  const { loadDemo: load } = (await import(pathToFileURL(loader).href)) as DemoLoader;
  const demo = await load(target);
  const note = () => writeFileSync(file, `${JSON.stringify({ ...demo, rest: undefined }, null, 2)}\n`, { mode: 0o600 });
  // Until all of it is there, a next start tries again: loading twice is safe.
  if (demo.rest) void demo.rest.then(note, (error: Error) => target.progress(`demo data: ${error.message}`));
  else note();
  return demo;
}
