import { newId, toId } from '@openslot/service';
import type { TokenFor } from '@openslot/testing';
import { playCatalog, type Catalog } from './catalog.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

/** Every mutation of the rules of time × every kind of viewer. */
describe('who may change the rules of time', () => {
  let service: Scheduling;
  let catalog: Catalog;
  let location: string;
  let aoi: string;
  let room: string;
  const [memberId, request, approved, override] = [newId(), newId(), newId(), newId()];
  const [closure, journey] = [newId(), newId()];

  beforeAll(async () => {
    service = await startScheduling();
    // An hour from now nothing that is unknown can still be on its way.
    await service.database.advanceClock({ hours: 1 });
    catalog = playCatalog(service.deps.bus);
    await catalog.business();
    location = await catalog.location();
    aoi = await catalog.staff([], { memberId });
    room = await catalog.thing({ locationId: location });
    await service.settled();
    const { admin } = service.database;
    const own = { organization_id: catalog.organizationId, resource_id: aoi };
    await admin`insert into scheduling.time_off ${admin({
      ...{ ...own, id: request, starts_at: '2026-12-01T00:00:00Z', ends_at: '2026-12-02T00:00:00Z' },
      ...{ kind: 'OTHER', status: 'REQUESTED' },
    })}`;
    await admin`insert into scheduling.time_off ${admin({
      ...{ ...own, id: approved, starts_at: '2026-12-03T00:00:00Z', ends_at: '2026-12-04T00:00:00Z' },
      ...{ kind: 'VACATION', status: 'APPROVED', decided_at: '2026-11-01T00:00:00Z' },
    })}`;
    await admin`insert into scheduling.closure ${admin({
      ...{ organization_id: catalog.organizationId, id: closure, business_id: catalog.businessId, scope: 'LOCATION' },
      ...{ location_id: location, starts_on: '2026-12-05', ends_on: '2026-12-05', source: 'MANUAL', published: true },
    })}`;
    await admin`insert into scheduling.travel_schedule ${admin({
      ...{ ...own, id: journey, starts_on: '2026-12-06', ends_on: '2026-12-07', time_zone: 'Asia/Bangkok' },
    })}`;
    await admin`insert into scheduling.working_override ${admin({
      ...{
        ...own,
        id: override,
        location_id: location,
        date: '2026-12-24',
        kind: 'EXCEPTION',
        starts: '{}',
        ends: '{}',
      },
    })}`;
  });
  afterAll(() => service.stop());

  const member = (permissions: readonly string[], rest: Partial<TokenFor> = {}): TokenFor => ({
    ...{ userId: newId(), organizationId: catalog.organizationId, permissions, ...rest },
  });
  const everything = ['hours.write', 'timeoff.request', 'timeoff.decide'];
  const viewers: Record<string, () => TokenFor | null> = {
    nobody: () => null,
    'a signed-in person': () => ({ userId: newId() }),
    'a member without permissions': () => member([]),
    'a member of another organization': () => member(everything, { organizationId: newId() }),
    'a member for another business': () => member(everything, { scope: { businessIds: [newId()] } }),
    'a member for another location': () => member(everything, { scope: { locationIds: [newId()] } }),
    'the staff member': () => member(['timeoff.request.own'], { memberId }),
    'another staff member': () => member(['timeoff.request.own']),
    'a writer of hours': () => member(['hours.write']),
    'a writer of hours at this location': () => member(['hours.write'], { scope: { locationIds: [location] } }),
    'who decides about time off': () => member(['timeoff.decide']),
  };
  const added = (approved: boolean) => () => ({
    ...{ staffMemberId: toId('stf', aoi), startsAt: '2027-02-01T00:00:00Z', endsAt: '2027-02-02T00:00:00Z' },
    ...{ kind: 'OTHER', approved },
  });
  const hours = ['a writer of hours', 'a writer of hours at this location'];
  const mutations: Record<
    string,
    { name: string; type?: string; input: () => object; done: string; by: readonly string[] }
  > = {
    'set opening hours': {
      ...{ name: 'setOpeningHours', done: 'OpeningHoursSet', by: hours },
      input: () => ({
        locationId: toId('loc', location),
        windows: [{ dayOfWeek: 1, opens: '09:00', closes: '10:00' }],
      }),
    },
    'set working hours': {
      ...{ name: 'setWorkingHours', done: 'WorkingHoursSet', by: hours },
      input: () => ({
        ...{ staffMemberId: toId('stf', aoi), locationId: toId('loc', location) },
        windows: [{ dayOfWeek: 1, starts: '09:00', ends: '10:00' }],
      }),
    },
    'set hours of a room': {
      ...{ name: 'setResourceHours', done: 'ResourceHoursSet', by: hours },
      input: () => ({
        resourceId: toId('res', room),
        windows: [{ dayOfWeek: 1, starts: '09:00', ends: '10:00' }],
      }),
    },
    'set an override': {
      ...{ name: 'setWorkingOverride', done: 'WorkingOverrideSet', by: hours },
      input: () => ({
        ...{ staffMemberId: toId('stf', aoi), locationId: toId('loc', location), date: '2026-12-31', windows: [] },
      }),
    },
    'remove an override': {
      ...{ name: 'removeWorkingOverride', done: 'WorkingOverrideRemoved', by: hours },
      input: () => ({ workingOverrideId: toId('wov', override), version: 1 }),
    },
    'shut a location': {
      ...{ name: 'addClosure', done: 'ClosureAdded', by: hours },
      input: () => ({ locationId: toId('loc', location), startsOn: '2027-01-05' }),
    },
    'shut a business': {
      ...{ name: 'addClosure', done: 'ClosureAdded', by: ['a writer of hours'] },
      input: () => ({ businessId: toId('biz', catalog.businessId), startsOn: '2027-01-05' }),
    },
    // Who works for the business, and at no place in particular, is nothing for who sees to one place.
    'shut somebody out': {
      ...{ name: 'addClosure', done: 'ClosureAdded', by: ['a writer of hours'] },
      input: () => ({ resourceIds: [toId('stf', aoi)], startsOn: '2027-01-05' }),
    },
    'open again': {
      ...{ name: 'removeClosure', done: 'ClosureRemoved', by: hours },
      input: () => ({ closureId: toId('clo', closure), version: 1 }),
    },
    'adopt public holidays': {
      ...{ name: 'closeOnPublicHolidays', done: 'ClosedOnPublicHolidays', by: hours },
      input: () => ({ locationId: toId('loc', location), year: 2027 }),
    },
    'send somebody abroad': {
      ...{ name: 'addTravelSchedule', done: 'TravelScheduleAdded', by: ['a writer of hours'] },
      input: () => ({
        ...{ staffMemberId: toId('stf', aoi), startsOn: '2027-01-05', endsOn: '2027-01-06', timeZone: 'Asia/Bangkok' },
      }),
    },
    'bring somebody back': {
      ...{ name: 'removeTravelSchedule', done: 'TravelScheduleRemoved', by: ['a writer of hours'] },
      input: () => ({ travelScheduleId: toId('trv', journey) }),
    },
    'withdraw a request': {
      ...{ name: 'withdrawTimeOff', type: 'EndTimeOff', done: 'TimeOffEnded' },
      by: ['the staff member', 'who decides about time off'],
      input: () => ({ timeOffId: toId('tof', request), version: 1 }),
    },
    'cancel approved time off': {
      ...{ name: 'cancelTimeOff', type: 'EndTimeOff', done: 'TimeOffEnded', by: ['who decides about time off'] },
      input: () => ({ timeOffId: toId('tof', approved), version: 1 }),
    },
    'fall ill': {
      ...{ name: 'addTimeOff', done: 'TimeOffAdded', by: ['the staff member', 'who decides about time off'] },
      input: () => ({ staffMemberId: toId('stf', aoi), startsOn: '2027-02-05', kind: 'SICK', approved: true }),
    },
    'ask for time off': {
      ...{ name: 'addTimeOff', done: 'TimeOffAdded', by: ['the staff member', 'who decides about time off'] },
      input: added(false),
    },
    'enter approved time off': {
      ...{ name: 'addTimeOff', done: 'TimeOffAdded', by: ['who decides about time off'] },
      input: added(true),
    },
    'decide about time off': {
      ...{ name: 'decideTimeOff', done: 'TimeOffDecided', by: ['who decides about time off'] },
      input: () => ({ timeOffId: toId('tof', request), version: 1, approve: true }),
    },
  };
  /** Who is refused in another way: what is another organization's might as well not exist. */
  const refusals: Record<string, string> = {
    nobody: 'UNAUTHENTICATED',
    'a member of another organization': 'There is no such thing.',
  };
  const pairs = Object.keys(mutations).flatMap((what) => Object.keys(viewers).map((who) => [what, who] as const));

  const attempt = async (what: string, who: string) => {
    const { name, type = `${name[0]!.toUpperCase()}${name.slice(1)}`, input } = mutations[what]!;
    const person = viewers[who]!();
    const client = service.client(person ? { bearer: service.tokens.bearer(person) } : {});
    const { data, errors } = await client(
      `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on InvalidInput { fields { path message } } } }`,
      { input: input() },
    );
    return { answer: data?.[name], code: errors?.[0]?.extensions?.code };
  };

  test.each(pairs.filter(([what, who]) => !mutations[what]!.by.includes(who)))('%s: not %s', async (what, who) => {
    const { answer, code } = await service.unchanged(() => attempt(what, who));

    expect(answer?.fields[0].message ?? code).toBe(refusals[who] ?? 'FORBIDDEN');
  });

  describe('may', () => {
    afterEach(async () => {
      const { admin } = service.database;
      await admin`delete from scheduling.time_off where id not in (${request}, ${approved})`;
      await admin`update scheduling.time_off set status = 'REQUESTED', decided_at = null, version = 1 where id = ${request}`;
      await admin`update scheduling.time_off set status = 'APPROVED', version = 1 where id = ${approved}`;
      await admin`delete from scheduling.closure where id <> ${closure}`;
      await admin`update scheduling.closure set deleted_at = null, version = 1`;
      await admin`delete from scheduling.travel_schedule where id <> ${journey}`;
      await admin`insert into scheduling.travel_schedule (organization_id, id, resource_id, starts_on, ends_on, time_zone)
        values (${catalog.organizationId}, ${journey}, ${aoi}, '2026-12-06', '2026-12-07', 'Asia/Bangkok') on conflict do nothing`;
      await admin`update scheduling.working_override set deleted_at = null, version = 1 where id = ${override}`;
    });

    test.each(pairs.filter(([what, who]) => mutations[what]!.by.includes(who)))('%s: %s', async (what, who) => {
      expect((await attempt(what, who)).answer.__typename).toBe(mutations[what]!.done);
    });
  });

  test.each([
    ['forged', () => 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'],
    ['expired', () => service.tokens.bearer(member(everything, { expiresInSeconds: -1 }))],
  ])('a token that is %s', async (_, bearer) => {
    const input = { locationId: toId('loc', location), windows: [] };
    const mutation = `mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename } }`;
    const { errors } = await service.unchanged(() => service.client({ bearer: bearer() })(mutation, { input }));

    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
