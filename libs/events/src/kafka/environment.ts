import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { KafkaConnection } from './connection.ts';
import { createTopics, declaredTopics, type CreatedTopics } from './topics.ts';

/** How a process is told where Kafka is. Without `KAFKA_BROKERS`, events travel over PostgreSQL. */
export const kafkaEnvironment = z.object({
  /** `host:port`, several with commas. */
  KAFKA_BROKERS: z
    .string()
    .transform((text) => text.split(',').flatMap((broker) => broker.trim() || []))
    .pipe(z.array(z.string().regex(/^.+:\d+$/, 'must be host:port, several with commas')).min(1))
    .optional(),
  KAFKA_SASL_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).default('scram-sha-512'),
  KAFKA_SASL_USERNAME: z.string().min(1).optional(),
  KAFKA_SASL_PASSWORD: z.string().min(1).optional(),
  /** True trusts the well-known authorities; naming a file below switches TLS on, too. */
  KAFKA_TLS_ENABLED: z.stringbool().default(false),
  KAFKA_TLS_CA_FILE: z.string().min(1).optional(),
  KAFKA_TLS_CERT_FILE: z.string().min(1).optional(),
  KAFKA_TLS_KEY_FILE: z.string().min(1).optional(),
  KAFKA_SESSION_TIMEOUT_MS: z.coerce.number().int().min(1_000).default(30_000),
});

/** How large new topics are made. */
const topicEnvironment = z.object({
  KAFKA_TOPIC_PARTITIONS: z.coerce.number().int().min(1).default(6),
  /** The cluster's default when absent; three in production. */
  KAFKA_TOPIC_REPLICAS: z.coerce.number().int().min(1).optional(),
});

/** Makes the declared topics in the cluster that the environment names; null where it names none. */
export async function createTopicsFor(environment: NodeJS.ProcessEnv, clientId: string): Promise<CreatedTopics | null> {
  const connection = kafkaConnection(kafkaEnvironment.parse(environment), clientId);
  if (!connection) return null;
  const sizes = topicEnvironment.parse(environment);
  const topics = declaredTopics({
    partitions: sizes.KAFKA_TOPIC_PARTITIONS,
    ...(sizes.KAFKA_TOPIC_REPLICAS === undefined ? {} : { replicas: sizes.KAFKA_TOPIC_REPLICAS }),
  });
  return createTopics(connection, topics);
}

export type KafkaEnvironment = z.infer<typeof kafkaEnvironment>;

/** Null where the environment names no brokers. Reads the files that it names. */
export function kafkaConnection(environment: KafkaEnvironment, clientId: string): KafkaConnection | null {
  const { KAFKA_BROKERS: brokers, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = environment;
  if (!brokers) return null;
  if ((username === undefined) !== (password === undefined))
    throw new Error('KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD come together');
  const ssl = tlsOf(environment);
  return {
    brokers,
    clientId,
    ...(username && password ? { sasl: { mechanism: environment.KAFKA_SASL_MECHANISM, username, password } } : {}),
    ...(ssl ? { ssl } : {}),
  };
}

function tlsOf(environment: KafkaEnvironment): KafkaConnection['ssl'] {
  const { KAFKA_TLS_CA_FILE: ca, KAFKA_TLS_CERT_FILE: cert, KAFKA_TLS_KEY_FILE: key } = environment;
  if (!ca && !cert && !key) return environment.KAFKA_TLS_ENABLED ? true : undefined;
  const text = (file: string) => readFileSync(file, 'utf8');
  return {
    ...(ca ? { ca: text(ca) } : {}),
    ...(cert ? { cert: text(cert) } : {}),
    ...(key ? { key: text(key) } : {}),
  };
}
