import { now, recordAudit, setTimer, workerAccess, type Tx } from '@openslot/database';
import { bySystem } from '@openslot/service';
import { findAppointment } from '../appointment/appointment.store.ts';
import { isLiveCustomer } from '../customer/customer.store.ts';
import type { Deps } from '../deps.ts';
import { hasDueFee } from '../fee/fee.store.ts';
import { paymentsOfAppointment } from '../payment/payment.store.ts';
import { isOpen } from '../payment/payment.ts';
import type { Work } from '../provider/provider-work.ts';
import { providerNamed } from '../provider/provider.ts';
import { cardsOfVisit, findMethod, forgetToken } from './payment-method.store.ts';
import { keptUntil, tokenPlace } from './payment-method.ts';
import type { PaymentMethodRow } from './payment-method.tables.ts';

export const cardRemovalKind = 'card_removal';

/** Has cards looked at now: whether they are still to be kept. */
export async function reviewCards(tx: Tx, cards: readonly PaymentMethodRow[]): Promise<void> {
  const dueAt = await now(tx);
  for (const { organizationId, id: subjectId } of cards) {
    await setTimer(tx, { organizationId, kind: cardRemovalKind, subjectId, dueAt });
  }
}

export const reviewCardsOfVisit = async (tx: Tx, organizationId: string, appointmentId: string): Promise<void> =>
  reviewCards(tx, await cardsOfVisit(tx, organizationId, appointmentId));

/** A card is kept no longer than it is needed: the provider forgets it first, then we do. Twice is once. */
export async function removeCard(deps: Deps, work: Work): Promise<void> {
  const organizationId = work.organizationId as string;
  const access = workerAccess(organizationId);
  const card = await deps.database.transaction(access, (tx) => cardToGo(tx, deps, organizationId, work));
  if (!card) return;
  await providerNamed(deps.providers, card.provider).forgetCard(card.token);
  await deps.database.transaction(access, async (tx) => {
    const gone = await forgetToken(tx, organizationId, work.subjectId);
    await work.finish(tx);
    if (!gone) return;
    await recordAudit(tx, 'commerce', {
      ...bySystem,
      organizationId,
      action: 'payment_method.remove',
      entity: 'PaymentMethod',
      entityId: work.subjectId,
    });
  });
}

/** The card with its token; null, and the work done, where it is gone or kept for longer. */
async function cardToGo(
  tx: Tx,
  deps: Deps,
  organizationId: string,
  work: Work,
): Promise<{ provider: string; token: string } | null> {
  const method = await findMethod(tx, organizationId, work.subjectId);
  const until = method?.providerTokenEnc ? await stillKept(tx, method) : null;
  if (!method?.providerTokenEnc || until) {
    await work.finish(tx);
    if (until) await setTimer(tx, { organizationId, kind: cardRemovalKind, subjectId: work.subjectId, dueAt: until });
    return null;
  }
  const token = await deps.vault.open(tx, organizationId, tokenPlace(method.id), method.providerTokenEnc);
  return { provider: method.provider, token };
}

/** Until when; null for one that goes now, also because its customer is gone or another card took its place. */
async function stillKept(tx: Tx, { organizationId, id, customerId, appointmentId }: PaymentMethodRow) {
  if (appointmentId === null || !(await isLiveCustomer(tx, organizationId, customerId))) return null;
  const [latest] = await cardsOfVisit(tx, organizationId, appointmentId);
  const visit = await findAppointment(tx, organizationId, appointmentId);
  if (!visit || latest?.id !== id) return null;
  const payments = await paymentsOfAppointment(tx, organizationId, appointmentId);
  const needed =
    (await hasDueFee(tx, organizationId, appointmentId)) ||
    payments.some(({ paymentMethodId, status }) => paymentMethodId === id && isOpen(status));
  return keptUntil({ visit, needed, at: await now(tx) });
}
