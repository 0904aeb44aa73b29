import { randomUUID } from 'node:crypto';
import type { Api } from '@openslot/tools/api';
import { eventually, runSystem, type RunningSystem } from './running-system.ts';
import { offered, openSalon, rewardVisits, signUp, type Person, type Salon } from './salon.ts';
import { bookVisit, payAtSandbox, whenAppointmentIs, type Booked } from './visit.ts';

let system: RunningSystem;
let salon: Salon;
beforeAll(async () => {
  system = await runSystem();
  salon = await openSalon(system.api, 'hanami');
  await rewardVisits(salon);
}, 180_000);
afterAll(() => system?.stop(), 30_000);

interface Seen {
  readonly customer: { readonly id: string; readonly loyalty: { readonly balance: number } | null };
  readonly payments: readonly { readonly status: string; readonly amount: { readonly amountMinor: number } }[] | null;
}

const look = async (api: Api, id: string): Promise<Seen | null> => {
  const { appointment } = await api.ask<{ appointment: Seen | null }>(
    `query ($id: ID!) { appointment(id: $id) {
      customer { id loyalty { balance } } payments { status amount { amountMinor } } } }`,
    { id },
  );
  return appointment;
};

/** Paid by the booker, and seen through at the desk. Answers when the points are there. */
async function seeThrough(booker: Api, booked: Booked): Promise<Seen> {
  const { id } = booked.appointment;
  await payAtSandbox(booker, booked);
  let { version } = await whenAppointmentIs(booker, id, 'CONFIRMED');
  for (const step of ['checkInAppointment', 'startAppointment', 'completeAppointment']) {
    const { appointment } = await salon.owner.change<{ appointment: { version: number } }>(
      step,
      { appointmentId: id, version },
      'AppointmentChanged { appointment { version } }',
    );
    version = appointment.version;
  }
  return eventually(async () => {
    const seen = await look(salon.owner, id);
    return seen?.customer?.loyalty && seen;
  });
}

async function bookAsGuest(startsAt: string): Promise<Booked & { readonly guestToken: string }> {
  const { locationId, variationId } = salon;
  const hold = await system.api.change<{ token: string }>(
    'holdSlot',
    { locationId, startsAt, segments: [{ variationId }], idempotencyKey: randomUUID() },
    'Hold { token }',
  );
  const guest = { name: 'Hana Kobayashi', email: 'hana.kobayashi@example.com', phone: '+81 90-1234-5678' };
  return system.api.change(
    'bookAppointment',
    { holdToken: hold.token, guest, acceptPolicy: true, idempotencyKey: randomUUID() },
    'AppointmentBooked { guestToken appointment { id number status version } paymentDue { amount { amountMinor currency } paymentToken } }',
  );
}

async function versionsOf(): Promise<(id: string) => number | undefined> {
  const { customers } = await salon.owner.ask<{ customers: { edges: { node: { id: string; version: number } }[] } }>(
    'query { customers { edges { node { id version } } } }',
  );
  return (id) => customers.edges.find(({ node }) => node.id === id)?.node.version;
}

async function undo(winnerId: string, loserId: string): Promise<void> {
  const winnerVersion = (await versionsOf())(winnerId);
  await salon.owner.change('undoMerge', { winnerId, winnerVersion, loserId }, 'MergeUndone { customer { id } }');
}

async function merge(winnerId: string, loserId: string): Promise<void> {
  const versionOf = await versionsOf();
  const versions = { winnerVersion: versionOf(winnerId), loserVersion: versionOf(loserId) };
  await salon.owner.change(
    'mergeCustomers',
    { winnerId, loserId, ...versions },
    'CustomersMerged { customer { id phone } }',
  );
}

test('a guest who turns out to be a registered customer: visits, points and payments become the person’s', async () => {
  const hana: Person = await signUp(system.api, 'Hana Kobayashi');
  const slots = await offered(system.api, salon);
  const own = await bookVisit(hana.api, salon, slots[0]?.startsAt ?? '');
  const asGuest = await bookAsGuest(slots[8]?.startsAt ?? '');
  const winner = await seeThrough(hana.api, own);
  const loser = await seeThrough(system.api.as(asGuest.guestToken), asGuest);
  expect([winner.customer.loyalty?.balance, loser.customer.loyalty?.balance]).toEqual([66, 66]);
  expect(loser.customer.id).not.toBe(winner.customer.id);
  expect(await look(hana.api, asGuest.appointment.id)).toBeNull();

  await merge(winner.customer.id, loser.customer.id);

  const merged = await eventually(async () => {
    const seen = await look(hana.api, asGuest.appointment.id);
    return seen?.customer?.loyalty?.balance === 132 && (seen.payments ?? []).length > 0 && seen;
  });
  expect(merged).toEqual({
    customer: { id: winner.customer.id, loyalty: { balance: 132 } },
    payments: [{ status: 'SUCCEEDED', amount: { amountMinor: 1_980 } }],
  });
  const { appointments } = await salon.owner.ask<{ appointments: { edges: { node: { id: string } }[] } }>(
    'query ($filter: AppointmentFilter!) { appointments(filter: $filter) { edges { node { id } } } }',
    { filter: { customerId: winner.customer.id, from: slots[0]?.startsAt, to: slots.at(-1)?.endsAt } },
  );
  expect(appointments.edges.map(({ node }) => node.id)).toEqual([own.appointment.id, asGuest.appointment.id]);
  expect((await look(salon.owner, asGuest.appointment.id))?.customer.id).toBe(winner.customer.id);

  await undo(winner.customer.id, loser.customer.id);

  const parted = await eventually(async () => {
    const seen = await look(salon.owner, asGuest.appointment.id);
    return seen?.customer?.loyalty?.balance === 66 && seen.customer.id === loser.customer.id && seen;
  });
  expect(parted.payments).toEqual([{ status: 'SUCCEEDED', amount: { amountMinor: 1_980 } }]);
  expect(await eventually(async () => (await look(hana.api, asGuest.appointment.id)) === null)).toBe(true);
  expect((await look(hana.api, own.appointment.id))?.customer).toEqual({
    ...{ id: winner.customer.id, loyalty: { balance: 66 } },
  });
}, 120_000);
