import { noOrganization, serviceAccess, type Database, type Vault } from '@openslot/database';
import { localVerifier, type TokenVerifier } from '@openslot/service';
import { importJWK, type CryptoKey, type JSONWebKeySet, type JWK } from 'jose';
import { signingAlgorithm } from './signing-key.ts';
import { ensureSigningKeys, privateColumn } from './signing-key.commands.ts';

/** The keys in use, as this process knows them; at most a minute old. */
export interface SigningKeys {
  /** The key that signs now. */
  active(): Promise<{ kid: string; key: CryptoKey }>;
  /** What the world checks tokens by. */
  published(): Promise<JSONWebKeySet>;
  readonly verifier: TokenVerifier;
}

interface Keyring {
  readonly active: { kid: string; key: CryptoKey };
  readonly published: JSONWebKeySet;
  readonly verifier: TokenVerifier;
}

const keptForMs = 60_000;

export function openSigningKeys(deps: { database: Database; vault: Vault }): SigningKeys {
  let kept: { until: number; keyring: Promise<Keyring> } | null = null;

  /** Loaded once for all who ask meanwhile; a failure is not kept. */
  function keyring(): Promise<Keyring> {
    if (kept && performance.now() < kept.until) return kept.keyring;
    const loading = loadKeyring(deps);
    kept = { until: performance.now() + keptForMs, keyring: loading };
    loading.catch(() => (kept = null));
    return loading;
  }

  return {
    active: async () => (await keyring()).active,
    published: async () => (await keyring()).published,
    verifier: { verify: async (token) => (await keyring()).verifier.verify(token) },
  };
}

async function loadKeyring(deps: { database: Database; vault: Vault }): Promise<Keyring> {
  const keys = await ensureSigningKeys(deps);
  const active = keys.find(({ status }) => status === 'ACTIVE');
  if (!active) throw new Error('no key signs access tokens');
  const privateJwk = await deps.database.transaction(serviceAccess, (tx) =>
    deps.vault.open(tx, noOrganization, privateColumn(active.id), active.privateEnc),
  );
  const key = (await importJWK(JSON.parse(privateJwk) as JWK, signingAlgorithm)) as CryptoKey;
  const published = { keys: keys.map(({ publicJwk }) => publicJwk) };
  return { active: { kid: active.kid, key }, published, verifier: localVerifier(published) };
}
