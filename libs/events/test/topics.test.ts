import { describeWithBroker, testBroker } from '@openslot/testing';
import { allContracts, createTopics, declaredTopic, declaredTopics } from '../src/index.ts';
import { inTests, quiet } from './kafka-transport.ts';
import { newTopic } from './messages.ts';

const day = 24 * 60 * 60 * 1_000;

describe('declared topics', () => {
  test('are those of all contracts, each once, with six partitions', () => {
    const topics = declaredTopics();
    expect(new Set(topics.map(({ topic }) => topic))).toEqual(new Set(allContracts().map(({ topic }) => topic)));
    expect(topics).toHaveLength(new Set(topics.map(({ topic }) => topic)).size);
    expect(new Set(topics.map(({ partitions }) => partitions))).toEqual(new Set([6]));
  });

  test('keep events for two weeks and the latest state for ever', () => {
    const policies = new Set(
      declaredTopics().map(({ topic, config }) => {
        const kept = config['retention.ms'] ? ` ${Number(config['retention.ms']) / day} days` : '';
        return `${topic.split('.').at(-1)}: ${config['cleanup.policy']}${kept}`;
      }),
    );
    expect(policies).toEqual(new Set(['events: delete 14 days', 'state: compact']));
  });

  test('wait for two of three replicas', () => {
    const sizes = (replicas?: number) => {
      const { config, ...topic } = declaredTopic('a.b.state', true, replicas ? { replicas } : {});
      return { ...topic, inSync: config['min.insync.replicas'] };
    };
    expect(sizes()).toEqual({ topic: 'a.b.state', partitions: 6, inSync: undefined });
    expect(sizes(3)).toEqual({ topic: 'a.b.state', partitions: 6, replicas: 3, inSync: '2' });
  });
});

describeWithBroker('topics on a broker', () => {
  test('are made where they are missing; what differs is told and stays', async () => {
    const connection = { ...inTests, brokers: [await testBroker()] };
    const [events, state] = [newTopic('events'), newTopic('state')];
    const small = declaredTopic(events, false, { partitions: 2 });
    const first = { ...small, config: { ...small.config, 'retention.ms': '1000' } };
    const wanted = [declaredTopic(events, false), declaredTopic(state, true)];

    expect(await createTopics(connection, [first], quiet)).toEqual({ created: [events], different: [] });
    const different = [
      `${events}: partitions is 2, declared 6`,
      `${events}: retention.ms is 1000, declared ${14 * day}`,
    ];
    expect(await createTopics(connection, wanted, quiet)).toEqual({ created: [state], different });
    expect(await createTopics(connection, wanted, quiet)).toEqual({ created: [], different });
  });

  test('are made once, however many make them at the same time', async () => {
    const connection = { ...inTests, brokers: [await testBroker()] };
    const topics = Array.from({ length: 3 }, () => declaredTopic(newTopic('events'), false, { partitions: 1 }));
    await Promise.all(Array.from({ length: 4 }, () => createTopics(connection, topics, quiet)));

    expect(await createTopics(connection, topics, quiet)).toEqual({ created: [], different: [] });
  });
});
