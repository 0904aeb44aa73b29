import { pause } from '../loop.ts';
import type { Log } from '../log.ts';
import { openClient, type KafkaConnection } from './connection.ts';

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Resolves when the cluster answers and can keep a group's offsets; rejects when the signal comes before that. */
export async function untilKafkaAnswers(connection: KafkaConnection, signal: AbortSignal): Promise<void> {
  const client = await openClient(connection, silent);
  for (;;) {
    signal.throwIfAborted();
    const admin = client.admin({ retry: { retries: 0 } });
    try {
      await admin.connect();
      await admin.describeCluster();
      await admin.fetchOffsets({ groupId: 'openslot.readiness', topics: [] });
      return;
    } catch {
      await pause(100, signal);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }
}
