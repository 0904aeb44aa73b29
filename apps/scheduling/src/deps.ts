import { openVault, type Vault } from '@openslot/database';
import { deriveKey, openSubgraphDeps, remoteVerifier, type SubgraphDeps } from '@openslot/service';
import { publicReach, type CalendarReach } from './calendar/fetch.ts';
import type { Config } from './config.ts';

export interface Deps extends SubgraphDeps {
  readonly vault: Vault;
  readonly keys: {
    readonly cursor: Buffer;
    readonly holdToken: Buffer;
    readonly guestToken: Buffer;
    readonly address: Buffer;
  };
  readonly paymentTokenSecret: string;
  readonly guestContactTopicKey: string;
  readonly limits: Limits;
  readonly calendars: CalendarReach;
}

export interface Limits {
  readonly liveHoldsAtLeast: number;
  readonly anonymousDaySharePercent: number;
}

export const createDeps = (config: Config): Deps => ({
  ...openSubgraphDeps('scheduling', config.SCHEDULING_DATABASE_URL, config),
  tokens: remoteVerifier(config.JWKS_URL),
  vault: openVault({ slice: 'scheduling', masterKey: config.SCHEDULING_MASTER_KEY }),
  keys: {
    cursor: deriveKey(config.SCHEDULING_MASTER_KEY, 'cursor'),
    holdToken: deriveKey(config.SCHEDULING_MASTER_KEY, 'hold-token'),
    guestToken: deriveKey(config.SCHEDULING_MASTER_KEY, 'guest-token'),
    address: deriveKey(config.SCHEDULING_MASTER_KEY, 'address'),
  },
  paymentTokenSecret: config.PAYMENT_TOKEN_SECRET,
  guestContactTopicKey: config.GUEST_CONTACT_TOPIC_KEY,
  limits: {
    liveHoldsAtLeast: config.LIVE_HOLDS_AT_LEAST,
    anonymousDaySharePercent: config.ANONYMOUS_DAY_SHARE_PERCENT,
  },
  calendars: { ...publicReach, allowedAddress: config.CALENDAR_TEST_ADDRESS ?? null },
});
