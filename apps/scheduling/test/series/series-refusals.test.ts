import { fromId, newId, toId } from '@openslot/service';
import { race } from '@openslot/testing';
import { deadlocksDuring, person } from '../contenders.ts';
import { openSalon, tokyo, type Salon } from '../salon.ts';
import { startScheduling, type Scheduling } from '../scheduling.ts';
import { createSeries } from '../../src/series/booking.commands.ts';
import { createSeriesInput } from '../../src/series/series.ts';
import { randomUUID } from 'node:crypto';
import { askSeries, created, knownCustomer, told, weekly } from './series.ts';

/** Monday. */
const today = '2027-03-01';
let scheduling: Scheduling;
let salon: Salon;
let customerId: string;
beforeAll(async () => {
  scheduling = await startScheduling();
});
afterAll(() => scheduling.stop());
beforeEach(async () => {
  await scheduling.database.setClock(tokyo('07:00', today));
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50 } });
  customerId = toId('cus', await knownCustomer(scheduling, salon));
});

const desk = (...more: string[]) => salon.member(['appointment.read', 'appointment.write', ...more]);
const wish = (more: object = {}) => weekly(salon, { customerId, startsAt: tokyo('10:00', today), ...more });

async function limited(input: object): Promise<void> {
  const { data } = await salon.member(['hours.write'])(
    `mutation ($input: SetBookingLimitInput!) { setBookingLimit(input: $input) { __typename } }`,
    { input: { businessId: toId('biz', salon.businessId), period: 'DAY', ...input } },
  );
  expect(data.setBookingLimit.__typename).toBe('BookingLimitSet');
}

const used = async () => {
  const [row] = await scheduling.database.admin`
    select coalesce(sum(used_count), 0)::int as used from scheduling.limit_counter where organization_id = ${salon.organizationId}`;
  return row?.['used'] as number;
};
const visits = async () => {
  const [row] = await scheduling.database.admin`
    select count(*)::int as visits, (select count(*)::int from scheduling.allocation where organization_id = ${salon.organizationId}) as times
      from scheduling.appointment where organization_id = ${salon.organizationId} and status = 'CONFIRMED'`;
  return [row?.['visits'], row?.['times']];
};

describe('limits inside a series', () => {
  it('count what the series itself has booked: what is too much is left out, or all is', async () => {
    await limited({ subject: 'CUSTOMER', period: 'MONTH', maxCount: 3 });
    const daily = { rule: { frequency: 'DAILY', count: 5 } };

    const all = await askSeries(desk(), 'createSeries', wish(daily));
    expect(all.outcome.__typename).toBe('SeriesConflict');
    expect([await used(), ...(await visits())]).toEqual([0, 0, 0]);

    const some = await askSeries(desk(), 'createSeries', wish({ ...daily, onConflict: 'SKIP' }));
    expect(told(some.outcome.answers)).toEqual([
      '1 2027-03-01T10:00 BOOKED 2027-03-01T10:00',
      '2 2027-03-02T10:00 BOOKED 2027-03-02T10:00',
      '3 2027-03-03T10:00 BOOKED 2027-03-03T10:00',
      '4 2027-03-04T10:00 SKIPPED NOT_FREE',
      '5 2027-03-05T10:00 SKIPPED NOT_FREE',
    ]);
    expect([await used(), ...(await visits())]).toEqual([3, 3, 3]);
  });

  it('begin anew with each period', async () => {
    await limited({ subject: 'RESOURCE', period: 'WEEK', maxCount: 1 });

    const { answers } = await created(desk(), salon, wish());

    expect(told(answers).map((line) => line.split(' ')[2])).toEqual(['BOOKED', 'BOOKED', 'BOOKED', 'BOOKED']);
    const second = await askSeries(desk(), 'createSeries', wish({ startsAt: tokyo('14:00', today) }));
    expect(second.outcome.__typename).toBe('SeriesConflict');
    expect(await used()).toBe(4);
  });

  it('let visits move within them, and not past them', async () => {
    await limited({ subject: 'LOCATION', maxMinutes: 60 });
    const { series } = await created(desk(), salon, wish());

    const moved = await askSeries(desk(), 'editSeries', {
      ...{ seriesId: series.id, version: 1, scope: 'ALL', time: '15:00' },
    });
    const longer = await askSeries(desk(), 'editSeries', {
      ...{ seriesId: series.id, version: 2, scope: 'ALL', segments: [{ variationId: salon.colour }] },
    });

    expect(told(moved.outcome.answers).map((line) => line.split(' ')[2])).toEqual(Array(4).fill('BOOKED'));
    expect(longer.outcome.__typename).toBe('SeriesConflict');
    expect([await used(), ...(await visits())]).toEqual([4, 4, 4]);
  });
});

