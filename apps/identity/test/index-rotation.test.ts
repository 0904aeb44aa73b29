import {
  openVault,
  rotateIndexKeys,
  sealContact,
  workerAccess,
  type Database,
  type IndexRotation,
  type Vault,
} from '@openslot/database';
import { guestContactState } from '@openslot/events';
import { fromId, newId, runOpsCommand, toId } from '@openslot/service';
import { fragile, publishState, type Fault } from '@openslot/testing';
import { openNames } from '../src/customer/customer.seal.ts';
import { customersByContact, customersOf } from '../src/customer/customer.store.ts';
import { nameQuery } from '../src/customer-name/grams.ts';
import { searchNames } from '../src/customer-name/name-search.ts';
import { indexedRows } from '../src/index-key/indexed-rows.ts';
import { customersAs } from './customer-documents.ts';
import { foundOrganization, type Organization } from './people.ts';
import { guestContactTopicKey, runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity({ LOG_LEVEL: 'silent' });
});
afterAll(() => identity.close());

/** A process of its own, which knows the keys that it has seen. */
const newProcess = (): Vault => openVault({ slice: 'identity', masterKey: '22'.repeat(32) });

const people = [
  { name: 'Aiko Yamada', email: 'aiko@example.com', phone: '+819011110001' },
  { name: 'Bela Varga', email: 'bela@example.com', phone: '+819011110002' },
  { name: 'Carlos Nunez', email: 'carlos@example.com', phone: '+819011110003' },
  { name: '田中 花子', email: 'hanako@example.com', phone: '+819011110004' },
  { name: 'Dmitri Orlov', email: 'dmitri@example.com', phone: '+819011110005' },
];
type Reached = (typeof people)[number];
/** Of each, by whichever is looked for: nobody else, and nobody twice. */
const exactly = people.map(({ name }) => ({ email: [name], phone: [name], name: [name] }));

interface House {
  readonly organization: Organization;
  readonly organizationId: string;
}
let houses = 0;
async function found(): Promise<House> {
  const organization = await foundOrganization(identity, `House ${(houses += 1)}`);
  return { organization, organizationId: fromId('org', organization.id) ?? '' };
}
async function houseOf(guests: readonly Reached[]): Promise<House> {
  const house = await found();
  for (const guest of guests) await keep(house, guest);
  return house;
}
const owner = ({ organization }: House) => customersAs(identity, organization.owner);
const keep = async (house: House, guest: object): Promise<string> => (await owner(house).create(guest)).customer.id;

/** Who is found by each of the three, as a process sees it that knows keys of its own. */
const lookFor = ({ organizationId }: House, vault: Vault, { email, phone, name }: Reached) =>
  identity.deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const read = async (ids: readonly string[]) => {
      const rows = await customersOf(tx, organizationId, ids);
      return Promise.all(rows.map(async (row) => ({ row, id: row.id, names: await openNames(tx, vault, row, row) })));
    };
    const namesOf = async (ids: readonly string[]) =>
      (await Promise.all(ids.map((id) => read([id])))).flatMap((rows) => rows.map(({ names }) => names[0]));
    const page = { limit: 20, after: null };
    const byContact = async (contact: { email: string | null; phone: string | null }) =>
      namesOf((await customersByContact(tx, vault, organizationId, contact, page)).map(({ id }) => id));
    const query = nameQuery(name);
    if (!query) throw new Error('a name says something');
    return {
      email: await byContact({ email, phone: null }),
      phone: await byContact({ email: null, phone }),
      name: await namesOf(
        (await searchNames(tx, vault, { organizationId, query, ...page, read })).map(({ row }) => row.id),
      ),
    };
  });
const lookForAll = async (house: House, vault: Vault, guests: readonly Reached[] = people) => {
  const seen = [];
  for (const guest of guests) seen.push(await lookFor(house, vault, guest));
  return seen;
};

