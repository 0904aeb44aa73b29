import { createTopics } from '@openslot/events';
import { startBroker, type Broker } from '@openslot/testing/broker';

/** A broker of the bench's own, with every declared topic. */
export async function benchBroker(): Promise<Broker> {
  const broker = await startBroker();
  try {
    await createTopics({ brokers: [broker.brokers], clientId: 'openslot-bench' });
    return broker;
  } catch (error) {
    await broker.stop();
    throw error;
  }
}
