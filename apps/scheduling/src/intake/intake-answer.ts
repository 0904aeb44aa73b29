import { createHash } from 'node:crypto';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import type { AppointmentStatus } from '../appointment/appointment.ts';
import { repliesInput, type Replies } from './reply.ts';

export type AnswerStatus = 'REQUESTED' | 'SUBMITTED' | 'REVIEWED' | 'EXPIRED';
export type AnswerVerb = 'submit' | 'replace' | 'review' | 'expire' | 'askAgain';

const transitions: Readonly<Record<AnswerVerb, Readonly<Partial<Record<AnswerStatus, AnswerStatus>>>>> = {
  submit: { REQUESTED: 'SUBMITTED' },
  replace: { SUBMITTED: 'SUBMITTED' },
  review: { SUBMITTED: 'REVIEWED' },
  expire: { REQUESTED: 'EXPIRED' },
  // The visit takes place after all.
  askAgain: { EXPIRED: 'REQUESTED' },
};

/** Where a verb leads from here; null: nowhere. */
export const answerStep = (verb: AnswerVerb, from: AnswerStatus): AnswerStatus | null =>
  transitions[verb][from] ?? null;

/** One step of a visit, as far as what is asked before it follows. */
export interface VisitStep {
  readonly name: string;
  readonly fromStatus: AppointmentStatus | null;
  readonly toStatus: AppointmentStatus;
}

const over: ReadonlySet<AppointmentStatus> = new Set(['COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW']);

/**
 * Whether what was answered may be answered once more: until the visit is over, whatever nobody has read. Customers say for
 * themselves what they said; the staff put right what they wrote down.
 */
export const mayReplace = (
  by: 'CUSTOMER' | 'STAFF',
  answer: { readonly status: AnswerStatus; readonly submittedByKind: 'CUSTOMER' | 'STAFF' | null },
  visit: AppointmentStatus | null,
): boolean =>
  answerStep('replace', answer.status) !== null &&
  (by === 'CUSTOMER' || answer.submittedByKind === 'STAFF') &&
  visit !== null &&
  !over.has(visit);

/** What a step means for what is asked: a visit is to come, has moved, or is over. */
export function consequenceOf({ name, fromStatus, toStatus }: VisitStep): 'ASK' | 'EXPIRE' | null {
  if (name === 'entered_in_error' || (over.has(toStatus) && fromStatus !== toStatus)) return 'EXPIRE';
  if (name === 'booked' || name === 'rescheduled') return 'ASK';
  return fromStatus !== null && over.has(fromStatus) && !over.has(toStatus) ? 'ASK' : null;
}

/** SHA-256 of everything that was answered when it was signed: shows later that nothing else was. */
export const signatureHash = (
  answer: { readonly id: string; readonly formVersionId: string; readonly appointmentId: string },
  replies: Replies,
  signedAt: Date,
): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        ...[answer.id, answer.formVersionId, answer.appointmentId, signedAt.toISOString()],
        Object.entries(replies).toSorted(([one], [other]) => (one < other ? -1 : 1)),
      ]),
    )
    .digest();

const ofAnswer = { intakeAnswerId: idOf('ina'), version: z.int().min(1) };

export const submitIntakeAnswerInput = z.object({ ...ofAnswer, replies: repliesInput });
export const reviewIntakeAnswerInput = z.object(ofAnswer);

export type SubmitIntakeAnswer = z.infer<typeof submitIntakeAnswerInput>;
export type ReviewIntakeAnswer = z.infer<typeof reviewIntakeAnswerInput>;
