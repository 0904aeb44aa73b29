import type { Tx } from '@openslot/database';
import type { PrivacyKind, Slice } from '@openslot/events';
import { newId, type PageQuery } from '@openslot/service';
import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { SubjectKind } from './privacy.ts';
import { erasure, exportRecord, privacyPart, privacyRequest, type RequestRow } from './privacy.tables.ts';

/** A request that is not closed yet: the same person asks once. */
export async function findOpen(
  tx: Tx,
  asked: { organizationId: string; subjectId: string; kind: PrivacyKind; askedBy: string },
): Promise<RequestRow | null> {
  const [row] = await tx
    .select()
    .from(privacyRequest)
    .where(
      and(
        eq(privacyRequest.organizationId, asked.organizationId),
        eq(privacyRequest.subjectId, asked.subjectId),
        eq(privacyRequest.kind, asked.kind),
        eq(privacyRequest.askedBy, asked.askedBy),
        isOpen,
      ),
    );
  return row ?? null;
}

const isOpen = sql`${privacyRequest.status} in ('OPEN', 'COLLECTING')`;

/** Those who ask about the same take turns until the transaction ends. */
export async function takeTurn(tx: Tx, subjectId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`privacy ${subjectId}`}, 0))`);
}

export async function insertRequest(tx: Tx, row: typeof privacyRequest.$inferInsert): Promise<RequestRow> {
  const [inserted] = await tx.insert(privacyRequest).values(row).returning();
  if (!inserted) throw new Error('a request was not written');
  return inserted;
}

export async function lockRequest(tx: Tx, organizationId: string, id: string): Promise<RequestRow | null> {
  const [row] = await tx.select().from(privacyRequest).where(oneOf(organizationId, id)).for('update');
  return row ?? null;
}

type Changes = Partial<
  Pick<
    RequestRow,
    'status' | 'reason' | 'beginsAt' | 'closedAt' | 'boxEnc' | 'documentEnc' | 'readableUntil' | 'customerIds'
  >
>;

/** Changes a locked request. */
export async function changeRequest(tx: Tx, { organizationId, id }: RequestRow, changes: Changes): Promise<void> {
  await tx
    .update(privacyRequest)
    .set({ ...changes, version: sql`${privacyRequest.version} + 1`, updatedAt: sql`clock.now()` })
    .where(oneOf(organizationId, id));
}

const oneOf = (organizationId: string, id: string) =>
  and(eq(privacyRequest.organizationId, organizationId), eq(privacyRequest.id, id));

/** A slice's part, once. */
export async function keepPart(
  tx: Tx,
  { organizationId, id }: RequestRow,
  part: { slice: Slice; rows: number; content: string | null },
): Promise<void> {
  await tx
    .insert(privacyPart)
    .values({ organizationId, requestId: id, doneAt: sql`clock.now()`, ...part })
    .onConflictDoNothing();
}

export type PartRow = typeof privacyPart.$inferSelect;

export const partsOfRequests = (tx: Tx, ids: readonly string[]): Promise<PartRow[]> =>
  tx
    .select()
    .from(privacyPart)
    .where(inArray(privacyPart.requestId, [...ids]))
    .orderBy(asc(privacyPart.doneAt), asc(privacyPart.slice));

/** The request is closed: what came for it is kept no longer. */
export async function emptyParts(tx: Tx, { organizationId, id }: RequestRow): Promise<void> {
  await tx
    .update(privacyPart)
    .set({ content: null })
    .where(and(eq(privacyPart.organizationId, organizationId), eq(privacyPart.requestId, id)));
}

export async function recordExport(tx: Tx, request: RequestRow, rows: number): Promise<void> {
  const { organizationId, id: requestId, subjectKind, subjectId, askedBy } = request;
  await tx
    .insert(exportRecord)
    .values({
      organizationId,
      id: newId(),
      requestId,
      subjectKind,
      subjectId,
      askedBy,
      rows,
      createdAt: sql`clock.now()`,
    })
    .onConflictDoNothing();
}

/** What people were erased by: a request, or the end of their record or of its organization, which it is named by then. */
type ErasedBy = Pick<RequestRow, 'organizationId' | 'id' | 'subjectKind' | 'reviewTexts'>;

/** Remembers for ever who was erased; once. */
export async function recordErasure(
  tx: Tx,
  { organizationId, id: requestId, subjectKind, reviewTexts }: ErasedBy,
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx
    .insert(erasure)
    .values(
      subjectIds.map((subjectId) => ({
        ...{ organizationId, subjectKind, subjectId, requestId, reviewTexts, at: sql`clock.now()` },
      })),
    )
    .onConflictDoNothing();
}

export type ErasureRow = typeof erasure.$inferSelect;

/** A page of all erasures, under the worker's own door. */
export async function erasuresAfter(tx: Tx, after: Pick<ErasureRow, 'organizationId' | 'subjectId'>, limit: number) {
  const rows = await tx.execute<{
    organization_id: string;
    subject_kind: SubjectKind;
    subject_id: string;
    review_texts: boolean;
  }>(
    sql`select organization_id, subject_kind, subject_id, review_texts
          from identity.erasures(${after.organizationId}, ${after.subjectId}, ${limit})`,
  );
  return rows.map((row) => ({
    organizationId: row.organization_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    reviewTexts: row.review_texts,
  }));
}

export const requestsById = (tx: Tx, ids: readonly string[]): PromiseLike<RequestRow[]> =>
  tx
    .select()
    .from(privacyRequest)
    .where(and(inArray(privacyRequest.id, [...ids]), isNull(privacyRequest.deletedAt)));

/** The organizations' parts of requests about whole accounts. */
export const requestsOfAccounts = (tx: Tx, accountRequestIds: readonly string[]): PromiseLike<RequestRow[]> =>
  tx
    .select()
    .from(privacyRequest)
    .where(inArray(privacyRequest.accountRequestId, [...accountRequestIds]))
    .orderBy(asc(privacyRequest.id));

export type DeadlineKey = readonly [deadline: string, id: string];
/** What an organization has yet to answer, the most urgent first. */
export const openRequests = (
  tx: Tx,
  organizationId: string,
  { limit, after }: PageQuery<DeadlineKey>,
): PromiseLike<RequestRow[]> =>
  tx
    .select()
    .from(privacyRequest)
    .where(
      and(
        eq(privacyRequest.organizationId, organizationId),
        isOpen,
        after
          ? sql`(${privacyRequest.deadline}, ${privacyRequest.id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(privacyRequest.deadline), asc(privacyRequest.id))
    .limit(limit);

/** What somebody has asked for, the latest first. */
export const requestsBy = (
  tx: Tx,
  userId: string,
  { limit, after }: PageQuery<DeadlineKey>,
): PromiseLike<RequestRow[]> =>
  tx
    .select()
    .from(privacyRequest)
    .where(
      and(
        eq(privacyRequest.askedBy, userId),
        isNull(privacyRequest.accountRequestId),
        after
          ? sql`(${privacyRequest.createdAt}, ${privacyRequest.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(privacyRequest.createdAt), desc(privacyRequest.id))
    .limit(limit);

/** Exports of these customers that can still be read are not any more. */
export async function emptyDocuments(tx: Tx, organizationId: string, subjectIds: readonly string[]): Promise<void> {
  await tx
    .update(privacyRequest)
    .set({ documentEnc: null })
    .where(
      and(
        eq(privacyRequest.organizationId, organizationId),
        or(inArray(privacyRequest.subjectId, [...subjectIds])),
        sql`${privacyRequest.documentEnc} is not null`,
      ),
    );
}
