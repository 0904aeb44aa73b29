import type { Tx } from '@openslot/database';
import type { Calendars, Offer, OfferedVisit, Place } from '../availability/availability.ts';
import { longestVisit, namedStaff } from '../availability/offer.ts';
import { firstOffered } from '../availability/offered-visit.ts';
import { loadCalendars } from '../availability/calendar.store.ts';
import { loadOffer } from '../availability/offer.store.ts';
import { knownFrom } from '../availability/open-days.ts';
import { useGenericPlans } from '../availability/place.store.ts';
import { isInCalendars } from '../availability/offered-visit.loaders.ts';
import { takeTurnTravelling } from '../travel/travel.store.ts';
import { findCustomer, type CustomerRef } from '../customer/customer.store.ts';
import { namedIn } from '../hold/hold.loaders.ts';
import { unknownStaff } from '../hold/hold.store.ts';
import { deskWindow, minuteOf, placeAtDesk, soldAtDesk, visitAtDesk, type DeskWish, type NotAtDesk } from './desk.ts';

/** All that decides about a visit at the desk. */
export interface DeskFacts {
  readonly offer: Offer;
  readonly calendars: Calendars;
  /** Null where a new one is to be met, or the asked one is unknown. */
  readonly customer: CustomerRef | null;
  readonly unknownStaff: ReadonlySet<string>;
  readonly found: OfferedVisit | NotAtDesk;
}

/** As for a hold: longer visits are rare. */
const usualMinutes = 720;
const searchMinutes = 31 * 1440;

/** Whose visit it will be, and which one gives up its time for it. */
interface Concerned {
  readonly customerId?: string | null;
  readonly exceptAppointmentId?: string | null;
}

/** Asks everything in one round trip; in a second one about names that perform nothing, and for a start that is free. */
export async function loadDeskFacts(
  tx: Tx,
  place: Place,
  wish: DeskWish,
  { customerId = null, exceptAppointmentId = null }: Concerned,
): Promise<DeskFacts | Extract<NotAtDesk, { reason: 'OUTSIDE_WINDOW' }>> {
  if (!isInCalendars(wish.startsAt)) {
    return { reason: 'OUTSIDE_WINDOW', window: deskWindow(place, wish, place.now) };
  }
  const { organizationId } = place;
  const start = minuteOf(wish.startsAt);
  const variationIds = [...new Set(wish.segments.map(({ variationId }) => variationId))];
  const load = (from: number, to: number) =>
    loadCalendars(tx, place, {
      variationIds,
      resourceIds: namedStaff(wish),
      from,
      to,
      exceptAppointmentId,
      customerId,
    });
  const from = wish.overrides || wish.isAgreed ? start : knownFrom(place, start);
  const [, , offer, usual, customer] = await Promise.all([
    takeTurnTravelling(tx, place),
    useGenericPlans(tx),
    loadOffer(tx, place, variationIds),
    load(from, start + usualMinutes),
    customerId === null ? null : findCustomer(tx, organizationId, customerId),
  ]);
  const longest = longestVisit(offer, wish);
  const calendars = longest <= usualMinutes ? usual : await load(from, start + longest);
  const others = namedIn(wish).filter((id) => !calendars.byResource.has(id));
  const unknown = others.length === 0 ? [] : await unknownStaff(tx, organizationId, others);
  const facts = { offer, customer, unknownStaff: new Set(unknown) };
  const found = visitAtDesk(place, wish, offer, calendars);
  if (!('reason' in found) || found.reason !== 'NOT_FREE' || found.nextStart !== null || wish.overrides) {
    return { ...facts, calendars, found };
  }
  const ruled = placeAtDesk(place, wish, offer);
  const later = { from: start + 1, to: Math.min(ruled.latest, start + searchMinutes) };
  const more = await load(Math.min(from, later.from), later.to + longest);
  const nextStart = place.isOpenForBooking ? firstOffered(ruled, wish, soldAtDesk(offer), more, later) : null;
  return { ...facts, calendars: more, found: { reason: 'NOT_FREE', nextStart } };
}
