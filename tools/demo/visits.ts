import type { Business } from './business.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { customersOf } from './customers.ts';
import type { OnMenu } from './menu.ts';
import type { Organization } from './organization.ts';
import type { Customer } from './people.ts';
import type { OrganizationPlan, StaffPlan } from './plan.ts';
import { canDo } from './staff.ts';

/**
 * How a visit is left: kept is paid where something is due, UNPAID is not, EXPIRED has not been for too long, PAID_LATE was
 * after it was called off; ASKED waits for the business, which has DECLINED another.
 */
export type Ending =
  | 'KEPT'
  | 'UNPAID'
  | 'EXPIRED'
  | 'PAID_LATE'
  | 'ASKED'
  | 'DECLINED'
  | 'CANCELLED'
  | 'CHECKED_IN'
  | 'IN_SERVICE'
  | 'COMPLETED';

/** A visit that somebody would like; the start is chosen among those that are offered. */
export interface Wish {
  readonly locationId: string;
  readonly variationId: string;
  /** Null: whoever is free. */
  readonly staffMemberId: string | null;
  readonly partySize: number;
  /** From the day of loading. */
  readonly day: number;
  /** How late on the day, from 0 to below 1. */
  readonly daytime: number;
  readonly ending: Ending;
}

export interface Guest {
  readonly customer: Customer;
  readonly wishes: readonly Wish[];
}

/** Who is there when the system is ready: these many customers, each with some visits in the next 14 days. */
const core = { customers: 4, visitsEach: 3, lastDay: 13 };
const lastDay = 20;

/** What the first visits come to, one each; of the others most are kept. */
const endings: readonly Ending[] = ['COMPLETED', 'IN_SERVICE', 'CHECKED_IN', 'CANCELLED', 'UNPAID'];
const furtherEndings = ({ customers: { paysLate } }: OrganizationPlan): readonly Ending[] => [
  ...endings,
  ...(['EXPIRED', 'EXPIRED', paysLate ? 'PAID_LATE' : 'UNPAID'] as const),
];
/** Of the last customers, who are asked to wait for an answer. */
const askedEndings: readonly Ending[] = ['ASKED', 'ASKED', 'DECLINED', 'DECLINED'];

/** What is due in advance is not paid, or not in time. */
export const unpaid: readonly Ending[] = ['UNPAID', 'EXPIRED', 'PAID_LATE'];

/** These are under way or over: on the first day that has a time left. */
const isToday = (ending: Ending) => ending === 'COMPLETED' || ending === 'IN_SERVICE' || ending === 'CHECKED_IN';

/** The first customers of an organization, with what they book in the next 14 days. */
export function firstGuests(organization: Organization): readonly Guest[] {
  const { seed } = organization.plan.customers;
  const customers = customersOf(organization.plan).slice(0, core.customers);
  const first = Array.from({ length: coreVisits }, (_, place) => endings[place]);
  return dealt(customers, wishes(organization, chanceFrom(seed), first, core.lastDay));
}

const coreVisits = core.customers * core.visitsEach;

/** All other customers with a sign-in but the last, each of whom books one visit. */
export function furtherGuests(organization: Organization): readonly Guest[] {
  const customers = customersOf(organization.plan).slice(core.customers, -askedEndings.length);
  const known = furtherEndings(organization.plan);
  const further = customers.map((_, place) => known[place]);
  return dealt(customers, wishes(organization, chanceFrom(-organization.plan.customers.seed), further, lastDay));
}

/** The last customers, each of whom books one visit at the first business while that wants to be asked. */
export function askingGuests({ plan, businesses, ...organization }: Organization): readonly Guest[] {
  const customers = customersOf(plan).slice(-askedEndings.length);
  const one = { ...organization, plan, businesses: businesses.slice(0, 1) };
  return dealt(customers, wishes(one, chanceFrom(plan.customers.seed + 3_000), askedEndings, lastDay));
}

/** How many visits of the next 30 days nobody books online. */
export const visitsByPhone = ({ customers: { visits, withUser } }: OrganizationPlan): number =>
  visits - coreVisits - (withUser - core.customers);

const wishes = (
  organization: Organization,
  chance: Chance,
  given: readonly (Ending | undefined)[],
  untilDay: number,
): Wish[] =>
  given.map((known) => {
    const ending = known ?? laterEnding(chance);
    return wish(organization, chance, ending, isToday(ending) ? 0 : chance.whole(1, untilDay));
  });

const laterEnding = (chance: Chance): Ending =>
  chance.happens(8) ? 'CANCELLED' : chance.happens(5) ? 'UNPAID' : 'KEPT';

/** One after another, like cards. */
const dealt = (customers: readonly Customer[], all: readonly Wish[]): Guest[] =>
  customers.map((customer, place) => ({
    customer,
    wishes: all.filter((_, index) => index % customers.length === place),
  }));

function wish({ businesses }: Organization, chance: Chance, ending: Ending, day: number): Wish {
  const { business, staff } = chance.pick(businesses.flatMap(withStaff));
  const { id, plan } = chance.pick(wanted(business, staff, ending));
  return {
    locationId: known(business.locationIds, staff.at),
    variationId: id,
    staffMemberId: chance.happens(60) ? known(business.staffIds, staff.name) : null,
    partySize: chance.whole(plan.minParty ?? 1, plan.maxParty ?? plan.minParty ?? 1),
    day,
    daytime: isToday(ending) ? 0 : chance.share(),
    ending,
  };
}

const withStaff = (business: Business) => business.plan.staff.map((staff) => ({ business, staff }));

/** What this person does; of what is never paid for, only what asks for a deposit. */
function wanted({ menu }: Business, staff: StaffPlan, ending: Ending): readonly OnMenu[] {
  const offers = menu.filter((each) => canDo(staff, each));
  const priced = offers.filter(({ plan }) => plan.price > 0);
  return unpaid.includes(ending) && priced.length > 0 ? priced : offers;
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`nothing is called ${name}`);
  return id;
}
