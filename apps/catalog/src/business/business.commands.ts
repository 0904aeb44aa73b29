import { emit, recordAudit, workerAccess } from '@openslot/database';
import {
  byViewer,
  invalidInput,
  newId,
  requireMay,
  requireMembership,
  requireSignedIn,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import type { Deps } from '../deps.ts';
import { organizationIsActive } from '../organization/organization.store.ts';
import { versionConflict, wrongState, type VersionConflict, type WrongState } from '../outcomes.ts';
import type { Key } from '../slice.tables.ts';
import { writeTexts } from '../translation/translation.store.ts';
import { verticalBySlug } from '../vertical/vertical.store.ts';
import { publishedNow, states } from './announcing.ts';
import {
  businessAfter,
  firstSettings,
  settingsProblem,
  type Business,
  type BusinessSettings,
  type BusinessStep,
  type BusinessVerb,
  type ChangeBusinessSettings,
  type CreateBusiness,
} from './business.ts';
import {
  businessesById,
  insertBusiness,
  ownBusinessBySlug,
  settingsOfBusinesses,
  takeSlug,
  updateBusiness,
  updateSettings,
} from './business.store.ts';
import { changeBusiness, theBusiness, type Work } from './changing-business.ts';
import { settleBusiness } from './publication.ts';

export type BusinessCreated = { readonly __typename: 'BusinessCreated'; readonly businessId: string };
export type BusinessChanged = { readonly __typename: 'BusinessChanged'; readonly businessId: string };
export type SlugTaken = { readonly __typename: 'SlugTaken'; readonly slug: string; readonly businessId: string | null };

/** Makes a draft. Its slug is unique over all organizations, so it is taken first. */
export function createBusiness(
  deps: Deps,
  viewer: Viewer,
  input: CreateBusiness,
): Promise<BusinessCreated | SlugTaken | InvalidInput> {
  const { userId } = requireSignedIn(viewer);
  const { organizationId, memberId } = requireMembership(viewer);
  requireMay(viewer, 'business.configure', { organizationId });

  return deps.database.transaction(workerAccess(organizationId), async (tx) => {
    if (input.names[input.defaultLanguage] === undefined)
      return invalidInput({ path: ['names'], problem: 'own_language_missing' });
    const settings = given(input.settings);
    const problem = settingsProblem({ ...firstSettings, ...settings });
    if (problem) return invalidInput(problem);
    const vertical = await verticalBySlug(tx, input.verticalSlug);
    if (!vertical) return invalidInput({ path: ['verticalSlug'], problem: 'unknown_vertical' });
    const key: Key = { organizationId, id: newId() };
    if (!(await takeSlug(tx, input.slug, organizationId, key.id))) {
      const own = await ownBusinessBySlug(tx, organizationId, input.slug);
      return { __typename: 'SlugTaken', slug: input.slug, businessId: own };
    }

    await insertBusiness(
      tx,
      {
        ...key,
        verticalId: vertical.id,
        ownerMemberId: memberId,
        slug: input.slug,
        defaultLocale: input.defaultLanguage,
        currency: input.currency,
        phone: input.phone ?? null,
        email: input.email ?? null,
        website: input.website ?? null,
        createdBy: userId,
      },
      settings,
    );
    const texts = {
      organizationId,
      businessId: key.id,
      entity: 'BUSINESS',
      entityId: key.id,
      published: false,
    } as const;
    await writeTexts(tx, texts, 'name', input.names);
    await writeTexts(tx, texts, 'description', input.descriptions ?? {});
    await settleBusiness(tx, key, userId);
    await announceBusiness({ tx, actor: userId }, key);
    await recordAudit(tx, 'catalog', {
      ...byViewer(viewer),
      organizationId,
      action: 'business.create',
      entity: 'Business',
      entityId: key.id,
    });
    return { __typename: 'BusinessCreated', businessId: key.id };
  });
}

/** Changes texts, contact data and rules of booking; what is left out stays. */
export function changeBusinessSettings(
  deps: Deps,
  viewer: Viewer,
  input: ChangeBusinessSettings,
): Promise<BusinessChanged | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theBusiness('business.configure', input.businessId), async (work) => {
    const { tx, business, actor } = work;
    if (business.version !== input.version) return versionConflict(business.version);
    if (input.names && input.names[business.defaultLocale] === undefined)
      return invalidInput({ path: ['names'], problem: 'own_language_missing' });

    const { phone, email, website } = input;
    const contact = {
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
      ...(website !== undefined && { website }),
    };
    const settings = given(input.settings);
    const [before] = await settingsOfBusinesses(tx, [business]);
    const problem = settingsProblem({ ...firstSettings, ...before, ...settings });
    if (problem) return invalidInput(problem);
    await updateBusiness(tx, business, contact, actor);
    await updateSettings(tx, business, settings);
    const texts = textsOfBusiness(business);
    if (input.names) await writeTexts(tx, texts, 'name', input.names);
    if (input.descriptions) await writeTexts(tx, texts, 'description', input.descriptions);
    await settleBusiness(tx, business, actor);
    await announceBusiness(work, business);
    await work.audit('business.configure', 'Business', business.id, [
      ...(input.names ? ['names'] : []),
      ...(input.descriptions ? ['descriptions'] : []),
      ...Object.keys(contact),
      ...Object.keys(settings),
    ]);
    return { __typename: 'BusinessChanged', businessId: business.id };
  });
}

