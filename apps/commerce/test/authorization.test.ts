import { newId, toId } from '@openslot/service';
import { unchanged } from '@openslot/testing';
import {
  bookVisit,
  openCommerce,
  paid,
  startPaymentDocument,
  tokenFor,
  type As,
  type Commerce,
  type Started,
  type Visit,
} from './arrange.ts';

let commerce: Commerce;
let visit: Visit;
let other: Visit;
let payment: Started;
beforeAll(async () => {
  commerce = await openCommerce();
  visit = await bookVisit(commerce);
  other = await bookVisit(commerce);
  payment = await paid(commerce, visit);
});
afterAll(() => commerce.close());

const member = (more: Partial<As> = {}): As => ({
  userId: newId(),
  organizationId: visit.organizationId,
  permissions: ['payment.read'],
  ...more,
});

/** Every kind of viewer: who it is, and whether the visit's money is theirs to see. */
const viewers: readonly (readonly [string, () => As | undefined, boolean])[] = [
  ['nobody', () => undefined, false],
  ['the customer', () => ({ userId: visit.userId }), true],
  ['another person', () => ({ userId: newId() }), false],
  ['the customer of another visit', () => ({ userId: other.userId }), false],
  ['a member with payment.read', () => member(), true],
  ['a member without payment.read', () => member({ permissions: ['appointment.read', 'customer.read'] }), false],
  ['a member of another organization', () => member({ organizationId: other.organizationId }), false],
  ['a member of that business', () => member({ scope: { businessIds: [visit.state.businessId] } }), true],
  ['a member of that location', () => member({ scope: { locationIds: [visit.state.locationId] } }), true],
  ['a member of another business', () => member({ scope: { businessIds: [newId()] } }), false],
  ['a member of another location', () => member({ scope: { locationIds: [newId()] } }), false],
  ['a member of nothing', () => member({ scope: {} }), false],
  [
    'the customer, acting for another organization',
    () => member({ userId: visit.userId, organizationId: other.organizationId, permissions: [] }),
    true,
  ],
];

const entities = `query ($of: [_Any!]!) {
  _entities(representations: $of) {
    __typename
    ... on Payment { id status amount { amountMinor currency } refunded { amountMinor } }
    ... on Appointment { id payments { id status } balanceDue { amountMinor currency } }
  }
}`;

async function look(as: As | undefined, ...of: { __typename: string; id: string }[]) {
  const { data, errors } = await unchanged(commerce.database, () => commerce.client(as)(entities, { of }));
  expect(errors).toBeUndefined();
  return data._entities;
}

const paymentRef = () => ({ __typename: 'Payment', id: payment.id });
const visitRef = () => ({ __typename: 'Appointment', id: toId('apt', visit.id) });

describe.each(viewers)('%s', (_, as, sees) => {
  it(`${sees ? 'sees' : 'does not see'} the payment`, async () => {
    const shown = {
      __typename: 'Payment',
      id: payment.id,
      status: 'SUCCEEDED',
      amount: { amountMinor: 3000, currency: 'JPY' },
      refunded: { amountMinor: 0 },
    };

    expect(await look(as(), paymentRef())).toEqual([sees ? shown : null]);
  });

  it(`${sees ? 'sees' : 'does not see'} what was paid for the visit, and what is due`, async () => {
    const shown = {
      __typename: 'Appointment',
      id: toId('apt', visit.id),
      payments: [{ id: payment.id, status: 'SUCCEEDED' }],
      balanceDue: { amountMinor: 5800, currency: 'JPY' },
    };

    expect(await look(as(), visitRef())).toEqual([sees ? shown : null]);
  });

  it('may pay with a token, and only so', async () => {
    const fresh = await bookVisit(commerce, { organizationId: visit.organizationId });
    const client = commerce.client(as());

    const without = await unchanged(commerce.database, () =>
      client(startPaymentDocument, { input: { paymentToken: toId('apt', fresh.id), idempotencyKey: newId() } }),
    );
    expect(without.data.startPayment.__typename).toBe('InvalidInput');
    const withToken = await client(startPaymentDocument, {
      input: { paymentToken: await tokenFor(fresh), idempotencyKey: newId() },
    });
    expect(withToken.data.startPayment.__typename).toBe('PaymentStarted');
    await commerce.quiet();
  });
});

describe('_entities', () => {
  it('keeps the order, with null for unknown, foreign and wrong-kind ids alike', async () => {
    const foreign = await paid(commerce, other);
    const ids = [newId(), payment.paymentId, foreign.paymentId].map((id) => toId('pay', id));

    const answers = await look(
      { userId: visit.userId },
      ...ids.map((id) => ({ __typename: 'Payment', id })),
      { __typename: 'Payment', id: toId('apt', payment.paymentId) },
      { __typename: 'Payment', id: 'nonsense' },
      visitRef(),
      { __typename: 'Appointment', id: toId('apt', other.id) },
      paymentRef(),
    );

    expect(answers.map((answer: { id: string } | null) => answer?.id ?? null)).toEqual([
      null,
      payment.id,
      null,
      null,
      null,
      toId('apt', visit.id),
      null,
      payment.id,
    ]);
  });

  it('is for the gateway alone', async () => {
    const answer = await fetch(new URL('/graphql', commerce.webhookUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openslot-gateway': 'a guessed secret' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });

    expect(answer.status).toBe(403);
  });
});
