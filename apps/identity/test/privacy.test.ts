import { packed } from '@openslot/database';
import { askedSlices, privacyPartState, type PrivacyKind } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import { meet } from './customers.ts';
import { actFor, foundOrganization, hire, signUp, type Organization, type Person } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let organization: Organization;
beforeAll(async () => {
  identity = await runIdentity();
  organization = await foundOrganization(identity, 'Hanami');
});
afterAll(() => identity.close());

const request = `__typename ... on PrivacyRequestOpened { request {
  id kind status customerId deadline closedAt readableUntil parts { name } } } ... on Problem { message }`;
const askForExport = `mutation ($customerId: ID) { answer: askForExport(input: { customerId: $customerId }) { ${request} } }`;
const askForErasure = `mutation ($customerId: ID, $reviewTexts: Boolean! = false) {
  answer: askForErasure(input: { customerId: $customerId, reviewTexts: $reviewTexts }) { ${request} } }`;
const list = `query ($mine: Boolean!) { privacyRequests(mine: $mine) { edges { node { id kind status customerId } } } }`;
const read = `query ($requestId: ID!) { exportDocument(requestId: $requestId) { content readableUntil } }`;

const as = ({ accessToken }: { accessToken: string }) => identity.ask({ bearer: accessToken });
const owner = async () => as(await actFor(identity, organization.owner, organization.id));

/** What the other slices say of a request: they have done their part, of an export with so many lists. */
async function answerFor(requestId: string, kind: PrivacyKind, slices = askedSlices): Promise<void> {
  const id = fromId('prv', requestId) ?? '';
  const sealed = kind === 'EXPORT' ? await sealedFor(id) : () => null;
  for (const slice of slices) {
    const data = { kind, sealed: sealed(slice), rows: kind === 'EXPORT' ? 1 : 0 };
    await publishState(identity.deps.bus, privacyPartState(slice), {
      ...{ organizationId: fromId('org', organization.id), id, version: 1, data },
    });
  }
  await identity.settled();
}

async function sealedFor(id: string): Promise<(slice: string) => string> {
  const { admin } = identity.database;
  const [told] = await admin<{ key: string }[]>`
    select payload ->> 'sealFor' as key from bus.event_log where aggregateid = ${id} and type = 'identity.privacy.requested.v1'`;
  return (slice) => packed(told?.key ?? '', { [`${slice} list`]: [{ of: slice }] });
}

let met = 0;
async function metPerson(name: string): Promise<{ person: Person; customerId: string }> {
  met += 1;
  const person = await signUp(identity, `${name} ${met}`);
  return { person, customerId: await meet(identity, organization.id, person) };
}

const customerRow = async (customerId: string) => {
  const [row] = await identity.database.admin`
    select user_id, name_enc, email_enc, email_bidx, phone_enc, phone_bidx, erased_at is not null as erased,
           deleted_at is not null as deleted
      from identity.customer where id = ${fromId('cus', customerId)}`;
  return row;
};

const auditOf = async (entityId: string): Promise<string[]> => {
  const rows = await identity.database.admin<{ action: string }[]>`
    select action from identity.audit_entry where entity_id = ${entityId} order by at, id`;
  return rows.map(({ action }) => action);
};

const told = async (id: string): Promise<{ type: string; payload: unknown }[]> => {
  const rows = await identity.database.admin<{ type: string; payload: unknown }[]>`
    select type, payload from bus.event_log where aggregateid = ${id} order by topic, position`;
  return rows.map(({ type, payload }) => ({ type, payload }));
};

