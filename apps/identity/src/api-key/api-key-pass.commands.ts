import { now as clockNow, serviceAccess, takeToken, workerAccess, type Tx } from '@openslot/database';
import { accessAudience, tokenIssuer } from '@openslot/service';
import { SignJWT } from 'jose';
import type { Deps } from '../deps.ts';
import { issueInstant } from '../revocation/revocation.commands.ts';
import { signingAlgorithm } from '../signing-key/signing-key.ts';
import { hashOfKey, isUsable, opens, passLifetime, usedAgain, type ApiKey } from './api-key.ts';
import { keyById, keyOfHash, noteUse, organizationOfKeys } from './api-key.store.ts';

export type ExchangedKey =
  | { readonly pass: string; readonly expiresInSeconds: number }
  | { readonly refused: 'UNKNOWN' }
  | { readonly refused: 'THROTTLED'; readonly retryAfterMs: number };

const wrongKeysPerHour = 60;

/**
 * An API key becomes the access token by which every slice knows it. Unknown, expired and revoked keys, and those of an
 * organization that is suspended or of another mode, are answered alike, and counted by address.
 */
export async function exchangeApiKey(deps: Deps, secret: string, address: string): Promise<ExchangedKey> {
  const found = await deps.database.read(serviceAccess, (tx) => keyOfHash(tx, hashOfKey(secret)));
  const opened = found && (await open(deps, found));
  if (opened) return signPass(deps, opened);
  const bucket = { key: `api-key:${address}`, capacity: wrongKeysPerHour, refillMs: 3_600_000 / wrongKeysPerHour };
  const turn = await deps.database.transaction(serviceAccess, (tx) => takeToken(tx, bucket));
  return turn.ok ? { refused: 'UNKNOWN' } : { refused: 'THROTTLED', retryAfterMs: turn.retryAfterMs };
}

interface Opened {
  readonly key: ApiKey;
  readonly issuedAt: Date;
  readonly seconds: number;
}

const open = (
  { database }: Deps,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
): Promise<Opened | null> =>
  database.transaction(workerAccess(organizationId), async (tx: Tx) => {
    const issuedAt = await issueInstant(tx, { kind: 'API_KEY', id });
    const key = await keyById(tx, organizationId, id);
    const now = await clockNow(tx);
    if (!key || !isUsable(key, now) || !opens(key, await organizationOfKeys(tx, organizationId))) return null;
    if (usedAgain(key.lastUsedAt, now)) await noteUse(tx, key, now);
    return { key, issuedAt, seconds: passLifetime(key, now) };
  });

async function signPass(deps: Deps, { key, issuedAt, seconds }: Opened): Promise<ExchangedKey> {
  const { kid, key: signingKey } = await deps.keys.active();
  const iat = issuedAt.getTime() / 1_000;
  const pass = await new SignJWT({
    key: key.id,
    org: key.organizationId,
    perm: [...key.permissions],
    ...(key.scope && { scope: key.scope }),
    mode: key.mode,
    quota: key.quotaPerMinute,
  })
    .setProtectedHeader({ alg: signingAlgorithm, kid, typ: 'JWT' })
    .setIssuer(tokenIssuer)
    .setAudience(accessAudience)
    .setIssuedAt(iat)
    .setExpirationTime(iat + seconds)
    .sign(signingKey);
  return { pass, expiresInSeconds: Math.floor(seconds) };
}
