import { databaseUrl, readEnvironment, secretKey, subgraphEnvironment } from '@openslot/service';
import { z } from 'zod';

const environmentSchema = subgraphEnvironment.extend({
  ENGAGEMENT_DATABASE_URL: databaseUrl,
  ENGAGEMENT_MASTER_KEY: secretKey,
  /** Opens what travels on the contact topic. */
  CONTACT_TOPIC_KEY: secretKey,
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  /** Whom mails come from: `Openslot <bookings@openslot.example>`. */
  MAIL_FROM: z.string().regex(/@[^@\s>]+>?$/, 'must be an address'),
});

export interface Config {
  readonly port: number;
  readonly metricsPort: number;
  readonly logLevel: string;
  readonly databaseUrl: string;
  readonly databaseConnections: number;
  readonly databasePrepare: boolean;
  readonly busUrl: string;
  readonly jwksUrl: string;
  readonly gatewaySecrets: readonly string[];
  readonly masterKey: string;
  readonly contactTopicKey: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = readEnvironment(environmentSchema, environment);
  return {
    port: read.PORT,
    metricsPort: read.METRICS_PORT,
    logLevel: read.LOG_LEVEL,
    databaseUrl: read.ENGAGEMENT_DATABASE_URL,
    databaseConnections: read.DATABASE_CONNECTIONS,
    databasePrepare: read.DATABASE_PREPARE,
    busUrl: read.BUS_DATABASE_URL,
    jwksUrl: read.JWKS_URL,
    gatewaySecrets: read.GATEWAY_SECRET,
    masterKey: read.ENGAGEMENT_MASTER_KEY,
    contactTopicKey: read.CONTACT_TOPIC_KEY,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
  };
}
