import { openContact, project, type Contact, type Tx, type Vault } from '@openslot/database';
import type { DataOf, Envelope, contactState } from '@openslot/events';
import { contactRef } from './contact.tables.ts';

export interface ContactKeys {
  readonly vault: Vault;
  readonly contactTopicKey: string;
}

const place = (id: string) => ({ table: 'contact_ref', column: 'contact_enc', id });

/** Takes a contact over from its topic under this slice's own key; a tombstone empties what was kept. */
export async function keepContact(
  tx: Tx,
  { vault, contactTopicKey }: ContactKeys,
  event: Envelope<DataOf<typeof contactState> | null>,
): Promise<void> {
  const organizationId = event.organizationid;
  if (organizationId === null) return;
  if (!event.data) {
    await project(tx, contactRef, event, { kind: 'CUSTOMER', contactEnc: null, live: false });
    return;
  }
  const contact = openContact(contactTopicKey, event.data.sealed);
  const contactEnc = await vault.seal(tx, organizationId, place(event.subject), JSON.stringify(contact));
  await project(tx, contactRef, event, { kind: event.data.kind, contactEnc });
}

export const readContact = async (
  tx: Tx,
  vault: Vault,
  organizationId: string,
  id: string,
  sealed: Buffer,
): Promise<Contact> => JSON.parse(await vault.open(tx, organizationId, place(id), sealed)) as Contact;
