import { newId, toId } from '@openslot/service';
import { race, type GraphqlClient } from '@openslot/testing';
import { runEngagement, type RunningEngagement } from './running.ts';
import { asGuest, asMember, asPerson, everybody, openShop, type Kind, type Shop, type Visit } from './shop.ts';

let engagement: RunningEngagement;
let shop: Shop;
beforeAll(async () => {
  engagement = await runEngagement();
  await engagement.database.setClock('2026-12-05T00:00:00Z');
  shop = await openShop(engagement);
});
afterAll(() => engagement.close());

const leave = `mutation ($input: LeaveReviewInput!) { leaveReview(input: $input) {
  __typename ... on Problem { message } ... on InvalidInput { fields { path message } }
  ... on NotReadyYet { retryAfterMs }
  ... on ReviewLeft { review { id rating text status version answer } } } }`;
const moderate = `mutation ($input: ModerateReviewInput!) { moderateReview(input: $input) {
  __typename ... on InvalidInput { fields { path } } ... on WrongState { status } ... on VersionConflict { currentVersion }
  ... on ReviewModerated { review { id status reason version } } } }`;
const answer = `mutation ($input: AnswerReviewInput!) { answerReview(input: $input) {
  __typename ... on InvalidInput { fields { path message } } ... on WrongState { status } ... on VersionConflict { currentVersion }
  ... on ReviewAnswered { review { id answer answeredAt version } } } }`;

const owner = () => asMember(engagement, shop.organization, 'OWNER');

async function completedVisit(given: Parameters<Shop['book']>[1] = {}): Promise<Visit> {
  const visit = await shop.book(await shop.meet(), given);
  await shop.complete(visit);
  await engagement.settled();
  return visit;
}

async function leaveOn(visit: Visit, input: object = {}, as: GraphqlClient = asPerson(engagement, visit)) {
  const { data, errors } = await as(leave, { input: { appointmentId: toId('apt', visit.id), rating: 5, ...input } });
  return errors?.[0]?.extensions?.code ?? data.leaveReview;
}

const decide = async (as: GraphqlClient, input: object) => {
  const { data, errors } = await as(moderate, { input });
  return errors?.[0]?.extensions?.code ?? data.moderateReview;
};

async function publishedReview(visit: Visit, rating = 5): Promise<string> {
  const { review } = await leaveOn(visit, { rating });
  await decide(owner(), { reviewId: review.id, version: 1, decision: 'PUBLISH' });
  return review.id;
}

const toldOf = async (reviewId: string) => {
  await engagement.settled();
  const rows = await engagement.database.admin<{ type: string }[]>`
    select type from bus.event_log where aggregateid = ${reviewId} and type ~ '^engagement.review' order by position`;
  return rows.map(({ type }) => type.split('.')[2]);
};
const uuidOf = async (visit: Visit) => {
  const [row] = await engagement.database.admin<{ id: string }[]>`
    select id from engagement.review where appointment_id = ${visit.id}`;
  return row?.id ?? '';
};

