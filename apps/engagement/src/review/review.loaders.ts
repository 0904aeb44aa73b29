import type { Database } from '@openslot/database';
import { accessOf, loaderById, may, type PageQuery, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import { ratingsOf } from './rating.store.ts';
import type { SubjectKind } from './review.ts';
import {
  publishedReviews,
  reviewsById,
  reviewsOfAppointments,
  type ReviewKey,
  type SeenReview,
} from './review.store.ts';

/** Published ones are for everybody; the others for their authors, and for members who moderate or answer. */
const mayRead = (viewer: Viewer, review: SeenReview): boolean =>
  review.isVisible || review.own || may(viewer, 'review.moderate', review) || may(viewer, 'review.answer', review);

export function reviewLoaders(database: Database, viewer: Viewer) {
  const access = accessOf(viewer);
  const readable = (rows: readonly SeenReview[]) => rows.filter((row) => mayRead(viewer, row));
  const ratings = (kind: SubjectKind) => loaderById((ids) => database.read(access, (tx) => ratingsOf(tx, kind, ids)));
  const pages = new Map<string, DataLoader<string, readonly SeenReview[]>>();
  return {
    review: loaderById(async (ids) => readable(await database.read(access, (tx) => reviewsById(tx, ids)))),
    reviewOfAppointment: new DataLoader<string, SeenReview | null>(async (appointmentIds) => {
      const rows = readable(await database.read(access, (tx) => reviewsOfAppointments(tx, appointmentIds)));
      return appointmentIds.map((id) => rows.find(({ appointmentId }) => appointmentId === id) ?? null);
    }),
    ratingOfBusiness: ratings('BUSINESS'),
    ratingOfStaff: ratings('STAFF'),
    ratingOfService: ratings('SERVICE'),
    /** One page of reviews: businesses that are asked for the same page share a statement. */
    reviewsOfBusiness(query: PageQuery<ReviewKey>) {
      const name = JSON.stringify(query);
      const known =
        pages.get(name) ??
        new DataLoader<string, readonly SeenReview[]>(async (businessIds) => {
          const rows = await database.read(access, (tx) => publishedReviews(tx, businessIds, query));
          return businessIds.map((id) => rows.filter(({ businessId }) => businessId === id));
        });
      pages.set(name, known);
      return known;
    },
  };
}
