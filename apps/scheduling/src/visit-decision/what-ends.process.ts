/**
 * What ends by itself when something is gone. Each call is some of it, in the transaction of a timer that goes on until
 * there is nothing left, and finds for itself what there is: running twice changes nothing.
 *
 *   a place is gone     → nobody waits for time there, its series are over, and so are working hours there
 *   somebody has left   → working hours end, feeds open nothing, and calendars elsewhere are not asked any more
 *   nothing is sold     → nobody waits for a service, or for one way of it, that nobody can book
 */
import { emit, now, recordAudit, type Tx } from '@openslot/database';
import { hoursChanged } from '@openslot/events';
import { bySystem } from '@openslot/service';
import { theSystem } from '../appointment/record.ts';
import { connectionsOf } from '../calendar/connection.store.ts';
import { turnOff } from '../calendar/connection.commands.ts';
import { changeFeed, lockFeed } from '../calendar/feed.store.ts';
import { lockResource } from '../catalog/catalog.store.ts';
import { endSeriesById } from '../series/edit.commands.ts';
import { endEntry } from '../waitlist/waitlist.process.ts';
import { lockEntry } from '../waitlist/waitlist.store.ts';
import type { Gone } from './visit-decision.ts';
import {
  endHours,
  feedsOfResource,
  seriesAt,
  waitingFor,
  workedBeyondToday,
  type For,
  type Worked,
} from './what-ends.store.ts';

const atOnce = 50;

/** Ends some of what is to end; false: there was nothing. */
export async function endSome(tx: Tx, organizationId: string, { reason, id }: Gone): Promise<boolean> {
  switch (reason) {
    case 'BUSINESS_ARCHIVED':
      return endPlace(tx, organizationId, { of: 'BUSINESS', id });
    case 'LOCATION_CLOSED':
      return (
        (await endPlace(tx, organizationId, { of: 'LOCATION', id })) ||
        (await endWork(tx, organizationId, { locationId: id }))
      );
    case 'STAFF_LEFT':
      return (await endWork(tx, organizationId, { resourceId: id })) || (await endCalendars(tx, organizationId, id));
    default:
      return false;
  }
}

const endPlace = async (tx: Tx, organizationId: string, place: For): Promise<boolean> =>
  (await endWaitingFor(tx, organizationId, place)) || (await endSeriesAt(tx, organizationId, place));

/** Nobody waits any more for what is not to be had; what was offered is given back. */
export async function endWaitingFor(tx: Tx, organizationId: string, what: For): Promise<boolean> {
  const ids = await waitingFor(tx, organizationId, what, atOnce);
  const at = await now(tx);
  for (const id of ids) {
    const entry = await lockEntry(tx, organizationId, id);
    if (entry) await endEntry(tx, entry, at);
  }
  return ids.length > 0;
}

async function endSeriesAt(tx: Tx, organizationId: string, place: For): Promise<boolean> {
  const ids = await seriesAt(tx, organizationId, place, atOnce);
  for (const id of ids) await endSeriesById(tx, organizationId, id, theSystem());
  return ids.length > 0;
}

async function endWork(
  tx: Tx,
  organizationId: string,
  where: { readonly resourceId: string } | { readonly locationId: string },
): Promise<boolean> {
  const worked = await workedBeyondToday(tx, organizationId, where, atOnce);
  for (const each of worked) {
    await lockResource(tx, organizationId, each.resourceId);
    await endHours(tx, organizationId, each);
    await tellHoursEnd(tx, organizationId, each);
  }
  return worked.length > 0;
}

async function tellHoursEnd(
  tx: Tx,
  organizationId: string,
  { resourceId, locationId, tomorrow }: Worked,
): Promise<void> {
  await emit(tx, {
    contract: hoursChanged,
    ...{ organizationId, aggregateId: resourceId, version: 0 },
    data: { resourceId, locationId, from: tomorrow, to: null },
  });
  await recordAudit(tx, 'scheduling', {
    ...bySystem,
    ...{ organizationId, action: 'hours.end', entity: 'StaffMember', entityId: resourceId, changed: ['hours'] },
  });
}

async function endCalendars(tx: Tx, organizationId: string, resourceId: string): Promise<boolean> {
  const [feeds, connections, at] = [
    await feedsOfResource(tx, organizationId, resourceId),
    await connectionsOf(tx, organizationId, resourceId),
    await now(tx),
  ];
  for (const id of feeds) {
    const feed = await lockFeed(tx, organizationId, id);
    if (!feed || feed.revokedAt !== null) continue;
    await changeFeed(tx, feed, { revokedAt: at }, { at, userId: null });
    await recordAudit(tx, 'scheduling', {
      ...bySystem,
      ...{ organizationId, action: 'calendar_feed.revoked', entity: 'CalendarFeed', entityId: id },
      changed: ['revokedAt'],
    });
  }
  for (const { id } of connections) await turnOff(tx, organizationId, id, null);
  return feeds.length + connections.length > 0;
}
