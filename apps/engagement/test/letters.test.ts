import {
  appointmentApproved,
  appointmentBooked,
  appointmentCompleted,
  appointmentDeclined,
  appointmentExpired,
  appointmentPlaceSwitchedOff,
  appointmentState,
  customerState,
  feeCharged,
  intakeRequested,
  intakeSubmitted,
  refundSucceeded,
  waitlistOffered,
} from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { publishEvent } from '@openslot/testing';
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

async function openSalon() {
  const place = salon(engagement.bus, contactTopicKey, { name: 'Mia Cole', email: 'mia@example.com', locale: 'en-GB' });
  await place.describe();
  await place.meetCustomer();
  await place.learnContact();
  await place.confirm();
  await engagement.settled();
  engagement.mailbox.empty();
  return place;
}
type Place = Awaited<ReturnType<typeof openSalon>>;

/** A visit of the same customer, of which only this is told. */
const about = (place: Place, version = 2) => ({
  organizationId: place.id.organization,
  id: place.id.appointment,
  version,
});
const letters = async () => {
  await engagement.settled();
  return engagement.mailbox.mails.map(({ subject }) => subject?.split(':')[0]);
};

test('a request is acknowledged; its approval says what is still due; a refusal says so', async () => {
  const place = await openSalon();
  const told = { ...place.visit, status: 'PENDING_APPROVAL' as const };

  await publishEvent(engagement.bus, appointmentBooked, { ...about(place), data: told });
  expect(await letters()).toEqual(['We have received your request']);

  const approved = { ...place.visit, status: 'PENDING_PAYMENT' as const };
  await publishEvent(engagement.bus, appointmentApproved, { ...about(place, 3), data: approved });
  expect(await letters()).toContain('Your appointment is approved');

  const declined = { ...place.visit, status: 'DECLINED' as const, reason: null };
  await publishEvent(engagement.bus, appointmentDeclined, { ...about(place, 4), data: declined });
  expect(await letters()).toContain('Your request could not be accepted');
});

test('an approval that needs nothing more is the confirmation', async () => {
  const place = salon(engagement.bus, contactTopicKey, { name: 'Ren', email: 'ren@example.com', locale: 'en' });
  await place.describe();
  await place.meetCustomer();
  await place.learnContact();
  await place.confirm();

  await publishEvent(engagement.bus, appointmentApproved, { ...about(place), data: place.visit });

  expect(await letters()).toEqual(['Your appointment is confirmed']);
});

test('that a place takes nobody just now is told at once, and once for each switching off', async () => {
  await engagement.database.setClock('2026-12-04T03:00:00Z');
  const place = await openSalon();
  const off = (switchedOffAt: string, version = 2) =>
    publishEvent(engagement.bus, appointmentPlaceSwitchedOff, {
      ...{ ...about(place, version), data: { ...place.visit, switchedOffAt } },
    });

  await off('2026-12-04T03:00:00.000Z');
  await off('2026-12-04T03:00:00.000Z');
  expect(await letters()).toEqual(['Your appointment may not take place']);
  await off('2026-12-04T04:10:00.000Z', 3);
  expect(await letters()).toHaveLength(2);
});

test('that a place takes nobody just now reaches guests once their contact is known, unless their visit has begun', async () => {
  await engagement.database.setClock('2026-12-04T03:00:00Z');
  const guest = { name: 'Kit', email: 'kit@example.com', locale: 'ja' };
  const [place, late] = [salon(engagement.bus, contactTopicKey, guest), salon(engagement.bus, contactTopicKey, guest)];
  for (const each of [place, late]) {
    await each.describe();
    await each.state(customerState, each.id.customer, { userId: null, mergedIntoId: null, live: true });
    await each.state(appointmentState, each.id.appointment, each.visit);
    await publishEvent(engagement.bus, appointmentPlaceSwitchedOff, {
      ...about(each),
      data: { ...each.visit, switchedOffAt: '2026-12-04T03:00:00.000Z' },
    });
  }
  expect(await letters()).toEqual([]);
  await place.learnContact();
  await engagement.settled();
  expect(engagement.mailbox.mails.map(({ subject }) => subject)).toEqual([
    '【花見サロン】ご予約に関する大切なお知らせ 2026年12月4日（金）14:30',
  ]);
  engagement.mailbox.empty();

  await engagement.database.setClock('2026-12-04T05:31:00Z');
  await late.learnContact();
  expect(await letters()).toEqual([]);
});

test('what was not completed in time is told', async () => {
  const place = await openSalon();

  await publishEvent(engagement.bus, appointmentExpired, {
    ...about(place),
    data: { ...place.visit, status: 'EXPIRED' },
  });

  expect(await letters()).toEqual(['Your appointment has expired']);
});

