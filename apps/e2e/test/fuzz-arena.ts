import { fromId } from '@openslot/service';
import { unchanged } from '@openslot/testing';
import type { Api } from '@openslot/tools/api';
import { questions } from './fuzz-requests.ts';
import { targetsOf } from './fuzz-targets.ts';
import type { Attack } from './fuzz.ts';
import { quiet } from './quiet.ts';
import type { RunningSystem } from './running-system.ts';
import { offered, openSalon } from './salon.ts';
import { fillHouse } from './viewers-house.ts';
import { visit } from './viewers-visits.ts';
import { bearerFor, signedIn, signedUp } from './viewers-sign-in.ts';
import { viewer } from './viewer.ts';
import { keyAt } from './viewers.ts';

export interface Arena extends Attack {
  readonly system: RunningSystem;
  /** Runs an attack, and throws when any row of the attacked is different afterwards. */
  untouched<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * One organization that has everything and has closed its doors to the public, and another one whose owner, customer and
 * guest want to know what it has.
 */
export async function openArena(system: RunningSystem): Promise<Arena> {
  const { api, testDatabase } = system;
  const house = await fillHouse(system);
  for (const { slug } of [house.salon, house.branch]) await close(house.salon.owner, slug);
  const kingsway = await openSalon(api, 'kingsway');
  const customer = await signedUp(system, 'Customer of Kingsway');
  const [first, second] = await offered(api, kingsway);
  await visit(customer.api, kingsway, first?.startsAt ?? '');
  const guest = await visit(api, kingsway, second?.endsAt ?? '', { name: 'Guest', email: 'guest@example.com' });
  // A programme that has begun is for everybody to see.
  await testDatabase.admin`update engagement.loyalty_program set status = 'DRAFT'`;
  await quiet(testDatabase);
  // What would end by itself has ended, and no id is so new that news of it might still be under way.
  await testDatabase.advanceClock({ hours: 1 });
  await quiet(testDatabase);

  const founder = await signedIn(api, kingsway.founder);
  const place = { ...kingsway, elsewhereId: kingsway.businessId, owner: founder };
  const theirs = await targetsOf(system, house.organizationId);
  const missing = new Set(questions.flatMap(({ kinds }) => kinds).filter((kind) => !theirs[kind]?.length));
  if (missing.size > 0) throw new Error(`nothing to attack: arrange ${[...missing].join(', ')} in viewers-house.ts`);
  return {
    system,
    theirs,
    own: await targetsOf(system, kingsway.organizationId),
    attackers: await Promise.all([
      viewer(system, 'another organization’s owner', await bearerFor(founder, kingsway.organizationId)),
      viewer(system, 'customer', (await signedIn(api, customer)).bearer),
      viewer(system, 'guest', guest.guestToken ?? ''),
      viewer(system, 'nobody', null),
      keyAt(system, place, 'organization'),
    ]),
    secrets: [
      ...Object.entries(theirs).flatMap(([kind, ids]) => (kind === 'org' ? [] : (ids as string[]))),
      ...[house.customer, house.anotherCustomer, house.stylist, house.owner].map(({ email }) => email),
      ...['Misaki Tanaka', 'Ren Ito', 'Hana Kobayashi', 'hana@example.com', '佐藤 葵'],
    ],
    untouched: (work) => unchanged(testDatabase, work, { organizationId: fromId('org', house.organizationId) ?? '' }),
  };
}

async function close(owner: Api, slug: string): Promise<void> {
  const { business } = await owner.ask<{ business: { id: string; version: number } }>(
    'query ($slug: String!) { business(slug: $slug) { id version } }',
    { slug },
  );
  const step = { businessId: business.id, version: business.version };
  await owner.change('pauseBusiness', step, 'BusinessChanged { business { id } }');
}
