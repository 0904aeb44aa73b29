import type { MemberPlan } from './plan.ts';

/** Of everybody in the demo data. */
export const password = 'openslot-demo';

/** Looks after the books of two groups, and lets all three take care of her. */
export const mina = { name: 'Mina Sterling', email: 'mina.sterling@example.com', locale: 'en' } as const;

export const bookkeeper: MemberPlan = {
  name: mina.name,
  email: mina.email,
  role: 'MANAGER',
  title: 'Operations and books',
};

export interface Customer {
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

/** Somebody whom the desk knows, without a sign-in: by an e-mail address and a phone number, or by the number alone. */
export interface Caller {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string;
  readonly locale: string;
}

/** Customers whose sign-ins are printed, by the name of the organization they go to. */
export const printedCustomers: Readonly<Record<string, Customer>> = {
  'Hanami Salon Group': { name: '田中 美咲', email: 'misaki.tanaka@example.com', locale: 'ja' },
  'Kingsway Barbers': { name: 'Oliver Bennett', email: 'oliver.bennett@example.com', locale: 'en' },
  'Harbor Mobile & Table': { name: 'Grace Kim', email: 'grace.kim@example.com', locale: 'en' },
};
