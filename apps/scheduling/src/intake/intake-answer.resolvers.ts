import { fromId, readInput, referenceBy, Refusal, requireActing, toId } from '@openslot/service';
import { requireRequester } from '../appointment/access.ts';
import { writeInstant } from '../appointment/instants.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { readsAnswers } from './answer.access.ts';
import { reviewIntakeAnswer, submitIntakeAnswer } from './answer.commands.ts';
import { reviewIntakeAnswerInput, submitIntakeAnswerInput } from './intake-answer.ts';
import { findAnswersInState, findAnswersOfCustomer } from './intake.loaders.ts';
import { shownReplies } from './shown-reply.ts';

const written = (at: Date | null): string | null => at && writeInstant(at, 0);

export const intakeAnswerResolvers: Resolvers = {
  Query: {
    intakeAnswers: (_, { status, ...page }, { deps, viewer }) => findAnswersInState(deps, viewer, status, page),
  },
  Mutation: {
    submitIntakeAnswer: (_, { input }, { deps, viewer }) => {
      requireRequester(viewer);
      const read = readInput(submitIntakeAnswerInput, input);
      return read.ok ? submitIntakeAnswer(deps, viewer, read.value) : read.problem;
    },
    reviewIntakeAnswer: (_, { input }, { deps, viewer }) => {
      requireActing(viewer);
      const read = readInput(reviewIntakeAnswerInput, input);
      return read.ok ? reviewIntakeAnswer(deps, viewer, read.value) : read.problem;
    },
  },
  Appointment: {
    intake: async (visit, _, { loaders }) => [...(await loaders.intakeOfVisit.load(visit))],
    missingIntake: async (visit, _, { loaders }) =>
      (await loaders.intakeOfVisit.load(visit)).filter(({ status }) => status === 'REQUESTED'),
  },
  Customer: {
    __resolveReference: ({ id }) => (fromId('cus', id) === null ? null : { id }),
    intakeAnswers: ({ id }, page, { deps, viewer }) => findAnswersOfCustomer(deps, viewer, id, page),
  },
  IntakeAnswer: {
    __resolveReference: referenceBy('ina', (context: Context) => context.loaders.intakeAnswer),
    id: ({ id }) => toId('ina', id),
    form: ({ formId }, _, { loaders }) => loaders.intakeForm.load(formId),
    asked: ({ formVersionId }, _, { loaders }) => loaders.intakeVersion.load(formVersionId),
    appointment: ({ appointmentId }, _, { loaders }) => loaders.appointment.load(appointmentId),
    customer: ({ customerId }) => ({ id: toId('cus', customerId) }),
    requestedAt: ({ createdAt }) => writeInstant(createdAt, 0),
    submittedAt: ({ submittedAt }) => written(submittedAt),
    submittedBy: ({ submittedByKind }) => submittedByKind,
    signedAt: ({ signedAt }) => written(signedAt),
    signatureHash: (answer, _, { viewer }) =>
      readsAnswers(viewer, answer) ? (answer.signatureHash?.toString('hex') ?? null) : null,
    validUntil: ({ validUntil }) => written(validUntil),
    reviewedAt: ({ reviewedAt }) => written(reviewedAt),
    replies: async (answer, _, { loaders, viewer }) => {
      const [replies, asked] = await Promise.all([
        loaders.intakeReplies.load(answer),
        loaders.intakeVersion.load(answer.formVersionId),
      ]);
      return replies && asked && shownReplies(asked.questions, replies, readsAnswers(viewer, answer));
    },
  },
  IntakeAnswerChanged: {
    answer: async ({ answerId }, _, { loaders }) => {
      const answer = await loaders.intakeAnswer.clear(answerId).load(answerId);
      if (!answer) throw new Refusal('FORBIDDEN', 'It is done, but you may not see it.');
      return answer;
    },
  },
};
