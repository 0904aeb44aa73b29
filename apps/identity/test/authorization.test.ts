import type { GraphqlAnswer } from '@openslot/testing';
import { customerCases } from './customer-cases.ts';
import { meet } from './customers.ts';
import { foundOrganization, goodPassword, hire, signUp, type Organization, type Person } from './people.ts';
import { machineCases } from './machine-cases.ts';
import { organizationCases } from './organization-cases.ts';
import { peopleCases } from './people-cases.ts';
import { privacyCases } from './privacy-cases.ts';
import { locationOf, type KnownPlace } from './places.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

/** Every kind of viewer, of the organization whose data is at stake. */
const kinds = ['nobody', 'customer', 'stranger', 'staff', 'manager', 'owner'] as const;
type Kind = (typeof kinds)[number];

let identity: RunningIdentity;
let organization: Organization;
let place: KnownPlace;
const people: Partial<Record<Kind, Person>> = {};
let cases = 0;

/** Somebody who is nowhere a member. */
const newcomer = () => signUp(identity, `Newcomer ${(cases += 1)}`);
/** A staff member whom nobody has changed yet. */
const target = () =>
  hire(identity, organization, `Target ${(cases += 1)}`, 'STAFF', { locationIds: [place.locationId] });

beforeAll(async () => {
  identity = await runIdentity();
  organization = await foundOrganization(identity, 'Hanami');
  place = await locationOf(identity, organization.id);
  people.owner = organization.owner;
  people.manager = await hire(identity, organization, 'Manager', 'MANAGER');
  people.staff = await hire(identity, organization, 'Staff', 'STAFF');
  people.stranger = (await foundOrganization(identity, 'Kingsway')).owner;
  people.customer = await signUp(identity, 'Customer');
  await meet(identity, organization.id, people.customer);
});
afterAll(() => identity.close());

interface Case {
  readonly mutation: string;
  readonly document: string;
  readonly input: () => object | Promise<object>;
  /** What each kind of viewer gets: the type of the outcome, or the code of the refusal. */
  readonly answers: Readonly<Record<Kind, string>>;
  /** Outcomes that change nothing; everything else did its work. */
  readonly refusals: readonly string[];
}

const codes = ['UNAUTHENTICATED', 'FORBIDDEN'];
const all = (answer: string): Record<Kind, string> =>
  Object.fromEntries(kinds.map((kind) => [kind, answer])) as Record<Kind, string>;
const signedIn = (answer: string) => ({ ...all(answer), nobody: 'UNAUTHENTICATED' });
const managersOnly = (answer: string) => ({
  nobody: 'UNAUTHENTICATED',
  customer: 'FORBIDDEN',
  staff: 'FORBIDDEN',
  manager: answer,
  owner: answer,
});