describe('leaving a review', () => {
  test('a customer reviews a completed visit; it waits for the business', async () => {
    const visit = await completedVisit();

    expect(await leaveOn(visit, { rating: 4, text: '  とても丁寧でした  ' })).toEqual({
      __typename: 'ReviewLeft',
      review: {
        id: expect.stringMatching(/^rev_/),
        ...{ rating: 4, text: 'とても丁寧でした', status: 'PENDING', version: 1, answer: null },
      },
    });
    expect(await toldOf(await uuidOf(visit))).toEqual(['submitted']);
  });

  test('so does the guest of the visit', async () => {
    const visit = await completedVisit();

    const left = await leaveOn(visit, { text: null }, await asGuest(engagement, visit));

    expect(left).toMatchObject({ __typename: 'ReviewLeft', review: { rating: 5, text: null, status: 'PENDING' } });
  });

  test('once, however many try at once', async () => {
    const visit = await completedVisit();

    const answers = await race(5, () => leaveOn(visit));

    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'AlreadyReviewed'),
      'ReviewLeft',
    ]);
    expect(await engagement.unchanged(() => leaveOn(visit))).toEqual({
      __typename: 'AlreadyReviewed',
      message: 'You have reviewed this visit already.',
    });
  });

  test('not before it is completed, and not after 60 days', async () => {
    const visit = await shop.book(await shop.meet());
    await engagement.settled();
    const early = await engagement.unchanged(() => leaveOn(visit));
    const old = await completedVisit({ startsAt: '2026-10-05T23:00:00.000Z' });
    const late = await engagement.unchanged(() => leaveOn(old));

    const refusal = { __typename: 'NotCompleted', message: 'A visit can be reviewed once it is over, for 60 days.' };
    expect([early, late]).toEqual([refusal, refusal]);
  });

  test.each([
    ['no stars', { rating: 0 }, ['rating'], 'This is too small; at least 1.'],
    ['six stars', { rating: 6 }, ['rating'], 'This is too large; at most 5.'],
    ['a text too long', { text: 'x'.repeat(4_001) }, ['text'], 'This is too long; at most 4000.'],
    [
      'another kind of id',
      { appointmentId: toId('rev', newId()) },
      ['appointmentId'],
      'This is not the right kind of id.',
    ],
  ])('not with %s', async (_, input, path, message) => {
    const visit = await completedVisit();

    expect(await engagement.unchanged(() => leaveOn(visit, input))).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path, message }],
    });
  });

  test('a visit that has not arrived here yet, and one that does not exist', async () => {
    const person = await shop.meet();
    const visit = { ...(await completedVisit()), ...person };
    const of = (id: string) => engagement.unchanged(() => leaveOn({ ...visit, id }));
    const old = '01900000-0000-7000-8000-000000000001';

    await engagement.database.setClock(new Date(performance.timeOrigin + performance.now()));
    expect(await of(newId())).toMatchObject({ __typename: 'NotReadyYet', retryAfterMs: 500 });
    await engagement.database.setClock('2026-12-05T00:00:00Z');
    expect(await of(old)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['appointmentId'] }] });
  });

  test('is for the customer and the guest of that visit alone', async () => {
    const visit = await completedVisit();
    const other = await completedVisit();
    const viewers = await everybody(engagement, visit, other);
    const unknown = { __typename: 'InvalidInput', fields: [{ path: ['appointmentId'] }] };

    for (const [who, as] of Object.entries(viewers)) {
      if (who === 'the customer' || who === 'the guest of the visit') continue;
      const refusal = await engagement.unchanged(() => leaveOn(visit, {}, as));
      if (who === 'nobody') expect(refusal).toBe('UNAUTHENTICATED');
      else expect({ who, refusal }).toMatchObject({ who, refusal: unknown });
    }
  });

  test('neither events nor audit have the words', async () => {
    const visit = await completedVisit();
    const { review } = await leaveOn(visit, { text: 'unmistakable words' });
    await decide(owner(), { reviewId: review.id, version: 1, decision: 'PUBLISH' });
    await owner()(answer, { input: { reviewId: review.id, version: 2, text: 'unmistakable reply' } });
    await engagement.settled();

    const { admin } = engagement.database;
    expect(await admin`select type from bus.event_log where payload::text ~ 'unmistakable'`).toEqual([]);
    expect(await admin`select type from bus.state_log where payload::text ~ 'unmistakable'`).toEqual([]);
    const audit = await admin`
      select payload->>'action' as action from bus.event_log
       where type = 'engagement.audit.recorded.v1' and aggregateid = ${await uuidOf(visit)} order by position`;
    expect(audit.map(({ action }) => action)).toEqual(['review.leave', 'review.publish', 'review.answer']);
  });
});

