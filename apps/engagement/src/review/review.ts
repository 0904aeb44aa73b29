import { idOf } from '@openslot/service';
import type { DataOf, reviewState } from '@openslot/events';
import { z } from 'zod';

export type ReviewStatus = 'PENDING' | 'PUBLISHED' | 'REJECTED' | 'HIDDEN';
export type ReviewDecision = 'PUBLISH' | 'REJECT' | 'HIDE';

/** From which status each decision leads, and where to. */
export const reviewSteps: Readonly<
  Record<ReviewDecision, { readonly from: readonly ReviewStatus[]; readonly to: ReviewStatus }>
> = {
  PUBLISH: { from: ['PENDING', 'HIDDEN'], to: 'PUBLISHED' },
  REJECT: { from: ['PENDING'], to: 'REJECTED' },
  HIDE: { from: ['PUBLISHED'], to: 'HIDDEN' },
};

/** The status after the decision; null where it is not possible. */
export function reviewAfter(decision: ReviewDecision, status: ReviewStatus): ReviewStatus | null {
  const step = reviewSteps[decision];
  return step.from.includes(status) ? step.to : null;
}

/** The business answers what everybody can read. */
export const isAnswerable = (status: ReviewStatus): boolean => status === 'PUBLISHED';

const day = 24 * 60 * 60_000;
const reviewableDays = 60;

/** A visit can be reviewed once it is completed, for 60 days after its end. */
export const isReviewable = (visit: { readonly status: string; readonly endsAt: Date }, now: Date): boolean =>
  visit.status === 'COMPLETED' && now.getTime() < visit.endsAt.getTime() + reviewableDays * day;

export const stars = [1, 2, 3, 4, 5] as const;
export type Stars = (typeof stars)[number];

export type SubjectKind = 'BUSINESS' | 'STAFF' | 'SERVICE';
export interface RatingSubject {
  readonly kind: SubjectKind;
  readonly id: string;
}

interface Reviewed {
  readonly businessId: string;
  readonly staffIds: readonly string[];
  readonly serviceIds: readonly string[];
}

/** Whose rating a review counts for; always in one order, so that two transactions never wait for each other. */
export const subjectsOf = ({ businessId, staffIds, serviceIds }: Reviewed): RatingSubject[] => [
  { kind: 'BUSINESS', id: businessId },
  ...staffIds.toSorted().map((id): RatingSubject => ({ kind: 'STAFF', id })),
  ...serviceIds.toSorted().map((id): RatingSubject => ({ kind: 'SERVICE', id })),
];

/** What a change of status does to the number of visible reviews. */
export const visibleDelta = (from: ReviewStatus, to: ReviewStatus): -1 | 0 | 1 => {
  if (from === to) return 0;
  if (to === 'PUBLISHED') return 1;
  return from === 'PUBLISHED' ? -1 : 0;
};

/** What other slices know of a review: never its words. */
export const reviewFacts = (review: DataOf<typeof reviewState>): DataOf<typeof reviewState> => ({
  businessId: review.businessId,
  locationId: review.locationId,
  customerId: review.customerId,
  appointmentId: review.appointmentId,
  rating: review.rating,
  status: review.status,
});

const words = (most: number) => z.string().trim().min(1).max(most);

export const leaveReviewInput = z.object({
  appointmentId: idOf('apt'),
  rating: z.int().min(1).max(5),
  /** A form's empty field says nothing. */
  text: z
    .string()
    .trim()
    .max(4_000)
    .nullish()
    .transform((text) => text || null),
});
export type LeaveReview = z.infer<typeof leaveReviewInput>;

export const moderateReviewInput = z.object({
  reviewId: idOf('rev'),
  version: z.int(),
  decision: z.enum(['PUBLISH', 'REJECT', 'HIDE']),
  reason: words(500).nullish(),
});
export type ModerateReview = z.infer<typeof moderateReviewInput>;

export const answerReviewInput = z.object({ reviewId: idOf('rev'), version: z.int(), text: words(4_000) });
export type AnswerReview = z.infer<typeof answerReviewInput>;
