import { demoPlans, loadDemo } from '@openslot/tools/demo';
import { eventually, runSystem, type RunningSystem } from './running-system.ts';

let system: RunningSystem;
let demo: Awaited<ReturnType<typeof loadDemo>>;
const said: string[] = [];

/** The same three organizations, with fewer customers, who come less often. */
const few = { total: 22, withUser: 16, phoneOnly: 2, visits: 30, pastVisits: 40 };
const plans = demoPlans.map((plan) => {
  const { reviews, waiting } = plan.customers;
  const fewer = { ...few, ...(reviews && { reviews: 8 }), ...(waiting && { waiting: 5 }) };
  return { ...plan, customers: { ...plan.customers, ...fewer } };
});
const load = () => {
  const target = { endpoint: system.endpoint, adminUrl: null, progress: (what: string) => void said.push(what) };
  return loadDemo(target, { plans, alone: true });
};

beforeAll(async () => {
  system = await runSystem();
  demo = await load();
}, 240_000);
afterAll(() => system.stop());

/** How many of each there are, by organization. */
async function counted(): Promise<Record<string, Record<string, number>>> {
  const rows = await system.testDatabase.admin<{ name: string; what: string; count: number }[]>`
    select o.name, what, count(*)::int as count from identity.organization o join (
      select organization_id, 'members' as what from identity.member
      union all select organization_id, 'businesses' from catalog.business where published
      union all select organization_id, 'locations' from catalog.location where published
      union all select organization_id, 'mobile' from catalog.location where kind = 'MOBILE'
      union all select organization_id, 'services' from catalog.service
      union all select organization_id, 'variations' from catalog.variation
      union all select organization_id, 'staff' from catalog.resource where kind = 'STAFF'
      union all select organization_id, 'resources' from catalog.resource where kind <> 'STAFF'
      union all select organization_id, 'policies' from catalog.cancellation_policy
      union all select organization_id, 'deposits' from catalog.deposit_rule
      union all select organization_id, 'open days' from scheduling.opening_hours
      union all select organization_id, 'working days' from scheduling.working_hours
      union all select organization_id, 'visits' from scheduling.appointment
      union all select organization_id, status from scheduling.appointment where status in ('CHECKED_IN', 'IN_SERVICE', 'COMPLETED', 'CANCELLED')
      union all select organization_id, 'visitors' from scheduling.customer_ref
    ) counted on organization_id = o.id group by o.name, what order by what`;
  const byName = Object.groupBy(rows, ({ name }) => name);
  return Object.fromEntries(
    Object.entries(byName).map(([name, counts]) => [
      name,
      Object.fromEntries((counts ?? []).map(({ what, count }) => [what, count])),
    ]),
  );
}

const reached = { CHECKED_IN: 1, IN_SERVICE: 1, COMPLETED: 1, CANCELLED: 1, visits: 12, visitors: 4 };

test('opens three organizations with leading people, whole menus, hours and the first visits', async () => {
  expect(await counted()).toEqual({
    'Hanami Salon Group': {
      ...reached,
      ...{ members: 9, businesses: 2, locations: 3, services: 24, variations: 60, staff: 6, policies: 2, deposits: 2 },
      ...{ 'open days': 19, 'working days': 30 },
    },
    'Kingsway Barbers': {
      ...reached,
      ...{ members: 9, businesses: 1, locations: 3, services: 12, variations: 30, staff: 6, policies: 1, deposits: 1 },
      ...{ CANCELLED: 4, 'open days': 20, 'working days': 30 },
    },
    'Harbor Mobile & Table': {
      ...reached,
      ...{ members: 8, businesses: 2, locations: 3, mobile: 1, services: 8, variations: 16, staff: 6 },
      ...{ policies: 2, deposits: 2, 'open days': 17, 'working days': 26 },
    },
  });
});

test('deposits have been paid', async () => {
  const [paid] = await system.testDatabase.admin<{ currencies: string[] }[]>`
    select array_agg(distinct currency order by currency) as currencies from commerce.payment where status = 'SUCCEEDED'`;
  expect(paid?.currencies).toEqual(['JPY', 'USD']);
});

test('loading again changes nothing', async () => {
  const before = await counted();
  const again = await load();
  expect(await counted()).toEqual(before);
  expect(again.people).toEqual(demo.people);
});

test('the first query answers anybody', async () => {
  const { business } = await system.api.ask<{ business: { name: string; locations: { name: string }[] } }>(
    demo.firstQuery,
  );
  expect(business).toMatchObject({ name: 'Hanami Hair', locations: [{ name: '表参道店' }, { name: '代官山店' }] });
});

