import { emit, type Happening, type Tx } from '@openslot/database';
import { locationSwitched, type DataOf } from '@openslot/events';
import { invalidInput, newId, type InvalidInput, type Viewer } from '@openslot/service';
import { states } from '../business/announcing.ts';
import { changeBusiness, theBusiness, type Subject } from '../business/changing-business.ts';
import { settleBusiness } from '../business/publication.ts';
import type { Deps } from '../deps.ts';
import { versionConflict, wrongState, type VersionConflict, type WrongState } from '../outcomes.ts';
import { indexOpenings } from '../open-hours/open-hours.store.ts';
import { publishPosition } from '../position/position.store.ts';
import type { AddLocation, Location, SwitchLocation } from './location.ts';
import { insertLocation, isTimeZone, locationOf, raiseLocation } from './location.store.ts';

export type LocationAdded = { readonly __typename: 'LocationAdded'; readonly locationId: string };
export type LocationSwitched = { readonly __typename: 'LocationSwitched'; readonly locationId: string };

/** Adds a place, as public as its business. */
export function addLocation(deps: Deps, viewer: Viewer, input: AddLocation): Promise<LocationAdded | InvalidInput> {
  return changeBusiness(deps, viewer, theBusiness('location.configure', input.businessId), async (work) => {
    const { tx, business, actor } = work;
    const { organizationId } = business;
    if (!(await isTimeZone(tx, input.timeZone)))
      return invalidInput({ path: ['timeZone'], problem: 'unknown_time_zone' });

    const { address } = input;
    const id = newId();
    await insertLocation(tx, {
      organizationId,
      id,
      businessId: business.id,
      kind: input.kind ?? 'FIXED',
      name: input.name,
      addressLines: address.lines,
      postalCode: address.postalCode ?? null,
      region: address.region ?? null,
      country: address.country,
      latitude: address.latitude ?? null,
      longitude: address.longitude ?? null,
      timeZone: input.timeZone,
      phone: input.phone ?? null,
      published: business.published,
      createdBy: actor,
    });
    await settleBusiness(tx, business, actor);
    await emit(tx, states.location(await locationNow(tx, organizationId, id), actor));
    await work.audit('location.add', 'Location', id);
    return { __typename: 'LocationAdded', locationId: id };
  });
}

/** Switches a location on or off for now. */
export function switchLocation(
  deps: Deps,
  viewer: Viewer,
  input: SwitchLocation,
): Promise<LocationSwitched | WrongState | VersionConflict | InvalidInput> {
  const subject = theLocation('location.switch', input.locationId);
  return changeBusiness(deps, viewer, subject, async ({ tx, business, actor, audit }) => {
    const location = await locationNow(tx, business.organizationId, input.locationId);
    if (location.version !== input.version) return versionConflict(location.version);
    if (location.status !== 'ACTIVE') return wrongState(location.status);

    const reason = input.reason ?? null;
    await raiseLocation(tx, location, { openSwitch: input.open, switchReason: input.open ? null : reason }, actor);
    await publishPosition(tx, location);
    await indexOpenings(tx, location);
    await emit(tx, states.location(await locationNow(tx, business.organizationId, location.id), actor));
    if (input.open !== location.openSwitch) await emit(tx, switchedNow(location, input.open, actor));
    await audit('location.switch', 'Location', location.id, ['open'], reason);
    return { __typename: 'LocationSwitched', locationId: location.id };
  });
}

/** Of the location as it was before: its version was raised by one. */
const switchedNow = (
  { organizationId, id: aggregateId, businessId, version }: Location,
  open: boolean,
  actor: string | null,
): Happening<DataOf<typeof locationSwitched>> => ({
  ...{ contract: locationSwitched, organizationId, aggregateId, version: version + 1, actor },
  data: { businessId, open },
});

/** The location itself as the subject. */
export const theLocation = (permission: string, locationId: string): Subject => ({
  permission,
  path: 'locationId',
  find: async (tx, organizationId) => {
    const location = await locationOf(tx, organizationId, locationId);
    return location && { businessId: location.businessId, locationId: location.id };
  },
});

export async function locationNow(tx: Tx, organizationId: string, id: string): Promise<Location> {
  const location = await locationOf(tx, organizationId, id);
  if (!location) throw new Error(`no location ${id}`);
  return location;
}
