import { sliceSchema } from '@openslot/database';

export const engagement = sliceSchema('engagement');
