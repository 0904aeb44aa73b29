import { randomUUID } from 'node:crypto';
import { fromId } from '@openslot/service';
import type { Api } from '@openslot/tools/api';
import { dumpOf, tracesOf } from './database-dump.ts';
import { opsTool } from './ops-tool.ts';
import { quiet } from './quiet.ts';
import { eventually, runSystem, type RunningSystem } from './running-system.ts';
import { offered, openSalon, signUp, type Salon } from './salon.ts';
import { bookVisit, payAtSandbox, whenAppointmentIs } from './visit.ts';

let system: RunningSystem;
let salon: Salon;
beforeAll(async () => {
  system = await runSystem();
  salon = await openSalon(system.api, 'hanami');
}, 120_000);
afterAll(() => system.stop());

const asked = 'PrivacyRequestOpened { request { id status } }';
interface Asked {
  readonly request: { readonly id: string; readonly status: string };
}

/** A person with a paid visit to come, and one whom the salon knows as a guest by e-mail address and phone number. */
async function regulars() {
  const person = await signUp(system.api, 'Yamamoto Kaede', 'en');
  const slots = await offered(person.api, salon);
  const booked = await bookVisit(person.api, salon, slots[0]?.startsAt ?? '');
  await payAtSandbox(person.api, booked);
  await whenAppointmentIs(person.api, booked.appointment.id, 'CONFIRMED');
  const guest = {
    name: 'Hoshino Mirai',
    email: `mirai.${randomUUID()}@example.com`,
    phone: '+819055512399',
    locale: 'en',
  };
  const visit = await bookAsGuest(slots.at(-1)?.startsAt ?? '', guest);
  await quiet(system.testDatabase);
  return { person, booked, guest, visit };
}

interface GuestVisit {
  readonly appointment: { readonly id: string; readonly customer: { readonly id: string } };
}

async function bookAsGuest(startsAt: string, guest: object): Promise<GuestVisit> {
  const { locationId, variationId } = salon;
  const hold = await system.api.change<{ token: string }>(
    'holdSlot',
    { locationId, startsAt, segments: [{ variationId }], idempotencyKey: randomUUID() },
    'Hold { token }',
  );
  const input = { holdToken: hold.token, guest, note: 'Hoshino Mirai comes with a dog', acceptPolicy: true };
  return system.api.change<GuestVisit>(
    'bookAppointment',
    { ...input, idempotencyKey: randomUUID() },
    'AppointmentBooked { appointment { id customer { id } } }',
  );
}

const customerOf = async (appointmentId: string): Promise<string> => {
  const [row] = await system.testDatabase.admin<{ id: string }[]>`
    select customer_id as id from scheduling.appointment where id = ${fromId('apt', appointmentId)}`;
  return row?.id ?? '';
};

const requestIs = (id: string, status: string) =>
  eventually(async () => {
    const [row] = await system.testDatabase
      .admin`select status from identity.privacy_request where id = ${fromId('prv', id)}`;
    return row?.['status'] === status;
  });

/** What is still sealed of customers, by table: nothing of whoever was erased. */
async function sealedOf(customerIds: readonly string[]): Promise<unknown> {
  const ids = [...customerIds];
  const { admin } = system.testDatabase;
  const [row] = await admin`
    select (select count(*)::int from identity.customer where id = any (${ids}) and coalesce(name_enc, given_enc, family_enc, kana_enc,
              birthday_enc, email_enc, email_bidx, phone_enc, phone_bidx) is not null) as records,
           (select count(*)::int from identity.customer_name_gram where customer_id = any (${ids})) as grams,
           (select count(*)::int from identity.customer where id = any (${ids}) and user_id is not null) as links,
           (select count(*)::int from engagement.contact_ref where id = any (${ids}) and contact_enc is not null) as contacts,
           (select count(*)::int from scheduling.guest_contact where customer_id = any (${ids})) as guests,
           (select count(*)::int from scheduling.appointment where customer_id = any (${ids}) and customer_note_enc is not null) as notes,
           (select count(*)::int from commerce.payment_method where customer_id = any (${ids}) and provider_token_enc is not null) as cards,
           (select count(*)::int from bus.state_log where key = any (${ids}) and topic like '%contact.state' and payload is not null) as topics,
           (select count(*)::int from bus.event_log where topic like '%contact.state' and aggregateid = any (${ids})) as logged`;
  return row;
}
const nothing = { records: 0, grams: 0, links: 0, contacts: 0, guests: 0, notes: 0, cards: 0, topics: 0, logged: 0 };

