import type { Api } from '@openslot/tools/api';
import { demoPlans, loadDemo } from '@openslot/tools/demo';
import type { RunningSystem } from './running-system.ts';

export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface FewDemoCustomers {
  /** Every customer of every organization, as the owners read them now. */
  everybody(): Promise<Contact[]>;
}

/** The same three organizations as the demo has, with few customers. */
const few = { total: 14, withUser: 8, phoneOnly: 2, visits: 16, pastVisits: 20 };
const plans = demoPlans.map((plan) => {
  const { reviews, waiting } = plan.customers;
  const fewer = { ...few, ...(reviews && { reviews: 4 }), ...(waiting && { waiting: 3 }) };
  return { ...plan, customers: { ...plan.customers, ...fewer } };
});

export async function loadFewDemoCustomers(system: RunningSystem): Promise<FewDemoCustomers> {
  const target = { endpoint: system.endpoint, adminUrl: null, progress: () => undefined };
  const { people, rest } = await loadDemo(target, { plans, alone: true });
  await rest?.(new AbortController().signal);
  const owners: Api[] = [];
  for (const { email, password, organizationId } of people.filter(({ role }) => role === 'OWNER')) {
    const session = await system.api.change<Session>('signIn', { email, password }, 'SignedIn { accessToken }');
    const acting = system.api.as(session.accessToken);
    const owner = await acting.change<Session>('actFor', { organizationId }, 'SignedIn { accessToken }');
    owners.push(system.api.as(owner.accessToken));
  }
  return {
    async everybody() {
      const pages = await Promise.all(owners.map((owner) => owner.ask<CustomersPage>(customersQuery)));
      return pages.flatMap((page) => page.customers.edges.map(({ node }) => node));
    },
  };
}

const customersQuery = '{ customers(first: 100) { edges { node { name email phone } } } }';

interface CustomersPage {
  readonly customers: { readonly edges: readonly { readonly node: Contact }[] };
}

interface Session {
  readonly accessToken: string;
}

/** What there is of these. */
export const given = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null);
