import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@openslot/database';
import {
  appointmentCancelled,
  appointmentNoShow,
  appointmentState,
  customerState,
  type Contract,
  type DataOf,
} from '@openslot/events';
import { newId, signPaymentToken, toId, type Guest, type PaymentClaims } from '@openslot/service';
import {
  publishEvent,
  publishState,
  testSubgraph,
  testTokens,
  type GraphqlClient,
  type RunningSubgraph,
} from '@openslot/testing';
import { readConfig } from '../src/config.ts';
import { createDeps, type Deps } from '../src/deps.ts';
import { createServer, startWorkers } from '../src/server.ts';

export const sandboxSecret = 'the sandbox secret of the tests';
export const webhookSecret = 'the webhook secret of the tests';
export const paymentTokenSecret = 'the payment token secret of the tests';

/** The provider: the sandbox as a process of its own, as in production it is somebody else's. */
export interface SandboxProcess {
  readonly url: string;
  call(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<any>; // eslint-disable-line typescript/no-explicit-any
  control(change: object): Promise<void>;
  stop(): Promise<void>;
}

export async function startSandbox(): Promise<SandboxProcess> {
  const main = join(import.meta.dirname, '../../sandbox/src/main.ts');
  const child = spawn(process.execPath, ['--no-warnings', main], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PORT: '0',
      SMTP_PORT: '0',
      SANDBOX_SECRET: sandboxSecret,
      SANDBOX_WEBHOOK_SECRET: webhookSecret,
      WEBHOOK_URL: 'http://127.0.0.1:9/',
      WEBHOOK_BACKOFF_MS: '50',
    },
  });
  const url = await readyUrl(child);
  const call: SandboxProcess['call'] = async (method, path, body, headers = {}) => {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: {
        authorization: `Bearer ${sandboxSecret}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
    return answer.json();
  };
  return {
    url,
    call,
    control: async (change) => void (await call('POST', '/payments/controls', change)),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}`)));
    createInterface({ input: child.stdout! }).once('line', (line) =>
      resolve((JSON.parse(line) as { url: string }).url),
    );
  });
}

export type As = Parameters<ReturnType<typeof testTokens>['bearer']>[0];

/** Who comes with the guest token of a visit. */
export const guestOf = ({ organizationId, id, state }: Visit): Guest => ({
  organizationId,
  appointmentId: id,
  customerId: state.customerId,
});

export interface Commerce extends RunningSubgraph<Deps> {
  readonly sandbox: SandboxProcess;
  readonly webhookUrl: string;
  /** Calls GraphQL as nobody, or as the person that a token would name. */
  client(as?: As, language?: 'en' | 'ja'): GraphqlClient;
  guestClient(visit: Visit): Promise<GraphqlClient>;
  forgedClient(): GraphqlClient;
  /** Waits until the provider has delivered everything and all of it is worked. */
  quiet(): Promise<void>;
}

/** Commerce with a provider. `through` may stand before the database. */
export async function openCommerce(through: (database: Database) => Database = (same) => same): Promise<Commerce> {
  const sandbox = await startSandbox();
  const commerce = await testSubgraph({
    ...{ slice: 'commerce', readConfig, createDeps, createServer, startWorkers },
    environment: ownEnvironment(sandbox.url),
    replace: ({ database }) => ({ database: through(database) }),
  });
  const webhookUrl = new URL('/webhooks/payments/sandbox', commerce.url).href;
  await sandbox.control({ url: webhookUrl });
  return {
    ...commerce,
    sandbox,
    webhookUrl,
    client: (as, language = 'en') => commerce.ask({ language, ...(as ? { bearer: commerce.tokens.bearer(as) } : {}) }),
    guestClient: async (visit) => commerce.ask({ bearer: await commerce.tokens.guest(guestOf(visit)) }),
    forgedClient: () => commerce.ask({ bearer: testTokens().bearer({ userId: newId() }) }),
    async quiet() {
      await until(async () => {
        const { webhooks } = await sandbox.call('GET', '/payments/webhooks');
        return (webhooks as { deliveredAt: string | null }[]).every(({ deliveredAt }) => deliveredAt !== null);
      });
      await commerce.settled();
    },
    async close() {
      await commerce.close();
      await sandbox.stop();
    },
  };
}

export const ownEnvironment = (sandboxUrl: string): Record<string, string> => ({
  LOG_LEVEL: 'silent',
  PAYMENT_TOKEN_SECRET: paymentTokenSecret,
  SANDBOX_URL: sandboxUrl,
  SANDBOX_SECRET: sandboxSecret,
  SANDBOX_WEBHOOK_SECRET: webhookSecret,
});

