import { customerState, privacyRequested } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { publishEvent, publishState } from '@openslot/testing';
import { openSalon, tokyo, type Salon } from '../salon.ts';
import { startScheduling, type Scheduling } from '../scheduling.ts';
import { created, knownCustomer, seriesOf } from './series.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
});
afterAll(() => scheduling.stop());
beforeEach(async () => {
  await scheduling.database.setClock(tokyo('07:00', '2027-03-01'));
  salon = await openSalon(scheduling);
});

const desk = () => salon.member(['appointment.read', 'appointment.write']);
const book = async (customerId: string) =>
  (await created(desk(), salon, { customerId: toId('cus', customerId), startsAt: tokyo('10:00', '2027-03-02') }))
    .series;

test('the series of a merged customer are the winner’s, and go back when the merge is undone', async () => {
  const [loser, winner] = [await knownCustomer(scheduling, salon), await knownCustomer(scheduling, salon)];
  const series = await book(loser);
  const other = await book(await knownCustomer(scheduling, salon)).catch(() => null);
  expect(other).toBeNull();
  const tell = async (version: number, mergedIntoId: string | null) => {
    const data = { userId: null, live: mergedIntoId === null, mergedIntoId };
    await publishState(scheduling.deps.bus, customerState, {
      organizationId: salon.organizationId,
      id: loser,
      version,
      data,
    });
    await scheduling.settled();
    const [row] = await scheduling.database.admin<{ whose: string[] }[]>`
      select array_agg(distinct o.customer_id) || array_agg(distinct s.customer_id) as whose from scheduling.series s
        join scheduling.series_occurrence o on o.organization_id = s.organization_id and o.series_id = s.id
       where s.organization_id = ${salon.organizationId}`;
    return [(await seriesOf(desk(), series.id)).customer.id, ...new Set(row?.whose)];
  };

  expect(await tell(2, winner)).toEqual([toId('cus', winner), winner]);
  expect(await tell(3, null)).toEqual([toId('cus', loser), loser]);
});

test('the series of an erased customer is over, its visits are cancelled, and its feed opens nothing', async () => {
  const userId = newId();
  const customerId = await knownCustomer(scheduling, salon, userId);
  const series = await book(customerId);
  const { data } = await salon.customer(userId)(
    `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) { ... on CalendarFeedCreated { path } } }`,
    { input: { customerId: toId('cus', customerId) } },
  );
  const { path } = data.createCalendarFeed;
  const read = () =>
    fetch(scheduling.url.replace('/graphql', path), {
      headers: { 'x-openslot-gateway': scheduling.deps.gatewaySecrets[0] ?? '' },
    });
  expect((await read()).status).toBe(200);

  const about = { organizationId: salon.organizationId, id: newId(), version: 1 };
  await publishEvent(scheduling.deps.bus, privacyRequested, {
    ...about,
    data: { kind: 'ERASURE', customerIds: [customerId], sealFor: null, reviewTexts: false },
  });
  await scheduling.settled();

  const over = await seriesOf(desk(), series.id);
  expect(over.status).toBe('ENDED');
  expect(over.occurrences.map(({ outcome }: { outcome: string }) => outcome)).toEqual(
    Array.from({ length: 4 }, () => 'CANCELLED'),
  );
  expect((await read()).status).toBe(404);
});
