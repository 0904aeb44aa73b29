import { emit, now, workerAccess, type Tx } from '@openslot/database';
import { formPublished, formState } from '@openslot/events';
import {
  accessOf,
  actorIdOf,
  invalidInput,
  notKnownHere,
  requireActing,
  requireMay,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { auditMember } from '../audit.ts';
import type { Deps } from '../deps.ts';
import {
  changeForm,
  findAskingBusiness,
  findForms,
  insertForm,
  insertFormVersion,
  linksOfForms,
  lockForm,
  replaceLinks,
  servicesAmong,
  versionOfForm,
} from './form.store.ts';
import {
  missingLanguage,
  type ArchiveIntakeForm,
  type CreateIntakeForm,
  type FormStatus,
  type FormVersion,
  type IntakeForm,
  type PublishIntakeForm,
  type RenameIntakeForm,
  type SetIntakeFormServices,
} from './intake-form.ts';

export interface IntakeFormSaved {
  readonly __typename: 'IntakeFormSaved';
  readonly formId: string;
}

type Stale = { readonly __typename: 'VersionConflict'; readonly currentVersion: number };
type NotNow = { readonly __typename: 'WrongState'; readonly status: FormStatus };
export type IntakeFormOutcome = IntakeFormSaved | Stale | NotNow | NotReadyYet | InvalidInput;

/** A form without questions; they come with its first version. */
export async function createIntakeForm(
  { database }: Deps,
  viewer: Viewer,
  { businessId, names }: CreateIntakeForm,
): Promise<IntakeFormSaved | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const access = accessOf(viewer);
  const business = await database.read(access, (tx) => findAskingBusiness(tx, businessId));
  if (business?.organizationId !== organizationId) {
    return notKnownHere(await database.read(access, now), { id: businessId, path: ['businessId'] });
  }
  requireMay(viewer, 'form.write', { organizationId, businessId });
  const lacking = missingLanguage(business.defaultLocale, names);
  if (lacking.length > 0) return inOwnLanguage(lacking);

  return database.transaction(workerAccess(organizationId), async (tx) => {
    const form = await insertForm(tx, { organizationId, businessId, names }, actorIdOf(viewer));
    await tellState(tx, form, actorIdOf(viewer));
    await auditMember(tx, viewer, acting, { ...deed('created', form), changed: ['names'] });
    return { __typename: 'IntakeFormSaved', formId: form.id };
  });
}

export const renameIntakeForm = (deps: Deps, viewer: Viewer, { names, ...which }: RenameIntakeForm) =>
  changeAsManager(deps, viewer, which, async (tx, form, { language, actor }) => {
    const lacking = missingLanguage(language, names);
    if (lacking.length > 0) return inOwnLanguage(lacking);
    const after = await changeForm(tx, form, { names }, actor);
    return { after, action: 'renamed', changed: ['names'] };
  });

/** Visits ask these questions from now on; what was asked before stays as it was asked. */
export const publishIntakeForm = (deps: Deps, viewer: Viewer, { questions, ...which }: PublishIntakeForm) =>
  changeAsManager(deps, viewer, which, async (tx, form, { language, actor }) => {
    const lacking = missingLanguage(language, form.names, questions);
    if (lacking.length > 0) return inOwnLanguage(lacking);
    const { id: currentVersionId } = await insertFormVersion(tx, form, questions);
    const after = await changeForm(tx, form, { status: 'PUBLISHED', currentVersionId }, actor);
    return { after, action: 'published', changed: ['questions', 'status'] };
  });

/** Which services ask the form, in the place of those that did. Visits that are booked already are not asked. */
export const setIntakeFormServices = (deps: Deps, viewer: Viewer, { services, ...which }: SetIntakeFormServices) =>
  changeAsManager(deps, viewer, which, async (tx, form, { actor }) => {
    const ids = services.map(({ serviceId }) => serviceId);
    const known = await servicesAmong(tx, form, ids);
    const place = ids.findIndex((id) => !known.has(id));
    if (place >= 0) {
      return notKnownHere(await now(tx), { id: ids[place] ?? '', path: ['services', String(place), 'serviceId'] });
    }
    await replaceLinks(tx, form, services);
    return { after: await changeForm(tx, form, {}, actor), action: 'services_set', changed: ['services'] };
  });

