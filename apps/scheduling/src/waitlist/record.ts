import { emit, recordAudit, type Happening, type Tx } from '@openslot/database';
import {
  waitlistExpired,
  waitlistFilled,
  waitlistJoined,
  waitlistOffered,
  waitlistWithdrawn,
  type Contract,
  type DataOf,
  type Envelope,
} from '@openslot/events';
import { bySystem, byViewer, type Viewer } from '@openslot/service';
import type { EntryRow, OfferRow } from './waitlist.store.ts';

/** Who does it; for the system, because of which event. */
export interface Doer {
  readonly viewer: Viewer | null;
  readonly cause?: Envelope;
}

type Told =
  | { readonly name: 'joined' | 'withdrawn' | 'expired' }
  | { readonly name: 'offered'; readonly offer: OfferRow & { readonly timeZone: string } }
  | { readonly name: 'filled'; readonly appointmentId: string }
  /** Not told to others: nothing is different for them until the next one is asked. */
  | { readonly name: 'declined' };

/** Tells what happened to an entry, and the audit; after the change, which raised its version. */
export async function tell(tx: Tx, doer: Doer, entry: EntryRow, told: Told): Promise<void> {
  const { organizationId, id: aggregateId, version } = entry;
  const cause = doer.cause ?? null;
  const about = { organizationId, aggregateId, version, actor: doer.viewer?.person?.userId ?? null, cause };
  await Promise.all([
    told.name !== 'declined' && emit(tx, { ...about, ...happened(entry, told) }),
    recordAudit(tx, 'scheduling', {
      ...(doer.viewer ? byViewer(doer.viewer) : bySystem),
      ...{ organizationId, action: `waitlist.${told.name}`, entity: 'WaitlistEntry', entityId: aggregateId },
      ...{ changed: told.name === 'joined' ? [] : ['status'], cause },
    }),
  ]);
}

type Wish = DataOf<typeof waitlistJoined>;

function happened(entry: EntryRow, told: Exclude<Told, { name: 'declined' }>): Pick<Happening, 'contract' | 'data'> {
  const wish: Wish = {
    businessId: entry.businessId,
    locationId: entry.locationId,
    customerId: entry.customerId,
    serviceId: entry.serviceId,
    variationId: entry.variationId,
    from: entry.startsFrom.toISOString(),
    to: entry.startsUntil.toISOString(),
    partySize: entry.partySize,
  };
  switch (told.name) {
    case 'offered':
      return { contract: waitlistOffered, data: { ...wish, ...offered(told.offer) } };
    case 'filled':
      return { contract: waitlistFilled, data: { ...wish, appointmentId: told.appointmentId } };
    default:
      return { contract: plain[told.name], data: wish };
  }
}

const offered = (offer: OfferRow & { readonly timeZone: string }) => ({
  offerId: offer.id,
  holdId: offer.holdId,
  startsAt: offer.startsAt.toISOString(),
  endsAt: offer.endsAt.toISOString(),
  timeZone: offer.timeZone,
  expiresAt: offer.expiresAt.toISOString(),
});

const plain: Record<'joined' | 'withdrawn' | 'expired', Contract<Wish>> = {
  joined: waitlistJoined,
  withdrawn: waitlistWithdrawn,
  expired: waitlistExpired,
};
