import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { seal, unseal } from './sealed.ts';

/** A key pair for one purpose: everybody can seal for it, only who holds `privateKey` can open. Both are base64. */
export interface Box {
  readonly publicKey: string;
  readonly privateKey: string;
}

const context = 'openslot sealed box 1';
const publicLength = 44;

export function newBox(): Box {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** Seals for whoever holds the other half of `publicKey`: not even who sealed it can open it again. */
export function sealFor(publicKey: string, plain: Buffer): Buffer {
  const theirs = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  const once = generateKeyPairSync('x25519');
  const mine = once.publicKey.export({ format: 'der', type: 'spki' });
  return Buffer.concat([mine, seal(shared(once.privateKey, theirs, mine), plain, context)]);
}

export function openSealed(privateKey: string, sealed: Buffer): Buffer {
  const mine = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  const once = sealed.subarray(0, publicLength);
  const theirs = createPublicKey({ key: once, format: 'der', type: 'spki' });
  return unseal(shared(mine, theirs, once), sealed.subarray(publicLength), context);
}

const shared = (privateKey: KeyObject, publicKey: KeyObject, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), salt, context, 32));
