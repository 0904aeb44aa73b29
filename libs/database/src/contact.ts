import { keyFromHex, seal, unseal } from './sealed.ts';

/** How a customer or member is called and reached. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string;
}

const context = 'openslot contact 1';

/** Seals contact data for the contact topics: only slices that hold the topic's key can read it. */
export const sealContact = (topicKey: string, contact: Contact): string =>
  seal(keyFromHex(topicKey), Buffer.from(JSON.stringify(contact)), context).toString('base64');

export const openContact = (topicKey: string, sealed: string): Contact =>
  JSON.parse(unseal(keyFromHex(topicKey), Buffer.from(sealed, 'base64'), context).toString()) as Contact;