export const publishBusiness = (deps: Deps, viewer: Viewer, input: BusinessStep) =>
  step(deps, viewer, input, 'publish');
export const pauseBusiness = (deps: Deps, viewer: Viewer, input: BusinessStep) => step(deps, viewer, input, 'pause');

function step(
  deps: Deps,
  viewer: Viewer,
  input: BusinessStep,
  verb: BusinessVerb,
): Promise<BusinessChanged | WrongState | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theBusiness('business.publish', input.businessId), async (work) => {
    const { tx, business, actor } = work;
    if (business.version !== input.version) return versionConflict(business.version);
    const status = businessAfter(verb, business.status);
    if (status === null) return wrongState(business.status);
    // A suspended organization comes back as a whole, when the platform resumes it.
    const active = await organizationIsActive(tx, business.organizationId);
    if (verb === 'publish' && !active) return wrongState('SUSPENDED');

    await updateBusiness(tx, business, { status, published: status === 'ACTIVE' }, actor);
    await settleBusiness(tx, business, actor);
    const changed = await announceBusiness(work, business);
    if (changed.published) await emit(tx, publishedNow(changed, actor));
    await work.audit(`business.${verb}`, 'Business', business.id, ['status']);
    return { __typename: 'BusinessChanged', businessId: business.id };
  });
}

/** Tells of a business as it is now. */
export async function announceBusiness(
  { tx, actor }: { tx: Work['tx']; actor: string | null },
  key: Key,
): Promise<Business> {
  const [business] = await businessesById(tx, [key.id]);
  const [row] = await settingsOfBusinesses(tx, [key]);
  if (!business || !row) throw new Error(`no business ${key.id}`);
  const { businessId: _, ...settings } = row;
  await emit(tx, states.business(business, settings, actor));
  return business;
}

const textsOfBusiness = (business: Business) =>
  ({
    organizationId: business.organizationId,
    businessId: business.id,
    entity: 'BUSINESS',
    entityId: business.id,
    published: business.published,
  }) as const;

const mayBeNull: readonly string[] = [
  ...['autoNoShowMinutes', 'bookingWindowFrom', 'bookingWindowTo'],
  ...['noShowPrepayFrom', 'noShowBlockFrom'],
];

/** The settings that were given a value; null is one where it means never, or no date. */
const given = (settings: CreateBusiness['settings']): Partial<BusinessSettings> =>
  Object.fromEntries(
    Object.entries(settings ?? {}).filter(([name, value]) =>
      mayBeNull.includes(name) ? value !== undefined : value != null,
    ),
  );
