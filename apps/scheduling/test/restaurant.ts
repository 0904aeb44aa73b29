import { randomUUID } from 'node:crypto';
import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { playCatalog, type Catalog } from './catalog.ts';
import { mutate } from './salon.ts';
import type { Scheduling } from './scheduling.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** A restaurant in Tokyo, open every day from 17 to 22, last seating at 21: tables for 2, 4 and 4, of which two join. */
export interface Restaurant {
  readonly organizationId: string;
  readonly catalog: Catalog;
  readonly locationId: string;
  readonly location: string;
  readonly dinnerVariationId: string;
  readonly dinner: string;
  readonly tables: Readonly<Record<'two' | 'four' | 'corner', string>>;
  readonly joined: string;
  customer(): GraphqlClient;
  member(permissions: readonly string[]): GraphqlClient;
}

export async function openRestaurant(scheduling: Scheduling, { maxSpareSeats = 2 } = {}): Promise<Restaurant> {
  const { tokens } = scheduling;
  const catalog = playCatalog(scheduling.deps.bus);
  const { organizationId } = catalog;
  await catalog.business({ slug: `table-${organizationId}`, settings: { slotIntervalMinutes: 15 } });
  const locationId = await catalog.location();
  const table = (name: string, seatsMax: number) =>
    catalog.thing({ kind: 'TABLE', name, locationId, seatsMin: 1, seatsMax, maxSpareSeats });
  const tables = { two: await table('窓際', 2), four: await table('中央', 4), corner: await table('角', 4) };
  const joined = await catalog.group({
    ...{ locationId, name: '中央＋角', resourceIds: [tables.four, tables.corner] },
    ...{ seatsMin: 5, seatsMax: 8, maxSpareSeats: null, rank: 1 },
  });
  const service = await catalog.service({ kind: 'TABLE', names: { ja: 'ディナー', en: 'Dinner' } });
  const dinnerVariationId = await catalog.variation(service, {
    ...{ durationMinutes: 90, priceMinor: 0, maxParty: 8, stays: [{ minParty: 5, maxParty: 8, minutes: 150 }] },
  });
  await scheduling.settled();

  const member: Restaurant['member'] = (permissions) =>
    scheduling.client({ bearer: tokens.bearer({ userId: newId(), organizationId, permissions }) });
  const location = toId('loc', locationId);
  const windows = everyDay.map((dayOfWeek) => ({ dayOfWeek, opens: '17:00', closes: '22:00', lastStart: '21:00' }));
  await member(['hours.write'])(
    `mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename } }`,
    { input: { locationId: location, windows } },
  );
  return {
    ...{ organizationId, catalog, locationId, location, dinnerVariationId, tables, joined, member },
    dinner: toId('var', dinnerVariationId),
    customer: () => scheduling.client({ bearer: tokens.bearer({ userId: newId() }) }),
  };
}

/** Holds a table; answers the outcome, with the tables that it takes. */
export async function holdTable(client: GraphqlClient, at: Restaurant, startsAt: string, partySize: number) {
  const { data, errors } = await client(
    `mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { __typename ... on SlotTaken { nextStartsAt }
      ... on Hold { token startsAt endsAt segments { staffMember { id } resources { resource { id } } } } } }`,
    {
      input: {
        ...{ locationId: at.location, startsAt, partySize, segments: [{ variationId: at.dinner }] },
        idempotencyKey: randomUUID(),
      },
    },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.holdSlot;
}

export const tablesOf = ({ segments }: { segments: { resources: { resource: { id: string } }[] }[] }): string[] =>
  segments.flatMap(({ resources }) => resources.map(({ resource }) => resource.id)).sort();

/** Holds and books a table; answers the appointment. */
export async function dine(client: GraphqlClient, at: Restaurant, startsAt: string, partySize: number) {
  const held = await holdTable(client, at, startsAt, partySize);
  if (held.__typename !== 'Hold') throw new Error(`not held: ${JSON.stringify(held)}`);
  const { outcome } = await mutate(client, 'bookAppointment', {
    ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() },
  });
  if (outcome?.__typename !== 'AppointmentBooked') throw new Error(`not booked: ${JSON.stringify(outcome)}`);
  return outcome.appointment;
}

/** What is offered to a party, as local times, and why the other starts are not. */
export async function offeredTables(client: GraphqlClient, at: Restaurant, day: string, partySize: number) {
  const { data, errors } = await client(
    `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt endsAt }
       notOffered { startsAt reason } } }`,
    {
      input: {
        ...{ locationId: at.location, from: `${day}T00:00:00+09:00`, to: `${day}T23:59:00+09:00`, explain: true },
        ...{ segments: [{ variationId: at.dinner }], partySize },
      },
    },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { slots, notOffered } = data.availability as {
    slots: { startsAt: string; endsAt: string }[];
    notOffered: { startsAt: string; reason: string }[];
  };
  const time = (text: string) => text.slice(11, 16);
  return {
    starts: slots.map(({ startsAt }) => time(startsAt)),
    slots: slots.map(({ startsAt, endsAt }) => `${time(startsAt)}–${time(endsAt)}`),
    reasons: Object.fromEntries(notOffered.map(({ startsAt, reason }) => [time(startsAt), reason])),
  };
}
