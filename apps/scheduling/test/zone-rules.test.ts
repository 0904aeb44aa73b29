import { newId, runOpsCommand, toId } from '@openslot/service';
import { rederiving } from '../src/zone-rules/rederive.ts';
import { book, guest, hold, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { ask, holdSeats, openStudio, plan } from './studio.ts';

/**
 * The rules of a zone cannot be changed here, so that instants are stored as older rules gave them: an hour earlier, as if
 * Tokyo had been ten hours ahead, with the local time that was agreed.
 */
describe('when the rules of a zone change', () => {
  let service: Scheduling;
  let salon: Salon;
  const day = '2027-03-10';

  beforeEach(async () => {
    service = await startScheduling();
    await service.database.setClock(monday);
    salon = await openSalon(service);
  });
  afterEach(() => service.stop());

  const withAoi = () => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
  const underOlderRules = async (minutes = 60, where = 'true') => {
    const by = `interval '${minutes} minutes'`;
    await service.database.admin.unsafe(`
      create temporary table older on commit drop as select id from scheduling.appointment a where ${where};
      create temporary table owners on commit drop as select s.id from scheduling.segment s join older o on o.id = s.appointment_id
        union all select h.id from scheduling.hold h where h.status = 'LIVE';
      create temporary table moved on commit drop as select a.* from scheduling.allocation a where a.owner_id in (select id from owners);
      delete from scheduling.allocation where owner_id in (select id from owners);
      insert into scheduling.allocation (organization_id, id, resource_id, unit, during, owner_kind, owner_id, hold_id, appointment_id, expires_at)
        select organization_id, id, resource_id, unit, tstzrange(starts_at - ${by}, ends_at - ${by}), owner_kind, owner_id, hold_id, appointment_id, expires_at from moved;
      update scheduling.segment set starts_at = starts_at - ${by}, ends_at = ends_at - ${by} where appointment_id in (select id from older);
      update scheduling.appointment set starts_at = starts_at - ${by}, ends_at = ends_at - ${by} where id in (select id from older);
      update scheduling.hold set starts_at = starts_at - ${by}, ends_at = ends_at - ${by},
        items = (select jsonb_agg(i || jsonb_build_object('startsAt', (i->>'startsAt')::int - ${minutes}, 'endsAt', (i->>'endsAt')::int - ${minutes})) from jsonb_array_elements(items) i)
        where status = 'LIVE';
`);
  };
  const rederive = (options: { zone?: string; dryRun?: boolean } = {}) =>
    rederiving(service.deps)({ zone: null, dryRun: false, progress: () => undefined, ...options });
  const taken = async () =>
    (await service.database.admin`select starts_at from scheduling.allocation order by starts_at`).map(
      ({ starts_at: at }) => at.toISOString(),
    );
  const starts = async () =>
    (
      await service.database
        .admin`select starts_at, local_start::text as local from scheduling.appointment order by local_start`
    ).map(({ starts_at: at, local }) => [at.toISOString(), local]);
  const bookAt = (time: string) => book(salon.customer(), salon, { startsAt: tokyo(time, day), segments: withAoi() });

  const cancel = async (appointmentId: string) => {
    const staff = salon.member(['appointment.read', 'appointment.write', 'appointment.override']);
    const input = { appointmentId, version: 1, reason: 'Makes room', idempotencyKey: newId() };
    const { outcome } = await mutate(staff, 'cancelAppointment', input);
    expect(outcome.__typename).toBe('AppointmentCancelled');
  };

  test('what was remembered of when places are open is not used any more, but after a dry run', async () => {
    const markOf = async () =>
      JSON.stringify(await service.database.admin`select id::text from scheduling.plan_change`);
    await bookAt('10:00');
    await underOlderRules();
    const before = await markOf();

    await rederive({ dryRun: true });
    expect(await markOf()).toBe(before);
    await rederive();
    expect(await markOf()).not.toBe(before);
  });

  test('visits keep their local time, neighbours make room for each other, and it is told once', async () => {
    const visits = [];
    for (const time of ['10:00', '11:00', '12:00']) visits.push(await bookAt(time));
    const right = [await starts(), await taken()];
    await underOlderRules();
    const dry = await refused(service, () => rederive({ dryRun: true }));
    const done = await rederive();
    const again = await refused(service, () => rederive());
    await service.settled();

    expect(dry.moved).toEqual(done.moved);
    expect(done.conflicts).toEqual([]);
    expect(done.moved.map(({ kind, id, timeZone, from, to }) => [kind, id, timeZone, from, to])).toEqual(
      visits.toReversed().map(({ id, startsAt }) => {
        const at = new Date(startsAt).getTime();
        return ['VISIT', id, 'Asia/Tokyo', new Date(at - 3_600_000).toISOString(), new Date(at).toISOString()];
      }),
    );
    expect([await starts(), await taken()]).toEqual(right);
    expect(again).toEqual({ moved: [], conflicts: [] });
    const events = await published(service, 'scheduling.appointment.rescheduled.v1');
    expect(events.map(({ data }) => [data.startsAt, data.previousStartsAt, data.reason])).toEqual(
      done.moved.map(({ from, to }) => [to, from, 'ZONE_RULES']),
    );
  });

  test('its history says why', async () => {
    const visit = await bookAt('10:00');
    await underOlderRules();
    await rederive();
    const owner = salon.member(['appointment.read']);
    const { history, version } = await read(
      owner,
      visit.id,
      'version history { edges { node { name reason actor } } }',
    );

    expect(version).toBe(2);
    expect(history.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      ...{ name: 'rescheduled', reason: 'The rules of the time zone changed: the local time stays.', actor: 'SYSTEM' },
    });
  });

  test('what somebody else has the time of stays, and is told; when it is free again, it moves', async () => {
    const visit = await bookAt('10:00');
    await underOlderRules();
    const other = await bookAt('10:00');
    const before = [await starts(), await taken()];
    const first = await rederive();
    const afterwards = [await starts(), await taken()];
    await cancel(other.id);
    const second = await rederive();

    expect(first).toMatchObject({ moved: [], conflicts: [{ kind: 'VISIT', id: visit.id }] });
    expect(afterwards).toEqual(before);
    expect(second).toMatchObject({ moved: [{ id: visit.id }], conflicts: [] });
  });

  test('a hold moves with them and can be booked', async () => {
    const customer = salon.customer();
    const held = await hold(customer, salon, { startsAt: tokyo('10:00', day), segments: withAoi() });
    // What it remembers was written under the older rules.
    await service.database.admin`alter table scheduling.hold alter column local_start drop expression`;
    await underOlderRules();
    const { moved } = await rederive();
    const { outcome } = await mutate(customer, 'bookAppointment', {
      ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: newId() },
    });

    expect(moved).toEqual([expect.objectContaining({ kind: 'HOLD', id: held.id })]);
    expect(outcome).toMatchObject({
      __typename: 'AppointmentBooked',
      appointment: { startsAt: '2027-03-10T10:00:00+09:00' },
    });
  });

  test('a session moves, and its visits follow it', async () => {
    const studio = await openStudio(service);
    const session = await plan(studio, { startsAt: tokyo('11:00', day) });
    const held = await holdSeats(studio.customer(), session.id);
    const { outcome } = await ask(studio.nobody(), 'bookAppointment', {
      ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: newId(), guest },
    });
    const right = [await starts(), await taken()];
    await service.database.admin.unsafe(`
      update scheduling.class_session set starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour';
      create temporary table moved on commit drop as select * from scheduling.allocation;
      delete from scheduling.allocation;
      insert into scheduling.allocation (organization_id, id, resource_id, unit, during, owner_kind, owner_id, expires_at)
        select organization_id, id, resource_id, unit, tstzrange(starts_at - interval '1 hour', ends_at - interval '1 hour'), owner_kind, owner_id, expires_at from moved;`);
    await underOlderRules();
    const { moved } = await rederive();
    await service.settled();

    expect(outcome.__typename).toBe('AppointmentBooked');
    expect(moved).toEqual([expect.objectContaining({ kind: 'SESSION', id: session.id })]);
    expect([await starts(), await taken()]).toEqual(right);
    expect((await rederive()).moved).toEqual([]);
  });

  test('one zone alone, and only one that is known', async () => {
    await bookAt('10:00');
    await underOlderRules();

    expect(await refused(service, () => rederive({ zone: 'Asia/Seoul' }))).toEqual({ moved: [], conflicts: [] });
    await expect(rederive({ zone: 'Asia/Edo' })).rejects.toThrow('there is no time zone Asia/Edo');
    expect((await rederive({ zone: 'Asia/Tokyo' })).moved).toHaveLength(1);
  });

  test('ended in the middle and run again, it goes on', async () => {
    for (const time of ['10:00', '11:00', '12:00']) await bookAt(time);
    const right = [await starts(), await taken()];
    await underOlderRules();
    const { database } = service.deps;
    // Plans are forgotten, and one visit moves.
    let left = 2;
    const failing: typeof database = {
      ...database,
      transaction: (access, work) => {
        if ((left -= 1) < 0) throw new Error('the power is gone');
        return database.transaction(access, work);
      },
    };
    const options = { zone: null, dryRun: false, progress: () => undefined };
    await expect(rederiving({ database: failing })(options)).rejects.toThrow('the power is gone');
    const rest = await rederive();

    expect(rest.moved).toHaveLength(2);
    expect([await starts(), await taken()]).toEqual(right);
  });

  test('an operator is told, with what could not be moved, and by how it ends', async () => {
    const ops = async (...args: string[]) => {
      const [printed, progress]: [string[], string[]] = [[], []];
      const { deps } = service;
      const code = await runOpsCommand(
        {
          ...{ slice: 'scheduling', deps, operations: { rederiveTimes: rederiving(deps) } },
          ...{ print: (line) => printed.push(line), progress: (line) => progress.push(line) },
        },
        args,
      );
      return { code, printed, progress };
    };
    const visit = await bookAt('10:00');
    await underOlderRules();
    const dry = await ops('rederive-times', '--zone', 'Asia/Tokyo', '--dry-run', '--json');
    const other = await bookAt('10:00');
    const stuck = await ops('rederive-times');
    await cancel(other.id);
    const done = await ops('rederive-times');
    const from = `VISIT ${visit.id} (Asia/Tokyo): 2027-03-10T00:00:00.000Z → 2027-03-10T01:00:00.000Z`;

    expect(dry.code).toBe(0);
    expect(dry.printed.map((line) => JSON.parse(line))).toMatchObject([
      { slice: 'scheduling', dryRun: true, moved: [{ id: visit.id }], conflicts: [] },
    ]);
    expect([stuck.code, stuck.printed]).toEqual([
      1,
      ['scheduling: 0 moved, 1 could not be', `  ${from}: the time is taken`],
    ]);
    expect(done).toEqual({
      ...{ code: 0, printed: ['scheduling: 1 moved, 0 could not be', `  ${from}`] },
      progress: ['scheduling: 1 of 1 moved'],
    });
    expect(await ops('rederive-times', '--zone', 'Asia/Edo')).toMatchObject({
      ...{ code: 1, printed: ['scheduling: there is no time zone Asia/Edo'] },
    });
  });

  test('what is over, cancelled or right stays as it is', async () => {
    const cancelled = await bookAt('10:00');
    await cancel(cancelled.id);
    await bookAt('12:00');
    await bookAt('15:00');
    await underOlderRules(60, `a.local_start < '2027-03-10 15:00'`);
    await service.database.setClock(tokyo('13:00', day));

    expect(await refused(service, () => rederive())).toEqual({ moved: [], conflicts: [] });
  });
});
