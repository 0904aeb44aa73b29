import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { defineConsumer, emit, on, openDatabase, startConsumers, startRelay, workerAccess } from '@openslot/database';
import { notificationSent, openPostgresBus } from '@openslot/events';
import { quantile, testDatabase, type Bench, type Figure } from '@openslot/testing';

const organization = randomUUIDv7();
const many = 10_000;

export const bench: Bench = {
  title: 'from a commit to the effect in another consumer, over the PostgreSQL bus',
  needsDatabase: true,
  async run(progress) {
    const home = await testDatabase('engagement');
    try {
      return await measure(home.url(), home.busUrl, progress);
    } finally {
      await home.close();
    }
  },
};

async function measure(url: string, busUrl: string, progress: (what: string) => void): Promise<Figure[]> {
  const database = openDatabase({ url, slice: 'engagement' });
  const bus = openPostgresBus({ url: busUrl });
  const taken = new Map<string, number>();
  const consumer = defineConsumer({
    name: 'measured',
    handlers: [on(notificationSent, async (_, event) => void taken.set(event.subject, performance.now()))],
  });
  const relaying = () => startRelay({ database, slice: 'engagement', bus });
  const consuming = () => startConsumers({ database, slice: 'engagement', bus, consumers: [consumer] });

  async function tell(events: number): Promise<string[]> {
    const ids = Array.from({ length: events }, () => randomUUIDv7());
    const sent = {
      recipientKind: 'CUSTOMER',
      recipientId: organization,
      channel: 'EMAIL',
      template: 'measured',
    } as const;
    const about = { contract: notificationSent, organizationId: organization, version: 1 };
    await database.transaction(workerAccess(organization), (tx) =>
      emit(tx, ...ids.map((aggregateId) => ({ ...about, aggregateId, data: { ...sent, appointmentId: null } }))),
    );
    return ids;
  }

  async function delays(): Promise<number[]> {
    const [relay, consumers] = [relaying(), consuming()];
    const measured: number[] = [];
    for (let n = 0; n < 300; n += 1) {
      const [id = ''] = await tell(1);
      const committed = performance.now();
      do await pause(20);
      while (!taken.has(id));
      measured.push((taken.get(id) ?? 0) - committed);
    }
    await relay.stop();
    await consumers.stop();
    return measured.slice(50);
  }

  progress('50 commits a second');
  const measured = await delays();
  progress(`${many} events at once`);
  for (let told = 0; told < many; told += 500) await tell(500);
  const relay = relaying();
  const relayed = await perSecond(() => relay.idle());
  taken.clear();
  const consumers = consuming();
  const consumed = await perSecond(async () => taken.size === many);
  await Promise.all([relay.stop(), consumers.stop()]);
  await bus.close();
  await database.close();
  return [
    { name: 'commit to effect, p50', value: quantile(measured, 0.5), unit: 'ms' },
    { name: 'commit to effect, p99', value: quantile(measured, 0.99), unit: 'ms' },
    { name: 'relayed from outbox to bus', value: relayed, unit: 'events/s' },
    { name: 'consumed, a transaction each', value: consumed, unit: 'events/s' },
  ];
}

async function perSecond(done: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  while (!(await done())) await pause(5);
  return (many / (performance.now() - started)) * 1_000;
}
