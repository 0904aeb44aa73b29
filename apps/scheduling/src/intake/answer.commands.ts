import { emit, now, recordAudit, workerAccess, type Tx } from '@openslot/database';
import { intakeSubmitted } from '@openslot/events';
import {
  accessOf,
  actorIdOf,
  byViewer,
  invalidInput,
  Refusal,
  requireActing,
  unknownId,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { changesAs } from '../appointment/access.ts';
import { isShutOut } from '../appointment/guest-check.ts';
import type { Deps } from '../deps.ts';
import { readsAsMember } from './answer.access.ts';
import { changeAnswer, endOfVisit, expireCovered, lockAnswer, monthsAfter, type AnswerRow } from './answer.store.ts';
import { findAnswers, type AnswerView } from './answer-view.store.ts';
import { versionOfForm } from './form.store.ts';
import {
  answerStep,
  signatureHash,
  mayReplace,
  type AnswerStatus,
  type ReviewIntakeAnswer,
  type SubmitIntakeAnswer,
} from './intake-answer.ts';
import { readReplies, type Replies } from './reply.ts';
import { sealedAt } from './sealed-answers.ts';

export interface IntakeAnswerChanged {
  readonly __typename: 'IntakeAnswerChanged';
  readonly answerId: string;
}

type Stale = { readonly __typename: 'VersionConflict'; readonly currentVersion: number };
type NotNow = { readonly __typename: 'WrongState'; readonly status: AnswerStatus };
export type IntakeAnswerOutcome = IntakeAnswerChanged | Stale | NotNow | InvalidInput;

/** Answers what a visit asks, or answers it once more: by its customer or guest, or by the staff for them. */
export async function submitIntakeAnswer(
  deps: Deps,
  viewer: Viewer,
  { intakeAnswerId, version, replies: sent }: SubmitIntakeAnswer,
): Promise<IntakeAnswerOutcome> {
  const seen = await findVisibleAnswer(deps, viewer, intakeAnswerId);
  const kind = seen && changesAs(viewer, seen);
  if (!kind) return unknownId('intakeAnswerId');
  const { organizationId } = seen;

  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<IntakeAnswerOutcome> => {
    if (kind === 'CUSTOMER' && (await isShutOut(tx, viewer))) return unknownId('intakeAnswerId');
    const locked = await lockAtVersion(tx, seen, version);
    if ('__typename' in locked) return locked;
    if (!answerStep('submit', locked.status) && !(await isReplaceable(tx, locked, kind))) {
      return { __typename: 'WrongState', status: locked.status };
    }
    const asked = await versionOfForm(tx, organizationId, locked.formVersionId);
    if (!asked) throw new Error(`the questions of ${locked.id} are gone`);
    const read = readReplies(asked.questions, sent);
    if (!read.ok) return invalidInput(...read.problems);
    await writeReplies(tx, deps, viewer, { answer: locked, kind, ...read });
    return { __typename: 'IntakeAnswerChanged', answerId: locked.id };
  });
}

async function isReplaceable(tx: Tx, answer: AnswerRow, kind: 'CUSTOMER' | 'STAFF'): Promise<boolean> {
  const visit = await endOfVisit(tx, answer.organizationId, answer.appointmentId);
  return mayReplace(kind, answer, visit?.status ?? null);
}

interface Written {
  readonly answer: AnswerRow;
  readonly kind: 'CUSTOMER' | 'STAFF';
  readonly replies: Replies;
  readonly isSigned: boolean;
}

async function writeReplies(
  tx: Tx,
  { vault }: Deps,
  viewer: Viewer,
  { answer, kind, replies, isSigned }: Written,
): Promise<void> {
  const { organizationId, id, validMonths, formId, appointmentId, businessId, locationId, customerId } = answer;
  const at = await now(tx);
  const validUntil = validMonths === null ? null : await monthsAfter(tx, at, validMonths);
  const after = await changeAnswer(tx, answer, {
    ...{ status: 'SUBMITTED', submittedAt: at, submittedByKind: kind, validUntil },
    answersEnc: await vault.seal(tx, organizationId, sealedAt(id), JSON.stringify(replies)),
    ...(isSigned
      ? { signedAt: at, signatureHash: signatureHash(answer, replies, at) }
      : { signedAt: null, signatureHash: null }),
    ...{ updatedAt: at, updatedBy: actorIdOf(viewer) },
  });
  if (validUntil) await expireCovered(tx, answer, validUntil, at);
  await emit(tx, {
    contract: intakeSubmitted,
    ...{ organizationId, aggregateId: id, version: after.version, actor: actorIdOf(viewer) },
    data: {
      ...{ formId, formVersionId: answer.formVersionId, appointmentId, businessId, locationId, customerId },
      ...{ by: kind, isSigned, validUntil: validUntil && validUntil.toISOString() },
    },
  });
  if (answer.status === 'SUBMITTED') return audit(tx, viewer, after, 'replaced', ['replies']);
  await audit(tx, viewer, after, 'submitted', ['status', 'replies']);
}

/** Somebody of the staff has read what was answered. */
export async function reviewIntakeAnswer(
  deps: Deps,
  viewer: Viewer,
  { intakeAnswerId, version }: ReviewIntakeAnswer,
): Promise<IntakeAnswerOutcome> {
  const { organizationId } = requireActing(viewer);
  const seen = await findVisibleAnswer(deps, viewer, intakeAnswerId);
  if (seen?.organizationId !== organizationId) return unknownId('intakeAnswerId');
  if (!readsAsMember(viewer, seen)) throw new Refusal('FORBIDDEN', 'This needs the permission intake.read here.');

  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<IntakeAnswerOutcome> => {
    const locked = await lockAtVersion(tx, seen, version);
    if ('__typename' in locked) return locked;
    if (!answerStep('review', locked.status)) return { __typename: 'WrongState', status: locked.status };
    const [at, actor] = [await now(tx), actorIdOf(viewer)];
    const reviewed = {
      status: 'REVIEWED',
      reviewedAt: at,
      reviewedBy: actor,
      updatedAt: at,
      updatedBy: actor,
    } as const;
    await audit(tx, viewer, await changeAnswer(tx, locked, reviewed), 'reviewed', ['status']);
    return { __typename: 'IntakeAnswerChanged', answerId: locked.id };
  });
}

async function findVisibleAnswer({ database }: Deps, viewer: Viewer, id: string): Promise<AnswerView | null> {
  const memberId = viewer.acting?.memberId ?? null;
  const [found] = await database.read(accessOf(viewer), (tx) => findAnswers(tx, [id], memberId));
  return found ?? null;
}

/** The answer, locked, when it is at that version. */
async function lockAtVersion(tx: Tx, { organizationId, id }: AnswerView, version: number): Promise<AnswerRow | Stale> {
  const answer = await lockAnswer(tx, organizationId, id);
  if (!answer) throw new Error(`the answer ${id} is gone`);
  return answer.version === version ? answer : { __typename: 'VersionConflict', currentVersion: answer.version };
}

const audit = (
  tx: Tx,
  viewer: Viewer,
  { organizationId, id }: AnswerRow,
  done: 'submitted' | 'replaced' | 'reviewed',
  changed: readonly string[],
): Promise<void> =>
  recordAudit(tx, 'scheduling', {
    ...byViewer(viewer),
    ...{ organizationId, action: `intake_answer.${done}`, entity: 'IntakeAnswer', entityId: id, changed },
  });
