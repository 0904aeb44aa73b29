import { monthsAhead } from '@openslot/database';
import { reasonOf } from '@openslot/events';
import { Gauge } from 'prom-client';
import type { SubgraphDeps } from './deps.ts';
import type { Metrics } from './metrics.ts';

/** For how many months after this one each table that is split by month has room: fewer than two are a matter for an alert. */
export function observePartitions(metrics: Metrics, { database, log }: Pick<SubgraphDeps, 'database' | 'log'>): void {
  const gauge = new Gauge({
    name: 'openslot_partition_months_ahead',
    help: 'Months after this one for which a table has partitions',
    labelNames: ['table'],
    registers: [metrics.registry],
  });
  metrics.beforeScrape(async () => {
    gauge.reset();
    try {
      for (const { table, months } of await monthsAhead(database)) gauge.set({ table }, months);
    } catch (error) {
      log.warn({ problem: reasonOf(error) }, 'the metric of partitions is missing');
    }
  });
}