const rotate = ({ organizationId }: Pick<House, 'organizationId'>, more: Partial<IndexRotation> = {}) => {
  const vault = newProcess();
  return rotateIndexKeys({
    ...{ database: identity.deps.database, vault, slice: 'identity', organizationId, youngestMs: 0 },
    ...{ indexed: indexedRows({ ...identity.deps, vault }), ...more },
  });
};
/** The first step of a rotation alone: from here on there are two keys. */
const begin = ({ organizationId }: House) =>
  identity.deps.database.transaction(workerAccess(organizationId), (tx) =>
    newProcess().rotateIndex(tx, organizationId),
  );

const keys = async ({ organizationId }: House) => {
  const rows = await identity.database.admin<{ key: string }[]>`
    select version || ' ' || status as key from identity.data_key
     where organization_id = ${organizationId} and purpose = 'INDEX' order by version`;
  return rows.map(({ key }) => key);
};
/** Under which keys rows can be found, and whether the grams are those that the rows name. */
const underKeys = async ({ organizationId }: House) => {
  const [row] = await identity.database.admin`
    select (select array_agg(distinct contact_key) from identity.customer
             where organization_id = ${organizationId} and email_bidx is not null) as contacts,
           (select array_agg(distinct name_key) from identity.customer
             where organization_id = ${organizationId} and cardinality(name_grams) > 0) as names,
           (select array_agg(distinct email_key) from identity.invitation where organization_id = ${organizationId}) as invitations,
           (select count(*)::int from identity.customer_name_gram where organization_id = ${organizationId})
             - (select coalesce(sum(cardinality(name_grams)), 0)::int from identity.customer where organization_id = ${organizationId}) as "strayGrams"`;
  return row;
};

const invite = async ({ organization }: House, email: string): Promise<string> => {
  const { data } = await identity.ask({ bearer: organization.owner.accessToken })(
    `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }`,
    { input: { email, role: 'STAFF' } },
  );
  return data.inviteMember.__typename;
};

