import { now, type Tx } from '@openslot/database';
import {
  invalidInput,
  newId,
  notKnownHere,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import type { Business } from '../business/business.ts';
import { changeBusiness, theBusiness, type Work } from '../business/changing-business.ts';
import { announceResources, settleBusiness } from '../business/publication.ts';
import type { Deps } from '../deps.ts';
import { locationOf } from '../location/location.store.ts';
import { memberById } from '../member/member.store.ts';
import { versionConflict, wrongState, type VersionConflict, type WrongState } from '../outcomes.ts';
import { variationsOnMenu } from '../variation/variation.store.ts';
import { resourceTypesById } from '../resource-type/resource-type.store.ts';
import {
  seatsOf,
  tableProblems,
  type AddResource,
  type AddStaffMember,
  type ChangeResource,
  type Resource,
  type ResourceKind,
  type SetPerformed,
} from './resource.ts';
import { insertResource, replacePerformed, resourceOf, staffMemberOf, updateResource } from './resource.store.ts';

export type StaffMemberAdded = { readonly __typename: 'StaffMemberAdded'; readonly resourceId: string };
export type AlreadyOnStaff = { readonly __typename: 'AlreadyOnStaff'; readonly resourceId: string };
export type ResourceAdded = { readonly __typename: 'ResourceAdded'; readonly resourceId: string };
export type ResourceChanged = { readonly __typename: 'ResourceChanged'; readonly resourceId: string };
export type PerformedSet = { readonly __typename: 'PerformedSet'; readonly resourceId: string };

/** Adds somebody to the staff, linked to a member of the organization or not. */
export function addStaffMember(
  deps: Deps,
  viewer: Viewer,
  input: AddStaffMember,
): Promise<StaffMemberAdded | AlreadyOnStaff | NotReadyYet | InvalidInput> {
  const subject = theBusiness('staff.write', input.businessId, input.locationId ?? null);
  return changeBusiness(deps, viewer, subject, async (work) => {
    const { tx, business } = work;
    if (!(await isPlaceOf(tx, business, input.locationId))) return unknownId('locationId');
    if (input.memberId != null) {
      const refused = await memberProblem(tx, business, input.memberId);
      if (refused) return refused;
      const already = await staffMemberOf(tx, business, input.memberId);
      if (already) return { __typename: 'AlreadyOnStaff', resourceId: already };
    }
    const memberId = input.memberId ?? null;
    const id = await addOne(work, { ...input, kind: 'STAFF', units: 1, memberId, typeId: null, ...seatsOf({}) });
    await work.audit('staff.add', 'StaffMember', id);
    return { __typename: 'StaffMemberAdded', resourceId: id };
  });
}

/** Adds a room, chair, table or device. */
export function addResource(deps: Deps, viewer: Viewer, input: AddResource): Promise<ResourceAdded | InvalidInput> {
  const subject = theBusiness('resource.write', input.businessId, input.locationId ?? null);
  return changeBusiness(deps, viewer, subject, async (work) => {
    if (!(await isPlaceOf(work.tx, work.business, input.locationId))) return unknownId('locationId');
    if (!(await isTypeOf(work.tx, work.business, input.typeId))) return unknownId('typeId');
    const { kind, name, locationId } = input;
    const what = { kind, name, locationId, units: input.units ?? 1, typeId: input.typeId ?? null, ...seatsOf(input) };
    const id = await addOne(work, { ...what, memberId: null });
    await work.audit('resource.add', 'Resource', id);
    return { __typename: 'ResourceAdded', resourceId: id };
  });
}

/** Changes a thing; what is left out stays. */
export function changeResource(
  deps: Deps,
  viewer: Viewer,
  input: ChangeResource,
): Promise<ResourceChanged | WrongState | VersionConflict | InvalidInput> {
  const subject = {
    permission: 'resource.write',
    path: 'resourceId',
    find: async (tx: Tx, organizationId: string) => {
      const thing = await resourceOf(tx, organizationId, input.resourceId);
      return thing && thing.kind !== 'STAFF' ? { businessId: thing.businessId, locationId: thing.locationId } : null;
    },
  };
  return changeBusiness(deps, viewer, subject, async ({ tx, business, actor, audit }) => {
    const { organizationId } = business;
    const thing = await resourceOf(tx, organizationId, input.resourceId);
    if (!thing || thing.deletedAt !== null) return wrongState('ARCHIVED');
    if (thing.version !== input.version) return versionConflict(thing.version);
    if (!(await isTypeOf(tx, business, input.typeId))) return unknownId('typeId');
    const terms = termsAfter(thing, input);
    const problems = tableProblems({ kind: thing.kind, ...terms });
    if (problems.length > 0) return invalidInput(...problems);

    await updateResource(tx, thing, terms, actor);
    await announceResources(tx, organizationId, [thing.id], actor);
    const changed = Object.entries(input).flatMap(([field, value]) =>
      value === undefined || field === 'resourceId' || field === 'version' ? [] : [field],
    );
    await audit('resource.change', 'Resource', thing.id, changed);
    return { __typename: 'ResourceChanged', resourceId: thing.id };
  });
}

const termsAfter = (thing: Resource, input: ChangeResource) => ({
  name: input.name ?? thing.name,
  capacity: input.units ?? thing.capacity,
  bookable: input.bookable ?? thing.bookable,
  typeId: input.typeId === undefined ? thing.typeId : input.typeId,
  ...seatsOf({
    seatsMin: input.seatsMin ?? thing.seatsMin,
    seatsMax: input.seatsMax ?? thing.seatsMax,
    maxSpareSeats: input.maxSpareSeats === undefined ? thing.maxSpareSeats : input.maxSpareSeats,
  }),
});

/** Says all that a staff member performs. */
export function setPerformed(
  deps: Deps,
  viewer: Viewer,
  input: SetPerformed,
): Promise<PerformedSet | WrongState | VersionConflict | InvalidInput> {
  const subject = {
    permission: 'staff.write',
    path: 'staffMemberId',
    find: async (tx: Tx, organizationId: string) => {
      const staff = await resourceOf(tx, organizationId, input.staffMemberId);
      return staff?.kind === 'STAFF' ? { businessId: staff.businessId, locationId: staff.locationId } : null;
    },
  };
  return changeBusiness(deps, viewer, subject, async ({ tx, business, actor, audit }) => {
    const { organizationId } = business;
    const staff = await resourceOf(tx, organizationId, input.staffMemberId);
    if (!staff || staff.deletedAt !== null) return wrongState('ARCHIVED');
    if (staff.version !== input.version) return versionConflict(staff.version);
    const ids = input.performs.map(({ variationId }) => variationId);
    const known = await variationsOnMenu(tx, business, ids);
    const unknown = ids.flatMap((id, place) => (known.has(id) ? [] : [place]));
    if (unknown.length > 0)
      return invalidInput(
        ...unknown.map((place) => ({ path: ['performs', String(place), 'variationId'], problem: 'unknown_id' })),
      );

    const performs = input.performs.map(({ variationId, price, durationMinutes, weight, priority }) => ({
      variationId,
      weight: weight ?? 100,
      priority: priority ?? 0,
      priceMinor: price ?? null,
      durationMinutes: durationMinutes ?? null,
      published: staff.published && known.get(variationId)?.published === true,
    }));
    await replacePerformed(tx, staff, performs, actor);
    await announceResources(tx, organizationId, [staff.id], actor);
    await audit('staff.set_performed', 'StaffMember', staff.id, ['performs']);
    return { __typename: 'PerformedSet', resourceId: staff.id };
  });
}

interface NewOne extends Pick<Resource, 'typeId' | 'seatsMin' | 'seatsMax' | 'maxSpareSeats'> {
  readonly kind: ResourceKind;
  readonly name: string;
  readonly locationId?: string | null | undefined;
  readonly units: number;
  readonly memberId: string | null;
}

async function addOne({ tx, business, actor }: Work, { units, ...one }: NewOne): Promise<string> {
  const { organizationId } = business;
  const id = newId();
  await insertResource(tx, {
    organizationId,
    id,
    businessId: business.id,
    locationId: one.locationId ?? null,
    kind: one.kind,
    name: one.name,
    capacity: units,
    memberId: one.memberId,
    typeId: one.typeId,
    seatsMin: one.seatsMin,
    seatsMax: one.seatsMax,
    maxSpareSeats: one.maxSpareSeats,
    published: business.published,
    createdBy: actor,
  });
  await settleBusiness(tx, business, actor);
  await announceResources(tx, organizationId, [id], actor);
  return id;
}

/** No location at all is every location. */
async function isPlaceOf(tx: Tx, business: Business, locationId: string | null | undefined): Promise<boolean> {
  if (locationId == null) return true;
  const location = await locationOf(tx, business.organizationId, locationId);
  return location?.businessId === business.id;
}

/** No type at all is fine. */
async function isTypeOf(tx: Tx, business: Business, typeId: string | null | undefined): Promise<boolean> {
  if (typeId == null) return true;
  const [type] = await resourceTypesById(tx, [typeId]);
  return type?.businessId === business.id;
}

/** A member that nobody here has heard of may be on its way from identity, if it is that new; else it is unknown. */
async function memberProblem(tx: Tx, business: Business, memberId: string): Promise<NotReadyYet | InvalidInput | null> {
  const member = await memberById(tx, business.organizationId, memberId);
  if (member) return member.live && member.status !== 'ENDED' ? null : unknownId('memberId');
  return notKnownHere(await now(tx), { id: memberId, path: ['memberId'] });
}
