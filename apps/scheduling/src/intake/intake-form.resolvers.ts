import { fromId, readInput, referenceBy, Refusal, requireActing, requireId, toId } from '@openslot/service';
import { writeInstant } from '../appointment/instants.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import {
  archiveIntakeForm,
  createIntakeForm,
  publishIntakeForm,
  renameIntakeForm,
  setIntakeFormServices,
} from './form.commands.ts';
import {
  archiveIntakeFormInput,
  createIntakeFormInput,
  publishIntakeFormInput,
  renameIntakeFormInput,
  setIntakeFormServicesInput,
} from './intake-form.ts';
import { findAllForms, findPublishedForms } from './intake.loaders.ts';
import { inLanguage } from './localized.ts';

export const intakeFormResolvers: Resolvers = {
  Query: {
    intakeForm: (_, { id }, { loaders }) => loaders.intakeForm.load(requireId('frm', id)),
    intakeForms: (_, { businessId, ...page }, { deps, viewer }) =>
      findAllForms(deps, viewer, requireId('biz', businessId), page),
  },
  Mutation: {
    createIntakeForm: (_, { input }, { deps, viewer }) => {
      requireActing(viewer);
      const read = readInput(createIntakeFormInput, input);
      return read.ok ? createIntakeForm(deps, viewer, read.value) : read.problem;
    },
    renameIntakeForm: (_, { input }, { deps, viewer }) => {
      requireActing(viewer);
      const read = readInput(renameIntakeFormInput, input);
      return read.ok ? renameIntakeForm(deps, viewer, read.value) : read.problem;
    },
    publishIntakeForm: (_, { input }, { deps, viewer }) => {
      requireActing(viewer);
      const read = readInput(publishIntakeFormInput, input);
      return read.ok ? publishIntakeForm(deps, viewer, read.value) : read.problem;
    },
    setIntakeFormServices: (_, { input }, { deps, viewer }) => {
      requireActing(viewer);
      const read = readInput(setIntakeFormServicesInput, input);
      return read.ok ? setIntakeFormServices(deps, viewer, read.value) : read.problem;
    },
    archiveIntakeForm: (_, { input }, { deps, viewer }) => {
      requireActing(viewer);
      const read = readInput(archiveIntakeFormInput, input);
      return read.ok ? archiveIntakeForm(deps, viewer, read.value) : read.problem;
    },
  },
  Business: {
    intakeForms: ({ id }, page, { deps, viewer }) => {
      const uuid = fromId('biz', id);
      return uuid === null ? null : findPublishedForms(deps, viewer, uuid, page);
    },
  },
  Service: {
    __resolveReference: ({ id }) => (fromId('svc', id) === null ? null : { id }),
    intakeForms: async ({ id }, _, { loaders }) => {
      const uuid = fromId('svc', id);
      return uuid === null ? [] : [...(await loaders.formsOfService.load(uuid))];
    },
  },
  IntakeForm: {
    __resolveReference: referenceBy('frm', (context: Context) => context.loaders.intakeForm),
    id: ({ id }) => toId('frm', id),
    business: ({ businessId }) => ({ id: toId('biz', businessId) }),
    name: ({ names }, { language }, { viewer }) => inLanguage(names, language, viewer.language),
    current: ({ currentVersionId }, _, { loaders }) =>
      currentVersionId === null ? null : loaders.intakeVersion.load(currentVersionId),
    services: async ({ id }, _, { loaders }) => [...(await loaders.linksOfForm.load(id))],
  },
  IntakeFormVersion: {
    questions: ({ questions }) => [...questions],
    publishedAt: ({ createdAt }) => writeInstant(createdAt, 0),
  },
  IntakeFormService: {
    form: ({ formId }, _, { loaders }) => loaders.intakeForm.load(formId),
    service: ({ serviceId }) => ({ id: toId('svc', serviceId) }),
  },
  IntakeQuestion: {
    label: ({ labels }, { language }, { viewer }) => inLanguage(labels, language, viewer.language),
    hint: ({ hints }, { language }, { viewer }) => hints && inLanguage(hints, language, viewer.language),
    choices: ({ choices }) => [...choices],
  },
  IntakeChoice: {
    label: ({ labels }, { language }, { viewer }) => inLanguage(labels, language, viewer.language),
  },
  IntakeFormSaved: {
    form: async ({ formId }, _, { loaders }) => {
      const form = await loaders.intakeForm.clear(formId).load(formId);
      if (!form) throw new Refusal('FORBIDDEN', 'It is done, but you may not see it.');
      return form;
    },
  },
};
