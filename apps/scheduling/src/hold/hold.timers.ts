import type { Due, Tx } from '@openslot/database';
import { sweepHold } from './hold.commands.ts';

/** What happens when a hold's time has come. */
export const holdTimers = {
  hold_sweep: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await sweepHold(tx, organizationId, subjectId);
  },
};
