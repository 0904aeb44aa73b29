import { emit, type Tx } from '@openslot/database';
import { invalidInput, newId, type InvalidInput, type Viewer } from '@openslot/service';
import { announce, states } from '../business/announcing.ts';
import { changeBusiness, theBusiness, type Subject } from '../business/changing-business.ts';
import { settleBusiness } from '../business/publication.ts';
import type { Deps } from '../deps.ts';
import { versionConflict, wrongState, type VersionConflict, type WrongState } from '../outcomes.ts';
import { servicesById } from '../service/service.store.ts';
import { writeTexts } from '../translation/translation.store.ts';
import type { AddAddOn, AddOn, ArchiveAddOn, ChangeAddOn } from './add-on.ts';
import { addOnOf, insertAddOn, markAddOnArchived, updateAddOn } from './add-on.store.ts';
import { forgetAddOn } from './offered.store.ts';

export type AddOnAdded = { readonly __typename: 'AddOnAdded'; readonly addOnId: string };
export type AddOnChanged = { readonly __typename: 'AddOnChanged'; readonly addOnId: string };
export type AddOnArchived = { readonly __typename: 'AddOnArchived'; readonly businessId: string };

/** Adds something that can be added to visits, once a service offers it. */
export function addAddOn(deps: Deps, viewer: Viewer, input: AddAddOn): Promise<AddOnAdded | InvalidInput> {
  return changeBusiness(deps, viewer, theBusiness('service.write', input.businessId), async (work) => {
    const { tx, business, actor } = work;
    if (input.names[business.defaultLocale] === undefined)
      return invalidInput({ path: ['names'], problem: 'own_language_missing' });

    const { organizationId, published, currency } = business;
    const id = newId();
    await insertAddOn(tx, {
      organizationId,
      id,
      businessId: business.id,
      currency,
      minutes: input.minutes ?? 0,
      priceMinor: input.price,
      maxQuantity: input.maxQuantity ?? 1,
      published,
      createdBy: actor,
    });
    const texts = { organizationId, businessId: business.id, entity: 'ADD_ON', entityId: id, published } as const;
    await writeTexts(tx, texts, 'name', input.names);
    await settleBusiness(tx, business, actor);
    await emit(tx, states.addOn(await addOnNow(tx, organizationId, id), actor));
    await work.audit('add_on.add', 'AddOn', id);
    return { __typename: 'AddOnAdded', addOnId: id };
  });
}

/** Changes terms; what was booked keeps its own. */
export function changeAddOn(
  deps: Deps,
  viewer: Viewer,
  input: ChangeAddOn,
): Promise<AddOnChanged | WrongState | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theAddOn(input.addOnId), async (work) => {
    const { tx, business, actor } = work;
    const { organizationId, published } = business;
    const addOn = await addOnNow(tx, organizationId, input.addOnId);
    const refused = refusal(addOn, input.version);
    if (refused) return refused;
    if (input.names && input.names[business.defaultLocale] === undefined)
      return invalidInput({ path: ['names'], problem: 'own_language_missing' });

    const terms = {
      minutes: input.minutes ?? addOn.minutes,
      priceMinor: input.price ?? addOn.priceMinor,
      maxQuantity: input.maxQuantity ?? addOn.maxQuantity,
    };
    await updateAddOn(tx, addOn, terms, actor);
    const texts = { organizationId, businessId: business.id, entity: 'ADD_ON', entityId: addOn.id, published } as const;
    if (input.names) await writeTexts(tx, texts, 'name', input.names);
    await settleBusiness(tx, business, actor);
    await emit(tx, states.addOn(await addOnNow(tx, organizationId, addOn.id), actor));
    const changed = (['names', 'minutes', 'price', 'maxQuantity'] as const).filter((field) => input[field] != null);
    await work.audit('add_on.change', 'AddOn', addOn.id, changed);
    return { __typename: 'AddOnChanged', addOnId: addOn.id };
  });
}

/** Takes an add-on off for good; no service offers it any more. */
export function archiveAddOn(
  deps: Deps,
  viewer: Viewer,
  input: ArchiveAddOn,
): Promise<AddOnArchived | WrongState | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theAddOn(input.addOnId), async (work) => {
    const { tx, business, actor } = work;
    const addOn = await addOnNow(tx, business.organizationId, input.addOnId);
    const refused = refusal(addOn, input.version);
    if (refused) return refused;

    await markAddOnArchived(tx, addOn, actor);
    const offered = await forgetAddOn(tx, addOn, actor);
    await settleBusiness(tx, business, actor);
    await announce(
      tx,
      (await servicesById(tx, offered)).map((service) => states.service(service, actor)),
    );
    await emit(tx, states.addOn(await addOnNow(tx, business.organizationId, addOn.id), actor));
    await work.audit('add_on.archive', 'AddOn', addOn.id);
    return { __typename: 'AddOnArchived', businessId: business.id };
  });
}

const theAddOn = (addOnId: string): Subject => ({
  permission: 'service.write',
  path: 'addOnId',
  find: async (tx, organizationId) => {
    const addOn = await addOnOf(tx, organizationId, addOnId);
    return addOn && { businessId: addOn.businessId };
  },
});

function refusal(addOn: AddOn, version: number): WrongState | VersionConflict | null {
  if (addOn.deletedAt !== null) return wrongState('ARCHIVED');
  return addOn.version === version ? null : versionConflict(addOn.version);
}

async function addOnNow(tx: Tx, organizationId: string, id: string): Promise<AddOn> {
  const addOn = await addOnOf(tx, organizationId, id);
  if (!addOn) throw new Error(`no add-on ${id}`);
  return addOn;
}