test('two hours after a visit the customer is asked how it was; long after nobody is', async () => {
  const place = await openSalon();
  await engagement.database.setClock('2026-12-04T06:30:00Z');
  await publishEvent(engagement.bus, appointmentCompleted, {
    ...about(place),
    data: { ...place.visit, status: 'COMPLETED' },
  });
  expect(await letters()).toEqual([]);
  await engagement.database.setClock('2026-12-04T08:35:00Z');
  expect(await letters()).toEqual(['How was your visit?']);

  const late = await openSalon();
  await engagement.database.setClock('2027-02-01T00:00:00Z');
  await publishEvent(engagement.bus, appointmentCompleted, {
    ...about(late),
    data: { ...late.visit, status: 'COMPLETED' },
  });
  await engagement.database.setClock('2027-02-01T03:00:00Z');
  expect(await letters()).toEqual([]);
});

test('what was charged and what goes back is told once each, with the amount', async () => {
  const place = await openSalon();
  const { appointment: appointmentId, customer: customerId, organization: organizationId } = place.id;
  const money = { appointmentId, customerId, amountMinor: 2_200, currency: 'JPY' };
  const refund = {
    ...{ organizationId, id: newId(), version: 2 },
    data: { ...money, paymentId: newId(), reason: 'CANCELLED' as const },
  };
  const fee = {
    ...{ organizationId, id: newId(), version: 2 },
    data: { ...money, kind: 'LATE_CANCEL' as const, fromDepositMinor: 0 },
  };

  await publishEvent(engagement.bus, refundSucceeded, refund);
  await publishEvent(engagement.bus, refundSucceeded, refund);
  await publishEvent(engagement.bus, feeCharged, fee);

  expect((await letters()).toSorted()).toEqual(['A fee was charged', 'Your refund is on its way']);
  for (const { text } of engagement.mailbox.mails) expect(text).toContain('Amount: ¥2,200\n');
});

test('a time that came free is offered until the offer ends', async () => {
  const place = await openSalon();
  const {
    customer: customerId,
    business: businessId,
    location: locationId,
    service: serviceId,
    variation: variationId,
  } = place.id;
  const offer = (expiresAt: string) =>
    publishEvent(engagement.bus, waitlistOffered, {
      organizationId: place.id.organization,
      id: newId(),
      version: 2,
      data: {
        ...{ businessId, locationId, customerId, serviceId, variationId, partySize: 1 },
        ...{ from: '2026-12-01T00:00:00Z', to: '2026-12-31T00:00:00Z', offerId: newId(), holdId: newId() },
        ...{ startsAt: '2026-12-04T05:30:00Z', endsAt: '2026-12-04T06:30:00Z', timeZone: 'Asia/Tokyo', expiresAt },
      },
    });

  await offer('2026-11-20T00:30:00Z');
  await offer('2026-11-19T23:59:00Z');

  expect(await letters()).toEqual(['A time has come free']);
  expect(engagement.mailbox.mails[0]?.text).toContain(
    'Held until: Friday 20 November 2026, 9:30\nWhen: Friday 4 December 2026, 14:30 (Asia/Tokyo)',
  );
  expect(engagement.mailbox.mails[0]?.text).toContain('What: Cut\n');
});

test('who has not answered half an hour later hears that something is asked, once', async () => {
  const place = await openSalon();
  const { customer: customerId, business: businessId, location: locationId, appointment: appointmentId } = place.id;
  const asked = { formId: newId(), formVersionId: newId(), appointmentId, businessId, locationId, customerId };
  const about = { organizationId: place.id.organization };
  const request = async (isAskedElsewhere = false) => {
    const id = newId();
    const startsAt = '2026-12-04T05:30:00Z';
    const more = { names: { en: 'Health questions' }, startsAt, timeZone: 'Asia/Tokyo', isAskedElsewhere };
    const event = { ...about, id, version: 1, data: { ...asked, ...more } };
    await publishEvent(engagement.bus, intakeRequested, event);
    await publishEvent(engagement.bus, intakeRequested, event);
    return id;
  };
  await request();
  await request(true);
  const answered = await request();
  await publishEvent(engagement.bus, intakeSubmitted, {
    ...{ ...about, id: answered, version: 2 },
    data: { ...asked, by: 'CUSTOMER', isSigned: false, validUntil: null },
  });

  expect(await letters()).toEqual([]);
  await engagement.database.advanceClock({ minutes: 31 });

  expect(await letters()).toEqual(['A few questions before your visit']);
  expect(engagement.mailbox.mails[0]?.text).toContain('Please answer them where you look at your booking');
});

test('a guest reads the messages about the own visit, and of no other', async () => {
  const place = await openSalon();
  const other = await openSalon();
  const ask = engagement.ask({
    bearer: await engagement.tokens.guest({
      organizationId: place.id.organization,
      appointmentId: place.id.appointment,
      customerId: place.id.customer,
    }),
  });
  const { data } = await ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Appointment { notifications { channel status } } } }`,
    { of: [place, other].map(({ id }) => ({ __typename: 'Appointment', id: toId('apt', id.appointment) })) },
  );

  expect(data._entities).toEqual([{ notifications: [{ channel: 'EMAIL', status: 'SENT' }] }, { notifications: [] }]);
});
