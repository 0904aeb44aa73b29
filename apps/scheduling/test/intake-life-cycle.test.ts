import { randomUUID } from 'node:crypto';
import { fromId } from '@openslot/service';
import { changeAnswer, changeForm, intakeOf, publishForm, questions, replies } from './intake.ts';
import { book, bookAsGuest, monday, mutate, openSalon, published, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const today = /^2027-03-01T00:00:/;

describe('what is asked before a visit', () => {
  let scheduling: Scheduling;
  let salon: Salon;
  let form: { id: string; version: number };

  beforeAll(async () => {
    scheduling = await startScheduling();
    await scheduling.database.setClock(monday);
    salon = await openSalon(scheduling);
    form = await publishForm(salon, [{ serviceId: salon.cutService, validMonths: 6 }]);
  });
  afterAll(() => scheduling.stop());

  let hour = 9;
  /** A start of its own for each test. */
  const nextStart = (day = '2027-03-02') => tokyo(`${(hour += 1)}:00`, day);

  test('a visit with the service asks, in the language of the request', async () => {
    const customer = salon.customer();
    const visit = await book(customer, salon, { startsAt: nextStart() });

    const { intake, missingIntake } = await intakeOf(customer, visit.id);

    expect(intake).toEqual([
      {
        ...{ id: expect.stringMatching(/^ina_/), status: 'REQUESTED', version: 1 },
        ...{ form: { id: form.id, name: 'Health questions' }, asked: { number: 1 } },
        ...{ appointment: { id: visit.id }, customer: visit.customer },
        ...{ requestedAt: expect.stringMatching(today), submittedAt: null, submittedBy: null, signedAt: null },
        ...{ signatureHash: null, validUntil: null, reviewedAt: null, replies: null },
      },
    ]);
    expect(missingIntake).toEqual([{ id: intake[0].id, form: { name: 'Health questions' } }]);
    await scheduling.settled();
    const [told] = await published(scheduling, 'scheduling.intake.requested.v1');
    expect(told).toMatchObject({
      subject: fromId('ina', intake[0].id),
      aggregateversion: 1,
      data: { formId: fromId('frm', form.id), appointmentId: fromId('apt', visit.id), isAskedElsewhere: false },
    });
  });

  test('its customer answers; who answered is not asked again while the answer is good', async () => {
    const customer = salon.customer();
    const visit = await book(customer, salon, { startsAt: nextStart() });
    const twin = await book(customer, salon, { startsAt: nextStart() });
    const [asked] = (await intakeOf(customer, visit.id)).intake;

    const { outcome } = await changeAnswer(customer, 'submitIntakeAnswer', {
      ...{ intakeAnswerId: asked.id, version: 1, replies },
    });

    expect(outcome.answer).toMatchObject({
      ...{ status: 'SUBMITTED', version: 2, submittedBy: 'CUSTOMER', submittedAt: expect.stringMatching(today) },
      ...{ signedAt: expect.stringMatching(today), signatureHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      validUntil: expect.stringMatching(/^2027-09-01T00:00:/),
    });
    const nothing = { text: null, yes: null, choices: null, date: null, number: null, signature: null, hidden: false };
    expect(outcome.answer.replies).toEqual([
      { ...nothing, question: { key: 'allergies' }, text: 'Nuts' },
      { ...nothing, question: { key: 'born' }, date: '1990-02-03' },
      { ...nothing, question: { key: 'skin' }, choices: [{ key: 'oily' }] },
      { ...nothing, question: { key: 'consent' }, signature: '森 花' },
    ]);
    expect((await intakeOf(customer, visit.id)).missingIntake).toEqual([]);
    expect(await intakeOf(customer, twin.id)).toMatchObject({ intake: [{ status: 'EXPIRED' }], missingIntake: [] });
    const later = await book(customer, salon, { startsAt: nextStart() });
    expect((await intakeOf(customer, later.id)).intake).toEqual([]);
    await scheduling.settled();
    const told = (await published(scheduling, 'scheduling.intake.submitted.v1')).at(-1);
    expect(told?.data).toMatchObject({
      by: 'CUSTOMER',
      isSigned: true,
      validUntil: expect.stringMatching(/^2027-09-01T00:00:/),
    });
    const requested = await published(scheduling, 'scheduling.intake.requested.v1');
    expect(requested.filter(({ data }) => data.appointmentId === fromId('apt', twin.id))).toMatchObject([
      { data: { isAskedElsewhere: true } },
    ]);
  });

  test('forms and answers are told, and who did what; never what was answered', async () => {
    await scheduling.settled();
    const id = fromId('frm', form.id);
    const [state] = await scheduling.database.admin<{ version: number; payload: object }[]>`
      select aggregate_version::int as version, payload from bus.state_log where topic = 'scheduling.form.state' and key = ${id}`;
    const audited = (await published(scheduling, 'scheduling.audit.recorded.v1')).filter(({ data }) =>
      /^intake/.test(data.action),
    );

    expect(state).toMatchObject({
      version: form.version,
      payload: {
        ...{ businessId: salon.businessId, names: { en: 'Health questions', ja: '問診票' }, status: 'PUBLISHED' },
        ...{ number: 1, services: [{ serviceId: salon.cutService, validMonths: 6 }] },
      },
    });
    expect(await published(scheduling, 'scheduling.form.published.v1')).toMatchObject([
      { subject: id, aggregateversion: 2, data: { number: 1, businessId: salon.businessId } },
    ]);
    expect(audited.map(({ data }) => [data.action, data.changed])).toEqual([
      ['intake_form.created', ['names']],
      ['intake_form.published', ['questions', 'status']],
      ['intake_form.services_set', ['services']],
      ['intake_answer.submitted', ['status', 'replies']],
    ]);
    const log = await scheduling.database.admin<{ event: string }[]>`select payload::text as event from bus.event_log`;
    expect(log.filter(({ event }) => /Nuts|1990-02-03/.test(event))).toEqual([]);
  });

  test('nothing of what was answered can be read from the database', async () => {
    const rows = await scheduling.database.admin<{ row: string; sealed: Buffer }[]>`
      select a::text as row, answers_enc as sealed from scheduling.intake_answer a where answers_enc is not null`;

    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain('Nuts');
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('Nuts');
  });

  test('each problem is marked at its question, and nothing is written', async () => {
    const customer = salon.customer();
    const visit = await book(customer, salon, { startsAt: nextStart('2027-03-03') });
    const [asked] = (await intakeOf(customer, visit.id)).intake;

    const { outcome } = await changeAnswer(customer, 'submitIntakeAnswer', {
      ...{ intakeAnswerId: asked.id, version: 1 },
      replies: [
        { question: 'allergies', text: '  ' },
        { question: 'born', date: '2028-01-01' },
        { question: 'skin', choices: ['wet'] },
        { question: 'height', number: 12 },
        { question: 'shoes', text: '42' },
      ],
    });

    expect(outcome).toEqual({
      ...{ __typename: 'InvalidInput', message: expect.any(String) },
      fields: [
        { path: ['replies', 'shoes'], message: 'The form does not ask this.' },
        { path: ['replies', 'allergies'], message: 'This is needed.' },
        { path: ['replies', 'born'], message: 'This date is too late.' },
        { path: ['replies', 'skin'], message: 'There is no such choice.' },
        { path: ['replies', 'height'], message: 'This is too small; at least 30.' },
        { path: ['replies', 'consent'], message: 'This is needed.' },
      ],
    });
    expect((await intakeOf(customer, visit.id)).intake).toMatchObject([{ status: 'REQUESTED', version: 1 }]);
  });

  test('a guest answers with the token, and once more; what was reviewed is not answered again', async () => {
    hour = 9;
    const { appointment, client } = await bookAsGuest(scheduling, salon, { startsAt: nextStart('2027-03-04') });
    const [asked] = (await intakeOf(client, appointment.id)).intake;
    const submitted = await changeAnswer(client, 'submitIntakeAnswer', {
      intakeAnswerId: asked.id,
      version: 1,
      replies,
    });
    const otherwise = replies.map((reply) =>
      reply.question === 'allergies' ? { ...reply, text: 'Nuts, milk' } : reply,
    );
    const again = await changeAnswer(client, 'submitIntakeAnswer', {
      ...{ intakeAnswerId: asked.id, version: 2, replies: otherwise },
    });
    const reader = salon.member(['appointment.read', 'intake.read']);

    const reviewed = await changeAnswer(reader, 'reviewIntakeAnswer', { intakeAnswerId: asked.id, version: 3 });
    const twice = await changeAnswer(reader, 'reviewIntakeAnswer', { intakeAnswerId: asked.id, version: 3 });
    const late = await scheduling.unchanged(() =>
      changeAnswer(client, 'submitIntakeAnswer', { intakeAnswerId: asked.id, version: 4, replies }),
    );

    expect(submitted.outcome.answer).toMatchObject({ status: 'SUBMITTED', submittedBy: 'CUSTOMER' });
    expect(again.outcome.answer).toMatchObject({ status: 'SUBMITTED', version: 3, submittedBy: 'CUSTOMER' });
    expect(again.outcome.answer.replies[0]).toMatchObject({ question: { key: 'allergies' }, text: 'Nuts, milk' });
    expect(again.outcome.answer.signatureHash).not.toBe(submitted.outcome.answer.signatureHash);
    expect(reviewed.outcome.answer).toMatchObject({
      status: 'REVIEWED',
      version: 4,
      reviewedAt: expect.stringMatching(today),
    });
    expect(reviewed.outcome.answer.replies).toEqual(again.outcome.answer.replies);
    expect(twice.outcome).toMatchObject({ __typename: 'VersionConflict', currentVersion: 4 });
    expect(late.outcome).toMatchObject({ __typename: 'WrongState', status: 'REVIEWED' });
    await scheduling.settled();
    const id = fromId('ina', asked.id);
    const told = await published(scheduling, 'scheduling.intake.submitted.v1');
    expect(told.filter(({ subject }) => subject === id).map(({ aggregateversion }) => aggregateversion)).toEqual([
      2, 3,
    ]);
    const audited = (await published(scheduling, 'scheduling.audit.recorded.v1')).filter(
      ({ data }) => data.entityId === id,
    );
    expect(audited.map(({ data }) => [data.action, data.changed])).toEqual([
      ['intake_answer.submitted', ['status', 'replies']],
      ['intake_answer.replaced', ['replies']],
      ['intake_answer.reviewed', ['status']],
    ]);
  });

  test('the staff put right what they wrote, never what the customer said, and nobody does after the visit', async () => {
    hour = 9;
    const day = '2027-03-08';
    const customer = salon.customer();
    const desk = salon.member(['appointment.read', 'appointment.write']);
    const visit = await book(customer, salon, { startsAt: nextStart(day) });
    const [asked] = (await intakeOf(customer, visit.id)).intake;
    const submit = (client: typeof desk, version: number, given: readonly object[] = replies) =>
      changeAnswer(client, 'submitIntakeAnswer', { intakeAnswerId: asked.id, version, replies: given });

    const written = [await submit(desk, 1), await submit(desk, 2)];
    expect(written.map(({ outcome }) => outcome.answer.submittedBy)).toEqual(['STAFF', 'STAFF']);
    const stale = await scheduling.unchanged(() => submit(customer, 2));
    expect(stale.outcome).toMatchObject({ __typename: 'VersionConflict', currentVersion: 3 });
    const incomplete = await scheduling.unchanged(() => submit(customer, 3, []));
    expect(incomplete.outcome.__typename).toBe('InvalidInput');
    expect((await submit(customer, 3)).outcome.answer).toMatchObject({ submittedBy: 'CUSTOMER', version: 4 });
    const byDesk = await scheduling.unchanged(() => submit(desk, 4));
    expect(byDesk.outcome).toMatchObject({ __typename: 'WrongState', status: 'SUBMITTED' });
    const stranger = await scheduling.unchanged(() => submit(salon.customer(), 4));
    expect(stranger.outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['intakeAnswerId'] }] });
    const reader = await scheduling.unchanged(() => submit(salon.member(['intake.read']), 4));
    expect(reader.code).toBe('FORBIDDEN');

    await mutate(customer, 'cancelAppointment', {
      ...{ appointmentId: visit.id, version: visit.version, idempotencyKey: randomUUID() },
    });
    const late = await scheduling.unchanged(() => submit(customer, 4));
    expect(late.outcome).toMatchObject({ __typename: 'WrongState', status: 'SUBMITTED' });
  });

  test('check-in shows what is missing, and the staff write it down; what is sensitive they do not see', async () => {
    hour = 9;
    const visit = await book(salon.customer(), salon, { startsAt: nextStart('2027-03-05') });
    const desk = salon.member(['appointment.read', 'appointment.write']);
    await mutate(desk, 'checkInAppointment', { appointmentId: visit.id, version: visit.version });
    const { missingIntake } = await intakeOf(desk, visit.id);

    const { outcome } = await changeAnswer(desk, 'submitIntakeAnswer', {
      ...{ intakeAnswerId: missingIntake[0].id, version: 1, replies },
    });

    expect(outcome.answer).toMatchObject({ status: 'SUBMITTED', submittedBy: 'STAFF', signatureHash: null });
    expect(outcome.answer.replies).toMatchObject([
      { question: { key: 'allergies' }, hidden: true, text: null },
      { question: { key: 'born' }, hidden: false, date: '1990-02-03' },
      { question: { key: 'skin' } },
      { question: { key: 'consent' } },
    ]);
  });

  test('a visit that is cancelled takes its request along; one that comes back asks again', async () => {
    hour = 9;
    const customer = salon.customer();
    const [gone, missed] = [
      await book(customer, salon, { startsAt: nextStart('2027-03-06') }),
      await book(salon.customer(), salon, { startsAt: nextStart('2027-03-01') }),
    ];
    const desk = salon.member(['appointment.read', 'appointment.write']);
    await mutate(customer, 'cancelAppointment', {
      ...{ appointmentId: gone.id, version: gone.version, idempotencyKey: 'gone' },
    });
    expect((await intakeOf(customer, gone.id)).intake).toMatchObject([{ status: 'EXPIRED', version: 2 }]);

    await scheduling.database.setClock(tokyo('11:20'));
    const noShow = await mutate(desk, 'markNoShow', { appointmentId: missed.id, version: missed.version });
    expect(noShow.outcome.__typename).toBe('AppointmentChanged');
    expect((await intakeOf(desk, missed.id)).intake).toMatchObject([{ status: 'EXPIRED' }]);
    await mutate(desk, 'undoNoShow', { appointmentId: missed.id, version: noShow.outcome.appointment.version });
    expect((await intakeOf(desk, missed.id)).intake).toMatchObject([{ status: 'REQUESTED', version: 3 }]);
  });

  test('a visit that nobody ends takes its request along by itself; a moved one keeps it until its new end', async () => {
    hour = 9;
    const customer = salon.customer();
    const visit = await book(customer, salon, { startsAt: nextStart('2027-03-07') });
    const { outcome } = await mutate(customer, 'rescheduleAppointment', {
      ...{
        appointmentId: visit.id,
        version: visit.version,
        startsAt: tokyo('10:00', '2027-03-08'),
        idempotencyKey: 'moved',
      },
    });
    expect(outcome.__typename).toBe('AppointmentRescheduled');
    expect((await intakeOf(customer, visit.id)).intake).toMatchObject([{ status: 'REQUESTED', version: 1 }]);

    await scheduling.database.setClock(tokyo('12:00', '2027-03-07'));
    await scheduling.settled();
    expect((await intakeOf(customer, visit.id)).intake).toMatchObject([{ status: 'REQUESTED', version: 1 }]);
    await scheduling.database.setClock(tokyo('11:00', '2027-03-08'));
    await scheduling.settled();

    expect((await intakeOf(customer, visit.id)).intake).toMatchObject([{ status: 'EXPIRED', version: 2 }]);
    await scheduling.database.setClock(monday);
  });

  test('a new version asks those who book from then on; an archived form nobody, and what it asked is still answered', async () => {
    hour = 9;
    const manager = salon.member(['form.write']);
    const customer = salon.customer();
    const first = await book(customer, salon, { startsAt: nextStart('2027-03-10') });
    const renewed = await changeForm(manager, 'publishIntakeForm', {
      ...{ intakeFormId: form.id, version: form.version, questions: questions.slice(3, 4) },
    });
    expect(renewed.outcome.form).toMatchObject({ status: 'PUBLISHED', current: { number: 2 } });
    const second = await book(salon.customer(), salon, { startsAt: nextStart('2027-03-10') });
    const desk = salon.member(['appointment.read']);
    expect((await intakeOf(desk, second.id)).intake).toMatchObject([{ asked: { number: 2 } }]);

    const archived = await changeForm(manager, 'archiveIntakeForm', {
      ...{ intakeFormId: form.id, version: renewed.outcome.form.version },
    });
    const third = await book(salon.customer(), salon, { startsAt: nextStart('2027-03-10') });
    const [asked] = (await intakeOf(customer, first.id)).intake;
    const submitted = await changeAnswer(customer, 'submitIntakeAnswer', {
      intakeAnswerId: asked.id,
      version: 1,
      replies,
    });
    const after = await changeForm(manager, 'publishIntakeForm', {
      ...{ intakeFormId: form.id, version: archived.outcome.form.version, questions },
    });

    expect(archived.outcome.form).toMatchObject({ status: 'ARCHIVED' });
    expect((await intakeOf(desk, third.id)).intake).toEqual([]);
    expect(asked.asked).toEqual({ number: 1 });
    expect(submitted.outcome.answer).toMatchObject({ status: 'SUBMITTED' });
    expect(after.outcome).toMatchObject({ __typename: 'WrongState', status: 'ARCHIVED' });
  });
});
