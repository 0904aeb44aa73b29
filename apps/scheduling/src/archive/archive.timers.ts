import { now, setTimer, type Due, type Tx } from '@openslot/database';
import { nextNight } from './archive.ts';
import { upkeepKind } from '../upkeep/upkeep.ts';
import { keepMonths, moveOldVisits } from './archive.store.ts';

const kind = 'archive';
const atOnce = 1_000;

/** From the first night on that an organization is known. */
export const archiveEveryNight = async (tx: Tx, organizationId: string): Promise<void> =>
  setTimer(tx, nextNight(kind, organizationId, await now(tx)));

/** Moves one batch of what ended long ago, and the next one at once, until there is nothing left for this night. */
export const archiveTimers = {
  [kind]: async (tx: Tx, { organizationId }: Due): Promise<void> => {
    if (organizationId === null) return;
    await keepMonths(tx);
    const moved = await moveOldVisits(tx, organizationId, atOnce);
    const next = { organizationId, subjectId: organizationId, dueAt: await now(tx) };
    if (moved === atOnce) return setTimer(tx, { ...next, kind });
    await archiveEveryNight(tx, organizationId);
    await setTimer(tx, { ...next, kind: upkeepKind });
  },
};
