/**
 * What ends by itself when something is gone. Each call is some of it, in the transaction of a timer that goes on until
 * there is nothing left, and finds for itself what there is: running twice changes nothing.
 *
 *   a place is gone     → nobody waits for time there, its series are over, and so are working hours there
 *   it is there again   → the hours that ended with it come back, within 30 days
 *   somebody has left   → working hours end, feeds open nothing, and calendars elsewhere are not asked any more
 *   nothing is sold     → nobody waits for a service, or for one way of it, that nobody can book
 */
import { emit, now, recordAudit, setTimer, type Due, type Tx } from '@openslot/database';
import { hoursChanged } from '@openslot/events';
import { bySystem } from '@openslot/service';
import { theSystem } from '../appointment/record.ts';
import { connectionsOf } from '../calendar/connection.store.ts';
import { turnOff } from '../calendar/connection.commands.ts';
import { changeFeed, lockFeed } from '../calendar/feed.store.ts';
import { lockResource } from '../catalog/catalog.store.ts';
import {
  anyEndedAt,
  bringHoursBack,
  endedAt,
  endedWindows,
  forgetHours,
  keepHours,
  type HoursAt,
} from '../hours/ended-hours.store.ts';
import { clashesInWeek } from '../hours/hours.ts';
import { workingHoursOf } from '../hours/hours.store.ts';
import { endSeriesById } from '../series/edit.commands.ts';
import { endEntry } from '../waitlist/waitlist.process.ts';
import { lockEntry } from '../waitlist/waitlist.store.ts';
import type { Gone } from './visit-decision.ts';
import { lookAt } from './visit-decision.store.ts';
import { endHours, feedsOfResource, seriesAt, waitingFor, workedBeyondToday, type For } from './what-ends.store.ts';

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
      await forgetHours(tx, organizationId, { resourceId: id });
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
    if ('locationId' in where) await keepHours(tx, organizationId, each, each.today);
    await endHours(tx, organizationId, each);
    await tellHours(tx, organizationId, each, 'hours.end');
  }
  return worked.length > 0;
}

interface Told extends HoursAt {
  readonly kind: string;
  readonly tomorrow: string | null;
}

async function tellHours(
  tx: Tx,
  organizationId: string,
  { resourceId, locationId, kind, tomorrow }: Told,
  action: 'hours.end' | 'hours.back',
): Promise<void> {
  await emit(tx, {
    contract: hoursChanged,
    ...{ organizationId, aggregateId: resourceId, version: 0 },
    data: { resourceId, locationId, from: tomorrow, to: null },
  });
  await recordAudit(tx, 'scheduling', {
    ...{ ...bySystem, organizationId, action, changed: ['hours'] },
    ...{ entity: kind === 'STAFF' ? 'StaffMember' : 'Resource', entityId: resourceId },
  });
}

const hoursBack = 'hours_back';

/** The place is there again: so are soon the hours that ended with it. */
export async function bringHoursBackSoon(tx: Tx, organizationId: string, id: string, version: number): Promise<void> {
  if (!(await anyEndedAt(tx, organizationId, id))) return;
  await setTimer(tx, {
    ...{ organizationId, kind: hoursBack, subjectId: id, dueAt: await now(tx), payload: { version } },
  });
}

export const hoursBackTimers = { [hoursBack]: bringBack };

/** Those of some, and the timer for the others. What the event says may not have been taken in yet. */
async function bringBack(tx: Tx, { organizationId, subjectId: id, payload }: Due): Promise<void> {
  if (organizationId === null) throw new Error('places belong to an organization');
  const [at, known] = [await now(tx), await lookAt(tx, organizationId, { reason: 'LOCATION_CLOSED', id })];
  const goOn = (ms: number) =>
    setTimer(tx, { organizationId, kind: hoursBack, subjectId: id, payload, dueAt: new Date(at.getTime() + ms) });
  if (known && known.version < Number(payload['version'])) return goOn(whileTakenInMs);
  if (!known?.isThere) return;
  const ended = await endedAt(tx, organizationId, id, atOnce);
  for (const each of ended) {
    await lockResource(tx, organizationId, each.resourceId);
    if (each.isThere && (await fit(tx, organizationId, each))) {
      await bringHoursBack(tx, organizationId, each);
      await tellHours(tx, organizationId, { ...each, tomorrow: null }, 'hours.back');
    }
    await forgetHours(tx, organizationId, each);
  }
  if (ended.length === atOnce) await goOn(0);
}

const whileTakenInMs = 1_000;

/** Nobody works at two places at once: whoever has found other hours meanwhile keeps those. */
async function fit(tx: Tx, organizationId: string, { resourceId, locationId }: HoursAt): Promise<boolean> {
  const others = (await workingHoursOf(tx, organizationId, [resourceId])).filter(
    (window) => window.locationId !== locationId,
  );
  return clashesInWeek(await endedWindows(tx, organizationId, { resourceId, locationId }), others).length === 0;
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
