import { BrokerUnavailable } from './broker-errors.ts';
import { brokerFiles } from './broker-files.ts';

/** Why no broker can be started here; null where one can, or where KAFKA_BROKERS names one that runs. */
export function whyNoBroker(): string | null {
  if (process.env['KAFKA_BROKERS']) return null;
  try {
    brokerFiles();
    return null;
  } catch (error) {
    if (error instanceof BrokerUnavailable) return error.message;
    throw error;
  }
}

/** The run's one broker, for KAFKA_BROKERS: use topics and groups of your own, and leave it running. */
export async function testBroker(): Promise<string> {
  const given = process.env['KAFKA_BROKERS'];
  if (given) return given;
  const desk = process.env['OPENSLOT_TEST_BROKER_DESK'];
  if (!desk) throw new Error('no desk for brokers: let jest.config.mjs name globalSetup of @openslot/testing');
  const answer = await fetch(desk);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** Tests that need Apache Kafka. Skipped, by a name that says why, where it cannot run; in CI that is a failure. */
export function describeWithBroker(name: string, body: () => void): void {
  const problem = whyNoBroker();
  if (problem === null) describe(name, body);
  else if (process.env['CI'] === 'true')
    test(`${name} has its broker`, () => {
      throw new BrokerUnavailable(problem);
    });
  // oxlint-disable-next-line jest/no-disabled-tests -- where Kafka cannot run at all
  else describe.skip(`${name} (skipped: ${problem})`, body);
}
