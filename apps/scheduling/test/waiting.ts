import { randomUUID } from 'node:crypto';
import { fromId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { mutate, tokyo, type Salon } from './salon.ts';
import type { Scheduling } from './scheduling.ts';

const entryFields = `id status from to weekdays hours { from to } partySize priority customer { id } staff { id } appointment { id }
  offer { id startsAt endsAt expiresAt hold { id token startsAt expiresAt price { amountMinor } } }`;

/** One of the mutations of the waitlist; its inputs and outcomes are named after it. */
export async function waitlistAsk(client: GraphqlClient, name: string, input: object) {
  const answer = await client(
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { outcome: ${name}(input: $input) { __typename
      ... on Problem { message } ... on InvalidInput { fields { path message } } ${outcomesOf[name]} } }`,
    { input },
  );
  return { outcome: answer.data?.outcome, code: answer.errors?.[0]?.extensions?.code };
}

const outcomesOf: Record<string, string> = {
  joinWaitlist: `... on WaitlistJoined { entry { ${entryFields} } } ... on AlreadyWaiting { entry { id } }`,
  leaveWaitlist: `... on WaitlistLeft { entry { ${entryFields} } } ... on WrongState { status }`,
  declineWaitlistOffer: `... on WaitlistOfferDeclined { entry { ${entryFields} } }`,
};

/** A wish for a cut on a date, unless something else is wished. */
export const wishFor = (salon: Salon, date: string, wish: object = {}) => ({
  ...{ locationId: salon.location, variationId: salon.cut },
  ...{ from: tokyo('00:00', date), to: tokyo('23:59', date) },
  ...wish,
});

/** Joins, and answers the entry. */
export async function wait(client: GraphqlClient, salon: Salon, date: string, wish: object = {}) {
  const { outcome, code } = await waitlistAsk(client, 'joinWaitlist', wishFor(salon, date, wish));
  if (outcome?.__typename !== 'WaitlistJoined') throw new Error(`not joined: ${JSON.stringify(outcome)} ${code}`);
  return outcome.entry;
}

/** What the person waits for, latest first. */
export async function waitlistOf(client: GraphqlClient, userId: string) {
  const { data, errors } = await client(
    `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Viewer { waitlist { edges { node { ${entryFields} } } } } } }`,
    { ids: [{ __typename: 'Viewer', id: toId('usr', userId) }] },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data._entities[0].waitlist.edges.map(({ node }: { node: object }) => node);
}

export const cancel = (client: GraphqlClient, { id, version }: { id: string; version: number }) =>
  mutate(client, 'cancelAppointment', { appointmentId: id, version, idempotencyKey: randomUUID() });

/** Where entries stand, by id; what is told of one, in order. */
export const statusOf = async ({ database }: Scheduling, { id }: { id: string }): Promise<string> => {
  const [row] = await database.admin`select status from scheduling.waitlist_entry where id = ${fromId('wle', id)}`;
  return row?.['status'];
};

export const toldOf = async ({ database }: Scheduling, { id }: { id: string }): Promise<string[]> => {
  const rows = await database.admin`
    select type, aggregate_version as version from bus.event_log
     where topic = 'scheduling.waitlist.events' and aggregateid = ${fromId('wle', id)} order by position`;
  return rows.map((row) => `${row['type'].split('.')[2]} ${row['version']}`);
};

/** The offers of an entry, in order: status and start. */
export const offersOf = async ({ database }: Scheduling, { id }: { id: string }): Promise<string[]> => {
  const rows = await database.admin`
    select o.status, o.starts_at, h.status as hold from scheduling.waitlist_offer o
      join scheduling.hold h on h.id = o.hold_id where o.entry_id = ${fromId('wle', id)} order by o.created_at, o.id`;
  return rows.map((row) => `${row['status']} ${(row['starts_at'] as Date).toISOString().slice(0, 16)} ${row['hold']}`);
};
