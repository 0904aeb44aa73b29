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

describe('a merge that was a mistake', () => {
  const undo = (winnerId: string, winnerVersion: number, loserId: string) =>
    owner().change('undoMerge', { winnerId, winnerVersion, loserId });
  const mergesInto = async (customer: string, as = hanami.owner) => {
    const { data } = await identity.ask({ bearer: as.accessToken })(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { undoableMerges { customerId mergedAt undoableUntil } } } }`,
      { of: [{ __typename: 'Customer', id: customer }] },
    );
    return data._entities[0].undoableMerges;
  };

  test('is undone: both are found and told as they were, the person is the loser’s again, what was changed since stays', async () => {
    const person = await signUp(identity, 'Nora Loser');
    const loser = await meet(identity, hanami.id, person);
    await owner().change('updateCustomer', {
      ...{ customerId: loser, version: 1, tags: ['colour', 'VIP'], phone: '+81311113333', birthday: '--05-23' },
    });
    const winner = await kept('Nora Winner', { email: 'nora@example.com', tags: ['VIP'] });
    await merge(winner, loser, { loserVersion: 2, takeFromLoser: ['EMAIL'] });
    await owner().change('updateCustomer', { customerId: winner, version: 2, birthday: '--06-01', kana: 'のら' });
    const [entry] = await mergesInto(winner);
    expect(new Date(entry.undoableUntil).getTime() - new Date(entry.mergedAt).getTime()).toBe(7 * 86_400_000);

    const undone = await undo(winner, 3, loser);

    expect(undone).toMatchObject({
      __typename: 'MergeUndone',
      customer: { id: loser, phone: '+81311113333', birthday: '--05-23', tags: ['colour', 'VIP'], version: 4 },
      winner: {
        ...{ id: winner, name: 'Nora Winner', email: 'nora@example.com', phone: null, birthday: '--06-01' },
        ...{ kanaName: 'のら', tags: ['VIP'], version: 4, undoableMerges: [] },
      },
    });
    const userId = fromId('usr', person.userId);
    expect(await told(loser)).toEqual({
      contact: { name: 'Nora Loser', email: person.email, phone: '+81311113333', locale: expect.any(String) },
      state: { userId, mergedIntoId: null, live: true },
    });
    expect(await told(winner)).toEqual({
      contact: { name: 'Nora Winner', email: 'nora@example.com', phone: null, locale: 'en' },
      state: { userId: null, mergedIntoId: null, live: true },
    });
    expect((await owner().names({ name: 'Nora' })).toSorted()).toEqual(['Nora Loser', 'Nora Winner']);
    expect(await owner().names({ email: 'nora@example.com' })).toEqual(['Nora Winner']);
    const [event] = await identity.database.admin`
      select payload from bus.event_log where type = 'identity.customer.merge_undone.v1' and aggregateid = ${fromId('cus', loser)}`;
    expect(event?.['payload']).toEqual({ fromId: fromId('cus', winner) });
    const [left] = await identity.database.admin`
      select (select undone_at is not null and undone_by = ${fromId('usr', hanami.owner.userId)} from identity.merge_record
               where loser_id = ${fromId('cus', loser)}) as undone,
             (select count(*)::int from identity.merge_memory m join identity.merge_record r on r.id = m.id
               where r.loser_id = ${fromId('cus', loser)}) as remembered,
             (select string_agg(action, ' ' order by at, action) from identity.audit_entry
               where entity_id in (${fromId('cus', loser)}, ${fromId('cus', winner)}) and action ~ 'merge') as audited`;
    expect(left).toEqual({ undone: true, remembered: 0, audited: 'customer.merged customer.merge_undone' });
  });

  test('gives back to the loser who had become the loser, and blocks to whom they were', async () => {
    const [first, loser, winner] = [await kept('First'), await kept('Second'), await kept('Third')];
    await owner().change('blockCustomer', { customerId: loser, mode: 'BLOCKED', reason: 'Rude' });
    await owner().change('blockCustomer', { customerId: winner, mode: 'APPROVAL', reason: 'Late' });
    await merge(loser, first);
    await merge(winner, loser, { loserVersion: 2 });
    const blocks = async () => {
      const rows = await identity.database.admin`
        select customer_id, mode, reason from identity.customer_block where deleted_at is null
           and customer_id in (${fromId('cus', winner)}, ${fromId('cus', loser)}) order by mode`;
      return rows.map((row) => [toId('cus', row['customer_id']), row['mode'], row['reason']]);
    };
    expect(await blocks()).toEqual([[winner, 'BLOCKED', 'Rude']]);

    await undo(winner, 2, loser);

    expect((await told(first)).state).toEqual({ userId: null, mergedIntoId: fromId('cus', loser), live: false });
    expect(await blocks()).toEqual([
      [winner, 'APPROVAL', 'Late'],
      [loser, 'BLOCKED', 'Rude'],
    ]);
    await undo(loser, 4, first);
    expect((await told(first)).state).toEqual({ userId: null, mergedIntoId: null, live: true });
  });

  test('is forgotten with whoever is erased', async () => {
    const [winner, loser] = [await kept('Forgotten'), await kept('Forgotten too')];
    await merge(winner, loser);
    await identity.ask({ bearer: hanami.owner.accessToken })(
      'mutation ($input: AskForErasureInput!) { askForErasure(input: $input) { __typename } }',
      { input: { customerId: winner } },
    );
    await identity.settled();

    const [left] = await identity.database.admin`
      select count(*)::int as remembered from identity.merge_memory m join identity.merge_record r on r.id = m.id
       where r.winner_id = ${fromId('cus', winner)}`;
    expect(left).toEqual({ remembered: 0 });
    expect(await undo(winner, 3, loser)).toMatchObject({ __typename: 'WrongState', status: 'ERASED' });
  });

  test('is refused for an old version, what was not merged into this one, and after seven days', async () => {
    const [winner, loser, other] = [await kept('W'), await kept('L'), await kept('O')];
    await merge(winner, loser);
    const refused = (...given: Parameters<typeof undo>) => identity.unchanged(() => undo(...given));

    expect(await refused(winner, 1, loser)).toMatchObject({ __typename: 'VersionConflict', currentVersion: 2 });
    expect(await refused(winner, 2, other)).toMatchObject({ __typename: 'WrongState', status: 'CURRENT' });
    expect(await refused(other, 1, loser)).toMatchObject({ __typename: 'WrongState', status: 'MERGED' });
    expect(await refused(loser, 2, other)).toMatchObject({ __typename: 'WrongState', status: 'MERGED' });
    expect((await refused(winner, 2, toId('cus', newId()))).fields).toEqual([
      { path: ['loserId'], message: 'There is no such thing.' },
    ]);
    expect(await mergesInto(winner, await hire(identity, hanami, 'Reader', 'STAFF'))).toBeNull();

    await identity.database.advanceClock({ days: 7 });
    expect(await refused(winner, 2, loser)).toEqual({
      __typename: 'MergeFinal',
      message: 'This merge cannot be undone any more.',
    });
    await identity.settled();
    const [left] = await identity.database.admin`
      select count(*)::int as remembered from identity.merge_memory m join identity.merge_record r on r.id = m.id
       where r.winner_id = ${fromId('cus', winner)}`;
    expect(left).toEqual({ remembered: 0 });
  });
});
