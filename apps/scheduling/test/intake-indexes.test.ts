import { publicAccess, workerAccess, type Access, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { explainUses, testDatabase, type TestDatabase } from '@openslot/testing';
import {
  answersOfCustomers,
  expireCovered,
  expireRequests,
  formsToAsk,
  giveAnswers,
  lockAnswer,
  moveAnswers,
} from '../src/intake/answer.store.ts';
import { answersInState, answersOfCustomer, answersOfVisits, findAnswers } from '../src/intake/answer-view.store.ts';
import {
  findForms,
  findFormVersions,
  formsOfBusiness,
  linksOfForms,
  publishedFormsOfServices,
} from '../src/intake/form.store.ts';

let database: TestDatabase;
const [own, business, userId, customerId] = [newId(), newId(), newId(), newId()];
const [form, version, service, visit, answer] = [newId(), newId(), newId(), newId(), newId()];

/** 50,000 answers, forms and links in 100 organizations; a customer has 50. */
beforeAll(async () => {
  database = await testDatabase('scheduling');
  const { admin } = database;
  const first = (known: string) => `case when k = 1 and n = 0 then '${known}'::uuid else uuidv7() end`;
  await admin.unsafe(`
    create temporary table o as select n, case n when 0 then '${own}'::uuid else gen_random_uuid() end as org,
      case n when 0 then '${business}'::uuid else gen_random_uuid() end as business from generate_series(0, 99) n;
    create temporary table c as select o.*, k, case when n = 0 and k = 1 then '${customerId}'::uuid else gen_random_uuid() end as customer
      from o, generate_series(1, 10) k;
    create temporary table f as select o.*, k, ${first(form)} as form, ${first(version)} as version, ${first(service)} as service,
      ${first(visit)} as visit, ${first(answer)} as answer,
      (select c.customer from c where c.n = o.n and c.k = 1 + (g.k - 1) / 50) as customer from o, generate_series(1, 500) g (k);
    insert into scheduling.customer_ref (organization_id, id, user_id, live, version, state_at)
      values ('${own}', '${customerId}', '${userId}', true, 1, now());
    insert into scheduling.intake_form (organization_id, id, business_id, names)
      select org, form, case k % 10 when 1 then business else gen_random_uuid() end, '{"en": "Form"}' from f;
    insert into scheduling.intake_form_version (organization_id, id, form_id, number, questions) select org, version, form, 1, '[{}]' from f;
    update scheduling.intake_form t set status = 'PUBLISHED', current_version_id = f.version from f where t.organization_id = f.org and t.id = f.form;
    insert into scheduling.intake_form_link (organization_id, form_id, service_id, valid_months) select org, form, service, 6 from f;
    insert into scheduling.intake_answer (organization_id, id, form_id, form_version_id, appointment_id, business_id, location_id, customer_id,
        status, valid_months, submitted_at, valid_until, created_at)
      select f.org, f.answer, few.form, few.version, f.visit, f.business, gen_random_uuid(), f.customer,
             case when f.k % 20 = 1 then 'REQUESTED' else 'SUBMITTED' end, 6, case when f.k % 20 = 1 then null else now() end,
             case when f.k % 20 = 1 then null else now() end, now() - f.k * interval '1 hour'
        from f join f few on few.n = f.n and few.k = 1 + f.k % 5;`);
  await admin.unsafe('vacuum analyze');
}, 120_000);
afterAll(() => database.close());

const member: Access = { door: 'member', organizationId: own, userId };
const plans = (access: Access, uses: readonly string[], question: (tx: Tx) => PromiseLike<unknown>, small = false) =>
  explainUses(database, { slice: 'scheduling', access, uses, small }, question);

const page = { limit: 21, after: null };
const everything = { organizationId: own, memberId: null, all: { scope: null, except: null }, own: null };

test('what waits in the organization, the oldest first', async () => {
  const rows = await plans(member, ['intake_answer_open'], (tx) => answersInState(tx, everything, 'REQUESTED', page));

  expect(rows).toHaveLength(21);
});

test('what a customer was asked, through the own doors and for members', async () => {
  const customer: Access = { door: 'customer', userId };

  const mine = await plans(customer, ['intake_answer_person'], (tx) => answersOfCustomer(tx, customerId, null, page));
  const theirs = await plans(member, ['intake_answer_person'], (tx) =>
    answersOfCustomer(tx, customerId, everything, page),
  );

  expect([mine, theirs]).toMatchObject([{ length: 21 }, { length: 21 }]);
});

test('an answer, and those of visits, by ids alone', async () => {
  const byId = await plans(member, ['intake_answer_id'], (tx) => findAnswers(tx, [answer], null));
  const byVisit = await plans(member, ['intake_answer_appointment'], (tx) => answersOfVisits(tx, [visit], null));

  expect([byId, byVisit]).toMatchObject([[{ id: answer }], [{ id: answer }]]);
});

test('forms, versions and links, by ids alone, for everybody', async () => {
  const found = await Promise.all([
    plans(publicAccess, ['intake_form_id'], (tx) => findForms(tx, [form])),
    plans(publicAccess, ['intake_form_version_id'], (tx) => findFormVersions(tx, [version])),
    plans(publicAccess, ['intake_form_id', 'intake_form_link_pkey'], (tx) => linksOfForms(tx, [form])),
    plans(publicAccess, ['intake_form_link_service_id', 'intake_form_id'], (tx) =>
      publishedFormsOfServices(tx, [service]),
    ),
  ]);

  expect(found).toMatchObject([[{ id: form }], [{ id: version }], [{ formId: form }], [{ serviceId: service }]]);
});

test('the forms of a business', async () => {
  const of = { organizationId: own, id: business };

  const rows = await plans(publicAccess, ['intake_form_business'], (tx) =>
    formsOfBusiness(tx, of, ['PUBLISHED'], page),
  );

  expect(rows).toHaveLength(21);
});

test('what a visit has to ask', async () => {
  const asking = { organizationId: own, id: newId(), customerId: newId(), startsAt: new Date('2027-03-01T00:00:00Z') };
  const uses = ['intake_form_link_service_id', 'intake_form_id', 'intake_answer_appointment', 'intake_answer_person'];

  const forms = await plans(workerAccess(own), uses, (tx) => formsToAsk(tx, asking, [service]));

  expect(forms).toMatchObject([{ formId: form, formVersionId: version, validMonths: 6, isAskedElsewhere: false }]);
});

test('what is written finds its rows', async () => {
  const worker = workerAccess(own);
  const at = new Date('2027-03-01T00:00:00Z');

  await plans(worker, ['intake_answer_id'], (tx) => lockAnswer(tx, own, answer));
  await plans(worker, ['intake_answer_appointment'], (tx) => expireRequests(tx, own, visit, at));
  await plans(worker, ['intake_answer_appointment'], (tx) => giveAnswers(tx, own, visit, customerId));
  await plans(worker, ['intake_answer_person'], (tx) => moveAnswers(tx, own, customerId, customerId));
  const answered = { organizationId: own, id: answer, formId: form, customerId };
  await plans(worker, ['intake_answer_person', 'appointment_id'], (tx) => expireCovered(tx, answered, at, at), true);
  const told = await plans(worker, ['intake_answer_person'], (tx) =>
    answersOfCustomers(tx, { organizationId: own, customerIds: [customerId] }),
  );

  expect((told as unknown[]).length).toBe(50);
});
