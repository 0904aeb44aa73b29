import { defineConsumer, on } from '@openslot/database';
import { businessState, locationState } from '@openslot/events';
import { projectBusiness, projectLocation } from './business.store.ts';

/** The places that roles can be limited to. */
export const places = defineConsumer({
  name: 'places',
  handlers: [on(businessState, projectBusiness), on(locationState, projectLocation)],
});
