import { newExportKey, unpacked } from '@openslot/database';
import { customerState, privacyRequested } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { fragile, publishEvent, publishState, settled, type Fault, type GraphqlClient } from '@openslot/testing';
import { changeAnswer, intakeOf, publishForm, replies } from './intake.ts';
import { book, monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
let salon: Salon;

beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return {
      database: fragile(database, fault, ({ organizationId }) => organizationId === salon?.organizationId),
      limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 },
    };
  });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling);
  await publishForm(salon, [{ serviceId: salon.cutService, validMonths: 12 }]);
  await scheduling.settled();
});
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));
afterEach(() => Object.assign(fault, { at: 0, count: 0 }));

let day = 1;
interface Regular {
  readonly client: GraphqlClient;
  readonly customerId: string;
  readonly answered: { readonly id: string; readonly visit: string };
  readonly open: { readonly id: string; readonly visit: string };
}

/** A customer who has answered for a visit, and not yet for another one after the answer has lapsed. */
async function regular(): Promise<Regular> {
  const client = salon.customer();
  day += 1;
  const bookAt = async (time: string) => {
    const visit = await book(client, salon, { startsAt: tokyo(time, `2027-03-${String(day).padStart(2, '0')}`) });
    const { intake } = await intakeOf(client, visit.id);
    return { visit: visit.id as string, id: intake[0].id as string, customer: visit.customer.id as string };
  };
  const [answered, open] = [await bookAt('10:00'), await bookAt('12:00')];
  await changeAnswer(client, 'submitIntakeAnswer', { intakeAnswerId: answered.id, version: 1, replies });
  // As if the answer were not good for the second one.
  await scheduling.database
    .admin`update scheduling.intake_answer set status = 'REQUESTED' where id = ${fromId('ina', open.id)}`;
  const customerId = fromId('cus', answered.customer) ?? '';
  await scheduling.settled();
  return { client, customerId, answered, open };
}

const rows = ({ answered, open }: Regular) =>
  scheduling.database.admin<{ status: string; sealed: boolean; hash: boolean; customer: string }[]>`
    select status, answers_enc is not null as sealed, signature_hash is not null as hash, customer_id as customer
      from scheduling.intake_answer where id in ${scheduling.database.admin([fromId('ina', answered.id), fromId('ina', open.id)])} order by id`;

async function ask(customerId: string, kind: 'EXPORT' | 'ERASURE', sealFor: string | null = null): Promise<string> {
  const id = newId();
  await publishEvent(scheduling.deps.bus, privacyRequested, {
    ...{ organizationId: salon.organizationId, id, version: 1 },
    data: { kind, customerIds: [customerId], sealFor, reviewTexts: false },
  });
  await scheduling.settled();
  return id;
}

test('erasing a customer forgets what was answered and signed, and asks no more', async () => {
  const [gone, other] = [await regular(), await regular()];

  await ask(gone.customerId, 'ERASURE');

  expect(await rows(gone)).toMatchObject([
    { status: 'SUBMITTED', sealed: false, hash: false },
    { status: 'EXPIRED', sealed: false, hash: false },
  ]);
  expect(await rows(other)).toMatchObject([
    { status: 'SUBMITTED', sealed: true, hash: true },
    { status: 'REQUESTED', sealed: false, hash: false },
  ]);
  const reader = salon.member(['appointment.read', 'intake.read']);
  expect((await intakeOf(reader, gone.answered.visit)).intake).toMatchObject([{ status: 'SUBMITTED', replies: null }]);
});

