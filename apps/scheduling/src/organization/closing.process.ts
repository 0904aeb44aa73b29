/**
 * What an organization's end leaves of its calendar. Each step is one transaction and may run twice:
 *
 *   closing   → nobody waits for time any more, series are over, holds are given back, and visits to come are cancelled
 *               free of charge
 *   an hour   → the same for what was held or booked before the organization's pages went
 *   resumed   → what was not cancelled yet stays
 */
import { clearTimer, defineConsumer, now, on, setTimer, type Consumer, type Due, type Tx } from '@openslot/database';
import { organizationClosing, organizationResumed, organizationSuspended } from '@openslot/events';
import { path } from '../appointment/life-cycle.ts';
import { writeCancellation } from '../appointment/cancellation.commands.ts';
import { lockById } from '../appointment/change.loaders.ts';
import { theSystem } from '../appointment/record.ts';
import { giveBack } from '../hold/hold.commands.ts';
import { isLive } from '../hold/hold.ts';
import { lockHold } from '../hold/hold.store.ts';
import { endSeriesById } from '../series/edit.commands.ts';
import { withdrawAll } from '../waitlist/waitlist.process.ts';
import { activeSeries, holdsOf, visitsToCome, waitingCustomers } from './closing.store.ts';

const kind = 'organization_closing';
const atOnce = 50;
/** Longer than any hold lives. */
const lookAgainMs = 60 * 60_000;

export const organizationEnds: Consumer = defineConsumer({
  name: 'organization-ends',
  handlers: [
    on(organizationClosing, async (tx, { organizationid: organizationId, subject: subjectId }) => {
      await setTimer(tx, { organizationId, kind, subjectId, dueAt: await now(tx) });
    }),
    on(organizationResumed, (tx, { subject }) => clearTimer(tx, kind, subject)),
    on(organizationSuspended, (tx, { subject }) => clearTimer(tx, kind, subject)),
  ],
});

export const organizationTimers = { [kind]: emptyCalendar };

/** One batch, and the timer for the next one: killed anywhere, it goes on where the last batch ended. */
async function emptyCalendar(tx: Tx, { organizationId, subjectId, payload }: Due): Promise<void> {
  if (organizationId === null) throw new Error('visits belong to an organization');
  const { after = null, again = false } = payload as { readonly after?: string | null; readonly again?: boolean };
  const goOn = async (next: typeof payload, ms = 0) =>
    setTimer(tx, {
      ...{ organizationId, kind, subjectId, payload: next },
      dueAt: new Date((await now(tx)).getTime() + ms),
    });

  const waiting = await waitingCustomers(tx, organizationId, atOnce);
  for (const customerId of waiting) await withdrawAll(tx, organizationId, customerId);
  if (waiting.length === atOnce) return goOn({ after, again });

  const series = await activeSeries(tx, organizationId, atOnce);
  for (const id of series) await endSeriesById(tx, organizationId, id, theSystem());
  if (series.length === atOnce) return goOn({ after, again });

  const holds = await holdsOf(tx, organizationId, atOnce);
  for (const id of holds) await giveHoldBack(tx, organizationId, id);
  if (holds.length === atOnce) return goOn({ after, again });

  const visits = await visitsToCome(tx, organizationId, after, atOnce);
  for (const id of visits) await cancelFree(tx, organizationId, id);
  if (visits.length === atOnce) return goOn({ after: visits.at(-1), again });
  if (!again) await goOn({ again: true }, lookAgainMs);
}

async function giveHoldBack(tx: Tx, organizationId: string, id: string): Promise<void> {
  const [hold, at] = await Promise.all([lockHold(tx, organizationId, id), now(tx)]);
  if (hold && isLive(hold, at)) await giveBack(tx, hold, { at, userId: null });
}

async function cancelFree(tx: Tx, organizationId: string, id: string): Promise<void> {
  const locked = await lockById(tx, organizationId, id);
  if (!path('cancel', locked.appointment.status)) return;
  await writeCancellation(tx, theSystem(), locked, { reason: null, feeMinor: 0 });
}
