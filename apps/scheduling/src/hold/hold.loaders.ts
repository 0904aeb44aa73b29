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
import { findPlace } from '../availability/place.store.ts';
import type { Home } from '../availability/availability.ts';
import { askWhilePlaceArrives, isInCalendars, type Asked } from '../availability/offered-visit.loaders.ts';
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

/** Asks everything in one round trip; in a second one whether names are known of which nobody performs the services. */
export async function loadHoldFacts(tx: Tx, viewer: Viewer, home: Home, visit: WantedVisit): Promise<HoldFacts> {
  const { organizationId, locationId } = home;
  const arriving = findPlace(tx, locationId);
  const [place, asked, anonymous] = await Promise.all([
    arriving,
    askWhilePlaceArrives(tx, home, arriving, visit, visit.startsAt, { personId: personOf(viewer) }),
    actorOf(viewer, home).kind !== 'ADDRESS' || !isInCalendars(visit.startsAt)
      ? []
      : anonymousTime(tx, organizationId, visit.startsAt),
  ]);
  const performers = 'calendars' in asked ? asked.calendars.byResource : new Map<string, unknown>();
  const others = namedIn(visit).filter((id) => !performers.has(id));
  const unknown = others.length === 0 ? [] : await unknownStaff(tx, organizationId, others);
  return { place, asked, anonymous, unknownStaff: new Set(unknown) };
}

/** As whom a person books: a member who acts for the organization may book for somebody else. */
const personOf = ({ person, acting }: Viewer): string | null => (acting ? null : (person?.userId ?? null));

const homes = new Map<string, Home>();
const rememberedHomes = 10_000;

/**
 * Where a published location belongs. That never changes, so it is remembered: a hold need not ask for it before it can
 * open the organization's door. Whether it is still published is asked again with everything else.
 */
export async function findHome(
  { database }: Pick<Deps, 'database'>,
  viewer: Viewer,
  locationId: string,
): Promise<Home | null> {
  const known = homes.get(locationId);
  if (known) return known;
  const place = await database.read(accessOf(viewer), (tx) => findPlace(tx, locationId));
  if (!place) return null;
  const { organizationId, businessId } = place;
  const [oldest] = homes.keys();
  if (homes.size >= rememberedHomes && oldest !== undefined) homes.delete(oldest);
  homes.set(locationId, { organizationId, businessId, locationId });
  return { organizationId, businessId, locationId };
}

export const namedIn = ({ segments }: VisitRequest): readonly string[] =>
  segments.flatMap(({ staff }) => [...(staff.anyOf ?? []), ...staff.noneOf]);

/** The ids in the request that name nothing here; null when all are known. */
export function unknownIn(
  visit: VisitRequest,
  { asked, unknownStaff: unknown }: Pick<HoldFacts, 'asked' | 'unknownStaff'>,
): InvalidInput | null {
  const variations: readonly number[] =
    'refused' in asked && asked.refused === 'UNKNOWN_VARIATION' ? asked.indexes : [];
  const fields = visit.segments.flatMap(({ staff }, index): FieldIssue[] => {
    const at = (...path: string[]) => ({ path: ['segments', String(index), ...path], problem: 'unknown_id' });
    return [
      ...(variations.includes(index) ? [at('variationId')] : []),
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
