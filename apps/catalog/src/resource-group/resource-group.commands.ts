import { emit, type Tx } from '@openslot/database';
import { invalidInput, newId, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { states } from '../business/announcing.ts';
import type { Business } from '../business/business.ts';
import { changeBusiness, theBusiness, type Subject } from '../business/changing-business.ts';
import { settleBusiness } from '../business/publication.ts';
import type { Deps } from '../deps.ts';
import { locationOf } from '../location/location.store.ts';
import { versionConflict, wrongState, type VersionConflict, type WrongState } from '../outcomes.ts';
import { seatsProblem } from '../resource/resource.ts';
import { resourcesById } from '../resource/resource.store.ts';
import type {
  AddResourceGroup,
  ArchiveResourceGroup,
  ChangeResourceGroup,
  ResourceGroup,
  ResourceGroupTerms,
} from './resource-group.ts';
import {
  insertResourceGroup,
  markResourceGroupArchived,
  resourceGroupOf,
  updateResourceGroup,
  writeGroupItems,
} from './resource-group.store.ts';

export type ResourceGroupAdded = { readonly __typename: 'ResourceGroupAdded'; readonly resourceGroupId: string };
export type ResourceGroupChanged = { readonly __typename: 'ResourceGroupChanged'; readonly resourceGroupId: string };
export type ResourceGroupArchived = { readonly __typename: 'ResourceGroupArchived'; readonly businessId: string };

/** Joins tables of one location. */
export function addResourceGroup(
  deps: Deps,
  viewer: Viewer,
  input: AddResourceGroup,
): Promise<ResourceGroupAdded | InvalidInput> {
  const subject = theBusiness('resource.write', input.businessId, input.locationId);
  return changeBusiness(deps, viewer, subject, async (work) => {
    const { tx, business, actor } = work;
    const { organizationId } = business;
    const location = await locationOf(tx, organizationId, input.locationId);
    if (location?.businessId !== business.id) return unknownId('locationId');
    const problem = await tablesProblem(tx, business, input.locationId, input.resourceIds);
    if (problem) return problem;

    const id = newId();
    const terms = {
      name: input.name,
      seatsMin: input.seatsMin ?? 1,
      seatsMax: input.seatsMax,
      maxSpareSeats: input.maxSpareSeats ?? null,
      rank: input.rank ?? 0,
    };
    const row = { organizationId, id, businessId: business.id, locationId: input.locationId };
    await insertResourceGroup(tx, { ...row, ...terms, published: business.published, createdBy: actor });
    await writeGroupItems(tx, { organizationId, id }, input.resourceIds);
    await settleBusiness(tx, business, actor);
    await emit(tx, states.resourceGroup(await groupNow(tx, organizationId, id), actor));
    await work.audit('resource_group.add', 'ResourceGroup', id);
    return { __typename: 'ResourceGroupAdded', resourceGroupId: id };
  });
}

/** Changes joined tables; what is left out stays. */
export function changeResourceGroup(
  deps: Deps,
  viewer: Viewer,
  input: ChangeResourceGroup,
): Promise<ResourceGroupChanged | WrongState | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theGroup(input.resourceGroupId), async (work) => {
    const { tx, business, actor } = work;
    const group = await groupNow(tx, business.organizationId, input.resourceGroupId);
    const refused = refusal(group, input.version);
    if (refused) return refused;
    const terms = termsAfter(group, input);
    const seats = seatsProblem(terms);
    if (seats) return invalidInput(seats);
    const problem = input.resourceIds && (await tablesProblem(tx, business, group.locationId, input.resourceIds));
    if (problem) return problem;

    await updateResourceGroup(tx, group, terms, actor);
    if (input.resourceIds) await writeGroupItems(tx, group, input.resourceIds);
    await settleBusiness(tx, business, actor);
    await emit(tx, states.resourceGroup(await groupNow(tx, business.organizationId, group.id), actor));
    const changed = Object.entries(input).flatMap(([field, value]) =>
      value === undefined || field === 'resourceGroupId' || field === 'version' ? [] : [field],
    );
    await work.audit('resource_group.change', 'ResourceGroup', group.id, changed);
    return { __typename: 'ResourceGroupChanged', resourceGroupId: group.id };
  });
}

/** Joins the tables no more; each stays for itself. */
export function archiveResourceGroup(
  deps: Deps,
  viewer: Viewer,
  input: ArchiveResourceGroup,
): Promise<ResourceGroupArchived | WrongState | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theGroup(input.resourceGroupId), async (work) => {
    const { tx, business, actor } = work;
    const group = await groupNow(tx, business.organizationId, input.resourceGroupId);
    const refused = refusal(group, input.version);
    if (refused) return refused;

    await markResourceGroupArchived(tx, group, actor);
    await settleBusiness(tx, business, actor);
    await emit(tx, states.resourceGroup(await groupNow(tx, business.organizationId, group.id), actor));
    await work.audit('resource_group.archive', 'ResourceGroup', group.id);
    return { __typename: 'ResourceGroupArchived', businessId: business.id };
  });
}

const theGroup = (resourceGroupId: string): Subject => ({
  permission: 'resource.write',
  path: 'resourceGroupId',
  find: async (tx, organizationId) => {
    const group = await resourceGroupOf(tx, organizationId, resourceGroupId);
    return group && { businessId: group.businessId, locationId: group.locationId };
  },
});

function refusal(group: ResourceGroup, version: number): WrongState | VersionConflict | null {
  if (group.deletedAt !== null) return wrongState('ARCHIVED');
  return group.version === version ? null : versionConflict(group.version);
}

const termsAfter = (group: ResourceGroup, input: ChangeResourceGroup): ResourceGroupTerms => ({
  name: input.name ?? group.name,
  seatsMin: input.seatsMin ?? group.seatsMin,
  seatsMax: input.seatsMax ?? group.seatsMax,
  maxSpareSeats: input.maxSpareSeats === undefined ? group.maxSpareSeats : input.maxSpareSeats,
  rank: input.rank ?? group.rank,
});

/** Only tables of that location can be joined. */
async function tablesProblem(
  tx: Tx,
  business: Business,
  locationId: string,
  ids: readonly string[],
): Promise<InvalidInput | null> {
  const found = await resourcesById(tx, ids);
  const unknown = ids.flatMap((id, place) => {
    const table = found.find((resource) => resource.id === id && resource.businessId === business.id);
    const fits = table?.kind === 'TABLE' && table.locationId === locationId && table.deletedAt === null;
    return fits ? [] : [{ path: ['resourceIds', String(place)], problem: 'unknown_id' }];
  });
  return unknown.length > 0 ? invalidInput(...unknown) : null;
}

async function groupNow(tx: Tx, organizationId: string, id: string): Promise<ResourceGroup> {
  const group = await resourceGroupOf(tx, organizationId, id);
  if (!group) throw new Error(`no resource group ${id}`);
  return group;
}
