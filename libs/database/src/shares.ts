import type { Envelope } from '@openslot/events';

/**
 * Divides a batch into shares, each of which is taken in by one transaction: events of one organization, at most so many.
 * Per aggregate the order stays, within a share and from one to the next; within a share aggregates come in the order of
 * their ids, so that consumers which keep the same rows meet them in one order.
 */
export function sharesOf(events: readonly Envelope[], atMost: number): Envelope[][] {
  const shares: Envelope[][] = [];
  const open = new Map<string | null, Envelope[]>();
  const shareOf = new Map<string, Envelope[]>();
  for (const event of events) {
    const known = open.get(event.organizationid);
    const before = shareOf.get(event.subject);
    const fits = known && known.length < atMost && (!before || shares.indexOf(before) <= shares.indexOf(known));
    const share = fits ? known : [];
    if (!fits) {
      shares.push(share);
      open.set(event.organizationid, share);
    }
    share.push(event);
    shareOf.set(event.subject, share);
  }
  return shares.map((share) => share.toSorted(({ subject: a }, { subject: b }) => (a < b ? -1 : a > b ? 1 : 0)));
}
