import { holds, type Viewer } from '@openslot/service';

/** What equal numbers have in common: the international form without anything for the eye. */
export const normalisedPhone = (phone: string): string => phone.replaceAll(/[^+\d]/g, '');

/** Whose record it is. */
export interface CustomerOf {
  readonly organizationId: string;
  readonly id: string;
  readonly userId: string | null;
}

const isOwn = (viewer: Viewer, customer: CustomerOf) =>
  customer.userId !== null && customer.userId === viewer.person?.userId;

/** A customer belongs to the organization as a whole: no scope narrows who may know the name. */
export const mayReadCustomer = (viewer: Viewer, customer: CustomerOf): boolean =>
  isOwn(viewer, customer) || holds(viewer, 'customer.read', customer.organizationId);

/** A guest token names a customer: enough to greet whoever has it by the first part of the name. */
export const mayGreet = (viewer: Viewer, { id }: CustomerOf): boolean => viewer.guest?.customerId === id;

export const firstPart = (name: string): string => name.split(/[\s\u3000]+/)[0] ?? '';

/** Staff members read the contact data of whom they serve; `served` says whom of those who are asked about. */
export const mayReadContact = (viewer: Viewer, customer: CustomerOf, served: ReadonlySet<string>): boolean =>
  isOwn(viewer, customer) ||
  holds(viewer, 'customer.contact.read', customer.organizationId) ||
  (holds(viewer, 'customer.contact.read.own', customer.organizationId) && served.has(customer.id));

/** What the business notes for itself, and the person does not read. */
export const mayReadNotes = (viewer: Viewer, { organizationId }: CustomerOf): boolean =>
  holds(viewer, 'customer.read', organizationId);

/** Columns that only the vault opens. */
export type SealedColumn =
  'name_enc' | 'given_enc' | 'family_enc' | 'kana_enc' | 'birthday_enc' | 'email_enc' | 'phone_enc';

/** Where a sealed column of a customer stands, for the vault. */
export const customerColumn = (id: string, column: SealedColumn) => ({ table: 'customer', column, id });
