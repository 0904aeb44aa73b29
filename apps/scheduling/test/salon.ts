import { randomUUID } from 'node:crypto';
import { cancellationPolicyState, memberState, type DataOf } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { playCatalog, type Catalog } from './catalog.ts';
import type { Scheduling } from './scheduling.ts';

/** Monday, 9 o'clock in Tokyo: an hour before the salon opens. */
export const monday = '2027-03-01T00:00:00.000Z';
export const tokyo = (time: string, day = '2027-03-01') => new Date(`${day}T${time}:00+09:00`).toISOString();

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** A salon in Tokyo, open every day from 10 to 19: Aoi and Ren cut and colour; cancelling late costs. */
export interface Salon {
  readonly organizationId: string;
  readonly businessId: string;
  readonly catalog: Catalog;
  readonly locationId: string;
  readonly location: string;
  readonly aoi: { readonly id: string; readonly memberId: string; readonly userId: string };
  readonly ren: { readonly id: string; readonly memberId: string; readonly userId: string };
  readonly cutService: string;
  readonly cut: string;
  readonly colour: string;
  /** Signed in as a person, a member with these permissions, or nobody. */
  customer(userId?: string): GraphqlClient;
  nobody(): GraphqlClient;
  member(permissions: readonly string[], as?: Partial<Parameters<Scheduling['tokens']['bearer']>[0]>): GraphqlClient;
}

export interface SalonOptions {
  readonly settings?: Partial<
    Parameters<Catalog['business']>[0] extends infer B ? (B extends { settings?: infer S } ? S : never) : never
  >;
  readonly deposit?: Partial<Parameters<Catalog['depositRule']>[0]>;
  readonly policy?: Partial<DataOf<typeof cancellationPolicyState>>;
  readonly timeZone?: string;
}

export async function openSalon(scheduling: Scheduling, options: SalonOptions = {}): Promise<Salon> {
  const { tokens } = scheduling;
  const catalog = playCatalog(scheduling.deps.bus);
  const { organizationId, businessId } = catalog;
  await catalog.business({ settings: options.settings ?? {} });
  const locationId = await catalog.location({ timeZone: options.timeZone ?? 'Asia/Tokyo' });
  await catalog.tell(cancellationPolicyState, newId(), {
    ...{ businessId, isDefault: true, live: true, text: { en: 'Half within a day.', ja: '前日以降は半額。' } },
    ...{ cancelCutoffMinutes: 60, rescheduleCutoffMinutes: 120 },
    steps: [{ noticeMinutes: 1440, percent: 50, amountMinor: null }],
    noShow: { percent: 100, amountMinor: null },
    ...options.policy,
  });
  if (options.deposit) await catalog.depositRule(options.deposit);
  const cutService = await catalog.service();
  const colourService = await catalog.service();
  const cut = await catalog.variation(cutService, { maxParty: 3 });
  const colour = await catalog.variation(colourService, {
    ...{
      durationMinutes: 90,
      priceMinor: 12_000,
      bufferAfterMinutes: 10,
      processing: { startMinutes: 30, minutes: 40 },
    },
  });
  const people = await Promise.all(
    ['aoi', 'ren'].map(async () => {
      const [memberId, userId] = [newId(), newId()];
      await catalog.tell(memberState, memberId, { userId, status: 'ACTIVE', roles: [] });
      return { id: await catalog.staff([cut, colour], { memberId }), memberId, userId };
    }),
  );
  const [aoi, ren] = people as [Salon['aoi'], Salon['ren']];
  await scheduling.settled();

  const customer = (userId = newId()) => scheduling.client({ bearer: tokens.bearer({ userId }) });
  const member: Salon['member'] = (permissions, as = {}) =>
    scheduling.client({ bearer: tokens.bearer({ userId: newId(), organizationId, permissions, ...as }) });
  const location = toId('loc', locationId);
  const manager = member(['hours.write']);
  await manager(setHours, {
    opening: {
      locationId: location,
      windows: everyDay.map((dayOfWeek) => ({ dayOfWeek, opens: '10:00', closes: '19:00' })),
    },
  });
  for (const { id } of people) {
    const windows = everyDay.map((dayOfWeek) => ({ dayOfWeek, starts: '10:00', ends: '19:00' }));
    await manager(setWork, { working: { staffMemberId: toId('stf', id), locationId: location, windows } });
  }
  return {
    ...{ organizationId, businessId, catalog, locationId, location, aoi, ren, cutService, customer, member },
    cut: toId('var', cut),
    colour: toId('var', colour),
    nobody: () => scheduling.client(),
  };
}

const setHours = `mutation ($opening: SetOpeningHoursInput!) { setOpeningHours(input: $opening) { __typename } }`;
const setWork = `mutation ($working: SetWorkingHoursInput!) { setWorkingHours(input: $working) { __typename } }`;

export interface HoldWish {
  readonly startsAt: string;
  readonly segments?: readonly object[];
  readonly idempotencyKey?: string;
  readonly [more: string]: unknown;
}

const holdFields = `__typename ... on Problem { message } ... on InvalidInput { fields { path message } }
  ... on Hold { id token expiresAt startsAt endsAt price { amountMinor currency } deposit { amountMinor currency }
    segments { startsAt endsAt variation { id } staffMember { id } } policy { text steps { noticeMinutes fee { amountMinor currency } } noShowFee { amountMinor currency } } }
  ... on SlotTaken { nextStartsAt } ... on OutsideBookingWindow { earliest latest } ... on PriceChanged { price { amountMinor currency } }`;

