import { arrayOf, type Tx } from '@openslot/database';
import type { PageQuery, Reach, Scope } from '@openslot/service';
import { and, asc, desc, eq, getTableColumns, inArray, ne, not, sql, type SQL } from 'drizzle-orm';
import { appointmentRef } from '../appointment/appointment.tables.ts';
import { guestRow, ownRow } from '../customer/customer.store.ts';
import { variationRef } from '../place/place.tables.ts';
import { review, type ReviewRow } from './review.tables.ts';

/** A visit as far as reviewing it goes. */
export interface ReviewableVisit {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly locationId: string;
  readonly customerId: string;
  readonly status: string;
  readonly endsAt: Date;
  readonly staffIds: readonly string[];
  readonly serviceIds: readonly string[];
}

/** The organization of a visit that the viewer made, signed in or as its guest; null for all others. */
export async function organizationOfOwnVisit(tx: Tx, appointmentId: string): Promise<string | null> {
  const [row] = await tx
    .select({ organizationId: appointmentRef.organizationId })
    .from(appointmentRef)
    .where(
      and(
        eq(appointmentRef.id, appointmentId),
        sql`(${ownRow(appointmentRef.customerId)} or ${guestRow(appointmentRef.id)})`,
      ),
    );
  return row?.organizationId ?? null;
}

/** Locks what is known of a visit, so that its status stays what was decided on. */
export async function lockVisit(tx: Tx, organizationId: string, id: string): Promise<ReviewableVisit> {
  const [row] = await tx
    .select()
    .from(appointmentRef)
    .where(and(eq(appointmentRef.organizationId, organizationId), eq(appointmentRef.id, id)))
    .for('update');
  if (!row) throw new Error('a visit that was there is gone');
  const staffIds = [...new Set(row.segments.flatMap(({ resourceId }) => resourceId ?? []))];
  return { ...row, staffIds, serviceIds: await servicesOf(tx, row) };
}

async function servicesOf(
  tx: Tx,
  { organizationId, segments }: typeof appointmentRef.$inferSelect,
): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ serviceId: variationRef.serviceId })
    .from(variationRef)
    .where(
      and(
        eq(variationRef.organizationId, organizationId),
        inArray(
          variationRef.id,
          segments.map(({ variationId }) => variationId),
        ),
      ),
    );
  return rows.map(({ serviceId }) => serviceId);
}

/** Null when the visit has its review. */
export async function insertReview(tx: Tx, row: typeof review.$inferInsert): Promise<ReviewRow | null> {
  const [inserted] = await tx.insert(review).values(row).onConflictDoNothing().returning();
  return inserted ?? null;
}

const oneOf = (organizationId: string, id: string) => and(eq(review.organizationId, organizationId), eq(review.id, id));

export async function findReview(tx: Tx, organizationId: string, id: string): Promise<ReviewRow | null> {
  const [row] = await tx.select().from(review).where(oneOf(organizationId, id));
  return row ?? null;
}

export async function lockReview(tx: Tx, organizationId: string, id: string): Promise<ReviewRow> {
  const [row] = await tx.select().from(review).where(oneOf(organizationId, id)).for('update');
  if (!row) throw new Error('a review that was there is gone');
  return row;
}

type ReviewChange =
  | { readonly status: ReviewRow['status']; readonly moderatedBy: string; readonly reason: string | null }
  | { readonly answer: string; readonly answeredBy: string };

/** Changes a review that the transaction has locked. */
export async function changeReview(tx: Tx, row: ReviewRow, change: ReviewChange): Promise<ReviewRow> {
  const by = 'status' in change ? change.moderatedBy : change.answeredBy;
  const [changed] = await tx
    .update(review)
    .set({
      ...change,
      ...('status' in change ? { moderatedAt: sql`clock.now()` } : { answeredAt: sql`clock.now()` }),
      version: row.version + 1,
      updatedAt: sql`clock.now()`,
      updatedBy: by,
    })
    .where(and(oneOf(row.organizationId, row.id), eq(review.version, row.version)))
    .returning();
  if (!changed) throw new Error(`review ${row.id} was changed without its lock`);
  return changed;
}

