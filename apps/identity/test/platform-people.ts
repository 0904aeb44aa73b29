import { signUp, type Person } from './people.ts';
import type { RunningIdentity } from './running.ts';

type Caller = { readonly accessToken: string } | null;

const inputTypes: Readonly<Record<string, string>> = {
  resumeOrganization: 'SuspendOrganization',
  closeSuspendedOrganization: 'SuspendOrganization',
  reopenOrganization: 'CloseOrganization',
  deleteCustomer: 'CustomerStep',
};

/** Asks identity on somebody's behalf, or on nobody's. */
export const askingOf = (identity: RunningIdentity) => (by: Caller) =>
  identity.ask(by ? { bearer: by.accessToken } : {});

/** Sends one mutation with its input, and answers the outcome; a refusal by its code. */
export const mutatingOf =
  (identity: RunningIdentity) =>
  async (by: Caller, name: string, input: object, more = '') => {
    const type = `${inputTypes[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}`}Input!`;
    const outcome = '__typename ... on Problem { message } ... on InvalidInput { fields { path message } }';
    const document = `mutation ($input: ${type}) { ${name}(input: $input) { ${outcome} ${more} } }`;
    const { data, errors } = await askingOf(identity)(by)(document, { input });
    return errors ? { __typename: String(errors[0]?.extensions?.code) } : data[name];
  };

/** One of each kind of those who run the platform: the first is made by an operator, and appoints the other. */
export async function appointPlatform(identity: RunningIdentity): Promise<{ admin: Person; support: Person }> {
  const [admin, support] = [await signUp(identity, 'Admin'), await signUp(identity, 'Support')];
  await identity.database.admin`select identity.make_platform_person(${admin.email}, 'PLATFORM_ADMIN')`;
  const appointment = { email: support.email, role: 'PLATFORM_SUPPORT', reason: 'New here' };
  await mutatingOf(identity)(admin, 'appointPlatformPerson', appointment);
  return { admin, support };
}

/** What the audit has of an action, oldest first. */
export async function auditOf(identity: RunningIdentity, action: string) {
  await identity.settled();
  return identity.database.admin`
    select organization_id, actor_id, door, reason, entity_id from identity.audit_entry where action = ${action} order by at`;
}
