import type { Texts } from '@openslot/service';

/** Engagement's own outcomes; it has none yet besides the shared ones. */
export const texts: Texts = {};
