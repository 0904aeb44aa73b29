import { describeWithBroker, testBroker, testDatabase, type TestDatabase } from '@openslot/testing';
import { readEnvironment, subgraphEnvironment } from '../src/config.ts';
import { openSubgraphDeps } from '../src/deps.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('catalog');
});
afterAll(() => database.close());

function depsWith(environment: Record<string, string>) {
  const config = readEnvironment(subgraphEnvironment, {
    NODE_ENV: 'test',
    PORT: '0',
    METRICS_PORT: '0',
    GATEWAY_SECRET: 'the gateway secret of tests',
    JWKS_URL: 'http://127.0.0.1:9/jwks.json',
    LOG_LEVEL: 'silent',
    ...environment,
  });
  return openSubgraphDeps('catalog', database.url(), config);
}

const groups = async (environment: Record<string, string>) => {
  const deps = depsWith(environment);
  try {
    return await deps.bus.lag('catalog.nobody', []);
  } finally {
    await deps.close();
  }
};

test('events travel over PostgreSQL where its URL is given', async () => {
  expect(await groups({ BUS_DATABASE_URL: database.busUrl })).toEqual({ messages: 0, oldestAgeMs: 0 });
});

describeWithBroker('with Apache Kafka', () => {
  test('they travel over Kafka where its brokers are named, and PostgreSQL’s URL is not needed', async () => {
    expect(await groups({ KAFKA_BROKERS: await testBroker() })).toEqual({ messages: 0, oldestAgeMs: 0 });
  });
});

test('a process that is told of neither does not start', () => {
  expect(() => depsWith({})).toThrow('KAFKA_BROKERS or BUS_DATABASE_URL: where events travel');
});

test.each([
  [{ KAFKA_BROKERS: 'kafka' }, 'KAFKA_BROKERS.0: must be host:port, several with commas'],
  [{ KAFKA_BROKERS: 'kafka:9092', KAFKA_SASL_MECHANISM: 'gssapi' }, 'KAFKA_SASL_MECHANISM: '],
  [{ KAFKA_BROKERS: 'kafka:9092', KAFKA_SASL_USERNAME: 'catalog' }, 'KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD'],
])('%j is refused', (environment, problem) => {
  expect(() => depsWith(environment)).toThrow(problem);
});
