import { fromId, newId, toId, type IdPrefix } from '@openslot/service';
import type { Api, Refused } from '@openslot/tools/api';
import { randomUUID } from 'node:crypto';
import { tableOf } from './id-arguments.ts';
import { eventually, type RunningSystem } from './running-system.ts';
import { inDays, offered, openBranch, openSalon, rewardVisits, type Salon } from './salon.ts';
import type { House } from './viewer.ts';
import { foundOrganization, signedIn, signedUp, type SignedUp } from './viewers-sign-in.ts';
import { cancelLate, mistake, seeThrough, visit, type Made, type Visit } from './viewers-visits.ts';

/** The things of one organization that anybody may ask for, by their kind; further ones of a kind by a name. */
export type Subjects = Readonly<Record<string, string>>;

export interface FullHouse extends House {
  readonly salon: Salon;
  readonly branch: Salon;
  /** Of somebody else, whom nothing happens to matter. */
  readonly spareOrganizationId: string;
  /** Of a visit that is not paid yet. */
  readonly paymentToken: string;
  /** What belongs to the customer, or to the business. */
  readonly subjects: Subjects;
  /** What belongs to the guest instead. */
  readonly ofGuest: Subjects;
}

/** An organization with everything that an organization can have, with somebody's visits in every state. */
export async function fillHouse(system: RunningSystem): Promise<FullHouse> {
  const { api } = system;
  const salon = await openSalon(api, 'hanami');
  const branch = await openBranch(salon, 'hanami-2');
  await rewardVisits(salon);
  const people = ['Misaki Tanaka', 'Ren Ito', 'Target'].map((name) => signedUp(system, name));
  const [customer, anotherCustomer, target] = (await Promise.all(people)) as [SignedUp, SignedUp, SignedUp];
  const [owner, stylist] = await Promise.all([signedIn(api, salon.founder), signedIn(api, salon.stylist)]);
  const starts = (await offered(api, salon)).map(({ startsAt }) => startsAt);
  const at = (nth: number) => starts[nth * 4] ?? '';

  await askBefore(system, salon);
  const done = await visit(customer.api, salon, at(0));
  const guestDone = await visit(api, salon, at(1), { name: 'Hana Kobayashi', email: 'hana@example.com' });
  const guest = api.as(guestDone.guestToken ?? '');
  await answer(customer.api, done);
  await answer(guest, guestDone);
  const unpaid = await visit(customer.api, salon, at(2));
  await visit(anotherCustomer.api, salon, at(3));
  const mistaken = await mistake(salon, anotherCustomer.api, at(4));
  const review = await seeThrough(salon, customer.api, done);
  const reviewOfGuest = await seeThrough(salon, guest, guestDone);
  const { late, entry } = await cancelLate(system, salon, customer.api);

  const { owner: manager, businessId, locationId, staffMemberId } = salon;
  const { membership } = await manager.change<{ membership: Made }>(
    'addMember',
    { email: target.email, role: 'STAFF', scope: { locationIds: [locationId] } },
    'MemberAdded { membership { id } }',
  );
  await furnish(salon);
  const classVariationId = await giveClass(salon, customer.api);
  const [table, otherTable] = await furnishForParties(salon);
  const feeds = await giveCalendars(system, salon);
  await repeat(salon, customer.api, done.appointment.id, starts.at(-1) ?? '');
  const { spare, deleted } = await manage(salon, membership.id);
  await signedIn(api, customer);

  // Only who has signed in with another issuer has one.
  await system.testDatabase
    .admin`insert into identity.user_identity (id, user_id, provider, subject, linked_at, last_seen_at)
    select ${newId()}, id, 'example', 'misaki', clock.now(), clock.now() from identity."user" where email = ${target.email}`;

  const { ids, rows } = await idsOf(system, salon);
  const organization = { organizationId: salon.organizationId, businessId, locationId, elsewhereId: branch.businessId };
  const ofVisit = async (id: string) => ({
    apt: id,
    pay: await rows('pay', 'appointment_id', id),
    ntf: await rows('ntf', 'appointment_id', id),
    ina: await rows('ina', 'appointment_id', id),
    cus: await idIn(
      system,
      'cus',
      `select customer_id as id from scheduling.appointment where id = '${fromId('apt', id)}'`,
    ),
  });
  return {
    ...organization,
    ...{ salon, branch, owner, stylist, customer, anotherCustomer, guestToken: guestDone.guestToken ?? '' },
    spareOrganizationId: await foundOrganization(target, 'Spare'),
    paymentToken: unpaid.paymentDue.paymentToken,
    subjects: {
      ...ids,
      usr: await idIn(system, 'usr', `select id from identity."user" where email = '${customer.email}'`),
      ...(await ofVisit(done.appointment.id)),
      ...{ org: salon.organizationId, biz: businessId, loc: locationId, stf: staffMemberId, var: salon.variationId },
      ...{ mem: membership.id, rev: review, wle: entry },
      'var, class': classVariationId,
      ...feeds,
      'cus, spare': spare,
      'res, table': table,
      'res, other table': otherTable,
      'cus, deleted': deleted,
      uid: await idIn(system, 'uid', `select id from identity.user_identity`),
      uss: await idIn(system, 'uss', sessionOf(customer.email)),
      'apt, cancelled late': late.appointment.id,
      'apt, not paid': unpaid.appointment.id,
      'apt, in error': mistaken,
    },
    ofGuest: { ...(await ofVisit(guestDone.appointment.id)), rev: reviewOfGuest },
  };
}