/** Asks again until it is so; for what happens in another process. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('it did not come about in ten seconds');
    await pause(10);
  }
}

type VisitState = DataOf<typeof appointmentState>;

export interface Visit {
  readonly organizationId: string;
  readonly id: string;
  readonly userId: string;
  readonly state: VisitState;
}

/** A visit of a signed-in customer that waits for its deposit, as scheduling and identity tell of it. */
export async function bookVisit(
  commerce: Commerce,
  given: Partial<VisitState> & { organizationId?: string; userId?: string } = {},
): Promise<Visit> {
  const { organizationId = newId(), userId = newId(), ...more } = given;
  const state: VisitState = {
    number: 'A1B2',
    businessId: newId(),
    locationId: newId(),
    customerId: newId(),
    status: 'PENDING_PAYMENT',
    startsAt: '2030-05-10T01:00:00.000Z',
    endsAt: '2030-05-10T02:00:00.000Z',
    timeZone: 'Asia/Tokyo',
    partySize: 1,
    source: 'ONLINE',
    segments: [],
    paymentRequirement: 'DEPOSIT',
    listMinor: 8800,
    currency: 'JPY',
    depositMinor: 3000,
    ...more,
  };
  const visit = { organizationId, id: newId(), userId, state };
  await publishState(commerce.deps.bus, appointmentState, { organizationId, id: visit.id, version: 1, data: state });
  await publishState(commerce.deps.bus, customerState, {
    organizationId,
    id: state.customerId,
    version: 1,
    data: { userId, mergedIntoId: null, live: true },
  });
  await commerce.settled();
  return visit;
}

/** Something happens to the visit, in scheduling. */
export async function visitHappens<Data>(
  commerce: Commerce,
  visit: Visit,
  contract: Contract<Data>,
  data: Data,
  version = 2,
): Promise<void> {
  const { organizationId, id } = visit;
  await publishEvent(commerce.deps.bus, contract, { organizationId, id, version, data });
}

export const tokenFor = (visit: Visit, more: Partial<PaymentClaims> = {}): Promise<string> =>
  signPaymentToken(paymentTokenSecret, {
    appointmentId: visit.id,
    organizationId: visit.organizationId,
    businessId: visit.state.businessId,
    customerId: visit.state.customerId,
    requirement: 'DEPOSIT',
    amountMinor: visit.state.depositMinor,
    currency: visit.state.currency,
    deadline: new Date('2100-01-01T00:00:00.000Z'),
    ...more,
  });

export const startPaymentDocument = `
  mutation Start($input: StartPaymentInput!) {
    startPayment(input: $input) {
      __typename
      ... on PaymentStarted {
        payment { id status amount { amountMinor currency } refunded { amountMinor currency } }
        action { provider url clientSecret }
      }
      ... on Problem { message }
      ... on NotReadyYet { retryAfterMs }
      ... on InvalidInput { fields { path message } }
    }
  }`;

export interface Started {
  readonly paymentId: string;
  /** TypeID. */
  readonly id: string;
  readonly url: string;
  readonly intentId: string;
}

/** The customer starts to pay. */
export async function start(commerce: Commerce, visit: Visit, token?: string): Promise<Started> {
  const input = { paymentToken: token ?? (await tokenFor(visit)), idempotencyKey: newId() };
  const { data, errors } = await commerce.client({ userId: visit.userId })(startPaymentDocument, { input });
  if (data?.startPayment?.__typename !== 'PaymentStarted') throw new Error(JSON.stringify({ data, errors }));
  const { payment, action } = data.startPayment;
  const rows = await commerce.database.admin<{ id: string; provider_intent_id: string }[]>`
    select id, provider_intent_id from commerce.payment where appointment_id = ${visit.id} order by id desc`;
  const row = rows.find((one) => toId('pay', one.id) === payment.id)!;
  return { paymentId: row.id, id: payment.id, url: action.url, intentId: row.provider_intent_id };
}

/** The customer acts at the provider. */
export async function act(started: Started, outcome: 'SUCCEED' | 'DECLINE' | 'PROCESS'): Promise<void> {
  const answer = await fetch(started.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome }),
  });
  if (!answer.ok) throw new Error(`the provider answered ${answer.status}`);
}

/** Starts and pays, and waits until all of it is known. */
export async function paid(commerce: Commerce, visit: Visit): Promise<Started> {
  const started = await start(commerce, visit);
  await act(started, 'SUCCEED');
  await commerce.quiet();
  return started;
}

export const startCardSetupDocument = `
  mutation Start($input: StartCardSetupInput!) {
    startCardSetup(input: $input) {
      __typename
      ... on CardSetupStarted { action { provider url clientSecret } consent }
      ... on Problem { message }
      ... on NotReadyYet { retryAfterMs }
      ... on InvalidInput { fields { path message } }
    }
  }`;

