import { defineConsumer, on, project, projectEnd } from '@openslot/database';
import { customerBlockState } from '@openslot/events';
import { blockRef } from './block.tables.ts';

/** Who may not book as others do, as identity tells. */
export const blockProjection = defineConsumer({
  name: 'block-projection',
  projects: [blockRef],
  handlers: [
    on(customerBlockState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, blockRef, event);
      const { until, ...block } = event.data;
      await project(tx, blockRef, event, { ...block, until: until === null ? null : new Date(until) });
    }),
  ],
});