describe('moderating', () => {
  test('publishes, hides, publishes again and rejects; the ratings follow', async () => {
    const own = await openShop(engagement);
    const as = asMember(engagement, own.organization, 'MANAGER');
    const ratingOf = async () => {
      const { data } = await engagement.ask()(
        `query ($of: [_Any!]!) { _entities(representations: $of) {
           ... on Business { rating { average count } } ... on StaffMember { rating { average count } } ... on Service { rating { average count } } } }`,
        {
          of: [
            { __typename: 'Business', id: toId('biz', own.business) },
            { __typename: 'StaffMember', id: toId('stf', own.staff) },
            { __typename: 'Service', id: toId('svc', own.service) },
          ],
        },
      );
      const ratings = data._entities.map(({ rating }: { rating: object | null }) => rating);
      expect(ratings[1]).toEqual(ratings[0]);
      expect(ratings[2]).toEqual(ratings[0]);
      return ratings[0];
    };
    const ids: string[] = [];
    for (const rating of [5, 4, 2]) {
      const visit = await own.book(await own.meet());
      await own.complete(visit);
      await engagement.settled();
      ids.push((await leaveOn(visit, { rating })).review.id);
    }
    expect(await ratingOf()).toBeNull();

    const step = async (n: number, version: number, decision: string) =>
      (await decide(as, { reviewId: ids[n], version, decision, reason: 'because' })).review;
    expect(await step(0, 1, 'PUBLISH')).toEqual({ id: ids[0], status: 'PUBLISHED', reason: 'because', version: 2 });
    expect(await ratingOf()).toEqual({ average: 5, count: 1 });
    await step(1, 1, 'PUBLISH');
    await step(2, 1, 'REJECT');
    expect(await ratingOf()).toEqual({ average: 4.5, count: 2 });
    expect((await step(0, 2, 'HIDE')).status).toBe('HIDDEN');
    expect(await ratingOf()).toEqual({ average: 4, count: 1 });
    expect((await step(0, 3, 'PUBLISH')).status).toBe('PUBLISHED');
    expect(await ratingOf()).toEqual({ average: 4.5, count: 2 });
    const { admin } = engagement.database;
    expect(
      await admin`select one, two, three, four, five, count, sum from engagement.rating_summary
                   where organization_id = ${own.organization} and subject_kind = 'BUSINESS'`,
    ).toEqual([{ one: 0, two: 0, three: 0, four: 1, five: 1, count: 2, sum: 9 }]);
    const [row] = await admin<{ id: string }[]>`
      select id from engagement.review where organization_id = ${own.organization} and rating = 5`;
    expect(await toldOf(row?.id ?? '')).toEqual(['submitted', 'published', 'hidden', 'published']);
  });

  test('refuses an old version, and a step that the status does not allow', async () => {
    const visit = await completedVisit();
    const { review } = await leaveOn(visit);
    const refused = (version: number, decision: string) =>
      engagement.unchanged(() => decide(owner(), { reviewId: review.id, version, decision }));

    expect(await refused(7, 'PUBLISH')).toEqual({ __typename: 'VersionConflict', currentVersion: 1 });
    expect(await refused(1, 'HIDE')).toEqual({ __typename: 'WrongState', status: 'PENDING' });
  });

  test('of two who publish at once, one does, and it counts once', async () => {
    const own = await openShop(engagement);
    const visit = await own.book(await own.meet());
    await own.complete(visit);
    await engagement.settled();
    const { review } = await leaveOn(visit);

    const as = asMember(engagement, own.organization, 'MANAGER');
    const answers = await race(2, () => decide(as, { reviewId: review.id, version: 1, decision: 'PUBLISH' }));

    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['ReviewModerated', 'VersionConflict']);
    const { admin } = engagement.database;
    expect(
      await admin`select count from engagement.rating_summary where organization_id = ${own.organization}`,
    ).toEqual([{ count: 1 }, { count: 1 }, { count: 1 }]);
  });

  test('answers what is published, again if need be', async () => {
    const visit = await completedVisit();
    const { review } = await leaveOn(visit);
    const reply = async (version: number, text: string) =>
      (await owner()(answer, { input: { reviewId: review.id, version, text } })).data.answerReview;

    expect(await engagement.unchanged(() => reply(1, 'Thank you'))).toEqual({
      __typename: 'WrongState',
      status: 'PENDING',
    });
    await decide(owner(), { reviewId: review.id, version: 1, decision: 'PUBLISH' });
    expect(await engagement.unchanged(() => reply(1, 'Thank you'))).toEqual({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
    expect(await engagement.unchanged(() => reply(2, ' '))).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['text'] }],
    });
    expect(await reply(2, 'Thank you')).toMatchObject({
      review: { id: review.id, answer: 'Thank you', answeredAt: expect.stringMatching(/^2026-12-05T/), version: 3 },
    });
    expect(await reply(3, 'Thank you very much')).toMatchObject({
      review: { answer: 'Thank you very much', version: 4 },
    });
    expect(await toldOf(await uuidOf(visit))).toEqual(['submitted', 'published', 'answered', 'answered']);
  });

  test('is for members with the permission, where they have it', async () => {
    const visit = await completedVisit();
    const { review } = await leaveOn(visit);
    const viewers = await everybody(engagement, visit, await completedVisit());
    const expected: Partial<Record<Kind, string>> = {
      'the customer': 'FORBIDDEN',
      'another customer': 'FORBIDDEN',
      STAFF: 'FORBIDDEN',
      'a manager of another business': 'FORBIDDEN',
      'an owner of another organization': 'InvalidInput',
    };

    for (const [who, as] of Object.entries(viewers)) {
      if (who === 'MANAGER' || who === 'OWNER') continue;
      for (const document of [moderate, answer]) {
        const input = {
          reviewId: review.id,
          version: 1,
          ...(document === answer ? { text: 'no' } : { decision: 'PUBLISH' }),
        };
        const { data, errors } = await engagement.unchanged(() => as(document, { input }));
        const refusal = errors?.[0]?.extensions?.code ?? (data.moderateReview ?? data.answerReview).__typename;
        expect({ who, refusal }).toEqual({ who, refusal: expected[who as Kind] ?? 'UNAUTHENTICATED' });
      }
    }
  });
});

