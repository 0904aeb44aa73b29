import type { Api, Refused } from '@openslot/tools/api';
import { randomUUID } from 'node:crypto';
import { eventually, type RunningSystem } from './running-system.ts';
import { inDays, offered, type Salon } from './salon.ts';
import { payAtSandbox, whenAppointmentIs, type Booked } from './visit.ts';

export interface Made {
  readonly id: string;
  readonly version: number;
}

export interface Visit extends Booked {
  readonly guestToken?: string;
}

/** Booked, not paid yet. */
export async function visit(api: Api, salon: Salon, startsAt: string, guest?: object): Promise<Visit> {
  const { locationId, variationId } = salon;
  const hold = await api.change<{ token: string }>(
    'holdSlot',
    { locationId, startsAt, segments: [{ variationId }], idempotencyKey: randomUUID() },
    'Hold { token }',
  );
  return api.change<Visit>(
    'bookAppointment',
    { holdToken: hold.token, acceptPolicy: true, idempotencyKey: randomUUID(), ...(guest && { guest }) },
    `AppointmentBooked { guestToken appointment { id number status version }
      paymentDue { amount { amountMinor currency } paymentToken } }`,
  );
}

/** Booked and given up, and then no visit at all. */
export async function mistake(salon: Salon, api: Api, startsAt: string): Promise<string> {
  const { id, version } = (await visit(api, salon, startsAt)).appointment;
  const { appointment } = await api.change<{ appointment: Made }>(
    'cancelAppointment',
    { appointmentId: id, version, idempotencyKey: randomUUID() },
    'AppointmentCancelled { appointment { id version } }',
  );
  await salon.owner.change(
    'enterAppointmentInError',
    { appointmentId: id, version: appointment.version, reason: 'Booked twice' },
    'AppointmentEnteredInError { appointmentId }',
  );
  return id;
}

/** Paid, served, and reviewed; answers the review, which waits for a decision. */
export async function seeThrough({ owner }: Salon, api: Api, booked: Visit): Promise<string> {
  const { id } = booked.appointment;
  await payAtSandbox(api, booked);
  let { version } = await whenAppointmentIs(api, id, 'CONFIRMED');
  for (const step of ['checkInAppointment', 'startAppointment', 'completeAppointment']) {
    const { appointment } = await owner.change<{ appointment: Made }>(
      step,
      { appointmentId: id, version },
      'AppointmentChanged { appointment { id version } }',
    );
    version = appointment.version;
  }
  const review = await eventually(() => leaveReview(api, id));
  return review.id;
}

/** Null while it is not known yet that the visit is completed. */
const leaveReview = (api: Api, appointmentId: string): Promise<Made | null> =>
  api
    .change<{ review: Made }>('leaveReview', { appointmentId, rating: 5, text: 'Good' }, 'ReviewLeft { review { id } }')
    .then(({ review }) => review)
    .catch((error: Refused) => {
      if (error.outcome !== 'NotCompleted') throw error;
      return null;
    });

/** Paid and cancelled so late that there is a fee; its time is offered to the same customer, who waited for it. */
export async function cancelLate(
  system: RunningSystem,
  salon: Salon,
  api: Api,
): Promise<{ late: Visit; entry: string }> {
  const soon = await offered(api, salon, { from: 0, to: 1 });
  const late = await visit(api, salon, soon.at(-1)?.startsAt ?? '');
  await payAtSandbox(api, late);
  const { version } = await whenAppointmentIs(api, late.appointment.id, 'CONFIRMED');
  const { locationId, variationId } = salon;
  const { entry } = await api.change<{ entry: Made }>(
    'joinWaitlist',
    { locationId, variationId, from: inDays(0.01), to: inDays(2) },
    'WaitlistJoined { entry { id } }',
  );
  await api.change(
    'cancelAppointment',
    { appointmentId: late.appointment.id, version, idempotencyKey: randomUUID() },
    'AppointmentCancelled { appointment { id } }',
  );
  const { admin } = system.testDatabase;
  await eventually(async () => (await admin`select from scheduling.waitlist_offer`).length > 0);
  await eventually(async () => (await admin`select from commerce.fee_claim`).length > 0);
  return { late, entry: entry.id };
}
