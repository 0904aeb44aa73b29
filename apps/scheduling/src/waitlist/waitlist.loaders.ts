import {
  accessOf,
  loaderById,
  may,
  page,
  requireActing,
  requireMay,
  type Connection,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import DataLoader from 'dataloader';
import type { Tx } from '@openslot/database';
import { leadOf, type OfferedVisit, type Place, type VisitRequest } from '../availability/availability.ts';
import { instantOf } from '../availability/local-time.ts';
import { knownFrom } from '../availability/open-days.ts';
import { offeredVisit, type NotOffered } from '../availability/offered-visit.ts';
import { unchosen, type StaffPick } from '../pick/pick.ts';
import { bookingWindow } from '../availability/booking-window.ts';
import { longestVisit } from '../availability/offer.ts';
import { loadCalendars } from '../availability/calendar.store.ts';
import { loadOffer } from '../availability/offer.store.ts';
import { findPlace } from '../availability/place.store.ts';
import { findBusiness } from '../closure/closure.store.ts';
import type { Deps } from '../deps.ts';
import { findHolds, type HoldView } from '../hold/hold.store.ts';
import { takeTurnTravelling } from '../travel/travel.store.ts';
import { firstInLine, startsNear, type Fitting, type FreedTime, type WaitlistFilter } from './waitlist.ts';
import {
  findEntries,
  lineFor,
  ownEntries,
  pastOffers,
  searchEntries,
  standingOffers,
  type EntryRow,
  type EntryView,
  type OfferView,
} from './waitlist.store.ts';

/** Whether an entry is the viewer's business: the own, or as a member who sees to the waitlist there. */
export const maySeeTo = (viewer: Viewer, entry: EntryView): boolean =>
  entry.isOwn || may(viewer, 'waitlist.manage', entry);

/** Entries that the viewer may see, however they are reached. */
export const waitlistEntryLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<EntryView>(async (ids) => {
    const rows = await database.read(accessOf(viewer), (tx) => findEntries(tx, ids));
    return rows.filter((row) => maySeeTo(viewer, row));
  });

/** The offer that stands, of each entry that the viewer has been shown. */
export const standingOfferLoader = ({ database }: Deps, viewer: Viewer) =>
  new DataLoader<EntryView, OfferView | null, string>(
    async (entries) => {
      const rows = await database.read(accessOf(viewer), (tx) => standingOffers(tx, entries));
      const byEntry = new Map(rows.map((row) => [row.entryId, row]));
      return entries.map(({ id }) => byEntry.get(id) ?? null);
    },
    { cacheKeyFn: ({ id, version }) => `${id} ${version}` },
  );

/** The holds of offers that the viewer has been shown: whoever sees to the entry may book it. */
export const offeredHoldLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<HoldView>((ids) => database.read(accessOf(viewer), (tx) => findHolds(tx, ids)));

const createdAndId = ({ createdAt, id }: EntryView) => [createdAt.toISOString(), id] as const;

/** The person's own entries, in every organization. */
export const findOwnEntries = ({ database, keys }: Deps, viewer: Viewer, request: PageRequest) =>
  page(request, {
    key: keys.cursor,
    keyOf: createdAndId,
    fetch: (query) => database.read(accessOf(viewer), (tx) => ownEntries(tx, query)),
  });

/** Who waits at a business: for members who see to it there. */
export async function findWaiting(
  { database, keys }: Deps,
  viewer: Viewer,
  filter: WaitlistFilter,
  request: PageRequest,
): Promise<Connection<EntryView>> {
  const { organizationId } = requireActing(viewer);
  requireMay(viewer, 'waitlist.manage', { organizationId, ...filter });
  return page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: createdAndId,
    fetch: (query) => database.read(accessOf(viewer), (tx) => searchEntries(tx, organizationId, filter, query)),
  });
}

/** The same where a business is looked at: null for whoever does not see to the waitlist there. */
export async function findWaitingAt(
  deps: Deps,
  viewer: Viewer,
  filter: WaitlistFilter,
  request: PageRequest,
): Promise<Connection<EntryView> | null> {
  const organizationId = viewer.acting?.organizationId;
  if (!organizationId || !may(viewer, 'waitlist.manage', { organizationId, ...filter })) return null;
  const { businessId } = filter;
  const business = await deps.database.read(accessOf(viewer), (tx) => findBusiness(tx, organizationId, businessId));
  return business && findWaiting(deps, viewer, filter, request);
}

export interface NextInLine extends Fitting<EntryRow> {
  readonly place: Place;
  readonly at: Date;
}

/** Who is to be offered freed time now, and which visit. The same few statements however long the line is. */
export async function findNextInLine(tx: Tx, organizationId: string, freed: FreedTime): Promise<NextInLine | null> {
  const [place, line] = await Promise.all([findPlace(tx, freed.locationId), lineFor(tx, organizationId, freed)]);
  if (!place?.isOpenForBooking || line.length === 0) return null;
  const variationIds = [...new Set(line.map(({ variationId }) => variationId))];
  const [, offer, past] = await Promise.all([
    takeTurnTravelling(tx, place),
    loadOffer(tx, place, variationIds),
    pastOffers(
      tx,
      organizationId,
      line.map(({ id }) => id),
    ),
  ]);
  const longest = Math.max(...line.map((entry) => longestVisit(offer, anybodyFor(entry))));
  const bounds = startsNear(freed, longest, bookingWindow(place, place.now));
  if (bounds.from >= bounds.to) return null;
  const calendars = await loadCalendars(tx, place, {
    variationIds,
    resourceIds: freed.resourceId === null ? null : [freed.resourceId],
    ...{ from: knownFrom(place, bounds.from), to: bounds.to + longest, exceptAppointmentId: null },
  });
  const fitting = firstInLine(line, { place, offer, calendars, freed, past });
  if (!fitting) return null;
  const { request, visit } = fitting;
  const picks = picksFor(freed, visit, () => offeredVisit(place, request, offer, calendars, instantOf(visit.startsAt)));
  return { ...fitting, visit: { ...visit, picks }, place, at: calendars.now };
}

/** Why the one who would do it is offered: the time came free, or else as the house chooses. */
function picksFor(
  { resourceId }: FreedTime,
  { segments }: OfferedVisit,
  chosen: () => OfferedVisit | NotOffered,
): readonly (StaffPick | null)[] {
  if (resourceId !== null) {
    return segments.map((segment) =>
      leadOf(segment)?.resourceId === resourceId ? unchosen('CAME_FREE', resourceId) : null,
    );
  }
  const visit = chosen();
  return 'reason' in visit ? [] : (visit.picks ?? []);
}

const anybodyFor = ({ variationId, partySize }: EntryRow): VisitRequest => ({
  segments: [{ variationId, staff: { anyOf: null, noneOf: [] }, pauseBefore: 0 }],
  partySize,
});
