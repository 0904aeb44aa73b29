import { notKnownHere, type InvalidInput, type NotReadyYet, type Scope } from '@openslot/service';

/** The places of an organization that a scope may name, as far as catalog's news have arrived. */
export interface KnownPlaces {
  readonly businessIds: ReadonlySet<string>;
  /** Each known location's business. */
  readonly businessOf: ReadonlyMap<string, string>;
}

/** What is wrong with a scope's places; null: all are known. */
export const problemOfScope = (scope: Scope | null, known: KnownPlaces, now: Date): InvalidInput | NotReadyYet | null =>
  problemOfScopes([scope], known, now);

export function problemOfScopes(
  scopes: readonly (Scope | null)[],
  known: KnownPlaces,
  now: Date,
): InvalidInput | NotReadyYet | null {
  const missing = scopes.flatMap((scope) => [
    ...(scope?.businessIds ?? []).filter((id) => !known.businessIds.has(id)).map((id) => at('businessIds', id)),
    ...(scope?.locationIds ?? []).filter((id) => !known.businessOf.has(id)).map((id) => at('locationIds', id)),
  ]);
  return missing.length === 0 ? null : notKnownHere(now, ...missing);
}

const at = (field: string, id: string) => ({ id, path: ['scope', field] });
