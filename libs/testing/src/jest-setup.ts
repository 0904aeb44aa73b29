import { startCluster, type Cluster } from './cluster.ts';
import stopTestServers from './jest-teardown.ts';
import { openBrokerDesk, type BrokerDesk } from './kafka/broker-desk.ts';

declare global {
  var openslotTestCluster: Cluster | undefined;
  var openslotTestBrokerDesk: BrokerDesk | undefined;
}

/**
 * One cluster and at most one broker per Jest run. `OPENSLOT_TEST_ADMIN_URL` names a cluster that runs already (a run over
 * all projects starts it once); otherwise it is started here and its URL passed on by the same name. A broker is started
 * when the first test asks for it.
 */
export default async function startTestServers(): Promise<void> {
  await Promise.all([startTestCluster(), openTestBrokerDesk()]);
}

async function startTestCluster(): Promise<void> {
  if (process.env['OPENSLOT_TEST_ADMIN_URL']) return;
  const cluster = await startCluster({ durable: false });
  globalThis.openslotTestCluster = cluster;
  process.env['OPENSLOT_TEST_ADMIN_URL'] = cluster.adminUrl;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stopTestServers().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143)));
  }
}

async function openTestBrokerDesk(): Promise<void> {
  if (process.env['OPENSLOT_TEST_BROKER_DESK']) return;
  const desk = await openBrokerDesk();
  globalThis.openslotTestBrokerDesk = desk;
  process.env['OPENSLOT_TEST_BROKER_DESK'] = desk.url;
}
