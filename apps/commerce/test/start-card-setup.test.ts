import { newId, signPaymentToken, toId } from '@openslot/service';
import { race } from '@openslot/testing';
import {
  actOnCard,
  bookVisit,
  bookWithCard,
  cancelVisit,
  cardTokenFor,
  leaveCard,
  openCommerce,
  startCardSetupDocument,
  startPaymentDocument,
  tokenFor,
  type Commerce,
  type Visit,
} from './arrange.ts';

let commerce: Commerce;
let visit: Visit;
beforeAll(async () => {
  commerce = await openCommerce();
});
afterAll(() => commerce.close());
beforeEach(async () => {
  await commerce.sandbox.control({ down: false, lostAnswers: 0 });
  visit = await bookWithCard(commerce);
});

type Input = { paymentToken?: string; provider?: string | null; idempotencyKey?: string };

const asCustomer = () => commerce.client({ userId: visit.userId });
async function startCardSetup(input: Input = {}, client = asCustomer()) {
  const paymentToken = input.paymentToken ?? (await cardTokenFor(visit));
  const { data, errors } = await client(startCardSetupDocument, {
    input: { idempotencyKey: newId(), ...input, paymentToken },
  });
  return errors ? { errors } : data.startCardSetup;
}
const setups = () => commerce.database.admin`
  select id, status, provider_setup_id from commerce.card_setup where appointment_id = ${visit.id} order by id`;

