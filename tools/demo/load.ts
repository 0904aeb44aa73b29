import type { Demo, DemoPerson, DemoTarget } from '../system/demo.ts';
import { openApi, type Api } from './api.ts';
import { book, finish } from './booking.ts';
import { earlierVisits, remaining } from './earlier-visits.ts';
import { hanami } from './hanami.ts';
import { harbor } from './harbor.ts';
import { inParallel } from './in-parallel.ts';
import { makeKeys } from './keys.ts';
import { kingsway } from './kingsway.ts';
import { setUpOrganization, type Organization } from './organization.ts';
import { mina, password, printedCustomers } from './people.ts';
import { appointPlatformPeople } from './platform.ts';
import { loadRest } from './rest.ts';
import { enter } from './sign-in.ts';
import { essentialOf, type OrganizationPlan } from './plan.ts';
import { firstGuests, type Wish } from './visits.ts';

/** The organizations that stand for the kinds of businesses the system is for. */
export const demoPlans: readonly OrganizationPlan[] = [hanami, kingsway, harbor];

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
 * Loads the core of the demo data: three organizations with their leading people, hours and services, and visits of the
 * next 14 days. More staff, customers, visits and the past follow as `rest`. What is there already stays as it is.
 */
export async function loadDemo(
  { endpoint, adminUrl, progress }: DemoTarget,
  { plans = demoPlans, alone = false } = {},
): Promise<Demo> {
  const api = openApi(endpoint);
  const organizations = await Promise.all(
    plans.map(async (plan) => {
      const organization = await setUpOrganization(api, essentialOf(plan));
      progress(`demo data: ${plan.name} is open`);
      await bookCore(api, organization);
      return organization;
    }),
  );
  progress('demo data: visits of the next 14 days are booked');
  const platform = adminUrl === null ? [] : await appointPlatformPeople(api, adminUrl);
  return {
    people: [...organizations.flatMap(peopleOf), ...platform],
    keys: adminUrl === null ? [] : await makeKeys(organizations, adminUrl),
    firstQuery,
    rest: (signal) => loadRest(api, plans, { signal, progress, alone }),
  };
}

async function bookCore(api: Api, organization: Organization): Promise<void> {
  const guests = remaining(firstGuests(organization), await earlierVisits(organization));
  const sessions = await enter(
    api,
    guests.map(({ customer }) => customer),
  );
  const booked = await inParallel(sessions, (session, place) => bookAll(session, guests[place]?.wishes ?? []), 2);
  await inParallel(booked.flat(), ({ visit, session }) => finish(visit, session, organization.owner));
}

async function bookAll(session: Api, wishes: readonly Wish[]) {
  const visits = await inParallel(wishes, (wish) => book(session, wish), 1);
  return visits.filter((visit) => visit !== null).map((visit) => ({ visit, session }));
}

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
