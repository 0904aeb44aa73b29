import { defineConsumer, on, project, projectEnd } from '@openslot/database';
import { memberState } from '@openslot/events';
import { memberRef } from './member.tables.ts';

export const memberProjection = defineConsumer({
  name: 'member-projection',
  projects: [memberRef],
  handlers: [
    on(memberState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, memberRef, event);
      const { userId, status } = event.data;
      await project(tx, memberRef, event, { userId, status, live: status !== 'ENDED' });
    }),
  ],
});
