import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromId } from '@openslot/service';
import { eventsTool, linesOf } from './events-tool.ts';
import { projectedRows } from './projected-rows.ts';
import { eventually, onEachTransport, runSystem, type RunningSystem } from './running-system.ts';
import { offered, openSalon, signUp, type Salon } from './salon.ts';
import { metricsOf } from './service-metrics.ts';
import { bookVisit, payAtSandbox, whenAppointmentIs } from './visit.ts';

interface Variation {
  readonly id: string;
  readonly version: number;
}

const projection = 'scheduling.catalog-projection';
/** The price that scheduling is made unable to take in. */
const poison = 6_666;

onEachTransport((transport) => {
  let system: RunningSystem;
  let salon: Salon;
  beforeAll(async () => {
    system = await runSystem({}, { transport });
    salon = await openSalon(system.api, 'hanami');
    const { api } = await signUp(system.api, 'Misaki Tanaka');
    const [slot] = await offered(api, salon);
    const booked = await bookVisit(api, salon, slot?.startsAt ?? '');
    await payAtSandbox(api, booked);
    await whenAppointmentIs(api, booked.appointment.id, 'CONFIRMED');
    await blockSomebody(salon);
    await atRest();
  }, 180_000);
  afterAll(() => system?.stop(), 30_000);

  const events = (...args: readonly string[]) => eventsTool(system.folder, ...args);
  const inSlice = async (slice: string) => {
    const [status] = linesOf(await events('status', slice, '--json'));
    return status;
  };
  const projectionStatus = async () => {
    const status = await inSlice('scheduling');
    return status?.consumers.find(({ name }) => name === 'catalog-projection');
  };
  const atRest = () =>
    eventually(async () => {
      const all = linesOf(await events('status', '--json'));
      return all.every(
        ({ outbox, consumers }) => outbox.events === 0 && consumers.every(({ messages }) => messages === 0),
      );
    });

  async function addVariation(price: number): Promise<Variation> {
    const { service } = await salon.owner.change<{ service: { id: string } }>(
      'addService',
      {
        businessId: salon.businessId,
        names: [
          { language: 'en', text: 'Colour' },
          { language: 'ja', text: 'カラー' },
        ],
      },
      'ServiceAdded { service { id } }',
    );
    const { variation } = await salon.owner.change<{ variation: Variation }>(
      'addVariation',
      {
        serviceId: service.id,
        names: [
          { language: 'en', text: '90 minutes' },
          { language: 'ja', text: '90分' },
        ],
        durationMinutes: 90,
        price,
      },
      'VariationAdded { variation { id version } }',
    );
    return variation;
  }
  async function reprice({ id, version }: Variation, price: number): Promise<Variation> {
    const { variation } = await salon.owner.change<{ variation: Variation }>(
      'changeVariation',
      { variationId: id, version, price },
      'VariationChanged { variation { id version } }',
    );
    return variation;
  }
  const uuidOf = ({ id }: Variation) => fromId('var', id) ?? '';
  /** What scheduling knows of it. */
  const known = async (variation: Variation) => {
    const [row] = await system.testDatabase.admin<{ price: number; version: number }[]>`
      select price_minor::int as price, version from scheduling.variation_ref where id = ${uuidOf(variation)}`;
    return row ?? null;
  };
  const poisoned = () =>
    system.testDatabase.admin.unsafe(
      `alter table scheduling.variation_ref add constraint poisoned check (price_minor <> ${poison})`,
    );
  const cured = () => system.testDatabase.admin.unsafe('alter table scheduling.variation_ref drop constraint poisoned');
  const parked = async () => (await projectionStatus())?.parked;

  test('status tells every consumer of every slice, and that nothing waits', async () => {
    const [forPeople, forMachines] = [await events('status'), await events('status', '--json')];

    expect([forPeople.code, forPeople.err, forMachines.code, forMachines.err]).toEqual([0, '', 0, '']);
    const all = linesOf(forMachines);
    expect(all.map(({ slice }) => slice)).toEqual(['identity', 'catalog', 'scheduling', 'commerce', 'engagement']);
    const names = all.flatMap(({ slice, consumers }) => consumers.map(({ name }) => `${slice}.${name}`));
    expect(forPeople.out).toMatch(/^scheduling\.catalog-projection +0 wait *$/m);
    for (const name of names) expect(forPeople.out).toContain(`${name} `);
    expect(all[2]?.consumers[0]).toEqual({
      name: 'catalog-projection',
      projection: true,
      messages: 0,
      oldestAgeMs: 0,
      parked: 0,
    });
  }, 30_000);

  test('what waits for a service that is down is counted, with its age; it is taken in when it is back', async () => {
    await system.kill('scheduling');
    const variation = await addVariation(9_900);
    await eventually(async () => (await inSlice('catalog'))?.outbox.events === 0);
    await new Promise((resolve) => setTimeout(resolve, 500));

    const waiting = await projectionStatus();
    const forPeople = await events('status', projection);

    expect(waiting).toMatchObject({ messages: 2, parked: 0 });
    expect(waiting?.oldestAgeMs).toBeGreaterThan(400);
    expect(waiting?.oldestAgeMs).toBeLessThan(30_000);
    expect(forPeople.out).toMatch(/^scheduling\.catalog-projection +2 wait +oldest \d+\.\d s$/m);
    await system.restart('scheduling');
    await eventually(async () => (await projectionStatus())?.messages === 0);
    expect(await known(variation)).toEqual({ price: 9_900, version: 1 });
  }, 60_000);

  test('every service tells the same in its metrics: what waits, since when, and for whom', async () => {
    for (const { slice, consumers } of linesOf(await events('status', '--json'))) {
      const metrics = await metricsOf(system, slice);
      const told = (name: string) => Object.fromEntries([...metrics].filter(([key]) => key.startsWith(`${name} `)));
      const nothing = (name: string) => Object.fromEntries(consumers.map((each) => [`${name} ${each.name}`, 0]));
      expect(told('consumer_lag_messages')).toEqual(nothing('consumer_lag_messages'));
      expect(told('consumer_lag_oldest_age_seconds')).toEqual(nothing('consumer_lag_oldest_age_seconds'));
      expect([metrics.get('bus_up'), metrics.get('outbox_events'), metrics.get('outbox_oldest_age_seconds')]).toEqual([
        1, 0, 0,
      ]);
    }

    const { admin } = system.testDatabase;
    await admin.begin(async (sql) => {
      await sql`lock table scheduling.variation_ref, scheduling.service_ref in access exclusive mode`;
      await addVariation(3_300);
      const waiting = await eventually(async () => {
        const metrics = await metricsOf(system, 'scheduling');
        return (metrics.get('consumer_lag_messages catalog-projection') ?? 0) === 2 && metrics;
      });
      expect(waiting.get('consumer_lag_oldest_age_seconds catalog-projection')).toBeGreaterThan(0);
      expect(waiting.get('consumer_lag_oldest_age_seconds catalog-projection')).toBeLessThan(20);
      expect(waiting.get('consumer_lag_messages member-projection')).toBe(0);
    });
    await atRest();
  }, 60_000);

  test('an event that cannot be taken in is parked with those behind it, shown, and replayed in order when it can', async () => {
    await poisoned();
    const bad = await addVariation(poison);
    await eventually(async () => (await parked()) === 1);
    const sound = await addVariation(7_700);
    const changed = await reprice(bad, 8_800);
    await eventually(async () => (await parked()) === 2);
    await eventually(async () => (await known(sound)) !== null);

    expect(await known(bad)).toBeNull();
    const status = await events('status', projection);
    expect([status.code, status.out]).toEqual([1, expect.stringMatching(/ 0 wait +2 parked\n$/)]);
    expect((await metricsOf(system, 'scheduling')).get('parked_events catalog-projection')).toBe(2);
    const [shown] = linesOf<{ events: { error: string; attempts: number }[] }>(
      await events('parked', projection, '--json'),
    );
    const about = {
      id: expect.stringMatching(/^\d+$/),
      consumer: 'catalog-projection',
      type: 'catalog.variation.state.v1',
      aggregateId: uuidOf(bad),
      attempts: 1,
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    };
    expect(shown?.events).toEqual([
      { ...about, error: expect.stringContaining('violates check constraint "poisoned"') },
      { ...about, error: 'waits behind an earlier event of its aggregate' },
    ]);
    const forPeople = await events('parked');
    expect([forPeople.code, forPeople.out.trimEnd().split('\n')]).toEqual([
      0,
      [expect.stringContaining('1 attempts: new row'), expect.stringContaining('waits behind')],
    ]);

    const inVain = await events('replay', projection);
    expect([inVain.code, inVain.out]).toEqual([1, 'scheduling: 0 replayed, 2 still parked\n']);
    expect(inVain.err).toContain('an event stays parked');
    await cured();
    const replayed = await events('replay', projection, '--json');
    expect([replayed.code, linesOf<object>(replayed)]).toEqual([0, [{ slice: 'scheduling', replayed: 2, parked: 0 }]]);
    expect(await known(bad)).toEqual({ price: 8_800, version: changed.version });
    expect((await events('status', 'scheduling')).code).toBe(0);
  }, 90_000);

  test('an event is given up for good, which is audited; later ones of its aggregate come again', async () => {
    await poisoned();
    const bad = await addVariation(poison);
    await eventually(async () => (await parked()) === 1);
    const [shown] = linesOf<{ events: { id: string }[] }>(await events('parked', projection, '--json'));
    const { id = '' } = shown?.events[0] ?? {};

    const unknown = await events('discard', 'scheduling', '--id', '999999', '--reason', 'a slip');
    expect([unknown.code, unknown.out]).toEqual([1, 'scheduling: no event 999999 is parked\n']);
    expect(await parked()).toBe(1);
    const done = await events('discard', 'scheduling', '--id', id, '--reason', 'nobody needs it');
    expect([done.code, done.out]).toEqual([0, `scheduling: ${id} is given up\n`]);
    await cured();
    await reprice(bad, 5_500);

    await eventually(async () => (await known(bad))?.price === 5_500);
    expect(await parked()).toBe(0);
    const { admin } = system.testDatabase;
    const entry = await eventually(async () => {
      const entries = await admin`select slice, actor_kind, entity, entity_id, reason
        from identity.audit_entry where action = 'event.discarded'`;
      return entries[0];
    });
    expect(entry).toEqual({
      slice: 'scheduling',
      actor_kind: 'SYSTEM',
      entity: 'catalog.variation.state.v1',
      entity_id: uuidOf(bad),
      reason: 'nobody needs it',
    });
  }, 90_000);

  test('every rebuilt projection equals the old one, to the last byte', async () => {
    await atRest();
    const before = await projectedRows(system.testDatabase);

    const { code, out, err } = await events('rebuild', '--all', '--json');

    expect([code, err]).toEqual([0, expect.stringMatching(/^identity\.places: reading every state again\n/)]);
    expect(err).toMatch(/^engagement\.projections: \d+ states taken in$/m);
    const rebuilt = linesOf<{ rebuilt: { name: string; taken: number; ended: number; problems: string[] }[] }>({
      ...{ code, out, err },
    }).flatMap((line) => line.rebuilt);
    expect(rebuilt.map(({ name }) => name)).toEqual([
      'identity.places',
      'identity.visits',
      'catalog.member-projection',
      'catalog.organization-projection',
      'catalog.open-hours-projection',
      'scheduling.catalog-projection',
      'scheduling.customer-projection',
      'scheduling.block-projection',
      'scheduling.member-projection',
      'commerce.appointment-projection',
      'commerce.organization-projection',
      'engagement.projections',
    ]);
    for (const each of rebuilt) {
      expect(each).toMatchObject({ ended: 0, problems: [] });
      expect(each.taken).toBeGreaterThan(0);
    }
    expect(before.size).toBeGreaterThan(20);
    expect(await projectedRows(system.testDatabase)).toEqual(before);
  }, 120_000);

  test('rows that were damaged by hand are as they were, while the system goes on', async () => {
    await atRest();
    const { admin } = system.testDatabase;
    const before = await projectedRows(system.testDatabase);
    await admin`update scheduling.variation_ref set price_minor = 1, duration_minutes = 5, version = version + 7`;
    await admin`update scheduling.resource_ref set bookable = false`;
    await admin`delete from scheduling.staff_variation_ref`;
    await admin`update identity.location_ref set live = false`;
    await admin`delete from engagement.contact_ref`;
    await admin`update engagement.business_ref set names = '{}'`;
    await admin`update commerce.appointment_ref set version = version - 1, live = false`;
    await admin`delete from catalog.member_ref`;
    expect(await projectedRows(system.testDatabase)).not.toEqual(before);

    let over = false;
    const added: Variation[] = [];
    const goingOn = (async () => {
      while (!over) added.push(await addVariation(4_400));
    })();
    const { code } = await events('rebuild', '--all');
    over = true;
    await goingOn;
    await atRest();

    expect(code).toBe(0);
    const after = await projectedRows(system.testDatabase);
    expect(new Map([...after].filter(([key]) => before.has(key)))).toEqual(before);
    expect(added.length).toBeGreaterThan(0);
    for (const variation of added) expect(await known(variation)).toEqual({ price: 4_400, version: 1 });
    expect(after.size - before.size).toBe(4 * added.length);
    expect((await offered(system.api, salon)).length).toBeGreaterThan(0);
  }, 120_000);

  test('what does not exist, or is no projection, is refused by name', async () => {
    const unknown = await events('status', 'scheduling.nothing');
    const process = await events('rebuild', 'engagement.visit-news', '--json');

    expect([unknown.code, unknown.out]).toEqual([
      1,
      expect.stringMatching(
        /^There is no consumer scheduling\.nothing in scheduling: scheduling\.catalog-projection, /,
      ),
    ]);
    expect([process.code, linesOf<object>(process)]).toEqual([
      1,
      [{ slice: 'engagement', problem: 'visit-news: no projection, but a process' }],
    ]);
  }, 30_000);
});

