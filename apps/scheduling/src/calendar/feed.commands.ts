import { randomBytes } from 'node:crypto';
import { now, recordAudit, takeToken, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  byViewer,
  invalidInput,
  may,
  newId,
  notKnownHere,
  Refusal,
  requireKnown,
  requireMay,
  requireSignedIn,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { hashOfToken, organizationOfToken } from '../bearer-token.ts';
import { locationsByIds, resourcesByIds } from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import { fieldOf, mostFeeds, type FeedOwnerInput } from './calendar.ts';
import { calendarOf, etagOf } from './feed.ts';
import {
  changeFeed,
  feedsOf,
  findByToken,
  findFeed,
  findOwnCustomer,
  insertFeed,
  lockFeed,
  visitsOfFeed,
  type FeedRow,
  type FeedView,
} from './feed.store.ts';
import { mayConnect, requireConnect } from './owner.ts';

export interface CalendarFeedCreated {
  readonly __typename: 'CalendarFeedCreated';
  readonly feed: FeedRow;
  /** Under the gateway; told once. */
  readonly path: string;
}
export interface CalendarFeedRotated {
  readonly __typename: 'CalendarFeedRotated';
  readonly feed: FeedRow;
  readonly path: string;
}
export interface CalendarFeedRevoked {
  readonly __typename: 'CalendarFeedRevoked';
  readonly feed: FeedRow;
}

/** 256 random bits after the organization, where its hash is looked up. */
const newToken = (organizationId: string): string =>
  `${Buffer.from(organizationId.replaceAll('-', ''), 'hex').toString('base64url')}.${randomBytes(32).toString('base64url')}`;

const pathOf = (token: string): string => `/calendars/${token}.ics`;

/** A calendar to subscribe to: of a person at work, a place, or one's own visits. */
export async function createCalendarFeed(
  { database }: Deps,
  viewer: Viewer,
  owner: FeedOwnerInput,
): Promise<CalendarFeedCreated | NotReadyYet | InvalidInput> {
  requireKnown(viewer);
  const organizationId = await organizationOfOwner(database, viewer, owner);
  if (typeof organizationId !== 'string') return organizationId;
  const token = newToken(organizationId);
  return database.transaction(workerAccess(organizationId), async (tx) => {
    const [at, others] = await Promise.all([now(tx), feedsOf(tx, organizationId, owner.id)]);
    if (others.length >= mostFeeds) {
      return invalidInput({ path: [fieldOf(owner.kind)], problem: 'too_many_calendars', maximum: mostFeeds });
    }
    const userId = actorIdOf(viewer);
    const feed = {
      ...{ organizationId, id: newId(), ownerKind: owner.kind, ownerId: owner.id, tokenHash: hashOfToken(token) },
      ...{ customerId: owner.kind === 'CUSTOMER' ? owner.id : null, rotatedAt: null, revokedAt: null, version: 1 },
      ...{ createdAt: at, createdBy: userId, updatedAt: at, updatedBy: userId, deletedAt: null, metadata: {} },
    } satisfies FeedRow;
    await Promise.all([insertFeed(tx, feed), audit(tx, viewer, feed, 'created')]);
    return { __typename: 'CalendarFeedCreated', feed, path: pathOf(token) };
  });
}

/** The organization of somebody or something whose feed the viewer may make; else the answer. */
async function organizationOfOwner(
  database: Deps['database'],
  viewer: Viewer,
  { kind, id }: FeedOwnerInput,
): Promise<string | NotReadyYet | InvalidInput> {
  const unknown = async () => {
    const at = await database.read(accessOf(viewer), now);
    return notKnownHere(at, { id, path: [fieldOf(kind)] });
  };
  if (kind === 'CUSTOMER') {
    requireSignedIn(viewer);
    const own = await database.read(accessOf(viewer), (tx) => findOwnCustomer(tx, id));
    return own?.organizationId ?? unknown();
  }
  const find = kind === 'RESOURCE' ? resourcesByIds : locationsByIds;
  const [found] = await database.read(accessOf(viewer), (tx) => find(tx, [id]) as Promise<readonly Owner[]>);
  if (!found?.live || found.organizationId !== viewer.acting?.organizationId) {
    return viewer.acting ? unknown() : unknownId(fieldOf(kind));
  }
  if (kind === 'RESOURCE') requireConnect(viewer, { ...found, memberId: found.memberId ?? null });
  else requireMay(viewer, 'appointment.read', { ...found, locationId: found.id });
  return found.organizationId;
}

interface Owner {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly locationId?: string | null;
  readonly memberId?: string | null;
  readonly live: boolean;
}

/** Gives a feed another secret; the old one opens nothing any more. */
export const rotateCalendarFeed = (
  deps: Deps,
  viewer: Viewer,
  { feedId }: { readonly feedId: string },
): Promise<CalendarFeedRotated | InvalidInput> =>
  changed(deps, viewer, feedId, async (tx, feed, by) => {
    const token = newToken(feed.organizationId);
    await changeFeed(tx, feed, { tokenHash: hashOfToken(token), rotatedAt: by.at }, by);
    await audit(tx, viewer, feed, 'rotated');
    return { __typename: 'CalendarFeedRotated', feed: { ...feed, rotatedAt: by.at }, path: pathOf(token) };
  });

/** A feed opens nothing any more, for good. */
export const revokeCalendarFeed = (
  deps: Deps,
  viewer: Viewer,
  { feedId }: { readonly feedId: string },
): Promise<CalendarFeedRevoked | InvalidInput> =>
  changed(deps, viewer, feedId, async (tx, feed, by) => {
    await changeFeed(tx, feed, { revokedAt: by.at }, by);
    await audit(tx, viewer, feed, 'revoked');
    return { __typename: 'CalendarFeedRevoked', feed: { ...feed, revokedAt: by.at } };
  });

async function changed<Outcome>(
  { database }: Deps,
  viewer: Viewer,
  feedId: string,
  change: (tx: Tx, feed: FeedRow, by: { at: Date; userId: string | null }) => Promise<Outcome>,
): Promise<Outcome | InvalidInput> {
  requireKnown(viewer);
  const seen = await database.read(accessOf(viewer), (tx) => findFeed(tx, feedId));
  if (!seen || !(await seesTo(database, viewer, seen))) return unknownId('feedId');
  return database.transaction(workerAccess(seen.organizationId), async (tx) => {
    const [feed, at] = await Promise.all([lockFeed(tx, seen.organizationId, feedId), now(tx)]);
    if (!feed || feed.revokedAt !== null) return unknownId('feedId');
    return change(tx, feed, { at, userId: actorIdOf(viewer) });
  });
}

/** Unknown and foreign ids give the same answer; a member of the organization is told what is missing. */
async function seesTo(database: Deps['database'], viewer: Viewer, feed: FeedView): Promise<boolean> {
  if (feed.isOwn) return true;
  if (viewer.acting?.organizationId !== feed.organizationId || feed.ownerKind === 'CUSTOMER') return false;
  const find = feed.ownerKind === 'RESOURCE' ? resourcesByIds : locationsByIds;
  const [owner] = await database.read(accessOf(viewer), (tx) => find(tx, [feed.ownerId]) as Promise<readonly Owner[]>);
  if (!owner) return false;
  const allowed =
    feed.ownerKind === 'RESOURCE'
      ? mayConnect(viewer, { ...owner, memberId: owner.memberId ?? null })
      : may(viewer, 'appointment.read', { ...owner, locationId: owner.id });
  if (allowed) return true;
  throw new Refusal('FORBIDDEN', 'This needs the permission to see these visits here.');
}

const audit = (tx: Tx, viewer: Viewer, { organizationId, id }: FeedRow, what: string): Promise<void> =>
  recordAudit(tx, 'scheduling', {
    ...byViewer(viewer),
    ...{ organizationId, action: `calendar_feed.${what}`, entity: 'CalendarFeed', entityId: id },
    changed: what === 'created' ? [] : [what === 'revoked' ? 'revokedAt' : 'token'],
  });

export type Served =
  | { readonly text: string; readonly etag: string }
  | { readonly refused: 'UNKNOWN' }
  | { readonly refused: 'THROTTLED'; readonly retryAfterMs: number };

const wrongTokensPerHour = 20;
const readsPerHour = 120;
/** Programs that all come at once, after a while of silence. */
const readsAtOnce = 30;

/**
 * The calendar that a secret opens. Unknown, revoked and malformed ones are answered alike, and are counted by address;
 * each feed is read only so often.
 */
export async function serveFeed({ database }: Pick<Deps, 'database'>, token: string, address: string): Promise<Served> {
  const organizationId = organizationOfToken(token);
  const wrong = { key: `calendar:${address}`, capacity: wrongTokensPerHour, refillMs: 3_600_000 / wrongTokensPerHour };
  if (organizationId === null) return database.transaction(workerAccess(newId()), (tx) => missed(tx, wrong));
  return database.transaction(workerAccess(organizationId), async (tx): Promise<Served> => {
    const feed = await findByToken(tx, organizationId, hashOfToken(token));
    if (!feed) return missed(tx, wrong);
    const bucket = { key: `calendar-feed:${feed.id}`, capacity: readsAtOnce, refillMs: 3_600_000 / readsPerHour };
    const turn = await takeToken(tx, bucket);
    if (!turn.ok) return { refused: 'THROTTLED', retryAfterMs: turn.retryAfterMs };
    const text = calendarOf(feed, await visitsOfFeed(tx, feed, await now(tx)));
    return { text, etag: etagOf(text) };
  });
}

async function missed(tx: Tx, bucket: Parameters<typeof takeToken>[1]): Promise<Served> {
  const turn = await takeToken(tx, bucket);
  return turn.ok ? { refused: 'UNKNOWN' } : { refused: 'THROTTLED', retryAfterMs: turn.retryAfterMs };
}