/** What a salon has besides what is booked. */
async function furnish({ owner: manager, businessId, locationId, staffMemberId }: Salon): Promise<void> {
  await manager.change('addCategory', { businessId, names: names('Hair') }, 'CategoryAdded { category { id } }');
  await manager.change(
    'addResource',
    { businessId, locationId, kind: 'CHAIR', name: 'Chair' },
    'ResourceAdded { resource { id } }',
  );
  await manager.change(
    'setWorkingOverride',
    {
      ...{ staffMemberId, locationId, date: inDays(40).slice(0, 10) },
      windows: [{ starts: '11:00', ends: '12:00' }],
    },
    'WorkingOverrideSet { override { id } }',
  );
  await manager.change(
    'addClosure',
    { locationId, startsOn: inDays(43).slice(0, 10) },
    'ClosureAdded { closure { id } }',
  );
  await manager.change(
    'setBookingLimit',
    { businessId, subject: 'CUSTOMER', period: 'YEAR', maxCount: 1_000 },
    'BookingLimitSet { bookingLimit { id } }',
  );
  await manager.change(
    'addTravelSchedule',
    {
      ...{ staffMemberId, timeZone: 'Asia/Bangkok' },
      ...{ startsOn: inDays(44).slice(0, 10), endsOn: inDays(45).slice(0, 10) },
    },
    'TravelScheduleAdded { travelSchedule { id } }',
  );
  await manager.change(
    'addTimeOff',
    { staffMemberId, startsAt: inDays(41), endsAt: inDays(42), kind: 'VACATION' },
    'TimeOffAdded { timeOff { id } }',
  );
  await manager.change('setReminders', { businessId, minutesBefore: [120] }, 'RemindersSet { reminders { version } }');
}

/** Tables alone and joined, and what can be added; answers two of the tables. */
async function furnishForParties({ owner: manager, businessId, locationId }: Salon): Promise<[string, string]> {
  await manager.change(
    'addAddOn',
    { businessId, names: names('Treatment'), price: 1_000 },
    'AddOnAdded { addOn { id } }',
  );
  await manager.change('addResourceType', { businessId, name: 'Room' }, 'ResourceTypeAdded { resourceType { id } }');
  const table = async (name: string) => {
    const input = { businessId, locationId, kind: 'TABLE', name, seatsMax: 4 };
    const { resource } = await manager.change<{ resource: Made }>(
      'addResource',
      input,
      'ResourceAdded { resource { id } }',
    );
    return resource.id;
  };
  const tables: [string, string] = [await table('1'), await table('2')];
  await manager.change(
    'addResourceGroup',
    { businessId, locationId, name: '1 and 2', resourceIds: tables, seatsMax: 8 },
    'ResourceGroupAdded { resourceGroup { id } }',
  );
  return tables;
}

