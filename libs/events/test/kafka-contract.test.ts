import { describeWithBroker, testBroker } from '@openslot/testing';
import { describeBus } from './bus-contract.ts';
import { kafkaTransport } from './kafka-transport.ts';

describeWithBroker('Apache Kafka', () => {
  describeBus('Kafka', async () => kafkaTransport(await testBroker()));
});
