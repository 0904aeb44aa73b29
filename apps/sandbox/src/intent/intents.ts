import type { Journal } from '../journal.ts';
import { openKeptAnswers } from '../kept-answers.ts';
import { newId } from '../new-id.ts';
import type { News, WebhookType } from '../webhook/webhook.ts';
import {
  charged,
  mayBecome,
  pay,
  refundableMinor,
  withRefund,
  type Intent,
  type Outcome,
  type Refund,
} from './intent.ts';

/** Why the provider did not do what was asked; `status` is the HTTP answer. */
export interface Rejection {
  readonly status: 404 | 409 | 422;
  readonly code: 'unknown' | 'idempotency_mismatch' | 'already_final' | 'not_refundable' | 'no_such_card';
}

/** What becomes of refunds: done at once, refused by the bank, or left waiting. */
export type RefundMode = 'SUCCEED' | 'FAIL' | 'PENDING';

export interface IntentRequest {
  readonly amountMinor: number;
  readonly currency: string;
  readonly metadata: Record<string, string>;
  /** A card that was left before: it is charged at once. */
  readonly paymentMethodId?: string | undefined;
}

export interface Intents {
  create(key: string, request: IntentRequest): Intent | Rejection;
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
  /** Charges a card that was left; null when there is no such card. */
  readonly charge: (paymentMethodId: string) => { failure: string | null } | null;
  readonly announce: (news: News) => void;
}): Intents {
  const intents = options.journal.read<Intent>('intent');
  const answers = openKeptAnswers(options.journal);
  let refundMode: RefundMode = 'SUCCEED';

  function keep(intent: Intent): Intent {
    intents.set(intent.id, intent);
    options.journal.write('intent', intent);
    return intent;
  }

  function announced(intent: Intent, type: WebhookType, refund: Refund | null = null): Intent {
    const { amountMinor, currency, metadata, status } = intent;
    const data = { intentId: intent.id, amountMinor, currency, metadata, status, refund };
    options.announce({ type, objectId: intent.id, data });
    return intent;
  }

  function settle(intent: Intent, refund: Refund, status: 'succeeded' | 'failed'): Refund {
    const settled = { ...refund, status };
    announced(keep(withRefund(intent, settled)), `refund.${status}`, settled);
    return settled;
  }

  return {
    create(key, request) {
      const known = answers.before(`intent ${key}`, request);
      if (known !== null) return typeof known === 'string' ? (intents.get(known) as Intent) : known;
      const charge = request.paymentMethodId === undefined ? undefined : options.charge(request.paymentMethodId);
      if (charge === null) return { status: 422, code: 'no_such_card' };
      const intent = keep({
        id: newId('pi'),
        ...request,
        paymentMethodId: request.paymentMethodId ?? null,
        status: 'requires_action',
        failure: null,
        refunds: [],
        createdAt: options.now(),
      });
      answers.remember(`intent ${key}`, request, intent.id);
      announced(intent, 'payment.created');
      if (!charge) return intent;
      const done = keep(charged(intent, charge.failure));
      return announced(done, charge.failure === null ? 'payment.succeeded' : 'payment.failed');
    },

    read: (id) => intents.get(id) ?? null,
    all: () => [...intents.values()],

    pay(id, outcome) {
      const intent = intents.get(id);
      if (!intent) return { status: 404, code: 'unknown' };
      if (!mayBecome(intent, outcome)) return { status: 409, code: 'already_final' };
      return announced(keep(pay(intent, outcome)), announcements[outcome]);
    },

    refund(id, key, request) {
      const intent = intents.get(id);
      if (!intent) return { status: 404, code: 'unknown' };
      const known = answers.before(`refund ${id} ${key}`, request);
      if (known !== null) {
        return typeof known === 'string' ? (intent.refunds.find((refund) => refund.id === known) as Refund) : known;
      }
      if (request.amountMinor > refundableMinor(intent)) return { status: 422, code: 'not_refundable' };
      const refund: Refund = { id: newId('re'), ...request, status: 'pending', createdAt: options.now() };
      const changed = keep(withRefund(intent, refund));
      answers.remember(`refund ${id} ${key}`, request, refund.id);
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

const announcements: Record<Outcome, WebhookType> = {
  SUCCEED: 'payment.succeeded',
  DECLINE: 'payment.failed',
  PROCESS: 'payment.processing',
};
