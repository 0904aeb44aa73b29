import type { PrivacySubject, Tx } from '@openslot/database';
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { contactRef } from '../contact/contact.tables.ts';
import { customerRef } from '../customer/customer.tables.ts';
import { loyaltyAccount, pointEntry } from '../loyalty/loyalty.tables.ts';
import { notification } from '../notification/notification.tables.ts';
import { review } from '../review/review.tables.ts';

type Customers = Pick<PrivacySubject, 'organizationId' | 'customerIds'>;

/** Nobody's record any more, and not to be reached. Identity's next states say the same. */
export async function endCustomers(tx: Tx, { organizationId, customerIds }: Customers): Promise<void> {
  const ids = [...customerIds];
  await tx
    .update(customerRef)
    .set({ live: false, userId: null })
    .where(and(eq(customerRef.organizationId, organizationId), inArray(customerRef.id, ids)));
  await tx
    .update(contactRef)
    .set({ live: false, contactEnc: null })
    .where(and(eq(contactRef.organizationId, organizationId), inArray(contactRef.id, ids)));
}

/** What has not gone out does not, and nothing of what was said is kept. */
export async function emptyNotifications(tx: Tx, { organizationId, customerIds }: Customers): Promise<void> {
  const { deliveryStatus } = notification;
  await tx
    .update(notification)
    .set({
      parameters: {},
      providerMessageId: null,
      lockedUntil: null,
      deliveryStatus: sql`case when ${deliveryStatus} in ('SCHEDULED', 'SENDING') then 'CANCELLED' else ${deliveryStatus} end`,
      updatedAt: sql`clock.now()`,
      version: sql`${notification.version} + 1`,
    })
    .where(and(eq(notification.organizationId, organizationId), inArray(notification.recipientId, [...customerIds])));
}

/** Reviews stay, as those of a former customer: their words only where they may. */
export async function leaveReviewsBehind(
  tx: Tx,
  { organizationId, customerIds }: Customers,
  { withTexts }: { withTexts: boolean },
): Promise<void> {
  await tx
    .update(review)
    .set({
      authorErasedAt: sql`coalesce(${review.authorErasedAt}, clock.now())`,
      reason: null,
      ...(withTexts ? {} : { text: null, answer: null, answeredBy: null, answeredAt: null }),
    })
    .where(and(eq(review.organizationId, organizationId), inArray(review.customerId, [...customerIds])));
}

export const contactsOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({ id: contactRef.id, contactEnc: sql<Buffer>`${contactRef.contactEnc}` })
    .from(contactRef)
    .where(
      and(
        eq(contactRef.organizationId, organizationId),
        inArray(contactRef.id, [...customerIds]),
        isNotNull(contactRef.contactEnc),
      ),
    );

export const notificationsOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      template: notification.template,
      channel: notification.channel,
      appointmentId: notification.appointmentId,
      status: notification.deliveryStatus,
      scheduledAt: notification.scheduledAt,
      sentAt: notification.sentAt,
    })
    .from(notification)
    .where(and(eq(notification.organizationId, organizationId), inArray(notification.recipientId, [...customerIds])))
    .orderBy(asc(notification.id));

export const reviewsOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      appointmentId: review.appointmentId,
      rating: review.rating,
      text: review.text,
      status: review.status,
      answer: review.answer,
      createdAt: review.createdAt,
    })
    .from(review)
    .where(and(eq(review.organizationId, organizationId), inArray(review.customerId, [...customerIds])))
    .orderBy(asc(review.id));

const accountOfEntry = and(
  eq(loyaltyAccount.organizationId, pointEntry.organizationId),
  eq(loyaltyAccount.id, pointEntry.accountId),
);

export const pointsOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      programId: loyaltyAccount.programId,
      kind: pointEntry.kind,
      points: pointEntry.points,
      at: pointEntry.createdAt,
    })
    .from(pointEntry)
    .innerJoin(loyaltyAccount, accountOfEntry)
    .where(and(eq(pointEntry.organizationId, organizationId), inArray(loyaltyAccount.customerId, [...customerIds])))
    .orderBy(asc(pointEntry.createdAt), asc(pointEntry.id));
