/**
 * A way by which a transaction may see rows (a door). Row-level security opens the union of what the fields below
 * reach: the acting organization's rows, the person's own rows in every organization, a guest's one appointment, and
 * whatever is published.
 */
export type Door = 'public' | 'guest' | 'customer' | 'member' | 'worker' | 'platform';

export interface Access {
  readonly door: Door;
  /** Opens this organization's rows: the acting organization of a member, or the one a worker works for. */
  readonly organizationId?: string | undefined;
  /** Opens the person's own rows, in every organization. */
  readonly userId?: string | undefined;
  /** Opens one appointment and what hangs on it, and nothing else than what is published besides. */
  readonly guest?: GuestDoor | undefined;
}

/** What a guest token opens: an appointment, and the customer record that it names. */
export interface GuestDoor {
  readonly appointmentId: string;
  readonly customerId: string;
}

export const publicAccess: Access = { door: 'public' };

export const guestAccess = (guest: GuestDoor): Access => ({ door: 'guest', guest });

/** Background work, and the writing half of every command: one organization's rows, nothing else. */
export const workerAccess = (organizationId: string): Access => ({ door: 'worker', organizationId });

/** Work that belongs to no organization: global tables of the own slice. */
export const serviceAccess: Access = { door: 'worker' };
