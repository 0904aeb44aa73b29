import type { RunningSystem } from './running-system.ts';
import { signedUp, type SignedUp } from './viewers-sign-in.ts';
import { viewer, type House, type Viewer } from './viewer.ts';

const people = [
  ['support', 'PLATFORM_SUPPORT'],
  ['administrator', 'PLATFORM_ADMIN'],
] as const;

/** The platform's people, as themselves and while they look into the organization. */
export async function platformPeople(system: RunningSystem, house: House): Promise<Viewer[]> {
  const made = await Promise.all(
    people.map(async ([name, role]) => {
      const person = await signedUp(system, name);
      await appoint(system, person, role);
      const looking = await viewer(system, `${name}, looking in`, await lookInto(person, house));
      return [
        await viewer(system, name, person.bearer),
        { ...looking, ofHouse: true, reach: 'organization' as const, signedIn: false },
      ];
    }),
  );
  return made.flat();
}

/** As the operators do it who appoint the first one. */
const appoint = ({ testDatabase: { admin } }: RunningSystem, { email }: SignedUp, role: string) =>
  admin`insert into identity.platform_grant (user_id, role) select id, ${role} from identity."user" where email = ${email}`;

async function lookInto({ api }: SignedUp, { organizationId }: House): Promise<string> {
  const { accessToken } = await api.change<{ accessToken: string }>(
    'lookInto',
    { organizationId, reason: 'The customer asks why' },
    'LookingInto { accessToken }',
  );
  return accessToken;
}
