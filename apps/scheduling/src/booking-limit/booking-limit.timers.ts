import { now, setTimer, type Due, type Tx } from '@openslot/database';
import { forgetPast, hasLimits, recount } from './booking-limit.store.ts';

/** The next night in which the limits of an organization are counted again. */
export const nextRecount = (organizationId: string, at: Date) => ({
  ...{ organizationId, kind: 'recount', subjectId: organizationId },
  dueAt: new Date((Math.floor(at.getTime() / 86_400_000) + 1) * 86_400_000 + nightlyAt),
});

/** After midnight UTC, by so many milliseconds. */
const nightlyAt = 3 * 3_600_000 + 20 * 60_000;

/** Counts again every night what is used of limits, as long as there are any. */
export const limitTimers = {
  recount: async (tx: Tx, { organizationId }: Due): Promise<void> => {
    if (organizationId === null || !(await hasLimits(tx, organizationId))) return;
    await recount(tx, organizationId);
    await forgetPast(tx, organizationId);
    await setTimer(tx, nextRecount(organizationId, await now(tx)));
  },
};
