import type { Tx } from '@openslot/database';
import type { PageQuery } from '@openslot/service';
import { and, asc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { customer } from '../customer/customer.tables.ts';
import type { NewCustomer } from '../customer/customer.store.ts';
import { importError, importJob, importPart } from './customer-import.tables.ts';

export type ImportJobRow = typeof importJob.$inferSelect;

const isJob = (organizationId: string, id: string) =>
  and(eq(importJob.organizationId, organizationId), eq(importJob.id, id));

export async function insertJob(tx: Tx, row: typeof importJob.$inferInsert): Promise<void> {
  await tx.insert(importJob).values(row);
}

export async function lockJob(tx: Tx, organizationId: string, id: string): Promise<ImportJobRow | null> {
  const [row] = await tx.select().from(importJob).where(isJob(organizationId, id)).for('update');
  return row ?? null;
}

export async function jobById(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<(ImportJobRow & { readonly rowsTotal: number }) | null> {
  const [row] = await tx.select().from(importJob).where(isJob(organizationId, id));
  if (!row) return null;
  const [count] = await tx
    .select({ rows: sql<number>`coalesce(sum(${importPart.rows}), 0)::int` })
    .from(importPart)
    .where(and(eq(importPart.organizationId, organizationId), eq(importPart.jobId, id)));
  return { ...row, rowsTotal: count?.rows ?? 0 };
}

/** What was done of a job: how many more rows, and where it goes on. */
export interface Progress {
  readonly nextPart: number;
  readonly nextRow: number;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly failed: number;
}

export async function noteProgress(tx: Tx, { organizationId, id }: ImportJobRow, done: Progress): Promise<void> {
  const { nextPart, nextRow } = done;
  await tx
    .update(importJob)
    .set({
      ...{ nextPart, nextRow, updatedAt: sql`clock.now()` },
      rowsDone: sql`${importJob.rowsDone} + ${done.rows}`,
      created: sql`${importJob.created} + ${done.created}`,
      updated: sql`${importJob.updated} + ${done.updated}`,
      failed: sql`${importJob.failed} + ${done.failed}`,
    })
    .where(isJob(organizationId, id));
}

export async function startJob(tx: Tx, { organizationId, id, version }: ImportJobRow): Promise<void> {
  await tx
    .update(importJob)
    .set({ status: 'RUNNING', nextPart: 1, startedAt: sql`clock.now()`, version: version + 1 })
    .where(isJob(organizationId, id));
}

/** Ends a job. Answers its version. */
export async function finishJob(tx: Tx, { organizationId, id, version }: ImportJobRow): Promise<number> {
  await tx
    .update(importJob)
    .set({ status: 'DONE', finishedAt: sql`clock.now()`, version: version + 1 })
    .where(isJob(organizationId, id));
  return version + 1;
}

export async function removeJob(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.delete(importJob).where(isJob(organizationId, id));
}

/** Keeps a part; one that is sent again takes the place of the first. */
export async function putPart(tx: Tx, row: typeof importPart.$inferInsert): Promise<void> {
  await tx
    .insert(importPart)
    .values(row)
    .onConflictDoUpdate({
      target: [importPart.organizationId, importPart.jobId, importPart.part],
      set: { contentEnc: row.contentEnc, rows: row.rows },
    });
}

/** The first part from this number on. */
export async function partFrom(tx: Tx, { organizationId, id }: ImportJobRow, from: number) {
  const [row] = await tx
    .select()
    .from(importPart)
    .where(and(eq(importPart.organizationId, organizationId), eq(importPart.jobId, id), gte(importPart.part, from)))
    .orderBy(asc(importPart.part))
    .limit(1);
  return row ?? null;
}

export async function emptyPart(tx: Tx, { organizationId, id }: ImportJobRow, part: number): Promise<void> {
  await tx
    .update(importPart)
    .set({ contentEnc: null })
    .where(and(eq(importPart.organizationId, organizationId), eq(importPart.jobId, id), eq(importPart.part, part)));
}

export type ImportErrorRow = typeof importError.$inferSelect;

export async function insertErrors(tx: Tx, rows: readonly ImportErrorRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(importError).values([...rows]);
}

export const errorsPage = (
  tx: Tx,
  organizationId: string,
  jobId: string,
  page: PageQuery<readonly [part: number, row: number]>,
): Promise<ImportErrorRow[]> =>
  tx
    .select()
    .from(importError)
    .where(
      and(
        eq(importError.organizationId, organizationId),
        eq(importError.jobId, jobId),
        page.after
          ? sql`(${importError.part}, ${importError.rowNo}) > (${page.after[0]}::int, ${page.after[1]}::int)`
          : undefined,
      ),
    )
    .orderBy(asc(importError.part), asc(importError.rowNo))
    .limit(page.limit);

/** Which customers these ids elsewhere name, locked. */
export const customersElsewhere = (tx: Tx, organizationId: string, externalIds: readonly string[]) =>
  externalIds.length === 0
    ? Promise.resolve([])
    : tx
        .select({ id: customer.id, externalId: customer.externalId, mergedIntoId: customer.mergedIntoId })
        .from(customer)
        .where(
          and(
            eq(customer.organizationId, organizationId),
            inArray(customer.externalId, [...externalIds]),
            isNull(customer.deletedAt),
          ),
        )
        .orderBy(asc(customer.id))
        .for('update');

export async function insertCustomers(tx: Tx, rows: readonly NewCustomer[]): Promise<void> {
  if (rows.length > 0) await tx.insert(customer).values([...rows]);
}
