import { fromId, newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { both, changeAnswer, changeForm, intakeOf, publishForm, questions, replies } from './intake.ts';
import { book, bookAsGuest, monday, openSalon, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let elsewhere: Salon;
let otherLocation: string;
let guestOfAnother: GraphqlClient;
let form: { id: string; version: number };

beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  [salon, elsewhere] = [
    await openSalon(scheduling, { settings: { maxLiveHolds: 100 } }),
    await openSalon(scheduling, {}),
  ];
  otherLocation = await salon.catalog.location();
  form = await publishForm(salon, [{ serviceId: salon.cutService }]);
  guestOfAnother = (await bookAsGuest(scheduling, salon, { startsAt: tokyo('15:00', '2027-03-20') })).client;
  await scheduling.settled();
});
afterAll(() => scheduling.stop());

const all = ['appointment.read', 'appointment.write', 'intake.read', 'form.write'];
const own = ['appointment.read.own', 'appointment.write.own', 'intake.read.own'];

/** Every kind of viewer. The visit is Aoi's, at the salon's own location. */
const viewers: Record<string, (owner: GraphqlClient) => GraphqlClient> = {
  nobody: () => salon.nobody(),
  'the guest of another visit': () => guestOfAnother,
  'its customer': (owner) => owner,
  'another customer': () => salon.customer(),
  'the manager of another organization': () => elsewhere.member(all),
  'staff, own agenda': () => salon.member(own, salon.aoi),
  'staff, another’s agenda': () => salon.member(own, salon.ren),
  'a manager of another location': () =>
    salon.member(all, { scope: { businessIds: [], locationIds: [otherLocation] } }),
  'a manager of this location': () =>
    salon.member(all, { scope: { businessIds: [], locationIds: [salon.locationId] } }),
  'the desk': () => salon.member(['appointment.read', 'appointment.write']),
  'an owner': () => salon.member(all),
  'a member without any permission': () => salon.member([]),
};
const kinds = Object.keys(viewers);

