import { defineConsumer, on, project, projectEnd } from '@openslot/database';
import { organizationState } from '@openslot/events';
import { organizationRef } from './organization.tables.ts';

/** Keeps which organizations are suspended, closing or gone. */
export const organizationProjection = defineConsumer({
  name: 'organization-projection',
  projects: [organizationRef],
  handlers: [
    on(organizationState, async (tx, event) => {
      if (event.data === null) await projectEnd(tx, organizationRef, event);
      else await project(tx, organizationRef, event, { status: event.data.status });
    }),
  ],
});
