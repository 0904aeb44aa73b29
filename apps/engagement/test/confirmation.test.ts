import {
  appointmentBooked,
  appointmentCancelled,
  appointmentConfirmed,
  appointmentRescheduled,
  appointmentState,
  contactState,
} from '@openslot/events';
import { workerAccess } from '@openslot/database';
import { publishEvent } from '@openslot/testing';
import { visitNews } from '../src/notification/notification.consumers.ts';
import { contactTopicKey, runEngagement, type RunningEngagement } from './running.ts';
import { salon } from './salon.ts';

let engagement: RunningEngagement;
beforeAll(async () => {
  engagement = await runEngagement();
});
afterAll(() => engagement.close());
beforeEach(async () => {
  await engagement.database.setClock('2026-11-20T00:00:00Z');
  engagement.mailbox.empty();
});

const misaki = { name: '田中 美咲', email: 'misaki@example.jp', locale: 'ja' };
const mia = { name: 'Mia Cole', email: 'mia@example.com', locale: 'en-GB' };

async function salonOf(customer: typeof misaki) {
  const place = salon(engagement.bus, contactTopicKey, customer);
  await place.describe();
  await place.meetCustomer();
  return place;
}

test('a confirmed visit is told to the customer, in the customer’s language', async () => {
  const place = await salonOf(misaki);
  await place.learnContact();

  await place.confirm();
  await engagement.settled();

  const [mail] = engagement.mailbox.mails;
  expect(engagement.mailbox.mails).toHaveLength(1);
  expect(mail?.to).toEqual([{ name: '田中 美咲', address: 'misaki@example.jp' }]);
  expect(mail?.from).toEqual({ name: 'Openslot', address: 'bookings@openslot.example' });
  expect(mail?.subject).toBe('【花見サロン】ご予約確定のお知らせ 2026年12月4日（金）14:30');
  expect(mail?.text).toContain('メニュー: カット（担当：佐藤 葵）');
  expect(mail?.text).toContain('料金: ￥6,600');
});

test('what the language lacks is said in the business’s own', async () => {
  const place = await salonOf(mia);
  await place.learnContact();

  await place.confirm();
  await engagement.settled();

  expect(engagement.mailbox.mails.map(({ subject }) => subject)).toEqual([
    'Your appointment is confirmed: Hanami Salon, Friday 4 December 2026, 14:30',
  ]);
  expect(engagement.mailbox.mails[0]?.text).toContain('What: Cut with 佐藤 葵\n');
});

test('a visit that is confirmed by being booked is told once, whatever else says so', async () => {
  const place = await salonOf(misaki);
  await place.learnContact();
  const about = { organizationId: place.id.organization, id: place.id.appointment, data: place.visit };

  await publishEvent(engagement.bus, appointmentBooked, { ...about, version: 1 });
  await place.confirm();
  await publishEvent(engagement.bus, appointmentConfirmed, { ...about, version: 2 });
  await engagement.settled();

  expect(engagement.mailbox.mails).toHaveLength(1);
});

test('a visit that waits for its payment is not told yet', async () => {
  const place = await salonOf(misaki);
  await place.learnContact();

  await publishEvent(engagement.bus, appointmentBooked, {
    organizationId: place.id.organization,
    id: place.id.appointment,
    version: 1,
    data: { ...place.visit, status: 'PENDING_PAYMENT' },
  });
  await engagement.settled();

  expect(engagement.mailbox.mails).toEqual([]);
});

test('a letter waits for an address that has not arrived yet', async () => {
  const place = await salonOf(misaki);
  await place.confirm();
  await engagement.settled();
  expect(engagement.mailbox.mails).toEqual([]);

  await place.learnContact();
  await engagement.settled();

  expect(engagement.mailbox.mails).toHaveLength(1);
});

