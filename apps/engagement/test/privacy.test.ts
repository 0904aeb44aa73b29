import { newExportKey, unpacked } from '@openslot/database';
import { customerErased, privacyRequested } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { publishEvent } from '@openslot/testing';
import { runEngagement, type RunningEngagement } from './running.ts';
import { asMember, asPerson, openShop, type Person, type Shop, type Visit } from './shop.ts';

let engagement: RunningEngagement;
let shop: Shop;
beforeAll(async () => {
  engagement = await runEngagement();
  await engagement.database.setClock('2026-12-05T00:00:00Z');
  shop = await openShop(engagement);
  await engagement.settled();
});
afterAll(() => engagement.close());

const leave = `mutation ($input: LeaveReviewInput!) { answer: leaveReview(input: $input) { ... on ReviewLeft { review { id isByFormerCustomer } } } }`;
const moderate = `mutation ($input: ModerateReviewInput!) { answer: moderateReview(input: $input) { __typename } }`;
const read = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Review { rating text isByFormerCustomer } } }`;

/** Somebody whose contact is known, with a visit, its letters, and a published review. */
async function regular(): Promise<{ person: Person; visit: Visit; reviewId: string }> {
  const person = await shop.meet();
  const visit = await shop.book(person);
  await shop.complete(visit);
  await engagement.settled();
  const input = { appointmentId: toId('apt', visit.id), rating: 4, text: 'Mia was here' };
  const { data } = await asPerson(engagement, person)(leave, { input });
  const reviewId = data.answer.review.id;
  await asMember(
    engagement,
    shop.organization,
    'OWNER',
  )(moderate, { input: { reviewId, version: 1, decision: 'PUBLISH' } });
  await engagement.settled();
  return { person, visit, reviewId };
}

async function ask(person: Person, kind: 'EXPORT' | 'ERASURE', more: object = {}): Promise<string> {
  const id = newId();
  await publishEvent(shop.bus, privacyRequested, {
    ...{ organizationId: shop.organization, id, version: 1 },
    data: { kind, customerIds: [person.customerId], sealFor: null, reviewTexts: false, ...more },
  });
  await engagement.settled();
  return id;
}

const review = async (reviewId: string) => {
  const { data } = await engagement.ask({})(read, { of: [{ __typename: 'Review', id: reviewId }] });
  return data._entities[0];
};

const notifications = ({ customerId }: Person) => engagement.database.admin`
  select delivery_status as status, parameters, provider_message_id from engagement.notification
   where recipient_id = ${customerId} order by id`;

const partOf = async (requestId: string) => {
  const [row] = await engagement.database.admin<{ payload: { sealed: string; rows: number } }[]>`
    select payload from bus.state_log where topic = 'engagement.privacy-part.state' and key = ${requestId}`;
  return row?.payload;
};

test('erasing ends what was to be sent, and leaves the review as that of a former customer', async () => {
  const { person, reviewId } = await regular();
  expect(await review(reviewId)).toEqual({ rating: 4, text: 'Mia was here', isByFormerCustomer: false });

  const requestId = await ask(person, 'ERASURE');

  expect(await review(reviewId)).toEqual({ rating: 4, text: 'Mia was here', isByFormerCustomer: true });
  const rows = await notifications(person);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(row).toMatchObject({ parameters: {}, provider_message_id: null });
  expect(rows.map(({ status }) => status)).not.toContain('SCHEDULED');
  const { admin } = engagement.database;
  expect(await admin`select live, user_id from engagement.customer_ref where id = ${person.customerId}`).toEqual([
    { live: false, user_id: null },
  ]);
  expect(
    await admin`select from engagement.contact_ref where id = ${person.customerId} and contact_enc is not null`,
  ).toEqual([]);
  expect(await partOf(requestId)).toEqual({ kind: 'ERASURE', rows: 0, sealed: null });
});

test('the words of reviews go where that was asked, the stars stay; once more changes nothing', async () => {
  const { person, reviewId } = await regular();

  await ask(person, 'ERASURE', { reviewTexts: true });
  await publishEvent(shop.bus, customerErased, {
    ...{ organizationId: shop.organization, id: person.customerId, version: 9, data: { reviewTexts: true } },
  });
  await engagement.settled();

  expect(await review(reviewId)).toEqual({ rating: 4, text: null, isByFormerCustomer: true });
});

test('an export tells what the customer was told and said', async () => {
  const { person } = await regular();
  const box = newExportKey();

  const requestId = await ask(person, 'EXPORT', { sealFor: box.publicKey });

  const part = await partOf(requestId);
  const opened = unpacked(box.privateKey, part?.sealed ?? '');
  expect(opened['reviews']).toMatchObject([{ rating: 4, text: 'Mia was here', status: 'PUBLISHED' }]);
  expect(opened['notifications']?.length).toBeGreaterThan(1);
  expect(part?.rows).toBe(Object.values(opened).reduce((sum, { length }) => sum + length, 0));
});
