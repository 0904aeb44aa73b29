import { now, workerAccess, type Tx } from '@openslot/database';
import {
  invalidInput,
  may,
  requireKnown,
  requireMay,
  requireActing,
  Refusal,
  unknownId,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { lockBusiness } from '../business/business.store.ts';
import type { Deps } from '../deps.ts';
import type { Location } from '../location/location.ts';
import { locationOf } from '../location/location.store.ts';
import { wrongState, type WrongState } from '../outcomes.ts';
import { implausible, isElsewhere, type ReportPositions } from './position.ts';
import { insertPositions, keepLatest, publishPosition, showLatest, worksAt } from './position.store.ts';

export type PositionsReported = { readonly __typename: 'PositionsReported'; readonly locationId: string };

/**
 * Takes in where a mobile location was. Nobody is told of each position, and none is in the audit: there are too many.
 * Only where the search has to follow, the business is locked.
 */
export function reportPositions(
  deps: Deps,
  viewer: Viewer,
  input: ReportPositions,
): Promise<PositionsReported | WrongState | InvalidInput> {
  requireKnown(viewer);
  const { organizationId } = requireReporter(viewer);
  return deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const location = await locationOf(tx, organizationId, input.locationId);
    if (!location) return unknownId('locationId');
    await requireToReport(tx, viewer, location);
    if (location.kind !== 'MOBILE') return wrongState(location.kind);
    const tooFarOff = implausible(input.positions, await now(tx));
    if (tooFarOff.length > 0)
      return invalidInput(
        ...tooFarOff.map((index) => ({ path: ['positions', String(index), 'at'], problem: 'not_about_now' })),
      );

    const reported = input.positions.map(({ accuracyMeters, speedKmh, ...position }) => ({
      ...position,
      accuracyMeters: accuracyMeters ?? null,
      speedKmh: speedKmh ?? null,
    }));
    await insertPositions(tx, location, reported, viewer.apiKey ? 'API_KEY' : 'MEMBER');
    const newest = reported.reduce((latest, each) => (each.at > latest.at ? each : latest));
    const kept = await keepLatest(tx, location, newest, location.published && location.openSwitch);
    if (kept && isElsewhere(kept)) await follow(tx, location);
    return { __typename: 'PositionsReported', locationId: location.id };
  });
}

async function follow(tx: Tx, location: Location): Promise<void> {
  await lockBusiness(tx, location.organizationId, location.businessId);
  await publishPosition(tx, location);
  await showLatest(tx, location);
}

const permission = 'position.report';

/** Refuses members who hold neither the permission nor its `.own` form, before anything is looked up. */
function requireReporter(viewer: Viewer): { readonly organizationId: string } {
  const acting = requireActing(viewer);
  if (acting.permissions.has(permission) || acting.permissions.has(`${permission}.own`)) return acting;
  throw new Refusal('FORBIDDEN', 'You may not do this.');
}

/** With the permission there, or with its `.own` form where the viewer works. */
async function requireToReport(tx: Tx, viewer: Viewer, location: Location): Promise<void> {
  const { organizationId, businessId, id: locationId } = location;
  const place = { organizationId, businessId, locationId };
  const memberId = viewer.acting?.memberId;
  if (may(viewer, permission, place)) return;
  if (memberId && may(viewer, `${permission}.own`, place) && (await worksAt(tx, location, memberId))) return;
  requireMay(viewer, permission, place);
}
