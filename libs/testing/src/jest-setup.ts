import { startCluster, type Cluster } from './cluster.ts';

declare global {
  var openslotTestCluster: Cluster | undefined;
}

/**
 * One cluster per Jest run. `OPENSLOT_TEST_ADMIN_URL` names one that runs already (a run over all projects starts it
 * once); otherwise it is started here and its URL passed on by the same name.
 */
export default async function startTestCluster(): Promise<void> {
  if (process.env['OPENSLOT_TEST_ADMIN_URL']) return;
  const cluster = await startCluster({ durable: false });
  globalThis.openslotTestCluster = cluster;
  process.env['OPENSLOT_TEST_ADMIN_URL'] = cluster.adminUrl;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cluster.stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143)));
  }
}
