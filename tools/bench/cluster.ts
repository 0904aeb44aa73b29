import { startCluster, type Cluster } from '@openslot/testing/cluster';

/**
 * Runs `work` with a PostgreSQL cluster of its own, on which `testDatabase` then works. A durable one waits for the
 * disk at every commit, as a real one does.
 */
export async function withCluster<Result>(
  durable: boolean,
  work: (cluster: Cluster) => Promise<Result>,
): Promise<Result> {
  const cluster = await startCluster({ durable });
  const stopped = () => void cluster.stop().finally(() => process.exit(143));
  for (const signal of signals) process.once(signal, stopped);
  process.env['OPENSLOT_TEST_ADMIN_URL'] = cluster.adminUrl;
  try {
    return await work(cluster);
  } finally {
    delete process.env['OPENSLOT_TEST_ADMIN_URL'];
    for (const signal of signals) process.off(signal, stopped);
    await cluster.stop();
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
