// oxlint-disable-next-line typescript/triple-slash-reference -- every project that compiles this file needs it
/// <reference path="./kafkajs-internals.d.ts" />
import type { ISocketFactory, Kafka, SASLOptions } from 'kafkajs';
import type { ConnectionOptions } from 'node:tls';
import type { Log } from '../log.ts';
import { stopIdleTimers, type RequestQueueClass } from './idle-timers.ts';
import { logCreator } from './log-lines.ts';

/** How a cluster is reached. */
export interface KafkaConnection {
  /** `host:port`, at least one; the others are learnt from it. */
  readonly brokers: readonly string[];
  /** What brokers know us by in their logs and quotas. */
  readonly clientId: string;
  readonly sasl?: KafkaLogin;
  /** True trusts the well-known authorities. */
  readonly ssl?: ConnectionOptions | true;
}

export interface KafkaLogin {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/**
 * kafkajs over this connection. It is loaded when it is first needed, so that a process that never speaks to Kafka does
 * not pay for it. Nothing is connected yet.
 */
export async function openClient(
  connection: KafkaConnection,
  log: Log,
  socketFactory?: ISocketFactory,
): Promise<Kafka> {
  const [kafkajs, queue] = await Promise.all([
    import('kafkajs'),
    import('kafkajs/src/network/requestQueue/index.js') as Promise<{ default: RequestQueueClass }>,
  ]);
  stopIdleTimers(queue.default);
  const { Kafka: Client, logLevel } = kafkajs.default;
  return new Client({
    brokers: [...connection.brokers],
    clientId: connection.clientId,
    connectionTimeout: 5_000,
    authenticationTimeout: 10_000,
    requestTimeout: 15_000,
    retry: { retries: 4, initialRetryTime: 100, maxRetryTime: 2_000 },
    logLevel: logLevel.WARN,
    logCreator: logCreator(log),
    // A copy: kafkajs keeps in it how it has signed in, by which a copy of that one would sign in, too.
    ...(connection.sasl ? { sasl: { ...connection.sasl } as SASLOptions } : {}),
    ...(connection.ssl ? { ssl: connection.ssl } : {}),
    ...(socketFactory ? { socketFactory } : {}),
  });
}
