import { signPaymentToken } from '@openslot/service';
import type { Deps } from '../deps.ts';
import type { AppointmentView } from './appointment-view.store.ts';
import { writeInstant } from './instants.ts';

/** What is due, and the token by which commerce charges exactly that; the same until the deadline is moved. */
export async function paymentDue(visit: AppointmentView, { paymentTokenSecret }: Pick<Deps, 'paymentTokenSecret'>) {
  const { paymentRequirement: requirement, depositMinor: amountMinor, currency } = visit;
  if (requirement !== 'DEPOSIT' && requirement !== 'FULL') return null;
  const token = await tokenFor(visit, paymentTokenSecret, { requirement, amountMinor });
  return token && { amount: { amountMinor, currency }, plusTax: false, ...token };
}

/** That a card has to be left, and the token by which commerce takes one. */
export async function cardSetupDue(visit: AppointmentView, { paymentTokenSecret }: Pick<Deps, 'paymentTokenSecret'>) {
  const { paymentRequirement: requirement } = visit;
  return requirement === 'CARD_ON_FILE' ? tokenFor(visit, paymentTokenSecret, { requirement, amountMinor: 0 }) : null;
}

/** Null where the visit waits for nothing, any more or yet. */
async function tokenFor(
  visit: AppointmentView,
  secret: string,
  due: { readonly requirement: 'CARD_ON_FILE' | 'DEPOSIT' | 'FULL'; readonly amountMinor: number },
) {
  const { status, paymentDeadline: deadline } = visit;
  if (status !== 'PENDING_PAYMENT' || !deadline) return null;
  const paymentToken = await signPaymentToken(secret, {
    appointmentId: visit.id,
    organizationId: visit.organizationId,
    businessId: visit.businessId,
    customerId: visit.customerId,
    currency: visit.currency,
    ...due,
    deadline,
  });
  return { deadline: writeInstant(deadline, visit.startOffset), paymentToken };
}
