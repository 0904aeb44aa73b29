import { databaseUrl, readEnvironment, secretKey, subgraphEnvironment } from '@openslot/service';
import { z } from 'zod';

const secret = z.string().min(16);

const environment = subgraphEnvironment.extend({
  COMMERCE_DATABASE_URL: databaseUrl,
  COMMERCE_MASTER_KEY: secretKey,
  /** Key of the tokens by which scheduling says what is owed. */
  PAYMENT_TOKEN_SECRET: z.string().min(32),
  SANDBOX_URL: z.url().transform((url) => url.replace(/\/$/, '')),
  SANDBOX_SECRET: secret,
  SANDBOX_WEBHOOK_SECRET: secret,
});

export type Config = z.infer<typeof environment>;

export const readConfig = (variables: NodeJS.ProcessEnv): Config => readEnvironment(environment, variables);
