import { randomUUID } from 'node:crypto';
import type { Api } from '@openslot/tools/api';
import { eventually } from './running-system.ts';

/** A visit as the customer knows it right after booking. */
export interface Booked {
  readonly appointment: { id: string; number: string; status: string; version: number };
  readonly paymentDue: { amount: { amountMinor: number; currency: string }; paymentToken: string };
}

/** Holds a start and books it. */
export async function bookVisit(
  api: Api,
  at: { locationId: string; variationId: string },
  startsAt: string,
): Promise<Booked> {
  const { locationId, variationId } = at;
  const hold = await api.change<{ token: string }>(
    'holdSlot',
    { locationId, startsAt, segments: [{ variationId }], expectedPrice: 6_600, idempotencyKey: randomUUID() },
    'Hold { token }',
  );
  return api.change<Booked>(
    'bookAppointment',
    { holdToken: hold.token, acceptPolicy: true, idempotencyKey: randomUUID() },
    'AppointmentBooked { appointment { id number status version } paymentDue { amount { amountMinor currency } paymentToken } }',
  );
}

/** Pays at the sandbox, as the customer's browser would; answers the address of the pay page. */
export async function payAtSandbox(api: Api, { paymentDue }: Booked): Promise<string> {
  const { action } = await api.change<{ action: { url: string } }>(
    'startPayment',
    { paymentToken: paymentDue.paymentToken, idempotencyKey: randomUUID() },
    'PaymentStarted { action { url } }',
  );
  const paid = await fetch(action.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'SUCCEED' }),
  });
  if (!paid.ok) throw new Error(`the sandbox answered ${paid.status}`);
  return action.url;
}

interface Status {
  readonly status: string;
  readonly version: number;
}

/** Until an event has brought the appointment there. */
export const whenAppointmentIs = (api: Api, id: string, status: string) =>
  eventually(async () => {
    const { appointment } = await api.ask<{ appointment: Status }>(
      'query ($id: ID!) { appointment(id: $id) { status version } }',
      { id },
    );
    return appointment.status === status && appointment;
  });

/** The mail to somebody in the sandbox's catcher whose subject says `about`. */
export const mailTo = (sandboxUrl: string, email: string, about: string) =>
  eventually(async () => {
    const response = await fetch(`${sandboxUrl}/mail.json?to=${encodeURIComponent(email)}`);
    const { mails } = (await response.json()) as { mails: { subject: string; text: string }[] };
    return mails.find(({ subject }) => subject.includes(about));
  });
