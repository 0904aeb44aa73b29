import type { Api } from './api.ts';
import { inParallel } from './in-parallel.ts';
import { password } from './people.ts';

interface SignedIn {
  readonly accessToken: string;
}
const signedIn = 'SignedIn { accessToken }';

interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

/** Signs up those who have not been; answers each one's session, null for who has been before. */
export async function signUp(api: Api, people: readonly Newcomer[]): Promise<(Api | null)[]> {
  const inputs = people.map(({ name, email, locale }) => ({ name, email, locale, password }));
  const sessions = await api.changeAll<SignedIn>('signUp', inputs, signedIn, 'EmailTaken');
  return sessions.map((session) => session && api.as(session.accessToken));
}

/** Signs people in, who are signed up where that has not been done. */
export async function enter(api: Api, people: readonly Newcomer[]): Promise<Api[]> {
  const sessions = await signUp(api, people);
  return inParallel(people, async ({ email }, place) => sessions[place] ?? signIn(api, email));
}

export async function signIn(api: Api, email: string): Promise<Api> {
  const { accessToken } = await api.change<SignedIn>('signIn', { email, password }, signedIn);
  return api.as(accessToken);
}

/** Lets a member act for an organization. */
export async function actFor(api: Api, organizationId: string): Promise<Api> {
  const { accessToken } = await api.change<SignedIn>('actFor', { organizationId }, signedIn);
  return api.as(accessToken);
}
