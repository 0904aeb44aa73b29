import { databaseUrl, readEnvironment, secretKey, subgraphEnvironment } from '@openslot/service';
import { z } from 'zod';

/** Without JWKS_URL: identity is where the keys are. */
const environmentSchema = subgraphEnvironment.omit({ JWKS_URL: true }).extend({
  IDENTITY_DATABASE_URL: databaseUrl,
  /** Wraps the keys of encrypted columns, and so the private signing keys. */
  IDENTITY_MASTER_KEY: secretKey,
  /** Shared with the slices that may read contact data. */
  CONTACT_TOPIC_KEY: secretKey,
  /** Sign-ins, and as many sign-ups, from one network address in an hour. */
  SIGN_IN_TRIES_PER_ADDRESS: z.coerce.number().int().min(1).default(100),
});

export interface Config {
  readonly port: number;
  readonly metricsPort: number;
  readonly logLevel: string;
  readonly databaseUrl: string;
  readonly databaseConnections: number;
  readonly databasePrepare: boolean;
  readonly busUrl: string;
  readonly gatewaySecrets: readonly string[];
  readonly masterKey: string;
  readonly contactTopicKey: string;
  readonly signInTriesPerAddress: number;
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = readEnvironment(environmentSchema, environment);
  return {
    port: read.PORT,
    metricsPort: read.METRICS_PORT,
    logLevel: read.LOG_LEVEL,
    databaseUrl: read.IDENTITY_DATABASE_URL,
    databaseConnections: read.DATABASE_CONNECTIONS,
    databasePrepare: read.DATABASE_PREPARE,
    busUrl: read.BUS_DATABASE_URL,
    gatewaySecrets: read.GATEWAY_SECRET,
    masterKey: read.IDENTITY_MASTER_KEY,
    contactTopicKey: read.CONTACT_TOPIC_KEY,
    signInTriesPerAddress: read.SIGN_IN_TRIES_PER_ADDRESS,
  };
}
