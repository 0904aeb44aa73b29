import type { Demo, DemoPerson, DemoTarget } from '../system/demo.ts';
import { openApi, type Api } from './api.ts';
import { book, cancelWhereWanted, serve } from './booking.ts';
import { earlierVisits, remaining } from './earlier-visits.ts';
import { hanami } from './hanami.ts';
import { harbor } from './harbor.ts';
import { inParallel } from './in-parallel.ts';
import { kingsway } from './kingsway.ts';
import { setUpOrganization, type Organization } from './organization.ts';
import { mina, password, printedCustomers } from './people.ts';
import { loadRest } from './rest.ts';
import { enter } from './sign-in.ts';
import { guestsOf, type Guest } from './visits.ts';

/** The organizations that stand for the kinds of businesses the system is for. */
const plans = [hanami, kingsway, harbor];

/** Answers at once, to anybody. */
const firstQuery = `query HanamiHair {
  business(slug: "hanami-hair") {
    name(language: "en")
    locations { name timeZone openingHours { dayOfWeek opens closes } }
    services(first: 5) {
      edges { node { name(language: "en") variations { durationMinutes price { amountMinor currency } } } }
    }
  }
}`;

/**
 * Loads the core of the demo data: three organizations with their people, hours and services, and visits of the next
 * 14 days. More customers and visits follow as `rest`. What is there already stays as it is.
 */
export async function loadDemo({ endpoint, progress }: DemoTarget): Promise<Demo> {
  const api = openApi(endpoint);
  const loaded = await Promise.all(
    plans.map(async (plan) => {
      const organization = await setUpOrganization(api, plan);
      progress(`demo data: ${plan.name} is open`);
      return { organization, rest: await bookCore(api, organization) };
    }),
  );
  progress('demo data: visits of the next 14 days are booked');
  const rest = inTurns(loaded.map((each) => each.rest));
  return {
    people: loaded.flatMap(({ organization }) => peopleOf(organization)),
    firstQuery,
    rest: (signal) => loadRest(api, rest, { signal, progress }),
  };
}

/** Books the core's visits; answers who is to follow. */
async function bookCore(api: Api, organization: Organization): Promise<readonly Guest[]> {
  const { core, rest } = guestsOf(organization);
  const earlier = await earlierVisits(organization);
  const booked = await inParallel(remaining(core, earlier), (guest) => bookAll(api, guest), 2);
  await inParallel(booked.flat(), async ({ visit, session }) => {
    await cancelWhereWanted(visit, session);
    await serve(visit, organization.owner);
  });
  return remaining(rest, earlier);
}

async function bookAll(api: Api, { customer, wishes }: Guest) {
  const session = await enter(api, customer);
  const visits = await inParallel(wishes, (wish) => book(session, wish), 1);
  return visits.filter((visit) => visit !== null).map((visit) => ({ visit, session }));
}

/** The first of each list, then the second of each. */
const inTurns = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();

/** Whose sign-ins are printed: one of each role, who works for two organizations, and a customer of each. */
function peopleOf({ id, plan }: Organization): DemoPerson[] {
  const withAgenda = plan.businesses[0]?.staff[0]?.email;
  const printed = plan.members.filter(
    ({ email, role }, place) =>
      email === withAgenda ||
      email === mina.email ||
      (role !== 'STAFF' && plan.members.findIndex((each) => each.role === role) === place),
  );
  const customer = printedCustomers[plan.name];
  return [
    ...printed.map(({ name, email, role }) => ({
      name,
      email,
      password,
      role,
      organization: plan.name,
      organizationId: id,
    })),
    ...(customer ? [{ ...customer, password, role: 'CUSTOMER', organization: '', organizationId: null }] : []),
  ];
}
