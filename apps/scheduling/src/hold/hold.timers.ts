import type { Due, Tx } from '@openslot/database';
import { removeOldHolds, tidyHold } from './hold.commands.ts';

/** What happens when a hold's time has come. */
export const holdTimers = {
  hold_sweep: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await tidyHold(tx, organizationId, subjectId);
  },
  hold_removal: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await removeOldHolds(tx, organizationId, subjectId);
  },
};
