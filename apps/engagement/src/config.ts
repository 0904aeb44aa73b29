import { databaseUrl, readEnvironment, secretKey, subgraphEnvironment } from '@openslot/service';
import { z } from 'zod';

const environment = subgraphEnvironment.extend({
  ENGAGEMENT_DATABASE_URL: databaseUrl,
  ENGAGEMENT_MASTER_KEY: secretKey,
  /** Opens what travels on the contact topic. */
  CONTACT_TOPIC_KEY: secretKey,
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  /** Whom mails come from: `Openslot <bookings@openslot.example>`. */
  MAIL_FROM: z.string().regex(/@[^@\s>]+>?$/, 'must be an address'),
  /** The front end, whose pages take the secrets of letters. */
  APP_URL: z.url({ protocol: /^https?$/ }),
});

export type Config = z.infer<typeof environment>;

export const readConfig = (variables: NodeJS.ProcessEnv): Config => readEnvironment(environment, variables);