/** A class for which the customer has a place, at no charge; answers its variation. */
async function giveClass({ owner, businessId, locationId, staffMemberId }: Salon, api: Api): Promise<string> {
  const { service } = await owner.change<{ service: Made }>(
    'addService',
    { businessId, names: names('Yoga'), kind: 'CLASS' },
    'ServiceAdded { service { id } }',
  );
  const { variation } = await owner.change<{ variation: Made }>(
    'addVariation',
    { serviceId: service.id, names: names('An hour'), durationMinutes: 60, price: 0, capacity: 8 },
    'VariationAdded { variation { id } }',
  );
  const plan = { locationId, variationId: variation.id, staffMemberId, startsAt: inDays(15), course: true };
  const planned = await eventually(() =>
    owner
      .change<{ sessions: Made[] }>('scheduleSession', plan, 'SessionsScheduled { sessions { id } }')
      .catch(notThereYet),
  );
  const held = await api.change<{ token: string }>(
    'holdSeats',
    { classSessionId: planned.sessions[0]?.id, idempotencyKey: randomUUID() },
    'Hold { token }',
  );
  const booking = { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() };
  await api.change('bookAppointment', booking, 'AppointmentBooked { appointment { id } }');
  return variation.id;
}

/** Feeds of the place and of the stylist, whose own calendar is connected, too: as if one had been read. */
async function giveCalendars(
  { testDatabase: { admin } }: RunningSystem,
  { owner, organizationId, locationId, staffMemberId }: Salon,
): Promise<Subjects> {
  const feedOf = async (whose: object) => {
    const selection = 'CalendarFeedCreated { feed { id } }';
    return (await owner.change<{ feed: Made }>('createCalendarFeed', whose, selection)).feed.id;
  };
  await admin`insert into scheduling.calendar_connection (organization_id, id, resource_id, url_enc, host, status, last_ok_at)
    values (${fromId('org', organizationId)}, ${newId()}, ${fromId('stf', staffMemberId)}, ${Buffer.of(0)}, 'calendar.example', 'OK', clock.now())`;
  return { cfd: await feedOf({ locationId }), 'cfd, staff': await feedOf({ staffMemberId }) };
}

/** Visits with the salon's service ask about allergies, and for a signature. */
async function askBefore(system: RunningSystem, { owner, businessId, variationId }: Salon): Promise<void> {
  const serviceId = await idIn(
    system,
    'svc',
    `select service_id as id from catalog.variation where id = '${fromId('var', variationId)}'`,
  );
  const saved = 'IntakeFormSaved { form { id version } }';
  const change = async (name: string, input: object) => (await owner.change<{ form: Made }>(name, input, saved)).form;
  const { id: intakeFormId, version } = await change('createIntakeForm', { businessId, names: names('Health') });
  const questions = [
    { key: 'allergies', type: 'TEXT', label: names('Allergies'), sensitive: true },
    { key: 'consent', type: 'CONSENT', label: names('I agree.'), required: true },
  ];
  const published = await change('publishIntakeForm', { intakeFormId, version, questions });
  await eventually(() =>
    change('setIntakeFormServices', { intakeFormId, version: published.version, services: [{ serviceId }] }).catch(
      notThereYet,
    ),
  );
}

/** Answers what a visit asks. */
async function answer(api: Api, { appointment: { id } }: Visit): Promise<void> {
  const { appointment } = await api.ask<{ appointment: { intake: Made[] } }>(
    `query ($id: ID!) { appointment(id: $id) { intake { id version } } }`,
    { id },
  );
  const replies = [
    { question: 'allergies', text: 'Nuts' },
    { question: 'consent', signature: 'Misaki Tanaka' },
  ];
  for (const { id: intakeAnswerId, version } of appointment.intake) {
    const input = { intakeAnswerId, version, replies };
    await api.change('submitIntakeAnswer', input, 'IntakeAnswerChanged { answer { id } }');
  }
}

/** Visits of the customer that repeat. */
async function repeat(
  { owner, locationId, variationId }: Salon,
  api: Api,
  visitId: string,
  startsAt: string,
): Promise<void> {
  const { appointment } = await api.ask<{ appointment: { customer: Made } }>(
    `query ($id: ID!) { appointment(id: $id) { customer { id } } }`,
    { id: visitId },
  );
  await owner.change(
    'createSeries',
    {
      ...{ locationId, startsAt, rule: { frequency: 'WEEKLY', count: 2 }, segments: [{ variationId }] },
      ...{ customerId: appointment.customer.id, onConflict: 'NEAREST', idempotencyKey: randomUUID() },
    },
    'SeriesBooked { series { id } }',
  );
}

