import { defineConsumer, startConsumers, type Consumer, type Handler, type Tx } from '@openslot/database';
import type { Contract } from '@openslot/events';
import { publishEvent, settled } from '@openslot/testing';
import { sql } from 'drizzle-orm';
import { organization, type Sample } from './sample.ts';

/** Empties what consumers leave behind. */
export async function forget({ home, log }: Sample): Promise<void> {
  await home.admin`truncate engagement.effect, engagement.dead_letter, engagement.outbox`;
  await home.admin`truncate bus.event_log, bus.state_log, bus.consumer_cursor`;
  log.lines.length = 0;
}

/** Plays the slice that tells it. */
export const tell = <Data>(
  { bus }: Sample,
  contract: Contract<Data>,
  id: string,
  version: number,
  data: Data | null,
  organizationId: string | null = organization,
) => publishEvent(bus, contract, { organizationId, id, version, data });

/** What the sample's handlers do: a row that can be counted. */
export const effect = (tx: Tx, id: string, count: number | null) =>
  tx.execute(
    sql`insert into engagement.effect (organization_id, subject, count)
        values (nullif(current_setting('app.organization_id'), '')::uuid, ${id}, ${count})`,
  );

export async function effectsOn({ home }: Sample, id: string): Promise<number[]> {
  const rows = await home.admin`select count from engagement.effect where subject = ${id} order by id`;
  return rows.map((row) => Number(row['count']));
}

let names = 0;
export const consumer = (...handlers: Handler[]): Consumer =>
  defineConsumer({ name: `sample-${(names += 1)}`, handlers });

export const apartFromOthers = (...handlers: Handler[]): Consumer => ({ ...consumer(...handlers), apart: true });

/** Runs consumers until they have taken everything. */
export async function run(sample: Sample, ...consumers: Consumer[]): Promise<void> {
  const worker = startConsumers({ ...sample, slice: 'engagement', consumers });
  await settled(worker);
  await worker.stop();
}
