import postgres from 'postgres';
import type { DemoPerson } from '../system/demo.ts';
import type { Api } from './api.ts';
import { password } from './people.ts';
import { signUp } from './sign-in.ts';

/** Those who run Openslot itself: they look into organizations with a reason, and one of them appoints others. */
const people = [
  { name: 'Ada Lindqvist', email: 'ada.lindqvist@example.com', role: 'PLATFORM_ADMIN' },
  { name: 'Ben Okafor', email: 'ben.okafor@example.com', role: 'PLATFORM_SUPPORT' },
] as const;

/** No API makes the first of them: an operator does, in the database. */
export async function appointPlatformPeople(api: Api, adminUrl: string): Promise<DemoPerson[]> {
  await signUp(
    api,
    people.map((person) => ({ ...person, locale: 'en' })),
  );
  const operator = postgres(adminUrl, { max: 1 });
  try {
    for (const { email, role } of people) await operator`select identity.make_platform_person(${email}, ${role})`;
  } finally {
    await operator.end();
  }
  return people.map((person) => ({ ...person, password, organization: 'Openslot', organizationId: null }));
}
