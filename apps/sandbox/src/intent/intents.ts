import { createHash, randomBytes } from 'node:crypto';
import type { Journal } from '../journal.ts';
import type { WebhookType } from '../webhook/webhook.ts';
import { pay, refundableMinor, withRefund, type Intent, type Outcome, type Refund } from './intent.ts';

/** Why the provider did not do what was asked; `status` is the HTTP answer. */
export interface Rejection {
  readonly status: 404 | 409 | 422;
  readonly code: 'unknown' | 'idempotency_mismatch' | 'already_final' | 'not_refundable';
}

/** What becomes of refunds: done at once, refused by the bank, or left waiting. */
export type RefundMode = 'SUCCEED' | 'FAIL' | 'PENDING';

/** One answer that a repeated idempotency key gets again. */
interface KeptAnswer {
  readonly id: string;
  readonly requestHash: string;
  readonly objectId: string;
}

export interface Intents {
  create(
    key: string,
    request: { amountMinor: number; currency: string; metadata: Record<string, string> },
  ): Intent | Rejection;
  read(id: string): Intent | null;
  all(): readonly Intent[];
  pay(id: string, outcome: Outcome): Intent | Rejection;
  refund(id: string, key: string, request: { amountMinor: number; reason: string | null }): Refund | Rejection;
  /** Also settles the refunds that wait. */
  setRefundMode(mode: RefundMode): void;
}

export function openIntents(options: {
  readonly journal: Journal;
  readonly now: () => string;
  readonly announce: (type: WebhookType, intent: Intent, refund: Refund | null) => void;
}): Intents {
  const intents = options.journal.read<Intent>('intent');
  const answers = options.journal.read<KeptAnswer>('answer');
  let refundMode: RefundMode = 'SUCCEED';

  function keep(intent: Intent): Intent {
    intents.set(intent.id, intent);
    options.journal.write('intent', intent);
    return intent;
  }

  /** The object that this key made before, or null when the key is new. */
  function before(key: string, request: object): string | null | Rejection {
    const answer = answers.get(key);
    if (!answer) return null;
    return answer.requestHash === hashOf(request) ? answer.objectId : { status: 409, code: 'idempotency_mismatch' };
  }

  function remember(key: string, request: object, objectId: string): void {
    const answer = { id: key, requestHash: hashOf(request), objectId };
    answers.set(key, answer);
    options.journal.write('answer', answer);
  }

  function settle(intent: Intent, refund: Refund, status: 'succeeded' | 'failed'): Refund {
    const settled = { ...refund, status };
    const changed = keep(withRefund(intent, settled));
    options.announce(`refund.${status}`, changed, settled);
    return settled;
  }

  return {
    create(key, request) {
      const known = before(`intent ${key}`, request);
      if (known !== null) return typeof known === 'string' ? (intents.get(known) as Intent) : known;
      const intent = keep({
        id: newId('pi'),
        ...request,
        status: 'requires_action',
        failure: null,
        refunds: [],
        createdAt: options.now(),
      });
      remember(`intent ${key}`, request, intent.id);
      options.announce('payment.created', intent, null);
      return intent;
    },

    read: (id) => intents.get(id) ?? null,
    all: () => [...intents.values()],

    pay(id, outcome) {
      const intent = intents.get(id);
      if (!intent) return { status: 404, code: 'unknown' };
      if (intent.status !== 'requires_action') return { status: 409, code: 'already_final' };
      const paid = keep(pay(intent, outcome));
      options.announce(paid.status === 'succeeded' ? 'payment.succeeded' : 'payment.failed', paid, null);
      return paid;
    },

    refund(id, key, request) {
      const intent = intents.get(id);
      if (!intent) return { status: 404, code: 'unknown' };
      const known = before(`refund ${id} ${key}`, request);
      if (known !== null) {
        return typeof known === 'string' ? (intent.refunds.find((refund) => refund.id === known) as Refund) : known;
      }
      if (request.amountMinor > refundableMinor(intent)) return { status: 422, code: 'not_refundable' };
      const refund: Refund = { id: newId('re'), ...request, status: 'pending', createdAt: options.now() };
      const changed = keep(withRefund(intent, refund));
      remember(`refund ${id} ${key}`, request, refund.id);
      if (refundMode === 'PENDING') return refund;
      return settle(changed, refund, refundMode === 'SUCCEED' ? 'succeeded' : 'failed');
    },

    setRefundMode(mode) {
      refundMode = mode;
      if (mode === 'PENDING') return;
      for (const { id, refunds } of intents.values()) {
        for (const refund of refunds) {
          if (refund.status !== 'pending') continue;
          settle(intents.get(id) as Intent, refund, mode === 'SUCCEED' ? 'succeeded' : 'failed');
        }
      }
    },
  };
}

/** An id that nobody guesses: the customer's payment page is open to whoever knows it. */
const newId = (prefix: string) => `${prefix}_${randomBytes(18).toString('base64url')}`;

const hashOf = (request: object) => createHash('sha256').update(JSON.stringify(request)).digest('hex');
