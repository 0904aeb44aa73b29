import { workerAccess } from '@openslot/database';
import {
  accessOf,
  fromId,
  loaderById,
  page,
  reachOf,
  Refusal,
  requireActing,
  requireMay,
  type Connection,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import DataLoader from 'dataloader';
import type { AppointmentView } from '../appointment/appointment-view.store.ts';
import type { Deps } from '../deps.ts';
import { seesAnswer } from './answer.access.ts';
import {
  answersInState,
  answersOfCustomer,
  answersOfVisits,
  findAnswers,
  type AnswerSight,
  type AnswerView,
} from './answer-view.store.ts';
import {
  findAskingBusiness,
  findForms,
  findFormVersions,
  formsOfBusiness,
  linksOfForms,
  publishedFormsOfServices,
  type AskingBusiness,
} from './form.store.ts';
import type { AnswerStatus } from './intake-answer.ts';
import type { FormLink, FormStatus, FormVersion, IntakeForm } from './intake-form.ts';
import type { Replies } from './reply.ts';
import { openReplies } from './sealed-answers.ts';

export const intakeFormLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<IntakeForm>((ids) => database.read(accessOf(viewer), (tx) => findForms(tx, ids)));

export const intakeVersionLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<FormVersion>((ids) => database.read(accessOf(viewer), (tx) => findFormVersions(tx, ids)));

/** The services that ask a form. */
export const linksOfFormLoader = ({ database }: Deps, viewer: Viewer) =>
  grouped<FormLink>(
    (formIds) => database.read(accessOf(viewer), (tx) => linksOfForms(tx, formIds)),
    ({ formId }) => formId,
  );

/** The published forms that a service asks. */
export const formsOfServiceLoader = ({ database }: Deps, viewer: Viewer) =>
  grouped<FormLink>(
    (serviceIds) => database.read(accessOf(viewer), (tx) => publishedFormsOfServices(tx, serviceIds)),
    ({ serviceId }) => serviceId,
  );

const grouped = <Row>(find: (ids: readonly string[]) => Promise<readonly Row[]>, idOf: (row: Row) => string) =>
  new DataLoader<string, readonly Row[]>(async (ids) => {
    const byId = Map.groupBy(await find(ids), idOf);
    return ids.map((id) => byId.get(id) ?? []);
  });

/** Answers that the viewer may see, however they are reached; what they say is another question. */
export const intakeAnswerLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<AnswerView>(async (ids) => {
    const memberId = viewer.acting?.memberId ?? null;
    const rows = await database.read(accessOf(viewer), (tx) => findAnswers(tx, ids, memberId));
    return rows.filter((row) => seesAnswer(viewer, row));
  });

/** What visits ask that the viewer has been shown. */
export const intakeOfVisitLoader = ({ database }: Deps, viewer: Viewer) =>
  new DataLoader<AppointmentView, readonly AnswerView[], string>(
    async (visits) => {
      const memberId = viewer.acting?.memberId ?? null;
      const ids = visits.map(({ id }) => id);
      const rows = await database.read(accessOf(viewer), (tx) => answersOfVisits(tx, ids, memberId));
      const byVisit = Map.groupBy(rows, ({ appointmentId }) => appointmentId);
      return ids.map((id) => byVisit.get(id) ?? []);
    },
    { cacheKeyFn: ({ id, version }) => `${id} ${version}` },
  );

/** What was answered, opened: for those who were shown the answers. */
export const intakeRepliesLoader = ({ database, vault }: Deps) =>
  new DataLoader<AnswerView, Replies | null, string>(
    async (answers) => {
      const opened = new Map<string, Replies | null>();
      for (const [organizationId, some] of Map.groupBy(answers, (answer) => answer.organizationId)) {
        await database.read(workerAccess(organizationId), async (tx) => {
          for (const answer of some) opened.set(answer.id, await openReplies(tx, vault, answer));
        });
      }
      return answers.map(({ id }) => opened.get(id) ?? null);
    },
    { cacheKeyFn: ({ id, version }) => `${id} ${version}` },
  );

const idAlone = ({ id }: IntakeForm) => [id] as const;

/** The forms of a business that visits ask now, for everybody who sees the business. */
export async function findPublishedForms(
  deps: Deps,
  viewer: Viewer,
  businessId: string,
  request: PageRequest,
): Promise<Connection<IntakeForm> | null> {
  const business = await deps.database.read(accessOf(viewer), (tx) => findAskingBusiness(tx, businessId));
  return business && formsPage(deps, viewer, business, ['PUBLISHED'], request);
}

/** All forms of a business, for those who write them. */
export async function findAllForms(
  deps: Deps,
  viewer: Viewer,
  businessId: string,
  request: PageRequest,
): Promise<Connection<IntakeForm> | null> {
  const { organizationId } = requireActing(viewer);
  requireMay(viewer, 'form.write', { organizationId, businessId });
  const business = await deps.database.read(accessOf(viewer), (tx) => findAskingBusiness(tx, businessId));
  if (business?.organizationId !== organizationId) return null;
  return formsPage(deps, viewer, business, ['DRAFT', 'PUBLISHED', 'ARCHIVED'], request);
}

const formsPage = (
  { database, keys }: Deps,
  viewer: Viewer,
  business: AskingBusiness,
  status: readonly FormStatus[],
  request: PageRequest,
): Promise<Connection<IntakeForm>> =>
  page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: idAlone,
    fetch: (query) => database.read(accessOf(viewer), (tx) => formsOfBusiness(tx, business, status, query)),
  });

const createdAndId = ({ createdAt, id }: AnswerView) => [createdAt.toISOString(), id] as const;

/** The organization's answers in one state, as far as the member may read them. */
export async function findAnswersInState(
  { database, keys }: Deps,
  viewer: Viewer,
  status: AnswerStatus,
  request: PageRequest,
): Promise<Connection<AnswerView>> {
  const { organizationId } = requireActing(viewer);
  const sight = sightOf(viewer);
  if (!sight?.all && !sight?.own) throw new Refusal('FORBIDDEN', 'This needs the permission intake.read.');
  return page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: createdAndId,
    fetch: (query) =>
      database.read(accessOf(viewer), (tx) => answersInState(tx, { ...sight, organizationId }, status, query)),
  });
}

/** What a customer was asked, as far as it is the viewer's own or the viewer may read it. */
export const findAnswersOfCustomer = (
  { database, keys }: Deps,
  viewer: Viewer,
  id: string,
  request: PageRequest,
): Promise<Connection<AnswerView>> =>
  page(request, {
    key: keys.cursor,
    keyOf: createdAndId,
    fetch: async (query) => {
      const customerId = fromId('cus', id);
      if (customerId === null) return [];
      return database.read(accessOf(viewer), (tx) => answersOfCustomer(tx, customerId, sightOf(viewer), query));
    },
  });

function sightOf({ acting }: Viewer): AnswerSight | null {
  if (!acting) return null;
  const { organizationId, memberId } = acting;
  const own = memberId === null ? null : reachOf(acting, 'intake.read.own');
  return { organizationId, memberId, all: reachOf(acting, 'intake.read'), own };
}
