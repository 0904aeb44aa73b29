import type { Api } from './api.ts';
import { placeOf, type Stage } from './desk-story.ts';
import type { Caller } from './people.ts';

/** What a range of time holds already. */
export interface Known {
  /** By `placeOf`. */
  readonly stages: ReadonlyMap<string, Stage>;
  /** By `addressOf`. */
  readonly customerIds: ReadonlyMap<string, string>;
}

interface Visit extends Stage {
  readonly startsAt: string;
  readonly customer: { readonly id: string; readonly email: string | null; readonly phone: string | null } | null;
  readonly segments: readonly { readonly staffMember: { readonly id: string } | null }[];
}

interface Page {
  readonly edges: readonly { readonly node: Visit }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const query = `query ($filter: AppointmentFilter!, $after: String) {
  appointments(filter: $filter, first: 50, after: $after) {
    edges { node { id version status startsAt customer { id email phone } segments { staffMember { id } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** By what the desk knows somebody. */
export const addressOf = ({ email, phone }: Pick<Caller, 'email'> & { readonly phone?: string | null }): string =>
  email ?? phone ?? '';

/** What is booked from one instant to another, at most 92 days later. */
export async function knownVisits(desk: Api, from: string, to: string): Promise<Known> {
  const stages = new Map<string, Stage>();
  const customerIds = new Map<string, string>();
  for (let after: string | null = null; ;) {
    const { appointments }: { appointments: Page } = await desk.ask(query, { filter: { from, to }, after });
    for (const { node } of appointments.edges) {
      stages.set(placeOf(node.segments[0]?.staffMember?.id ?? '', node.startsAt), node);
      if (node.customer) customerIds.set(addressOf(node.customer), node.customer.id);
    }
    if (!appointments.pageInfo.hasNextPage) return { stages, customerIds };
    after = appointments.pageInfo.endCursor;
  }
}
