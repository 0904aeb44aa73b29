import type { Tx } from '@openslot/database';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import { stars, subjectsOf, type RatingSubject, type SubjectKind } from './review.ts';
import { ratingSummary, type ReviewRow } from './review.tables.ts';

const columnOf = ['one', 'two', 'three', 'four', 'five'] as const;

/** Counts a review that has become visible (1) or is not any more (-1), for all whom it is about. */
export async function countReview(tx: Tx, review: ReviewRow, delta: 1 | -1): Promise<void> {
  for (const subject of subjectsOf(review)) await add(tx, review, subject, delta);
}

async function add(
  tx: Tx,
  { organizationId, rating }: ReviewRow,
  { kind, id }: RatingSubject,
  delta: 1 | -1,
): Promise<void> {
  const name = columnOf[rating - 1] ?? 'one';
  const column = ratingSummary[name];
  const subject = and(
    eq(ratingSummary.organizationId, organizationId),
    eq(ratingSummary.subjectKind, kind),
    eq(ratingSummary.subjectId, id),
  );
  if (delta === -1) {
    await tx
      .update(ratingSummary)
      .set({ [name]: sql`${column} - 1` })
      .where(subject);
    return;
  }
  const none = Object.fromEntries(stars.map((star) => [columnOf[star - 1], 0])) as Record<(typeof columnOf)[number], 0>;
  await tx
    .insert(ratingSummary)
    .values({ organizationId, subjectKind: kind, subjectId: id, ...none, [name]: 1 })
    .onConflictDoUpdate({
      target: [ratingSummary.organizationId, ratingSummary.subjectKind, ratingSummary.subjectId],
      set: { [name]: sql`${column} + 1` },
    });
}

export interface RatingRow {
  readonly id: string;
  readonly average: number;
  readonly count: number;
}

/** The ratings of those that have one. */
export const ratingsOf = (tx: Tx, kind: SubjectKind, ids: readonly string[]): PromiseLike<RatingRow[]> =>
  tx
    .select({
      id: ratingSummary.subjectId,
      average: sql<number>`${ratingSummary.sum}::float8 / ${ratingSummary.count}`.mapWith(Number),
      count: ratingSummary.count,
    })
    .from(ratingSummary)
    .where(
      and(inArray(ratingSummary.subjectId, [...ids]), eq(ratingSummary.subjectKind, kind), gt(ratingSummary.count, 0)),
    );
