import { fromId, newId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { book, monday, mutate, openSalon, read, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling);
});
afterAll(() => scheduling.stop());

const booked = '2027-02-28T23:56:00.000Z';
const arrived = '2027-03-01T01:05:00.000Z';

/** Signed in, with requests that act at an instant. */
const acting = (at: string, member: { organizationId?: string; permissions?: readonly string[] } = {}): GraphqlClient =>
  scheduling.client({
    bearer: scheduling.tokens.bearer({ userId: newId(), ...member }),
    headers: { 'x-openslot-clock': at },
  });

test('a visit is booked and served at the instants that its requests name, while others go on in the present', async () => {
  const present = book(salon.customer(), salon, { startsAt: tokyo('15:00') });
  const visit = await book(acting(booked), salon, { startsAt: tokyo('10:00') });
  const desk = acting(arrived, {
    organizationId: salon.organizationId,
    permissions: ['appointment.read', 'appointment.write'],
  });

  await mutate(desk, 'checkInAppointment', { appointmentId: visit.id, version: visit.version });

  const { history } = await read(desk, visit.id, 'history { edges { node { name at } } }');
  expect(history.edges.map(({ node }: { node: unknown }) => node)).toEqual([
    { name: 'booked', at: '2027-03-01T08:56:00+09:00' },
    { name: 'checked_in', at: '2027-03-01T10:05:00+09:00' },
  ]);
  expect(await rowsOf(visit.id)).toEqual({
    appointment: { created_at: new Date(booked), updated_at: new Date(arrived), checked_in_at: new Date(arrived) },
    told: [new Date(booked), new Date(arrived)],
  });
  const { appointment } = await rowsOf((await present).id);
  expect(appointment?.['created_at'].toISOString()).toMatch(/^2027-03-01T00:00/);
});

async function rowsOf(appointmentId: string) {
  await scheduling.settled();
  const { admin } = scheduling.database;
  const id = fromId('apt', appointmentId) ?? '';
  const [appointment] = await admin`
    select created_at, updated_at, checked_in_at from scheduling.appointment where id = ${id}`;
  const told = await admin<{ occurred_at: Date }[]>`
    select distinct occurred_at from bus.event_log
     where aggregateid = ${id} and type like 'scheduling.appointment.%' order by 1`;
  return { appointment, told: told.map((event) => event.occurred_at) };
}
