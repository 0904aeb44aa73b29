import type { PrivacySubject, Tx } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { answersOfCustomers } from './answer.store.ts';
import { findForms, findFormVersions } from './form.store.ts';
import { openReplies } from './sealed-answers.ts';
import { shownReplies, type ShownReply } from './shown-reply.ts';

/** All that customers were asked and answered, in the words of the forms, the first first. */
export async function collectAnswers(
  { vault }: Pick<Deps, 'vault'>,
  tx: Tx,
  subject: Pick<PrivacySubject, 'organizationId' | 'customerIds'>,
) {
  const answers = await answersOfCustomers(tx, subject);
  const forms = await findForms(tx, [...new Set(answers.map(({ formId }) => formId))]);
  const versions = await findFormVersions(tx, [...new Set(answers.map(({ formVersionId }) => formVersionId))]);
  const told = [];
  for (const answer of answers) {
    const replies = (await openReplies(tx, vault, answer)) ?? {};
    const questions = versions.find(({ id }) => id === answer.formVersionId)?.questions ?? [];
    told.push({
      form: forms.find(({ id }) => id === answer.formId)?.names ?? {},
      ...{ appointmentId: answer.appointmentId, status: answer.status, requestedAt: answer.createdAt },
      ...{ submittedAt: answer.submittedAt, submittedBy: answer.submittedByKind, signedAt: answer.signedAt },
      ...{ validUntil: answer.validUntil, reviewedAt: answer.reviewedAt },
      replies: shownReplies(questions, replies, true).map(({ question, ...reply }) => ({
        question: question.labels,
        answer: answerIn(reply),
      })),
    });
  }
  return told;
}

/** The one field that says something, choices by what they are called. */
const answerIn = ({ text, yes, choices, date, number, signature }: Omit<ShownReply, 'question'>) =>
  choices?.map(({ labels }) => labels) ?? text ?? yes ?? date ?? number ?? signature;
