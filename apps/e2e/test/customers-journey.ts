import type { RunningSystem } from './running-system.ts';
import { eventually } from './running-system.ts';
import { actFor, offered, signUp, type Person, type Salon } from './salon.ts';
import { bookVisit, mailTo, payAtSandbox, whenAppointmentIs } from './visit.ts';

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

/** The main job: found, booked, paid, confirmed by the event, written to, and seen through by the front desk. */
export async function customersJourney(system: RunningSystem, salon: Salon): Promise<void> {
  const misaki = await signUp(system.api, '田中 美咲', 'ja');
  const found = await misaki.api.ask<{ businesses: { edges: { node: { slug: string; name: string } }[] } }>(
    'query { businesses(text: "花見") { edges { node { slug name(language: "ja") } } } }',
  );
  expect(found.businesses.edges).toEqual([{ node: { slug: 'hanami', name: '花見サロン' } }]);

  const [slot] = await offered(misaki.api, salon);
  expect(slot).toMatchObject({ price: { amountMinor: 6_600, currency: 'JPY' }, deposit: { amountMinor: 1_980 } });
  expect(slot?.startsAt).toMatch(/\+09:00$/);

  const booked = await bookVisit(misaki.api, salon, slot?.startsAt ?? '');
  expect(booked.appointment.status).toBe('PENDING_PAYMENT');
  expect(booked.paymentDue.amount).toEqual({ amountMinor: 1_980, currency: 'JPY' });
  const again = await offered(misaki.api, salon);
  expect(again.map(({ startsAt }) => startsAt)).not.toContain(slot?.startsAt);

  await payAtSandbox(misaki.api, booked);
  const { id, number } = booked.appointment;
  await whenAppointmentIs(misaki.api, id, 'CONFIRMED');
  const mail = await mailTo(system.sandboxUrl, misaki.email, '【花見サロン】ご予約確定のお知らせ');
  expect(mail.text).toContain(number);

  expect(await completePage(misaki, id)).toMatchObject({
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
  await seeThrough(salon, id, slot?.startsAt.slice(0, 10) ?? '');
}

/** All five subgraphs know of it, and the letter has gone out. */
const completePage = ({ api }: Person, id: string) =>
  eventually(async () => {
    const { appointment } = await api.ask<{ appointment: { notifications: { status: string }[]; customer: unknown } }>(
      wholePage,
      { id },
    );
    return appointment.customer && appointment.notifications[0]?.status === 'SENT' && appointment;
  });

const deskSteps = [
  ['checkInAppointment', 'CHECKED_IN'],
  ['startAppointment', 'IN_SERVICE'],
  ['completeAppointment', 'COMPLETED'],
] as const;

interface Visit {
  readonly appointment: { readonly id: string; readonly status: string; readonly version: number };
}

/** The stylist sees it on the day, and takes it from the check-in to its end. */
async function seeThrough(salon: Salon, id: string, date: string): Promise<void> {
  const desk = await actFor(salon.stylist, salon.organizationId);
  const { appointments } = await desk.ask<{ appointments: { edges: { node: Visit['appointment'] }[] } }>(
    'query ($filter: AppointmentFilter!) { appointments(filter: $filter) { edges { node { id status version } } } }',
    { filter: { locationId: salon.locationId, date } },
  );
  expect(appointments.edges.map(({ node }) => node.id)).toEqual([id]);
  let version = appointments.edges[0]?.node.version ?? 0;
  for (const [step, status] of deskSteps) {
    const { appointment } = await desk.change<Visit>(
      step,
      { appointmentId: id, version },
      'AppointmentChanged { appointment { id status version } }',
    );
    expect(appointment.status).toBe(status);
    version = appointment.version;
  }
}

/** One subgraph down never blanks a page. */
export async function pageWithoutCommerce(system: RunningSystem, salon: Salon): Promise<void> {
  const ren = await signUp(system.api, 'Ren Ito');
  const [slot] = await offered(ren.api, salon);
  const { appointment } = await bookVisit(ren.api, salon, slot?.startsAt ?? '');
  await system.kill('commerce');

  const { data, errors } = await system.ask({ bearer: await bearerOf(system, ren) })(wholePage, { id: appointment.id });

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
}

async function bearerOf({ api }: RunningSystem, { email, password }: Person): Promise<string> {
  const { accessToken } = await api.change<{ accessToken: string }>(
    'signIn',
    { email, password },
    'SignedIn { accessToken }',
  );
  return accessToken;
}
