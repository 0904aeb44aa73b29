import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

export const minimumPasswordLength = 10;
/** Longer ones would only be work for us; a passphrase fits many times. */
export const maximumPasswordLength = 200;

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);
/** What deriving one hash takes. */
export const argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;

/** Length in characters as people count them, not in UTF-16 units. */
export const isWeakPassword = (password: string): boolean => [...prepared(password)].length < minimumPasswordLength;

/** Argon2id as a PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { memory, passes, parallelism } = argon2Cost;
  const hash = await derive('argon2id', { message: prepared(password), nonce: salt, tagLength, ...argon2Cost });
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * True when the password is the one that was hashed. Without a hash (nobody has that e-mail) the same work is done
 * and the answer is no, so that the time taken does not tell who is registered.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const { salt, hash, ...parameters } = read(stored ?? nobodysHash);
  const derived = await derive('argon2id', {
    message: prepared(password),
    nonce: salt,
    tagLength: hash.length,
    ...parameters,
  });
  return timingSafeEqual(derived, hash) && stored !== null;
}

const nobodysHash = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function read(stored: string) {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  if (!found) throw new Error('a stored password hash is not an Argon2id PHC string');
  const [, memory, passes, parallelism, salt, hash] = found as unknown as string[];
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt as string, 'base64'),
    hash: Buffer.from(hash as string, 'base64'),
  };
}

/** The same characters typed on different keyboards are one password. */
const prepared = (password: string) => password.normalize('NFKC');

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
