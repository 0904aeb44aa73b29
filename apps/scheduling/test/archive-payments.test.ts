import { cardSetupSucceeded, paymentProcessing, paymentSucceeded } from '@openslot/events';
import { fromId, newId } from '@openslot/service';
import { fragile, type Fault, publishEvent } from '@openslot/testing';
import { book, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault, ({ organizationId }) => organizationId === salon?.organizationId) };
  });
});
afterAll(() => scheduling.stop());
beforeEach(async () => {
  Object.assign(fault, { at: 0, count: 0 });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { checkInRequired: false } });
});

const staff = () => salon.member(['appointment.read', 'appointment.write']);

/** A visit that took place, two years and a night ago. */
async function archived() {
  const startsAt = tokyo('12:00', '2027-03-02');
  const { id, customer } = await book(salon.customer(), salon, { startsAt });
  await scheduling.database.setClock(startsAt);
  await mutate(staff(), 'startAppointment', { appointmentId: id, version: 1 });
  await mutate(staff(), 'completeAppointment', { appointmentId: id, version: 2 });
  await scheduling.settled();
  await scheduling.database.setClock('2029-03-20T04:00:00.000Z');
  await scheduling.settled();
  const uuid = fromId('apt', id) as string;
  expect(await inArchive(uuid)).toBe(1);
  return { id, uuid, customerId: fromId('cus', customer.id) as string };
}
const inArchive = async (uuid: string) =>
  (await scheduling.database.admin`select from scheduling.appointment_archive where id = ${uuid}`).length;

describe('a visit in the archive that is paid for after all', () => {
  const about = (visit: { uuid: string; customerId: string }, id = newId(), appointmentId = visit.uuid) => ({
    ...{ organizationId: salon.organizationId, id, version: 2 },
    data: {
      ...{ appointmentId, customerId: visit.customerId, purpose: 'DEPOSIT' as const },
      ...{ method: 'CARD' as const, provider: 'SANDBOX' as const, status: 'SUCCEEDED' as const },
      ...{ amountMinor: 1_980, refundedMinor: 0, currency: 'JPY' },
    },
  });
  const unusable = async ({ uuid }: { uuid: string }) =>
    (await published(scheduling, 'scheduling.appointment.payment_unusable.v1')).filter(({ subject }) => subject === uuid); // prettier-ignore
  const parked = async () => (await scheduling.database.admin`select from scheduling.dead_letter`).length;

  test('has its money sent back, and the archive keeps the visit', async () => {
    const visit = await archived();
    const paymentId = newId();
    const event = await publishEvent(scheduling.deps.bus, paymentSucceeded, about(visit, paymentId) as never);
    await scheduling.settled();
    await scheduling.deps.bus.publish([{ topic: paymentSucceeded.topic, envelope: event }], { slice: 'commerce', epoch: 1 }); // prettier-ignore
    await scheduling.settled();

    expect(await unusable(visit)).toMatchObject([{ aggregateversion: 4, data: { paymentId } }]);
    const seen = await read(staff(), visit.id, 'status version history { edges { node { name actor toStatus } } }');
    expect([seen.status, seen.version]).toEqual(['COMPLETED', 4]);
    expect(seen.history.edges.at(-1).node).toEqual({ name: 'payment_unusable', actor: 'SYSTEM', toStatus: 'COMPLETED' }); // prettier-ignore
    expect(await inArchive(visit.uuid)).toBe(1);
    expect(await parked()).toBe(0);
  });

  test.each((['before', 'after'] as const).map((mode) => [mode] as const))('also when the transaction is lost %s its commit', async (mode) => {
    const visit = await archived();
    Object.assign(fault, { at: 1, mode, count: 0 });
    await publishEvent(scheduling.deps.bus, paymentSucceeded, about(visit) as never);
    for (let turn = 0; turn < 3; turn += 1) {
      await scheduling.settled();
      await scheduling.database.advanceClock({ seconds: 70 });
    }

    expect(fault.count).toBeGreaterThanOrEqual(1);
    expect(await unusable(visit)).toHaveLength(1);
  }); // prettier-ignore

  test.each([
    ['a payment in hand', paymentProcessing],
    ['a card', cardSetupSucceeded],
  ])('%s changes nothing', async (_, contract) => {
    const visit = await archived();
    await refused(scheduling, async () => {
      await publishEvent(scheduling.deps.bus, contract as never, about(visit) as never);
      await scheduling.settled();
    }, ['inbox']); // prettier-ignore

    expect(await parked()).toBe(0);
  });
});
