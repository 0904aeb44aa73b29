import { privacyParts } from '@openslot/database';

/** Nothing here is about customers: catalog says so, so that a request is answered by all. */
export const privacy = privacyParts('catalog', { collect: async () => ({}), erase: async () => undefined });
