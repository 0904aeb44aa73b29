import {
  detachMonths,
  makeMonthsAhead,
  partitionsOf,
  type OldMonths,
  type Partition,
  type SplitSlice,
} from '@openslot/database/partitions';
import { databases } from '../migrate/databases.ts';
import { ToolRefusal } from '../run-tool.ts';
import type { SubgraphName } from '../workspace.ts';

/**
 * What may be detached: what is kept for ever and needed by nobody to go on, after so many months at the earliest. A visit
 * shows its history as long as it is in the calendar. The accounts need every row of the ledger, and the rest is removed
 * in its time.
 */
const detachable: Readonly<Partial<Record<SubgraphName, OldMonths>>> = {
  identity: { table: 'audit_entry', olderThanMonths: 1 },
  scheduling: { table: 'appointment_history', olderThanMonths: 24 },
};

export interface PartitionsAsked {
  readonly slices: readonly SubgraphName[];
  readonly data: string;
  readonly ahead: boolean;
  /** Months of the audit and of the history of visits that ended so many months ago are detached. */
  readonly detach: string | undefined;
  readonly json: boolean;
}

/** Shows the months of tables, makes those ahead, or detaches old ones: as the slices' migrating roles. Answers the exit code. */
export async function partitions({ slices, data, ahead, detach, json }: PartitionsAsked): Promise<number> {
  if (ahead && detach !== undefined) throw new ToolRefusal('Either --ahead or --detach, not both.');
  const olderThanMonths = detach === undefined ? null : wholeMonths(detach);
  const found = await databases(process.env, data);
  try {
    for (const schema of slices) {
      const slice = { schema, url: found.url(schema) };
      const tell = (answer: object, lines: readonly string[]) =>
        console.log(json ? JSON.stringify({ slice: schema, ...answer }) : lines.join('\n'));
      if (ahead) {
        const made = await makeMonthsAhead(slice);
        tell({ made }, [`${schema}: ${made} months made`]);
      } else if (olderThanMonths !== null) {
        const detached = await detachOld(slice, detachable[schema], olderThanMonths);
        tell({ detached }, [
          `${schema}: ${detached.length} months detached`,
          ...detached.map(({ name, table }) => `  ${schema}.${name}: a table of its own, no part of ${table} any more`),
        ]);
      } else {
        const all = await partitionsOf(slice);
        tell({ partitions: all }, all.length === 0 ? [`${schema}: no table is split`] : all.map(line(schema)));
      }
    }
    return 0;
  } finally {
    await found.close();
  }
}

const detachOld = (slice: SplitSlice, old: OldMonths | undefined, months: number): Promise<Partition[]> =>
  old ? detachMonths(slice, { ...old, olderThanMonths: Math.max(months, old.olderThanMonths) }) : Promise.resolve([]);

function wholeMonths(text: string): number {
  const months = Number(text);
  if (!Number.isSafeInteger(months) || months < 1 || months > 1_200)
    throw new ToolRefusal(`--detach is a number of months from 1 on, not ${text}.`);
  return months;
}

const line =
  (slice: string) =>
  ({ table, name, attached, rows, bytes }: Partition): string =>
    [
      `${slice}.${table}`.padEnd(32),
      name.padEnd(30),
      `${rows.toLocaleString('en')} rows`.padStart(18),
      `${(bytes / 1_048_576).toFixed(1)} MB`.padStart(12),
      attached ? '' : '  detached',
    ]
      .join('')
      .trimEnd();
