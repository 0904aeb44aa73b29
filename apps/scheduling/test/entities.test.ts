import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { book, hold, monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling);
});
afterAll(() => scheduling.stop());

const entities = async (client: GraphqlClient, type: string, ids: readonly string[], fields: string) => {
  const { data, errors } = await client(
    `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on ${type} { ${fields} } } }`,
    { ids: ids.map((id) => ({ __typename: type, id })) },
  );
  expect(errors).toBeUndefined();
  return data._entities;
};

test('appointments keep their order; unknown, foreign, wrong-kind and malformed ids are null', async () => {
  const person = salon.customer();
  const [one, two] = [
    await book(person, salon, { startsAt: tokyo('10:00') }),
    await book(person, salon, { startsAt: tokyo('12:00') }),
  ];
  const foreign = await book(salon.customer(), salon, { startsAt: tokyo('14:00') });
  const ids = [two.id, toId('apt', newId()), one.id, foreign.id, salon.location, 'apt_', two.id];

  expect(await entities(person, 'Appointment', ids, 'id number')).toEqual([
    { id: two.id, number: two.number },
    null,
    { id: one.id, number: one.number },
    null,
    null,
    null,
    { id: two.id, number: two.number },
  ]);
});

test('a hold is seen by the person who made it, and by nobody else', async () => {
  const person = salon.customer();
  const held = await hold(person, salon, { startsAt: tokyo('16:00') });
  const ids = [toId('hld', newId()), held.id, salon.cut];

  expect(await entities(person, 'Hold', ids, 'id token startsAt')).toEqual([
    null,
    { id: held.id, token: held.token, startsAt: held.startsAt },
    null,
  ]);
  for (const other of [salon.customer(), salon.nobody(), salon.member(['appointment.read', 'appointment.write'])]) {
    expect(await entities(other, 'Hold', ids, 'id token')).toEqual([null, null, null]);
  }
});

test.each([
  ['unknown', () => toId('apt', newId()), null],
  ['a wrong kind of id', () => salon.location, 'INVALID'],
  ['malformed', () => 'apt_nonsense', 'INVALID'],
  ['a statement', () => "apt_'; drop table scheduling.appointment; --", 'INVALID'],
])('appointment(id) of what is %s', async (_, id, code) => {
  const answer = await salon.customer()(`query ($id: ID!) { appointment(id: $id) { id } }`, { id: id() });

  expect([answer.data?.appointment ?? null, answer.errors?.[0]?.extensions?.code ?? null]).toEqual([null, code]);
});
