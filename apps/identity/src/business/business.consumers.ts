import { defineConsumer, on } from '@openslot/database';
import { businessState, locationState } from '@openslot/events';
import { businessRef, locationRef } from './business.tables.ts';
import { projectBusiness, projectLocation } from './business.store.ts';

/** The places that roles can be limited to. */
export const places = defineConsumer({
  name: 'places',
  projects: [businessRef, locationRef],
  handlers: [on(businessState, projectBusiness), on(locationState, projectLocation)],
});
