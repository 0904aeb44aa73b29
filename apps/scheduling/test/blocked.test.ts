import { randomUUID } from 'node:crypto';
import { contactMatch } from '@openslot/database';
import { customerBlockState, customerState, type DataOf } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { explainUses, publishState } from '@openslot/testing';
import { findBlock } from '../src/block/block.store.ts';
import { book, bookAsGuest, guest, hold, monday, mutate, openSalon, refused, tokyo, type Salon } from './salon.ts';
import { guestContactTopicKey, startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling);
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

let nth = 0;
const nextTime = () => {
  nth += 1;
  return tokyo(`${10 + (nth % 8)}:00`, `2027-03-${String(5 + Math.floor(nth / 8)).padStart(2, '0')}`);
};
type Block = DataOf<typeof customerBlockState>;

async function block(
  customerId: string,
  more: Partial<Block>,
  contact = { email: null as string | null, phone: null as string | null },
) {
  const id = newId();
  const { organizationId } = salon;
  const told = { customerId, mode: 'BLOCKED' as const, until: null, ...more };
  const data = { ...told, ...contactMatch(guestContactTopicKey, organizationId, contact) };
  await publishState(scheduling.deps.bus, customerBlockState, { organizationId, id, version: 1, data });
  await scheduling.settled();
  const lift = async () => {
    await publishState(scheduling.deps.bus, customerBlockState, { organizationId, id, version: 2, data: null });
    await scheduling.settled();
  };
  return { lift };
}

/** A person who is a customer here; answers the customer's id, and books as the person. */
async function regular() {
  const client = salon.customer(newId());
  const visit = await book(client, salon, { startsAt: nextTime() });
  const customerId = fromId('cus', visit.customer.id) ?? '';
  return { client, customerId };
}
const wish = async (client: Salon['nobody'] extends () => infer Client ? Client : never, more: object = {}) => {
  const held = await hold(client, salon, { startsAt: nextTime() });
  return { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID(), ...more };
};
const blocked = { __typename: 'CustomerBlocked', message: 'Please call us to book.' };

test('a signed-in customer who is blocked books nothing, until the block is lifted', async () => {
  const { client, customerId } = await regular();
  const { lift } = await block(customerId, {});
  const input = await wish(client);

  const { outcome } = await refused(scheduling, () => mutate(client, 'bookAppointment', input));
  await lift();
  const again = await mutate(client, 'bookAppointment', input);

  expect(outcome).toEqual(blocked);
  expect(again.outcome.__typename).toBe('AppointmentBooked');
});

test.each([
  ['e-mail address', { email: 'HANA@example.com', phone: null }],
  ['phone number', { email: 'other@example.com', phone: '+81 90-1234-5678' }],
])('a guest is recognised by the %s', async (_, contact) => {
  const { lift } = await block(newId(), {}, contact);
  const input = await wish(salon.nobody(), { guest });

  const { outcome } = await refused(scheduling, () => mutate(salon.nobody(), 'bookAppointment', input));

  expect(outcome).toEqual(blocked);
  await lift();
});

test('somebody else, and a customer of another organization, are not blocked', async () => {
  const elsewhere = await openSalon(scheduling);
  await publishState(scheduling.deps.bus, customerBlockState, {
    ...{ organizationId: elsewhere.organizationId, id: newId(), version: 1 },
    data: {
      ...{ customerId: newId(), mode: 'BLOCKED', until: null },
      ...contactMatch(guestContactTopicKey, elsewhere.organizationId, guest),
    },
  });
  await scheduling.settled();

  const { appointment } = await bookAsGuest(scheduling, salon, { startsAt: nextTime() });

  expect(appointment.status).toBe('CONFIRMED');
});

test('a block ends at its time', async () => {
  const { client, customerId } = await regular();
  await block(customerId, { until: '2027-03-01T00:05:00.000Z' });
  const input = await wish(client);

  const early = await refused(scheduling, () => mutate(client, 'bookAppointment', input));
  await scheduling.database.setClock('2027-03-01T00:05:00.000Z');
  const late = await mutate(client, 'bookAppointment', input);

  expect(early.outcome).toEqual(blocked);
  expect(late.outcome.__typename).toBe('AppointmentBooked');
});

test('who has to pay first pays the whole price before the visit counts', async () => {
  const { client, customerId } = await regular();
  await block(customerId, { mode: 'PREPAY' });

  const { outcome } = await mutate(client, 'bookAppointment', await wish(client));

  expect(outcome.appointment.status).toBe('PENDING_PAYMENT');
  expect(outcome.paymentDue.amount).toEqual(outcome.appointment.price);
});

test('who needs approval waits for it', async () => {
  const { client, customerId } = await regular();
  await block(customerId, { mode: 'APPROVAL' });

  const { outcome } = await mutate(client, 'bookAppointment', await wish(client));

  expect(outcome.appointment.status).toBe('PENDING_APPROVAL');
});

describe('at the desk', () => {
  const ask = async (permissions: readonly string[], more: object) => {
    const input = {
      ...{ locationId: salon.location, segments: [{ variationId: salon.cut }], source: 'PHONE', startsAt: nextTime() },
      ...{ idempotencyKey: randomUUID(), ...more },
    };
    const { data } = await salon.member(permissions)(
      `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename ... on Problem { message } } }`,
      { input },
    );
    return data.bookAtDesk;
  };
  const desk = ['appointment.read', 'appointment.write'];
  const manager = [...desk, 'appointment.override'];

  test('a blocked customer, known or recognised, is booked with an override only', async () => {
    const { customerId } = await regular();
    const { lift } = await block(customerId, {}, { email: 'barred@example.com', phone: null });
    const recognised = { customer: { name: 'Barred', email: 'barred@example.com' } };
    await publishState(scheduling.deps.bus, customerState, {
      ...{ organizationId: salon.organizationId, id: customerId, version: 1 },
      data: { userId: null, mergedIntoId: null, live: true },
    });
    await scheduling.settled();
    const known = { customerId: toId('cus', customerId) };

    expect(await refused(scheduling, () => ask(desk, recognised))).toEqual(blocked);
    expect(await refused(scheduling, () => ask(desk, known))).toEqual(blocked);
    const over = await ask(manager, { ...recognised, override: { reason: 'The owner agreed' } });
    expect(over.__typename).toBe('AppointmentBooked');
    await lift();
  });
});

test('blocks are found by customer, person and match', async () => {
  const { organizationId } = salon;
  await scheduling.database.admin`
    insert into scheduling.block_ref (organization_id, id, live, version, state_at, customer_id, mode, email_match)
    select ${organizationId}, uuidv7(), true, 1, clock.now(), uuidv7(), 'PREPAY', 'x' || n from generate_series(1, 20000) n`;
  await scheduling.database.admin.unsafe('analyze scheduling.block_ref');
  const access = { door: 'worker' as const, organizationId };
  const uses = (...indexes: string[]) => ({ slice: 'scheduling' as const, access, uses: indexes });
  const find = (index: string, booker: Parameters<typeof findBlock>[3]) =>
    explainUses(scheduling.database, uses(index), (tx) => findBlock(tx, guestContactTopicKey, organizationId, booker));

  await find('block_ref_customer', { customerId: newId() });
  await find('block_ref_email', { contact: { email: 'a@example.com', phone: null }, locationId: newId() });
});
