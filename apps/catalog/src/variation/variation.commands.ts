import { emit, type Tx } from '@openslot/database';
import { invalidInput, newId, type InvalidInput, type Viewer } from '@openslot/service';
import { states } from '../business/announcing.ts';
import { changeBusiness, type Subject, type Work } from '../business/changing-business.ts';
import { announceResources, settleBusiness } from '../business/publication.ts';
import type { Deps } from '../deps.ts';
import { versionConflict, wrongState, type VersionConflict, type WrongState } from '../outcomes.ts';
import { forgetVariation } from '../resource/resource.store.ts';
import { requirementProblems, writeRequirements } from '../requirement/requirement.store.ts';
import { serviceOf } from '../service/service.store.ts';
import { writeStays } from '../stay-rule/stay-rule.store.ts';
import { writeTexts } from '../translation/translation.store.ts';
import {
  termsAfter,
  termsOfNew,
  termsProblem,
  type AddVariation,
  type ArchiveVariation,
  type ChangeVariation,
  type Variation,
} from './variation.ts';
import { insertVariation, markVariationArchived, updateVariation, variationOf } from './variation.store.ts';

export type VariationAdded = { readonly __typename: 'VariationAdded'; readonly variationId: string };
export type VariationChanged = { readonly __typename: 'VariationChanged'; readonly variationId: string };
export type VariationArchived = { readonly __typename: 'VariationArchived'; readonly serviceId: string };

/** Adds a bookable form, as public as its service. */
export function addVariation(
  deps: Deps,
  viewer: Viewer,
  input: AddVariation,
): Promise<VariationAdded | WrongState | InvalidInput> {
  const subject: Subject = {
    permission: 'service.write',
    path: 'serviceId',
    find: async (tx, organizationId) => {
      const service = await serviceOf(tx, organizationId, input.serviceId);
      return service && { businessId: service.businessId };
    },
  };
  return changeBusiness(deps, viewer, subject, async (work) => {
    const { tx, business, actor } = work;
    const { organizationId } = business;
    const service = await serviceOf(tx, organizationId, input.serviceId);
    if (!service || service.deletedAt !== null) return wrongState('ARCHIVED');
    if (input.names[business.defaultLocale] === undefined)
      return invalidInput({ path: ['names'], problem: 'own_language_missing' });
    const terms = termsOfNew(input);
    const problem = termsProblem(terms);
    if (problem) return invalidInput(problem);
    const required = input.requirements ?? [];
    const problems = await requirementProblems(tx, business, required);
    if (problems.length > 0) return invalidInput(...problems);

    const id = newId();
    await insertVariation(tx, {
      organizationId,
      id,
      businessId: business.id,
      serviceId: service.id,
      currency: business.currency,
      displayOrder: input.displayOrder ?? 0,
      published: service.published,
      createdBy: actor,
      ...terms,
    });
    await writeRequirements(tx, { organizationId, businessId: business.id, variationId: id }, required);
    await writeStays(tx, { organizationId, id }, input.stays ?? []);
    await writeTexts(
      tx,
      textsOfVariation(business.id, { organizationId, id, published: service.published }),
      'name',
      input.names,
    );
    await settleBusiness(tx, business, actor);
    await emit(tx, states.variation(await variationNow(tx, organizationId, id), actor));
    await work.audit('variation.add', 'Variation', id);
    return { __typename: 'VariationAdded', variationId: id };
  });
}

/** Changes terms; what is left out stays. Holds and visits keep their own snapshot. */
export function changeVariation(
  deps: Deps,
  viewer: Viewer,
  input: ChangeVariation,
): Promise<VariationChanged | WrongState | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theVariation(input.variationId), async (work) => {
    const { tx, business, actor } = work;
    const variation = await variationNow(tx, business.organizationId, input.variationId);
    const refused = refusal(variation, input.version);
    if (refused) return refused;
    if (input.names && input.names[business.defaultLocale] === undefined)
      return invalidInput({ path: ['names'], problem: 'own_language_missing' });
    const terms = termsAfter(variation, input);
    const problem = termsProblem(terms);
    if (problem) return invalidInput(problem);
    const problems = await requirementProblems(tx, business, input.requirements ?? []);
    if (problems.length > 0) return invalidInput(...problems);

    await updateVariation(tx, variation, terms, actor);
    const { organizationId, id: variationId } = variation;
    const owner = { organizationId, businessId: business.id, variationId };
    if (input.requirements) await writeRequirements(tx, owner, input.requirements);
    if (input.stays) await writeStays(tx, variation, input.stays);
    if (input.names) await writeTexts(tx, textsOfVariation(business.id, variation), 'name', input.names);
    await settleBusiness(tx, business, actor);
    await emit(tx, states.variation(await variationNow(tx, business.organizationId, variation.id), actor));
    await work.audit('variation.change', 'Variation', variation.id, changedFields(input));
    return { __typename: 'VariationChanged', variationId: variation.id };
  });
}

/** Takes a variation off the menu; nobody performs it any more. */
export function archiveVariation(
  deps: Deps,
  viewer: Viewer,
  input: ArchiveVariation,
): Promise<VariationArchived | WrongState | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theVariation(input.variationId), async (work) => {
    const { tx, business, actor } = work;
    const variation = await variationNow(tx, business.organizationId, input.variationId);
    const refused = refusal(variation, input.version);
    if (refused) return refused;

    await archiveEach(work, [variation]);
    await settleBusiness(tx, business, actor);
    await work.audit('variation.archive', 'Variation', variation.id);
    return { __typename: 'VariationArchived', serviceId: variation.serviceId };
  });
}

/** Archives variations one by one, and tells of them and of everybody who performed them. */
export async function archiveEach({ tx, business, actor }: Work, variations: readonly Variation[]): Promise<void> {
  const { organizationId } = business;
  for (const variation of variations) {
    await markVariationArchived(tx, variation, actor);
    await emit(tx, states.variation(await variationNow(tx, organizationId, variation.id), actor));
    const performers = await forgetVariation(tx, organizationId, variation.id, actor);
    await announceResources(tx, organizationId, performers, actor);
  }
}

const theVariation = (variationId: string): Subject => ({
  permission: 'service.write',
  path: 'variationId',
  find: async (tx, organizationId) => {
    const variation = await variationOf(tx, organizationId, variationId);
    return variation && { businessId: variation.businessId };
  },
});

function refusal(variation: Variation, version: number): WrongState | VersionConflict | null {
  if (variation.deletedAt !== null) return wrongState('ARCHIVED');
  return variation.version === version ? null : versionConflict(variation.version);
}

async function variationNow(tx: Tx, organizationId: string, id: string): Promise<Variation> {
  const variation = await variationOf(tx, organizationId, id);
  if (!variation) throw new Error(`no variation ${id}`);
  return variation;
}

const textsOfVariation = (
  businessId: string,
  { organizationId, id, published }: Pick<Variation, 'organizationId' | 'id' | 'published'>,
) => ({ organizationId, businessId, entity: 'VARIATION', entityId: id, published }) as const;

/** The names of the fields that were given, for the audit. */
const changedFields = (input: ChangeVariation) =>
  Object.entries(input).flatMap(([field, value]) =>
    value === undefined || field === 'variationId' || field === 'version' ? [] : [field],
  );