describe('without a running system', () => {
  const folder = join(tmpdir(), 'openslot-was-never-here');

  test.each([
    ['a folder on which nothing runs', ['status'], `Openslot does not run on ${folder}: npm start runs it.`],
    ['an unknown command', ['statsu'], 'There is no command statsu: one of status, parked, replay, discard, rebuild.'],
    [
      'an unknown slice',
      ['status', 'billing'],
      'There is no slice billing: one of identity, catalog, scheduling, commerce, engagement.',
    ],
    [
      'two slices at once',
      ['status', 'catalog', 'identity'],
      'One slice or consumer at a time, not catalog, identity.',
    ],
    ['a rebuild of nothing', ['rebuild'], 'Which projection? rebuild SLICE.CONSUMER, or all of them with --all'],
    ['giving up nothing', ['discard', 'catalog'], 'Which event, and why? discard SLICE --id ID --reason TEXT'],
    ['an unknown option', ['status', '--fast'], "Unknown option '--fast'"],
  ])('%s is refused with a word of advice', async (_, args, message) => {
    const { code, out, err } = await eventsTool(folder, ...args);

    expect([code, out, err]).toEqual([1, '', expect.stringContaining(message)]);
  });

  test('--help tells every command and option; nothing at all does so, too, and is a failure', async () => {
    const [help, nothing] = [await eventsTool(folder, '--help'), await eventsTool(folder)];

    expect([help.code, nothing.code, nothing.out]).toEqual([0, 1, help.out]);
    for (const word of ['status', 'parked', 'replay', 'discard', 'rebuild', '--json', '--data DIR', '--id', '--reason'])
      expect(help.out).toContain(word);
  });
});

async function blockSomebody({ owner }: Salon): Promise<void> {
  const { customer } = await owner.change<{ customer: { id: string } }>(
    'createCustomer',
    { name: 'Rude Person', email: 'rude@example.com', idempotencyKey: randomUUID() },
    'CustomerCreated { customer { id } }',
  );
  const block = { customerId: customer.id, mode: 'BLOCKED', reason: 'Never comes' };
  await owner.change('blockCustomer', block, 'BlockSet { customer { id } }');
}
