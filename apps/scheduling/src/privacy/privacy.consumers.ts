import { privacyParts, type Consumer } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { collectVisits, eraseVisits } from './privacy.process.ts';

export const privacy = (deps: Pick<Deps, 'vault'>): Consumer =>
  privacyParts('scheduling', { collect: (tx, subject) => collectVisits(deps, tx, subject), erase: eraseVisits });
