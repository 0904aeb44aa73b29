import { randomUUID } from 'node:crypto';
import type { Api } from '@openslot/tools/api';
import { eventually, type RunningSystem } from './running-system.ts';
import { actFor, inDays, offered, type Salon } from './salon.ts';

interface Appointment {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly startsAt: string;
}

const booked = 'AppointmentBooked { appointment { id status version startsAt } }';
const cut = ({ locationId, variationId }: Salon) => ({ locationId, segments: [{ variationId }] });

const step = async (desk: Api, mutation: string, { id, version }: Appointment): Promise<Appointment> => {
  const { appointment } = await desk.change<{ appointment: Appointment }>(
    mutation,
    { appointmentId: id, version },
    'AppointmentChanged { appointment { id status version startsAt } }',
  );
  return appointment;
};

/** One day at the front desk, without a hold and without a customer who signs in. */
export async function deskDay(system: RunningSystem, salon: Salon): Promise<void> {
  const desk = await actFor(salon.stylist, salon.organizationId);
  const manager = salon.owner;
  const slots = await offered(system.api, salon);
  const call = async (nth: number, customer: object) => {
    const { appointment } = await manager.change<{ appointment: Appointment }>(
      'bookAtDesk',
      { ...cut(salon), startsAt: slots[nth]?.startsAt, customer, source: 'PHONE', idempotencyKey: randomUUID() },
      booked,
    );
    return appointment;
  };

  const caller = await call(0, { name: 'Kei Mori', phone: '+81 90-1111-2222' });
  expect(caller).toMatchObject({ status: 'CONFIRMED', startsAt: slots[0]?.startsAt });
  const absent = await call(8, { name: 'Aya Sato', phone: '+81 90-3333-4444' });
  const cancelling = await call(16, { name: 'Emi Abe', phone: '+81 90-5555-6666' });
  await takenTwice(manager, salon, caller);

  const arrived = await step(desk, 'checkInAppointment', caller);
  const served = await step(desk, 'startAppointment', arrived);
  expect(await step(desk, 'completeAppointment', served)).toMatchObject({ status: 'COMPLETED' });

  // He did not come, which is known once his time has passed.
  const late = manager.at(new Date(new Date(absent.startsAt).getTime() + 20 * 60_000).toISOString());
  expect(await step(late, 'markNoShow', absent)).toMatchObject({ status: 'NO_SHOW' });

  const { appointment, fee } = await manager.change<{ appointment: Appointment; fee: unknown }>(
    'cancelAppointment',
    { appointmentId: cancelling.id, version: cancelling.version, idempotencyKey: randomUUID() },
    'AppointmentCancelled { appointment { id status version startsAt } fee { amountMinor } }',
  );
  expect([appointment.status, fee]).toEqual(['CANCELLED', null]);

  const walkIn = await walksIn(manager, salon);
  expect(walkIn.status).toBe('CHECKED_IN');
  await customersAreKnown(manager, [caller, walkIn]);
}

async function takenTwice(manager: Api, salon: Salon, { startsAt }: Appointment): Promise<void> {
  const { bookAtDesk } = await manager.ask<{ bookAtDesk: { __typename: string } }>(
    'mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename } }',
    {
      input: {
        ...{ ...cut(salon), startsAt, source: 'PHONE', idempotencyKey: randomUUID() },
        customer: { name: 'Late Caller', phone: '+81 90-7777-8888' },
      },
    },
  );
  expect(bookAtDesk.__typename).toBe('SlotTaken');
}

/** Somebody comes in from the street at noon of a day: now, for the desk. */
async function walksIn(manager: Api, salon: Salon): Promise<Appointment> {
  const noon = `${inDays(12).slice(0, 10)}T12:07:00+09:00`;
  const { appointment } = await manager.at(noon).change<{ appointment: Appointment }>(
    'bookAtDesk',
    {
      ...{ ...cut(salon), startsAt: noon, source: 'WALK_IN', checkIn: true, idempotencyKey: randomUUID() },
      customer: { name: 'Walk In', phone: '+81 90-9999-0000' },
    },
    booked,
  );
  return appointment;
}

/** Whoever was booked at the desk is a customer, whom identity knows by name and number. */
const customersAreKnown = (manager: Api, visits: readonly Appointment[]) =>
  eventually(async () => {
    const seen = await Promise.all(
      visits.map(({ id }) =>
        manager.ask<{ appointment: { customer: { name: string; phone: string } | null } }>(
          'query ($id: ID!) { appointment(id: $id) { customer { name phone } } }',
          { id },
        ),
      ),
    );
    const names = seen.map(({ appointment: { customer } }) => customer?.name);
    return names.join() === 'Kei Mori,Walk In' && seen.every(({ appointment }) => appointment.customer?.phone);
  });
