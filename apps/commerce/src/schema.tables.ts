import { sliceSchema } from '@openslot/database';

export const commerce = sliceSchema('commerce');
