/**
 * A place that takes nobody just now: until it is switched on again, the visits of the next day are to be decided about.
 * They stay as they are unless somebody moves or cancels them, and so do live holds.
 *
 *   switched off  → visits of the next 24 hours are listed, and each hour those that have come nearer; of those that begin
 *                   within three hours the others are told, so that the customers hear of it
 *   switched on   → nobody has to decide any more
 */
import { defineConsumer, emit, now, on, setTimer, type Consumer, type Due, type Tx } from '@openslot/database';
import {
  appointmentPlaceSwitchedOff,
  locationState,
  locationSwitched,
  type DataOf,
  type Envelope,
} from '@openslot/events';
import { lockById } from '../appointment/change.loaders.ts';
import { visitOf } from '../appointment/record.ts';
import { endDecisions, listVisit, lookAt, visitsSoon, visitsToTellOf } from './visit-decision.store.ts';

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
    on(locationSwitched, async (tx, event) => {
      if (event.organizationid !== null && !event.data.open) await tellOfVisits(tx, event.organizationid, event);
    }),
  ],
});

/** What begins so soon that its customers may be on their way; nothing where it is switched on again by now. */
async function tellOfVisits(
  tx: Tx,
  organizationId: string,
  event: Envelope<DataOf<typeof locationSwitched>>,
): Promise<void> {
  const { subject: id, time: switchedOffAt, aggregateversion: version } = event;
  const known = await lookAt(tx, organizationId, { reason, id });
  if (known && known.version > version && known.isThere) return;
  for (const visit of await visitsToTellOf(tx, organizationId, id, new Date(switchedOffAt))) {
    const { appointment, segments } = await lockById(tx, organizationId, visit.id);
    await emit(tx, {
      contract: appointmentPlaceSwitchedOff,
      ...{ organizationId, aggregateId: appointment.id, version: appointment.version, cause: event },
      data: { ...visitOf(appointment, segments), switchedOffAt },
    });
  }
}

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
