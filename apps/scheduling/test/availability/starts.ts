import type { Database } from '@openslot/database';
import { findAvailability, type FoundAvailability } from '../../src/availability/availability.loaders.ts';
import type { SegmentRequest } from '../../src/availability/availability.ts';
import type { WorldIds } from './world.ts';

export const nobody = { person: null, acting: null, guest: null, apiKey: null, language: 'en', address: '0' } as const;

export interface StartsRequest {
  readonly from: string;
  readonly to: string;
  readonly segments: readonly {
    /** By their places in the world's lists. */
    readonly service: number;
    readonly anyOf?: readonly number[];
    readonly noneOf?: readonly number[];
    readonly allOf?: readonly number[];
    readonly pauseBefore?: number;
  }[];
  readonly partySize?: number;
  readonly explain?: boolean;
  /** Whose holds do not count. */
  readonly requester?: string;
}

export const segmentsOf = ({ segments }: StartsRequest, ids: WorldIds): readonly SegmentRequest[] =>
  segments.map(({ service, anyOf, noneOf, allOf, pauseBefore = 0 }) => ({
    variationId: ids.variations[service] as string,
    staff: {
      anyOf: anyOf ? anyOf.map((who) => ids.staff[who] as string) : null,
      noneOf: (noneOf ?? []).map((who) => ids.staff[who] as string),
      allOf: (allOf ?? []).map((who) => ids.staff[who] as string),
    },
    pauseBefore,
  }));

/** What the query answers to somebody who is not signed in. */
export async function askFor(database: Database, ids: WorldIds, request: StartsRequest): Promise<FoundAvailability> {
  const found = await findAvailability({ database }, nobody, {
    ...{ locationId: ids.location, from: new Date(request.from), to: new Date(request.to) },
    ...{ segments: [...segmentsOf(request, ids)], partySize: request.partySize ?? 1, reschedules: null },
    explain: request.explain ?? false,
    holdIds: ids.holds.get(request.requester ?? '') ?? [],
  });
  if (!found) throw new Error('the world is not there');
  return found;
}

export const written = (minute: number): string => new Date(minute * 60_000).toISOString().replace('.000Z', 'Z');

/** The starts that it offers, as instants in UTC. */
export const startsOf = async (database: Database, ids: WorldIds, request: StartsRequest): Promise<string[]> =>
  (await askFor(database, ids, request)).visits.map(({ startsAt }) => written(startsAt));
