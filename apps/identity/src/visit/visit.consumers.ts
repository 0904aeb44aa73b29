import { defineConsumer, on } from '@openslot/database';
import { appointmentState, resourceState } from '@openslot/events';
import { projectStaff, projectVisit } from './visit.store.ts';
import { staffRef, visitRef } from './visit.tables.ts';

/** Who serves whom, and who is a customer of which business. */
export const visits = defineConsumer({
  name: 'visits',
  apart: true,
  projects: [staffRef, visitRef],
  handlers: [on(resourceState, projectStaff), on(appointmentState, projectVisit)],
});
