import { emit, type Tx } from '@openslot/database';
import { invalidInput, newId, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { addOnsOfBusinesses } from '../add-on/add-on.store.ts';
import { writeServiceAddOns } from '../add-on/offered.store.ts';
import { states } from '../business/announcing.ts';
import { changeBusiness, theBusiness, type Subject } from '../business/changing-business.ts';
import { settleBusiness } from '../business/publication.ts';
import { hasCategory } from '../category/category.store.ts';
import type { Deps } from '../deps.ts';
import { versionConflict, wrongState, type VersionConflict, type WrongState } from '../outcomes.ts';
import { requirementProblems, writeRequirements } from '../requirement/requirement.store.ts';
import { writeTexts } from '../translation/translation.store.ts';
import { archiveEach } from '../variation/variation.commands.ts';
import { variationsOfServices } from '../variation/variation.store.ts';
import type { AddService, ArchiveService, ChangeService, Service } from './service.ts';
import { insertService, markServiceArchived, serviceOf, updateService } from './service.store.ts';

export type ServiceAdded = { readonly __typename: 'ServiceAdded'; readonly serviceId: string };
export type ServiceChanged = { readonly __typename: 'ServiceChanged'; readonly serviceId: string };
export type ServiceArchived = { readonly __typename: 'ServiceArchived'; readonly businessId: string };

/** The business of a service as the subject. */
export const theService = (permission: string, serviceId: string): Subject => ({
  permission,
  path: 'serviceId',
  find: async (tx, organizationId) => {
    const service = await serviceOf(tx, organizationId, serviceId);
    return service && { businessId: service.businessId };
  },
});

/** Adds a service, as public as its business. */
export function addService(deps: Deps, viewer: Viewer, input: AddService): Promise<ServiceAdded | InvalidInput> {
  return changeBusiness(deps, viewer, theBusiness('service.write', input.businessId), async (work) => {
    const { tx, business, actor } = work;
    if (input.names[business.defaultLocale] === undefined)
      return invalidInput({ path: ['names'], problem: 'own_language_missing' });
    if (input.categoryId != null && !(await hasCategory(tx, business, input.categoryId)))
      return unknownId('categoryId');

    const { organizationId, published } = business;
    const id = newId();
    await insertService(tx, {
      organizationId,
      id,
      businessId: business.id,
      categoryId: input.categoryId ?? null,
      kind: input.kind ?? 'APPOINTMENT',
      placeKinds: input.placeKinds ?? ['BUSINESS'],
      published,
      createdBy: actor,
    });
    const texts = { organizationId, businessId: business.id, entity: 'SERVICE', entityId: id, published } as const;
    await writeTexts(tx, texts, 'name', input.names);
    await writeTexts(tx, texts, 'description', input.descriptions ?? {});
    await settleBusiness(tx, business, actor);
    await emit(tx, states.service(await serviceNow(tx, organizationId, id), actor));
    await work.audit('service.add', 'Service', id);
    return { __typename: 'ServiceAdded', serviceId: id };
  });
}

/** Changes texts, places, add-ons and what its visits require; what is left out stays. */
export function changeService(
  deps: Deps,
  viewer: Viewer,
  input: ChangeService,
): Promise<ServiceChanged | WrongState | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theService('service.write', input.serviceId), async (work) => {
    const { tx, business, actor } = work;
    const { organizationId } = business;
    const service = await serviceNow(tx, organizationId, input.serviceId);
    if (service.deletedAt !== null) return wrongState('ARCHIVED');
    if (service.version !== input.version) return versionConflict(service.version);
    if (input.names && input.names[business.defaultLocale] === undefined)
      return invalidInput({ path: ['names'], problem: 'own_language_missing' });
    const known = new Set((await addOnsOfBusinesses(tx, [business])).map(({ id }) => id));
    const problems = [
      ...(input.addOns ?? []).flatMap(({ addOnId }, place) =>
        known.has(addOnId) ? [] : [{ path: ['addOns', String(place), 'addOnId'], problem: 'unknown_id' }],
      ),
      ...(await requirementProblems(tx, business, input.requirements ?? [])),
    ];
    if (problems.length > 0) return invalidInput(...problems);

    await updateService(tx, service, input.placeKinds ? { placeKinds: input.placeKinds } : {}, actor);
    if (input.addOns) await writeServiceAddOns(tx, service, input.addOns);
    const owner = { organizationId, businessId: business.id, serviceId: service.id };
    if (input.requirements) await writeRequirements(tx, owner, input.requirements);
    const texts = { organizationId, businessId: business.id, entity: 'SERVICE', entityId: service.id } as const;
    const { published } = service;
    if (input.names) await writeTexts(tx, { ...texts, published }, 'name', input.names);
    if (input.descriptions) await writeTexts(tx, { ...texts, published }, 'description', input.descriptions);
    await settleBusiness(tx, business, actor);
    await emit(tx, states.service(await serviceNow(tx, organizationId, service.id), actor));
    await work.audit('service.change', 'Service', service.id, changedFields(input));
    return { __typename: 'ServiceChanged', serviceId: service.id };
  });
}

/** The names of the fields that were given, for the audit. */
const changedFields = (input: ChangeService) =>
  Object.entries(input).flatMap(([field, value]) =>
    value == null || field === 'serviceId' || field === 'version' ? [] : [field],
  );

/** Takes a service with its variations off the menu. What was booked keeps its snapshot elsewhere. */
export function archiveService(
  deps: Deps,
  viewer: Viewer,
  input: ArchiveService,
): Promise<ServiceArchived | WrongState | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theService('service.write', input.serviceId), async (work) => {
    const { tx, business, actor } = work;
    const service = await serviceNow(tx, business.organizationId, input.serviceId);
    if (service.deletedAt !== null) return wrongState('ARCHIVED');
    if (service.version !== input.version) return versionConflict(service.version);

    await markServiceArchived(tx, service, actor);
    await archiveEach(work, await variationsOfServices(tx, [service]));
    await settleBusiness(tx, business, actor);
    await emit(tx, states.service(await serviceNow(tx, business.organizationId, service.id), actor));
    await work.audit('service.archive', 'Service', service.id);
    return { __typename: 'ServiceArchived', businessId: business.id };
  });
}

export async function serviceNow(tx: Tx, organizationId: string, id: string): Promise<Service> {
  const service = await serviceOf(tx, organizationId, id);
  if (!service) throw new Error(`no service ${id}`);
  return service;
}
