/**
 * A place that takes nobody just now: until it is switched on again, the visits of the next day are to be decided about.
 * They stay as they are unless somebody moves or cancels them, and so do live holds.
 *
 *   switched off  → visits of the next 24 hours are listed, and each hour those that have come nearer
 *   switched on   → nobody has to decide any more
 */
import { defineConsumer, now, on, setTimer, type Consumer, type Due, type Tx } from '@openslot/database';
import { locationState } from '@openslot/events';
import { endDecisions, listVisit, lookAt, visitsSoon } from './visit-decision.store.ts';

const kind = 'switched_off';
const reason = 'LOCATION_SWITCHED_OFF';
const atOnce = 50;
const lookAgainMs = 60 * 60_000;
const whileTakenInMs = 1_000;

export const switchedOffPlaces: Consumer = defineConsumer({
  name: 'switched-off-places',
  handlers: [
    on(locationState, async (tx, { organizationid: organizationId, subject: id, aggregateversion: version, data }) => {
      if (organizationId === null) return;
      // One that is closed for good is seen to as that.
      if (!data || data.openSwitch || data.status !== 'ACTIVE') return endDecisions(tx, organizationId, { reason, id });
      await setTimer(tx, { organizationId, kind, subjectId: id, dueAt: await now(tx), payload: { version } });
    }),
  ],
});

export const switchedOffTimers = { [kind]: listSoon };

async function listSoon(tx: Tx, { organizationId, subjectId: id, payload }: Due): Promise<void> {
  if (organizationId === null) throw new Error('places belong to an organization');
  const [at, known] = [await now(tx), await lookAt(tx, organizationId, { reason, id })];
  const goOn = (ms: number) =>
    setTimer(tx, { organizationId, kind, subjectId: id, payload, dueAt: new Date(at.getTime() + ms) });
  if (known && known.version < Number(payload['version'])) return goOn(whileTakenInMs);
  if (!known || known.isThere) return;
  const visits = await visitsSoon(tx, organizationId, id, atOnce);
  for (const visit of visits) {
    const { appointmentId, businessId, startsAt } = visit;
    await listVisit(tx, {
      ...{ organizationId, appointmentId, businessId, locationId: id, startsAt },
      ...{ reason, cancelsAt: null, createdAt: at },
    });
  }
  await goOn(visits.length === atOnce ? 0 : lookAgainMs);
}
