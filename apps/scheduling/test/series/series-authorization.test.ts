import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { openSalon, refused, tokyo, type Salon } from '../salon.ts';
import { startScheduling, type Scheduling } from '../scheduling.ts';
import { askSeries, created, knownCustomer, weekly } from './series.ts';

let scheduling: Scheduling;
let salon: Salon;
let elsewhere: Salon;
let otherLocation: string;
let customerId: string;
let pass: string;
const userId = newId();
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(tokyo('07:00', '2027-03-01'));
  [salon, elsewhere] = [await openSalon(scheduling), await openSalon(scheduling)];
  otherLocation = await salon.catalog.location();
  customerId = await knownCustomer(scheduling, salon, userId);
  pass = await scheduling.tokens.guest({
    ...{ organizationId: salon.organizationId, appointmentId: newId(), customerId: newId() },
  });
});
afterAll(() => scheduling.stop());

const all = ['appointment.read', 'appointment.write', 'appointment.override'];
const at = (...locationIds: string[]) => ({ scope: { businessIds: [], locationIds } });

const viewers: Record<string, () => GraphqlClient> = {
  nobody: () => salon.nobody(),
  'a guest': () => scheduling.client({ bearer: pass }),
  'its customer': () => salon.customer(userId),
  'another customer': () => salon.customer(),
  'the manager of another organization': () => elsewhere.member(all),
  'staff, own agenda': () => salon.member(['appointment.read.own', 'appointment.write.own'], salon.aoi),
  'a manager of another location': () => salon.member(all, at(otherLocation)),
  'a manager of this location': () => salon.member(all, at(fromId('loc', salon.location) as string)),
  'an owner': () => salon.member(all),
  'a member without any permission': () => salon.member([]),
};

const staff = {
  ...{ nobody: 'UNAUTHENTICATED', 'a guest': 'UNAUTHENTICATED' },
  ...{ 'its customer': 'FORBIDDEN', 'another customer': 'FORBIDDEN' },
  ...{ 'the manager of another organization': 'FORBIDDEN', 'staff, own agenda': 'FORBIDDEN' },
  ...{ 'a manager of another location': 'FORBIDDEN', 'a manager of this location': 'done', 'an owner': 'done' },
  'a member without any permission': 'FORBIDDEN',
};
const customerToo = {
  ...staff,
  ...{ 'its customer': 'done', 'another customer': 'unknown', 'the manager of another organization': 'unknown' },
};
/** What each viewer gets; `done` is its success. */
const matrix: Record<string, Record<string, string>> = {
  'createSeries for a customer': staff,
  editSeries: customerToo,
  endSeries: customerToo,
};

let nth = 0;
/** A time of Aoi's that nobody has had yet. */
const nextTime = () => {
  nth += 1;
  return tokyo(`${10 + (nth % 9)}:00`, `2027-03-${String(2 + Math.floor(nth / 9)).padStart(2, '0')}`);
};
const daily = () => ({ startsAt: nextTime(), rule: { frequency: 'DAILY', interval: 14, count: 2 } });

const cases = Object.entries(matrix).flatMap(([what, row]) =>
  Object.keys(viewers).map((kind): [string, string, string] => [what, kind, row[kind] as string]),
);

test('the matrix names every viewer', () => {
  for (const row of Object.values(matrix)) expect(Object.keys(row).sort()).toEqual(Object.keys(viewers).sort());
});

test.each(cases)('%s by %s: %s', async (what, kind, expected) => {
  const client = (viewers[kind] as () => GraphqlClient)();
  const name = what.split(' ')[0] as 'createSeries' | 'editSeries' | 'endSeries';
  const mine = { customerId: toId('cus', customerId) };
  const own =
    name === 'createSeries'
      ? null
      : await created(salon.member(all), salon, { ...daily(), ...mine, onConflict: 'SKIP' });
  const input = {
    createSeries: () => weekly(salon, { ...daily(), ...mine, onConflict: 'SKIP' }),
    editSeries: () => ({ seriesId: own?.series.id, version: 1, scope: 'ALL', cancel: true }),
    endSeries: () => ({ seriesId: own?.series.id, version: 1 }),
  }[name]();
  const ask = () => askSeries(client, name, { ...input, idempotencyKey: randomUUID() });

  const { outcome, code } = expected === 'done' ? await ask() : await refused(scheduling, ask);

  const done = name === 'createSeries' ? 'SeriesBooked' : 'SeriesChanged';
  if (expected === 'done') expect([outcome?.__typename, code]).toEqual([done, undefined]);
  else if (expected === 'unknown') {
    const stranger = await askSeries(client, name, { ...input, seriesId: toId('srs', newId()) });
    expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['seriesId'] }] });
    expect(stranger.outcome).toEqual(outcome);
  } else expect([outcome ?? null, code]).toEqual([null, expected]);
});

test('nobody without a sign-in books a series of the own', async () => {
  for (const client of [salon.nobody(), viewers['a guest']?.() as GraphqlClient]) {
    const { code } = await refused(scheduling, () =>
      askSeries(client, 'createSeries', weekly(salon, { ...daily(), acceptPolicy: true })),
    );
    expect(code).toBe('UNAUTHENTICATED');
  }
});

test('a customer of another organization is unknown', async () => {
  const foreign = await knownCustomer(scheduling, elsewhere);

  const { outcome } = await refused(scheduling, () =>
    askSeries(salon.member(all), 'createSeries', weekly(salon, { ...daily(), customerId: toId('cus', foreign) })),
  );

  expect(outcome.__typename).toMatch(/InvalidInput|NotReadyYet/);
});
