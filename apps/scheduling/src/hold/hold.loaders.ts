import type { Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  invalidInput,
  loaderById,
  type FieldIssue,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import type { Place, VisitRequest } from '../availability/availability.ts';
import type { Home } from '../availability/availability.ts';
import { askForKnownVisit, isInCalendars, type Asked } from '../availability/offered-visit.loaders.ts';
import type { Deps } from '../deps.ts';
import { actorOf, type AnonymousTime, type HoldSlotInput } from './hold.ts';
import { anonymousTime, findHolds, unknownStaff, type HoldView } from './hold.store.ts';

/** What is to be held, without the name of the request. */
export type WantedVisit = Omit<HoldSlotInput, 'idempotencyKey'>;

/** All that decides about a hold. */
export interface HoldFacts {
  /** Null: the location is not published any more. */
  readonly place: Place | null;
  readonly asked: Asked;
  readonly anonymous: readonly AnonymousTime[];
  readonly unknownStaff: ReadonlySet<string>;
}

/** Asks everything in one round trip, two where the place is not known yet; in one more whether names are known of which nobody performs the services. */
export async function loadHoldFacts(tx: Tx, viewer: Viewer, home: Home, visit: WantedVisit): Promise<HoldFacts> {
  const { organizationId } = home;
  const [found, anonymous] = await Promise.all([
    askForKnownVisit(tx, home, visit, visit.startsAt, personOf(viewer)),
    actorOf(viewer, home).kind !== 'ADDRESS' || !isInCalendars(visit.startsAt)
      ? []
      : anonymousTime(tx, organizationId, visit.startsAt),
  ]);
  const { place, asked } = found ?? { place: null, asked: { refused: 'UNPUBLISHED' } as const };
  const performers = 'calendars' in asked ? asked.calendars.byResource : new Map<string, unknown>();
  const others = namedIn(visit).filter((id) => !performers.has(id));
  const unknown = others.length === 0 ? [] : await unknownStaff(tx, organizationId, others);
  return { place, asked, anonymous, unknownStaff: new Set(unknown) };
}

/** As whom a person books: a member who acts for the organization may book for somebody else. */
const personOf = ({ person, acting }: Viewer): string | null => (acting ? null : (person?.userId ?? null));

export const namedIn = ({ segments }: VisitRequest): readonly string[] =>
  segments.flatMap(({ staff }) => [...(staff.anyOf ?? []), ...staff.noneOf]);

/** The ids in the request that name nothing here; null when all are known. */
export function unknownIn(
  visit: VisitRequest,
  { asked, unknownStaff: unknown }: Pick<HoldFacts, 'asked' | 'unknownStaff'>,
): InvalidInput | null {
  const isUnknown = 'refused' in asked && asked.refused === 'UNKNOWN_VARIATION';
  const [variations, addOns] = isUnknown ? [asked.indexes, asked.addOns] : [[], []];
  const fields = visit.segments.flatMap(({ staff }, index): FieldIssue[] => {
    const at = (...path: string[]) => ({ path: ['segments', String(index), ...path], problem: 'unknown_id' });
    return [
      ...(variations.includes(index) ? [at('variationId')] : []),
      ...addOns.flatMap(([segment, nth]) => (segment === index ? [at('addOnIds', String(nth))] : [])),
      ...(staff.anyOf ?? []).flatMap((id, nth) => (unknown.has(id) ? [at('staff', 'anyOf', String(nth))] : [])),
      ...staff.noneOf.flatMap((id, nth) => (unknown.has(id) ? [at('staff', 'noneOf', String(nth))] : [])),
    ];
  });
  return fields.length > 0 ? invalidInput(...fields) : null;
}

/** The viewer's own holds: a hold carries its token, which is for its maker alone. */
export const holdLoader = (deps: Pick<Deps, 'database'>, viewer: Viewer) =>
  loaderById<HoldView>(async (ids) => {
    const rows = await deps.database.read(accessOf(viewer), (tx) => findHolds(tx, ids));
    return rows.filter((row) => row.actor === actorIdOf(viewer));
  });