describe('startCardSetup', () => {
  it('writes the setup, asks the provider, and says what the client does next', async () => {
    const outcome = await startCardSetup();

    const [row] = await commerce.database.admin`
      select id, status, provider, provider_setup_id, customer_id, business_id, created_by, expires_at, consent_text
        from commerce.card_setup where appointment_id = ${visit.id}`;
    expect(row).toEqual({
      id: expect.any(String),
      status: 'PENDING',
      provider: 'SANDBOX',
      provider_setup_id: expect.stringMatching(/^seti_/),
      customer_id: visit.state.customerId,
      business_id: visit.state.businessId,
      created_by: visit.userId,
      expires_at: new Date('2100-01-01T00:00:00.000Z'),
      consent_text: outcome.consent,
    });
    expect(outcome).toEqual({
      __typename: 'CardSetupStarted',
      action: {
        provider: 'SANDBOX',
        url: `${commerce.sandbox.url}/payments/${row!['provider_setup_id']}/card`,
        clientSecret: null,
      },
      consent: expect.stringMatching(/^This card is kept for this appointment alone\./),
    });
    expect(
      await commerce.database.admin`select kind, due_at from commerce.due where subject_id = ${row!['id']}`,
    ).toEqual([{ kind: 'card_setup_expiry', due_at: new Date('2100-01-01T00:00:00.000Z') }]);
  });

  it('needs no sign-in: who holds the token may leave a card', async () => {
    expect(await startCardSetup({}, commerce.client())).toMatchObject({ __typename: 'CardSetupStarted' });
    expect(await startCardSetup({}, await commerce.guestClient(visit))).toMatchObject({
      __typename: 'CardSetupStarted',
    });
    expect(await setups()).toHaveLength(1);
  });

  it('says what it means in the language of the request, and keeps it as it was said', async () => {
    const outcome = await startCardSetup({}, commerce.client({ userId: visit.userId }, 'ja'));

    expect(outcome.consent).toMatch(/^このカードは今回のご予約のためだけに保管されます。/);
    expect((await startCardSetup()).consent).toBe(outcome.consent);
  });

  it('answers the same for the same key, also when the card was left meanwhile', async () => {
    const idempotencyKey = newId();
    const first = await startCardSetup({ idempotencyKey });
    expect(await startCardSetup({ idempotencyKey })).toEqual(first);

    await actOnCard(first.action.url, 'SUCCEED');
    await commerce.quiet();

    expect(await startCardSetup({ idempotencyKey })).toEqual(first);
    expect(await setups()).toMatchObject([{ status: 'SUCCEEDED' }]);
  });

  it('has one setup for concurrent twins, with one key and with many', async () => {
    const idempotencyKey = newId();

    const twins = await race(8, (which) => startCardSetup(which % 2 === 0 ? { idempotencyKey } : {}));

    expect(new Set(twins.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(twins[0]).toMatchObject({ __typename: 'CardSetupStarted' });
    expect(await setups()).toHaveLength(1);
  });

  it('can be started anew after the card was declined', async () => {
    const first = await startCardSetup();
    await actOnCard(first.action.url, 'DECLINE');
    await commerce.quiet();

    const second = await startCardSetup();

    expect(second.action.url).not.toBe(first.action.url);
    expect(await setups()).toMatchObject([{ status: 'FAILED' }, { status: 'PENDING' }]);
  });

  it('can be started anew to leave another card', async () => {
    await leaveCard(commerce, visit);

    await startCardSetup();

    expect(await setups()).toMatchObject([{ status: 'SUCCEEDED' }, { status: 'PENDING' }]);
  });
});

describe('startCardSetup refuses', () => {
  const refused = async (input: Input, client = asCustomer()) => {
    await commerce.quiet();
    return commerce.unchanged(() => startCardSetup(input, client));
  };

  it('a token that scheduling did not sign', async () => {
    const forged = await signPaymentToken('another secret of at least thirty-two bytes', {
      ...visit.state,
      appointmentId: visit.id,
      organizationId: visit.organizationId,
      requirement: 'CARD_ON_FILE',
      amountMinor: 0,
      deadline: new Date('2100-01-01T00:00:00.000Z'),
    });

    for (const paymentToken of [forged, 'nonsense', '', toId('apt', visit.id)]) {
      const outcome = await refused({ paymentToken });
      expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['paymentToken'] }] });
    }
  });

  it.each(['DEPOSIT', 'FULL'] as const)('a token that asks for money: %s', async (requirement) => {
    expect(await refused({ paymentToken: await tokenFor(visit, { requirement, amountMinor: 100 }) })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [
        {
          path: ['paymentToken'],
          message: 'A card is not enough for this token: something has to be paid.',
        },
      ],
    });
  });

  it('a token whose time is over, by the clock in the database', async () => {
    const deadline = new Date('2031-01-01T00:00:00.000Z');
    await commerce.database.setClock('2031-01-01T00:00:00.000Z');

    expect(await refused({ paymentToken: await cardTokenFor(visit, { deadline }) })).toEqual({
      __typename: 'PaymentTokenExpired',
      message: 'The time to pay for this is over.',
    });
  });

  it.each(['CANCELLED', 'EXPIRED', 'DECLINED', 'NO_SHOW'] as const)('a visit that is %s', async (status) => {
    visit = await bookWithCard(commerce, { status });

    expect(await refused({})).toMatchObject({ __typename: 'PaymentTokenExpired' });
  });

  it('a visit of which it has not heard yet', async () => {
    visit = { ...visit, id: newId() };

    expect(await refused({})).toMatchObject({ __typename: 'NotReadyYet', retryAfterMs: 500 });
  });

  it('the same key with other input', async () => {
    const idempotencyKey = newId();
    await startCardSetup({ idempotencyKey });
    const other = await bookWithCard(commerce, { organizationId: visit.organizationId, userId: visit.userId });

    const outcome = await refused({ idempotencyKey, paymentToken: await cardTokenFor(other) });

    expect(outcome).toMatchObject({ __typename: 'IdempotencyMismatch' });
  });

  it('a key of startPayment is another key', async () => {
    const idempotencyKey = newId();
    await startCardSetup({ idempotencyKey });
    const paying = await bookVisit(commerce, { organizationId: visit.organizationId, userId: visit.userId });

    const { data } = await asCustomer()(startPaymentDocument, {
      input: { idempotencyKey, paymentToken: await tokenFor(paying) },
    });

    expect(data.startPayment).toMatchObject({ __typename: 'PaymentStarted' });
    await commerce.quiet();
  });

  it.each([
    ['an unknown provider', { provider: 'PIGGYBANK' }, 'provider'],
    ['no key', { idempotencyKey: '' }, 'idempotencyKey'],
    ['an endless key', { idempotencyKey: 'k'.repeat(256) }, 'idempotencyKey'],
  ])('%s', async (_, input, path) => {
    expect(await refused(input)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: [path] }] });
  });

  it('a caller without a sign-in whose key is no UUID', async () => {
    expect(await refused({ idempotencyKey: 'mine' }, commerce.client())).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['idempotencyKey'] }],
    });
  });

  it('a forged sign-in', async () => {
    const outcome = await refused({}, commerce.forgedClient());

    expect(outcome.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('when the provider fails', () => {
  it('is told as UNAVAILABLE, and the same key goes on later', async () => {
    const idempotencyKey = newId();
    await commerce.sandbox.control({ down: true });
    const { errors } = await startCardSetup({ idempotencyKey });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);

    await commerce.sandbox.control({ down: false });

    expect(await startCardSetup({ idempotencyKey })).toMatchObject({ __typename: 'CardSetupStarted' });
    expect(await setups()).toHaveLength(1);
  });

  it('has one setup there though the answer was lost', async () => {
    await commerce.sandbox.control({ lostAnswers: 1 });

    await startCardSetup();
    await commerce.quiet();

    const [{ id, provider_setup_id: setupId } = {}] = await setups();
    const { webhooks } = await commerce.sandbox.call('GET', '/payments/webhooks');
    const made = (webhooks as { body: string; objectId: string }[]).filter(({ body }) => body.includes(id));
    expect(new Set(made.map((webhook) => webhook.objectId))).toEqual(new Set([setupId]));
  });

  it('says so at the provider when that wants nothing of it, and stays so for the key', async () => {
    const idempotencyKey = newId();
    await commerce.sandbox.control({ down: true });
    await startCardSetup({ idempotencyKey });
    // The provider knows this key with other input: it will never take the request.
    const [row] = await setups();
    await commerce.sandbox.control({ down: false });
    await commerce.sandbox.call(
      'POST',
      '/payments/setups',
      { metadata: { other: 'input' } },
      { 'idempotency-key': row!['id'] },
    );

    const outcome = await startCardSetup({ idempotencyKey });

    expect(outcome).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['provider'], message: 'This payment provider keeps no cards.' }],
    });
    expect(await startCardSetup({ idempotencyKey })).toEqual(outcome);
    expect(await setups()).toMatchObject([{ status: 'FAILED', provider_setup_id: null }]);
  });

  it('is over for a key whose visit was called off before the provider could be asked', async () => {
    const idempotencyKey = newId();
    await commerce.sandbox.control({ down: true });
    await startCardSetup({ idempotencyKey });
    await cancelVisit(commerce, visit, 0);
    await commerce.settled();
    await commerce.sandbox.control({ down: false });

    expect(await startCardSetup({ idempotencyKey })).toMatchObject({ __typename: 'PaymentTokenExpired' });
    expect(await setups()).toMatchObject([{ status: 'FAILED', provider_setup_id: null }]);
  });
});
