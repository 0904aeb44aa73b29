import { keyFromHex, seal, unseal } from './sealed.ts';

/** What a letter of identity needs besides its kind: whom it goes to, and the secret of its link. */
export interface SealedLetter {
  readonly to: string;
  /** Null where nobody knows yet what the person is called. */
  readonly name: string | null;
  readonly locale: string;
  readonly token?: string;
  readonly organizationName?: string;
}

const context = 'openslot letter 1';

/** Seals a letter for its topic: only who sends letters can read it. */
export const sealLetter = (topicKey: string, letter: SealedLetter): string =>
  seal(keyFromHex(topicKey), Buffer.from(JSON.stringify(letter)), context).toString('base64');

export const openLetter = (topicKey: string, sealed: string): SealedLetter =>
  JSON.parse(unseal(keyFromHex(topicKey), Buffer.from(sealed, 'base64'), context).toString()) as SealedLetter;
