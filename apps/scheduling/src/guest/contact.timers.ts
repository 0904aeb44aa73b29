import type { Due, Tx } from '@openslot/database';
import { forgetContact } from './contact.commands.ts';

/** Contact data that nobody took over goes after a day. */
export const contactTimers = {
  guest_contact_cleanup: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await forgetContact(tx, organizationId, subjectId);
  },
};
