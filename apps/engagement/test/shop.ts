import {
  appointmentBooked,
  appointmentCompleted,
  appointmentState,
  customerState,
  type Contract,
  type DataOf,
} from '@openslot/events';
import { newId } from '@openslot/service';
import { publishEvent, type GraphqlClient } from '@openslot/testing';
import { contactTopicKey, type RunningEngagement } from './running.ts';
import { salon } from './salon.ts';

type VisitData = DataOf<typeof appointmentState>;

export interface Person {
  readonly customerId: string;
  readonly userId: string;
}

export interface Visit extends Person {
  readonly id: string;
  readonly organizationId: string;
  version: number;
  data: VisitData;
}

/** A salon in Tokyo with many customers, whose visits take their course as scheduling tells of it. */
export async function openShop(engagement: RunningEngagement) {
  const { bus } = engagement;
  const place = salon(bus, contactTopicKey, { name: 'Mia Cole', email: 'mia@example.com', locale: 'en' });
  const organizationId = place.id.organization;
  await place.describe();

  /** The next thing that happens to a visit, with its new state. */
  async function happens<Data extends VisitData>(
    visit: Visit,
    contract: Contract<Data>,
    change: Partial<Data> & { status: VisitData['status'] },
    time?: Date,
  ): Promise<void> {
    visit.version += 1;
    const data = { ...visit.data, ...change } as Data;
    visit.data = appointmentState.data.parse(data);
    const about = { organizationId, id: visit.id, version: visit.version, ...(time && { time }) };
    await publishEvent(bus, appointmentState, { ...about, data: visit.data });
    await publishEvent(bus, contract, { ...about, data });
  }

  return {
    ...place.id,
    bus,
    state: place.state,
    happens,
    async meet(person: Partial<Person> = {}): Promise<Person> {
      const met = { customerId: newId(), userId: newId(), ...person };
      await place.state(customerState, met.customerId, { userId: met.userId, mergedIntoId: null, live: true });
      return met;
    },
    /** The first customer's record turns out to be the second's. */
    async merge(loser: Person, winner: Person): Promise<void> {
      const merged = { userId: null, mergedIntoId: winner.customerId, live: false };
      await place.state(customerState, loser.customerId, merged, 2);
    },
    /** A confirmed visit of an hour. */
    async book(person: Person, given: Partial<VisitData> = {}, time?: Date): Promise<Visit> {
      const startsAt = given.startsAt ?? place.visit.startsAt;
      const endsAt = given.endsAt ?? new Date(new Date(startsAt).getTime() + 3_600_000).toISOString();
      const listMinor = given.listMinor ?? place.visit.listMinor;
      const segments = place.visit.segments.map((segment) => ({ ...segment, startsAt, endsAt, listMinor }));
      const data = { ...place.visit, customerId: person.customerId, segments, ...given, startsAt, endsAt };
      const visit: Visit = { ...person, id: newId(), organizationId, version: 0, data };
      await happens(visit, appointmentBooked, { status: data.status }, time);
      return visit;
    },
    complete: (visit: Visit, time?: Date) => happens(visit, appointmentCompleted, { status: 'COMPLETED' }, time),
  };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** What roles hold of the permissions that engagement asks about. */
export const roles = {
  STAFF: ['appointment.read.own', 'customer.read', 'note.read', 'report.read.own'],
  MANAGER: ['appointment.read', 'customer.read', 'loyalty.write', 'report.read', 'review.answer', 'review.moderate'],
  OWNER: [
    ...['appointment.read', 'customer.read', 'loyalty.write', 'organization.configure', 'report.read'],
    ...['review.answer', 'review.moderate', 'webhook.manage'],
  ],
} as const;

export const asMember = (
  { tokens, ask }: RunningEngagement,
  organizationId: string,
  role: keyof typeof roles,
  more: { scope?: { businessIds?: string[]; locationIds?: string[] } } = {},
): GraphqlClient =>
  ask({ bearer: tokens.bearer({ userId: newId(), organizationId, permissions: roles[role], ...more }) });

export const asPerson = ({ tokens, ask }: RunningEngagement, { userId }: { userId: string }): GraphqlClient =>
  ask({ bearer: tokens.bearer({ userId }) });

export const asGuest = async ({ tokens, ask }: RunningEngagement, visit: Visit): Promise<GraphqlClient> =>
  ask({
    bearer: await tokens.guest({
      organizationId: visit.organizationId,
      appointmentId: visit.id,
      customerId: visit.customerId,
    }),
  });

export type Kind =
  | 'nobody' | 'the guest of the visit' | 'the guest of another visit' | 'the customer' | 'another customer'
  | 'an owner of another organization' | 'STAFF' | 'MANAGER' | 'OWNER' | 'a manager of another business'; // prettier-ignore

/** Every kind of viewer of a visit. */
export async function everybody(
  engagement: RunningEngagement,
  visit: Visit,
  other: Visit,
): Promise<Record<Kind, GraphqlClient>> {
  const { organizationId } = visit;
  return {
    nobody: engagement.ask(),
    'the guest of the visit': await asGuest(engagement, visit),
    'the guest of another visit': await asGuest(engagement, other),
    'the customer': asPerson(engagement, visit),
    'another customer': asPerson(engagement, other),
    'an owner of another organization': asMember(engagement, newId(), 'OWNER'),
    STAFF: asMember(engagement, organizationId, 'STAFF'),
    MANAGER: asMember(engagement, organizationId, 'MANAGER'),
    OWNER: asMember(engagement, organizationId, 'OWNER'),
    'a manager of another business': asMember(engagement, organizationId, 'MANAGER', {
      scope: { businessIds: [newId()] },
    }),
  };
}
