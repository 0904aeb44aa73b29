import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody can guess; whoever has them is the session. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. Without a salt: there is nothing to guess in a random token, and it must be found by this. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
