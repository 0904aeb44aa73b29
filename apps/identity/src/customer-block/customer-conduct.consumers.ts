import { defineConsumer, on, type Consumer, type Tx } from '@openslot/database';
import {
  appointmentCancelled,
  appointmentCompleted,
  appointmentNoShow,
  appointmentNoShowUndone,
  appointmentState,
  type Envelope,
} from '@openslot/events';
import type { Deps } from '../deps.ts';
import { presentCustomer, projectVisit, visitCustomer } from '../visit/visit.store.ts';
import { applyRule } from './customer-block.process.ts';
import { dropIncident, moveIncident, noteIncident, recount, type Incident } from './customer-conduct.store.ts';

/** Counts how customers keep their word, and does what the rule says. */
export const customerConductProcess = (deps: Deps): Consumer =>
  defineConsumer({
    name: 'customer-conduct',
    handlers: [
      on(appointmentCompleted, (tx, event) => note(deps, tx, event, 'COMPLETED')),
      on(appointmentNoShow, (tx, event) => note(deps, tx, event, 'NO_SHOW')),
      on(appointmentNoShowUndone, (tx, event) => note(deps, tx, event, null)),
      on(appointmentCancelled, async (tx, event) => {
        // Before it was told, a fee said so.
        const { by, feeMinor, isLate = feeMinor > 0 } = event.data;
        if (by === 'CUSTOMER' && isLate) await note(deps, tx, event, 'LATE_CANCEL');
      }),
      on(appointmentState, async (tx, event) => {
        await projectVisit(tx, event);
        await followVisit(deps, tx, event);
      }),
    ],
  });

type Visit = Envelope<{ readonly customerId: string; readonly businessId: string; readonly startsAt: string }>;

async function note(deps: Deps, tx: Tx, event: Visit, kind: Incident['kind'] | null): Promise<void> {
  const { organizationid: organizationId, subject: appointmentId, data } = event;
  if (organizationId === null) throw new Error('a visit belongs to an organization');
  const known = await visitCustomer(tx, organizationId, appointmentId);
  // Whose the visit is may have been told since.
  const told = known && known.version >= event.aggregateversion ? known.customerId : data.customerId;
  const customerId = await presentCustomer(tx, organizationId, told);
  if (kind === null) await dropIncident(tx, organizationId, appointmentId);
  else {
    const { businessId } = data;
    const at = new Date(data.startsAt);
    await noteIncident(tx, { organizationId, appointmentId, customerId, kind, at, businessId });
  }
  await recount(tx, organizationId, customerId);
  await applyRule(deps, tx, organizationId, customerId, event);
}

/** What became of a visit counts for whose it is: after a merge was undone, for the one whose it was before. */
async function followVisit(deps: Deps, tx: Tx, event: Envelope): Promise<void> {
  const { organizationid: organizationId, subject: appointmentId } = event;
  const visit = await visitCustomer(tx, organizationId, appointmentId);
  if (organizationId === null || !visit) return;
  const before = await moveIncident(tx, organizationId, appointmentId, visit.customerId);
  if (before === null) return;
  for (const customerId of [before, visit.customerId].toSorted()) {
    await recount(tx, organizationId, customerId);
    await applyRule(deps, tx, organizationId, customerId, event);
  }
}
