import { unless, type Api } from './api.ts';
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

/** Signs somebody up; answers null for somebody who has been before. */
export async function signUp(api: Api, { name, email, locale }: Newcomer): Promise<Api | null> {
  const session = await unless(
    'EmailTaken',
    api.change<SignedIn>('signUp', { name, email, locale, password }, signedIn),
  );
  return session && api.as(session.accessToken);
}

/** Signs somebody in, who is signed up where that has not been done. */
export async function enter(api: Api, person: Newcomer): Promise<Api> {
  const session = await signUp(api, person);
  if (session) return session;
  const { accessToken } = await api.change<SignedIn>('signIn', { email: person.email, password }, signedIn);
  return api.as(accessToken);
}

/** Lets a member act for an organization. */
export async function actFor(api: Api, organizationId: string): Promise<Api> {
  const { accessToken } = await api.change<SignedIn>('actFor', { organizationId }, signedIn);
  return api.as(accessToken);
}
