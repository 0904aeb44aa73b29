import type { Tx } from '@openslot/database';
import { accessOf, invalidInput, loaderById, type FieldIssue, type InvalidInput, type Viewer } from '@openslot/service';
import type { Place } from '../availability/availability.ts';
import { askForVisit, isInWindow, type Asked } from '../availability/offered-visit.loaders.ts';
import type { Deps } from '../deps.ts';
import type { AnonymousTime, HoldSlotInput } from './hold.ts';
import { anonymousTime, findHoldRules, findHolds, unknownStaff, type HoldRules, type HoldView } from './hold.store.ts';

/** What is to be held, without the name of the request. */
export type WantedVisit = Omit<HoldSlotInput, 'idempotencyKey'>;

/** All that decides about a hold. */
export interface HoldFacts {
  readonly asked: Asked;
  readonly rules: HoldRules;
  readonly anonymous: readonly AnonymousTime[];
  readonly unknownStaff: ReadonlySet<string>;
}

/** Asks everything in one round trip. */
export async function loadHoldFacts(tx: Tx, viewer: Viewer, place: Place, visit: WantedVisit): Promise<HoldFacts> {
  const { organizationId, businessId } = place;
  const variationIds = visit.segments.map(({ variationId }) => variationId);
  const [asked, rules, anonymous, unknown] = await Promise.all([
    askForVisit(tx, place, visit, visit.startsAt),
    findHoldRules(tx, organizationId, businessId),
    viewer.person || !isInWindow(place, visit.startsAt)
      ? []
      : anonymousTime(tx, organizationId, variationIds, visit.startsAt),
    unknownStaff(tx, organizationId, namedIn(visit)),
  ]);
  if (!rules) throw new Error(`the business ${businessId} of a known place is gone`);
  return { asked, rules, anonymous, unknownStaff: new Set(unknown) };
}

const namedIn = ({ segments }: WantedVisit): readonly string[] =>
  segments.flatMap(({ staff }) => [...(staff.anyOf ?? []), ...staff.noneOf]);

/** The ids in the request that name nothing here; null when all are known. */
export function unknownIn(visit: WantedVisit, { asked, unknownStaff: unknown }: HoldFacts): InvalidInput | null {
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
    return rows.filter((row) => row.actor === viewer.person?.userId);
  });