test('a visit that moves or is cancelled is told each time', async () => {
  const place = await salonOf(mia);
  await place.learnContact();
  await place.confirm();
  await engagement.settled();
  engagement.mailbox.empty();
  const about = { organizationId: place.id.organization, id: place.id.appointment };

  await publishEvent(engagement.bus, appointmentRescheduled, {
    ...about,
    version: 2,
    data: { ...place.visit, previousStartsAt: place.visit.startsAt, reason: null },
  });
  await engagement.settled();
  await publishEvent(engagement.bus, appointmentCancelled, {
    ...about,
    version: 3,
    data: { ...place.visit, status: 'CANCELLED', by: 'CUSTOMER', reason: null, feeMinor: 0 },
  });
  await engagement.settled();

  expect(engagement.mailbox.mails.map(({ subject }) => subject?.split(':')[0])).toEqual([
    'Your appointment has moved',
    'Your appointment is cancelled',
  ]);
});

describe('a visit that is paid later', () => {
  /** Booked on 20 November for 4 December; to be paid until a week before. */
  const booked = async (customer: typeof mia, paymentDeadline = '2026-11-27T05:30:00.000Z', more: object = {}) => {
    const place = await salonOf(customer);
    await place.learnContact();
    const data = {
      ...place.visit,
      ...{ status: 'PENDING_PAYMENT' as const, source: 'SERIES' as const, paymentRequirement: 'DEPOSIT' as const },
      ...{ depositMinor: 1_980, paymentDeadline, ...more },
    };
    const about = { organizationId: place.id.organization, id: place.id.appointment };
    await place.state(appointmentState, place.id.appointment, data);
    const event = await publishEvent(engagement.bus, appointmentBooked, {
      ...{ ...about, version: 1, data, time: new Date('2026-11-20T00:00:00Z') },
    });
    await engagement.settled();
    const again = () =>
      engagement.deps.database.transaction(workerAccess(about.organizationId), (tx) =>
        visitNews.handlers.get(event.type)!.handle(tx, event),
      );
    return { place, about, data, again };
  };
  const letters = () => engagement.mailbox.mails.map(({ subject }) => subject);
  const at = async (instant: string) => {
    await engagement.database.setClock(instant);
    await engagement.settled();
  };

  test('is reminded of three days before it is too late, once', async () => {
    const { again } = await booked(mia);
    await again();
    await at('2026-11-24T05:29:00Z');
    expect(letters()).toEqual([]);

    await at('2026-11-24T05:31:00Z');
    await again();
    await at('2026-11-25T00:00:00Z');

    expect(letters()).toEqual(['A payment is due: Hanami Salon, Friday 4 December 2026, 14:30']);
    const [mail] = engagement.mailbox.mails;
    expect(mail?.text).toContain('is waiting for your payment. Unpaid, it expires.');
    expect(mail?.text).toContain('Held until: Friday 27 November 2026, 14:30');
    expect(mail?.text).toContain('1,980');
  });

  const needsCard = { paymentRequirement: 'CARD_ON_FILE' as const, depositMinor: 0 };

  test('and needs a card is reminded of that, once, with nothing to pay', async () => {
    const { again } = await booked(mia, undefined, needsCard);
    await at('2026-11-24T05:31:00Z');
    await again();
    await at('2026-11-25T00:00:00Z');

    expect(letters()).toEqual(['A card is needed: Hanami Salon, Friday 4 December 2026, 14:30']);
    const [mail] = engagement.mailbox.mails;
    expect(mail?.text).toContain('is waiting for you to leave a card, from which nothing is taken now.');
    expect(mail?.text).toContain('Held until: Friday 27 November 2026, 14:30');
    expect(mail?.text).not.toContain('Amount');
  });

  test('and has its card before is confirmed alone', async () => {
    const { about, data } = await booked(misaki, undefined, needsCard);
    await publishEvent(engagement.bus, appointmentConfirmed, {
      ...{ ...about, version: 2, data: { ...data, status: 'CONFIRMED' } },
    });
    await engagement.settled();
    await at('2026-11-25T00:00:00Z');

    expect(letters().map((subject) => subject?.split(' ')[0])).toEqual(['【花見サロン】ご予約確定のお知らせ']);
  });

  test('and paid before is confirmed alone', async () => {
    const { about, data } = await booked(misaki);
    await publishEvent(engagement.bus, appointmentConfirmed, {
      ...{ ...about, version: 2, data: { ...data, status: 'CONFIRMED' } },
    });
    await engagement.settled();

    await at('2026-11-25T00:00:00Z');

    expect(letters().map((subject) => subject?.split(' ')[0])).toEqual(['【花見サロン】ご予約確定のお知らせ']);
  });

  test('within minutes is not reminded of', async () => {
    await booked(mia, '2026-11-20T00:15:00.000Z');
    await at('2026-11-20T00:14:00Z');

    expect(letters()).toEqual([]);
  });
});

