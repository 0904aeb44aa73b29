import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { playCatalog, type Catalog } from './catalog.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const fields = `... on InvalidInput { fields { path message } }`;
const setOpeningHours = `mutation ($input: SetOpeningHoursInput!) {
  setOpeningHours(input: $input) {
    __typename ... on OpeningHoursSet { location { id openingHours { dayOfWeek opens closes } } } ${fields}
  }
}`;
const setWorkingHours = `mutation ($input: SetWorkingHoursInput!) {
  setWorkingHours(input: $input) {
    __typename ... on WorkingHoursSet { staffMember { id workingHours { dayOfWeek starts ends location { id } } } } ${fields}
  }
}`;
const setWorkingOverride = `mutation ($input: SetWorkingOverrideInput!) {
  setWorkingOverride(input: $input) {
    __typename ... on WorkingOverrideSet { override { id date kind windows { starts ends } reason version } } ${fields}
  }
}`;
const removeWorkingOverride = `mutation ($input: RemoveWorkingOverrideInput!) {
  removeWorkingOverride(input: $input) {
    __typename ... on WorkingOverrideRemoved { staffMember { id workingOverrides(from: "2026-01-01") { id } } }
    ... on VersionConflict { currentVersion } ${fields}
  }
}`;
const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Location { id openingHours { dayOfWeek opens closes } }
    ... on StaffMember { id workingHours { dayOfWeek } workingOverrides(from: "2026-01-01") { date } }
  }
}`;

describe('rules of time', () => {
  let service: Scheduling;
  let catalog: Catalog;
  let location: string;
  let branch: string;
  let aoi: string;
  let manager: GraphqlClient;
  const userId = newId();

  beforeAll(async () => {
    service = await startScheduling();
    // An hour from now nothing that is unknown can still be on its way.
    await service.database.advanceClock({ hours: 1 });
    catalog = playCatalog(service.deps.bus);
    await catalog.business();
    [location, branch] = [await catalog.location(), await catalog.location()];
    aoi = await catalog.staff([]);
    await service.settled();
    const person = { userId, organizationId: catalog.organizationId, permissions: ['hours.write'] };
    manager = service.client({ bearer: service.tokens.bearer(person) });
  });
  afterAll(() => service.stop());

  const audited = async () => {
    await service.settled();
    const rows = await service.database.admin`
      select payload->>'action' as action, payload->>'actorId' as actor from bus.event_log where topic = 'scheduling.audit.events' order by position`;
    return rows.map(({ action, actor }) => ({ action, actor }));
  };

  describe('opening hours', () => {
    const set = async (windows: readonly object[], client = manager) =>
      (await client(setOpeningHours, { input: { locationId: toId('loc', location), windows } })).data.setOpeningHours;

    test('are replaced as a whole, in order, and audited', async () => {
      await set([{ dayOfWeek: 3, opens: '09:00', closes: '17:00' }]);
      const answer = await set([
        { dayOfWeek: 5, opens: '20:00', closes: '26:00' },
        { dayOfWeek: 1, opens: '14:00', closes: '18:00' },
        { dayOfWeek: 1, opens: '09:30', closes: '13:00' },
      ]);

      expect(answer).toEqual({
        __typename: 'OpeningHoursSet',
        location: {
          id: toId('loc', location),
          openingHours: [
            { dayOfWeek: 1, opens: '09:30', closes: '13:00' },
            { dayOfWeek: 1, opens: '14:00', closes: '18:00' },
            { dayOfWeek: 5, opens: '20:00', closes: '26:00' },
          ],
        },
      });
      expect(await audited()).toEqual([
        { action: 'opening_hours.set', actor: userId },
        { action: 'opening_hours.set', actor: userId },
      ]);
    });

    test('are read by everybody where the location is published, in the order asked; unknown ids are null', async () => {
      const hidden = await catalog.location({ published: false });
      await service.settled();
      await manager(setOpeningHours, {
        input: { locationId: toId('loc', hidden), windows: [{ dayOfWeek: 1, opens: '09:00', closes: '10:00' }] },
      });
      const of = (id: string, __typename = 'Location') => ({ __typename, id });
      const representations = [
        ...[of(toId('loc', newId())), of(toId('loc', location)), of(toId('loc', hidden)), of(toId('stf', location))],
        of(toId('loc', branch)),
      ];
      const seen = async (client: GraphqlClient) =>
        (await client(entities, { representations })).data._entities.map(
          (location: { openingHours: unknown[] } | null) => location?.openingHours.length ?? null,
        );

      expect(await seen(service.client())).toEqual([null, 3, null, null, 0]);
      expect(await seen(manager)).toEqual([null, 3, 1, null, 0]);
    });

    test('become public when the location does, and private again', async () => {
      const later = await catalog.location({ published: false });
      await service.settled();
      await manager(setOpeningHours, {
        input: { locationId: toId('loc', later), windows: [{ dayOfWeek: 1, opens: '09:00', closes: '10:00' }] },
      });
      const seen = async () =>
        (await service.client()(entities, { representations: [{ __typename: 'Location', id: toId('loc', later) }] }))
          .data._entities[0];
      const publish = async (published: boolean) => {
        await catalog.location({ published }, later);
        await service.settled();
        return seen();
      };

      expect(await seen()).toBeNull();
      expect(await publish(true)).toMatchObject({ openingHours: [{ opens: '09:00' }] });
      expect(await publish(false)).toBeNull();
    });

    test('may have a last start, and count for a while', async () => {
      const windows = [
        { dayOfWeek: 1, opens: '17:00', closes: '23:00', lastStart: '21:30', validFrom: null, validTo: '2027-03-31' },
        { dayOfWeek: 1, opens: '17:00', closes: '22:00', lastStart: null, validFrom: '2027-04-01', validTo: null },
      ];
      await set(windows);
      const { data } = await service.client()(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) {
           ... on Location { openingHours { dayOfWeek opens closes lastStart validFrom validTo } } } }`,
        { representations: [{ __typename: 'Location', id: toId('loc', location) }] },
      );

      expect(data._entities[0].openingHours).toEqual([windows[1], windows[0]]);
    });

    test('two who set them at once take turns: one of the two remains in whole', async () => {
      const week = (opens: string) => [1, 2, 3].map((dayOfWeek) => ({ dayOfWeek, opens, closes: '23:00' }));

      await Promise.all([set(week('08:00')), set(week('10:00')), set(week('08:00')), set(week('10:00'))]);

      const rows = await service.database
        .admin`select distinct opens from scheduling.opening_hours where location_id = ${location}`;
      expect(rows).toHaveLength(1);
    });
  });

  describe('working hours', () => {
    const set = async (where: string, windows: readonly object[]) => {
      const input = { staffMemberId: toId('stf', aoi), locationId: toId('loc', where), windows };
      return (await manager(setWorkingHours, { input })).data.setWorkingHours;
    };

    test('are kept per location, and members alone see them', async () => {
      await set(location, [{ dayOfWeek: 2, starts: '09:00', ends: '12:00' }]);
      const answer = await set(branch, [{ dayOfWeek: 2, starts: '13:00', ends: '18:00' }]);
      const representations = [{ __typename: 'StaffMember', id: toId('stf', aoi) }];
      const stranger = service.client({
        bearer: service.tokens.bearer({ userId: newId(), organizationId: newId(), permissions: ['hours.write'] }),
      });

      expect(answer.staffMember.workingHours).toEqual([
        { dayOfWeek: 2, starts: '09:00', ends: '12:00', location: { id: toId('loc', location) } },
        { dayOfWeek: 2, starts: '13:00', ends: '18:00', location: { id: toId('loc', branch) } },
      ]);
      for (const client of [service.client(), stranger]) {
        const { data } = await client(entities, { representations });
        expect(data._entities).toEqual([{ id: toId('stf', aoi), workingHours: null, workingOverrides: null }]);
      }
    });

    test('may count for a while, or in one week of four, and are read as they were set', async () => {
      const windows = [
        { dayOfWeek: 2, starts: '09:00', ends: '12:00', validFrom: null, validTo: '2027-03-31', week: null },
        { dayOfWeek: 2, starts: '09:00', ends: '12:00', validFrom: '2027-04-01', validTo: null, week: 0 },
        { dayOfWeek: 2, starts: '09:00', ends: '12:00', validFrom: '2027-04-01', validTo: null, week: 2 },
      ];
      await set(branch, []);
      const kept = await set(location, windows);
      const seen = (
        await manager(
          `query ($representations: [_Any!]!) { _entities(representations: $representations) {
             ... on StaffMember { workingHours { dayOfWeek starts ends validFrom validTo week } } } }`,
          { representations: [{ __typename: 'StaffMember', id: toId('stf', aoi) }] },
        )
      ).data._entities[0].workingHours;
      const elsewhere = (where: object) =>
        service.unchanged(() => set(branch, [{ dayOfWeek: 2, starts: '11:00', ends: '13:00', ...where }]));

      expect(kept.__typename).toBe('WorkingHoursSet');
      expect(seen).toEqual([windows[1], windows[2], windows[0]]);
      expect((await elsewhere({ validTo: '2027-03-31' })).__typename).toBe('InvalidInput');
      expect((await elsewhere({ validFrom: '2027-04-01', week: 2 })).__typename).toBe('InvalidInput');
      expect(
        (await set(branch, [{ dayOfWeek: 2, starts: '11:00', ends: '13:00', validFrom: '2027-04-01', week: 1 }]))
          .__typename,
      ).toBe('WorkingHoursSet');
      await set(branch, []);
      await set(location, [{ dayOfWeek: 2, starts: '09:00', ends: '12:00' }]);
      await set(branch, [{ dayOfWeek: 2, starts: '13:00', ends: '18:00' }]);
    });

    test('nobody works at two places at once', async () => {
      const refused = await service.unchanged(() =>
        set(location, [
          { dayOfWeek: 1, starts: '09:00', ends: '12:00' },
          { dayOfWeek: 2, starts: '12:30', ends: '13:30' },
        ]),
      );

      expect(refused).toEqual({
        __typename: 'InvalidInput',
        fields: [{ path: ['windows', '1'], message: 'This overlaps with another one.' }],
      });
    });
  });

  describe('an override', () => {
    const set = async (input: object) =>
      (
        await manager(setWorkingOverride, {
          input: { staffMemberId: toId('stf', aoi), locationId: toId('loc', location), date: '2026-12-24', ...input },
        })
      ).data.setWorkingOverride;
    const remove = async (input: object) =>
      (await manager(removeWorkingOverride, { input })).data.removeWorkingOverride;

    test('is one per date, place and kind; set again, it is changed', async () => {
      const first = await set({ windows: [{ starts: '09:00', ends: '12:00' }], reason: 'Christmas Eve' });
      const again = await set({ windows: [] });
      const extra = await set({ kind: 'EXTRA', windows: [{ starts: '22:00', ends: '25:00' }] });

      expect(first.override).toEqual({
        ...{ id: first.override.id, date: '2026-12-24', kind: 'EXCEPTION', reason: 'Christmas Eve', version: 1 },
        windows: [{ starts: '09:00', ends: '12:00' }],
      });
      expect(again.override).toMatchObject({ id: first.override.id, windows: [], reason: null, version: 2 });
      expect(extra.override.id).not.toBe(first.override.id);
    });

    test('tells whose hours of which date changed', async () => {
      await service.settled();
      await service.database.admin`delete from bus.event_log where topic = 'scheduling.hours.events'`;
      const { override } = await set({ date: '2026-12-30', windows: [] });
      await remove({ workingOverrideId: override.id, version: 1 });
      await manager(setOpeningHours, { input: { locationId: toId('loc', branch), windows: [] } });
      await service.settled();
      const told = await service.database.admin`
        select aggregateid as subject, payload from bus.event_log where topic = 'scheduling.hours.events' order by position`;
      const ofDate = {
        subject: aoi,
        payload: { resourceId: aoi, locationId: location, from: '2026-12-30', to: '2026-12-30' },
      };

      expect(told.map(({ subject, payload }) => ({ subject, payload }))).toEqual([
        ofDate,
        ofDate,
        { subject: branch, payload: { resourceId: null, locationId: branch, from: null, to: null } },
      ]);
    });

    test('is removed at the version that was seen', async () => {
      const { override } = await set({ date: '2026-12-31', windows: [] });
      const stale = await service.unchanged(() => remove({ workingOverrideId: override.id, version: 7 }));
      const removed = await remove({ workingOverrideId: override.id, version: 1 });
      const twice = await service.unchanged(() => remove({ workingOverrideId: override.id, version: 1 }));

      expect(stale).toEqual({ __typename: 'VersionConflict', currentVersion: 1 });
      expect(removed).toEqual({
        __typename: 'WorkingOverrideRemoved',
        staffMember: {
          id: toId('stf', aoi),
          workingOverrides: [{ id: expect.any(String) }, { id: expect.any(String) }],
        },
      });
      expect(twice).toEqual({
        __typename: 'InvalidInput',
        fields: [{ path: ['workingOverrideId'], message: 'There is no such thing.' }],
      });
    });
  });

  test('what catalog made a moment ago may still be on its way', async () => {
    await service.database.advanceClock({ hours: -1 });
    const [locationId, staffMemberId] = [toId('loc', newId()), toId('stf', aoi)];

    const opening = await service.unchanged(() => manager(setOpeningHours, { input: { locationId, windows: [] } }));
    const working = await service.unchanged(() =>
      manager(setWorkingHours, { input: { locationId, staffMemberId, windows: [] } }),
    );

    expect(opening.data.setOpeningHours).toEqual({ __typename: 'NotReadyYet' });
    expect(working.data.setWorkingHours).toEqual({ __typename: 'NotReadyYet' });
    await service.database.advanceClock({ hours: 1 });
  });

  describe('bad input is InvalidInput with its path, and nothing changes', () => {
    const staff = () => toId('stf', aoi);
    const place = () => toId('loc', location);
    const cases: readonly (readonly [string, string, () => object, string[][]])[] = [
      [
        'an unknown location',
        setOpeningHours,
        () => ({ locationId: toId('loc', newId()), windows: [] }),
        [['locationId']],
      ],
      ['a wrong kind of id', setOpeningHours, () => ({ locationId: staff(), windows: [] }), [['locationId']]],
      [
        'a window that ends before it starts',
        setOpeningHours,
        () => ({ locationId: place(), windows: [{ dayOfWeek: 1, opens: '20:00', closes: '02:00' }] }),
        [['windows', '0', 'closes']],
      ],
      [
        'an overlap over Sunday midnight',
        setOpeningHours,
        () => ({
          locationId: place(),
          windows: [
            { dayOfWeek: 7, opens: '20:00', closes: '26:00' },
            { dayOfWeek: 1, opens: '00:00', closes: '09:00' },
          ],
        }),
        [['windows', '1']],
      ],
      [
        'an unknown staff member',
        setWorkingHours,
        () => ({ staffMemberId: toId('stf', newId()), locationId: place(), windows: [] }),
        [['staffMemberId']],
      ],
      [
        'seven windows on one date',
        setWorkingOverride,
        () => ({
          ...{ staffMemberId: staff(), locationId: place(), date: '2026-12-24' },
          windows: Array.from({ length: 7 }, (_, hour) => ({ starts: `0${hour}:00`, ends: `0${hour}:30` })),
        }),
        [['windows']],
      ],
      [
        'windows of one date that overlap',
        setWorkingOverride,
        () => ({
          ...{ staffMemberId: staff(), locationId: place(), date: '2026-12-24' },
          windows: [
            { starts: '09:00', ends: '12:00' },
            { starts: '11:00', ends: '13:00' },
          ],
        }),
        [['windows', '1']],
      ],
      [
        'extra hours without windows',
        setWorkingOverride,
        () => ({ staffMemberId: staff(), locationId: place(), date: '2026-12-24', kind: 'EXTRA', windows: [] }),
        [['windows']],
      ],
      [
        'an unknown override',
        removeWorkingOverride,
        () => ({ workingOverrideId: toId('wov', newId()), version: 1 }),
        [['workingOverrideId']],
      ],
    ];
    test.each(cases)('%s', async (_, mutation, input, paths) => {
      const { data } = await service.unchanged(() => manager(mutation, { input: input() }));
      const [answer] = Object.values(data) as { __typename: string; fields: { path: string[] }[] }[];

      expect(answer?.__typename).toBe('InvalidInput');
      expect(answer?.fields.map(({ path }) => path)).toEqual(paths);
    });

    test.each(['2026-02-30', '24.12.2026', ''])('a date that is none (%s) is INVALID', async (date) => {
      const input = { staffMemberId: staff(), locationId: place(), date, windows: [] };
      const { errors } = await service.unchanged(() => manager(setWorkingOverride, { input }));

      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INVALID']);
    });

    test('a location and a staff member of another business, and of another organization', async () => {
      const sister = playCatalog(service.deps.bus, catalog.organizationId);
      const foreign = playCatalog(service.deps.bus);
      await sister.business();
      await foreign.business();
      const [hers, theirs] = [await sister.location(), await foreign.location()];
      await service.settled();
      const answers = await service.unchanged(() =>
        Promise.all([
          manager(setWorkingHours, { input: { staffMemberId: staff(), locationId: toId('loc', hers), windows: [] } }),
          manager(setOpeningHours, { input: { locationId: toId('loc', theirs), windows: [] } }),
        ]),
      );

      expect(answers.map(({ data }) => Object.values(data)[0])).toEqual([
        { __typename: 'InvalidInput', fields: [{ path: ['staffMemberId'], message: 'There is no such thing.' }] },
        { __typename: 'InvalidInput', fields: [{ path: ['locationId'], message: 'There is no such thing.' }] },
      ]);
    });

    test('the message is in the viewer’s language', async () => {
      const person = { userId, organizationId: catalog.organizationId, permissions: ['hours.write'] };
      const japanese = service.client({ bearer: service.tokens.bearer(person), language: 'ja' });
      const { data } = await japanese(setOpeningHours, {
        input: { locationId: place(), windows: [{ dayOfWeek: 1, opens: 'nine', closes: '10:00' }] },
      });

      expect(data.setOpeningHours.fields).toEqual([
        { path: ['windows', '0', 'opens'], message: '00:00から48:00までの時刻を指定してください。' },
      ]);
    });
  });
});
