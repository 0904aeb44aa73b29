import { openDatabase } from '@openslot/database';
import { testDatabase } from '@openslot/testing';
import { pino } from 'pino';
import { observePartitions, openMetrics } from '../src/index.ts';

const months = (scraped: string) =>
  [...scraped.matchAll(/^openslot_partition_months_ahead\{table="(\w+)",slice="commerce"\} (\d+)$/gm)].map(
    ([, table, ahead]) => [table, Number(ahead)],
  );

test('tells for how many months there is room', async () => {
  const home = await testDatabase('commerce');
  const database = openDatabase({ url: home.url(), slice: 'commerce' });
  const metrics = openMetrics('commerce');
  observePartitions(metrics, { database, log: pino({ level: 'silent' }) });

  const first = months(await metrics.scrape());
  const [row] = await home.admin<
    { later: Date }[]
  >`select date_trunc('month', clock_timestamp(), 'UTC') + interval '2 months 14 days' as later`;
  if (row) await home.setClock(row.later);
  const later = months(await metrics.scrape());
  await home.admin`alter function commerce.months_ahead rename to gone`;
  const missing = months(await metrics.scrape());
  await database.close();
  await home.close();

  expect([first, later, missing]).toEqual([
    [
      ['ledger_entry', 3],
      ['payment_webhook', 3],
    ],
    [
      ['ledger_entry', 1],
      ['payment_webhook', 1],
    ],
    [],
  ]);
});