let day = 1;
/** A visit with Aoi that asks, and what it asks. */
async function visitThatAsks() {
  day += 1;
  const owner = salon.customer();
  const segments = [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
  const visit = await book(owner, salon, {
    startsAt: tokyo('10:00', `2027-03-${String(day).padStart(2, '0')}`),
    segments,
  });
  const { intake } = await intakeOf(owner, visit.id);
  return { owner, visit, asked: intake[0] as { id: string; version: number } };
}

interface Answered {
  readonly outcome: { readonly __typename: string; readonly fields?: readonly { readonly message: string }[] } | null;
  readonly code: string | undefined;
}
const heard = ({ outcome, code }: Answered, done: string): string =>
  code ?? (outcome?.__typename === done ? 'done' : (outcome?.fields?.[0]?.message ?? outcome?.__typename ?? 'null'));

describe('who answers what a visit asks', () => {
  const expected: Record<string, string> = {
    nobody: 'UNAUTHENTICATED',
    'the guest of another visit': 'There is no such thing.',
    'its customer': 'done',
    'another customer': 'There is no such thing.',
    'the manager of another organization': 'There is no such thing.',
    'staff, own agenda': 'done',
    'staff, another’s agenda': 'FORBIDDEN',
    'a manager of another location': 'FORBIDDEN',
    'a manager of this location': 'done',
    'the desk': 'done',
    'an owner': 'done',
    'a member without any permission': 'FORBIDDEN',
  };

  test.each(kinds)('%s', async (kind) => {
    const { owner, asked } = await visitThatAsks();
    const client = viewers[kind]!(owner);
    const submit = () => changeAnswer(client, 'submitIntakeAnswer', { intakeAnswerId: asked.id, version: 1, replies });

    const answer = expected[kind] === 'done' ? await submit() : await refused(scheduling, submit);

    expect(heard(answer, 'IntakeAnswerChanged')).toBe(expected[kind]);
  });
});

describe('who reviews what was answered', () => {
  const expected: Record<string, string> = {
    nobody: 'UNAUTHENTICATED',
    'the guest of another visit': 'UNAUTHENTICATED',
    'its customer': 'FORBIDDEN',
    'another customer': 'FORBIDDEN',
    'the manager of another organization': 'There is no such thing.',
    'staff, own agenda': 'done',
    'staff, another’s agenda': 'FORBIDDEN',
    'a manager of another location': 'FORBIDDEN',
    'a manager of this location': 'done',
    'the desk': 'FORBIDDEN',
    'an owner': 'done',
    'a member without any permission': 'FORBIDDEN',
  };

  test.each(kinds)('%s', async (kind) => {
    const { owner, asked } = await visitThatAsks();
    await changeAnswer(owner, 'submitIntakeAnswer', { intakeAnswerId: asked.id, version: 1, replies });
    const client = viewers[kind]!(owner);
    const review = () => changeAnswer(client, 'reviewIntakeAnswer', { intakeAnswerId: asked.id, version: 2 });

    const answer = expected[kind] === 'done' ? await review() : await refused(scheduling, review);

    expect(heard(answer, 'IntakeAnswerChanged')).toBe(expected[kind]);
  });
});

describe('who sees what was asked and answered', () => {
  /** Of the visit, of the customer's list, of the organization's. */
  const sees = { all: 'Nuts', hidden: 'hidden', nothing: 'nothing' };
  const expected: Record<string, readonly [ofVisit: string, ofCustomer: string, inList: string]> = {
    nobody: [sees.nothing, sees.nothing, 'UNAUTHENTICATED'],
    'the guest of another visit': [sees.nothing, sees.nothing, 'UNAUTHENTICATED'],
    'its customer': [sees.all, sees.all, 'FORBIDDEN'],
    'another customer': [sees.nothing, sees.nothing, 'FORBIDDEN'],
    'the manager of another organization': [sees.nothing, sees.nothing, sees.nothing],
    'staff, own agenda': [sees.all, sees.all, sees.all],
    'staff, another’s agenda': [sees.nothing, sees.nothing, sees.nothing],
    'a manager of another location': [sees.nothing, sees.nothing, sees.nothing],
    'a manager of this location': [sees.all, sees.all, sees.all],
    'the desk': [sees.hidden, sees.nothing, 'FORBIDDEN'],
    'an owner': [sees.all, sees.all, sees.all],
    'a member without any permission': [sees.nothing, sees.nothing, 'FORBIDDEN'],
  };
  let owner: GraphqlClient;
  let visit: { id: string; customer: { id: string } };
  let asked: { id: string };

  beforeAll(async () => {
    ({ owner, visit, asked } = (await visitThatAsks()) as never);
    await changeAnswer(owner, 'submitIntakeAnswer', { intakeAnswerId: asked.id, version: 1, replies });
  });

  const told = (
    answers: readonly ({ id: string; replies: readonly { hidden: boolean; text: string }[] } | null)[] | undefined,
  ) => {
    const reply = answers?.find((answer) => answer?.id === asked.id)?.replies[0];
    return reply ? (reply.hidden ? 'hidden' : reply.text) : 'nothing';
  };
  const fields = 'id replies { hidden text }';

  test.each(kinds)('%s', async (kind) => {
    const client = viewers[kind]!(owner);

    const ofVisit = await client(`query ($id: ID!) { appointment(id: $id) { intake { ${fields} } } }`, {
      id: visit.id,
    });
    const ofCustomer = await client(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { intakeAnswers { edges { node { ${fields} } } } } } }`,
      { of: [{ __typename: 'Customer', id: visit.customer.id }] },
    );
    const entity = await client(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on IntakeAnswer { ${fields} } } }`,
      { of: [{ __typename: 'IntakeAnswer', id: asked.id }] },
    );
    const inList = await client(`query { intakeAnswers(first: 100) { edges { node { ${fields} } } } }`);

    const nodes = (page?: { edges: { node: never }[] }) => page?.edges.map(({ node }) => node);
    expect([
      told(ofVisit.data?.appointment?.intake),
      told(nodes(ofCustomer.data?._entities[0]?.intakeAnswers)),
      inList.errors?.[0]?.extensions?.code ?? told(nodes(inList.data?.intakeAnswers)),
    ]).toEqual(expected[kind]);
    expect(told(entity.data?._entities)).toBe(expected[kind]?.[0]);
  });
});