test('a change of staff has words of its own, a change of rooms none', async () => {
  const changedFor = async (customer: typeof mia, changed: ('TIME' | 'STAFF' | 'PRICE')[], version = 2) => {
    const place = await salonOf(customer);
    await place.learnContact();
    await place.confirm();
    await engagement.settled();
    engagement.mailbox.empty();
    const event = await publishEvent(engagement.bus, appointmentRescheduled, {
      ...{ organizationId: place.id.organization, id: place.id.appointment, version },
      data: { ...place.visit, previousStartsAt: place.visit.startsAt, reason: null, changed },
    });
    await engagement.settled();
    const handler = visitNews.handlers.get(event.type)!;
    await engagement.deps.database.transaction(workerAccess(place.id.organization), (tx) => handler.handle(tx, event));
    await engagement.settled();
    return engagement.mailbox.mails.map(({ subject, text }) => [subject, text?.split('\n')[2]]);
  };

  expect(await changedFor(mia, ['STAFF'])).toEqual([
    [
      'Somebody else will look after you: Hanami Salon, Friday 4 December 2026, 14:30',
      'somebody else will look after you at your appointment with Hanami Salon. Its time stays the same.',
    ],
  ]);
  expect(await changedFor(misaki, ['STAFF'])).toEqual([
    [
      '【花見サロン】担当者変更のお知らせ 2026年12月4日（金）14:30',
      '花見サロンのご予約の担当者が変更になりました。ご予約日時に変更はございません。',
    ],
  ]);
  expect(await changedFor(mia, [])).toEqual([]);
  expect((await changedFor(mia, ['TIME', 'STAFF'])).map(([subject]) => subject?.split(':')[0])).toEqual([
    'Your appointment has moved',
  ]);
});

test('a confirmation that could not go out before the visit began is not sent any more', async () => {
  const place = await salonOf(misaki);
  await place.confirm();
  await engagement.settled();

  await engagement.database.setClock('2026-12-04T05:30:00Z');
  await place.learnContact();
  await engagement.settled();

  expect(engagement.mailbox.mails).toEqual([]);
  const { admin } = engagement.database;
  expect(
    await admin`select delivery_status from engagement.notification where organization_id = ${place.id.organization}`,
  ).toEqual([{ delivery_status: 'EXPIRED' }]);
});

test('an erased person gets no letter, and no address stays', async () => {
  const place = await salonOf(misaki);
  await place.learnContact();
  await engagement.settled();
  await place.state(contactState, place.id.customer, null, 2);
  await engagement.settled();

  await place.confirm();
  await engagement.settled();

  expect(engagement.mailbox.mails).toEqual([]);
  const { admin } = engagement.database;
  expect(await admin`select contact_enc, live from engagement.contact_ref where id = ${place.id.customer}`).toEqual([
    { contact_enc: null, live: false },
  ]);
  expect(
    await admin`select delivery_status from engagement.notification where organization_id = ${place.id.organization}`,
  ).toEqual([{ delivery_status: 'CANCELLED' }]);
});

test('no table holds an address or a name in clear', async () => {
  const { admin } = engagement.database;
  const tables = await admin<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('engagement', 'bus')`;

  for (const { name } of tables) {
    const [found] = await admin.unsafe<{ count: string }[]>(
      `select count(*) from ${name} t where t::text ~ '田中|misaki@|mia@|Mia Cole'`,
    );
    expect({ name, count: found?.count }).toEqual({ name, count: '0' });
  }
});
