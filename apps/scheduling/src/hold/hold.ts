import { createHash } from 'node:crypto';
import { sign, type Texts, type Viewer } from '@openslot/service';
import type { AppointmentSource, PaymentRequirement } from '../appointment/appointment.ts';
import type { CancellationPolicy } from '../appointment/policy.ts';

export type HoldStatus = 'LIVE' | 'BOOKED' | 'RELEASED' | 'EXPIRED';

/** A short claim on exact time, with the price and the policy pinned. */
export interface Hold {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly locationId: string;
  readonly actor: string;
  readonly partySize: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly items: readonly HeldItem[];
  readonly listMinor: number;
  readonly currency: string;
  readonly paymentRequirement: PaymentRequirement;
  readonly depositMinor: number;
  readonly policySnapshot: CancellationPolicy;
  readonly source: AppointmentSource;
  readonly status: HoldStatus;
  readonly expiresAt: Date;
  readonly version: number;
}

/** One service of the held visit; it becomes a segment under the same id. Starts and ends in minutes since 1970. */
export interface HeldItem {
  readonly segmentId: string;
  readonly serviceId: string;
  readonly variationId: string;
  readonly variationVersion: number;
  readonly resourceId: string;
  readonly unit: number;
  readonly requestedStaff: 'ANY' | 'NAMED';
  readonly startsAt: number;
  readonly endsAt: number;
  readonly minutes: number;
  readonly buffers: { readonly before: number; readonly after: number };
  readonly processing: { readonly start: number; readonly minutes: number } | null;
  readonly listMinor: number;
}

/** Whether it still holds: decided by comparing times, whatever a sweep has noted by then. */
export const isLive = (hold: Hold, at: Date): boolean => hold.status === 'LIVE' && at < hold.expiresAt;

/** Who holds: a person, or somebody without a sign-in by the address; as holds count and idempotency keys are kept. */
export function actorOf(viewer: Viewer): { readonly kind: 'PERSON' | 'ADDRESS'; readonly id: string } {
  return viewer.person ? { kind: 'PERSON', id: viewer.person.userId } : { kind: 'ADDRESS', id: viewer.address };
}

/**
 * The hold's secret: an HMAC of its id, so that a retried request gets the same one while only its hash is stored. It
 * carries the organization in clear, as the hash is looked up there.
 */
export function holdToken(key: Buffer, { organizationId, id }: { organizationId: string; id: string }): string {
  return `${bytesOf(organizationId).toString('base64url')}.${sign(key, `${organizationId} ${id}`).toString('base64url')}`;
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The organization that a token names; null when it cannot be one of ours. */
export function organizationOfToken(token: string): string | null {
  const [, organization] = /^([A-Za-z0-9_-]{22})\.[A-Za-z0-9_-]{43}$/.exec(token) ?? [];
  if (organization === undefined) return null;
  const hex = Buffer.from(organization, 'base64url').toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

export const holdTexts: Texts = {
  SlotTaken: { en: 'This time is no longer free.', ja: 'この時間は埋まっています。' },
  OutsideBookingWindow: { en: 'This time cannot be booked at the moment.', ja: 'この日時は現在予約できません。' },
  TooManyHolds: { en: 'You are holding too many times already.', ja: '仮押さえの上限に達しています。' },
  PriceChanged: { en: 'The price has changed.', ja: '料金が変更されました。' },
  HoldExpired: {
    en: 'Your hold has ended. Choose a time again.',
    ja: '仮押さえの期限が切れました。もう一度お選びください。',
  },
};