describe('reading', () => {
  const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Review { id rating text status reason } ... on Appointment { review { id } } } }`;

  test('a published one is everybody’s; the others are for their author and for moderators', async () => {
    const visit = await completedVisit();
    const { review } = await leaveOn(visit, { text: 'Lovely.' });
    const viewers = await everybody(engagement, visit, await completedVisit());
    const insiders = ['the customer', 'the guest of the visit', 'MANAGER', 'OWNER'];
    const moderators = ['MANAGER', 'OWNER'];
    const of = [
      { __typename: 'Review', id: review.id },
      { __typename: 'Appointment', id: toId('apt', visit.id) },
    ];

    for (const [status, version] of [
      ['PENDING', 0],
      ['PUBLISHED', 1],
      ['HIDDEN', 2],
    ] as const) {
      // prettier-ignore
      if (version > 0) {
        const decision = status === 'HIDDEN' ? 'HIDE' : 'PUBLISH';
        await decide(owner(), { reviewId: review.id, version, decision, reason: 'why' });
      }
      for (const [who, as] of Object.entries(viewers)) {
        const { data } = await engagement.unchanged(() => as(entities, { of }));
        const reason = version > 0 && moderators.includes(who) ? 'why' : null;
        const seen = [{ id: review.id, rating: 5, text: 'Lovely.', status, reason }, { review: { id: review.id } }];
        const sees = status === 'PUBLISHED' || insiders.includes(who);
        expect({ who, status, seen: data._entities }).toEqual({
          who,
          status,
          seen: sees ? seen : [null, { review: null }],
        });
      }
    }
  });

  test('entities keep their order; unknown and wrong-kind ids are null', async () => {
    const id = await publishedReview(await completedVisit());

    const { data, errors } = await engagement.ask()(entities, {
      of: [toId('rev', newId()), id, toId('apt', newId()), 'nonsense', id].map((each) => ({
        __typename: 'Review',
        id: each,
      })),
    });

    expect(errors).toBeUndefined();
    expect(data._entities.map((each: { id: string } | null) => each?.id ?? null)).toEqual([null, id, null, null, id]);
  });

  test('the reviews of businesses come in pages, newest first, each for itself', async () => {
    const shops = [await openShop(engagement), await openShop(engagement)];
    const expected: string[][] = [];
    for (const own of shops) {
      const ids: string[] = [];
      for (let n = 0; n < 3; n += 1) {
        const visit = await own.book(await own.meet());
        await own.complete(visit);
        await engagement.settled();
        await engagement.database.advanceClock({ minutes: 1 });
        const { review } = await leaveOn(visit);
        const as = asMember(engagement, own.organization, 'MANAGER');
        await decide(as, { reviewId: review.id, version: 1, decision: 'PUBLISH' });
        ids.unshift(review.id);
      }
      expected.push(ids);
    }
    const pages = async (first: number, after: string | null = null) => {
      const { data } = await engagement.ask()(
        `query ($of: [_Any!]!, $first: Int, $after: String) { _entities(representations: $of) { ... on Business {
           reviews(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } } }`,
        { of: shops.map(({ business }) => ({ __typename: 'Business', id: toId('biz', business) })), first, after },
      );
      return data._entities.map(
        ({ reviews }: { reviews: { edges: { node: { id: string } }[]; pageInfo: object } }) => ({
          ids: reviews.edges.map(({ node }) => node.id),
          ...reviews.pageInfo,
        }),
      );
    };

    const [first, second] = await pages(2);
    expect([first.ids, second.ids]).toEqual(expected.map((ids) => ids.slice(0, 2)));
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, true]);
    const [rest] = await pages(2, first.endCursor);
    expect(rest).toEqual({ ids: expected[0]?.slice(2), hasNextPage: false, endCursor: expect.any(String) });
  });

  test('what waits for a decision comes oldest first, as far as the member’s places reach', async () => {
    const own = await openShop(engagement);
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const visit = await own.book(await own.meet());
      await own.complete(visit);
      await engagement.settled();
      await engagement.database.advanceClock({ minutes: 1 });
      ids.push((await leaveOn(visit)).review.id);
    }
    const queue = async (as: GraphqlClient, variables: object = {}) => {
      const { data, errors } = await as(
        `query ($businessId: ID, $first: Int, $after: String) { reviewsToModerate(businessId: $businessId, first: $first, after: $after) {
           edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        { ...variables },
      );
      if (errors) return errors[0]?.extensions?.code;
      return {
        ids: data.reviewsToModerate.edges.map(({ node }: { node: { id: string } }) => node.id),
        ...data.reviewsToModerate.pageInfo,
      };
    };
    const manager = (scope?: { businessIds?: string[]; locationIds?: string[] }) =>
      asMember(engagement, own.organization, 'MANAGER', scope && { scope });

    const page = await queue(manager(), { first: 2 });
    expect(page).toMatchObject({ ids: ids.slice(0, 2), hasNextPage: true });
    expect(await queue(manager(), { first: 2, after: page.endCursor })).toMatchObject({
      ids: ids.slice(2),
      hasNextPage: false,
    });
    expect((await queue(manager({ businessIds: [own.business] }))).ids).toEqual(ids);
    expect((await queue(manager({ locationIds: [own.location] }))).ids).toEqual(ids);
    expect((await queue(manager({ locationIds: [newId()] }))).ids).toEqual([]);
    expect((await queue(manager(), { businessId: toId('biz', own.business) })).ids).toEqual(ids);
    expect((await queue(manager(), { businessId: toId('biz', newId()) })).ids).toEqual([]);
    expect((await queue(asMember(engagement, newId(), 'OWNER'))).ids).toEqual([]);
    expect(await queue(asMember(engagement, own.organization, 'STAFF'))).toBe('FORBIDDEN');
    expect(await queue(asPerson(engagement, { userId: newId() }))).toBe('FORBIDDEN');
    expect(await queue(engagement.ask())).toBe('UNAUTHENTICATED');
  });
});