/** Nobody is asked any more; what was asked may still be answered, and what was answered stays. */
export const archiveIntakeForm = (deps: Deps, viewer: Viewer, which: ArchiveIntakeForm) =>
  changeAsManager(deps, viewer, which, async (tx, form, { actor }) => {
    const after = await changeForm(tx, form, { status: 'ARCHIVED' }, actor);
    return { after, action: 'archived', changed: ['status'] };
  });

interface Changed {
  readonly after: IntakeForm;
  readonly action: 'renamed' | 'published' | 'services_set' | 'archived';
  readonly changed: readonly string[];
}

/** A change of a form by a manager of its business: who may, of which version, of one that is not archived. */
async function changeAsManager(
  { database }: Deps,
  viewer: Viewer,
  { intakeFormId: id, version }: { readonly intakeFormId: string; readonly version: number },
  change: (
    tx: Tx,
    form: IntakeForm,
    by: { readonly language: string; readonly actor: string | null },
  ) => Promise<Changed | NotReadyYet | InvalidInput>,
): Promise<IntakeFormOutcome> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const [seen] = await database.read(accessOf(viewer), (tx) => findForms(tx, [id]));
  if (seen?.organizationId !== organizationId) return unknownId('intakeFormId');
  requireMay(viewer, 'form.write', seen);

  return database.transaction(workerAccess(organizationId), async (tx): Promise<IntakeFormOutcome> => {
    const form = await lockForm(tx, organizationId, id);
    if (!form) return unknownId('intakeFormId');
    if (form.version !== version) return { __typename: 'VersionConflict', currentVersion: form.version };
    if (form.status === 'ARCHIVED') return { __typename: 'WrongState', status: form.status };
    const actor = actorIdOf(viewer);
    const business = await findAskingBusiness(tx, form.businessId);
    const done = await change(tx, form, { language: business?.defaultLocale ?? 'en', actor });
    if ('__typename' in done) return done;
    const current = await tellState(tx, done.after, actor);
    if (done.action === 'published' && current) await tellPublished(tx, done.after, current, actor);
    await auditMember(tx, viewer, acting, { ...deed(done.action, form), changed: done.changed });
    return { __typename: 'IntakeFormSaved', formId: id };
  });
}

const inOwnLanguage = (paths: readonly string[][]): InvalidInput =>
  invalidInput(...paths.map((path) => ({ path, problem: 'own_language_missing' })));

const deed = (action: string, { id }: IntakeForm) => ({
  ...{ action: `intake_form.${action}`, entity: 'IntakeForm', entityId: id },
});

const about = ({ organizationId, id, version }: IntakeForm, actor: string | null) => ({
  ...{ organizationId, aggregateId: id, version, actor },
});

/** Tells how a form is now; answers the version that it asks. */
async function tellState(tx: Tx, form: IntakeForm, actor: string | null): Promise<FormVersion | null> {
  const { organizationId, businessId, names, status, currentVersionId } = form;
  const current = currentVersionId === null ? null : await versionOfForm(tx, organizationId, currentVersionId);
  const links = await linksOfForms(tx, [form.id]);
  const data = {
    ...{ businessId, names, status, number: current?.number ?? null },
    questions: (current?.questions ?? []).map(({ choices, ...question }) => ({ ...question, choices: [...choices] })),
    services: links.map(({ serviceId, validMonths }) => ({ serviceId, validMonths })),
  };
  await emit(tx, { ...about(form, actor), contract: formState, data });
  return current;
}

const tellPublished = (tx: Tx, form: IntakeForm, { id, number }: FormVersion, actor: string | null): Promise<void> =>
  emit(tx, {
    ...about(form, actor),
    contract: formPublished,
    data: { businessId: form.businessId, names: form.names, versionId: id, number },
  });
