import { sliceSchema } from '@openslot/database';

/** The slice's schema, in which every noun declares its tables. */
export const identity = sliceSchema('identity');
