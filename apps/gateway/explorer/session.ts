/** A demo person, as `/explorer/people.json` lists them. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
  /** By name; empty for a customer. */
  readonly organization: string;
  readonly organizationId: string | null;
}

export interface SignedIn {
  readonly person: Person;
  accessToken: string;
  /** On the page's steady clock, in milliseconds. */
  goodUntil: number;
}

interface Answer {
  readonly accessToken?: string;
  readonly message?: string;
}

/** Less than an access token lives. */
const goodForMs = 8 * 60_000;

const signInDocument = `mutation ($input: SignInInput!) {
  signIn(input: $input) { ... on SignedIn { accessToken } ... on Problem { message } }
}`;
const actForDocument = `mutation ($input: ActForInput!) {
  actFor(input: $input) { ... on SignedIn { accessToken } ... on Problem { message } }
}`;

/** Signs a demo person in and, where the person works for an organization, acts for it. Throws what the API says. */
export async function signIn(person: Person): Promise<SignedIn> {
  return { person, accessToken: await tokenFor(person), goodUntil: performance.now() + goodForMs };
}

/** Signs the person in anew before the token ends, so that a page may stay open. */
export async function currentToken(signedIn: SignedIn | null): Promise<string | null> {
  if (!signedIn) return null;
  if (performance.now() > signedIn.goodUntil) Object.assign(signedIn, await signIn(signedIn.person));
  return signedIn.accessToken;
}

async function tokenFor({ email, password, organizationId }: Person): Promise<string> {
  const { signIn: session } = await ask<{ signIn: Answer }>(signInDocument, { input: { email, password } });
  const accessToken = tokenOf(session);
  if (!organizationId) return accessToken;
  const { actFor } = await ask<{ actFor: Answer }>(actForDocument, { input: { organizationId } }, accessToken);
  return tokenOf(actFor);
}

function tokenOf({ accessToken, message }: Answer): string {
  if (!accessToken) throw new Error(message ?? 'The sign-in did not work.');
  return accessToken;
}

async function ask<Data>(query: string, variables: object, accessToken?: string): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(accessToken && { authorization: `Bearer ${accessToken}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!data) throw new Error(errors?.[0]?.message ?? `status ${response.status}`);
  return data;
}
