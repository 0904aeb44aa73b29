import { now, setTimer, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  invalidInput,
  notKnownHere,
  requireActing,
  requireMay,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { auditMember } from '../audit.ts';
import { findLocation, findStaff, findThing } from '../catalog/catalog.store.ts';
import { findBusiness, lockBusiness } from '../closure/closure.store.ts';
import { findCustomer } from '../customer/customer.store.ts';
import type { Deps } from '../deps.ts';
import { mostLimits, type BookingLimit, type RemoveBookingLimit, type SetBookingLimit } from './booking-limit.ts';
import {
  countLimits,
  endLimit,
  findLimit,
  findSame,
  isVariationOf,
  recount,
  writeLimit,
} from './booking-limit.store.ts';
import { nextRecount } from './booking-limit.timers.ts';

export interface BookingLimitSet {
  readonly __typename: 'BookingLimitSet';
  readonly bookingLimit: BookingLimit;
}
export interface BookingLimitRemoved {
  readonly __typename: 'BookingLimitRemoved';
  readonly bookingLimitId: string;
}

/** Sets how much may be booked of something in each period, in the place of what was set of it before. What is booked stays, and counts. */
export async function setBookingLimit(
  { database }: Deps,
  viewer: Viewer,
  { field, ...input }: SetBookingLimit,
): Promise<BookingLimitSet | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const access = accessOf(viewer);
  const missing = async (id: string, field: string) =>
    notKnownHere(await database.read(access, now), { id, path: [field] });
  const business = await database.read(access, (tx) => findBusiness(tx, organizationId, input.businessId));
  if (!business) return missing(input.businessId, 'businessId');
  requireMay(viewer, 'hours.write', whereOf(organizationId, input));
  if (
    !(await database.transaction(workerAccess(organizationId), (tx) =>
      isKnown(tx, organizationId, { ...input, isThing: field === 'resourceId' }),
    ))
  ) {
    return missing(input.subjectId ?? '', field);
  }

  return database.transaction(workerAccess(organizationId), async (tx) => {
    if (!(await lockBusiness(tx, organizationId, input.businessId))) return unknownId('businessId');
    const wanted = { ...input, organizationId };
    const [same, all] = await Promise.all([findSame(tx, wanted), countLimits(tx, wanted)]);
    if (!same && all >= mostLimits) {
      return invalidInput({ path: ['subject'], problem: 'too_many_limits', maximum: mostLimits });
    }
    const bookingLimit = await writeLimit(tx, { ...wanted, id: same?.id ?? null }, actorIdOf(viewer));
    await recount(tx, organizationId, bookingLimit.id);
    await setTimer(tx, nextRecount(organizationId, await now(tx)));
    await auditMember(tx, viewer, acting, {
      ...{ action: 'booking_limit.set', entity: 'BookingLimit', entityId: bookingLimit.id },
      changed: ['maxCount', 'maxMinutes', 'weekStart'],
    });
    return { __typename: 'BookingLimitSet', bookingLimit };
  });
}

/** From now on as much may be booked as there is time. */
export async function removeBookingLimit(
  { database }: Deps,
  viewer: Viewer,
  { bookingLimitId: id, version }: RemoveBookingLimit,
): Promise<
  BookingLimitRemoved | { readonly __typename: 'VersionConflict'; readonly currentVersion: number } | InvalidInput
> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const found = await database.read(accessOf(viewer), (tx) => findLimit(tx, organizationId, id));
  if (!found) return unknownId('bookingLimitId');
  requireMay(viewer, 'hours.write', whereOf(organizationId, found));

  return database.transaction(workerAccess(organizationId), async (tx) => {
    if (!(await endLimit(tx, { organizationId, id, version }, actorIdOf(viewer)))) {
      const current = await findLimit(tx, organizationId, id);
      return current ? { __typename: 'VersionConflict', currentVersion: current.version } : unknownId('bookingLimitId');
    }
    await auditMember(tx, viewer, acting, {
      ...{ action: 'booking_limit.removed', entity: 'BookingLimit', entityId: id, changed: ['deletedAt'] },
    });
    return { __typename: 'BookingLimitRemoved', bookingLimitId: id };
  });
}

type Limited = Pick<BookingLimit, 'businessId' | 'subject' | 'subjectId'>;

/** The limit of one location is its managers' business; all others are those of the whole business. */
const whereOf = (organizationId: string, { businessId, subject, subjectId }: Limited) => ({
  ...{ organizationId, businessId },
  ...(subject === 'LOCATION' && subjectId !== null && { locationId: subjectId }),
});

async function isKnown(
  tx: Tx,
  organizationId: string,
  { businessId, subject, subjectId, isThing }: Limited & { readonly isThing: boolean },
): Promise<boolean> {
  if (subjectId === null) return true;
  switch (subject) {
    case 'LOCATION':
      return (await findLocation(tx, organizationId, subjectId))?.businessId === businessId;
    case 'RESOURCE':
      return (await (isThing ? findThing : findStaff)(tx, organizationId, subjectId))?.businessId === businessId;
    case 'VARIATION':
      return isVariationOf(tx, { organizationId, businessId }, subjectId);
    case 'CUSTOMER':
      return (await findCustomer(tx, organizationId, subjectId)) !== null;
  }
}
