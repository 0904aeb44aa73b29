import type { Api } from '@openslot/tools/api';
import type { RunningSystem } from './running-system.ts';
import type { Person } from './salon.ts';

export interface SignedUp extends Person {
  readonly bearer: string;
}

interface Tokens {
  readonly accessToken: string;
}

let people = 0;

/** Signs a new person up, and keeps the access token. */
export async function signedUp({ api }: RunningSystem, name: string): Promise<SignedUp> {
  people += 1;
  const email = `viewer-${process.pid}-${people}@example.com`;
  const person = { email, password: 'correct horse battery staple' };
  const { accessToken } = await api.change<Tokens>('signUp', { ...person, name }, 'SignedIn { accessToken }');
  return { ...person, bearer: accessToken, api: api.as(accessToken) };
}

/** A new session of somebody. */
export async function signedIn(api: Api, { email, password }: Person): Promise<SignedUp> {
  const { accessToken } = await api.change<Tokens>('signIn', { email, password }, 'SignedIn { accessToken }');
  return { email, password, bearer: accessToken, api: api.as(accessToken) };
}

/** The access token of a member who acts for an organization. */
export async function bearerFor({ api }: SignedUp, organizationId: string): Promise<string> {
  const { accessToken } = await api.change<Tokens>('actFor', { organizationId }, 'SignedIn { accessToken }');
  return accessToken;
}

export async function foundOrganization({ api }: SignedUp, name: string): Promise<string> {
  const { organization } = await api.change<{ organization: { id: string } }>(
    'createOrganization',
    { name, country: 'GB', defaultCurrency: 'GBP', kind: 'ENTERPRISE' },
    'OrganizationCreated { organization { id } }',
  );
  return organization.id;
}