test('everybody whose sign-in is printed can sign in, and act where they work', async () => {
  const roles = ['OWNER', 'MANAGER', 'MANAGER', 'STAFF', 'CUSTOMER'];
  expect(demo.people.map(({ role }) => role)).toEqual([...roles, ...roles, 'OWNER', 'MANAGER', 'STAFF', 'CUSTOMER']);
  for (const person of demo.people) {
    const { email, password, organizationId } = person;
    const signIn = { email, password };
    const session = await system.api.change<Session>('signIn', signIn, sessionFields);
    expect(session.viewer.user.name).toBe(person.name);
    if (!organizationId) continue;
    const acting = await system.api
      .as(session.accessToken)
      .change<Session>('actFor', { organizationId }, sessionFields);
    expect(acting.viewer.actingAs).toEqual({ role: person.role, organization: { name: person.organization } });
  }
}, 60_000);

interface Session {
  readonly accessToken: string;
  readonly viewer: {
    readonly user: { readonly name: string };
    readonly actingAs: { readonly role: string; readonly organization: { readonly name: string } } | null;
  };
}
const sessionFields = 'SignedIn { accessToken viewer { user { name } actingAs { role organization { name } } } }';

test('somebody works for two organizations and goes to all three', async () => {
  const minas = demo.people.filter(({ name }) => name === 'Mina Sterling');
  expect(minas.map(({ organization }) => organization)).toEqual(['Hanami Salon Group', 'Kingsway Barbers']);
  const { accessToken } = await system.api.change<Session>(
    'signIn',
    { email: minas[0]?.email, password: minas[0]?.password },
    sessionFields,
  );
  const { viewer } = await system.api
    .as(accessToken)
    .ask<{ viewer: { appointments: { edges: { node: { price: { currency: string } } }[] } } }>(
      '{ viewer { appointments { edges { node { price { currency } } } } } }',
    );
  const currencies = viewer.appointments.edges.map(({ node }) => node.price.currency);
  expect([...new Set(currencies)].toSorted()).toEqual(['GBP', 'JPY', 'USD']);
});

test('of each organization there is a key of a partner, the same after every start', async () => {
  const { admin } = system.testDatabase;
  const { host, port, user, pass, database } = admin.options;
  const adminUrl = `postgres://${user}:${encodeURIComponent(String(pass))}@${host[0]}:${port[0]}/${database}`;
  expect(demo.keys).toEqual([]);

  const keyed = async () => {
    const target = { endpoint: system.endpoint, adminUrl, progress: () => undefined };
    return (await loadDemo(target, { plans, alone: true })).keys;
  };
  const keys = await keyed();
  expect(await keyed()).toEqual(keys);

  expect(keys.map(({ organization }) => organization)).toEqual(plans.map(({ name }) => name));
  for (const { organization, secret } of keys) {
    expect(secret).toMatch(/^osk_live_[\w-]{43}$/);
    const { customers } = await system.api
      .as(secret)
      .ask<{ customers: { edges: object[] } }>('{ customers(first: 1) { edges { node { id } } } }');
    expect([organization, customers.edges]).toEqual([organization, [expect.anything()]]);
  }
  const rows = await admin`select count(*)::int as keys from identity.api_key where name = 'Demo of a partner'`;
  expect(rows[0]).toEqual({ keys: 3 });
}, 120_000);

test('the rest completes the organizations behind the running system, and stops when it is told to', async () => {
  const stop = new AbortController();
  const rest = demo.rest?.(stop.signal);
  rest?.catch(() => undefined);
  for (let waited = 0; waited < 100_000 && !said.includes('demo data: everybody has been hired'); waited += 100)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const begun = performance.now();
  stop.abort();
  await expect(rest).rejects.toThrow('aborted');
  expect(performance.now() - begun).toBeLessThan(5_000);

  expect(await counted()).toMatchObject({
    'Hanami Salon Group': { members: 14, staff: 10, resources: 12, 'working days': 50 },
    'Kingsway Barbers': { members: 18, staff: 15, resources: 16, 'working days': 75 },
    'Harbor Mobile & Table': { members: 9, staff: 6, resources: 14, 'working days': 26 },
  });
}, 120_000);