describe('who writes forms', () => {
  const denied: Record<string, string> = {
    nobody: 'UNAUTHENTICATED',
    'the guest of another visit': 'UNAUTHENTICATED',
    'its customer': 'FORBIDDEN',
    'the manager of another organization': 'There is no such thing.',
    'staff, own agenda': 'FORBIDDEN',
    // Forms are those of a business.
    'a manager of this location': 'FORBIDDEN',
    'the desk': 'FORBIDDEN',
    'a member without any permission': 'FORBIDDEN',
  };
  const which = () => ({ intakeFormId: form.id, version: form.version });
  const mutations: Record<string, () => object> = {
    createIntakeForm: () => ({ businessId: toId('biz', salon.businessId), names: both('Another', '別') }),
    renameIntakeForm: () => ({ ...which(), names: both('Another', '別') }),
    publishIntakeForm: () => ({ ...which(), questions }),
    setIntakeFormServices: () => ({ ...which(), services: [] }),
    archiveIntakeForm: () => which(),
  };
  const cases = Object.keys(mutations).flatMap((name) => Object.keys(denied).map((kind) => [name, kind] as const));

  test.each(cases)('%s is not for %s', async (name, kind) => {
    const client = viewers[kind]!(salon.customer());

    const answer = await refused(scheduling, () => changeForm(client, name, mutations[name]!()));

    const answered = heard(answer, 'IntakeFormSaved');
    // A business that is not there yet may still arrive.
    expect(answered === 'NotReadyYet' ? 'There is no such thing.' : answered).toBe(denied[kind]);
  });

  test('a form that somebody else has changed, or that lacks something, stays as it is', async () => {
    const manager = salon.member(['form.write']);
    const ask = (name: string, input: object) => refused(scheduling, () => changeForm(manager, name, input));
    const only = (language: string) => [{ language, text: 'Allergies' }];

    const stale = await ask('renameIntakeForm', { ...which(), version: 99, names: both('Other', '別') });
    const lacking = await ask('publishIntakeForm', {
      ...which(),
      questions: [
        { key: 'allergies', type: 'TEXT', label: only('en') },
        { key: 'skin', type: 'SINGLE_CHOICE', label: only('ja'), choices: [{ key: 'dry', label: only('en') }] },
      ],
    });
    const wrong = await ask('publishIntakeForm', {
      ...which(),
      questions: [
        { key: 'one', type: 'SINGLE_CHOICE', label: only('ja') },
        { key: 'one', type: 'NUMBER', label: only('ja'), minimum: 3, maximum: 2 },
        { key: 'three', type: 'DATE', label: only('ja'), maximum: 2 },
        { key: 'four', type: 'TEXT', label: only('ja'), maximum: 5_000 },
      ],
    });
    const foreign = await ask('setIntakeFormServices', {
      ...which(),
      services: [{ serviceId: toId('svc', '01900000-0000-7000-8000-000000000000') }],
    });
    const fresh = await ask('setIntakeFormServices', { ...which(), services: [{ serviceId: toId('svc', newId()) }] });

    expect(stale.outcome).toMatchObject({ __typename: 'VersionConflict', currentVersion: form.version });
    expect(lacking.outcome.fields.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'questions.0.label',
      'questions.1.choices.0.label',
    ]);
    expect(wrong.outcome.fields).toEqual([
      { path: ['questions', '0', 'choices'], message: 'This is needed.' },
      { path: ['questions', '1', 'maximum'], message: 'The upper limit is below the lower one.' },
      { path: ['questions', '2', 'maximum'], message: 'Questions of this type have none.' },
      { path: ['questions', '3', 'maximum'], message: 'No answer can meet this limit.' },
      { path: ['questions', '1', 'key'], message: 'This is there twice.' },
    ]);
    expect(foreign.outcome.fields).toEqual([
      { path: ['services', '0', 'serviceId'], message: 'There is no such thing.' },
    ]);
    expect(['NotReadyYet', 'InvalidInput']).toContain(fresh.outcome.__typename);
  });
});

