import { randomUUID } from 'node:crypto';
import type { Api } from '@openslot/tools/api';
import { eventually, type RunningSystem } from './running-system.ts';
import { offered, type Salon } from './salon.ts';
import { payAtSandbox, whenAppointmentIs, type Booked } from './visit.ts';

interface GuestBooked extends Booked {
  readonly guestToken: string;
}

interface Seen {
  readonly appointment: {
    readonly number: string;
    readonly status: string;
    readonly version: number;
    readonly startsAt: string;
    readonly customer: { readonly name: string; readonly email: string | null } | null;
    readonly payments: readonly { readonly status: string; readonly refunded: { readonly amountMinor: number } }[];
    readonly cancellation: { readonly possible: boolean; readonly feeNow: { readonly amountMinor: number } };
  } | null;
}

const look = (api: Api, id: string) =>
  api.ask<Seen>(
    `query ($id: ID!) { appointment(id: $id) {
      number status version startsAt customer { name email } payments { status refunded { amountMinor } }
      cancellation { possible feeNow { amountMinor } } } }`,
    { id },
  );

/** Holds and books without a sign-in, by name and address. */
async function bookAsGuest(api: Api, salon: Salon, startsAt: string, email: string): Promise<GuestBooked> {
  const { locationId, variationId } = salon;
  const hold = await api.change<{ token: string }>(
    'holdSlot',
    { locationId, startsAt, segments: [{ variationId }], idempotencyKey: randomUUID() },
    'Hold { token }',
  );
  return api.change<GuestBooked>(
    'bookAppointment',
    {
      holdToken: hold.token,
      guest: { name: 'Hana Kobayashi', email, phone: '+81 90-1234-5678', locale: 'en' },
      acceptPolicy: true,
      idempotencyKey: randomUUID(),
    },
    `AppointmentBooked { guestToken appointment { id number status version }
      paymentDue { amount { amountMinor currency } paymentToken } }`,
  );
}

/** Booked, paid, looked at, moved and cancelled by somebody who never signs in. */
export async function guestsJourney(system: RunningSystem, salon: Salon): Promise<void> {
  const email = `guest-${randomUUID()}@example.com`;
  const slots = await offered(system.api, salon);
  const booked = await bookAsGuest(system.api, salon, slots[0]?.startsAt ?? '', email);
  expect(booked.guestToken).toMatch(/^gst_/);
  expect(booked.appointment.status).toBe('PENDING_PAYMENT');
  const guest = system.api.as(booked.guestToken);
  const { id, number } = booked.appointment;

  await payAtSandbox(guest, booked);
  const { version } = await whenAppointmentIs(guest, id, 'CONFIRMED');
  const subjects = await lettersTo(system, email, 1);
  expect(subjects[0]).toContain('Your appointment is confirmed');
  await eventually(async () => (await look(guest, id)).appointment?.customer);
  expect((await look(guest, id)).appointment).toMatchObject({
    number,
    customer: { name: 'Hana', email: null },
    payments: [{ status: 'SUCCEEDED' }],
    cancellation: { possible: true, feeNow: { amountMinor: 0 } },
  });

  const moved = await guest.change<{ appointment: { startsAt: string; version: number } }>(
    'rescheduleAppointment',
    { appointmentId: id, version, startsAt: slots[8]?.startsAt, idempotencyKey: randomUUID() },
    'AppointmentRescheduled { appointment { startsAt version } }',
  );
  expect(moved.appointment.startsAt).toBe(slots[8]?.startsAt);
  const cancelled = await guest.change<{ appointment: { status: string }; refund: { amountMinor: number } }>(
    'cancelAppointment',
    { appointmentId: id, version: moved.appointment.version, idempotencyKey: randomUUID() },
    'AppointmentCancelled { appointment { status } refund { amountMinor } }',
  );
  expect(cancelled).toMatchObject({ appointment: { status: 'CANCELLED' }, refund: { amountMinor: 1_980 } });
  await eventually(async () => {
    const { appointment } = await look(guest, id);
    return appointment?.payments[0]?.status === 'REFUNDED';
  });
  await seesNothingElse(system, salon, booked);
}

/** The token opens one appointment: neither another one nor what only signed-in people may do. */
async function seesNothingElse(system: RunningSystem, salon: Salon, { guestToken }: GuestBooked): Promise<void> {
  const slots = await offered(system.api, salon);
  const other = await bookAsGuest(system.api, salon, slots[1]?.startsAt ?? '', `other-${randomUUID()}@example.com`);
  const guest = system.ask({ bearer: guestToken });

  const seen = await guest('query ($id: ID!) { viewer { id } appointment(id: $id) { number } }', {
    id: other.appointment.id,
  });
  expect(seen.data).toEqual({ viewer: null, appointment: null });
  const forged = await system.ask({ bearer: `${guestToken.slice(0, -4)}AAAA` })('query { viewer { id } }');
  expect(forged).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
}

const lettersTo = ({ sandboxUrl }: RunningSystem, email: string, atLeast: number) =>
  eventually(async () => {
    const response = await fetch(`${sandboxUrl}/mail.json?to=${encodeURIComponent(email)}`);
    const { mails } = (await response.json()) as { mails: { subject: string }[] };
    return mails.length >= atLeast && mails.map(({ subject }) => subject);
  });
