import type { Journal } from '../journal.ts';
import { openKeptAnswers, type IdempotencyMismatch } from '../kept-answers.ts';
import { newId } from '../new-id.ts';
import type { News } from '../webhook/webhook.ts';
import { declineOf, testCards, type PaymentMethod, type Setup, type TestCard } from './setup.ts';

export type SetupRejection =
  | { readonly status: 404; readonly code: 'unknown' }
  | { readonly status: 409; readonly code: 'already_final' }
  | IdempotencyMismatch;

export interface Setups {
  create(key: string, request: { metadata: Record<string, string> }): Setup | SetupRejection;
  read(id: string): Setup | null;
  all(): readonly Setup[];
  method(id: string | null): PaymentMethod | null;
  /** The customer leaves a card, or is declined. */
  complete(id: string, outcome: 'SUCCEED' | 'DECLINE', card: TestCard): Setup | SetupRejection;
  /** Null for a card that is not there any more, else why this charge fails, if it does. */
  charge(methodId: string): { failure: string | null } | null;
  /** False when there was never such a card; removing it again does nothing. */
  remove(methodId: string): boolean;
}

export function openSetups(options: {
  readonly journal: Journal;
  readonly now: () => string;
  readonly announce: (news: News) => void;
}): Setups {
  const setups = options.journal.read<Setup>('setup');
  const methods = options.journal.read<PaymentMethod>('method');
  const answers = openKeptAnswers(options.journal);

  function keep(setup: Setup): Setup {
    setups.set(setup.id, setup);
    options.journal.write('setup', setup);
    return setup;
  }

  function keepMethod(method: PaymentMethod): PaymentMethod {
    methods.set(method.id, method);
    options.journal.write('method', method);
    return method;
  }

  function announced(setup: Setup, type: News['type']): Setup {
    const { id, metadata, status } = setup;
    options.announce({ type, objectId: id, data: { setupId: id, metadata, status } });
    return setup;
  }

  return {
    create(key, request) {
      const known = answers.before(`setup ${key}`, request);
      if (known !== null) return typeof known === 'string' ? (setups.get(known) as Setup) : known;
      const setup = keep({
        id: newId('seti'),
        ...request,
        status: 'requires_action',
        failure: null,
        paymentMethodId: null,
        createdAt: options.now(),
      });
      answers.remember(`setup ${key}`, request, setup.id);
      return announced(setup, 'setup.created');
    },

    read: (id) => setups.get(id) ?? null,
    all: () => [...setups.values()],
    method: (id) => (id === null ? null : (methods.get(id) ?? null)),

    complete(id, outcome, card) {
      const setup = setups.get(id);
      if (!setup) return { status: 404, code: 'unknown' };
      if (setup.status !== 'requires_action') return { status: 409, code: 'already_final' };
      if (outcome === 'DECLINE') {
        return announced(keep({ ...setup, status: 'failed', failure: 'card_declined' }), 'setup.failed');
      }
      const { brand } = testCards[card];
      const method = { id: newId('pm'), brand, last4: card, expiresOn: '2099-12-31', charges: 0, removed: false };
      const { id: paymentMethodId } = keepMethod(method);
      return announced(keep({ ...setup, status: 'succeeded', paymentMethodId }), 'setup.succeeded');
    },

    charge(methodId) {
      const method = methods.get(methodId);
      if (!method || method.removed) return null;
      keepMethod({ ...method, charges: method.charges + 1 });
      return { failure: declineOf(method) };
    },

    remove(methodId) {
      const method = methods.get(methodId);
      if (method && !method.removed) keepMethod({ ...method, removed: true });
      return method !== undefined;
    },
  };
}