describe('who sees forms', () => {
  const one = `query ($id: ID!) { intakeForm(id: $id) { name status current { questions { key label hint } } services { validMonths } } }`;
  const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Business { ofBusiness: intakeForms { edges { node { id } } } } ... on Service { ofService: intakeForms { form { id } validMonths } } } }`;
  const everywhere = (client: GraphqlClient) =>
    client(entities, {
      of: [
        { __typename: 'Business', id: toId('biz', salon.businessId) },
        { __typename: 'Service', id: toId('svc', salon.cutService) },
      ],
    });

  test('everybody sees what is published, in their language', async () => {
    const japanese = scheduling.client({ language: 'ja' });

    const seen = await japanese(one, { id: form.id });
    const listed = await everywhere(salon.nobody());

    expect(seen.data.intakeForm).toMatchObject({
      name: '問診票',
      status: 'PUBLISHED',
      services: [{ validMonths: null }],
    });
    expect(seen.data.intakeForm.current.questions[0]).toEqual({
      key: 'allergies',
      label: 'アレルギー',
      hint: 'Or: none',
    });
    expect(listed.data._entities).toEqual([
      { ofBusiness: { edges: [{ node: { id: form.id } }] } },
      { ofService: [{ form: { id: form.id }, validMonths: null }] },
    ]);
  });

  test('a draft is for members alone, and the list of all for those who write them', async () => {
    const manager = salon.member(['form.write']);
    const made = await changeForm(manager, 'createIntakeForm', {
      ...{ businessId: toId('biz', salon.businessId), names: both('Draft', '下書き') },
    });
    const { id } = made.outcome.form;
    const list = `query ($businessId: ID!) { intakeForms(businessId: $businessId) { edges { node { id status } } } }`;
    const ask = (client: GraphqlClient) => client(list, { businessId: toId('biz', salon.businessId) });

    expect((await salon.nobody()(one, { id })).data.intakeForm).toBeNull();
    expect((await elsewhere.member(all)(one, { id })).data.intakeForm).toBeNull();
    expect((await manager(one, { id })).data.intakeForm).toMatchObject({ name: 'Draft', current: null });
    expect((await everywhere(salon.nobody())).data._entities[0].ofBusiness.edges).toHaveLength(1);
    expect((await ask(manager)).data.intakeForms.edges).toEqual([
      { node: { id: form.id, status: 'PUBLISHED' } },
      { node: { id, status: 'DRAFT' } },
    ]);
    expect((await ask(elsewhere.member(all))).data.intakeForms).toBeNull();
    for (const kind of ['its customer', 'the desk', 'a manager of this location']) {
      const { errors } = await ask(viewers[kind]!(salon.customer()));
      expect([kind, errors?.[0]?.extensions?.code]).toEqual([kind, 'FORBIDDEN']);
    }
  });

  test('a business that is not public shows none', async () => {
    await elsewhere.catalog.business({ published: false });
    await publishForm(elsewhere, [{ serviceId: elsewhere.cutService }]);
    await scheduling.settled();
    const asked = await salon.nobody()(entities, {
      of: [{ __typename: 'Business', id: toId('biz', elsewhere.businessId) }],
    });

    expect(asked.data._entities).toEqual([{ ofBusiness: null }]);
  });
});

test('a form of a business that is hidden is seen by its members and by whoever was asked', async () => {
  const asked = await openSalon(scheduling);
  const { id } = await publishForm(asked, [{ serviceId: asked.cutService }]);
  const owner = asked.customer();
  await book(owner, asked, { startsAt: tokyo('10:00', '2027-03-03') });
  const nameFor = async (client: GraphqlClient) =>
    (
      await client(`query ($id: ID!) { intakeForm(id: $id) { name current { number } services { validMonths } } }`, {
        id,
      })
    ).data.intakeForm;
  const whole = { name: 'Health questions', current: { number: 1 }, services: [{ validMonths: null }] };
  expect(await nameFor(asked.nobody())).toEqual(whole);

  await asked.catalog.business({ published: false });
  await scheduling.settled();
  const hidden = await Promise.all([asked.nobody(), asked.customer(), salon.member(all)].map(nameFor));
  expect(hidden).toEqual([null, null, null]);
  expect(await Promise.all([owner, asked.member(all)].map(nameFor))).toEqual([whole, whole]);

  await asked.catalog.business();
  await scheduling.settled();
  expect(await nameFor(asked.nobody())).toEqual(whole);
});

test('the ids of others, and of other kinds, are unknown', async () => {
  const customer = salon.customer();
  const ask = (intakeAnswerId: string) =>
    refused(scheduling, () =>
      changeAnswer(customer, 'submitIntakeAnswer', { intakeAnswerId, version: 1, replies: [] }),
    );

  expect((await ask(toId('ina', newId()))).outcome.fields).toEqual([
    { path: ['intakeAnswerId'], message: 'There is no such thing.' },
  ]);
  expect((await ask(toId('frm', fromId('frm', form.id) ?? ''))).outcome.fields).toEqual([
    { path: ['intakeAnswerId'], message: 'This is not the right kind of id.' },
  ]);
});
