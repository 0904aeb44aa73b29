import { madeAt } from './calendar.ts';
import type { Organization } from './organization.ts';
import type { Guest, Wish } from './visits.ts';

/** Of each customer by e-mail address, what is booked already: ids of variations. */
export type EarlierVisits = ReadonlyMap<string, readonly string[]>;

interface Page {
  readonly edges: readonly {
    readonly node: {
      readonly customer: { readonly email: string | null } | null;
      readonly segments: readonly { readonly variation: { readonly id: string } | null }[];
    };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const query = `query ($filter: AppointmentFilter!, $after: String) {
  appointments(filter: $filter, first: 50, after: $after) {
    edges { node { customer { email } segments { variation { id } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const rangeMs = 92 * 86_400_000;

/** Everything from its first day on: what an earlier load has booked, be it some days ago. */
export async function earlierVisits({ id, owner }: Organization): Promise<EarlierVisits> {
  const visits = new Map<string, string[]>();
  const filter = { from: new Date(madeAt(id)).toISOString(), to: new Date(madeAt(id) + rangeMs).toISOString() };
  for (let after: string | null = null; ;) {
    const { appointments }: { appointments: Page } = await owner.ask(query, { filter, after });
    for (const { node } of appointments.edges) {
      const email = node.customer?.email ?? '';
      visits.set(email, [...(visits.get(email) ?? []), ...node.segments.map(({ variation }) => variation?.id ?? '')]);
    }
    if (!appointments.pageInfo.hasNextPage) return visits;
    after = appointments.pageInfo.endCursor;
  }
}

/** The guests who still have something to book, with that. */
export const remaining = (guests: readonly Guest[], earlier: EarlierVisits): Guest[] =>
  guests
    .map(({ customer, wishes }) => ({ customer, wishes: without(wishes, earlier.get(customer.email) ?? []) }))
    .filter(({ wishes }) => wishes.length > 0);

/** Each booked visit stands for one wish. */
function without(wishes: readonly Wish[], booked: readonly string[]): Wish[] {
  const left = [...booked];
  return wishes.filter(({ variationId }) => {
    const place = left.indexOf(variationId);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
