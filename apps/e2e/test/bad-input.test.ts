import { randomUUID } from 'node:crypto';
import { testTokens, unchanged } from '@openslot/testing';
import { quiet } from './quiet.ts';
import { runSystem, type RunningSystem } from './running-system.ts';
import { inDays, offered, openSalon, signUp, type Person, type Salon } from './salon.ts';

let system: RunningSystem;
let salon: Salon;
let misaki: Person;
let bearer: string;
let startsAt: string;
beforeAll(async () => {
  system = await runSystem();
  salon = await openSalon(system.api, 'hanami');
  misaki = await signUp(system.api, '田中 美咲', 'ja');
  const { email, password } = misaki;
  const signedIn = await system.api.change<{ accessToken: string }>(
    'signIn',
    { email, password },
    'SignedIn { accessToken }',
  );
  bearer = signedIn.accessToken;
  startsAt = (await offered(system.api, salon))[0]?.startsAt ?? '';
  await quiet(system.testDatabase);
}, 120_000);
afterAll(() => system.stop());

const otherId = (id: string) => `${id.slice(0, -4)}zzzz`;
const holdInput = () => ({
  locationId: salon.locationId,
  startsAt,
  segments: [{ variationId: salon.variationId }],
  idempotencyKey: randomUUID(),
});

const hold = `mutation ($input: HoldSlotInput!) {
  holdSlot(input: $input) {
    __typename
    ... on Hold { id token }
    ... on OutsideBookingWindow { earliest latest }
    ... on InvalidInput { fields { path message } }
  }
}`;
const book = `mutation ($input: BookAppointmentInput!) {
  bookAppointment(input: $input) { __typename ... on AppointmentBooked { appointment { id number } } ... on InvalidInput { fields { path } } }
}`;
const pay = `mutation ($input: StartPaymentInput!) {
  startPayment(input: $input) { __typename ... on InvalidInput { fields { path } } }
}`;

const refusals: [what: string, input: () => object, outcome: object][] = [
  [
    'an unknown location',
    () => ({ ...holdInput(), locationId: otherId(salon.locationId) }),
    { __typename: 'InvalidInput', fields: [{ path: ['locationId'], message: 'There is no such thing.' }] },
  ],
  [
    'the wrong kind of id',
    () => ({ ...holdInput(), locationId: salon.businessId }),
    { __typename: 'InvalidInput', fields: [{ path: ['locationId'], message: 'This is not the right kind of id.' }] },
  ],
  [
    'an unknown variation',
    () => ({ ...holdInput(), segments: [{ variationId: otherId(salon.variationId) }] }),
    { __typename: 'InvalidInput', fields: [{ path: ['segments', '0', 'variationId'] }] },
  ],
  ['the past', () => ({ ...holdInput(), startsAt: inDays(-2) }), { __typename: 'OutsideBookingWindow' }],
  [
    'the year 9999',
    () => ({ ...holdInput(), startsAt: '9999-12-31T23:59:00Z' }),
    { __typename: 'OutsideBookingWindow' },
  ],
  [
    'the year 0001',
    () => ({ ...holdInput(), startsAt: '0001-01-01T00:00:00Z' }),
    { __typename: 'OutsideBookingWindow' },
  ],
  [
    'no segment',
    () => ({ ...holdInput(), segments: [] }),
    { __typename: 'InvalidInput', fields: [{ path: ['segments'] }] },
  ],
  [
    'nine segments',
    () => ({ ...holdInput(), segments: Array.from({ length: 9 }, () => ({ variationId: salon.variationId })) }),
    { __typename: 'InvalidInput', fields: [{ path: ['segments'] }] },
  ],
  [
    'a party of nobody',
    () => ({ ...holdInput(), partySize: 0 }),
    { __typename: 'InvalidInput', fields: [{ path: ['partySize'] }] },
  ],
  [
    'a key that is no UUID, from somebody without a name',
    () => ({ ...holdInput(), idempotencyKey: 'again' }),
    { __typename: 'InvalidInput', fields: [{ path: ['idempotencyKey'], message: 'This must be a UUID.' }] },
  ],
  ['another price than shown', () => ({ ...holdInput(), expectedPrice: 1 }), { __typename: 'PriceChanged' }],
];

test.each(refusals)('a hold for %s is refused, and nothing changes', async (_what, input, outcome) => {
  const { data, errors } = await unchanged(system.testDatabase, () => system.ask()(hold, { input: input() }));

  expect(errors).toBeUndefined();
  expect(data.holdSlot).toMatchObject(outcome);
});

