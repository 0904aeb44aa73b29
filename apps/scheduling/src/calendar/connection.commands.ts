import { clearTimer, emit, now, recordAudit, setTimer, takeToken, workerAccess, type Tx } from '@openslot/database';
import { calendarFailing, calendarRecovered } from '@openslot/events';
import {
  accessOf,
  actorIdOf,
  bySystem,
  byViewer,
  invalidInput,
  newId,
  notKnownHere,
  Refusal,
  requireActing,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { minutesAfter } from '../appointment/instants.ts';
import { findStaff, lockResource } from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import { busyTimes, type BusyTime } from './busy.ts';
import {
  busyDays,
  failingAfterMinutes,
  mostConnections,
  pollMinutes,
  rereadHours,
  type ConnectCalendarInput,
  type ConnectionProblem,
} from './calendar.ts';
import {
  changeConnection,
  connectionsOf,
  findConnection,
  insertConnection,
  lockConnection,
  replaceBusy,
  zoneOf,
  type ConnectionRow,
} from './connection.store.ts';
import { fetchCalendar, readUrl, type Fetched } from './fetch.ts';
import { mayConnect, requireConnect } from './owner.ts';

export interface CalendarConnected {
  readonly __typename: 'CalendarConnected';
  readonly connection: ConnectionRow;
}
export interface CalendarDisconnected {
  readonly __typename: 'CalendarDisconnected';
  readonly connection: ConnectionRow;
}
export interface CalendarNotReadable {
  readonly __typename: 'CalendarNotReadable';
  readonly problem: ConnectionProblem;
}

const connectsPerHour = 10;

/** Whatever is called for a person is counted: nobody looks around in networks by calendars. */
const bucketOf = (actorId: string) => ({
  ...{ key: `connect-calendar:${actorId}`, capacity: connectsPerHour },
  refillMs: 3_600_000 / connectsPerHour,
});

/** From now on a person is not offered when the own calendar says busy. It is read at once, so that it is known to work. */
export async function connectCalendar(
  deps: Deps,
  viewer: Viewer,
  { staffMemberId, url }: ConnectCalendarInput,
): Promise<CalendarConnected | CalendarNotReadable | NotReadyYet | InvalidInput> {
  const { organizationId } = requireActing(viewer);
  const { database } = deps;
  const staff = await database.read(accessOf(viewer), (tx) => findStaff(tx, organizationId, staffMemberId));
  if (!staff) {
    const at = await database.read(accessOf(viewer), now);
    return notKnownHere(at, { id: staffMemberId, path: ['staffMemberId'] });
  }
  requireConnect(viewer, staff);
  const address = readUrl(url);
  if (!address) return invalidInput({ path: ['url'], problem: 'https_only' });
  const userId = actorIdOf(viewer);
  const turn = await database.transaction(workerAccess(organizationId), (tx) => takeToken(tx, bucketOf(userId ?? '')));
  if (!turn.ok) throw new Refusal('THROTTLED', 'Too many calendars at once; wait a while.', turn);

  const fetched = await fetchCalendar(address.href, null, deps.calendars);
  if (fetched.kind !== 'READ') {
    return { __typename: 'CalendarNotReadable', problem: fetched.kind === 'FAILED' ? fetched.problem : 'WRONG_STATUS' };
  }
  const busy = await busyFrom(fetched.text, await database.read(accessOf(viewer), now));
  if (!busy) return { __typename: 'CalendarNotReadable', problem: 'NO_CALENDAR' };
  return database.transaction(workerAccess(organizationId), async (tx) => {
    await lockResource(tx, organizationId, staff.id);
    const [at, others, zone] = await Promise.all([
      now(tx),
      connectionsOf(tx, organizationId, staff.id),
      zoneOf(tx, organizationId, staff.id),
    ]);
    if (others.length >= mostConnections) {
      return invalidInput({ path: ['staffMemberId'], problem: 'too_many_calendars', maximum: mostConnections });
    }
    const id = newId();
    const connection: ConnectionRow = {
      ...{ organizationId, id, resourceId: staff.id, host: address.hostname.slice(0, 253), status: 'OK' },
      urlEnc: await deps.vault.seal(tx, organizationId, urlPlace(id), address.href),
      ...{ lastOkAt: at, readAt: at, problem: null, etag: fetched.etag, version: 1, deletedAt: null, metadata: {} },
      ...{ createdAt: at, createdBy: userId, updatedAt: at, updatedBy: userId },
    };
    await insertConnection(tx, connection);
    await Promise.all([
      replaceBusy(tx, connection, busy, zone),
      setTimer(tx, pollAfter(connection, at)),
      audit(tx, byViewer(viewer), connection, 'connected'),
    ]);
    return { __typename: 'CalendarConnected', connection };
  });
}

const urlPlace = (id: string) => ({ table: 'calendar_connection', column: 'url_enc', id });

const pollAfter = ({ organizationId, id }: Pick<ConnectionRow, 'organizationId' | 'id'>, at: Date) => ({
  ...{ organizationId, kind: 'calendar_poll', subjectId: id, dueAt: minutesAfter(at, pollMinutes) },
});

/** From yesterday on: what has begun may still last. */
const busyFrom = (text: string, at: Date): Promise<readonly BusyTime[] | null> =>
  busyTimes(text, { from: dayAfter(at, -2), to: dayAfter(at, busyDays) });

const dayAfter = (at: Date, days: number): string =>
  new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** A calendar is not asked any more, and nobody is busy by it. */
export async function disconnectCalendar(
  { database }: Deps,
  viewer: Viewer,
  { connectionId }: { readonly connectionId: string },
): Promise<CalendarDisconnected | InvalidInput> {
  const { organizationId } = requireActing(viewer);
  const seen = await database.read(accessOf(viewer), (tx) => findConnection(tx, connectionId));
  if (seen?.organizationId !== organizationId || seen.status === 'OFF') return unknownId('connectionId');
  const staff = await database.read(accessOf(viewer), (tx) => findStaff(tx, organizationId, seen.resourceId));
  if (!staff || !mayConnect(viewer, staff)) {
    throw new Refusal('FORBIDDEN', 'This needs the permission calendar.connect here.');
  }
  return database.transaction(workerAccess(organizationId), async (tx) => {
    const connection = await turnOff(tx, organizationId, connectionId, viewer);
    return connection ? { __typename: 'CalendarDisconnected', connection } : unknownId('connectionId');
  });
}

/** A calendar is not asked any more, and what it said counts no longer; null: it is off already. By a viewer, or by itself. */
export async function turnOff(
  tx: Tx,
  organizationId: string,
  connectionId: string,
  viewer: Viewer | null,
): Promise<ConnectionRow | null> {
  const [locked, at] = await Promise.all([lockConnection(tx, organizationId, connectionId), now(tx)]);
  if (!locked || locked.status === 'OFF') return null;
  const off = { status: 'OFF', problem: null, etag: null } as const;
  const connection = await changeConnection(tx, locked, off, { at, userId: viewer && actorIdOf(viewer) });
  await Promise.all([
    replaceBusy(tx, connection, [], 'UTC'),
    clearTimer(tx, 'calendar_poll', connectionId),
    audit(tx, viewer ? byViewer(viewer) : bySystem, connection, 'disconnected'),
  ]);
  return connection;
}

/** Asks a connected calendar again, and writes down what it says, or for how long it has been silent. */
export async function pollCalendar(deps: Deps, organizationId: string, id: string): Promise<void> {
  const { database, vault } = deps;
  const known = await database.transaction(workerAccess(organizationId), async (tx) => {
    const connection = await findConnection(tx, id);
    if (!connection || connection.status === 'OFF') return null;
    const [url, at] = await Promise.all([vault.open(tx, organizationId, urlPlace(id), connection.urlEnc), now(tx)]);
    const isRecent = connection.readAt !== null && at < minutesAfter(connection.readAt, rereadHours * 60);
    return { url, etag: isRecent ? connection.etag : null, at };
  });
  if (!known) return;
  const said = await understood(await fetchCalendar(known.url, known.etag, deps.calendars), known.at);
  await database.transaction(workerAccess(organizationId), async (tx) => {
    const [locked, at] = await Promise.all([lockConnection(tx, organizationId, id), now(tx)]);
    if (locked && locked.status !== 'OFF') await takeIn(tx, locked, said, at);
  });
}

/** What a calendar says. */
type Said =
  | Exclude<Fetched, { kind: 'READ' }>
  | { readonly kind: 'READ'; readonly busy: readonly BusyTime[]; readonly etag: string | null };

async function understood(fetched: Fetched, at: Date): Promise<Said> {
  if (fetched.kind !== 'READ') return fetched;
  const busy = await busyFrom(fetched.text, at);
  return busy ? { kind: 'READ', busy, etag: fetched.etag } : { kind: 'FAILED', problem: 'NO_CALENDAR' };
}

async function takeIn(tx: Tx, locked: ConnectionRow, said: Said, at: Date): Promise<void> {
  if (said.kind === 'FAILED') return silent(tx, locked, said.problem, at);
  const read = said.kind === 'READ' ? { etag: said.etag, readAt: at } : {};
  const by = { at, userId: null };
  const after = await changeConnection(tx, locked, { status: 'OK', lastOkAt: at, problem: null, ...read }, by);
  if (said.kind === 'READ') {
    await replaceBusy(tx, after, said.busy, await zoneOf(tx, after.organizationId, after.resourceId));
  }
  if (locked.status === 'FAILING') await tell(tx, after, calendarRecovered, 'recovered');
}

/** What is known stays; after an hour nobody knows any more, and its owner is not offered. */
async function silent(tx: Tx, locked: ConnectionRow, problem: ConnectionProblem, at: Date): Promise<void> {
  const isFailing = at >= minutesAfter(locked.lastOkAt, failingAfterMinutes);
  const status = isFailing ? ('FAILING' as const) : locked.status;
  if (status === locked.status && problem === locked.problem) return;
  const after = await changeConnection(tx, locked, { status, problem }, { at, userId: null });
  if (status !== locked.status) await tell(tx, after, calendarFailing, 'failing');
}

async function tell(
  tx: Tx,
  { organizationId, id, version, resourceId, host, problem }: ConnectionRow,
  contract: typeof calendarFailing | typeof calendarRecovered,
  name: string,
): Promise<void> {
  const data = { resourceId, host, problem };
  await Promise.all([
    emit(tx, { contract, organizationId, aggregateId: id, version, data }),
    audit(tx, bySystem, { organizationId, id }, name),
  ]);
}

const audit = (
  tx: Tx,
  actor: ReturnType<typeof byViewer>,
  { organizationId, id }: Pick<ConnectionRow, 'organizationId' | 'id'>,
  what: string,
): Promise<void> =>
  recordAudit(tx, 'scheduling', {
    ...actor,
    ...{ organizationId, action: `calendar.${what}`, entity: 'CalendarConnection', entityId: id },
    changed: what === 'connected' ? [] : ['status'],
  });
