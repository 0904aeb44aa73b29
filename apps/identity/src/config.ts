import { databaseUrl, readEnvironment, secretKey, subgraphEnvironment } from '@openslot/service';
import { z } from 'zod';
import { providersSetting } from './user-identity/id-token.ts';

/** Without JWKS_URL: identity is where the keys are. */
const environment = subgraphEnvironment.omit({ JWKS_URL: true }).extend({
  IDENTITY_DATABASE_URL: databaseUrl,
  /** Wraps the keys of encrypted columns, and so the private signing keys. */
  IDENTITY_MASTER_KEY: secretKey,
  /** Shared with the slices that may read contact data. */
  CONTACT_TOPIC_KEY: secretKey,
  /** Shared with scheduling alone, which tells by it who came without a sign-in. */
  GUEST_CONTACT_TOPIC_KEY: secretKey,
  /** Issuers whose id tokens sign people in, as JSON: `[{ name, issuer, audience, jwksUrl }]`. */
  OIDC_PROVIDERS: providersSetting,
  /** For so long what people ask about their own record can be refused, before anybody begins with it. */
  PRIVACY_REVIEW_HOURS: z.coerce.number().int().min(0).max(720).default(0),
  /** Sign-ins, and as many sign-ups, from one network address in an hour. */
  SIGN_IN_TRIES_PER_ADDRESS: z.coerce.number().int().min(1).default(100),
});

export type Config = z.infer<typeof environment>;

export const readConfig = (variables: NodeJS.ProcessEnv): Config => readEnvironment(environment, variables);
