import { accessOf, may, type Viewer } from '@openslot/service';
import type { LocationRef, ResourceRef } from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import { journeysOf } from '../travel-schedule/travel-schedule.store.ts';
import { inOrder, lanesOf, withoutTwins, type Agenda, type DayBoard, type Entry } from './board.ts';
import {
  localDayOf,
  occupied,
  openSpans,
  sessionsInRooms,
  sessionsOfDay,
  sessionsOfStaff,
  staffOf,
  thingsOf,
  visitsOfDay,
  visitsOfStaff,
  windowsOf,
} from './board.store.ts';

/** The desk's day at a place, for members who read its visits; null: none of the viewer's business. */
export async function dayBoardOf(
  { database }: Deps,
  viewer: Viewer,
  location: LocationRef,
  date: string,
): Promise<DayBoard | null> {
  const { id: locationId, organizationId, timeZone } = location;
  if (!may(viewer, 'appointment.read', { ...location, locationId })) return null;
  return database.transaction(accessOf(viewer), async (tx) => {
    const day = await localDayOf(tx, location, date);
    const [open, things, staff, visits, sessions] = await Promise.all([
      ...([openSpans(tx, day), thingsOf(tx, day), staffOf(tx, day)] as const),
      ...([visitsOfDay(tx, day), sessionsOfDay(tx, day)] as const),
    ]);
    const known = [...things.map(({ id }) => id), ...staff];
    const busy = [...visits, ...sessions].map(({ resourceId }) => resourceId);
    const wanted = {
      ...{ organizationId, resourceIds: [...new Set([...known, ...busy])] },
      ...{ from: day.startsAt, to: day.endsAt, place: { locationId, timeZone } },
    };
    const [windows, more] = await Promise.all([windowsOf(tx, wanted), occupied(tx, wanted)]);
    const entries = [...withoutTwins(visits, more), ...sessions];
    return { ...day, open, lanes: lanesOf({ things, open, windows, entries }) };
  });
}

/** What a staff member has to do, for the person and for those who read the visits there. */
export async function agendaOf(
  { database }: Deps,
  viewer: Viewer,
  staff: ResourceRef,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<Agenda | null> {
  if (!mayReadAgenda(viewer, staff)) return null;
  const { organizationId, id: resourceId } = staff;
  const wanted = { organizationId, resourceIds: [resourceId], from, to, place: null };
  return database.transaction(accessOf(viewer), async (tx) => {
    const [windows, visits, sessions, more, travelSchedules] = await Promise.all([
      ...([windowsOf(tx, wanted), visitsOfStaff(tx, wanted), sessionsOfStaff(tx, wanted)] as const),
      ...([
        occupied(tx, wanted),
        journeysOf(tx, organizationId, resourceId, { from: dateOf(from), to: dateOf(to) }),
      ] as const),
    ]);
    return { resourceId, windows, entries: inOrder([...visits, ...sessions, ...more]), travelSchedules };
  });
}

/** What takes a thing, for those who read the visits there. */
export async function allocationsOf(
  { database }: Deps,
  viewer: Viewer,
  thing: ResourceRef,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<readonly Entry[] | null> {
  if (!may(viewer, 'appointment.read', thing)) return null;
  const wanted = { organizationId: thing.organizationId, resourceIds: [thing.id], from, to, place: null };
  return database.transaction(accessOf(viewer), async (tx) => {
    const found = [visitsOfStaff(tx, wanted), sessionsInRooms(tx, wanted), occupied(tx, wanted)];
    return inOrder((await Promise.all(found)).flat());
  });
}

const mayReadAgenda = (viewer: Viewer, staff: ResourceRef): boolean =>
  may(viewer, 'appointment.read', staff) ||
  (viewer.acting !== null &&
    staff.memberId !== null &&
    staff.memberId === viewer.acting.memberId &&
    may(viewer, 'appointment.read.own', staff));

const dateOf = (at: Date): string => at.toISOString().slice(0, 10);
