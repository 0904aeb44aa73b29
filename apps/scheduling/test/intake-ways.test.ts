import { randomUUID } from 'node:crypto';
import { fromId, toId } from '@openslot/service';
import { race } from '@openslot/testing';
import { changeAnswer, intakeOf, publishForm, replies } from './intake.ts';
import { book, monday, mutate, published, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { created, knownCustomer } from './series/series.ts';
import { attend, openStudio, plan, type Studio } from './studio.ts';
import { cancel, wait, waitlistOf } from './waiting.ts';

let scheduling: Scheduling;
let studio: Studio;

beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling, { settings: { maxLiveHolds: 50 } });
  await publishForm(studio, [
    { serviceId: studio.cutService, validMonths: 6 },
    { serviceId: studio.yogaService, validMonths: 6 },
  ]);
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

const desk = () => studio.member(['appointment.read', 'appointment.write']);
const byAoi = () => [{ variationId: studio.cut, staff: { anyOf: [toId('stf', studio.aoi.id)] } }];
const byRen = () => [{ variationId: studio.cut, staff: { anyOf: [toId('stf', studio.ren.id)] } }];
const asks = [{ status: 'REQUESTED', version: 1 }];

describe('however a visit comes about, it asks', () => {
  test('at the desk, also who has just walked in', async () => {
    const input = {
      ...{ locationId: studio.location, segments: byAoi(), startsAt: tokyo('10:00'), source: 'WALK_IN', checkIn: true },
      ...{ customer: { name: '山田 花', phone: '+81 90-1234-5678', locale: 'ja' }, idempotencyKey: randomUUID() },
    };
    await scheduling.database.setClock(tokyo('10:00'));
    const { data } = await desk()(
      `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename ... on InvalidInput { fields { path message } }
         ... on AppointmentBooked { appointment { id status missingIntake { status version } } } } }`,
      { input },
    );

    expect(data.bookAtDesk).toMatchObject({ appointment: { status: 'CHECKED_IN', missingIntake: asks } });
  });

  test('in a series, at each visit, and tells the customer of the first alone', async () => {
    const customerId = await knownCustomer(scheduling, studio);
    const { answers } = await created(desk(), studio, {
      ...{ customerId: toId('cus', customerId), startsAt: tokyo('12:00', '2027-03-03') },
    });
    const ids = answers.map(({ appointment }: { appointment: { id: string } }) => appointment.id);
    for (const id of ids) expect((await intakeOf(desk(), id)).intake).toMatchObject(asks);
    await scheduling.settled();

    const told = (await published(scheduling, 'scheduling.intake.requested.v1')).filter(
      ({ data }) => data.customerId === customerId,
    );
    expect(told.map(({ data }) => data.isAskedElsewhere)).toEqual([false, true, true, true]);
    const [first] = (await intakeOf(desk(), ids[0])).intake;
    await changeAnswer(desk(), 'submitIntakeAnswer', { intakeAnswerId: first.id, version: 1, replies });
    for (const id of ids.slice(1)) expect((await intakeOf(desk(), id)).intake).toMatchObject([{ status: 'EXPIRED' }]);
  });

  test('for a place in a class', async () => {
    const session = await plan(studio, { startsAt: tokyo('11:00', '2027-03-04') });
    const customer = studio.customer();

    const { id } = await attend(customer, session.id);

    expect((await intakeOf(customer, id)).intake).toMatchObject(asks);
  });

  test('when a time came free for who waited', async () => {
    const [first, userId] = [studio.customer(), toId('usr', randomUUID())];
    const waiting = studio.customer(fromId('usr', userId) ?? '');
    const date = '2027-03-05';
    const taken = [];
    for (let hour = 10; hour < 19; hour += 1) {
      for (const segments of [byAoi(), byRen()]) {
        taken.push(await book(first, studio, { startsAt: tokyo(`${hour}:00`, date), segments }));
      }
    }
    await wait(waiting, studio, date);
    await cancel(first, taken[4] ?? taken[0]);
    await scheduling.settled();
    const [entry] = await waitlistOf(waiting, fromId('usr', userId) ?? '');
    const { outcome } = await mutate(waiting, 'bookAppointment', {
      ...{ holdToken: entry.offer.hold.token, acceptPolicy: true, idempotencyKey: randomUUID() },
    });

    expect((await intakeOf(waiting, outcome.appointment.id)).intake).toMatchObject(asks);
  });
});

