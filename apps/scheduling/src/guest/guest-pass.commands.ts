import { publicAccess, takeToken, workerAccess } from '@openslot/database';
import { guestPassSeconds, signGuestPass } from '@openslot/service';
import { hashOfToken } from '../bearer-token.ts';
import type { Deps } from '../deps.ts';
import { organizationOfGuestToken, type GuestAccess } from './guest-access.ts';
import { findOpenAccess } from './guest-access.store.ts';

export type Exchanged =
  | { readonly pass: string; readonly expiresInSeconds: number }
  | { readonly refused: 'UNKNOWN' }
  | { readonly refused: 'THROTTLED'; readonly retryAfterMs: number };

const wrongTokensPerHour = 20;

/** Undoes the transaction of a right token, so that it leaves no trace in the count of wrong ones. */
class RightToken extends Error {
  readonly access: GuestAccess;
  constructor(access: GuestAccess) {
    super('a right guest token');
    this.access = access;
  }
}

/**
 * A guest token becomes the pass by which every slice knows the guest. Unknown, expired and revoked ones are answered
 * alike, and are counted: an address that has sent too many is not listened to for a while, whatever it brings.
 */
export async function exchangeGuestToken(
  { database, gatewaySecrets }: Pick<Deps, 'database' | 'gatewaySecrets'>,
  token: string,
  address: string,
): Promise<Exchanged> {
  const organizationId = organizationOfGuestToken(token);
  const bucket = {
    ...{ key: `guest-token:${address}`, capacity: wrongTokensPerHour },
    refillMs: 3_600_000 / wrongTokensPerHour,
  };
  try {
    return await database.transaction(
      organizationId === null ? publicAccess : workerAccess(organizationId),
      async (tx): Promise<Exchanged> => {
        const [turn, access] = await Promise.all([
          takeToken(tx, bucket),
          organizationId === null ? null : findOpenAccess(tx, organizationId, hashOfToken(token)),
        ]);
        if (!turn.ok) return { refused: 'THROTTLED', retryAfterMs: turn.retryAfterMs };
        if (access) throw new RightToken(access);
        return { refused: 'UNKNOWN' };
      },
    );
  } catch (error) {
    if (!(error instanceof RightToken)) throw error;
    return { pass: await signGuestPass(gatewaySecrets, error.access), expiresInSeconds: guestPassSeconds };
  }
}
