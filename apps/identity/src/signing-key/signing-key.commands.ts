import { noOrganization, now, serviceAccess, setTimer, type Database, type Tx, type Vault } from '@openslot/database';
import { bySystem, newId } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { generateSigningKey, rotationDue, type KeyPair } from './signing-key.ts';
import {
  activateKey,
  insertKey,
  lockSigningKeys,
  publishedKeys,
  retireKey,
  type StoredKey,
} from './signing-key.store.ts';

interface Deps {
  readonly database: Database;
  readonly vault: Vault;
}

/** The published keys, after making the first two where there are none. */
export async function ensureSigningKeys(deps: Deps): Promise<StoredKey[]> {
  const found = await deps.database.read(serviceAccess, publishedKeys);
  if (found.some(({ status }) => status === 'ACTIVE')) return found;
  const [first, next] = await Promise.all([generateSigningKey(), generateSigningKey()]);
  return deps.database.transaction(serviceAccess, async (tx) => {
    await lockSigningKeys(tx);
    const known = await publishedKeys(tx);
    if (known.some(({ status }) => status === 'ACTIVE')) return known;
    const moment = await now(tx);
    await storeKey(tx, deps.vault, first, { status: 'ACTIVE', activatedAt: moment });
    await storeKey(tx, deps.vault, next, { status: 'NEXT' });
    await setRotation(tx, moment);
    return publishedKeys(tx);
  });
}

/** The next key, known to all verifiers by now, starts to sign; the active one retires; a new next one is published. */
export async function rotateSigningKeys(tx: Tx, vault: Vault): Promise<void> {
  await lockSigningKeys(tx);
  const keys = await publishedKeys(tx);
  const active = keys.find(({ status }) => status === 'ACTIVE');
  const next = keys.find(({ status }) => status === 'NEXT');
  if (!active || !next) throw new Error('there are no signing keys to rotate');
  const moment = await now(tx);
  await retireKey(tx, active.id, moment);
  await activateKey(tx, next.id, moment);
  await storeKey(tx, vault, await generateSigningKey(), { status: 'NEXT' });
  await setRotation(tx, moment);
  await recordDeed(tx, bySystem, {
    organizationId: null,
    action: 'signing_key.rotated',
    entity: 'SigningKey',
    entityId: next.id,
  });
}

async function storeKey(
  tx: Tx,
  vault: Vault,
  { kid, privateJwk, publicJwk }: KeyPair,
  state: { status: 'ACTIVE'; activatedAt: Date } | { status: 'NEXT' },
): Promise<void> {
  const id = newId();
  const privateEnc = await vault.seal(tx, noOrganization, privateColumn(id), JSON.stringify(privateJwk));
  await insertKey(tx, { id, kid, privateEnc, publicJwk, ...state });
}

/** Where a private key stands, for the vault. */
export const privateColumn = (id: string) => ({ table: 'signing_key', column: 'private_enc', id });

const setRotation = (tx: Tx, activatedAt: Date) =>
  setTimer(tx, {
    organizationId: null,
    kind: 'key_rotation',
    subjectId: noOrganization,
    dueAt: rotationDue(activatedAt),
  });
