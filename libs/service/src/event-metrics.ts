import { setTimeout as pause } from 'node:timers/promises';
import { outboxWaiting, parkedCounts } from '@openslot/database';
import { reasonOf } from '@openslot/events';
import { Gauge } from 'prom-client';
import type { SubgraphDeps } from './deps.ts';
import type { Metrics } from './metrics.ts';

/** Shorter than the ten seconds that Prometheus waits: the other metrics must come while Kafka is away. */
const patienceMs = 3_000;
const seconds = (ms: number) => Number((ms / 1_000).toFixed(3));

/**
 * How much waits in the outbox and for every consumer that this process reads for, since when, and what is parked: looked
 * up when somebody asks for the metrics. What could not be looked up is absent, and `openslot_bus_up` tells of it.
 */
export function observeEvents(
  metrics: Metrics,
  { database, bus, log }: Pick<SubgraphDeps, 'database' | 'bus' | 'log'>,
) {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `openslot_${name}`, help, labelNames, registers: [metrics.registry] });
  const outbox = gauge('outbox_events', 'Events that have not been published yet');
  const outboxAge = gauge('outbox_oldest_age_seconds', 'How long the oldest of them has waited');
  const parked = gauge('parked_events', 'Events that a consumer could not take in', 'consumer');
  const parkedAge = gauge('parked_oldest_age_seconds', 'How long the oldest of them has been parked', 'consumer');
  const lag = gauge('consumer_lag_messages', 'Messages that a consumer has not taken in yet', 'consumer');
  const lagAge = gauge('consumer_lag_oldest_age_seconds', 'How long the oldest of them has waited', 'consumer');
  const up = gauge('bus_up', 'Whether the bus could be asked for the lags');

  async function lookAtOutbox(): Promise<void> {
    for (const each of [outbox, outboxAge]) each.set(NaN);
    const { events, oldestAgeMs } = await outboxWaiting(database);
    outbox.set(events);
    outboxAge.set(seconds(oldestAgeMs));
  }

  async function lookAtParked(): Promise<void> {
    for (const each of [parked, parkedAge]) each.reset();
    for (const { consumer, events, oldestAgeMs } of await parkedCounts(database)) {
      parked.set({ consumer }, events);
      parkedAge.set({ consumer }, seconds(oldestAgeMs));
    }
  }

  async function lookAtLags(): Promise<void> {
    for (const each of [lag, lagAge]) each.reset();
    up.set(0);
    for (const [group, { messages, oldestAgeMs }] of await bus.lags()) {
      const consumer = group.slice(group.indexOf('.') + 1);
      lag.set({ consumer }, messages);
      lagAge.set({ consumer }, seconds(oldestAgeMs));
    }
    up.set(1);
  }

  metrics.beforeScrape(async () => {
    const looks = [lookAtOutbox, lookAtParked, lookAtLags].map((look) =>
      look().catch((error: unknown) => log.warn({ problem: reasonOf(error) }, 'a metric of events is missing')),
    );
    await Promise.race([Promise.all(looks), pause(patienceMs, undefined, { ref: false })]);
  });
}