/** What a booking gives that needs only a card. */
export const cardTokenFor = (visit: Visit, more: Partial<PaymentClaims> = {}): Promise<string> =>
  tokenFor(visit, { requirement: 'CARD_ON_FILE', amountMinor: 0, ...more });

/** A visit that waits for a card; nothing has to be paid. */
export const bookWithCard = (commerce: Commerce, given: Parameters<typeof bookVisit>[1] = {}): Promise<Visit> =>
  bookVisit(commerce, { paymentRequirement: 'CARD_ON_FILE', depositMinor: 0, ...given });

/** The customer starts to leave a card; where it is left. */
export async function startSetup(commerce: Commerce, visit: Visit, token?: string): Promise<string> {
  const input = { paymentToken: token ?? (await cardTokenFor(visit)), idempotencyKey: newId() };
  const { data, errors } = await commerce.client({ userId: visit.userId })(startCardSetupDocument, { input });
  if (data?.startCardSetup?.__typename !== 'CardSetupStarted') throw new Error(JSON.stringify({ data, errors }));
  return data.startCardSetup.action.url;
}

/** By its last digits: charged without a word, declined the first time, declined every time. */
export type Card = '4242' | '9995' | '0341';

/** The customer leaves a card at the provider, or does not get it accepted. */
export async function actOnCard(url: string, outcome: 'SUCCEED' | 'DECLINE', card: Card = '4242'): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome, card }),
  });
  if (!answer.ok) throw new Error(`the provider answered ${answer.status}`);
}

/** A card is left for the visit, and all of it known. */
export async function leaveCard(commerce: Commerce, visit: Visit, card: Card = '4242'): Promise<void> {
  await actOnCard(await startSetup(commerce, visit), 'SUCCEED', card);
  await commerce.quiet();
}

/** The visit's fees as they stand. */
export const feesOf = (commerce: Commerce, visit: Visit) => commerce.database.admin`
  select id, kind, status, amount_minor::int, covered_minor::int, attempts, error, waived_by, waived_reason, version
    from commerce.fee_claim where appointment_id = ${visit.id} order by kind`;

/** What was charged to cards for the visit, at the provider: amounts and how it went. */
export async function chargesOf(commerce: Commerce, visit: Visit) {
  const payments = await commerce.database.admin<{ provider_intent_id: string }[]>`
    select provider_intent_id from commerce.payment where appointment_id = ${visit.id} and purpose = 'FEE' order by id`;
  const intents = await Promise.all(
    payments.map(({ provider_intent_id: id }) => commerce.sandbox.call('GET', `/payments/intents/${id}`)),
  );
  return intents.map(({ amountMinor, status, refunds }) => [
    amountMinor,
    status,
    ...(refunds as { amountMinor: number }[]).map((refund) => -refund.amountMinor),
  ]);
}

/** The visit is cancelled, and its policy asks for that fee. */
export const cancelVisit = (commerce: Commerce, visit: Visit, feeMinor: number, version = 2): Promise<void> =>
  visitHappens(
    commerce,
    visit,
    appointmentCancelled,
    { ...visit.state, status: 'CANCELLED', by: 'CUSTOMER', reason: null, feeMinor },
    version,
  );

/** The customer did not come; by the clock of the database. */
export async function missVisit(commerce: Commerce, visit: Visit, feeMinor: number, version = 2): Promise<void> {
  const [clock] = await commerce.database.admin<{ now: Date }[]>`select clock.now() as now`;
  const { organizationId, id, state } = visit;
  await publishEvent(commerce.deps.bus, appointmentNoShow, {
    ...{ organizationId, id, version, time: clock!.now },
    data: { ...state, status: 'NO_SHOW', feeMinor },
  });
}

/** Balances of an organization's accounts by code, debits positive. */
export async function balances(commerce: Commerce, organizationId: string): Promise<Record<string, number>> {
  const rows = await commerce.database.admin<{ code: string; minor: string }[]>`
    select a.code, sum(e.amount_minor) as minor from commerce.ledger_entry e
      join commerce.ledger_account a on (a.organization_id, a.id) = (e.organization_id, e.account_id)
     where e.organization_id = ${organizationId} group by a.code order by a.code`;
  return Object.fromEntries(rows.map(({ code, minor }) => [code, Number(minor)]));
}

export async function paymentRow(commerce: Commerce, id: string) {
  const [row] = await commerce.database.admin`
    select status, amount_minor::int, refunded_minor::int, version, error, payment_token_id,
           provider_intent_id, succeeded_at is not null as dated from commerce.payment where id = ${id}`;
  return row;
}

/** Types of events of an aggregate that have left commerce, in order. */
export async function told(commerce: Commerce, aggregateId: string): Promise<string[]> {
  const rows = await commerce.database.admin<{ type: string }[]>`
    select type from bus.event_log where aggregateid = ${aggregateId} order by relayed_at, position`;
  return rows.map(({ type }) => type);
}
