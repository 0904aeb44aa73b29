import { newId, toId } from '@openslot/service';
import {
  bookVisit,
  openCommerce,
  paid,
  startPaymentDocument,
  tokenFor,
  bookWithCard,
  cancelVisit,
  cardTokenFor,
  feesOf,
  startCardSetupDocument,
  type As,
  type Commerce,
  type Started,
  type Visit,
} from './arrange.ts';

let commerce: Commerce;
let visit: Visit;
let other: Visit;
let payment: Started;
/** Of the same customer at the same place, cancelled late; and what is due for it. */
let missed: Visit;
let fee: string;
beforeAll(async () => {
  commerce = await openCommerce();
  visit = await bookVisit(commerce);
  other = await bookVisit(commerce);
  payment = await paid(commerce, visit);
  const { organizationId, userId, state } = visit;
  const { customerId, businessId, locationId } = state;
  missed = await bookVisit(commerce, { organizationId, userId, customerId, businessId, locationId });
  await cancelVisit(commerce, missed, 1000);
  await commerce.quiet();
  const [row] = await feesOf(commerce, missed);
  fee = toId('fee', row!['id']);
});
afterAll(() => commerce.close());

const member = (more: Partial<As> = {}): As => ({
  userId: newId(),
  organizationId: visit.organizationId,
  permissions: ['payment.read'],
  ...more,
});

/** Every kind of viewer: who it is, and whether the visit's money is theirs to see. */
const viewers: readonly (readonly [string, () => As | 'guest' | 'other guest' | undefined, boolean])[] = [
  ['nobody', () => undefined, false],
  ['the guest of the visit', () => 'guest', true],
  ['the guest of another visit', () => 'other guest', false],
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
    ... on Appointment { id payments { id status } balanceDue { amountMinor currency } fees { id status } }
    ... on FeeClaim { id kind feeStatus: status amount { amountMinor currency } fromAdvance { amountMinor } }
  }
}`;

/** A guest holds the token of one visit: the paid one, where nothing else is said. */
const clientOf = async (as: ReturnType<(typeof viewers)[number][1]>, guestVisit = visit) =>
  as === 'guest' || as === 'other guest'
    ? commerce.guestClient(as === 'guest' ? guestVisit : other)
    : commerce.client(as);

async function look(
  as: ReturnType<(typeof viewers)[number][1]>,
  of: { __typename: string; id: string }[],
  guestVisit = visit,
) {
  const client = await clientOf(as, guestVisit);
  const { data, errors } = await commerce.unchanged(() => client(entities, { of }));
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

    expect(await look(as(), [paymentRef()])).toEqual([sees ? shown : null]);
  });

  it(`${sees ? 'sees' : 'does not see'} what was paid for the visit, and what is due`, async () => {
    const shown = {
      __typename: 'Appointment',
      id: toId('apt', visit.id),
      payments: [{ id: payment.id, status: 'SUCCEEDED' }],
      balanceDue: { amountMinor: 5800, currency: 'JPY' },
      fees: [],
    };

    expect(await look(as(), [visitRef()])).toEqual([sees ? shown : null]);
  });

  it(`${sees ? 'sees' : 'does not see'} the fee of a visit that was cancelled late`, async () => {
    const shown = {
      __typename: 'FeeClaim',
      id: fee,
      kind: 'LATE_CANCEL',
      feeStatus: 'DUE',
      amount: { amountMinor: 1000, currency: 'JPY' },
      fromAdvance: { amountMinor: 0 },
    };
    const missedRef = { __typename: 'Appointment', id: toId('apt', missed.id) };

    const [seenFee, seenVisit] = await look(as(), [{ __typename: 'FeeClaim', id: fee }, missedRef], missed);

    expect(seenFee).toEqual(sees ? shown : null);
    expect(seenVisit?.fees ?? null).toEqual(sees ? [{ id: fee, status: 'DUE' }] : null);
  });

  it('may leave a card with a token, and only so', async () => {
    const fresh = await bookWithCard(commerce, { organizationId: visit.organizationId });
    const client = await clientOf(as());

    const without = await commerce.unchanged(() =>
      client(startCardSetupDocument, { input: { paymentToken: toId('apt', fresh.id), idempotencyKey: newId() } }),
    );
    expect(without.data.startCardSetup.__typename).toBe('InvalidInput');
    const withToken = await client(startCardSetupDocument, {
      input: { paymentToken: await cardTokenFor(fresh), idempotencyKey: newId() },
    });
    expect(withToken.data.startCardSetup.__typename).toBe('CardSetupStarted');
    await commerce.quiet();
  });

  it('may pay with a token, and only so', async () => {
    const fresh = await bookVisit(commerce, { organizationId: visit.organizationId });
    const client = await clientOf(as());

    const without = await commerce.unchanged(() =>
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

    const answers = await look({ userId: visit.userId }, [
      ...ids.map((id) => ({ __typename: 'Payment', id })),
      { __typename: 'Payment', id: toId('apt', payment.paymentId) },
      { __typename: 'Payment', id: 'nonsense' },
      visitRef(),
      { __typename: 'Appointment', id: toId('apt', other.id) },
      { __typename: 'FeeClaim', id: toId('fee', newId()) },
      { __typename: 'FeeClaim', id: fee },
      paymentRef(),
    ]);

    expect(answers.map((answer: { id: string } | null) => answer?.id ?? null)).toEqual([
      null,
      payment.id,
      null,
      null,
      null,
      toId('apt', visit.id),
      null,
      null,
      fee,
      payment.id,
    ]);
  });

  it('shows a guest nothing but what hangs on the one visit', async () => {
    const guest = await look(
      'guest',
      [
        paymentRef(),
        visitRef(),
        { __typename: 'FeeClaim', id: fee },
        { __typename: 'Appointment', id: toId('apt', missed.id) },
      ],
      visit,
    );

    expect(guest.map((answer: { id: string } | null) => answer?.id ?? null)).toEqual([
      payment.id,
      toId('apt', visit.id),
      null,
      null,
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
