import type { Place } from '@openslot/database';
import type { AppointmentStatus } from '../appointment/appointment.ts';

/** Where a card's token is sealed for: it opens nowhere else. */
export const tokenPlace = (id: string): Place => ({ table: 'payment_method', column: 'provider_token_enc', id });

const hourMs = 60 * 60_000;
/** A card that was left for one visit is kept this long after it, for a fee that has to be charged again. */
export const keptMs = 14 * 24 * hourMs;
/** A visit whose time ran out may yet get its time back. */
const graceMs = hourMs;

interface Kept {
  readonly visit: { readonly status: AppointmentStatus; readonly endsAt: Date };
  /** A fee is due that the card is for, or is being charged to it. */
  readonly needed: boolean;
  readonly at: Date;
}

/** Until when a card is kept that was left for one visit; null: it goes now. */
export function keptUntil({ visit, needed, at }: Kept): Date | null {
  if (needed) return new Date(Math.max(visit.endsAt.getTime() + keptMs, at.getTime() + hourMs));
  if (visit.status === 'CANCELLED' || visit.status === 'DECLINED' || visit.status === 'EXPIRED') return null;
  const until = new Date(visit.endsAt.getTime() + keptMs);
  return until > at ? until : null;
}

/** When a card that was just left is looked at first. */
export const firstLook = ({ status, endsAt }: Kept['visit'], at: Date): Date =>
  status === 'EXPIRED' ? new Date(at.getTime() + graceMs) : new Date(endsAt.getTime() + keptMs);
