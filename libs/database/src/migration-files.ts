import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaName } from './set-up.ts';

/** One SQL file. A repeatable one is applied again whenever its text changes; the others exactly once, in order. */
export interface Step {
  readonly name: string;
  readonly kind: 'EXPAND' | 'CONTRACT' | 'REPEATABLE';
  readonly sql: string;
  readonly checksum: string;
  /** Outside a transaction, statement by statement: for CREATE INDEX CONCURRENTLY and its like. */
  readonly alone: boolean;
  /** How to take it back, where it can be. */
  readonly down: string | null;
}

const platformFolder = join(import.meta.dirname, '../migrations');

/**
 * The steps of a schema, in order: the platform's (slices only), `migrations/NNNN_what.sql` below `root`, then every
 * `src/<noun>/*.sql`. `-- openslot: contract` and `-- openslot: no-transaction` mark a file.
 */
export function migrationSteps(schema: SchemaName, root: string): Step[] {
  const platform = schema === 'bus' ? [] : numbered(platformFolder, 'platform/', schema);
  return [...platform, ...numbered(join(root, 'migrations'), '', schema), ...repeatables(join(root, 'src'), schema)];
}

function numbered(folder: string, prefix: string, schema: SchemaName): Step[] {
  const files = sqlFiles(folder).filter((file) => !file.endsWith('.down.sql'));
  const odd = files.find((file) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(file));
  if (odd) throw new Error(`${join(folder, odd)}: a migration is called NNNN_what_changes.sql`);
  const twin = files.find((file, n) => files[n - 1]?.slice(0, 4) === file.slice(0, 4));
  if (twin) throw new Error(`${join(folder, twin)}: its number is taken`);
  return files.map((file) => readStep(join(folder, file), prefix + file.slice(0, -4), schema));
}

function repeatables(source: string, schema: SchemaName): Step[] {
  if (!existsSync(source)) return [];
  const nouns = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = nouns.flatMap(({ name }) => sqlFiles(join(source, name)).map((file) => `${name}/${file}`));
  return files.sort().map((file) => ({ ...readStep(join(source, file), `src/${file}`, schema), kind: 'REPEATABLE' }));
}

const sqlFiles = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .sort()
    : [];

function readStep(path: string, name: string, schema: SchemaName): Step {
  const sql = readSql(path, schema);
  const downPath = path.replace(/\.sql$/, '.down.sql');
  return {
    name,
    kind: /^-- openslot: contract$/m.test(sql) ? 'CONTRACT' : 'EXPAND',
    sql,
    checksum: createHash('sha256').update(sql).digest('hex'),
    alone: /^-- openslot: no-transaction$/m.test(sql),
    down: existsSync(downPath) ? readSql(downPath, schema) : null,
  };
}

const readSql = (path: string, schema: SchemaName) =>
  readFileSync(path, 'utf8').replaceAll('\r\n', '\n').replaceAll('{{slice}}', schema);