/** Gives the reviews of one customer record to another, and answers them. */
export const moveReviews = (tx: Tx, organizationId: string, from: string, to: string): Promise<ReviewRow[]> =>
  tx
    .update(review)
    .set({ customerId: to, version: sql`${review.version} + 1`, updatedAt: sql`clock.now()`, updatedBy: null })
    .where(and(eq(review.organizationId, organizationId), eq(review.customerId, from)))
    .returning();

/** Makes the review of a visit the customer's; answers it when it was somebody else's. */
export const ownReviewOfVisit = (
  tx: Tx,
  {
    organizationId,
    visitId,
    customerId,
  }: { readonly organizationId: string; readonly visitId: string; readonly customerId: string },
): Promise<ReviewRow[]> =>
  tx
    .update(review)
    .set({ customerId, version: sql`${review.version} + 1`, updatedAt: sql`clock.now()`, updatedBy: null })
    .where(
      and(
        eq(review.organizationId, organizationId),
        eq(review.appointmentId, visitId),
        ne(review.customerId, customerId),
      ),
    )
    .returning();

/** A review as a viewer's doors show it; `own` when the viewer wrote it. */
export interface SeenReview extends ReviewRow {
  readonly own: boolean;
}

const shown = {
  ...getTableColumns(review),
  own: sql<boolean>`(${ownRow(review.customerId)} or ${guestRow(review.appointmentId)})`,
};

export const reviewsById = (tx: Tx, ids: readonly string[]): PromiseLike<SeenReview[]> =>
  tx
    .select(shown)
    .from(review)
    .where(inArray(review.id, [...ids]));

export const reviewsOfAppointments = (tx: Tx, appointmentIds: readonly string[]): PromiseLike<SeenReview[]> =>
  tx
    .select(shown)
    .from(review)
    .where(inArray(review.appointmentId, [...appointmentIds]));

/** Where a page ended: a moment, and the id that settles ties. */
export type ReviewKey = readonly [at: string, id: string];

/** One page of each business's published reviews, newest first. */
export const publishedReviews = (
  tx: Tx,
  businessIds: readonly string[],
  { limit, after }: PageQuery<ReviewKey>,
): PromiseLike<SeenReview[]> =>
  tx
    .select(shown)
    .from(
      sql`unnest(${arrayOf(businessIds)}::uuid[]) as business (id) cross join lateral (
        select r.organization_id, r.id from engagement.review r
         where r.business_id = business.id and r.is_visible
           ${after ? sql`and (r.created_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
         order by r.created_at desc, r.id desc limit ${limit}) as found`,
    )
    .innerJoin(review, sql`${review.organizationId} = found.organization_id and ${review.id} = found.id`)
    .orderBy(desc(review.createdAt), desc(review.id));

/** One page of what waits for a decision, oldest first, as far as the places reach. */
export const pendingReviews = (
  tx: Tx,
  organizationId: string,
  { reach, businessId }: { reach: Reach; businessId: string | null },
  { limit, after }: PageQuery<ReviewKey>,
): PromiseLike<SeenReview[]> =>
  tx
    .select(shown)
    .from(review)
    .where(
      and(
        eq(review.organizationId, organizationId),
        sql`${review.status} = 'PENDING'`,
        reach.scope ? within(reach.scope) : undefined,
        reach.except ? not(within(reach.except)) : undefined,
        businessId === null ? undefined : eq(review.businessId, businessId),
        after ? sql`(${review.createdAt}, ${review.id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(review.createdAt), asc(review.id))
    .limit(limit);

const within = ({ businessIds, locationIds }: Scope): SQL =>
  sql`(${review.businessId} = any (${arrayOf(businessIds)}::uuid[])
       or ${review.locationId} = any (${arrayOf(locationIds)}::uuid[]))`;
