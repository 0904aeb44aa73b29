import { databaseUrl, readEnvironment, secretKey, subgraphEnvironment } from '@openslot/service';
import { z } from 'zod';

const environment = subgraphEnvironment
  .extend({
    SCHEDULING_DATABASE_URL: databaseUrl,
    SCHEDULING_MASTER_KEY: secretKey,
    PAYMENT_TOKEN_SECRET: z.string().min(32),
    /** Shared with identity alone, which learns by it who came without a sign-in. */
    GUEST_CONTACT_TOPIC_KEY: secretKey,
    /** Live holds that one caller may have at least, whatever the business allows: wide for load tests. */
    LIVE_HOLDS_AT_LEAST: z.coerce.number().int().min(0).default(0),
    /** How many percent of a resource's open minutes of one day all callers without a sign-in may hold together. */
    ANONYMOUS_DAY_SHARE_PERCENT: z.coerce.number().int().min(0).max(100).default(30),
    /** One address that calendars may be read from though it is not of the public internet; never in production. */
    CALENDAR_TEST_ADDRESS: z.union([z.ipv4(), z.ipv6()]).optional(),
  })
  .refine(({ NODE_ENV, CALENDAR_TEST_ADDRESS }) => NODE_ENV !== 'production' || CALENDAR_TEST_ADDRESS === undefined, {
    error: 'is for tests, never for production',
    path: ['CALENDAR_TEST_ADDRESS'],
  });

export type Config = z.infer<typeof environment>;

export const readConfig = (variables: NodeJS.ProcessEnv): Config => readEnvironment(environment, variables);