test.each([
  ['a time that is none', () => ({ ...holdInput(), startsAt: 'tomorrow' })],
  ['a time without an offset', () => ({ ...holdInput(), startsAt: '2027-01-01T10:00:00' })],
  ['a date that does not exist', () => ({ ...holdInput(), startsAt: '2027-02-30T10:00:00Z' })],
  ['a field that is missing', () => ({ ...holdInput(), locationId: undefined })],
  ['a field of another type', () => ({ ...holdInput(), partySize: 'two' })],
  ['a field that does not exist', () => ({ ...holdInput(), price: 0 })],
])('%s is INVALID, and nothing changes', async (_what, input) => {
  const { data, errors } = await unchanged(system.testDatabase, () => system.ask()(hold, { input: input() }));

  expect(data?.holdSlot ?? null).toBeNull();
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INVALID']);
});

test('forged and expired access tokens are refused, and nothing changes', async () => {
  const strangers = testTokens();
  const [header = '', payload = ''] = bearer.split('.');
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
  for (const forged of [strangers.bearer({ userId: randomUUID() }), none, `${header}.${payload}.AAAA`, 'nonsense']) {
    const answer = await unchanged(system.testDatabase, () =>
      system.ask({ bearer: forged })(hold, { input: holdInput() }),
    );

    expect(answer).toMatchObject({ status: 401, data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  }
});

test('hold and payment tokens that somebody made up are refused, and nothing changes', async () => {
  const ask = system.ask({ bearer });
  for (const forged of ['', 'nonsense', randomUUID(), `${randomUUID()}.${'A'.repeat(43)}`]) {
    const booked = await unchanged(system.testDatabase, () =>
      ask(book, { input: { holdToken: forged, acceptPolicy: true, idempotencyKey: randomUUID() } }),
    );
    expect(['HoldExpired', 'InvalidInput']).toContain(booked.data.bookAppointment.__typename);

    const paid = await unchanged(system.testDatabase, () =>
      ask(pay, { input: { paymentToken: forged, idempotencyKey: randomUUID() } }),
    );
    expect(paid.data.startPayment).toEqual({ __typename: 'InvalidInput', fields: [{ path: ['paymentToken'] }] });
  }
});

test('a submit that comes twice counts once; with other input it is refused', async () => {
  const ask = system.ask({ bearer });
  const input = holdInput();

  const [first, second] = await Promise.all([ask(hold, { input }), ask(hold, { input })]);
  const third = await ask(hold, { input });
  expect(first.data.holdSlot.__typename).toBe('Hold');
  expect([second.data.holdSlot, third.data.holdSlot]).toEqual([first.data.holdSlot, first.data.holdSlot]);
  await quiet(system.testDatabase);

  const other = await unchanged(system.testDatabase, () => ask(hold, { input: { ...input, partySize: 2 } }));
  expect(other.data.holdSlot).toEqual({ __typename: 'IdempotencyMismatch' });

  const booking = { holdToken: first.data.holdSlot.token, acceptPolicy: true, idempotencyKey: randomUUID() };
  const refused = await unchanged(system.testDatabase, () => ask(book, { input: { ...booking, acceptPolicy: false } }));
  expect(refused.data.bookAppointment).toEqual({ __typename: 'PolicyNotAccepted' });
  const booked = await Promise.all([ask(book, { input: booking }), ask(book, { input: booking })]);
  const appointments = booked.map(({ data }) => data.bookAppointment);
  expect(appointments[0].__typename).toBe('AppointmentBooked');
  expect(appointments[1]).toEqual(appointments[0]);
  expect(await system.testDatabase.admin`select count(*)::int as visits from scheduling.appointment`).toEqual([
    { visits: 1 },
  ]);
});

test('a hold that has expired cannot be booked', async () => {
  const ask = system.ask({ bearer });
  const [slot] = await offered(system.api, salon);
  const held = await ask(hold, { input: { ...holdInput(), startsAt: slot?.startsAt } });
  expect(held.data.holdSlot.__typename).toBe('Hold');

  await system.testDatabase.advanceClock({ minutes: 11 });
  await quiet(system.testDatabase);

  const { data } = await unchanged(system.testDatabase, () =>
    ask(book, { input: { holdToken: held.data.holdSlot.token, acceptPolicy: true, idempotencyKey: randomUUID() } }),
  );
  expect(data.bookAppointment).toEqual({ __typename: 'HoldExpired' });
});

test.each([
  ['broken JSON', '{"query": "mutation {', 400],
  ['a document over 256 kB', JSON.stringify({ query: `{ viewer { id } } # ${'x'.repeat(300_000)}` }), 413],
  ['a document that does not parse', JSON.stringify({ query: 'mutation { holdSlot(' }), 400],
  ['a document without end', JSON.stringify({ query: `{ ${'viewer { id } '.repeat(2_000)}}` }), 400],
])('%s is refused, and nothing changes', async (_what, body, status) => {
  const response = await unchanged(system.testDatabase, () =>
    fetch(system.endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
  );

  expect(response.status).toBe(status);
});
