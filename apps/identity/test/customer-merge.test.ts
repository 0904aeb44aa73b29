import { openContact } from '@openslot/database';
import { fromId, newId, toId } from '@openslot/service';
import { customersAs } from './customer-documents.ts';
import { meet } from './customers.ts';
import { foundOrganization, hire, signUp, type Organization } from './people.ts';
import { contactTopicKey, runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let hanami: Organization;
beforeAll(async () => {
  identity = await runIdentity();
  hanami = await foundOrganization(identity, 'Hanami');
});
afterAll(() => identity.close());

const owner = () => customersAs(identity, hanami.owner);
let nth = 0;
const kept = async (name: string, more: object = {}): Promise<string> =>
  (await owner().create({ name, email: `merge${(nth += 1)}@example.com`, ...more })).customer.id;
const merge = (winnerId: string, loserId: string, more: object = {}) =>
  owner().change('mergeCustomers', { winnerId, winnerVersion: 1, loserId, loserVersion: 1, ...more });
const told = async (customer: string) => {
  await identity.settled();
  const rows = await identity.database.admin<{ topic: string; payload: Record<string, unknown> | null }[]>`
    select topic, payload from bus.state_log where key = ${fromId('cus', customer)} and topic like 'identity.customer%' order by topic`;
  const of = (topic: string) => rows.find((row) => row.topic === topic)?.payload ?? null;
  const contact = of('identity.customer-contact.state');
  return {
    contact: contact && openContact(contactTopicKey, String(contact['sealed'])),
    state: of('identity.customer.state'),
  };
};

test('two records become one: the winner has what it lacked and what was chosen, the loser is told to be the winner', async () => {
  const winner = await kept('Winner Lee', { phone: null, email: 'winner@example.com', tags: ['VIP'] });
  const loser = await kept('Loser Lee', { phone: '+81311110000', email: 'lee@example.com', tags: ['colour'] });

  const merged = await merge(winner, loser, { takeFromLoser: ['EMAIL'] });

  expect(merged.customer).toMatchObject({
    ...{ id: winner, name: 'Winner Lee', email: 'lee@example.com', phone: '+81311110000' },
    ...{ tags: ['VIP', 'colour'], version: 2 },
  });
  expect(await told(winner)).toEqual({
    contact: { name: 'Winner Lee', email: 'lee@example.com', phone: '+81311110000', locale: 'en' },
    state: { userId: null, mergedIntoId: null, live: true },
  });
  expect(await told(loser)).toEqual({
    contact: null,
    state: { userId: null, mergedIntoId: fromId('cus', winner), live: false },
  });
  expect(await owner().names({ name: 'Lee' })).toEqual(['Winner Lee']);
  expect(await owner().names({ email: 'lee@example.com' })).toEqual(['Winner Lee']);
  const [record] = await identity.database.admin`
    select winner_id, from_loser from identity.merge_record where loser_id = ${fromId('cus', loser)}`;
  expect(record).toEqual({ winner_id: fromId('cus', winner), from_loser: ['email', 'phone'] });
});

test('the person of the loser is the winner’s, and a record that had become the loser is the winner now', async () => {
  const person = await signUp(identity, 'Registered');
  const [winner, middle] = [await kept('Desk record'), await meet(identity, hanami.id, person)];
  const first = await kept('First record');
  await merge(middle, first);

  await merge(winner, middle, { loserVersion: 2 });

  const userId = fromId('usr', person.userId);
  expect((await told(winner)).state).toEqual({ userId, mergedIntoId: null, live: true });
  expect((await told(middle)).state).toEqual({ userId: null, mergedIntoId: fromId('cus', winner), live: false });
  expect((await told(first)).state).toEqual({ userId: null, mergedIntoId: fromId('cus', winner), live: false });
});

test('refuses two people, an old version, one who was merged before, one twice, and what is not theirs', async () => {
  const [one, other] = [
    await meet(identity, hanami.id, await signUp(identity, 'Person One')),
    await meet(identity, hanami.id, await signUp(identity, 'Person Other')),
  ];
  const [winner, loser, gone] = [await kept('W'), await kept('L'), await kept('G')];
  await merge(winner, gone);
  const refused = (...given: Parameters<typeof merge>) => identity.unchanged(() => merge(...given));

  expect(await refused(one, other)).toEqual({
    __typename: 'BothRegistered',
    message: 'Both sign in by accounts of their own: they are two people.',
  });
  expect(await refused(winner, loser)).toMatchObject({ __typename: 'VersionConflict', currentVersion: 2 });
  expect(await refused(loser, gone, { loserVersion: 2 })).toMatchObject({ __typename: 'WrongState', status: 'MERGED' });
  expect((await refused(loser, loser)).fields).toEqual([{ path: ['loserId'], message: 'This is the same customer.' }]);
  expect((await refused(loser, toId('cus', newId()))).fields).toEqual([
    { path: ['loserId'], message: 'There is no such thing.' },
  ]);
});

test('of two who merge the same pair either way at once, one does', async () => {
  const [one, other] = [await kept('One'), await kept('Other')];

  const answers = await Promise.all([merge(one, other), merge(other, one)]);

  expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
    'CustomersMerged',
    expect.stringMatching(/^WrongState|VersionConflict$/),
  ]);
});

test('staff do not merge', async () => {
  const staff = await hire(identity, hanami, 'Staff', 'STAFF');
  const input = { winnerId: await kept('A'), winnerVersion: 1, loserId: await kept('B'), loserVersion: 1 };

  await expect(identity.unchanged(() => customersAs(identity, staff).change('mergeCustomers', input))).rejects.toThrow(
    'FORBIDDEN',
  );
});
