import { defineConsumer, on } from '@openslot/database';
import { customerState } from '@openslot/events';
import { forgetContact } from './contact.commands.ts';

/** Identity has made a record of a guest: it keeps the contact data from now on. */
export const guestContacts = defineConsumer({
  name: 'guest-contacts',
  handlers: [
    on(customerState, async (tx, { organizationid, subject }) => {
      if (organizationid !== null) await forgetContact(tx, organizationid, subject);
    }),
  ],
});
