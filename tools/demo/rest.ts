import type { Api } from './api.ts';
import { whileAsked } from './asking.ts';
import { considerately, counter, persistently, type Background } from './background.ts';
import { book, finish } from './booking.ts';
import { giveClasses } from './classes.ts';
import { earlierVisits, remaining } from './earlier-visits.ts';
import { shareCalendar } from './feeds.ts';
import { inParallel } from './in-parallel.ts';
import { answerSome, askBefore } from './intake.ts';
import type { Day } from './calendar.ts';
import { comingVisits, pastVisits, type DeskVisit } from './desk-plan.ts';
import { workAtDesk, type DeskWork } from './load-desk.ts';
import { startLoyalty } from './loyalty.ts';
import { addParts } from './parts.ts';
import { setUpOrganization, type Organization } from './organization.ts';
import type { OrganizationPlan } from './plan.ts';
import { reviewPast } from './reviews.ts';
import { enter } from './sign-in.ts';
import { setSpecialDays } from './special-days.ts';
import { askingGuests, furtherGuests, visitsByPhone, type Guest } from './visits.ts';
import { fillWaitlist } from './waitlist.ts';

/** A guest of an organization, whose owner stands at the desk. */
interface Arrival extends Guest {
  readonly desk: Api;
}

const lanes = 2;
const visitsPerNote = 250;

/**
 * Completes the organizations behind the running system: everybody who works there, points for visits, the visits of the
 * next 30 days and who waits for one, those of the past 90 and what people thought of them. Two things at a time, each of
 * which rests as long as it works. Throws when it is stopped.
 */
export async function loadRest(api: Api, plans: readonly OrganizationPlan[], background: Background): Promise<void> {
  const { signal, progress } = background;
  const organizations = await oneByOne(plans, (plan) => {
    signal.throwIfAborted();
    return setUpOrganization(api, plan);
  });
  progress('demo data: everybody has been hired');
  await oneByOne(organizations, ({ owner, businesses }) =>
    oneByOne(businesses, (business) => persistently(() => startLoyalty(owner, business), background)),
  );
  await oneByOne(organizations, ({ owner, businesses }) =>
    oneByOne(businesses, (business) => persistently(() => askBefore(owner, business), background)),
  );
  await atDesks(api, organizations, coming, background);
  await welcomeAll(api, organizations, furtherGuests, background);
  await inParallel(organizations, (organization) => ask(api, organization, background), lanes);
  await oneByOne(organizations, (organization) => giveClasses(api, organization, background));
  await oneByOne(organizations, ({ owner, businesses }) =>
    oneByOne(businesses, (business) => persistently(() => addParts(owner, business), background)),
  );
  await oneByOne(organizations, (organization) => persistently(() => answerSome(organization), background));
  await oneByOne(organizations, (organization) => fillWaitlist(api, organization, background));
  const [first] = organizations;
  const [business] = first?.businesses ?? [];
  if (first && business) await persistently(() => setSpecialDays(first.owner, business), background);
  await oneByOne(organizations, async (organization) => {
    const path = await persistently(() => shareCalendar(organization), background);
    if (path !== null) progress(`demo data: the calendar of ${organization.plan.name} is at ${path}`);
  });
  await atDesks(api, organizations, past, background);
  await oneByOne(organizations, (organization) => reviewPast(api, organization, background));
  progress('demo data: complete');
}

async function welcomeAll(
  api: Api,
  organizations: readonly Organization[],
  guestsOf: (organization: Organization) => readonly Guest[],
  background: Background,
): Promise<void> {
  const arrivals = inTurns(await oneByOne(organizations, (organization) => whoArrives(organization, guestsOf)));
  const wanted = arrivals.reduce((total, { wishes }) => total + wishes.length, 0);
  const booked = counter(wanted, visitsPerNote, (done) =>
    background.progress(`demo data: ${done} of ${wanted} visits are booked online`),
  );
  await inParallel(
    arrivals,
    async (arrival) => {
      await considerately(() => welcome(api, arrival, background), background);
      booked(arrival.wishes.length);
    },
    lanes,
  );
}

async function whoArrives(
  organization: Organization,
  guestsOf: (organization: Organization) => readonly Guest[],
): Promise<Arrival[]> {
  const guests = remaining(guestsOf(organization), await earlierVisits(organization));
  return guests.map((guest) => ({ ...guest, desk: organization.owner }));
}

/** Some customers have to wait for an answer, of whom some get one. */
async function ask(api: Api, organization: Organization, background: Background): Promise<void> {
  if ((await whoArrives(organization, askingGuests)).length === 0) return;
  await whileAsked(organization, background.signal, () => welcomeAll(api, [organization], askingGuests, background));
}

async function welcome(api: Api, { customer, wishes, desk }: Arrival, background: Background): Promise<void> {
  const [session] = (await persistently(() => enter(api, [customer]), background)) ?? [];
  if (!session) return;
  await oneByOne(wishes, async (wish) => {
    const visit = await persistently(() => book(session, wish), background);
    if (visit) await persistently(() => finish(visit, session, desk), background);
  });
}

/** Visits that are arranged at the desks. */
interface AtDesks {
  readonly told: string;
  readonly count: (plan: OrganizationPlan) => number;
  readonly visits: (plan: OrganizationPlan, today: Day, count: number) => readonly DeskVisit[];
}

const coming: AtDesks = { told: 'visits are booked by phone', count: visitsByPhone, visits: comingVisits };
const past: AtDesks = {
  told: 'visits of the past 90 days have happened',
  count: ({ customers }) => customers.pastVisits,
  visits: pastVisits,
};

async function atDesks(
  api: Api,
  organizations: readonly Organization[],
  { told, count, visits }: AtDesks,
  background: Background,
): Promise<void> {
  const wanted = organizations.reduce((total, { plan }) => total + count(plan), 0);
  const booked = counter(wanted, visitsPerNote, (done) =>
    background.progress(`demo data: ${done} of ${wanted} ${told}`),
  );
  const longestFirst = organizations.toSorted((one, other) => count(other.plan) - count(one.plan));
  const work = (organization: Organization): DeskWork => ({
    ...{ organization, booked },
    visits: (plan, today) => visits(plan, today, count(plan)),
  });
  await inParallel(longestFirst, (organization) => workAtDesk(api, work(organization), background), lanes);
}

const oneByOne = <Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> =>
  inParallel(items, work, 1);

/** The first of each list, then the second of each. */
const inTurns = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
