import { randomUUID } from 'node:crypto';
import { customerState } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { publishState, type GraphqlClient } from '@openslot/testing';
import type { Salon } from '../salon.ts';
import type { Scheduling } from '../scheduling.ts';

const occurrence =
  'n startsAt outcome problem nextStartsAt appointment { id status startsAt version source occurrence segments { staffMember { id } variation { id } price { amountMinor } } }';
const fields = `id version status rule excluded timeZone partySize onConflict continues { id } location { id } customer { id } occurrences { ${occurrence} }`;
const outcome = `__typename ... on Problem { message } ... on InvalidInput { fields { path message } } ... on VersionConflict { currentVersion } ... on WrongState { status }
  ... on SeriesChanged { series { ${fields} } answers { ${occurrence} } } ... on SeriesConflict { answers { ${occurrence} } }`;

const documents = {
  createSeries: `mutation ($input: CreateSeriesInput!) { outcome: createSeries(input: $input) { __typename ... on Problem { message }
    ... on InvalidInput { fields { path message } } ... on SeriesBooked { series { ${fields} } answers { ${occurrence} } } ... on SeriesConflict { answers { ${occurrence} } } } }`,
  editSeries: `mutation ($input: EditSeriesInput!) { outcome: editSeries(input: $input) { ${outcome} } }`,
  endSeries: `mutation ($input: EndSeriesInput!) { outcome: endSeries(input: $input) { ${outcome} } }`,
};

export async function askSeries(client: GraphqlClient, name: keyof typeof documents, input: object) {
  const answer = await client(documents[name], { input: { idempotencyKey: randomUUID(), ...input } });
  return { outcome: answer.data?.outcome, code: answer.errors?.[0]?.extensions?.code, errors: answer.errors };
}

/** Weekly cuts by Aoi for a customer, unless said otherwise. */
export const weekly = (salon: Salon, wish: object = {}) => ({
  ...{ locationId: salon.location, rule: { frequency: 'WEEKLY', count: 4 }, onConflict: 'FAIL_ALL' },
  segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }],
  ...wish,
});

export async function created(client: GraphqlClient, salon: Salon, wish: object) {
  const { outcome: answer, errors } = await askSeries(client, 'createSeries', weekly(salon, wish));
  if (answer?.__typename !== 'SeriesBooked') throw new Error(`no series: ${JSON.stringify(answer ?? errors)}`);
  return answer;
}

/** A customer that identity has told of. */
export async function knownCustomer(
  scheduling: Scheduling,
  salon: Salon,
  userId: string | null = null,
): Promise<string> {
  const id = newId();
  const { organizationId } = salon;
  const data = { userId, live: true, mergedIntoId: null };
  await publishState(scheduling.deps.bus, customerState, { organizationId, id, version: 1, data });
  await scheduling.settled();
  return id;
}

export const seriesOf = async (client: GraphqlClient, id: string) => {
  const { data, errors } = await client(`query ($id: ID!) { series(id: $id) { ${fields} } }`, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.series;
};

interface Told {
  readonly n: number;
  readonly startsAt: string;
  readonly outcome: string;
  readonly problem: string | null;
  readonly appointment: { readonly startsAt: string } | null;
}

/** One line for each occurrence: its number, where the series puts it, how it came out, why, and where its visit is. */
export const told = (answers: readonly Told[]) =>
  answers.map(({ n, startsAt, outcome: how, problem, appointment }) =>
    [n, startsAt.slice(0, 16), how, problem, appointment?.startsAt.slice(0, 16)]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  );