describe('the whole of it', () => {
  const runRest = async () => (await load()).rest?.(new AbortController().signal);
  beforeAll(async () => {
    await runRest();
    await eventually(async () => (await statuses()).every(({ expired }) => expired === 2));
  }, 120_000);

  const statuses = () => system.testDatabase.admin<{ expired: number }[]>`
    select count(*) filter (where status = 'EXPIRED')::int as expired from scheduling.appointment group by organization_id`;

  test('every status is there, in each organization as often as planned', async () => {
    const planned = {
      ...{ CHECKED_IN: 2, COMPLETED: 37, DECLINED: 2, EXPIRED: 2, IN_SERVICE: 2, NO_SHOW: 2 },
      ...{ PENDING_APPROVAL: 2, PENDING_PAYMENT: 3 },
    };
    expect(await visitsByStatus()).toEqual({
      // Eight of them come to the first class.
      'Hanami Salon Group': { ...planned, CANCELLED: 5, CONFIRMED: 13 + 8 },
      'Kingsway Barbers': { ...planned, CANCELLED: 8, CONFIRMED: 10 },
      'Harbor Mobile & Table': { ...planned, CANCELLED: 6, CONFIRMED: 13, PENDING_PAYMENT: 2 },
    });
  });

  test('what is over happened then, and was written down then', async () => {
    expect(await pastTold()).toEqual({
      ...{ visits: 120, 'walked in': 26, 'called off late': 2 },
      ...{ 'booked after they began': 0, 'changed since': 0, 'told of since': 0, 'before that': [false] },
    });
  });

  test('customers with and without a sign-in are counted', async () => {
    const everybody = { all: 22, 'signed in': 16, 'by phone alone': 2 };
    expect(await customersCounted()).toEqual({
      'Hanami Salon Group': everybody,
      'Kingsway Barbers': everybody,
      'Harbor Mobile & Table': everybody,
    });
  });

  test('customers say what they think, and a manager reads it', async () => {
    expect(await reviewsCounted()).toEqual([
      { status: 'PENDING', language: 'ja', count: 1, stars: 5, texts: 1, answers: 0 },
      { status: 'PUBLISHED', language: 'en', count: 3, stars: 15, texts: 2, answers: 0 },
      { status: 'PUBLISHED', language: 'ja', count: 3, stars: 12, texts: 3, answers: 2 },
      { status: 'REJECTED', language: 'ja', count: 1, stars: 4, texts: 1, answers: 0 },
    ]);
  });

  test('visits earn points', async () => {
    expect(await programs()).toEqual([
      { slug: 'hanami-hair', status: 'ACTIVE', tiers: 3 },
      { slug: 'hanami-spa', status: 'ACTIVE', tiers: 3 },
    ]);
    // Of all 37 completed visits but the one that was over before anybody earned points.
    expect(await rewarded()).toEqual([{ name: 'Hanami Salon Group', visits: 36, balanced: true }]);
  });

  test('customers wait for a table, and for a place in a class', async () => {
    const waiting = await system.testDatabase.admin`
      select b.slug, w.status, count(*)::int from scheduling.waitlist_entry w
        join catalog.business b on b.id = w.business_id group by 1, 2 order by 1`;
    expect([...waiting]).toEqual([
      { slug: 'hanami-spa', status: 'WAITING', count: 1 },
      { slug: 'harbor-table', status: 'WAITING', count: 5 },
    ]);
  });

  test('a class is held every week, and the first one is booked out', async () => {
    const sessions = await system.testDatabase.admin`
      select status, capacity, taken, held from scheduling.class_session order by starts_at`;
    expect([...sessions]).toEqual([
      { status: 'SCHEDULED', capacity: 8, taken: 8, held: 0 },
      ...Array.from({ length: 3 }, () => ({ status: 'SCHEDULED', capacity: 8, taken: 0, held: 0 })),
    ]);
  });

  test('some days are not as others: closed, off by law, asked off, and spent abroad', async () => {
    const [days] = await system.testDatabase.admin`
      select (select count(*)::int from scheduling.closure where source = 'MANUAL') as closures,
             (select count(*) > 10 from scheduling.closure where source = 'PUBLIC_HOLIDAY') as holidays,
             (select count(*)::int from scheduling.time_off where status = 'REQUESTED') as requests,
             (select count(*)::int from scheduling.travel_schedule) as journeys,
             (select count(*)::int from scheduling.booking_limit where deleted_at is null) as limits`;
    expect(days).toEqual({ closures: 1, holidays: true, requests: 1, journeys: 1, limits: 1 });
  });

  test('some have answered what the spa asks before visits, and some answers have been read', async () => {
    const [read] = await system.testDatabase.admin`
      select array_agg(distinct b.slug) as slugs, bool_and(i.answers_enc is not null) as kept from scheduling.intake_answer i
        join catalog.business b on b.id = i.business_id where i.status = 'REVIEWED'`;
    expect(read).toEqual({ slugs: ['hanami-spa'], kept: true });
  });

  test('visits need more than staff', async () => {
    const [parts] = await system.testDatabase.admin`
      select (select count(*)::int from scheduling.add_on_ref where live) as add_ons,
             (select count(*)::int from scheduling.requirement_ref) as requirements,
             (select count(*)::int from scheduling.group_ref where live) as joined,
             (select count(*)::int from scheduling.resource_ref where seats_max is not null) as tables,
             (select count(*)::int from scheduling.stay_ref) as stays,
             (select count(*)::int from scheduling.pacing_rule) as rules,
             (select count(*)::int from scheduling.area_ref) as areas`;

    expect(parts).toEqual({ add_ons: 3, requirements: 1, joined: 2, tables: 14, stays: 2, rules: 14, areas: 1 });
  });

  test('a payment that came too late went back', async () => {
    const refunds = await system.testDatabase.admin`
      select o.name, r.status from commerce.refund r join identity.organization o on o.id = r.organization_id
       where r.reason = 'LATE_PAYMENT'`;
    expect(refunds).toEqual([{ name: 'Harbor Mobile & Table', status: 'SUCCEEDED' }]);
  });

  test('nobody gets a letter about what is over', async () => {
    const letters = await system.testDatabase.admin`
      select distinct n.template from engagement.notification n
        join scheduling.appointment a on a.organization_id = n.organization_id and a.id = n.appointment_id
       where a.starts_at < (select min(created_at) from identity.organization) and n.delivery_status <> 'EXPIRED'`;
    // Whoever came in the past week is asked in a few hours how it was.
    expect(letters.map(({ template }) => template)).toEqual(['review-requested']);
  });

  test('loading it again adds nothing', async () => {
    const before = [await visitsByStatus(), await customersCounted(), await counted(), await reviewsCounted()];
    await runRest();
    expect([await visitsByStatus(), await customersCounted(), await counted(), await reviewsCounted()]).toEqual(before);
  }, 60_000);
});

