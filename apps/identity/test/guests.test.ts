import { openContact, sealContact, type Contact } from '@openslot/database';
import { guestContactState } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import { meet } from './customers.ts';
import { foundOrganization, hire, signUp, type Organization, type Person } from './people.ts';
import { contactTopicKey, guestContactTopicKey, runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let hanami: Organization;
let organizationId: string;
beforeAll(async () => {
  identity = await runIdentity({ LOG_LEVEL: 'silent' });
  hanami = await foundOrganization(identity, 'Hanami');
  organizationId = fromId('org', hanami.id) ?? '';
});
afterAll(() => identity.close());

const hana: Contact = { name: 'Hana Mori', email: 'hana@example.com', phone: '+81 90-1234-5678', locale: 'ja' };

const publish = (id: string, contact: Contact | null, version = 1) =>
  publishState(identity.deps.bus, guestContactState, {
    organizationId,
    id,
    version,
    data: contact && { businessId: newId(), sealed: sealContact(guestContactTopicKey, contact) },
  });

/** Scheduling tells who came without a sign-in. Answers the customer's id. */
async function tell(contact: Contact, id = newId()): Promise<string> {
  await publish(id, contact);
  await identity.settled();
  return id;
}

const told = async (id: string) => {
  const rows = await identity.database.admin<{ topic: string; payload: Record<string, unknown> }[]>`
    select topic, payload from bus.state_log where key = ${id} and topic like 'identity.%' order by topic`;
  const [contact, state] = rows.map(({ payload }) => payload);
  return { contact: openContact(contactTopicKey, String(contact?.['sealed'])), state };
};

const mergedInto = async (id: string) => {
  const [row] = await identity.database.admin`select merged_into_id from identity.customer where id = ${id}`;
  return row?.['merged_into_id'];
};

test('a guest becomes a customer under the id that scheduling gave', async () => {
  const id = await tell(hana);

  expect(await told(id)).toEqual({ contact: hana, state: { userId: null, mergedIntoId: null, live: true } });
});

test('a guest with the e-mail address and the phone number of a customer is born merged into that one', async () => {
  const contact = { ...hana, email: 'kei@example.com', phone: '+81 3-1111-2222' };
  const first = await tell(contact);

  const again = await tell({ ...contact, name: 'K. Mori', email: 'KEI@example.com', phone: '+81311112222' });

  expect((await told(again)).state).toEqual({ userId: null, mergedIntoId: first, live: false });
  expect(await mergedInto(await tell({ ...contact, phone: null }))).toBe(first);
  expect(await mergedInto(await tell({ ...contact, email: null }))).toBe(first);
});

test('somebody with the same address but another number is somebody else: families share one', async () => {
  const contact = { ...hana, email: 'family@example.com', phone: '+81 3-0000-0001' };
  await tell(contact);

  expect(await mergedInto(await tell({ ...contact, phone: '+81 3-0000-0002' }))).toBeNull();
});

test('a guest with the address of a registered customer is that customer', async () => {
  const person = await signUp(identity, 'Sora');
  const customer = fromId('cus', await meet(identity, hanami.id, person));

  expect(await mergedInto(await tell({ ...hana, email: 'sora@example.com', phone: null }))).toBe(customer);
});

test('other organizations’ customers are not looked at', async () => {
  const kingsway = await foundOrganization(identity, 'Kingsway');
  await meet(identity, kingsway.id, await signUp(identity, 'Mia'));

  expect(await mergedInto(await tell({ ...hana, email: 'mia@example.com', phone: null }))).toBeNull();
});

test('told again, told twice, or taken back, it stays one customer', async () => {
  const id = await tell({ ...hana, email: 'once@example.com' });

  await identity.unchanged(
    async () => {
      await publish(id, { ...hana, email: 'once@example.com' }, 2);
      await publish(id, null, 3);
      await identity.settled();
    },
    { except: ['inbox'] },
  );
});

describe('who reads the record of a guest', () => {
  const read = async (bearer: string | null, id: string) => {
    const { data } = await identity.ask(bearer ? { bearer } : {})(
      /* GraphQL */ `
        query ($of: [_Any!]!) {
          _entities(representations: $of) {
            ... on Customer {
              name
              email
              phone
            }
          }
        }
      `,
      { of: [{ __typename: 'Customer', id: toId('cus', id) }] },
    );
    return data._entities[0];
  };
  let id: string;
  let manager: Person;
  beforeAll(async () => {
    id = await tell({ ...hana, email: 'door@example.com', phone: '+81 3-5555-0000' });
    manager = await hire(identity, hanami, 'Manager', 'MANAGER');
  });
  const pass = (customerId: string) => identity.tokens.guest({ organizationId, appointmentId: newId(), customerId });

  test('the guest: the first part of the name', async () => {
    expect(await read(await pass(id), id)).toEqual({ name: 'Hana', email: null, phone: null });
  });

  test('members: all of it, with the permission for contact data', async () => {
    const all = { name: 'Hana Mori', email: 'door@example.com', phone: '+81 3-5555-0000' };
    expect(await read(manager.accessToken, id)).toEqual(all);
  });

  test('nobody, another guest, and a person who is a stranger: nothing', async () => {
    const stranger = await signUp(identity, 'Stranger');
    expect(await read(null, id)).toBeNull();
    expect(await read(await pass(newId()), id)).toBeNull();
    expect(await read(stranger.accessToken, id)).toBeNull();
  });
});
