import { createHash } from 'node:crypto';
import type { Journal } from './journal.ts';

export interface IdempotencyMismatch {
  readonly status: 409;
  readonly code: 'idempotency_mismatch';
}

/** One answer that a repeated idempotency key gets again. */
interface KeptAnswer {
  readonly id: string;
  readonly requestHash: string;
  readonly objectId: string;
}

export interface KeptAnswers {
  /** The object that this key made before, or null when the key is new. */
  before(key: string, request: object): string | null | IdempotencyMismatch;
  remember(key: string, request: object, objectId: string): void;
}

/** What idempotency keys have made: the same request again gets the same, another with the same key is refused. */
export function openKeptAnswers(journal: Journal): KeptAnswers {
  const answers = journal.read<KeptAnswer>('answer');
  return {
    before(key, request) {
      const answer = answers.get(key);
      if (!answer) return null;
      return answer.requestHash === hashOf(request) ? answer.objectId : { status: 409, code: 'idempotency_mismatch' };
    },
    remember(key, request, objectId) {
      const answer = { id: key, requestHash: hashOf(request), objectId };
      answers.set(key, answer);
      journal.write('answer', answer);
    },
  };
}

const hashOf = (request: object) => createHash('sha256').update(JSON.stringify(request)).digest('hex');