test('a service without a term asks at each visit, though the customer has just answered the same', async () => {
  const elsewhere = await openStudio(scheduling);
  await publishForm(elsewhere, [{ serviceId: elsewhere.cutService, validMonths: null }]);
  const customer = elsewhere.customer();
  const first = await book(customer, elsewhere, { startsAt: tokyo('10:00', '2027-03-09') });
  const second = await book(customer, elsewhere, { startsAt: tokyo('12:00', '2027-03-09') });
  const [asked] = (await intakeOf(customer, first.id)).intake;

  const { outcome } = await changeAnswer(customer, 'submitIntakeAnswer', {
    ...{ intakeAnswerId: asked.id, version: 1, replies },
  });
  const third = await book(customer, elsewhere, { startsAt: tokyo('14:00', '2027-03-09') });

  expect(outcome.answer).toMatchObject({ status: 'SUBMITTED', validUntil: null });
  for (const { id } of [second, third]) expect((await intakeOf(customer, id)).missingIntake).toHaveLength(1);
  await scheduling.settled();
  const told = (await published(scheduling, 'scheduling.intake.requested.v1')).filter(
    ({ data }) => data.businessId === elsewhere.businessId,
  );
  expect(told.map(({ data }) => data.isAskedElsewhere)).toEqual([false, false, false]);
});

test('who is still there at the end may answer until the visit is completed', async () => {
  const visit = await book(studio.customer(), studio, { startsAt: tokyo('14:00'), segments: byAoi() });
  const [asked] = (await intakeOf(desk(), visit.id)).intake;
  await scheduling.settled();
  await scheduling.database.setClock(tokyo('14:05'));
  const { outcome } = await mutate(desk(), 'checkInAppointment', { appointmentId: visit.id, version: visit.version });
  await scheduling.database.setClock(tokyo('15:10'));
  await scheduling.settled();
  expect((await intakeOf(desk(), visit.id)).intake).toMatchObject(asks);

  const { version } = outcome.appointment;
  await mutate(desk(), 'completeAppointment', { appointmentId: visit.id, version });
  const late = await changeAnswer(desk(), 'submitIntakeAnswer', { intakeAnswerId: asked.id, version: 2, replies });

  expect(late.outcome).toMatchObject({ __typename: 'WrongState', status: 'EXPIRED' });
});

test('of many answers at once one counts, and a cancellation beside them ends in one way or the other', async () => {
  const customer = studio.customer();
  const visit = await book(customer, studio, { startsAt: tokyo('16:00'), segments: byRen() });
  const [asked] = (await intakeOf(customer, visit.id)).intake;
  const submit = () => changeAnswer(customer, 'submitIntakeAnswer', { intakeAnswerId: asked.id, version: 1, replies });

  const outcomes = await race(
    9,
    async (which) => (which === 4 ? await cancel(customer, visit) : await submit()).outcome,
  );

  const answered = outcomes.filter(({ __typename }) => __typename === 'IntakeAnswerChanged').length;
  expect(outcomes[4]).toMatchObject({ __typename: 'AppointmentCancelled' });
  expect(answered).toBeLessThanOrEqual(1);
  const [left] = (await intakeOf(customer, visit.id)).intake;
  expect(left).toMatchObject({ status: answered === 1 ? 'SUBMITTED' : 'EXPIRED', version: 2 });
});
