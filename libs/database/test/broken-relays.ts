import type { Worker } from '@openslot/database';
import { startLoop, type Bus } from '@openslot/events';
import type { TestDatabase } from '@openslot/testing';

/** The twin that a relay must not be: it follows a cursor over ids, and passes by what commits late. */
export function startCursorRelay(home: TestDatabase, bus: Bus): Worker {
  let last = '0';
  const waiting = () => home.admin`select * from engagement.outbox where id > ${last} order by id limit 500`;
  const loop = startLoop({
    turn: async () => {
      const rows = await waiting();
      const messages = rows.map((row) => ({
        topic: row['aggregatetype'],
        envelope: {
          ...row['headers'],
          specversion: '1.0',
          datacontenttype: 'application/json',
          id: row['event_id'],
          type: row['type'],
          subject: row['aggregateid'],
          time: row['occurred_at'].toISOString(),
          organizationid: row['organization_id'],
          aggregateversion: row['aggregate_version'],
          data: row['payload'],
        },
      }));
      await bus.publish(messages, { slice: 'engagement', epoch: 1 });
      last = rows.at(-1)?.['id'] ?? last;
      return 2;
    },
    failed: (error) => {
      throw error;
    },
  });
  return { ...loop, idle: async () => (await waiting()).length === 0 };
}
