import type { Api } from './api.ts';
import { considerately, persistently, type Background } from './background.ts';
import { inDays } from './booking.ts';
import type { Business } from './business.ts';
import { chanceFrom } from './chance.ts';
import { customersOf } from './customers.ts';
import type { Organization } from './organization.ts';
import type { Customer } from './people.ts';
import { signIn } from './sign-in.ts';

/** Somebody's wish for a time at the weekend, when all is taken. */
interface Patience {
  readonly customer: Customer;
  readonly joinedAt: string;
  readonly wish: object;
}

const lastDay = 28;

/** Lets customers wait who do not yet. */
export async function fillWaitlist(api: Api, organization: Organization, background: Background): Promise<void> {
  const business = organization.businesses.at(-1);
  const { waiting = 0 } = organization.plan.customers;
  if (!business || waiting === 0) return;
  const there = await waitingAt(organization.owner, business);
  for (const { customer, joinedAt, wish } of whoWaits(organization, business, waiting)) {
    if (there.has(customer.email)) continue;
    await considerately(
      () =>
        persistently(async () => {
          const session = await signIn(api, customer.email);
          await session.at(joinedAt).change('joinWaitlist', wish, 'WaitlistJoined { entry { id } }');
        }, background),
      background,
    );
  }
}

/** The same on every run, but for the day from which on they wait. */
function whoWaits({ plan }: Organization, { menu, locationIds }: Business, waiting: number): Patience[] {
  const chance = chanceFrom(plan.customers.seed + 5_000);
  return customersOf(plan)
    .slice(-waiting)
    .map((customer) => {
      const variation = chance.pick(menu.filter(({ plan: { price } }) => price === 0));
      const locationId = chance.pick([...locationIds.values()]);
      const from = chance.whole(2, 9);
      const { minParty = 1, maxParty = minParty } = variation.plan;
      const wish = {
        ...{ locationId, variationId: variation.id, partySize: chance.whole(minParty, maxParty) },
        ...{ from: inDays(from), to: inDays(chance.whole(from + 7, lastDay)) },
        ...{ weekdays: chance.happens(60) ? [5, 6] : [6, 7] },
      };
      return { customer, joinedAt: inDays(-chance.share()), wish };
    });
}

async function waitingAt(owner: Api, { id }: Business): Promise<ReadonlySet<string>> {
  const { waitlist } = await owner.ask<{ waitlist: { edges: { node: { customer: { email: string } | null } }[] } }>(
    `query ($filter: WaitlistFilter!) { waitlist(filter: $filter, first: 100) { edges { node { customer { email } } } } }`,
    { filter: { businessId: id, status: ['WAITING', 'OFFERED', 'FILLED', 'WITHDRAWN', 'EXPIRED'] } },
  );
  return new Set(waitlist.edges.map(({ node }) => node.customer?.email ?? ''));
}