/** The money of the organization, as the ledger has it. */
const ledger = () => system.testDatabase.admin`
  select id, amount_minor::text from commerce.ledger_entry order by id`;

test('a copy tells everything, and after erasure nothing is left of two people but the money', async () => {
  const { person, booked, guest, visit } = await regulars();
  const ids = [await customerOf(booked.appointment.id), fromId('cus', visit.appointment.customer.id) ?? ''];
  const words = [person.email, 'Yamamoto Kaede', guest.email, guest.phone, guest.name];
  const before = await ledger();
  expect(before.length).toBeGreaterThan(0);
  expect(tracesOf(await dumpOf(system.testDatabase.admin), words)).toEqual([
    { table: 'identity."user"', word: person.email },
  ]);

  const copy = await readCopy(salon.owner, visit.appointment.customer.id);
  expect(copy).toMatchObject({
    identity: { records: [{ name: guest.name, email: guest.email, phone: guest.phone }] },
    scheduling: { visits: [{ note: 'Hoshino Mirai comes with a dog' }] },
    commerce: { payments: [] },
    engagement: { contacts: [{ name: guest.name }] },
    catalog: {},
  });

  const own = await person.api.change<Asked>('askForErasure', {}, asked);
  const theirs = await salon.owner.change<Asked>('askForErasure', { customerId: visit.appointment.customer.id }, asked);
  await Promise.all([own, theirs].map(({ request }) => requestIs(request.id, 'DONE')));
  await eventually(
    async () =>
      (
        await system.testDatabase.admin`
    select from identity.privacy_request where status in ('OPEN', 'COLLECTING')`
      ).length === 0,
  );
  await quiet(system.testDatabase);

  expect(tracesOf(await dumpOf(system.testDatabase.admin), words)).toEqual([]);
  expect(await sealedOf(ids)).toEqual(nothing);
  const visits = await system.testDatabase.admin`
    select status, cancelled_by, fee_minor::int as fee from scheduling.appointment
     where id in (${fromId('apt', booked.appointment.id)}, ${fromId('apt', visit.appointment.id)})`;
  expect(visits.map((each) => ({ ...each }))).toEqual([
    { status: 'CANCELLED', cancelled_by: 'SYSTEM', fee: 0 },
    { status: 'CANCELLED', cancelled_by: 'SYSTEM', fee: 0 },
  ]);
  const after = await ledger();
  expect(after).toEqual(expect.arrayContaining([...before]));
  const audited = await system.testDatabase.admin<{ action: string }[]>`
    select distinct action from identity.audit_entry where entity_id = any (${ids}) and action like 'customer.erased'`;
  expect(audited).toHaveLength(1);
  const shut = person.api.ask('{ viewer { user { name } } }');
  await expect(
    eventually(() =>
      shut.then(
        () => false,
        () => true,
      ),
    ),
  ).resolves.toBe(true);
}, 120_000);

test('what an old backup brings back is emptied again by the command', async () => {
  const { admin } = system.testDatabase;
  const [erased] = await admin<
    { id: string }[]
  >`select subject_id as id from identity.erasure where subject_kind = 'CUSTOMER'`;
  const id = erased?.id ?? '';
  await admin`update identity.customer set name_enc = 'back'::bytea where id = ${id}`;
  await admin`update engagement.contact_ref set contact_enc = 'back'::bytea, live = true where id = ${id}`;
  await admin`update scheduling.appointment set cancel_reason = 'back' where customer_id = ${id} and status = 'CANCELLED'`;

  const { code, out } = await opsTool(system.folder, 'replay-erasures');

  expect([code, out]).toEqual([0, 'identity: 3 erasures told again\n']);
  await eventually(async () => {
    const [row] = await admin`
      select (select count(*) from identity.customer where name_enc is not null and id = ${id})
           + (select count(*) from engagement.contact_ref where contact_enc is not null and id = ${id})
           + (select count(*) from scheduling.appointment where cancel_reason is not null and customer_id = ${id}) as left`;
    return Number(row?.['left']) === 0;
  });
}, 60_000);

/** Asks for a copy of a customer's data, and reads it when it is there. */
async function readCopy(by: Api, customerId: string): Promise<unknown> {
  const { request } = await by.change<Asked>('askForExport', { customerId }, asked);
  const { content } = await eventually(async () => {
    const { exportDocument } = await by.ask<{ exportDocument: { content: string } | null }>(
      'query ($id: ID!) { exportDocument(requestId: $id) { content } }',
      { id: request.id },
    );
    return exportDocument;
  });
  return JSON.parse(content);
}