test('every index has a key that is replaced, but for those of no organization', async () => {
  const columns = await identity.database.admin<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'identity' and (column_name like '%\\_bidx' or column_name like '%gram%')
       and table_name !~ '_[0-9]{4}_[0-9]{2}$' order by name`;

  expect(columns.map(({ name }) => name)).toEqual([
    ...['customer.email_bidx', 'customer.name_grams', 'customer.phone_bidx', 'customer_name_gram.gram'],
    ...['invitation.email_bidx', 'login_attempt.email_bidx'],
  ]);
  expect(indexedRows(identity.deps).map(({ table }) => table)).toEqual(['customer', 'invitation']);
});

test('all rows are found under the new key, and the old one is retired', async () => {
  const house = await houseOf(people);
  await invite(house, 'staff@example.com');
  const [deleted, merged] = [await keep(house, guest('Gone')), await keep(house, guest('Merged'))];
  await owner(house).change('deleteCustomer', { customerId: deleted, version: 1 });
  const into = await keep(house, guest('Winner'));
  await owner(house).change('mergeCustomers', {
    ...{ winnerId: into, winnerVersion: 1, loserId: merged, loserVersion: 1 },
  });
  const [before] = await identity.database.admin`select count(*)::int as told from bus.state_log`;
  const { version } = await rowOf(into);
  const seen: number[] = [];

  const done = await rotate(house, {
    ...{ batch: 3, progress: ({ table, renewed }) => seen.push(renewed + (table === 'invitation' ? 100 : 0)) },
  });

  const { organizationId } = house;
  expect(done).toEqual([{ organizationId, version: 2, renewed: 9, retired: true, problems: [] }]);
  expect(seen).toEqual([3, 6, 8, 101]);
  expect(await keys(house)).toEqual(['1 RETIRED', '2 ACTIVE']);
  expect(await underKeys(house)).toEqual({ contacts: [2], names: [2], invitations: [2], strayGrams: 0 });
  expect(await lookForAll(house, newProcess())).toEqual(exactly);
  expect(await owner(house).names({ name: 'Merged' })).toEqual([]);
  expect(await owner(house).names({ name: 'Gone' })).toEqual([]);
  const restored = await owner(house).change('restoreCustomer', { customerId: deleted, version: 2 });
  expect(restored.__typename).toBe('CustomerChanged');
  expect(await owner(house).names({ name: 'Gone' })).toEqual(['Gone Person']);
  // It is no change of a record: nobody else hears of it, but for the audit.
  expect((await rowOf(into)).version).toBe(version);
  await identity.settled();
  const [after] = await identity.database.admin`select count(*)::int as told from bus.state_log`;
  expect(after).toEqual(before);
  const audited = await identity.database.admin`
    select action, actor_kind, entity from identity.audit_entry where organization_id = ${organizationId} and entity = 'DataKey'`;
  expect(audited).toEqual([{ action: 'index_key.rotated', actor_kind: 'SYSTEM', entity: 'DataKey' }]);
});

const guest = (name: string) => ({
  name: `${name} Person`,
  email: `${name.toLowerCase()}@example.com`,
  phone: `+8190${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
});
const rowOf = async (customer: string) => {
  const [row] = await identity.database.admin<{ version: number; merged_into_id: string | null }[]>`
    select version, merged_into_id from identity.customer where id = ${fromId('cus', customer)}`;
  if (!row) throw new Error('no such customer');
  return row;
};

test('before and after every step everybody is found once, by processes that know the old key alone, and by new ones', async () => {
  const house = await houseOf(people);
  const old = [newProcess(), newProcess()];
  for (const vault of old) expect(await lookForAll(house, vault)).toEqual(exactly);
  const looks: unknown[] = [];
  let nth = 0;
  const watched: Database = {
    ...identity.deps.database,
    transaction: async (access, body) => {
      const result = await identity.deps.database.transaction(access, body);
      nth += 1;
      // The first of the old ones looks at every step; the second only at this one, and knows nothing of those before.
      looks.push(await lookForAll(house, old[0] ?? newProcess()), await lookForAll(house, newProcess()));
      if (nth === 3) looks.push(await lookForAll(house, old[1] ?? newProcess()));
      return result;
    },
  };

  const runs = [await rotate(house, { database: watched, batch: 2 }), await rotate(house, { batch: 2 })];

  expect(runs).toMatchObject([
    [{ version: 2, renewed: 5, retired: true }],
    [{ version: 3, renewed: 5, retired: true }],
  ]);
  expect(nth).toBe(7);
  expect(looks).toHaveLength(15);
  for (const seen of looks) expect(seen).toEqual(exactly);
  expect(await lookForAll(house, old[1] ?? newProcess())).toEqual(exactly);
  expect(await keys(house)).toEqual(['1 RETIRED', '2 RETIRED', '3 ACTIVE']);
  expect(await underKeys(house)).toEqual({ contacts: [3], names: [3], invitations: null, strayGrams: 0 });
}, 60_000);

test('while people look and write', async () => {
  const house = await houseOf(people);
  let over = false;
  const wrong: unknown[] = [];
  const until = async (work: (nth: number) => Promise<void>): Promise<number> => {
    let done = 0;
    for (; !over || done === 0; done += 1) await work(done);
    return done;
  };
  const seeker = newProcess();
  const seekers = [1, 2].map(() =>
    until(async () => {
      const seen = await lookForAll(house, seeker);
      if (JSON.stringify(seen) !== JSON.stringify(exactly)) wrong.push(seen);
    }),
  );
  const writers = ['Mia', 'Noa'].map((family) =>
    until(async (nth) => {
      const letters = [...String(nth)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
      const [email, phone] = [
        `${family}.${letters}@example.org`,
        `+8180${family === 'Mia' ? 1 : 2}${String(nth).padStart(7, '0')}`,
      ];
      const customer = await keep(house, { name: `${family} Writes${letters}`, email, phone });
      const byEmail = await owner(house).names({ email });
      const changed = await owner(house).change('updateCustomer', {
        ...{ customerId: customer, version: 1, name: `${family} Rewrites${letters}`, email: `new.${email}` },
      });
      const seen = [
        byEmail,
        changed.__typename,
        await owner(house).names({ email }),
        await owner(house).names({ email: `new.${email}` }),
        await owner(house).names({ phone }),
      ];
      const name = [`${family} Rewrites${letters}`];
      const wanted = [[`${family} Writes${letters}`], 'CustomerChanged', [], name, name];
      if (JSON.stringify(seen) !== JSON.stringify(wanted)) wrong.push(seen);
    }),
  );

  const runs = [];
  for (let run = 0; run < 3; run += 1) runs.push(await rotate(house, { batch: 2 }));
  over = true;
  const done = await Promise.all([...seekers, ...writers]);

  expect(wrong).toEqual([]);
  expect(Math.min(...done)).toBeGreaterThan(0);
  expect(runs).toMatchObject([2, 3, 4].map((version) => [{ version, retired: true, problems: [] }]));
  expect(await underKeys(house)).toEqual({ contacts: [4], names: [4], invitations: null, strayGrams: 0 });
}, 90_000);

describe('a transaction that is lost', () => {
  const steps = [1, 2, 3, 4, 5, 6, 7].flatMap((at) => (['before', 'after'] as const).map((mode) => ({ at, mode })));

  test('at every step leaves everybody found, and the next run ends what was begun', async () => {
    const few = people.slice(0, 3);
    const ended: unknown[] = [];
    for (const { at, mode } of steps) {
      const house = await houseOf(few);
      await invite(house, 'staff@example.com');
      const fault: Fault = { at, mode, count: 0 };
      const dying = fragile(identity.deps.database, fault);

      await expect(rotate(house, { database: dying, batch: 2 })).rejects.toThrow(`died ${mode} the commit`);
      expect(await lookForAll(house, newProcess(), few)).toEqual(exactly.slice(0, 3));
      expect(await invite(house, 'STAFF@example.com')).toBe('AlreadyInvited');
      // A young key is not replaced again: what was begun is ended, and nothing else.
      const again = await rotate(house, { ...((await keys(house)).length > 1 && { youngestMs: 86_400_000 }) });

      ended.push([await keys(house), await underKeys(house), again.flatMap(({ problems }) => problems)]);
    }

    const under = { contacts: [2], names: [2], invitations: [2], strayGrams: 0 };
    expect(ended).toEqual(steps.map(() => [['1 RETIRED', '2 ACTIVE'], under, []]));
  }, 240_000);
});

test('nobody is invited twice, under whichever key', async () => {
  const house = await found();
  expect(await invite(house, 'twice@example.com')).toBe('InvitationSent');

  await begin(house);
  expect(await invite(house, 'Twice@example.com')).toBe('AlreadyInvited');
  expect(await invite(house, 'under-the-new@example.com')).toBe('InvitationSent');
  expect(await rotate(house)).toMatchObject([{ renewed: 1, retired: true }]);
  expect(await invite(house, 'twice@example.com')).toBe('AlreadyInvited');
  expect(await invite(house, 'under-the-new@example.com')).toBe('AlreadyInvited');
  const [pending] = await identity.database.admin`
    select count(*)::int as pending from identity.invitation where organization_id = ${house.organizationId}`;
  expect(pending).toEqual({ pending: 2 });
});

test('a guest is recognised as the customer who was met under the old key', async () => {
  const house = await houseOf([]);
  const known = await keep(house, { name: 'Known Guest', email: 'known@example.com', phone: '+819055550000' });
  const meet = async () => {
    const id = newId();
    const contact = { name: 'K. Guest', email: 'KNOWN@example.com', phone: '+819055550000', locale: 'en' };
    await publishState(identity.deps.bus, guestContactState, {
      ...{ organizationId: house.organizationId, id, version: 1 },
      data: { businessId: newId(), sealed: sealContact(guestContactTopicKey, contact) },
    });
    await identity.settled();
    return (await rowOf(toId('cus', id))).merged_into_id;
  };

  await begin(house);
  const during = await meet();
  await rotate(house);

  expect([during, await meet()]).toEqual([fromId('cus', known), fromId('cus', known)]);
  expect(await owner(house).names({ email: 'known@example.com' })).toEqual(['Known Guest']);
});

test('those who may be one customer are offered, though they were met under two keys', async () => {
  const house = await found();
  await keep(house, { name: 'Old Twin', email: 'twin@example.com' });
  await begin(house);
  await keep(house, { name: 'New Twin', email: 'twin@example.com' });
  const duplicates = async (name: string) => {
    const { data } = await owner(house).page({ name });
    return data.customers.edges.map(({ node }: { node: { duplicates: unknown } }) => node.duplicates);
  };

  expect(await duplicates('Old Twin')).toEqual([[{ name: 'New Twin' }]]);
  expect(await duplicates('New Twin')).toEqual([[{ name: 'Old Twin' }]]);
  expect(await owner(house).names({ email: 'twin@example.com' })).toEqual(['New Twin', 'Old Twin']);
});

test('whoever is blocked stays so: scheduling recognises guests by hashes of another key', async () => {
  const house = await found();
  const customer = await keep(house, { name: 'Rude Guest', email: 'rude@example.com' });
  await owner(house).change('blockCustomer', { customerId: customer, mode: 'BLOCKED', reason: 'Rude' });
  await identity.settled();
  const told = async () => {
    const rows = await identity.database.admin<{ payload: { customerId: string; emailMatch: string } | null }[]>`
      select payload from bus.state_log where topic = 'identity.customer-block.state'`;
    return rows.flatMap(({ payload }) => (payload?.customerId === fromId('cus', customer) ? [payload] : []));
  };
  const [before] = await told();

  await rotate(house);
  await identity.settled();

  expect(before).toMatchObject({ mode: 'BLOCKED', emailMatch: expect.stringMatching(/^[\w-]{22}$/) });
  expect(await told()).toEqual([before]);
});

test('sign-in counts failures as before: what belongs to no organization keeps its key', async () => {
  const zero = { organizationId: '00000000-0000-0000-0000-000000000000' };
  const vault = newProcess();
  const index = () =>
    identity.deps.database.transaction(workerAccess(zero.organizationId), (tx) =>
      vault.blindIndex(tx, zero.organizationId, 'somebody@example.com'),
    );
  const before = await index();

  expect(await rotate(zero)).toEqual([]);
  expect(await index()).toEqual(before);
});

test('a row that does not open is told, stays as it is, and keeps the old key', async () => {
  const house = await houseOf(people.slice(0, 2));
  const broken = await keep(house, { name: 'Broken Row', email: 'broken@example.com' });
  await identity.database.admin`
    update identity.customer set email_enc = set_byte(email_enc, 20, get_byte(email_enc, 20) # 1) where id = ${fromId('cus', broken)}`;

  const done = await rotate(house);

  expect(done).toMatchObject([{ renewed: 2, retired: false, problems: ['customer: 1 rows do not open'] }]);
  expect(await keys(house)).toEqual(['1 RETIRING', '2 ACTIVE']);
  expect(await lookForAll(house, newProcess(), people.slice(0, 2))).toEqual(exactly.slice(0, 2));
});

test('the command tells how far it is, and what it did', async () => {
  const house = await houseOf(people.slice(0, 2));
  const run = async (...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runOpsCommand(
      {
        ...{ slice: 'identity', deps: identity.deps },
        operations: { vault: identity.deps.vault, indexed: indexedRows(identity.deps) },
        ...{ print: (line) => out.push(line), progress: (line) => err.push(line) },
      },
      ['rotate-keys', '--organization', house.organization.id, ...args],
    );
    return { code, out, indexing: err.filter((line) => line.includes('indexed')) };
  };

  expect(await run('--min-age', '0')).toEqual({
    code: 0,
    out: [
      expect.stringMatching(/^identity: 1 new keys, \d+ values sealed anew$/),
      'identity: 1 new index keys, 2 rows indexed anew',
    ],
    indexing: [`identity: customer of ${house.organizationId}: 2 indexed anew`],
  });
  expect(await run()).toEqual({
    code: 0,
    out: ['identity: 0 new keys, 0 values sealed anew', 'identity: 0 new index keys, 0 rows indexed anew'],
    indexing: [],
  });
  expect(await lookForAll(house, newProcess(), people.slice(0, 2))).toEqual(exactly.slice(0, 2));
});
