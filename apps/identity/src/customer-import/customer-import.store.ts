import type { Tx } from '@openslot/database';
import type { PageQuery } from '@openslot/service';
import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { SealedRecord } from '../customer/customer.seal.ts';
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

/** Which customers these ids elsewhere name, locked. One array, whose length no plan depends on. */
export const customersElsewhere = (
  tx: Tx,
  organizationId: string,
  externalIds: readonly string[],
): Promise<{ id: string; externalId: string; mergedIntoId: string | null }[]> =>
  tx.execute(sql`
    select id, external_id as "externalId", merged_into_id as "mergedIntoId" from identity.customer
     where organization_id = ${organizationId} and deleted_at is null
       and external_id = any (array(select jsonb_array_elements_text(${JSON.stringify(externalIds)}::text::jsonb)))
     order by id for update`);

/** A customer of a version, and the record that replaces what is kept of them. */
export interface ChangedCustomer {
  readonly id: string;
  readonly version: number;
  readonly sealed: SealedRecord;
}

/** Changes locked customers, all by one statement. Each is one version later then. */
export async function changeCustomers(
  tx: Tx,
  organizationId: string,
  changes: readonly ChangedCustomer[],
  actor: string | null,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = JSON.stringify(changes.map(({ id, version, sealed }) => ({ id, version, ...columnsOf(sealed) })));
  await tx.execute(sql`
    with changed as materialized (
      select * from jsonb_to_recordset(${rows}::text::jsonb) as (
        id uuid, version int, name_enc bytea, given_enc bytea, family_enc bytea, kana_enc bytea, birthday_enc bytea,
        email_enc bytea, email_bidx bytea, phone_enc bytea, phone_bidx bytea, contact_key int,
        locale text, tags text[])
    ), moment as materialized (select clock.now() as now)
    update identity.customer c
       set name_enc = changed.name_enc, given_enc = changed.given_enc, family_enc = changed.family_enc,
           kana_enc = changed.kana_enc, birthday_enc = changed.birthday_enc,
           email_enc = changed.email_enc, email_bidx = changed.email_bidx,
           phone_enc = changed.phone_enc, phone_bidx = changed.phone_bidx, contact_key = changed.contact_key,
           locale = changed.locale, tags = changed.tags,
           version = c.version + 1, updated_at = moment.now, updated_by = ${actor}
      from changed, moment
     where c.organization_id = ${organizationId} and c.id = changed.id and c.version = changed.version`);
}

const columnsOf = (sealed: SealedRecord) => ({
  ...{ name_enc: hex(sealed.nameEnc), given_enc: hex(sealed.givenEnc), family_enc: hex(sealed.familyEnc) },
  ...{ kana_enc: hex(sealed.kanaEnc), birthday_enc: hex(sealed.birthdayEnc) },
  ...{ email_enc: hex(sealed.emailEnc), email_bidx: hex(sealed.emailBidx) },
  ...{ phone_enc: hex(sealed.phoneEnc), phone_bidx: hex(sealed.phoneBidx), contact_key: sealed.contactKey },
  ...{ locale: sealed.locale, tags: sealed.tags },
});

const hex = (bytes: Buffer | null): string | null => bytes && `\\x${bytes.toString('hex')}`;

export async function insertCustomers(tx: Tx, rows: readonly NewCustomer[]): Promise<void> {
  if (rows.length > 0) await tx.insert(customer).values([...rows]);
}
