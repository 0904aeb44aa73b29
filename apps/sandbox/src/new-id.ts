import { randomBytes } from 'node:crypto';

/** An id that nobody guesses: the customer's pages are open to whoever knows it. */
export const newId = (prefix: string) => `${prefix}_${randomBytes(18).toString('base64url')}`;
