import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

export const signingAlgorithm = 'EdDSA';

/** A new key pair, named by the thumbprint of its public half. */
export interface KeyPair {
  readonly kid: string;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

export async function generateSigningKey(): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair(signingAlgorithm, { crv: 'Ed25519', extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  return {
    kid,
    privateJwk: await exportJWK(privateKey),
    publicJwk: { ...publicJwk, kid, alg: signingAlgorithm, use: 'sig' },
  };
}

const days = 86_400_000;

/** How long a key signs before the next one takes over. */
export const keyLifetime = 30 * days;

/** When the key that signs since then is to be replaced. */
export const rotationDue = (activatedAt: Date): Date => new Date(activatedAt.getTime() + keyLifetime);