describe('erasure of a customer', () => {
  test('empties the record, tombstones the contact, and is done when every slice has done its part', async () => {
    const { person, customerId } = await metPerson('Tanaka Hanako');
    const id = fromId('cus', customerId) ?? '';

    const asked = await as(person)(askForErasure, { customerId });

    expect(asked.errors).toBeUndefined();
    const requestId = asked.data.answer.request.id;
    expect(asked.data.answer.request).toMatchObject({
      kind: 'ERASURE',
      status: 'OPEN',
      customerId,
      closedAt: null,
      parts: [],
    });
    await identity.settled();
    expect(await customerRow(customerId)).toEqual({
      ...{ user_id: null, name_enc: null, email_enc: null, email_bidx: null, phone_enc: null, phone_bidx: null },
      ...{ erased: true, deleted: true },
    });
    const { admin } = identity.database;
    expect(await admin`select * from identity.customer_name_gram where customer_id = ${id}`).toEqual([]);
    const states = await admin`
      select topic, payload from bus.state_log where key = ${id} order by topic`;
    expect(states).toEqual([
      { topic: 'identity.customer-contact.state', payload: null },
      {
        topic: 'identity.customer.state',
        payload: { userId: null, mergedIntoId: null, live: false },
      },
    ]);
    await answerFor(requestId, 'ERASURE', askedSlices.slice(1));
    const [open] = await admin`select status from identity.privacy_request where id = ${fromId('prv', requestId)}`;
    expect(open).toEqual({ status: 'COLLECTING' });
    await answerFor(requestId, 'ERASURE');
    await answerFor(requestId, 'ERASURE');

    const [done] = await admin`
      select r.status, r.closed_at is not null as closed, (select count(*)::int from identity.privacy_part p where p.request_id = r.id) as parts
        from identity.privacy_request r where id = ${fromId('prv', requestId)}`;
    expect(done).toEqual({ status: 'DONE', closed: true, parts: 5 });
    expect((await told(fromId('prv', requestId) ?? '')).map(({ type }) => type)).toEqual([
      'identity.privacy.requested.v1',
      'identity.privacy.done.v1',
    ]);
    expect(await admin`select subject_kind, review_texts from identity.erasure where subject_id = ${id}`).toEqual([
      { subject_kind: 'CUSTOMER', review_texts: false },
    ]);
    expect(await auditOf(id)).toEqual([
      'customer.created',
      'privacy.erasure_asked',
      'customer.erased',
      'privacy.erased',
    ]);
    expect(await admin`select kind from identity.due where subject_id = ${fromId('prv', requestId)}`).toEqual([]);
  });

  test('also empties the records that were merged into it', async () => {
    const { person, customerId } = await metPerson('Sato Jiro');
    const other = await metPerson('Sato Jirou');
    const { admin } = identity.database;
    await admin`update identity.customer set merged_into_id = ${fromId('cus', customerId)} where id = ${fromId('cus', other.customerId)}`;

    const asked = await as(person)(askForErasure, { customerId, reviewTexts: true });
    await identity.settled();

    expect([await customerRow(customerId), await customerRow(other.customerId)]).toMatchObject([
      { name_enc: null, erased: true },
      { name_enc: null, email_enc: null, erased: true },
    ]);
    const [event] = await told(fromId('prv', asked.data.answer.request.id) ?? '');
    expect(event?.payload).toMatchObject({
      kind: 'ERASURE',
      reviewTexts: true,
      customerIds: [fromId('cus', customerId), fromId('cus', other.customerId)],
    });
  });

  test('asked again before it is done, by the same person, is the same request', async () => {
    const { person, customerId } = await metPerson('Suzuki');

    const answers = await Promise.all([1, 2, 3].map(() => as(person)(askForErasure, { customerId })));

    expect(new Set(answers.map(({ data }) => data.answer.request.id)).size).toBe(1);
    await identity.settled();
  });
});

describe('export of a customer', () => {
  test('is one document, sealed, for a week, for whoever asked, and every look is audited', async () => {
    const { customerId } = await metPerson('Kato Yuki');
    const id = fromId('cus', customerId) ?? '';
    const asker = await owner();
    const { admin } = identity.database;

    const asked = await asker(askForExport, { customerId });
    const requestId = asked.data.answer.request.id;
    const early = await asker(read, { requestId });
    await identity.settled();
    await answerFor(requestId, 'EXPORT');
    const got = await asker(read, { requestId });
    const other = await as(
      await actFor(identity, await hire(identity, organization, 'Second Owner', 'OWNER'), organization.id),
    )(read, { requestId });

    expect([early.data, other.data]).toEqual([{ exportDocument: null }, { exportDocument: null }]);
    const content = JSON.parse(got.data.exportDocument.content);
    expect(content).toMatchObject({
      identity: { records: [{ id, name: expect.stringMatching(/^Kato Yuki \d+$/) }] },
      catalog: { 'catalog list': [{ of: 'catalog' }] },
      engagement: { 'engagement list': [{ of: 'engagement' }] },
    });
    expect(Object.keys(content).toSorted()).toEqual(['catalog', 'commerce', 'engagement', 'identity', 'scheduling']);
    const [row] = await admin`
      select status, box_enc, document_enc is not null as sealed, position('Kato' in encode(document_enc, 'escape')) as plain
        from identity.privacy_request where id = ${fromId('prv', requestId)}`;
    expect(row).toEqual({ status: 'DONE', box_enc: null, sealed: true, plain: 0 });
    expect(
      await admin`select content from identity.privacy_part where request_id = ${fromId('prv', requestId)} and content is not null`,
    ).toEqual([]);
    const [record] =
      await admin`select subject_id, rows, asked_by from identity.export_record where request_id = ${fromId('prv', requestId)}`;
    expect(record).toEqual({
      subject_id: id,
      rows: expect.any(Number),
      asked_by: fromId('usr', organization.owner.userId),
    });
    await identity.settled();
    expect(await auditOf(id)).toEqual([
      'customer.created',
      'privacy.export_asked',
      'privacy.exported',
      'privacy.export_read',
    ]);

    await identity.database.advanceClock({ minutes: 7 * 24 * 60 + 1 });
    await identity.settled();
    const late = await asker(read, { requestId });

    expect(late.data).toEqual({ exportDocument: null });
    expect(
      await admin`select id from identity.privacy_request where document_enc is not null and id = ${fromId('prv', requestId)}`,
    ).toEqual([]);
  });
});