/** Null while what was just added is not known everywhere. */
function notThereYet(error: Refused): null {
  if (error.outcome !== 'NotReadyYet') throw error;
  return null;
}

/** What an organization has that manages itself; answers two customers whom nothing else is about. */
async function manage({ owner, locationId }: Salon, membershipId: string): Promise<{ spare: string; deleted: string }> {
  const permissions = ['customer.read'];
  await owner.change('createRole', { name: 'Reader', permissions }, 'RoleCreated { role { id } }');
  await owner.change(
    'grantPermission',
    { membershipId, permission: 'customer.write', effect: 'ALLOW', reason: 'Helps out', locationId },
    'PermissionGranted { membership { id } }',
  );
  await owner.change(
    'inviteMember',
    { email: 'invited@example.com', role: 'STAFF', scope: { locationIds: [locationId] } },
    'InvitationSent { invitation { id } }',
  );
  await owner.change('createApiKey', { name: 'Spare', permissions }, 'ApiKeyCreated { apiKey { id } }');
  await owner.change(
    'linkIntegration',
    { system: 'BOOKS', externalId: 'location-1', entityId: locationId },
    'IntegrationLinked { link { id } }',
  );
  await owner.change(
    'startImport',
    { format: 'CSV', mode: 'APPLY', columns: [{ column: 'Name', field: 'NAME' }] },
    'ImportStarted { job { id } }',
  );
  const { customer: deleted } = await owner.change<{ customer: Made }>(
    'createCustomer',
    { name: 'Nobody Now', email: 'nobody.now@example.com', idempotencyKey: randomUUID() },
    'CustomerCreated { customer { id version } }',
  );
  await owner.change(
    'deleteCustomer',
    { customerId: deleted.id, version: deleted.version },
    'CustomerDeleted { restorableUntil }',
  );
  const { customer } = await owner.change<{ customer: Made }>(
    'createCustomer',
    { name: 'Nobody Else', email: 'nobody.else@example.com', idempotencyKey: randomUUID() },
    'CustomerCreated { customer { id } }',
  );
  await owner.change('askForExport', { customerId: customer.id }, 'PrivacyRequestOpened { request { id } }');
  return { spare: customer.id, deleted: deleted.id };
}

const names = (text: string) => ['en', 'ja'].map((language) => ({ language, text }));

/** The first of each kind of the organization's things, and those of one visit. */
async function idsOf(system: RunningSystem, { organizationId }: Salon) {
  const organization = fromId('org', organizationId);
  const ids: Record<string, string> = {};
  for (const [prefix, table] of Object.entries(tableOf) as [IdPrefix, string][]) {
    if (['org', 'usr', 'vrt'].includes(prefix)) continue;
    const kind = prefix === 'stf' ? `and kind = 'STAFF'` : prefix === 'res' ? `and kind <> 'STAFF'` : '';
    const id = await idIn(
      system,
      prefix,
      `select id from ${table} where organization_id = '${organization}' ${kind} order by id limit 1`,
    );
    if (id) ids[prefix] = id;
  }
  ids['vrt'] = await idIn(system, 'vrt', `select id from catalog.vertical where slug = 'hair'`);
  const rows = (prefix: IdPrefix, column: string, id: string) =>
    idIn(system, prefix, `select id from ${tableOf[prefix]} where ${column} = '${fromId('apt', id)}' limit 1`);
  return { ids, rows };
}

/** The latest session of somebody. */
const sessionOf = (email: string) => `select s.id from identity.user_session s
  join identity."user" u on u.id = s.user_id where u.email = '${email}' order by s.id desc limit 1`;

async function idIn({ testDatabase: { admin } }: RunningSystem, prefix: IdPrefix, query: string): Promise<string> {
  const [row] = await admin.unsafe<{ id: string }[]>(query);
  return row ? toId(prefix, row.id) : '';
}
