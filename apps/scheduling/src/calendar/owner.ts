import { may, Refusal, type Viewer } from '@openslot/service';
import type { ResourceRef } from '../catalog/catalog.store.ts';

type Person = Pick<ResourceRef, 'organizationId' | 'businessId' | 'memberId'> & { readonly locationId?: string | null };

const placeOf = ({ organizationId, businessId, locationId }: Person) => ({
  ...{ organizationId, businessId },
  ...(locationId && { locationId }),
});

/** Calendars of a person at work: that person's own affair with `calendar.connect.own`, anybody's with the whole permission. */
export const mayConnect = (viewer: Viewer, person: Person): boolean =>
  may(viewer, 'calendar.connect', placeOf(person)) ||
  (person.memberId !== null &&
    person.memberId === viewer.acting?.memberId &&
    may(viewer, 'calendar.connect.own', placeOf(person)));

export function requireConnect(viewer: Viewer, person: Person): void {
  if (!mayConnect(viewer, person)) throw new Refusal('FORBIDDEN', 'This needs the permission calendar.connect here.');
}
