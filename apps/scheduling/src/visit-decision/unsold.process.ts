/** Nobody waits for what is not sold any more. Visits and holds of it stay as they were booked, and series go on. */
import { defineConsumer, now, on, setTimer, type Consumer, type Due, type Tx } from '@openslot/database';
import { serviceState, variationState } from '@openslot/events';
import { isSold } from './what-ends.store.ts';
import { endWaitingFor } from './what-ends.process.ts';

const kind = 'unsold';

export const unsoldThings: Consumer = defineConsumer({
  name: 'unsold-things',
  handlers: [
    on(serviceState, (tx, { organizationid, subject, data, aggregateversion }) =>
      look(tx, organizationid, { of: 'SERVICE', id: subject }, data?.live ?? false, aggregateversion),
    ),
    on(variationState, (tx, { organizationid, subject, data, aggregateversion }) =>
      look(tx, organizationid, { of: 'VARIATION', id: subject }, data?.live ?? false, aggregateversion),
    ),
  ],
});

export const unsoldTimers = { [kind]: settle };

interface Unsold {
  readonly of: 'SERVICE' | 'VARIATION';
  readonly id: string;
}

async function look(
  tx: Tx,
  organizationId: string | null,
  what: Unsold,
  live: boolean,
  version: number,
): Promise<void> {
  if (organizationId === null || live) return;
  const payload = { of: what.of, version };
  await setTimer(tx, { organizationId, kind, subjectId: what.id, dueAt: await now(tx), payload });
}

const whileTakenInMs = 1_000;

/** Some of those who wait, and the timer for the rest. What the event says may not have been taken in yet. */
async function settle(tx: Tx, { organizationId, subjectId: id, payload }: Due): Promise<void> {
  if (organizationId === null) throw new Error('services belong to an organization');
  const { of, version } = payload as { readonly of: Unsold['of']; readonly version: number };
  const known = await isSold(tx, organizationId, { of, id });
  const goOn = async (ms: number) =>
    setTimer(tx, { organizationId, kind, subjectId: id, payload, dueAt: new Date((await now(tx)).getTime() + ms) });
  if (known && known.version < version) return goOn(whileTakenInMs);
  if (known?.isSold) return;
  if (await endWaitingFor(tx, organizationId, { of, id })) await goOn(0);
}
