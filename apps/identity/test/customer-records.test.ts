import { openContact } from '@openslot/database';
import { fromId, newId, toId } from '@openslot/service';
import { customersAs } from './customer-documents.ts';
import { meet } from './customers.ts';
import { foundOrganization, hire, signUp, type Organization, type Person } from './people.ts';
import { contactTopicKey, runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let hanami: Organization;
let kingsway: Organization;
let staff: Person;
beforeAll(async () => {
  identity = await runIdentity();
  hanami = await foundOrganization(identity, 'Hanami');
  kingsway = await foundOrganization(identity, 'Kingsway');
  staff = await hire(identity, hanami, 'Staff', 'STAFF');
});
afterAll(() => identity.close());

const owner = () => customersAs(identity, hanami.owner);

const told = async (customer: string) => {
  const rows = await identity.database.admin<{ topic: string; payload: Record<string, unknown> | null }[]>`
    select topic, payload from bus.state_log where key = ${fromId('cus', customer)} and topic like 'identity.customer%'
     order by topic`;
  const of = (topic: string) => rows.find((row) => row.topic === topic)?.payload;
  const contact = of('identity.customer-contact.state');
  return {
    contact: contact && openContact(contactTopicKey, String(contact['sealed'])),
    state: of('identity.customer.state'),
  };
};
const audited = async (customer: string) => {
  const rows = await identity.database.admin<{ action: string; changed: string[] }[]>`
    select action, changed from identity.audit_entry where entity_id = ${fromId('cus', customer)} order by at, id`;
  return rows.map(({ action, changed }) => [action, ...changed]);
};

describe('createCustomer', () => {
  test('keeps a new customer, and tells others what they may know', async () => {
    const { __typename, customer } = await owner().create({
      name: '田中 美咲',
      given: '美咲',
      family: '田中',
      kana: 'タナカ ミサキ',
      email: 'Misaki@Example.com',
      phone: '０９０-1234-5678',
      birthday: '--05-23',
      tags: ['VIP', 'colour', 'VIP'],
    });
    await identity.settled();

    expect(__typename).toBe('CustomerCreated');
    expect(customer).toEqual({
      id: expect.stringMatching(/^cus_/),
      name: '田中 美咲',
      givenName: '美咲',
      familyName: '田中',
      kanaName: 'タナカ ミサキ',
      email: 'Misaki@Example.com',
      phone: '+819012345678',
      birthday: '--05-23',
      locale: 'en',
      tags: ['VIP', 'colour'],
      version: 1,
      deletedAt: null,
    });
    expect(await told(customer.id)).toEqual({
      contact: { name: '田中 美咲', email: 'Misaki@Example.com', phone: '+819012345678', locale: 'en' },
      state: { userId: null, mergedIntoId: null, live: true },
    });
    expect(await audited(customer.id)).toEqual([['customer.created']]);
  });

  test('asked for twice by the same key it is one', async () => {
    const wish = { name: 'Once', email: 'once@example.com', idempotencyKey: 'the same' };
    const first = await owner().create(wish);
    const again = await identity.unchanged(() => owner().create(wish));
    const other = await identity.unchanged(() => owner().create({ ...wish, name: 'Twice' }));

    expect(again).toEqual(first);
    expect(other.__typename).toBe('IdempotencyMismatch');
  });

  test.each([
    ['neither an address nor a number', {}, 'email', 'An e-mail address or a phone number is needed.'],
    ['an address that is none', { email: 'misaki' }, 'email', 'This is not an e-mail address.'],
    ['a number that is none', { phone: 'call me' }, 'phone', 'This is not a phone number.'],
    [
      'a day that no year has',
      { email: 'a@example.com', birthday: '--02-30' },
      'birthday',
      'This is not a birthday: write 1990-05-23, or --05-23 without the year.',
    ],
    ['no name', { name: ' ', email: 'a@example.com' }, 'name', 'This is too short; at least 1.'],
  ])('refuses %s', async (_, wrong, field, message) => {
    const refused = await identity.unchanged(() => owner().create({ name: 'Misaki', ...wrong }));

    expect(refused.fields).toEqual([{ path: [field], message }]);
  });
});

describe('updateCustomer', () => {
  test('changes what is given, empties what is null, and keeps the rest', async () => {
    const { customer } = await owner().create({ name: 'Ann Lee', email: 'ann@example.com', phone: '+81311112222' });

    const changed = await owner().change('updateCustomer', {
      ...{ customerId: customer.id, version: 1, name: 'Anne Li', email: null, tags: ['new'] },
    });
    await identity.settled();

    expect(changed.customer).toMatchObject({ name: 'Anne Li', email: null, phone: '+81311112222', version: 2 });
    expect((await told(customer.id)).contact).toEqual({
      ...{ name: 'Anne Li', email: null, phone: '+81311112222', locale: 'en' },
    });
    expect(await audited(customer.id)).toEqual([['customer.created'], ['customer.updated', 'name', 'email', 'tags']]);
    expect(await owner().names({ name: 'Anne' })).toEqual(['Anne Li']);
    expect(await owner().names({ name: 'Lee' })).toEqual([]);
    expect(await owner().names({ email: 'ann@example.com' })).toEqual([]);
  });

  test('that changes nothing is none', async () => {
    const { customer } = await owner().create({ name: 'Same', email: 'same@example.com' });

    const changed = await identity.unchanged(() =>
      owner().change('updateCustomer', { customerId: customer.id, version: 1, name: 'Same' }),
    );

    expect(changed.customer.version).toBe(1);
  });

  test('refuses an old version, a record without any address, and one that is not theirs', async () => {
    const { customer } = await owner().create({ name: 'Refused', email: 'refused@example.com' });
    const change = (who: Person, input: object) =>
      identity.unchanged(() =>
        customersAs(identity, who).change('updateCustomer', { customerId: customer.id, version: 1, ...input }),
      );

    expect(await change(staff, { version: 2, name: 'X' })).toMatchObject({
      ...{ __typename: 'VersionConflict', currentVersion: 1 },
    });
    expect((await change(staff, { email: null })).fields).toEqual([
      { path: ['email'], message: 'An e-mail address or a phone number is needed.' },
    ]);
    const foreign = await change(kingsway.owner, { name: 'Mine' });
    expect(foreign.fields).toEqual([{ path: ['customerId'], message: 'There is no such thing.' }]);
    expect(await change(kingsway.owner, { name: 'Mine', customerId: toId('cus', newId()) })).toEqual(foreign);
  });
});

describe('deleted customers', () => {
  test('are in no list but their own, and come back as they were', async () => {
    const { customer } = await owner().create({ name: 'Gone Again', email: 'gone@example.com' });
    const other = customersAs(identity, staff);

    const deleted = await other.change('deleteCustomer', { customerId: customer.id, version: 1 });
    await identity.settled();

    expect(deleted.__typename).toBe('CustomerDeleted');
    expect((await told(customer.id)).state).toEqual({ userId: null, mergedIntoId: null, live: false });
    expect(await owner().names({ name: 'Gone' })).toEqual([]);
    expect(await owner().names({ email: 'gone@example.com' })).toEqual([]);
    expect(await owner().names(null)).not.toContain('Gone Again');
    expect(await other.names({ deleted: true })).toEqual(['Gone Again']);

    const restored = await other.change('restoreCustomer', { customerId: customer.id, version: 2 });
    await identity.settled();

    expect(restored.customer).toMatchObject({ name: 'Gone Again', version: 3, deletedAt: null });
    expect((await told(customer.id)).state).toEqual({ userId: null, mergedIntoId: null, live: true });
    expect(await owner().names({ name: 'Gone' })).toEqual(['Gone Again']);
    expect(await other.names({ deleted: true })).toEqual([]);
  });

  test('are neither changed nor deleted again; what is not deleted is not restored', async () => {
    const { customer } = await owner().create({ name: 'Twice Gone', email: 'twice@example.com' });
    const restore = { customerId: customer.id, version: 1 };
    const early = await identity.unchanged(() => owner().change('restoreCustomer', restore));
    await owner().change('deleteCustomer', restore);
    const late = { customerId: customer.id, version: 2 };

    expect(early).toMatchObject({ __typename: 'WrongState', status: 'CURRENT' });
    for (const name of ['updateCustomer', 'deleteCustomer'] as const) {
      expect(await identity.unchanged(() => owner().change(name, late))).toMatchObject({
        ...{ __typename: 'WrongState', status: 'DELETED' },
      });
    }
  });

  test('are emptied after 30 days: no column, no part of a name and no contact data stays', async () => {
    const { customer } = await owner().create({ name: 'Forgotten', kana: 'ふぉ', email: 'forgotten@example.com' });
    await owner().change('deleteCustomer', { customerId: customer.id, version: 1 });
    await identity.settled();
    await identity.database.advanceClock({ minutes: 30 * 24 * 60 + 1 });
    await identity.settled();

    const [row] = await identity.database.admin`
      select name_enc, kana_enc, email_enc, email_bidx, name_grams, erased_at is not null as erased,
             (select count(*)::int from identity.customer_name_gram n where n.customer_id = c.id) as grams
        from identity.customer c where id = ${fromId('cus', customer.id)}`;
    expect(row).toEqual({
      ...{
        name_enc: null,
        kana_enc: null,
        email_enc: null,
        email_bidx: null,
        name_grams: [],
        erased: true,
        grams: 0,
      },
    });
    expect((await told(customer.id)).contact).toBeFalsy();
    const erased = await identity.database.admin`
      select payload from bus.event_log where type = 'identity.customer.erased.v1' and aggregateid = ${fromId('cus', customer.id)}`;
    expect([...erased]).toEqual([{ payload: { reviewTexts: false } }]);
    expect(await owner().names({ deleted: true })).not.toContain('Forgotten');
    const again = { customerId: customer.id, version: 3 };
    expect(await identity.unchanged(() => owner().change('restoreCustomer', again))).toMatchObject({
      ...{ __typename: 'WrongState', status: 'ERASED' },
    });
  });

  test('of a person who has booked again come back without the sign-in', async () => {
    const person = await signUp(identity, 'Again');
    const first = await meet(identity, hanami.id, person);
    await owner().change('deleteCustomer', { customerId: first, version: 1 });
    await meet(identity, hanami.id, person);

    await owner().change('restoreCustomer', { customerId: first, version: 2 });

    const rows = await identity.database.admin`
      select user_id is null as unlinked from identity.customer where id = ${fromId('cus', first)}`;
    expect([...rows]).toEqual([{ unlinked: true }]);
  });
});
