import { sliceSchema } from '@openslot/database';

export const scheduling = sliceSchema('scheduling');
