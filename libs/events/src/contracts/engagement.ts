import { z } from 'zod';
import { contract } from '../contract.ts';

const notification = z.object({
  recipientKind: z.enum(['CUSTOMER', 'MEMBER']),
  recipientId: z.uuid(),
  channel: z.enum(['EMAIL', 'SMS', 'WEBHOOK', 'IN_APP']),
  template: z.string(),
  appointmentId: z.uuid().nullable(),
});

export const notificationSent = contract('engagement.notification.sent.v1', notification);
export const notificationFailed = contract('engagement.notification.failed.v1', notification);

/** What a customer thought of a visit, without its words. */
const review = z.object({
  businessId: z.uuid(),
  locationId: z.uuid(),
  customerId: z.uuid(),
  appointmentId: z.uuid(),
  rating: z.int().min(1).max(5),
  status: z.enum(['PENDING', 'PUBLISHED', 'REJECTED', 'HIDDEN']),
});
export const reviewState = contract('engagement.review.state.v1', review);
export const reviewSubmitted = contract('engagement.review.submitted.v1', review);
export const reviewPublished = contract('engagement.review.published.v1', review);
export const reviewHidden = contract('engagement.review.hidden.v1', review);
export const reviewAnswered = contract('engagement.review.answered.v1', review);

/** Points won by a visit, taken back when its money went back, or gone with their time. The subject is the loyalty account. */
const points = z.object({
  programId: z.uuid(),
  customerId: z.uuid(),
  appointmentId: z.uuid(),
  points: z.int(),
  balance: z.int(),
});
export const pointsEarned = contract('engagement.points.earned.v1', points);
export const pointsReversed = contract('engagement.points.reversed.v1', points);
export const pointsExpired = contract('engagement.points.expired.v1', points);
