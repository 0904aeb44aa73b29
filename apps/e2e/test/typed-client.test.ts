import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
  type IntrospectionQuery,
} from 'graphql';
import { book, firstOffer, freeTimes, payPage, signUp, visit, type Booked } from '../client/booking.ts';
import { openEndpoint, type Endpoint } from '../client/endpoint.ts';
import type { BookMutationVariables } from '../client/generated/graphql.ts';
import { eventually, runSystem, type RunningSystem } from './running-system.ts';
import { inDays, openSalon } from './salon.ts';

const repository = join(import.meta.dirname, '../../..');
const text = (path: string) => readFileSync(join(repository, path), 'utf8');
const api = buildSchema(text('apps/gateway/api.graphql'));

let system: RunningSystem;
let endpoint: Endpoint;
beforeAll(async () => {
  system = await runSystem();
  endpoint = openEndpoint(system.endpoint);
  await openSalon(system.api, 'hanami');
}, 120_000);
afterAll(() => system.stop());

const week = { from: inDays(2), to: inDays(9) };

test('a front end signs somebody up, shows free times, books one and is told where to pay', async () => {
  const misaki = await signUp(endpoint, {
    email: 'misaki@example.jp',
    password: 'a long sentence of mine',
    name: '田中 美咲',
  });
  const offer = await firstOffer(misaki, 'hanami');
  if (!offer) throw new Error('nothing is offered');
  const [first] = await freeTimes(misaki, offer, week.from, week.to);
  if (!first) throw new Error('no time is free');

  const booked = (await book(misaki, offer, first)) as Booked;
  expect(booked).toMatchObject({
    appointment: { status: 'PENDING_PAYMENT' },
    paymentDue: { amount: { amountMinor: 1_980, currency: 'JPY' } },
  });
  // What commerce has not heard of yet is told as “not ready”: a front end asks again.
  const page = await eventually(() => payPage(misaki, booked).catch(() => null));
  expect(page).toMatch(new RegExp(`^${system.sandboxUrl}/`));
  expect(await visit(misaki, booked.appointment.id)).toEqual({
    number: booked.appointment.number,
    status: 'PENDING_PAYMENT',
    startsAt: first.startsAt,
    segments: [{ staffMember: { name: '佐藤 葵' }, variation: { name: '60 minutes' } }],
  });

  const tooLate = await book(misaki, offer, first);
  expect(tooLate).toEqual({ kind: 'taken', nextStartsAt: expect.stringMatching(/\+09:00$/) });
  const [free] = await freeTimes(misaki, offer, week.from, week.to);
  if (!free) throw new Error('no time is free any more');
  expect(await book(misaki, offer, { ...free, price: { amountMinor: 1, currency: 'JPY' } })).toEqual({
    kind: 'price',
    amountMinor: 6_600,
  });
}, 60_000);

test('the endpoint tells the schema that api.graphql holds', async () => {
  const query = getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, inputValueDeprecation: true });

  const { data } = await system.ask()<IntrospectionQuery>(query);
  if (!data) throw new Error('no introspection');

  expect(printSchema(lexicographicSortSchema(buildClientSchema(data)))).toBe(printSchema(lexicographicSortSchema(api)));
});

test('every document of the guide is one that the API takes', () => {
  const guide = text('docs/typed-client.md');
  const documents = [...guide.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, document]) => document ?? '');

  expect(documents).toHaveLength(1);
  expect(documents.flatMap((document) => validate(api, parse(document))).map(({ message }) => message)).toEqual([]);
});

test('what does not fit does not compile', () => {
  // @ts-expect-error -- a token is a text
  const wrong: BookMutationVariables = { input: { holdToken: 5, acceptPolicy: true, idempotencyKey: 'one' } };
  // @ts-expect-error -- a booking names its request
  const incomplete: BookMutationVariables = { input: { holdToken: 'hold', acceptPolicy: true } };

  expect([wrong.input.acceptPolicy, incomplete.input.acceptPolicy]).toEqual([true, true]);
});