async function visitsByStatus() {
  const rows = await system.testDatabase.admin<{ name: string; visits: object }[]>`
    select name, json_object_agg(status, count) as visits
      from (select o.name, a.status, count(*)::int from scheduling.appointment a
              join identity.organization o on o.id = a.organization_id group by 1, 2 order by 1, 2) counted group by name`;
  return Object.fromEntries(rows.map(({ name, visits }) => [name, visits]));
}

async function customersCounted() {
  const rows = await system.testDatabase.admin<{ name: string }[]>`
    select o.name, count(*)::int as all, count(c.user_id)::int as "signed in",
           count(*) filter (where c.email_bidx is null)::int as "by phone alone"
      from identity.customer c join identity.organization o on o.id = c.organization_id
     where c.merged_into_id is null group by 1`;
  return Object.fromEntries(rows.map(({ name, ...counts }) => [name, counts]));
}

const reviewsCounted = () => system.testDatabase.admin`
  select status, language, count(*)::int, sum(rating)::int as stars, count(text)::int as texts, count(answer)::int as answers
    from engagement.review group by 1, 2 order by 1, 2`;

const programs = () => system.testDatabase.admin`
  select b.slug, p.status, count(t.*)::int as tiers from engagement.loyalty_program p
    join catalog.business b on b.id = p.business_id
    join engagement.loyalty_tier t on t.program_id = p.id group by 1, 2 order by 1`;

const rewarded = () => system.testDatabase.admin`
  select o.name, count(*)::int as visits,
         sum(e.points) = (select sum(balance) from engagement.loyalty_account) as balanced
    from engagement.point_entry e join identity.organization o on o.id = e.organization_id
   where e.kind = 'EARN' group by 1`;

/** Of visits before the day on which their organization was founded. */
async function pastTold() {
  const [row] = await system.testDatabase.admin`
    select count(*)::int as visits,
           count(*) filter (where a.created_at > a.starts_at)::int as "booked after they began",
           count(*) filter (where a.updated_at > o.created_at)::int as "changed since",
           count(*) filter (where a.is_late)::int as "called off late",
           count(*) filter (where a.source = 'WALK_IN')::int as "walked in",
           count(*) filter (where h.last > o.created_at)::int as "told of since",
           array_agg(distinct (o.created_at::date - a.starts_at::date > 91)) as "before that"
      from scheduling.appointment a join identity.organization o on o.id = a.organization_id
      join lateral (select max(created_at) as last from scheduling.appointment_history h
                     where h.organization_id = a.organization_id and h.appointment_id = a.id) h on true
     where a.starts_at < o.created_at`;
  return row;
}