/** Plays rivals who reach a limit just before each time that an occurrence is written. */
async function outrun(occurrence: number, work: () => Promise<void>): Promise<void> {
  const { admin } = scheduling.database;
  await admin.unsafe(`
    create function scheduling.outrun() returns trigger language plpgsql as $$
    begin
      if new.occurrence = ${occurrence} then raise sqlstate 'OS005'; end if;
      return null;
    end $$;
    create constraint trigger outrun after insert or update on scheduling.appointment deferrable initially deferred
      for each row execute function scheduling.outrun();`);
  await work().finally(() =>
    admin.unsafe('drop trigger outrun on scheduling.appointment; drop function scheduling.outrun();'),
  );
}

describe('an occurrence that rivals take away each time', () => {
  it('is answered by itself, and the others are booked', async () => {
    await outrun(2, async () => {
      const all = await askSeries(desk(), 'createSeries', wish());
      const some = await askSeries(desk(), 'createSeries', wish({ onConflict: 'SKIP' }));

      expect(told(all.outcome.answers).map((line) => line.slice(19))).toEqual([
        ...['SKIPPED NOT_ALL', 'CONFLICT NOT_FREE', 'SKIPPED NOT_ALL', 'SKIPPED NOT_ALL'],
      ]);
      expect(told(some.outcome.answers).map((line) => line.split(' ')[2])).toEqual([
        ...['BOOKED', 'SKIPPED', 'BOOKED', 'BOOKED'],
      ]);
      expect(await visits()).toEqual([3, 3]);
    });
  });

  it('stays where it was when the series is moved', async () => {
    const { series } = await created(desk(), salon, wish());
    await outrun(3, async () => {
      const change = { seriesId: series.id, version: 1, scope: 'ALL', time: '15:00', onConflict: 'SKIP' };
      const { outcome } = await askSeries(desk(), 'editSeries', change);

      expect(told(outcome.answers)).toEqual([
        '1 2027-03-01T15:00 BOOKED 2027-03-01T15:00',
        '2 2027-03-08T15:00 BOOKED 2027-03-08T15:00',
        '3 2027-03-15T10:00 CONFLICT NOT_FREE 2027-03-15T10:00',
        '4 2027-03-22T15:00 BOOKED 2027-03-22T15:00',
      ]);
      expect(await visits()).toEqual([4, 4]);
    });
  });
});

test('series that race for the same weeks and the same limit: each week is sold once, all others are told', async () => {
  await limited({ subject: 'RESOURCE', period: 'WEEK', maxCount: 2 });
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    const outcomes = await race(12, (nth) => {
      const input = weekly(salon, { startsAt: new Date(tokyo(`${10 + (nth % 3)}:00`, today)), onConflict: 'SKIP' });
      return createSeries(
        deps,
        person(newId()),
        createSeriesInput.parse({ ...input, acceptPolicy: true, idempotencyKey: randomUUID() }),
      );
    });

    const booked = outcomes.flatMap((outcome) =>
      outcome.__typename === 'SeriesBooked'
        ? outcome.answers.flatMap((answer) => (answer.outcome === 'BOOKED' ? [answer.startsAt] : []))
        : [],
    );
    expect([booked.length, new Set(booked).size]).toEqual([8, 8]);
    expect([await used(), ...(await visits())]).toEqual([8, 8, 8]);
  });

  expect(deadlocks).toBe(0);
});

describe('the staff past the cut-off', () => {
  const reason = 'the customer is ill';

  it.each([
    ['move', { time: '11:00', onConflict: 'SKIP' }, 'rescheduled', '1 2027-03-01T11:00 BOOKED 2027-03-01T11:00'],
    ['cancel', { cancel: true }, 'cancelled', '1 2027-03-01T10:00 CANCELLED 2027-03-01T10:00'],
  ])('%s visits of a series only with the right to, and with a reason, which is kept', async (_, edit, step, done) => {
    const { series, answers } = await created(desk(), salon, wish());
    await scheduling.database.setClock(tokyo('09:30', today));
    const ask = (client: ReturnType<typeof desk>, more: object) =>
      askSeries(client, 'editSeries', { ...edit, seriesId: series.id, version: 1, scope: 'ONE', n: 1, ...more });

    const without = await ask(desk('appointment.override'), {});
    const unable = await ask(desk(), { reason });
    for (const { outcome } of [without, unable]) {
      expect(told(outcome.answers)).toEqual(['1 2027-03-01T10:00 CONFLICT TOO_LATE 2027-03-01T10:00']);
    }
    const able = await ask(desk('appointment.override'), { reason });

    expect(told(able.outcome.answers)).toEqual([done]);
    const rows = await scheduling.database.admin`
      select action, reason from scheduling.appointment_history
       where appointment_id = ${fromId('apt', answers[0].appointment.id)} order by version`;
    expect(rows.map((row) => [row['action'], row['reason']])).toEqual([
      ['booked', null],
      [step, reason],
    ]);
  });
});
