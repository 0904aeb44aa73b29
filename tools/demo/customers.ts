import { chanceFrom } from './chance.ts';
import { mina, printedCustomers, type Customer } from './people.ts';
import type { OrganizationPlan } from './plan.ts';

/** Everybody with a sign-in who goes to an organization; whose sign-in is printed comes first. */
export function customersOf({ name, customers: plan }: OrganizationPlan): readonly Customer[] {
  const chance = chanceFrom(plan.seed);
  const printed = printedCustomers[name];
  const known = printed ? [printed, mina] : [mina];
  const others = Array.from({ length: plan.withUser - known.length }, (_, index): Customer => {
    const [given, givenLatin] = chance.pick(plan.given);
    const [family, familyLatin] = chance.pick(plan.family);
    return {
      name: plan.fullName(given, family),
      email: `${givenLatin}.${familyLatin}.${plan.seed}${index}@example.com`,
      locale: chance.pick(plan.locales),
    };
  });
  return [...known, ...others];
}
