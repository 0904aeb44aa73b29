import { holds, type Viewer } from '@openslot/service';

/** Whose record it is. */
export interface CustomerOf {
  readonly organizationId: string;
  readonly userId: string | null;
}

const isOwn = (viewer: Viewer, customer: CustomerOf) =>
  customer.userId !== null && customer.userId === viewer.person?.userId;

/** A customer belongs to the organization as a whole: no scope narrows who may know the name. */
export const mayReadCustomer = (viewer: Viewer, customer: CustomerOf): boolean =>
  isOwn(viewer, customer) || holds(viewer, 'customer.read', customer.organizationId);

export const mayReadContact = (viewer: Viewer, customer: CustomerOf): boolean =>
  isOwn(viewer, customer) || holds(viewer, 'customer.contact.read', customer.organizationId);

/** Where a sealed column of a customer stands, for the vault. */
export const customerColumn = (id: string, column: 'name_enc' | 'email_enc' | 'phone_enc') => ({
  table: 'customer',
  column,
  id,
});
