import { randomUUID } from 'node:crypto';
import type { Api } from '@openslot/tools/api';
import { eventually, runSystem, type RunningSystem } from './running-system.ts';
import { actFor, offered, openSalon, signUp, type Person, type Salon } from './salon.ts';

let system: RunningSystem;
let salon: Salon;
let misaki: Person;
beforeAll(async () => {
  system = await runSystem();
  salon = await openSalon(system.api, 'hanami');
  misaki = await signUp(system.api, '田中 美咲', 'ja');
}, 120_000);
afterAll(() => system.stop());

interface Booked {
  readonly appointment: { id: string; number: string; status: string; version: number };
  readonly paymentDue: { amount: { amountMinor: number; currency: string }; paymentToken: string };
}

async function book(api: Api, startsAt: string): Promise<Booked> {
  const { locationId, variationId } = salon;
  const hold = await api.change<{ token: string; price: { amountMinor: number } }>(
    'holdSlot',
    { locationId, startsAt, segments: [{ variationId }], expectedPrice: 6_600, idempotencyKey: randomUUID() },
    'Hold { token price { amountMinor } }',
  );
  return api.change<Booked>(
    'bookAppointment',
    { holdToken: hold.token, acceptPolicy: true, idempotencyKey: randomUUID() },
    'AppointmentBooked { appointment { id number status version } paymentDue { amount { amountMinor currency } paymentToken } }',
  );
}

/** Pays at the sandbox, as the customer's browser would. */
async function pay(api: Api, { paymentDue }: Booked): Promise<void> {
  const started = await api.change<{ payment: { status: string }; action: { provider: string; url: string } }>(
    'startPayment',
    { paymentToken: paymentDue.paymentToken, idempotencyKey: randomUUID() },
    'PaymentStarted { payment { id status } action { provider url } }',
  );
  expect(started.payment.status).toBe('REQUIRES_ACTION');
  const paid = await fetch(started.action.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'SUCCEED' }),
  });
  expect(paid.ok).toBe(true);
}

interface Status {
  readonly appointment: { status: string; version: number };
}

const withStatus = (api: Api, id: string, status: string) =>
  eventually(async () => {
    const { appointment } = await api.ask<Status>('query ($id: ID!) { appointment(id: $id) { status version } }', {
      id,
    });
    return appointment.status === status && appointment;
  });

const wholePage = `query ($id: ID!) {
  appointment(id: $id) {
    number status timeZone
    customer { name email }
    business { name }
    location { name }
    segments { staffMember { name } variation { name durationMinutes } price { amountMinor } }
    payments { status amount { amountMinor currency } }
    balanceDue { amountMinor }
    notifications { channel status }
    history(first: 10) { edges { node { name fromStatus toStatus } } }
  }
}`;

test('a customer finds a time, books it, pays for it and is written to; the front desk sees the visit through', async () => {
  const found = await misaki.api.ask<{ businesses: { edges: { node: { slug: string; name: string } }[] } }>(
    'query { businesses(text: "花見") { edges { node { slug name(language: "ja") } } } }',
  );
  expect(found.businesses.edges).toEqual([{ node: { slug: 'hanami', name: '花見サロン' } }]);

  const [slot] = await offered(misaki.api, salon);
  expect(slot).toMatchObject({ price: { amountMinor: 6_600, currency: 'JPY' }, deposit: { amountMinor: 1_980 } });
  expect(slot?.startsAt).toMatch(/\+09:00$/);

  const booked = await book(misaki.api, slot?.startsAt ?? '');
  expect(booked.appointment.status).toBe('PENDING_PAYMENT');
  expect(booked.paymentDue.amount).toEqual({ amountMinor: 1_980, currency: 'JPY' });
  const again = await offered(misaki.api, salon);
  expect(again.map(({ startsAt }) => startsAt)).not.toContain(slot?.startsAt);

  await pay(misaki.api, booked);
  const { id, number } = booked.appointment;
  await withStatus(misaki.api, id, 'CONFIRMED');

  const mail = await eventually(async () => {
    const response = await fetch(`${system.sandboxUrl}/mail.json?to=${encodeURIComponent(misaki.email)}`);
    const { mails } = (await response.json()) as { mails: { subject: string; text: string }[] };
    return mails[0];
  });
  expect(mail.subject).toContain('【花見サロン】ご予約確定のお知らせ');
  expect(mail.text).toContain(number);

  const page = await eventually(async () => {
    const { appointment } = await misaki.api.ask<{
      appointment: { notifications: { status: string }[]; customer: unknown };
    }>(wholePage, { id });
    return appointment.customer && appointment.notifications[0]?.status === 'SENT' && appointment;
  });
  expect(page).toMatchObject({
    number,
    status: 'CONFIRMED',
    timeZone: 'Asia/Tokyo',
    customer: { name: '田中 美咲', email: misaki.email },
    business: { name: 'Hanami Salon' },
    location: { name: '表参道店' },
    segments: [
      {
        staffMember: { name: '佐藤 葵' },
        variation: { name: '60 minutes', durationMinutes: 60 },
        price: { amountMinor: 6_600 },
      },
    ],
    payments: [{ status: 'SUCCEEDED', amount: { amountMinor: 1_980, currency: 'JPY' } }],
    balanceDue: { amountMinor: 4_620 },
    notifications: [{ channel: 'EMAIL', status: 'SENT' }],
  });

  const desk = await actFor(salon.stylist, salon.organizationId);
  const day = slot?.startsAt.slice(0, 10);
  const { appointments } = await desk.ask<{ appointments: { edges: { node: { id: string; version: number } }[] } }>(
    'query ($filter: AppointmentFilter!) { appointments(filter: $filter) { edges { node { id version } } } }',
    { filter: { locationId: salon.locationId, date: day } },
  );
  expect(appointments.edges.map(({ node }) => node.id)).toEqual([id]);
  for (const [step, status] of [
    ['checkInAppointment', 'CHECKED_IN'],
    ['startAppointment', 'IN_SERVICE'],
    ['completeAppointment', 'COMPLETED'],
  ] as const) {
    const { version } = (await desk.ask<Status>('query ($id: ID!) { appointment(id: $id) { status version } }', { id }))
      .appointment;
    const changed = await desk.change<Status>(
      step,
      { appointmentId: id, version },
      'AppointmentChanged { appointment { status } }',
    );
    expect(changed.appointment.status).toBe(status);
  }
}, 60_000);

test('with commerce stopped the same page still answers, and says what is missing', async () => {
  const [slot] = await offered(misaki.api, salon);
  const { appointment } = await book(misaki.api, slot?.startsAt ?? '');
  await system.kill('commerce');

  const { data, errors } = await system.ask({ bearer: await bearerOf(misaki) })(wholePage, { id: appointment.id });

  expect(data.appointment).toMatchObject({
    status: 'PENDING_PAYMENT',
    business: { name: 'Hanami Salon' },
    segments: [{ staffMember: { name: '佐藤 葵' } }],
    payments: null,
    balanceDue: null,
    notifications: [],
  });
  expect(errors?.map(({ path, extensions }) => ({ path, code: extensions?.code }))).toEqual([
    { path: ['appointment', 'payments'], code: 'UNAVAILABLE' },
    { path: ['appointment', 'balanceDue'], code: 'UNAVAILABLE' },
  ]);
  await system.restart('commerce');
}, 60_000);

async function bearerOf({ email, password }: Person): Promise<string> {
  const { accessToken } = await system.api.change<{ accessToken: string }>(
    'signIn',
    { email, password },
    'SignedIn { accessToken }',
  );
  return accessToken;
}
