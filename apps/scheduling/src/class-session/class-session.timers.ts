import type { Due, Tx } from '@openslot/database';
import { keepTime } from './class-session.commands.ts';
import { follow } from './follow.process.ts';

/** What happens when a session's time has come, or it was changed. */
export const sessionTimers = {
  session_clock: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await keepTime(tx, organizationId, subjectId);
  },
  session_follow: follow,
};
