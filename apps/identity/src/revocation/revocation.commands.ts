import type { Tx } from '@openslot/database';
import { holdRights, putRevocations, tokenTime } from './revocation.store.ts';
import type { RevocationKind } from './revocation.ts';

/**
 * Takes back every access token that was made of these so far: the gateway refuses them within seconds of the commit.
 * For each end of a session, for whatever changes what a member may do, for each end of a key; in the same transaction,
 * which has to be a worker's.
 */
export async function revoke(tx: Tx, kind: RevocationKind, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await putRevocations(tx, kind, [...new Set(ids)].toSorted());
}

/**
 * The instant of a token that is made of what is read next, in this transaction: what revokes the member or key waits
 * until this one is over, and so has either been read or takes the token back.
 */
export async function issueInstant(tx: Tx, made: { kind: RevocationKind; id: string } | null): Promise<Date> {
  if (made) await holdRights(tx, made.kind, made.id);
  return tokenTime(tx);
}
