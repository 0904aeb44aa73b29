import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from './api.ts';
import { considerately, persistently, type Background } from './background.ts';
import { bookHeld, inDays } from './booking.ts';
import type { Business } from './business.ts';
import { dayAt, daysAfter, instantOf, minuteOf, weekday } from './calendar.ts';
import { customersOf } from './customers.ts';
import type { Organization } from './organization.ts';
import { english, localized, type ClassPlan } from './plan.ts';
import { signIn } from './sign-in.ts';

interface Session {
  readonly id: string;
  readonly freePlaces: number;
}

/** Plans the classes of an organization for the weeks to come, and lets customers have places in the first of each. */
export async function giveClasses(api: Api, organization: Organization, background: Background): Promise<void> {
  const { owner, businesses } = organization;
  for (const business of businesses) {
    for (const plan of business.plan.classes ?? []) {
      const variationId = await offer(owner, business, plan);
      if ((await sessionsOf(owner, business, variationId)).length > 0) continue;
      const sessions = await persistently(
        () => schedule(owner, business, plan, { variationId, signal: background.signal }),
        background,
      );
      const [first] = sessions ?? [];
      if (first) await fill(api, organization, first, plan, background);
    }
  }
}

/** The class on the menu; added where it is not there yet. */
async function offer(owner: Api, { id, plan: { slug } }: Business, plan: ClassPlan): Promise<string> {
  const { business } = await owner.ask<{
    business: { services: { edges: { node: { name: string; variations: { id: string }[] } }[] } };
  }>(
    `query ($slug: String!) { business(slug: $slug) { services(first: 50) { edges { node { name(language: "en") variations { id } } } } } }`,
    { slug },
  );
  const there = business.services.edges.find(({ node }) => node.name === english(plan.name))?.node;
  if (there?.variations[0]) return there.variations[0].id;
  const { service } = await owner.change<{ service: { id: string } }>(
    'addService',
    { businessId: id, names: localized(plan.name), kind: 'CLASS' },
    'ServiceAdded { service { id } }',
  );
  const { durationMinutes, price, capacity, maxParty } = plan;
  const { variation } = await owner.change<{ variation: { id: string } }>(
    'addVariation',
    { serviceId: service.id, names: localized(plan.name), durationMinutes, price, capacity, maxParty },
    'VariationAdded { variation { id } }',
  );
  return variation.id;
}

async function sessionsOf(owner: Api, { plan: { slug } }: Business, variationId: string): Promise<Session[]> {
  const { business } = await owner.ask<{
    business: { sessions: { edges: { node: Session & { variation: { id: string } } }[] } };
  }>(
    `query ($slug: String!, $filter: SessionFilter!) { business(slug: $slug) {
      sessions(filter: $filter, first: 100) { edges { node { id freePlaces variation { id } } } } } }`,
    { slug, filter: { from: inDays(-1), to: inDays(40) } },
  );
  return business.sessions.edges.map(({ node }) => node).filter(({ variation }) => variation.id === variationId);
}

const mostTries = 60;
const retryMs = 500;

/** Every week at the same time, before the place opens for anybody else; as soon as the new class is known everywhere. */
async function schedule(
  owner: Api,
  business: Business,
  plan: ClassPlan,
  { variationId, signal }: { variationId: string; signal: AbortSignal },
): Promise<Session[]> {
  const { timeZone = '' } = business.plan.locations.find(({ name }) => name === plan.at) ?? {};
  const tomorrow = daysAfter(dayAt(Date.parse(inDays(0)), timeZone), 1);
  const day = Array.from({ length: 7 }, (_, later) => daysAfter(tomorrow, later)).find(
    (each) => weekday(each) === plan.weekday,
  );
  const input = {
    ...{ locationId: business.locationIds.get(plan.at), staffMemberId: business.staffIds.get(plan.staff), variationId },
    startsAt: instantOf(day ?? tomorrow, minuteOf(plan.time), timeZone),
    ...{ weeks: plan.weeks, waitlistMax: plan.waitlistMax },
  };
  for (let tried = 1; tried <= mostTries; tried += 1) {
    const [planned] = await owner.changeAll<{ sessions: Session[] }>(
      'scheduleSession',
      [input],
      'SessionsScheduled { sessions { id freePlaces } }',
      'NotReadyYet',
    );
    if (planned) return planned.sessions;
    await pause(retryMs, undefined, { signal });
  }
  throw new Error(`the class ${english(plan.name)} is not known after ${(mostTries * retryMs) / 1_000} s`);
}

/** The last customers of the plan come, one place each, until nothing is free; who comes then waits. */
async function fill(
  api: Api,
  { plan: organization }: Organization,
  { id: classSessionId, freePlaces }: Session,
  { waitlistMax }: ClassPlan,
  background: Background,
): Promise<void> {
  const coming = customersOf(organization).slice(-(freePlaces + Math.min(1, waitlistMax)));
  for (const [place, { email }] of coming.entries()) {
    await considerately(
      () =>
        persistently(async () => {
          const customer = await signIn(api, email);
          if (place >= freePlaces) {
            await customer.change('joinSessionWaitlist', { classSessionId }, 'WaitlistJoined { entry { id } }');
            return;
          }
          const { token } = await customer.change<{ token: string }>(
            'holdSeats',
            { classSessionId, idempotencyKey: randomUUID() },
            'Hold { token }',
          );
          await bookHeld(customer, token);
        }, background),
      background,
    );
  }
}
