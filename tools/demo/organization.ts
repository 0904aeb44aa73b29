import type { Api } from './api.ts';
import type { Business } from './business.ts';
import { setUpBusiness } from './business-setup.ts';
import type { MemberPlan, OrganizationPlan } from './plan.ts';
import { actFor, enter, signUp } from './sign-in.ts';

export interface Organization {
  readonly id: string;
  readonly plan: OrganizationPlan;
  /** The owner, acting for it. */
  readonly owner: Api;
  readonly businesses: readonly Business[];
}

/** Makes of an organization what is not there yet: itself, its members, its businesses. */
export async function setUpOrganization(api: Api, plan: OrganizationPlan): Promise<Organization> {
  const [founder, ...others] = plan.members;
  const [session] = await enter(api, founder ? [{ ...founder, locale: plan.locale }] : []);
  if (!session) throw new Error(`nobody founds ${plan.name}`);
  const id = (await ownOrganization(session, plan.name)) ?? (await found(session, plan));
  const owner = await actFor(session, id);
  const memberIds = await employ(api, owner, others, plan);
  const businesses = await Promise.all(
    plan.businesses.map((business) => setUpBusiness(owner, business, { ...plan, memberIds })),
  );
  return { id, plan, owner, businesses };
}

async function ownOrganization(session: Api, name: string): Promise<string | null> {
  const { viewer } = await session.ask<{
    viewer: { memberships: { organization: { id: string; name: string } }[] };
  }>('query { viewer { memberships { organization { id name } } } }');
  return viewer.memberships.find(({ organization }) => organization.name === name)?.organization.id ?? null;
}

async function found(session: Api, plan: OrganizationPlan): Promise<string> {
  const { name, country, currency, locale } = plan;
  const { organization } = await session.change<{ organization: { id: string } }>(
    'createOrganization',
    { name, country, defaultCurrency: currency, defaultLocale: locale, kind: 'ENTERPRISE' },
    'OrganizationCreated { organization { id } }',
  );
  return organization.id;
}

type MemberIds = ReadonlyMap<string, string>;

/** Ids of members by e-mail address, once all of them are. */
async function employ(
  api: Api,
  owner: Api,
  plans: readonly MemberPlan[],
  { locale }: OrganizationPlan,
): Promise<MemberIds> {
  const before = await membersOf(owner);
  const missing = plans.filter(({ email }) => !before.has(email));
  if (missing.length === 0) return before;
  await signUp(
    api,
    missing.map((member) => ({ ...member, locale })),
  );
  const inputs = missing.map(({ email, role, title }) => ({ email, role, title }));
  await owner.changeAll('addMember', inputs, 'MemberAdded { membership { id } }', 'AlreadyMember');
  return membersOf(owner);
}

async function membersOf(owner: Api): Promise<MemberIds> {
  const { members } = await owner.ask<{ members: { edges: { node: { id: string; email: string } }[] } }>(
    'query { members(first: 100) { edges { node { id email } } } }',
  );
  return new Map(members.edges.map(({ node }) => [node.email, node.id]));
}
