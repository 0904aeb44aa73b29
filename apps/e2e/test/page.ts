import type { Api, Refused } from '@openslot/tools/api';
import { portsFrom } from '@openslot/tools/ports';
import { eventually, type RunningSystem } from './running-system.ts';
import {
  inDays,
  offered,
  openBranch,
  openSalon,
  rewardVisits,
  signUp,
  type Person,
  type Salon,
  type Slot,
} from './salon.ts';
import { bookVisit, payAtSandbox, whenAppointmentIs } from './visit.ts';

/** What a front desk shows of its appointments: every subgraph has a part in it. */
export const deskPage = `query DeskPage($filter: AppointmentFilter!, $first: Int!) {
  appointments(filter: $filter, first: $first) {
    edges { node {
      number status startsAt endsAt timeZone
      customer { name email loyalty { balance tier } }
      business { name rating { average count } }
      location { name }
      segments { startsAt staffMember { name } variation { name durationMinutes } }
      price { amountMinor currency }
      cancellation { possible freeUntil feeNow { amountMinor } }
      payments { status }
      balanceDue { amountMinor }
      notifications { channel status }
      reminders { status dueAt }
      review { rating status }
      history(first: 2) { edges { node { at name toStatus } } }
    } }
  }
}`;

/** The rest of what an appointment has; with it the desk's page would be larger than one document may be. */
export const moneyPage = `query MoneyPage($filter: AppointmentFilter!, $first: Int!) {
  appointments(filter: $filter, first: $first) {
    edges { node {
      number
      segments { price { amountMinor } }
      payments { status amount { amountMinor } refunded { amountMinor } }
      fees { kind status amount { amountMinor } }
      history(first: 3) { edges { node { name } } }
    } }
  }
}`;

/** As many as the page has at most. */
export const visits = 20;

export interface Page {
  /** A member who may see all of it. */
  readonly member: Api;
  readonly variables: (first: number) => { readonly filter: object; readonly first: number };
}

/**
 * Twenty visits of ten customers to two businesses of one organization, each booked, paid in advance, seen through,
 * and reviewed, until every subgraph knows all about them.
 */
export async function fillPage({ api }: RunningSystem): Promise<Page> {
  const salon = await openSalon(api, 'page');
  const businesses = [salon, await openBranch(salon, 'page-2')];
  const [customers, starts] = await Promise.all([
    Promise.all(Array.from({ length: visits / 2 }, (_, nth) => signUp(api, `Guest ${nth + 1}`))),
    Promise.all(businesses.map(async (at) => apart(await offered(api, at)))),
    Promise.all(businesses.map(rewardVisits)),
  ]);
  await Promise.all(
    customers.map(async (customer, nth) => {
      for (const [place, business] of businesses.entries())
        await visitAndReview(customer, business, starts[place]?.[nth] ?? '');
    }),
  );
  const filter = { from: inDays(1), to: inDays(30) };
  const page: Page = { member: salon.owner, variables: (first) => ({ filter, first }) };
  await eventually(() => isComplete(page));
  return page;
}

/** Starts that one person can serve, one after another. */
function apart(slots: readonly Slot[]): string[] {
  const kept: Slot[] = [];
  for (const slot of slots) if ((kept.at(-1)?.endsAt ?? '') <= slot.startsAt) kept.push(slot);
  return kept.map(({ startsAt }) => startsAt);
}

interface Made {
  readonly id: string;
  readonly version: number;
}

const deskSteps = ['checkInAppointment', 'startAppointment', 'completeAppointment'] as const;

async function visitAndReview({ api }: Person, salon: Salon, startsAt: string): Promise<void> {
  const booked = await bookVisit(api, salon, startsAt);
  const { id } = booked.appointment;
  await payAtSandbox(api, booked);
  let { version } = await whenAppointmentIs(api, id, 'CONFIRMED');
  for (const step of deskSteps) {
    const { appointment } = await salon.owner.change<{ appointment: Made }>(
      step,
      { appointmentId: id, version },
      'AppointmentChanged { appointment { id version } }',
    );
    version = appointment.version;
  }
  const review = await eventually(() => leaveReview(api, id));
  const decision = { reviewId: review.id, version: review.version, decision: 'PUBLISH' };
  await salon.owner.change('moderateReview', decision, 'ReviewModerated { review { id } }');
}

/** Null while it is not known yet that the visit is completed. */
const leaveReview = (api: Api, appointmentId: string): Promise<Made | null> =>
  api
    .change<{ review: Made }>('leaveReview', { appointmentId, rating: 5 }, 'ReviewLeft { review { id version } }')
    .then(({ review }) => review)
    .catch((error: Refused) => {
      if (error.outcome !== 'NotCompleted') throw error;
      return null;
    });

/** What the desk's page shows of one visit, as far as it comes from elsewhere, later. */
export interface Row {
  readonly status: string;
  readonly customer: { readonly name: string; readonly loyalty: { readonly balance: number } | null } | null;
  readonly business: { readonly name: string; readonly rating: { readonly count: number } | null };
  readonly payments: readonly { readonly status: string }[];
  readonly notifications: readonly { readonly status: string }[];
  readonly reminders: readonly unknown[];
  readonly review: { readonly status: string } | null;
  readonly history: { readonly edges: readonly unknown[] };
}

interface Rows {
  readonly appointments: { readonly edges: readonly { readonly node: Row }[] };
}

export async function rowsOf({ member, variables }: Page, first: number): Promise<Row[]> {
  const { appointments } = await member.ask<Rows>(deskPage, variables(first));
  return appointments.edges.map(({ node }) => node);
}

async function isComplete(page: Page): Promise<boolean> {
  const rows = await rowsOf(page, visits);
  const complete = ({ customer, business, notifications, reminders, review }: Row) =>
    customer?.loyalty &&
    business.rating &&
    reminders.length > 0 &&
    notifications.some(({ status }) => status === 'SENT') &&
    review?.status === 'PUBLISHED';
  return rows.length === visits && rows.every(complete);
}

const subgraphs = ['identity', 'catalog', 'scheduling', 'commerce', 'engagement'] as const;
type Counts = Readonly<Record<(typeof subgraphs)[number], number>>;

/** How often each subgraph was asked so far on behalf of an operation, as its own metrics tell. */
export async function callsFor({ url }: RunningSystem, operation: string): Promise<Counts> {
  const { metrics } = portsFrom(Number(new URL(url).port));
  const counts = subgraphs.map(async (name) => {
    const response = await fetch(`http://127.0.0.1:${metrics[name]}/metrics`);
    // The gateway names its part of an operation `DeskPage__catalog__2`.
    const counted = [...(await response.text()).matchAll(/^openslot_graphql_request_seconds_count\{(.*)\} (\d+)$/gm)];
    const ours = counted.filter(([, labels = '']) => labels.includes(`operation="${operation}__`));
    return [name, ours.reduce((sum, [, , count]) => sum + Number(count), 0)] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Counts;
}
