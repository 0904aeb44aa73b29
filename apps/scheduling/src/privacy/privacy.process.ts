import { now, type Collected, type PrivacySubject, type Tx } from '@openslot/database';
import { path } from '../appointment/life-cycle.ts';
import { writeCancellation } from '../appointment/cancellation.commands.ts';
import { lockById } from '../appointment/change.loaders.ts';
import { theSystem } from '../appointment/record.ts';
import type { Deps } from '../deps.ts';
import { forgetContact } from '../guest/contact.commands.ts';
import { giveBack } from '../hold/hold.commands.ts';
import { isLive } from '../hold/hold.ts';
import { lockHold } from '../hold/hold.store.ts';
import { revokeFeedsOf } from '../calendar/feed.store.ts';
import { emptyAnswers } from '../intake/answer.store.ts';
import { collectAnswers } from '../intake/collect.ts';
import { endSeriesOf } from '../series/edit.commands.ts';
import { withdrawAll } from '../waitlist/waitlist.process.ts';
import {
  feedsOfCustomers,
  limitsOfCustomers,
  placesOfCustomers,
  seriesOfCustomers,
  waitingOfCustomers,
} from './belongings.store.ts';
import {
  emptyVisits,
  endCustomers,
  historyOfCustomers,
  liveHolds,
  visitsOfCustomers,
  visitsToCancel,
} from './privacy.store.ts';

/** What scheduling keeps of a customer, with the notes as they were written. */
export async function collectVisits(
  { vault }: Pick<Deps, 'vault'>,
  tx: Tx,
  subject: PrivacySubject,
): Promise<Collected> {
  const { organizationId } = subject;
  const visits = await visitsOfCustomers(tx, subject);
  const place = (id: string) => ({ table: 'appointment', column: 'customer_note_enc', id });
  return {
    visits: await Promise.all(
      visits.map(async ({ noteEnc, ...visit }) => ({
        ...visit,
        note: noteEnc && (await vault.open(tx, organizationId, place(visit.id), noteEnc)),
      })),
    ),
    history: await historyOfCustomers(tx, subject),
    series: await seriesOfCustomers(tx, subject),
    places: await placesOfCustomers(tx, subject),
    waitlist: await waitingOfCustomers(tx, subject),
    intake: await collectAnswers({ vault }, tx, subject),
    calendarFeeds: await feedsOfCustomers(tx, subject),
    limits: await limitsOfCustomers(tx, subject),
  };
}

/**
 * Future visits are cancelled and cost nothing, nobody waits any more, and what people wrote is emptied. Past visits stay
 * under an id that nobody can turn into a person.
 */
export async function eraseVisits(tx: Tx, subject: PrivacySubject): Promise<void> {
  const { organizationId, customerIds } = subject;
  await endCustomers(tx, subject);
  await endSeriesOf(tx, subject, subject.cause);
  await revokeFeedsOf(tx, subject);
  for (const id of customerIds) {
    await withdrawAll(tx, organizationId, id);
    await forgetContact(tx, organizationId, id);
  }
  for (const { id } of await liveHolds(tx, subject)) await giveHoldBack(tx, organizationId, id);
  for (const id of await visitsToCancel(tx, subject)) await cancelFree(tx, subject, id);
  await emptyVisits(tx, subject);
  await emptyAnswers(tx, subject);
}

async function giveHoldBack(tx: Tx, organizationId: string, id: string): Promise<void> {
  const [hold, at] = await Promise.all([lockHold(tx, organizationId, id), now(tx)]);
  if (hold && isLive(hold, at)) await giveBack(tx, hold, { at, userId: null });
}

async function cancelFree(tx: Tx, { organizationId, cause }: PrivacySubject, id: string): Promise<void> {
  const locked = await lockById(tx, organizationId, id);
  if (!path('cancel', locked.appointment.status)) return;
  await writeCancellation(tx, theSystem(cause), locked, { reason: null, feeMinor: 0 });
}
