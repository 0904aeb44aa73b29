import { privacyParts } from '@openslot/database';
import { collectMoney, eraseMoney } from './privacy.process.ts';

export const privacy = privacyParts('commerce', { collect: collectMoney, erase: eraseMoney });