/** Holds a cut, unless other segments are asked for. */
export async function hold(client: GraphqlClient, salon: Salon, wish: HoldWish) {
  const input = {
    ...{ locationId: salon.location, segments: [{ variationId: salon.cut }], idempotencyKey: randomUUID() },
    ...wish,
  };
  const answer = await client(`mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { ${holdFields} } }`, {
    input,
  });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.holdSlot;
}

const appointmentFields = `id number status startsAt endsAt timeZone version price { amountMinor currency }
  segments { startsAt endsAt price { amountMinor currency } variation { id } staffMember { id } }
  business { id } location { id } customer { id } cancellation { possible feeNow { amountMinor } freeUntil }`;

export const mutate = async (client: GraphqlClient, name: string, input: object) => {
  const inputType = /^(checkIn|start|complete)Appointment$|^markNoShow$|^undo/.test(name)
    ? 'AppointmentStepInput'
    : `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await client(
    `mutation ($input: ${inputType}!) { outcome: ${name}(input: $input) { __typename
      ... on Problem { message } ... on InvalidInput { fields { path message } } ${fieldsOf[name]} } }`,
    { input },
  );
  return { outcome: answer.data?.outcome, code: answer.errors?.[0]?.extensions?.code };
};

const stepFields = `... on AppointmentChanged { appointment { ${appointmentFields} } } ... on SlotTaken { nextStartsAt } ... on WrongState { status } ... on VersionConflict { currentVersion }`;
const fieldsOf: Record<string, string> = {
  releaseHold: '... on HoldReleased { at }',
  bookAppointment: `... on AppointmentBooked { appointment { ${appointmentFields} } guestToken
    paymentDue { amount { amountMinor currency } plusTax deadline paymentToken } cardSetupDue { deadline paymentToken } }
    ... on BookingRefused { reason }`,
  cancelAppointment: `... on AppointmentCancelled { appointment { ${appointmentFields} } fee { amountMinor currency } refund { amountMinor currency } }
    ... on OutsideCancellationWindow { until } ... on WrongState { status } ... on VersionConflict { currentVersion }`,
  rescheduleAppointment: `... on AppointmentRescheduled { appointment { ${appointmentFields} } priceDifference { amountMinor currency } }
    ... on SlotTaken { nextStartsAt } ... on OutsideRescheduleWindow { until } ... on WrongState { status } ... on VersionConflict { currentVersion }`,
  checkInAppointment: stepFields,
  startAppointment: stepFields,
  completeAppointment: stepFields,
  markNoShow: stepFields,
  undoCheckIn: stepFields,
  undoNoShow: stepFields,
  decideAppointment: stepFields,
};

/** Holds and books a cut; answers the appointment. */
export async function book(client: GraphqlClient, salon: Salon, wish: HoldWish) {
  const held = await hold(client, salon, wish);
  if (held.__typename !== 'Hold') throw new Error(`not held: ${JSON.stringify(held)}`);
  const { outcome, code } = await mutate(client, 'bookAppointment', {
    ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() },
  });
  if (outcome?.__typename !== 'AppointmentBooked') throw new Error(`not booked: ${JSON.stringify(outcome)} ${code}`);
  return outcome.appointment;
}

export const guest = { name: '森 花', email: 'hana@example.com', phone: '090-1234-5678', locale: 'ja' };

/** Holds and books a cut without a sign-in; answers the whole answer, and who asks with the guest token from now on. */
export async function bookAsGuest(scheduling: Scheduling, salon: Salon, wish: HoldWish, given: object = guest) {
  const held = await hold(salon.nobody(), salon, wish);
  if (held.__typename !== 'Hold') throw new Error(`not held: ${JSON.stringify(held)}`);
  const input = { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID(), guest: given };
  const { outcome, code } = await mutate(salon.nobody(), 'bookAppointment', input);
  if (outcome?.__typename !== 'AppointmentBooked') throw new Error(`not booked: ${JSON.stringify(outcome)} ${code}`);
  return { ...outcome, input, client: await withGuestToken(scheduling, outcome.guestToken) };
}

/** As the gateway does it: the token is exchanged for a pass. */
export async function withGuestToken(scheduling: Scheduling, token: string): Promise<GraphqlClient> {
  const { status, pass } = await exchange(scheduling, token);
  if (status !== 200) throw new Error(`${token} opens nothing: ${status}`);
  return scheduling.client({ bearer: pass });
}

export async function exchange(scheduling: Scheduling, token: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(scheduling.url.replace('/graphql', '/guest-pass'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-openslot-gateway': scheduling.deps.gatewaySecrets[0] ?? '',
      'x-openslot-address': '203.0.113.7',
      ...headers,
    },
    body: JSON.stringify({ token }),
  });
  return { status: response.status, ...((await response.json()) as { pass: string; retryAfterMs?: number }) };
}

/** Reads one appointment as this caller. */
export async function read(client: GraphqlClient, id: string, fields = appointmentFields) {
  const answer = await client(`query ($id: ID!) { appointment(id: $id) { ${fields} } }`, { id });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.appointment;
}

/** Runs what is refused, and throws when anything is different afterwards. Everything under way before is let finish. */
export async function refused<Answer>(
  scheduling: Scheduling,
  ask: () => Promise<Answer>,
  except: readonly string[] = [],
): Promise<Answer> {
  return scheduling.unchanged(ask, { except });
}

interface Published {
  readonly type: string;
  readonly subject: string;
  readonly aggregateversion: number;
  // eslint-disable-next-line typescript/no-explicit-any -- a test asserts what it reads
  readonly data: any;
}

/** The events of a type that have reached the bus, in order. */
export const published = ({ database }: Scheduling, type: string): Promise<Published[]> =>
  database.admin<Published[]>`
    select type, aggregateid as subject, aggregate_version as aggregateversion, payload as data from bus.event_log
     where type = ${type} order by position`;
