import { privacyParts, type Consumer } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { collectWords, eraseWords } from './privacy.process.ts';

export const privacy = (deps: Pick<Deps, 'vault'>): Consumer =>
  privacyParts('engagement', { collect: (tx, subject) => collectWords(deps, tx, subject), erase: eraseWords });
