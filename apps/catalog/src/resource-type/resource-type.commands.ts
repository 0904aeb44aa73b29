import { newId, type InvalidInput, type Viewer } from '@openslot/service';
import { changeBusiness, theBusiness } from '../business/changing-business.ts';
import type { Deps } from '../deps.ts';
import type { AddResourceType } from './resource-type.ts';
import { insertResourceType } from './resource-type.store.ts';

export type ResourceTypeAdded = { readonly __typename: 'ResourceTypeAdded'; readonly resourceTypeId: string };

/** Adds a kind of things. The others hear of it by the things that are of it, and by what services need. */
export function addResourceType(
  deps: Deps,
  viewer: Viewer,
  input: AddResourceType,
): Promise<ResourceTypeAdded | InvalidInput> {
  return changeBusiness(deps, viewer, theBusiness('resource.write', input.businessId), async (work) => {
    const { tx, business, actor } = work;
    const id = newId();
    await insertResourceType(tx, {
      organizationId: business.organizationId,
      id,
      businessId: business.id,
      name: input.name,
      exchangeable: input.exchangeable ?? true,
      published: business.published,
      createdBy: actor,
    });
    await work.audit('resource_type.add', 'ResourceType', id);
    return { __typename: 'ResourceTypeAdded', resourceTypeId: id };
  });
}
