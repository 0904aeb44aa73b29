import { defineConsumer, on, type Consumer, type Tx } from '@openslot/database';
import {
  appointmentCancelled,
  appointmentCompleted,
  appointmentNoShow,
  appointmentNoShowUndone,
  type Envelope,
} from '@openslot/events';
import type { Deps } from '../deps.ts';
import { presentCustomer } from '../visit/visit.store.ts';
import { applyRule } from './customer-block.process.ts';
import { dropIncident, noteIncident, recount, type Incident } from './customer-conduct.store.ts';

/** Counts how customers keep their word, and does what the rule says. */
export const customerConductProcess = (deps: Deps): Consumer =>
  defineConsumer({
    name: 'customer-conduct',
    handlers: [
      on(appointmentCompleted, (tx, event) => note(deps, tx, event, 'COMPLETED')),
      on(appointmentNoShow, (tx, event) => note(deps, tx, event, 'NO_SHOW')),
      on(appointmentNoShowUndone, (tx, event) => note(deps, tx, event, null)),
      on(appointmentCancelled, async (tx, event) => {
        const { by, feeMinor } = event.data;
        if (by === 'CUSTOMER' && feeMinor > 0) await note(deps, tx, event, 'LATE_CANCEL');
      }),
    ],
  });

type Visit = Envelope<{ readonly customerId: string; readonly startsAt: string }>;

async function note(deps: Deps, tx: Tx, event: Visit, kind: Incident['kind'] | null): Promise<void> {
  const { organizationid: organizationId, subject: appointmentId, data } = event;
  if (organizationId === null) throw new Error('a visit belongs to an organization');
  const customerId = await presentCustomer(tx, organizationId, data.customerId);
  if (kind === null) await dropIncident(tx, organizationId, appointmentId);
  else await noteIncident(tx, { organizationId, appointmentId, customerId, kind, at: new Date(data.startsAt) });
  await recount(tx, organizationId, customerId);
  await applyRule(deps, tx, organizationId, customerId, event);
}