test('a copy of what is kept has the answers, in the words of the form', async () => {
  const { customerId, answered, open } = await regular();
  const key = newExportKey();

  const requestId = await ask(customerId, 'EXPORT', key.publicKey);

  const [part] = await scheduling.database.admin<{ payload: { sealed: string } }[]>`
    select payload from bus.state_log where topic = 'scheduling.privacy-part.state' and key = ${requestId}`;
  const { intake } = unpacked(key.privateKey, part!.payload.sealed);
  expect(intake).toEqual([
    {
      form: { en: 'Health questions', ja: '問診票' },
      ...{
        appointmentId: fromId('apt', answered.visit),
        status: 'SUBMITTED',
        submittedBy: 'CUSTOMER',
        reviewedAt: null,
      },
      ...{ requestedAt: expect.any(String), submittedAt: expect.any(String), signedAt: expect.any(String) },
      validUntil: expect.stringMatching(/^2028-03-01/),
      replies: [
        { question: { en: 'Allergies', ja: 'アレルギー' }, answer: 'Nuts' },
        { question: { en: 'Date of birth', ja: 'Date of birth' }, answer: '1990-02-03' },
        { question: { en: 'Skin', ja: 'Skin' }, answer: [{ en: 'Oily', ja: '脂性肌' }] },
        { question: { en: 'I agree to the treatment.', ja: 'I agree to the treatment.' }, answer: '森 花' },
      ],
    },
    expect.objectContaining({ appointmentId: fromId('apt', open.visit), status: 'REQUESTED', replies: [] }),
  ]);
});

const merge = (id: string, version: number, mergedIntoId: string | null) =>
  publishState(scheduling.deps.bus, customerState, {
    ...{ organizationId: salon.organizationId, id, version },
    data: { userId: null, mergedIntoId, live: mergedIntoId === null },
  });

test('what was asked follows the visits of merged customers, and goes back with them', async () => {
  const loser = await regular();
  const winner = newId();
  await merge(loser.customerId, 1, null);
  await merge(winner, 1, null);
  await scheduling.settled();

  await merge(loser.customerId, 2, winner);
  await scheduling.settled();
  expect((await rows(loser)).map(({ customer }) => customer)).toEqual([winner, winner]);
  const reader = salon.member(['intake.read']);
  const listed = await reader(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { intakeAnswers { edges { node { id } } } } } }`,
    { of: [{ __typename: 'Customer', id: toId('cus', winner) }] },
  );
  expect(listed.data._entities[0].intakeAnswers.edges).toEqual([
    { node: { id: loser.open.id } },
    { node: { id: loser.answered.id } },
  ]);

  await merge(loser.customerId, 3, null);
  await scheduling.settled();
  expect((await rows(loser)).map(({ customer }) => customer)).toEqual([loser.customerId, loser.customerId]);
});

const losses = (['before', 'after'] as const).flatMap((mode) => [1, 2].map((at) => [at, mode] as const));

test.each(losses)('a request lapses once when transaction %d at the end is lost %s its commit', async (at, mode) => {
  const visit = await regular();
  const date = `2027-03-${String(day).padStart(2, '0')}`;
  Object.assign(fault, { at, mode, count: 0 });

  await scheduling.database.setClock(tokyo('13:30', date));
  await settled(...scheduling.workers);
  await scheduling.database.advanceClock({ seconds: 70 });
  await settled(...scheduling.workers);

  expect((await rows(visit)).map(({ status }) => status)).toEqual(['SUBMITTED', 'EXPIRED']);
  const [left] = await scheduling.database.admin`
    select count(*)::int as timers, (select version from scheduling.intake_answer where id = ${fromId('ina', visit.open.id)}) as version
      from scheduling.due where kind = 'intake_expiry' and subject_id = ${fromId('apt', visit.open.visit)}`;
  expect(left).toEqual({ timers: 0, version: 3 });
});

test('forms that are removed take their versions along, and versions alone are not', async () => {
  const { admin } = scheduling.database;
  const other = await openSalon(scheduling);
  await publishForm(other, [{ serviceId: other.cutService }]);
  const { organizationId } = other;

  await expect(
    admin`delete from scheduling.intake_form_version where organization_id = ${organizationId}`,
  ).rejects.toMatchObject({ code: '23503' });
  await admin`delete from scheduling.intake_form where organization_id = ${organizationId}`;

  const [left] = await admin`
    select (select count(*)::int from scheduling.intake_form_version where organization_id = ${organizationId}) as versions,
           (select count(*)::int from scheduling.intake_form_link where organization_id = ${organizationId}) as links`;
  expect(left).toEqual({ versions: 0, links: 0 });
});