describe('a whole account', () => {
  test('is exported with the records of every organization', async () => {
    const { person, customerId } = await metPerson('Ito Aki');

    const asked = await as(person)(askForExport, {});
    await identity.settled();
    const mine = await as(person)(list, { mine: true });
    const { admin } = identity.database;
    const [part] = await admin<{ id: string }[]>`
      select id from identity.privacy_request where account_request_id = ${fromId('prv', asked.data.answer.request.id)}`;
    await answerFor(toId('prv', part?.id ?? ''), 'EXPORT');
    const { data } = await as(person)(read, { requestId: asked.data.answer.request.id });

    expect(mine.data.privacyRequests.edges).toMatchObject([
      { node: { kind: 'EXPORT', status: 'COLLECTING', customerId: null } },
    ]);
    const content = JSON.parse(data.exportDocument.content);
    expect(content.account.identity.account).toMatchObject([
      { email: person.email, name: expect.stringMatching(/^Ito Aki \d+$/) },
    ]);
    expect(content.organizations[fromId('org', organization.id) ?? '']).toMatchObject({
      identity: { records: [{ id: fromId('cus', customerId), email: person.email }] },
    });
  });

  test('is erased with the records of every organization, and nobody signs in with it any more', async () => {
    const { person, customerId } = await metPerson('Abe Ken');
    const userId = fromId('usr', person.userId) ?? '';

    const asked = await as(person)(askForErasure, {});
    await identity.settled();

    expect(asked.data.answer.__typename).toBe('PrivacyRequestOpened');
    await identity.database.advanceClock({ seconds: 70 });
    await identity.settled();
    const { admin } = identity.database;
    const [row] = await admin`
      select email::text, name_enc, is_active, erased_at is not null as erased from identity."user" where id = ${userId}`;
    expect(row).toEqual({ email: `erased+${userId}@erased.invalid`, name_enc: null, is_active: false, erased: true });
    expect(await customerRow(customerId)).toMatchObject({ user_id: null, name_enc: null, erased: true });
    for (const table of ['credential', 'user_session', 'refresh_token', 'login_attempt']) {
      expect(await admin`select 1 from identity.${admin(table)} where user_id = ${userId}`).toEqual([]);
    }
    const revoked =
      await admin`select kind from identity.revocation where at > clock_timestamp() - interval '1 minute' and kind = 'SESSION'`;
    expect(revoked.length).toBeGreaterThan(0);
    expect(await auditOf(userId)).toEqual(
      expect.arrayContaining(['privacy.erasure_asked', 'user.erased', 'privacy.erased']),
    );
  });

  test('of somebody who still works for an organization is not erased', async () => {
    const staff = await hire(identity, organization, 'Still Here', 'STAFF');

    const answer = await identity.unchanged(() => as(staff)(askForErasure, {}));

    expect(answer.data.answer.__typename).toBe('StillMember');
  });
});

describe('refusals', () => {
  test.each([
    ['askForExport', askForExport],
    ['askForErasure', askForErasure],
  ])('%s: only the person, and members who may', async (_, document) => {
    const { customerId } = await metPerson('Private');
    const staff = await hire(identity, organization, `Staff ${(met += 1)}`, 'STAFF');
    const manager = await hire(identity, organization, `Manager ${met}`, 'MANAGER');
    const stranger = await foundOrganization(identity, `Kingsway ${met}`);
    const callers = {
      nobody: identity.ask(),
      customer: as((await metPerson('Another')).person),
      staff: as(await actFor(identity, staff, organization.id)),
      manager: as(await actFor(identity, manager, organization.id)),
    };

    await identity.settled();
    for (const [kind, ask] of Object.entries(callers)) {
      const { errors } = await identity.unchanged(() => ask(document, { customerId }));
      expect([kind, errors?.[0]?.extensions?.['code']]).toEqual([
        kind,
        kind === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      ]);
    }
    const foreign = as(await actFor(identity, stranger.owner, stranger.id));
    const [theirs, unknown] = [
      await identity.unchanged(() => foreign(document, { customerId })),
      await identity.unchanged(() => foreign(document, { customerId: toId('cus', newId()) })),
    ];
    expect(theirs.data.answer.__typename).toBe('InvalidInput');
    expect(theirs.data).toEqual(unknown.data);
  });

  test('the list of an organization is for those who may ask', async () => {
    const staff = await hire(identity, organization, 'Curious', 'STAFF');
    const { errors } = await as(await actFor(identity, staff, organization.id))(list, { mine: false });

    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('an export', () => {
  test('which is not finished in thirty days is overdue, and stays open', async () => {
    const { customerId } = await metPerson('Mori');
    const asked = await (await owner())(askForExport, { customerId });
    await identity.settled();
    await identity.database.advanceClock({ minutes: 30 * 24 * 60 + 1 });
    await identity.settled();

    expect(await auditOf(fromId('cus', customerId) ?? '')).toContain('privacy.overdue');
    const [row] = await identity.database.admin`
      select status from identity.privacy_request where id = ${fromId('prv', asked.data.answer.request.id)}`;
    expect(row).toEqual({ status: 'COLLECTING' });
  });
});
