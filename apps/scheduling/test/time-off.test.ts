import { newId, toId } from '@openslot/service';
import { race, type GraphqlClient } from '@openslot/testing';
import { playCatalog, type Catalog } from './catalog.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const timeOff = `timeOff { id staffMember { id } startsAt endsAt kind status decisionNote version }`;
const fields = `... on InvalidInput { fields { path message } }`;
const addTimeOff = `mutation ($input: AddTimeOffInput!) {
  addTimeOff(input: $input) { __typename ... on TimeOffAdded { ${timeOff} } ${fields} }
}`;
const decideTimeOff = `mutation ($input: DecideTimeOffInput!) {
  decideTimeOff(input: $input) {
    __typename ... on TimeOffDecided { ${timeOff} } ... on WrongState { status message }
    ... on VersionConflict { currentVersion } ${fields}
  }
}`;

describe('time off', () => {
  let service: Scheduling;
  let catalog: Catalog;
  let aoi: string;
  let manager: GraphqlClient;
  let herself: GraphqlClient;

  beforeAll(async () => {
    service = await startScheduling();
    // An hour from now nothing that is unknown can still be on its way.
    await service.database.advanceClock({ hours: 1 });
    catalog = playCatalog(service.deps.bus);
    const memberId = newId();
    await catalog.business();
    aoi = await catalog.staff([], { memberId });
    await service.settled();
    const { organizationId } = catalog;
    const signIn = (rest: object) =>
      service.client({ bearer: service.tokens.bearer({ userId: newId(), organizationId, ...rest }) });
    manager = signIn({ permissions: ['timeoff.decide'] });
    herself = signIn({ memberId, permissions: ['timeoff.request.own'] });
  });
  afterAll(() => service.stop());
  afterEach(() => service.database.admin`delete from scheduling.time_off`);

  const add = async (client: GraphqlClient, input: object = {}) =>
    (
      await client(addTimeOff, {
        input: {
          ...{
            staffMemberId: toId('stf', aoi),
            startsAt: '2026-12-28T00:00:00+09:00',
            endsAt: '2027-01-04T00:00:00+09:00',
          },
          ...{ kind: 'VACATION', ...input },
        },
      })
    ).data.addTimeOff;
  const decide = async (input: object) => (await manager(decideTimeOff, { input })).data.decideTimeOff;

  test('is asked for by the person, then approved; both are told', async () => {
    const { timeOff: asked } = await add(herself);
    const decided = await decide({ timeOffId: asked.id, version: 1, approve: true, note: 'Enjoy!' });
    await service.settled();
    const told = await service.database.admin`
      select type, payload->>'status' as status from bus.event_log where topic = 'scheduling.time-off.events' order by position`;

    expect(asked).toEqual({
      ...{ id: asked.id, staffMember: { id: toId('stf', aoi) }, kind: 'VACATION', status: 'REQUESTED' },
      ...{ startsAt: '2026-12-27T15:00:00.000Z', endsAt: '2027-01-03T15:00:00.000Z', decisionNote: null, version: 1 },
    });
    expect(decided).toEqual({
      __typename: 'TimeOffDecided',
      timeOff: { ...asked, status: 'APPROVED', decisionNote: 'Enjoy!', version: 2 },
    });
    expect(told.map(({ type, status }) => [type, status])).toEqual([
      ['scheduling.time-off.requested.v1', 'REQUESTED'],
      ['scheduling.time-off.decided.v1', 'APPROVED'],
    ]);
  });

  test('is decided once', async () => {
    const { timeOff: asked } = await add(herself);
    await decide({ timeOffId: asked.id, version: 1, approve: false });
    const again = await service.unchanged(() => decide({ timeOffId: asked.id, version: 2, approve: true }));

    expect(again).toEqual({
      __typename: 'WrongState',
      status: 'DECLINED',
      message: 'This is not possible in the state DECLINED.',
    });
  });

  test('is decided as it was seen', async () => {
    const { timeOff: asked } = await add(herself);
    const stale = await service.unchanged(() => decide({ timeOffId: asked.id, version: 3, approve: true }));

    expect(stale).toEqual({ __typename: 'VersionConflict', currentVersion: 1 });
  });

  test('requests may overlap, what is approved may not', async () => {
    const [one, other] = [await add(herself), await add(herself, { startsAt: '2027-01-02T00:00:00+09:00' })];
    await decide({ timeOffId: one.timeOff.id, version: 1, approve: true });
    const refused = await service.unchanged(() => decide({ timeOffId: other.timeOff.id, version: 1, approve: true }));
    const entered = await service.unchanged(() => add(manager, { approved: true }));
    const touching = await add(manager, {
      ...{ startsAt: '2027-01-04T00:00:00+09:00', endsAt: '2027-01-05T00:00:00+09:00', approved: true },
    });

    expect(refused).toEqual({
      __typename: 'InvalidInput',
      fields: [{ path: ['timeOffId'], message: 'This overlaps with another one.' }],
    });
    expect(entered.fields).toEqual([{ path: ['startsAt'], message: 'This overlaps with another one.' }]);
    expect(touching.timeOff).toMatchObject({ status: 'APPROVED', version: 1 });
  });

  test('of twelve who enter the same time at once, one is in', async () => {
    const answers = await race(12, () => add(manager, { approved: true }));

    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      ...Array(11).fill('InvalidInput'),
      'TimeOffAdded',
    ]);
  });

  test.each([
    ['an unknown person', () => ({ staffMemberId: toId('stf', newId()) }), ['staffMemberId']],
    ['a wrong kind of id', () => ({ staffMemberId: toId('loc', aoi) }), ['staffMemberId']],
    ['an end before the start', () => ({ endsAt: '2026-12-01T00:00:00Z' }), ['endsAt']],
    ['no time at all', () => ({ endsAt: '2026-12-28T00:00:00+09:00' }), ['endsAt']],
    ['more than a year', () => ({ endsAt: '2028-01-04T00:00:00Z' }), ['endsAt']],
  ])('%s is InvalidInput, and nothing changes', async (_, input, path) => {
    const answer = await service.unchanged(() => add(manager, input()));

    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
  });

  test('a decision about something unknown', async () => {
    const answer = await service.unchanged(() =>
      decide({ timeOffId: toId('tof', newId()), version: 1, approve: true }),
    );

    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['timeOffId'] }] });
  });

  test('members see it, others do not', async () => {
    await add(herself);
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on StaffMember { timeOff(endingAfter: "2026-12-29T00:00:00Z") { status } }
      }
    }`;
    const representations = [{ __typename: 'StaffMember', id: toId('stf', aoi) }];

    expect((await manager(query, { representations })).data._entities).toEqual([
      { timeOff: [{ status: 'REQUESTED' }] },
    ]);
    expect((await service.client()(query, { representations })).data._entities).toEqual([{ timeOff: null }]);
  });
});
