import { randomBytes } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import type { RunningSystem } from './running-system.ts';
import { inDays } from './salon.ts';
import type { FullHouse } from './viewers-house.ts';
import { signedUp } from './viewers-sign-in.ts';
import type { Viewer } from './viewer.ts';

/** What a field is asked with where generated input cannot show who was let in. */
export interface Arranged {
  /** Values by the names of arguments and fields, laid over what is generated. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Asks as the same kind of viewer with another token. */
  readonly bearer?: string;
  /** A problem of the input that only those hear of who are let in. */
  readonly tells?: string;
}

interface Ask {
  readonly viewer: Viewer;
  /** Whether the viewer will be let in: then something may be made for it. */
  readonly allowed: boolean;
  readonly house: FullHouse;
  readonly system: RunningSystem;
}

type Arranger = (ask: Ask) => Arranged | Promise<Arranged>;

/** Whoever is let in does it for good: to a customer whom nothing else is about. */
const toNobodyElse: Arranger = ({ house }) => ({ given: { customerId: house.subjects['cus, spare'] } });
const paying = ({ house: { paymentToken } }: Ask): Arranged => ({ given: { paymentToken } });

export const arrangers: Readonly<Record<string, Arranger>> = {
  // The session that ends is one of somebody's own.
  signOut: async ({ viewer, system }) =>
    viewer.signedIn ? { bearer: (await signedUp(system, 'Leaving')).bearer } : {},

  grantPermission: ({ house }) => ({ given: { locationId: house.locationId } }),
  whyMay: ({ house }) => ({ given: { memberId: house.subjects['mem'] } }),
  // Each can be taken away once.
  removeGrant: async ({ allowed, house }) => (allowed ? { given: { grantId: await newGrant(house) } } : {}),
  unlinkIntegration: async ({ allowed, house }) =>
    allowed ? { given: { integrationLinkId: await newLink(house) } } : {},

  blockCustomer: toNobodyElse,
  unblockCustomer: toNobodyElse,
  askForExport: toNobodyElse,
  askForErasure: toNobodyElse,
  mergeCustomers: ({ house }) => ({ given: { loserId: house.subjects['cus, spare'] } }),
  undoMerge: ({ house }) => ({ given: { loserId: house.subjects['cus, spare'] } }),

  suspendOrganization: ({ house }) => ({ given: { organizationId: house.spareOrganizationId } }),
  resumeOrganization: ({ house }) => ({ given: { organizationId: house.spareOrganizationId } }),
  closeSuspendedOrganization: ({ house }) => ({ given: { organizationId: house.spareOrganizationId } }),
  hardDelete: ({ house }) => ({ given: { id: house.subjects['cus, deleted'] } }),

  startPayment: paying,
  startCardSetup: (ask) => ({
    ...paying(ask),
    tells: 'A card is not enough for this token: something has to be paid.',
  }),

  // Only classes have sessions.
  scheduleSession: ({ house }) => ({ given: { variationId: house.subjects['var, class'] } }),

  createSeries: () => ({ given: { count: 2 } }),
  // Another version than the one there is: enough to see who is let in.
  editSeries: () => ({ given: { scope: 'ALL', time: '11:00', version: 99 } }),
  endSeries: () => ({ given: { version: 99 } }),
  createCalendarFeed: ({ house }) => ({ given: { locationId: house.locationId }, tells: 'At most 5 of them.' }),
  calendarFeeds: ({ house }) => ({ given: { locationId: house.locationId } }),
  revokeCalendarFeed: async ({ allowed, house, system }) => ({
    given: { feedId: allowed ? await newFeed(system, house) : house.subjects['cfd, staff'] },
  }),
  connectCalendar: () => ({ given: { url: 'https://10.0.0.1/' } }),
  disconnectCalendar: async ({ allowed, house, system }) =>
    allowed ? { given: { connectionId: await newConnection(system, house) } } : {},

  // Another version than the one there is: it stays a mistake for whoever asks next.
  restoreAppointment: ({ house }) => ({ given: { appointmentId: house.subjects['apt, in error'], version: 99 } }),

  // What is shut may be a place, a business or resources.
  // By times or by whole days.
  addTimeOff: () => ({ given: { startsOn: inDays(60 + (day += 1)).slice(0, 10) } }),
  // Nobody is at two places at once, and what is taken away is gone.
  addTravelSchedule: () => {
    const date = inDays(100 + (day += 1)).slice(0, 10);
    return { given: { startsOn: date, endsOn: date } };
  },
  removeTravelSchedule: async ({ allowed, house }) =>
    allowed ? { given: { travelScheduleId: await newJourney(house) } } : {},
  addClosure: ({ house }) => ({ given: { locationId: house.locationId } }),

  // Tables are joined, and of the house's things the first one is a chair.
  addResourceGroup: ({ house }) => ({
    given: { resourceIds: [house.subjects['res, table'], house.subjects['res, other table']] },
  }),
  removeBookingLimit: () => ({ given: { version: 99 } }),

  business: ({ house }) => ({ given: { slug: house.salon.slug } }),
};

let nth = 0;

/** A feed of the stylist's, one more than anybody may make. */
async function newFeed({ testDatabase: { admin } }: RunningSystem, { salon, subjects }: FullHouse): Promise<string> {
  const id = newId();
  await admin`insert into scheduling.calendar_feed (organization_id, id, owner_kind, owner_id, token_hash)
    values (${fromId('org', salon.organizationId)}, ${id}, 'RESOURCE', ${fromId('stf', subjects['stf'] ?? '')}, ${randomBytes(32)})`;
  return toId('cfd', id);
}

/** A connected calendar of the stylist's: as if one had been read. */
async function newConnection(
  { testDatabase: { admin } }: RunningSystem,
  { salon, subjects }: FullHouse,
): Promise<string> {
  const id = newId();
  await admin`insert into scheduling.calendar_connection (organization_id, id, resource_id, url_enc, host, status, last_ok_at)
    values (${fromId('org', salon.organizationId)}, ${id}, ${fromId('stf', subjects['stf'] ?? '')}, ${Buffer.of(0)}, 'calendar.example', 'OK', clock.now())`;
  return toId('ccn', id);
}
let day = 0;

async function newGrant({ salon, subjects }: FullHouse): Promise<string> {
  const { owner, locationId } = salon;
  const permissions = ['note.read', 'note.write', 'customer.merge', 'customer.block', 'review.answer', 'stock.write'];
  const { grant } = await owner.change<{ grant: { id: string } }>(
    'grantPermission',
    {
      membershipId: subjects['mem'],
      permission: permissions[(nth += 1)],
      effect: 'ALLOW',
      reason: 'To be taken',
      locationId,
    },
    'PermissionGranted { grant { id } }',
  );
  return grant.id;
}

async function newJourney({ salon }: FullHouse): Promise<string> {
  const date = inDays(100 + (day += 1)).slice(0, 10);
  const { travelSchedule } = await salon.owner.change<{ travelSchedule: { id: string } }>(
    'addTravelSchedule',
    { staffMemberId: salon.staffMemberId, startsOn: date, endsOn: date, timeZone: 'Asia/Bangkok' },
    'TravelScheduleAdded { travelSchedule { id } }',
  );
  return travelSchedule.id;
}

async function newLink({ salon }: FullHouse): Promise<string> {
  const { link } = await salon.owner.change<{ link: { id: string } }>(
    'linkIntegration',
    { system: `BOOKS${(nth += 1)}`, externalId: 'one', entityId: salon.locationId },
    'IntegrationLinked { link { id } }',
  );
  return link.id;
}
