import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../workspace.ts';

type EventSchemas = () => Readonly<Record<string, object>>;

/** The published JSON Schema of every event type: path from the root → text. */
export async function eventSchemaFiles(): Promise<Map<string, string>> {
  const index = join(root, 'libs/events/src/index.ts');
  if (!existsSync(index) || !/schemas/.test(readFileSync(index, 'utf8'))) return new Map();
  const { eventSchemas } = (await import('@openslot/events')) as { eventSchemas?: EventSchemas };
  const files = new Map<string, string>();
  for (const [type, schema] of Object.entries(eventSchemas?.() ?? {})) {
    files.set(`libs/events/schemas/${type}.json`, await format(JSON.stringify(schema), { parser: 'json' }));
  }
  return files;
}
