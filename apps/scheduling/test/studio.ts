import { randomUUID } from 'node:crypto';
import { toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { mutate, openSalon, tokyo, type Salon, type SalonOptions } from './salon.ts';
import type { Scheduling } from './scheduling.ts';

/** The salon with a class: yoga for three, an hour long, for parties of up to three, in a room of its own. */
export interface Studio extends Salon {
  readonly yoga: string;
  readonly room: string;
  readonly yogaService: string;
  readonly planner: GraphqlClient;
}

export async function openStudio(scheduling: Scheduling, options: SalonOptions = {}): Promise<Studio> {
  const salon = await openSalon(scheduling, options);
  const { catalog, locationId } = salon;
  const yogaService = await catalog.service({ names: { en: 'Yoga', ja: 'ヨガ' }, kind: 'CLASS' });
  const yoga = await catalog.variation(yogaService, { capacity: 3, maxParty: 3, priceMinor: 2_000 });
  const room = await catalog.thing({ kind: 'ROOM', locationId });
  await scheduling.settled();
  return {
    ...salon,
    yoga: toId('var', yoga),
    yogaService,
    room: toId('res', room),
    planner: salon.member(['session.write', 'appointment.read', 'appointment.write', 'waitlist.manage']),
  };
}

const sessionFields = `id status startsAt endsAt timeZone capacity freePlaces waitlistMax price { amountMinor currency } published course { id freePlaces price { amountMinor currency } sessions { id } }
  cancelReason version staffMember { id } room { id } variation { id } location { id } business { id }`;
const seatFields = `id status version price { amountMinor currency } fee { amountMinor } session { id } appointment { id } customer { id }`;
const visitFields = `id number status startsAt endsAt version price { amountMinor currency } customer { id }
  segments { startsAt endsAt price { amountMinor } staffMember { id } seat { ${seatFields} } }`;
const problems = `__typename ... on Problem { message } ... on InvalidInput { fields { path message } }`;
const wrong = '... on WrongState { status }';
const conflict = '... on VersionConflict { currentVersion }';

const answers: Record<string, string> = {
  enrolInCourse: `${wrong} ... on EnrolledInCourse { course { id freePlaces price { amountMinor } } appointments { ${visitFields} } guestTokens } ... on SessionFull { freePlaces waitlistMax }`,
  scheduleSession: `... on SessionsScheduled { sessions { ${sessionFields} } } ... on SessionClash { startsAt }`,
  changeSession: `${wrong} ${conflict} ... on SessionChanged { session { ${sessionFields} } } ... on SessionClash { startsAt }`,
  cancelSession: `${wrong} ${conflict} ... on SessionCancelled { session { ${sessionFields} } }`,
  holdSeats: `${wrong} ... on Hold { id token expiresAt startsAt endsAt price { amountMinor currency } deposit { amountMinor currency } segments { staffMember { id } } }
    ... on SessionFull { freePlaces waitlistMax } ... on OutsideBookingWindow { earliest latest } ... on PriceChanged { price { amountMinor } }`,
  bookAppointment: `... on AppointmentBooked { appointment { ${visitFields} } guestToken paymentDue { amount { amountMinor } paymentToken } }`,
  cancelSeat: `${wrong} ${conflict} ... on SeatCancelled { seat { ${seatFields} } appointment { ${visitFields} } fee { amountMinor } } ... on OutsideCancellationWindow { until }`,
  markSeat: `${wrong} ${conflict} ... on SeatMarked { seat { ${seatFields} } appointment { ${visitFields} } }`,
  joinSessionWaitlist: `${wrong} ... on WaitlistJoined { entry { id status partySize session { id } } } ... on AlreadyWaiting { entry { id } } ... on PlacesFree { freePlaces }`,
};

/** Asks for a mutation of sessions or seats; answers the outcome and the code of a refusal. */
export async function ask(client: GraphqlClient, name: string, input: object) {
  if (!(name in answers)) return mutate(client, name, input);
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await client(
    `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { ${problems} ${answers[name]} } }`,
    { input },
  );
  const [error] = answer.errors ?? [];
  if (error && (!error.extensions?.code || error.extensions.code === 'INVALID' || error.extensions.code === 'INTERNAL'))
    throw new Error(JSON.stringify(answer.errors));
  return { outcome: answer.data?.outcome, code: error?.extensions?.code };
}

export const asked = (studio: Studio, wish: object = {}) => ({
  ...{ locationId: studio.location, variationId: studio.yoga, staffMemberId: toId('stf', studio.aoi.id) },
  ...{ startsAt: tokyo('11:00'), ...wish },
});

/** Plans a session, Aoi's at eleven unless told otherwise. */
export async function plan(studio: Studio, wish: object = {}) {
  const { outcome, code } = await ask(studio.planner, 'scheduleSession', asked(studio, wish));
  if (outcome?.__typename !== 'SessionsScheduled') throw new Error(`not planned: ${JSON.stringify(outcome)} ${code}`);
  return outcome.sessions[0];
}

export const holdSeats = async (client: GraphqlClient, sessionId: string, quantity = 1, more: object = {}) =>
  (await ask(client, 'holdSeats', { classSessionId: sessionId, quantity, idempotencyKey: randomUUID(), ...more }))
    .outcome;

export const bookSeats = async (client: GraphqlClient, token: string, more: object = {}) =>
  (
    await ask(client, 'bookAppointment', {
      ...{ holdToken: token, acceptPolicy: true, idempotencyKey: randomUUID(), ...more },
    })
  ).outcome;

/** Holds and books places; answers the appointment. */
export async function attend(client: GraphqlClient, sessionId: string, quantity = 1) {
  const held = await holdSeats(client, sessionId, quantity);
  if (held.__typename !== 'Hold') throw new Error(`not held: ${JSON.stringify(held)}`);
  const booked = await bookSeats(client, held.token);
  if (booked?.__typename !== 'AppointmentBooked') throw new Error(`not booked: ${JSON.stringify(booked)}`);
  return booked.appointment;
}

export async function readSession(client: GraphqlClient, id: string) {
  const answer = await client(
    `query ($id: ID!) { classSession(id: $id) { ${sessionFields} seats { edges { node { ${seatFields} } } } } }`,
    { id },
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.classSession;
}

export async function readVisit(client: GraphqlClient, id: string) {
  const answer = await client(`query ($id: ID!) { appointment(id: $id) { ${visitFields} } }`, { id });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.appointment;
}

/** So many days after the first of the clock. */
export const dateOf = (nth: number): string => new Date(Date.UTC(2027, 2, 1 + nth)).toISOString().slice(0, 10);

export const freePlaces = async ({ nobody }: Studio, { id }: { id: string }): Promise<number> =>
  (await readSession(nobody(), id)).freePlaces;

export const seatsOf = (visit: { segments: { seat: { id: string; status: string; version: number } }[] }) =>
  visit.segments.map(({ seat }) => seat);

/** Sessions whose counters are not what their seats say, or that are oversold. */
export const miscounted = ({ database }: Scheduling) => database.admin<
  { id: string; says: number[]; are: number[]; capacity: number }[]
>`
  select s.id, array[s.taken, s.held] as says, array[e.taken, e.held] as are, s.capacity
    from scheduling.class_session s
    left join lateral (
      select count(*) filter (where e.status in ('BOOKED', 'ATTENDED', 'NO_SHOW'))::int as taken, count(*) filter (where e.status = 'HELD')::int as held
        from scheduling.seat e where e.organization_id = s.organization_id and e.session_id = s.id) e on true
   where (s.taken, s.held) is distinct from (e.taken, e.held) or e.taken + e.held > s.capacity`;
