import { randomUUID } from 'node:crypto';
import { fromId } from '@openslot/service';
import { dumpOf, tracesOf } from './database-dump.ts';
import { quiet } from './quiet.ts';
import { eventually, runSystem, type RunningSystem } from './running-system.ts';
import { offered, openSalon, signUp, type Salon } from './salon.ts';
import { bookVisit, payAtSandbox, whenAppointmentIs } from './visit.ts';

let system: RunningSystem;
let closing: Salon;
let staying: Salon;
beforeAll(async () => {
  system = await runSystem();
  closing = await openSalon(system.api, 'hanami');
  staying = await openSalon(system.api, 'sakura');
}, 120_000);
afterAll(() => system.stop());

const guest = { name: 'Hoshino Mirai', email: 'mirai@example.com', phone: '+819055512399', locale: 'en' };
const other = { name: 'Kuroda Sora', email: 'sora@example.com', phone: '+819055512388', locale: 'en' };

/** Somebody with an account and a paid visit to come, and a guest, each known to the salon alone. */
async function regulars(salon: Salon, name: string, unknown: typeof guest) {
  const person = await signUp(system.api, name, 'en');
  const slots = await offered(person.api, salon);
  const booked = await bookVisit(person.api, salon, slots[0]?.startsAt ?? '');
  await payAtSandbox(person.api, booked);
  await whenAppointmentIs(person.api, booked.appointment.id, 'CONFIRMED');
  const { locationId, variationId } = salon;
  const hold = await system.api.change<{ token: string }>(
    'holdSlot',
    { locationId, startsAt: slots.at(-1)?.startsAt, segments: [{ variationId }], idempotencyKey: randomUUID() },
    'Hold { token }',
  );
  const input = { holdToken: hold.token, guest: unknown, note: `${unknown.name} comes with a dog`, acceptPolicy: true };
  await system.api.change(
    'bookAppointment',
    { ...input, idempotencyKey: randomUUID() },
    'AppointmentBooked { appointment { id } }',
  );
  return person;
}

const visitsOf = async ({ organizationId }: Salon) => {
  const rows = await system.testDatabase.admin`
    select status, cancelled_by, fee_minor::int as fee from scheduling.appointment
     where organization_id = ${fromId('org', organizationId)} order by id`;
  return rows.map((row) => ({ ...row }));
};

/** What is sealed of people in the organization. */
async function sealedOf({ organizationId }: Salon) {
  const id = fromId('org', organizationId);
  const [row] = await system.testDatabase.admin`
    select (select count(*)::int from identity.customer where organization_id = ${id} and coalesce(name_enc, email_enc, phone_enc, email_bidx, phone_bidx) is not null) as records,
           (select count(*)::int from identity.customer_name_gram where organization_id = ${id}) as grams,
           (select count(*)::int from engagement.contact_ref where organization_id = ${id} and contact_enc is not null) as contacts,
           (select count(*)::int from engagement.customer_ref where organization_id = ${id} and (live or user_id is not null)) as known,
           (select count(*)::int from engagement.notification where organization_id = ${id} and delivery_status in ('SCHEDULED', 'SENDING')) as letters,
           (select count(*)::int from scheduling.guest_contact where organization_id = ${id}) as guests,
           (select count(*)::int from scheduling.guest_access where organization_id = ${id} and revoked_at is null) as tokens,
           (select count(*)::int from scheduling.appointment where organization_id = ${id} and customer_note_enc is not null) as notes,
           (select count(*)::int from commerce.payment_method where organization_id = ${id} and provider_token_enc is not null) as cards,
           (select count(*)::int from bus.state_log where organization_id = ${id} and topic like '%contact.state' and payload is not null) as topics`;
  return { ...row };
}
const nothing = {
  ...{ records: 0, grams: 0, contacts: 0, known: 0, letters: 0, guests: 0, tokens: 0, notes: 0, cards: 0, topics: 0 },
};

const refunds = async ({ organizationId }: Salon) => {
  const rows = await system.testDatabase.admin`
    select r.status from commerce.refund r where organization_id = ${fromId('org', organizationId)}`;
  return rows.map((row) => row['status']);
};

test('an organization that closes cancels and pays back; 30 days later nobody whom it knew is left anywhere', async () => {
  const person = await regulars(closing, 'Yamamoto Kaede', guest);
  await regulars(staying, 'Fujita Rin', other);
  await quiet(system.testDatabase);
  const ledger = () => system.testDatabase.admin`
    select id, amount_minor::text from commerce.ledger_entry where organization_id = ${fromId('org', closing.organizationId)} order by id`;
  const before = await ledger();

  const { settings } = (
    await closing.owner.ask<{ viewer: { actingAs: { organization: { settings: { version: number } } } } }>(
      '{ viewer { actingAs { organization { settings { version } } } } }',
    )
  ).viewer.actingAs.organization;
  await closing.owner.change(
    'closeOrganization',
    { version: settings.version },
    'OrganizationChanged { organization { id } }',
  );
  await eventually(async () => (await visitsOf(closing)).every(({ status }) => status === 'CANCELLED'));
  await quiet(system.testDatabase);

  const free = { status: 'CANCELLED', cancelled_by: 'SYSTEM', fee: 0 };
  expect(await visitsOf(closing)).toEqual([free, free]);
  expect((await visitsOf(staying)).map(({ status }) => status)).toEqual(['CONFIRMED', 'PENDING_PAYMENT']);
  await eventually(async () => (await refunds(closing)).join() === 'SUCCEEDED');
  expect((await sealedOf(closing)).records).toBe(2);
  const stays = await sealedOf(staying);

  await system.testDatabase.advanceClock({ days: 30, minutes: 1 });
  await eventually(async () => JSON.stringify(await sealedOf(closing)) === JSON.stringify(nothing));
  await quiet(system.testDatabase);

  expect(await sealedOf(closing)).toEqual(nothing);
  expect(await sealedOf(staying)).toMatchObject({
    records: stays.records,
    contacts: stays.contacts,
    grams: stays.grams,
  });
  const words = [person.email, 'Yamamoto Kaede', guest.email, guest.phone, guest.name];
  expect(tracesOf(await dumpOf(system.testDatabase.admin), words)).toEqual([
    { table: 'identity."user"', word: person.email },
  ]);
  expect(await ledger()).toEqual(expect.arrayContaining([...before]));
}, 120_000);
