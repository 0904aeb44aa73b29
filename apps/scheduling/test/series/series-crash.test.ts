import { randomUUID } from 'node:crypto';
import { fromId, toId } from '@openslot/service';
import { fragile, settled, type Fault, type GraphqlClient } from '@openslot/testing';
import { openSalon, tokyo, type Salon } from '../salon.ts';
import { startScheduling, type Scheduling } from '../scheduling.ts';
import { askSeries, knownCustomer, seriesOf, told, weekly } from './series.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault) };
  });
});
afterAll(() => scheduling.stop());

/** The client sends the same request until it is answered. */
async function insist(client: GraphqlClient, name: 'createSeries' | 'editSeries', input: object) {
  for (;;) {
    const { outcome } = await askSeries(client, name, input);
    if (outcome) return outcome;
  }
}

/** Each command is one transaction, however long the series is. */
test.each(['before', 'after'] as const)(
  'a long series is booked and split once when a command is lost %s its commit',
  async (mode) => {
    fault.at = 0;
    await scheduling.database.setClock(tokyo('07:00', '2027-03-01'));
    salon = await openSalon(scheduling);
    const customerId = toId('cus', await knownCustomer(scheduling, salon));
    const member = salon.member(['appointment.read', 'appointment.write']);
    const wish = { startsAt: tokyo('10:00', '2027-03-01'), rule: { frequency: 'WEEKLY', count: 104 }, customerId };
    await settled(...scheduling.workers);

    Object.assign(fault, { at: 1, mode, count: 0 });
    const made = await insist(member, 'createSeries', { ...weekly(salon, wish), idempotencyKey: randomUUID() });
    expect(fault.count).toBeGreaterThan(1);
    Object.assign(fault, { at: 1, mode, count: 0 });
    const change = { seriesId: made.series.id, version: 1, scope: 'FOLLOWING', n: 52, time: '15:00' };
    const split = await insist(member, 'editSeries', { ...change, idempotencyKey: randomUUID() });
    fault.at = 0;
    await settled(...scheduling.workers);

    const [before, after] = [await seriesOf(member, made.series.id), await seriesOf(member, split.series.id)];
    expect([before.occurrences.length, after.occurrences.length]).toEqual([51, 53]);
    expect([told(before.occurrences)[0], told(after.occurrences)[52]]).toEqual([
      '1 2027-03-01T10:00 BOOKED 2027-03-01T10:00',
      '53 2029-02-19T15:00 BOOKED 2029-02-19T15:00',
    ]);
    const [row] = await scheduling.database.admin`
    select (select count(*) from scheduling.appointment where organization_id = ${salon.organizationId})::int as visits,
           (select count(*) from scheduling.series where organization_id = ${salon.organizationId})::int as series,
           (select count(*) from scheduling.allocation where organization_id = ${salon.organizationId})::int as times,
           (select count(*) from bus.event_log where aggregateid = ${fromId('srs', made.series.id)} and type like 'scheduling.series.%')::int as events`;
    expect(row).toEqual({ visits: 104, series: 2, times: 104, events: 2 });
  },
  60_000,
);
