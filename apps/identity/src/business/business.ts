import { invalidInput, type InvalidInput, type Scope } from '@openslot/service';

/** The places of an organization that a scope may name, as far as catalog's news have arrived. */
export interface KnownPlaces {
  readonly businessIds: ReadonlySet<string>;
  /** Each known location's business. */
  readonly businessOf: ReadonlyMap<string, string>;
}

export interface NotReadyYet {
  readonly __typename: 'NotReadyYet';
  readonly retryAfterMs: number;
}

/** What is wrong with a scope's places; null: all are known. */
export function problemOfScope(scope: Scope | null, known: KnownPlaces, now: Date): InvalidInput | NotReadyYet | null {
  if (!scope) return null;
  const missing = [
    ...scope.businessIds.filter((id) => !known.businessIds.has(id)).map((id) => ({ id, field: 'businessIds' })),
    ...scope.locationIds.filter((id) => !known.businessOf.has(id)).map((id) => ({ id, field: 'locationIds' })),
  ];
  if (missing.length === 0) return null;
  if (missing.every(({ id }) => isFresh(id, now))) return { __typename: 'NotReadyYet', retryAfterMs: 500 };
  return invalidInput(...missing.map(({ field }) => ({ path: ['scope', field], problem: 'unknown_id' })));
}

const newsTakeAtMost = 60_000;

/** Made so lately that the news of it may still be under way: a UUIDv7 tells its own time. */
function isFresh(id: string, now: Date): boolean {
  const madeAt = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  return Math.abs(now.getTime() - madeAt) < newsTakeAtMost;
}
