import type { Database } from '@openslot/database';
import { findAvailability } from '../../src/availability/availability.loaders.ts';
import type { SegmentRequest } from '../../src/availability/availability.ts';
import type { WorldIds } from './world.ts';

const nobody = { person: null, acting: null, guest: null, apiKey: null, language: 'en', address: '0' } as const;

export interface StartsRequest {
  readonly from: string;
  readonly to: string;
  readonly segments: readonly {
    /** By their places in the world's lists. */
    readonly service: number;
    readonly anyOf?: readonly number[];
    readonly noneOf?: readonly number[];
    readonly pauseBefore?: number;
  }[];
}

export const segmentsOf = ({ segments }: StartsRequest, ids: WorldIds): readonly SegmentRequest[] =>
  segments.map(({ service, anyOf, noneOf, pauseBefore = 0 }) => ({
    variationId: ids.variations[service] as string,
    staff: {
      anyOf: anyOf ? anyOf.map((who) => ids.staff[who] as string) : null,
      noneOf: (noneOf ?? []).map((who) => ids.staff[who] as string),
    },
    pauseBefore,
  }));

/** What the query offers to somebody who is not signed in, as instants in UTC. */
export async function startsOf(database: Database, ids: WorldIds, request: StartsRequest): Promise<string[]> {
  const found = await findAvailability({ database }, nobody, {
    ...{ locationId: ids.location, from: new Date(request.from), to: new Date(request.to) },
    ...{ segments: [...segmentsOf(request, ids)], partySize: 1, reschedules: null },
  });
  if (!found) throw new Error('the world is not there');
  return found.visits.map(({ startsAt }) => new Date(startsAt * 60_000).toISOString().replace('.000Z', 'Z'));
}
