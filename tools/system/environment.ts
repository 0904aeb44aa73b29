import { subgraphNames, type AppName, type SubgraphName } from '../workspace.ts';
import type { SystemDatabase } from './database.ts';
import type { SystemKafka } from './kafka.ts';
import type { Ports } from './ports.ts';
import type { Secrets } from './secrets.ts';

export type Environment = Readonly<Record<string, string>>;

/** Wide enough for a load test from one machine. Set any of these to have narrower ones. */
export const wideLimits: Environment = {
  RATE_ANONYMOUS_REQUESTS: '1000000',
  RATE_ANONYMOUS_COST: '1000000000',
  RATE_PERSON_REQUESTS: '1000000',
  RATE_PERSON_COST: '1000000000',
  RATE_MEMBER_REQUESTS: '1000000',
  RATE_MEMBER_COST: '1000000000',
  SIGN_IN_TRIES_PER_ADDRESS: '1000000',
  LIVE_HOLDS_AT_LEAST: '100000',
  ANONYMOUS_DAY_SHARE_PERCENT: '100',
};

export interface Wiring {
  readonly ports: Ports;
  readonly secrets: Secrets;
  readonly database: SystemDatabase;
  /** Absent where events travel over PostgreSQL. */
  readonly kafka?: SystemKafka | null;
  /** Where the sandbox remembers payments, so that a second start knows them. */
  readonly sandboxState: string;
  /** As JSON: whom the explorer signs in by one click. */
  readonly demoPeople: string;
}

const local = (port: number) => `http://127.0.0.1:${port}`;

/** What one app is told by its environment. */
export function environmentOf(name: AppName, wiring: Wiring): Environment {
  const { ports } = wiring;
  const common = {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(ports.http[name]),
    // By default glibc has a heap for each thread of Node's, and none gives back what only starting needed.
    MALLOC_ARENA_MAX: '2',
  };
  if (name === 'sandbox') return { ...common, ...sandbox(wiring) };
  const shared = {
    ...common,
    METRICS_PORT: String(ports.metrics[name]),
    GATEWAY_SECRET: wiring.secrets.gateway,
    JWKS_URL: `${local(ports.http.identity)}/jwks.json`,
  };
  if (name === 'gateway') return { ...shared, ...gateway(wiring) };
  return {
    ...shared,
    [`${name.toUpperCase()}_DATABASE_URL`]: wiring.database.url(name),
    [`${name.toUpperCase()}_MASTER_KEY`]: wiring.secrets.masterKeys[name],
    ...transport(wiring),
    ...ownOf(name, wiring),
  };
}

/** On one desk a service that was killed is back at once: its groups need not wait long for the dead one. */
const transport = ({ database, kafka }: Wiring): Environment =>
  kafka ? { KAFKA_BROKERS: kafka.brokers, KAFKA_SESSION_TIMEOUT_MS: '6000' } : { BUS_DATABASE_URL: database.busUrl };

/** What one subgraph needs and no other may know. */
function ownOf(name: SubgraphName, { ports, secrets }: Wiring): Environment {
  switch (name) {
    case 'identity':
      // A password's 19 MiB go back at once; by default glibc learns to keep them, some 80 MB for all threads.
      return {
        CONTACT_TOPIC_KEY: secrets.contactTopicKey,
        GUEST_CONTACT_TOPIC_KEY: secrets.guestContactTopicKey,
        MALLOC_MMAP_THRESHOLD_: String(2 ** 20),
      };
    case 'catalog':
      return {};
    case 'scheduling':
      return { PAYMENT_TOKEN_SECRET: secrets.paymentToken, GUEST_CONTACT_TOPIC_KEY: secrets.guestContactTopicKey };
    case 'commerce':
      return {
        PAYMENT_TOKEN_SECRET: secrets.paymentToken,
        SANDBOX_URL: local(ports.http.sandbox),
        SANDBOX_SECRET: secrets.sandbox,
        SANDBOX_WEBHOOK_SECRET: secrets.sandboxWebhook,
      };
    case 'engagement':
      return {
        CONTACT_TOPIC_KEY: secrets.contactTopicKey,
        APP_URL: local(ports.http.gateway),
        SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
        MAIL_FROM: 'Openslot <bookings@openslot.example>',
      };
  }
}

const sandbox = ({ ports, secrets, sandboxState }: Wiring): Environment => ({
  SMTP_PORT: String(ports.smtp),
  SANDBOX_SECRET: secrets.sandbox,
  SANDBOX_WEBHOOK_SECRET: secrets.sandboxWebhook,
  WEBHOOK_URL: `${local(ports.http.gateway)}/webhooks/payments/sandbox`,
  STATE_FILE: sandboxState,
});

const gateway = ({ ports, demoPeople }: Wiring): Environment => ({
  ...Object.fromEntries(
    subgraphNames.map((name) => [`${name.toUpperCase()}_URL`, `${local(ports.http[name])}/graphql`]),
  ),
  INTROSPECTION: 'true',
  DEMO_PEOPLE: demoPeople,
  APOLLO_TELEMETRY_DISABLED: 'true',
});

/** Of the person's own environment a service gets what has no secrets, and the limits that are set there. */
export function inherited(own: NodeJS.ProcessEnv): Environment {
  const plain =
    /^(PATH|HOME|TMPDIR|LANG|LC_.*|NODE_OPTIONS|LOG_LEVEL|DATABASE_CONNECTIONS|SUBGRAPH_TIMEOUT_MS|OIDC_PROVIDERS|PRIVACY_REVIEW_HOURS)$/;
  const kept = Object.entries(own).flatMap(([name, value]) =>
    value !== undefined && (plain.test(name) || name in wideLimits) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(kept);
}
