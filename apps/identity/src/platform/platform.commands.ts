import { now as clockNow, type Access, type Tx } from '@openslot/database';
import {
  newId,
  Refusal,
  requireSignedIn,
  unknownId,
  type Actor,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { organizationRows } from '../organization/organization.store.ts';
import { issueInstant, revoke } from '../revocation/revocation.commands.ts';
import { personAccess } from '../session/session.commands.ts';
import { sessionsOf } from '../session/session.store.ts';
import { userByEmail } from '../user/user.store.ts';
import { signLookToken } from './look-token.ts';
import { lookLifetime, lookRole, type Appoint, type Dismiss, type LookInto, type PlatformRole } from './platform.ts';
import {
  deletePlatformGrant,
  hasOtherAdministrator,
  insertLook,
  lockAdministrators,
  platformRoleOf,
  putPlatformGrant,
} from './platform.store.ts';

/** Work of the platform's people, on one organization's rows or on none's. */
export const platformAccess = (organizationId?: string): Access => ({ door: 'platform', organizationId });

export const byPlatform = (userId: string): Actor => ({ actorKind: 'PERSON', actorId: userId, door: 'platform' });

/** Somebody of the platform, as of now; whoever is not gets the answer of everybody who may not. */
export async function requirePlatform(
  tx: Tx,
  viewer: Viewer,
  least: PlatformRole,
): Promise<{ userId: string; sessionId: string; role: PlatformRole }> {
  const person = requireSignedIn(viewer);
  const role = await platformRoleOf(tx, person.userId);
  if (role === null || (least === 'PLATFORM_ADMIN' && role !== least))
    throw new Refusal('FORBIDDEN', 'This is for people of the platform.');
  return { ...person, role };
}

export interface LookingInto {
  readonly __typename: 'LookingInto';
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly organizationId: string;
}

export async function lookInto(deps: Deps, viewer: Viewer, input: LookInto): Promise<LookingInto | InvalidInput> {
  const { organizationId, reason } = input;
  requireSignedIn(viewer);
  const look = await deps.database.transaction(platformAccess(organizationId), async (tx) => {
    const { userId, sessionId, role: held } = await requirePlatform(tx, viewer, 'PLATFORM_SUPPORT');
    const [organization] = await organizationRows(tx, [organizationId]);
    if (!organization) return null;
    const [id, role] = [newId(), lookRole(held)];
    const issuedAt = await issueInstant(tx, null);
    const endsAt = new Date(issuedAt.getTime() + lookLifetime);
    await insertLook(tx, { organizationId, id, userId, role, reason, endsAt });
    await recordDeed(tx, byPlatform(userId), {
      ...{ organizationId, action: 'platform.look_started', entity: 'PlatformLook', entityId: id, reason },
    });
    return { id, organizationId, mode: organization.mode, userId, sessionId, role, issuedAt };
  });
  if (!look) return unknownId('organizationId');
  const { accessToken, endsAt } = await signLookToken(deps.keys, look);
  return { __typename: 'LookingInto', accessToken, accessTokenExpiresAt: endsAt, organizationId };
}

/** What was asked during a look: kept before anybody answers. */
export async function recordLook(
  deps: Deps,
  look: { userId: string; organizationId: string; lookId: string },
  asked: { operation: string; hash: string },
): Promise<void> {
  const { userId, organizationId, lookId } = look;
  await deps.database.transaction(platformAccess(organizationId), (tx) =>
    recordDeed(tx, byPlatform(userId), {
      ...{ organizationId, action: 'platform.looked', entity: 'PlatformLook', entityId: lookId },
      reason: `${asked.operation} ${asked.hash}`,
    }),
  );
}

interface Refused<Name extends 'UnknownPerson' | 'LastAdministrator'> {
  readonly __typename: Name;
}
export interface PlatformPersonChanged {
  readonly __typename: 'PlatformPersonChanged';
  readonly userId: string;
  readonly role: PlatformRole | null;
}
type AppointOutcome = PlatformPersonChanged | Refused<'UnknownPerson' | 'LastAdministrator'>;

export const appointPlatformPerson = (
  deps: Deps,
  viewer: Viewer,
  { email, role, reason }: Appoint,
): Promise<AppointOutcome> => decide(deps, viewer, { email, role, reason });

export const dismissPlatformPerson = (
  deps: Deps,
  viewer: Viewer,
  { email, reason }: Dismiss,
): Promise<AppointOutcome> => decide(deps, viewer, { email, role: null, reason });

async function decide(
  deps: Deps,
  viewer: Viewer,
  { email, role, reason }: { email: string; role: PlatformRole | null; reason: string },
): Promise<AppointOutcome> {
  requireSignedIn(viewer);
  const decided = await deps.database.transaction(platformAccess(), async (tx): Promise<AppointOutcome> => {
    await lockAdministrators(tx);
    const admin = await requirePlatform(tx, viewer, 'PLATFORM_ADMIN');
    const userId = await userByEmail(tx, email);
    const before = userId === null ? null : await platformRoleOf(tx, userId);
    if (userId === null || (role === null && before === null)) return { __typename: 'UnknownPerson' };
    if (before === 'PLATFORM_ADMIN' && role !== before && !(await hasOtherAdministrator(tx, userId)))
      return { __typename: 'LastAdministrator' };
    if (role === null) await deletePlatformGrant(tx, userId);
    else await putPlatformGrant(tx, { userId, role, grantedBy: admin.userId });
    await recordDeed(tx, byPlatform(admin.userId), {
      ...{ organizationId: null, action: role ? 'platform.appointed' : 'platform.dismissed' },
      ...{ entity: 'User', entityId: userId, changed: ['platform_role'], reason },
    });
    return { __typename: 'PlatformPersonChanged', userId, role };
  });
  if (decided.__typename === 'PlatformPersonChanged') await endLooks(deps, decided.userId);
  return decided;
}

/** Looks under way were made of the role of before; they end with all access tokens of the person's sessions. */
const endLooks = (deps: Deps, userId: string): Promise<void> =>
  deps.database.transaction(personAccess(userId), async (tx) => {
    const sessions = await sessionsOf(tx, userId, await clockNow(tx), 100);
    await revoke(
      tx,
      'SESSION',
      sessions.map(({ id }) => id),
    );
  });
