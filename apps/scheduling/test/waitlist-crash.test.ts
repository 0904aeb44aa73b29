import { randomUUID } from 'node:crypto';
import { newId, toId } from '@openslot/service';
import { fragile, type Fault, settled, type GraphqlClient } from '@openslot/testing';
import { book, monday, mutate, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { offersOf, toldOf, wait, waitlistOf } from './waiting.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault) };
  });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 100 } });
});
afterAll(() => scheduling.stop());

/** Everybody comes back: what failed is tried again, until nothing is left to do. */
async function recover(): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    await settled(...scheduling.workers);
    await scheduling.database.advanceClock({ seconds: 70 });
  }
  await settled(...scheduling.workers);
}

/** The client sends the same request until it is answered. */
async function insist(client: GraphqlClient, mutation: string, input: object) {
  for (;;) {
    const { outcome } = await mutate(client, mutation, input);
    if (outcome) return outcome;
  }
}

let nth = 0;
/** A day that nothing has happened on yet. */
const nextDay = () => {
  nth += 1;
  return `2027-0${nth > 26 ? 4 : 3}-${String(2 + ((nth - 1) % 26)).padStart(2, '0')}`;
};

const steps = Array.from({ length: 11 }, (_, n) => n + 1);
const modes = ['before', 'after'] as const;

describe('freed time that the first leaves alone and the second books', () => {
  it.each(modes.flatMap((mode) => steps.map((at) => [at, mode] as const)))(
    'ends the same when transaction %d is lost %s its commit',
    async (at, mode) => {
      await scheduling.database.setClock(monday);
      const day = nextDay();
      const startsAt = tokyo('12:00', day);
      const segments = [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
      const person = salon.customer();
      const visit = await book(person, salon, { startsAt, segments });
      const [firstId, secondId] = [newId(), newId()];
      const [first, second] = [
        await wait(salon.customer(firstId), salon, day),
        await wait(salon.customer(secondId), salon, day),
      ];
      await settled(...scheduling.workers);
      Object.assign(fault, { at, mode, count: 0 });

      const cancelled = { appointmentId: visit.id, version: 1, idempotencyKey: randomUUID() };
      await insist(person, 'cancelAppointment', cancelled);
      await recover();
      await scheduling.database.advanceClock({ minutes: 30 });
      await recover();
      const [{ offer }] = await waitlistOf(salon.customer(secondId), secondId);
      const booking = { holdToken: offer.hold.token, acceptPolicy: true, idempotencyKey: randomUUID() };
      const { appointment } = await insist(salon.customer(secondId), 'bookAppointment', booking);
      await recover();

      const transactions = fault.count;
      fault.at = 0;
      expect(transactions).toBeGreaterThanOrEqual(at);
      expect(await offersOf(scheduling, first)).toEqual([`EXPIRED ${startsAt.slice(0, 16)} EXPIRED`]);
      expect(await offersOf(scheduling, second)).toEqual([`ACCEPTED ${startsAt.slice(0, 16)} BOOKED`]);
      expect(await toldOf(scheduling, first)).toEqual(['joined 1', 'offered 2']);
      expect(await toldOf(scheduling, second)).toEqual(['joined 1', 'offered 2', 'filled 3']);
      const [own] = await waitlistOf(salon.customer(secondId), secondId);
      expect(own).toMatchObject({ status: 'FILLED', appointment: { id: appointment.id } });
      const taken = await scheduling.database.admin`
        select owner_kind from scheduling.allocation where resource_id = ${salon.aoi.id} and starts_at = ${startsAt}`;
      expect([...taken]).toEqual([{ owner_kind: 'SEGMENT' }]);
      const due = await scheduling.database.admin`
        select kind from scheduling.due where kind = 'waitlist_ask' or last_error is not null`;
      expect([...due]).toEqual([]);
    },
  );
});
