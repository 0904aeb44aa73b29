import { ask } from './fetcher.ts';

/** A demo person, as `/explorer/people.json` lists them. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly organizationId: string | null;
}

export interface SignedIn {
  readonly person: Person;
  readonly accessToken: string;
}

interface Answer {
  readonly accessToken?: string;
  readonly message?: string;
}

const signInDocument = `mutation ($input: SignInInput!) {
  signIn(input: $input) { ... on SignedIn { accessToken } ... on Problem { message } }
}`;
const actForDocument = `mutation ($input: ActForInput!) {
  actFor(input: $input) { ... on SignedIn { accessToken } ... on Problem { message } }
}`;

/** Signs a demo person in and, where the person works for an organization, acts for it. Throws what the API says. */
export async function signIn(person: Person): Promise<SignedIn> {
  const { email, password, organizationId } = person;
  let accessToken = tokenOf(await ask<{ signIn: Answer }>(signInDocument, { input: { email, password } }), 'signIn');
  if (organizationId) {
    accessToken = tokenOf(
      await ask<{ actFor: Answer }>(actForDocument, { input: { organizationId } }, accessToken),
      'actFor',
    );
  }
  return { person, accessToken };
}

function tokenOf<Field extends string>(data: Record<Field, Answer>, field: Field): string {
  const answer = data[field];
  if (!answer.accessToken) throw new Error(answer.message ?? 'The sign-in did not work.');
  return answer.accessToken;
}