const mutations: Case[] = [
  {
    mutation: 'signUp',
    document: 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }',
    input: () => ({ email: `person${(cases += 1)}@example.com`, password: goodPassword, name: 'Person' }),
    answers: all('SignedIn'),
    refusals: [],
  },
  {
    mutation: 'signIn',
    document: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
    input: async () => ({ email: (await newcomer()).email, password: goodPassword }),
    answers: all('SignedIn'),
    refusals: [],
  },
  {
    mutation: 'refreshSession',
    document: 'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { __typename } }',
    input: async () => ({ refreshToken: (await newcomer()).refreshToken }),
    answers: all('SignedIn'),
    refusals: [],
  },
  {
    mutation: 'actFor',
    document: 'mutation ($input: ActForInput!) { actFor(input: $input) { __typename } }',
    input: () => ({ organizationId: organization.id }),
    answers: { ...signedIn('SignedIn'), customer: 'NotAMember', stranger: 'NotAMember' },
    refusals: ['NotAMember'],
  },
  {
    mutation: 'createOrganization',
    document: 'mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { __typename } }',
    input: () => ({ name: 'Another one', country: 'GB', defaultCurrency: 'GBP' }),
    answers: signedIn('OrganizationCreated'),
    refusals: [],
  },
  {
    mutation: 'addMember',
    document: 'mutation ($input: AddMemberInput!) { addMember(input: $input) { __typename } }',
    input: async () => ({ email: (await newcomer()).email, role: 'STAFF', scope: { locationIds: [place.locationId] } }),
    // The stranger's own organization has no such place: the newcomer joins nobody.
    answers: { ...managersOnly('MemberAdded'), stranger: 'NotReadyYet' },
    refusals: ['NotReadyYet'],
  },
  {
    mutation: 'changeMemberRole',
    document: 'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }',
    input: async () => ({ membershipId: (await target()).memberId, version: 1, role: 'MANAGER' }),
    answers: { ...managersOnly('MemberChanged'), stranger: 'InvalidInput' },
    refusals: ['InvalidInput'],
  },
  {
    mutation: 'endMember',
    document: 'mutation ($input: EndMemberInput!) { endMember(input: $input) { __typename } }',
    input: async () => ({ membershipId: (await target()).memberId, version: 1 }),
    answers: { ...managersOnly('MemberEnded'), stranger: 'InvalidInput' },
    refusals: ['InvalidInput'],
  },
  ...customerCases(
    () => identity,
    () => organization,
  ),
  ...peopleCases(() => identity),
  ...machineCases(
    () => identity,
    () => organization,
  ),
  ...privacyCases(
    () => identity,
    () => organization,
  ),
  ...organizationCases(
    () => identity,
    () => organization,
  ),
];

const outcome = ({ data, errors }: GraphqlAnswer<Record<string, { __typename: string } | null>>, mutation: string) =>
  errors ? String(errors[0]?.extensions?.code) : data?.[mutation]?.__typename;

const table = mutations.flatMap((each) => kinds.map((kind) => ({ ...each, kind, expected: each.answers[kind] })));

test.each(table)('$mutation by $kind: $expected', async ({ mutation, document, input, kind, expected, refusals }) => {
  const bearer = people[kind]?.accessToken;
  const variables = { input: await input() };
  const call = () => identity.ask(bearer ? { bearer } : {})(document, variables);
  const refused = codes.includes(expected) || refusals.includes(expected);

  const answer = refused ? await identity.unchanged(call) : await call();

  expect(outcome(answer, mutation)).toBe(expected);
});

test('signOut by every kind of viewer: the own session, or nothing', async () => {
  for (const kind of kinds) {
    const person = kind === 'nobody' ? null : await signUp(identity, `Leaving ${kind}`);
    const call = () =>
      identity.ask(person ? { bearer: person.accessToken } : {})('mutation { signOut { __typename } }');

    const answer = person ? await call() : await identity.unchanged(call);

    expect([kind, outcome(answer, 'signOut')]).toEqual([kind, person ? 'SignedOut' : 'UNAUTHENTICATED']);
  }
});

test('every mutation of the schema is in this table', async () => {
  const { sdl } = await import('../src/generated/sdl.ts');
  const [, fields = ''] = /extend type Mutation \{(.*?)\n\}/s.exec(sdl) ?? [];
  const names = [...fields.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name);

  expect(names.toSorted()).toEqual([...mutations.map(({ mutation }) => mutation), 'signOut'].toSorted());
});

test.each([
  ['nobody', 'UNAUTHENTICATED'],
  ['customer', 'FORBIDDEN'],
  ['stranger', 'Kingsway'],
  ['staff', 'Hanami'],
  ['manager', 'Hanami'],
  ['owner', 'Hanami'],
] as [Kind, string][])('members by %s: %s', async (kind, expected) => {
  const bearer = people[kind]?.accessToken;

  const { data, errors } = await identity.ask(bearer ? { bearer } : {})(
    '{ members { edges { node { organization { name } } } } }',
  );

  const edges: { node: { organization: { name: string } } }[] = data?.members?.edges ?? [];
  const seen = new Set(edges.map(({ node }) => node.organization.name));
  expect(errors ? [errors[0]?.extensions?.code] : [...seen]).toEqual([expected]);
});
