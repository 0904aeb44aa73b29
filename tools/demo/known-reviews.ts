import type { Api } from './api.ts';
import { placeOf } from './desk-story.ts';

/** A visit of the past, with its review as far as there is one. */
export interface Reviewed {
  readonly appointmentId: string;
  readonly review: KnownReview | null;
}

export interface KnownReview {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly answer: string | null;
}

interface Page {
  readonly edges: readonly {
    readonly node: {
      readonly id: string;
      readonly startsAt: string;
      readonly segments: readonly { readonly staffMember: { readonly id: string } | null }[];
      readonly review: KnownReview | null;
    };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const query = `query ($filter: AppointmentFilter!, $after: String) {
  appointments(filter: $filter, first: 50, after: $after) {
    edges { node { id startsAt segments { staffMember { id } } review { id version status answer } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** By `placeOf`: what was thought of the visits from one instant to another, as somebody sees it who moderates. */
export async function knownReviews(desk: Api, from: string, to: string): Promise<ReadonlyMap<string, Reviewed>> {
  const known = new Map<string, Reviewed>();
  for (let after: string | null = null; ;) {
    const { appointments }: { appointments: Page } = await desk.ask(query, { filter: { from, to }, after });
    for (const { node } of appointments.edges)
      known.set(placeOf(node.segments[0]?.staffMember?.id ?? '', node.startsAt), {
        appointmentId: node.id,
        review: node.review,
      });
    if (!appointments.pageInfo.hasNextPage) return known;
    after = appointments.pageInfo.endCursor;
  }
}
