import { chanceFrom, type Chance } from './chance.ts';
import { mina, printedCustomers, type Caller, type Customer } from './people.ts';
import type { CustomerPlan, OrganizationPlan } from './plan.ts';

/** Everybody with a sign-in who goes to an organization; whose sign-in is printed comes first. */
export function customersOf({ name, customers: plan }: OrganizationPlan): readonly Customer[] {
  const chance = chanceFrom(plan.seed);
  const printed = printedCustomers[name];
  const known = printed ? [printed, mina] : [mina];
  const others = Array.from({ length: plan.withUser - known.length }, (_, index) => somebody(plan, chance, index));
  return [...known, ...others];
}

/** Everybody else who goes there, and calls or walks in. */
export function callersOf({ customers: plan }: OrganizationPlan): readonly Caller[] {
  const chance = chanceFrom(~plan.seed);
  const count = plan.total - plan.withUser;
  return Array.from({ length: count }, (_, place) => {
    const { name, email, locale } = somebody(plan, chance, plan.withUser + place);
    return { name, email: place < count - plan.phoneOnly ? email : null, phone: plan.phone(place), locale };
  });
}

function somebody(plan: CustomerPlan, chance: Chance, index: number): Customer {
  const [given, givenLatin] = chance.pick(plan.given);
  const [family, familyLatin] = chance.pick(plan.family);
  return {
    name: plan.fullName(given, family),
    email: `${givenLatin}.${familyLatin}.${plan.seed}${index}@example.com`,
    locale: chance.pick(plan.locales),
  };
}
