import { now as clockNow, workerAccess, type Tx } from '@openslot/database';
import { requireSignedIn, type Viewer } from '@openslot/service';
import { byPerson } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { businessesOf, rolesHeld, stillThere } from '../member/giver.ts';
import { joinOrganization } from '../member/member.commands.ts';
import { assignmentsOf, standingOf, type Assignment } from '../member/member.ts';
import { activeMembership } from '../member/member.store.ts';
import { giverOf, mayAssign } from '../member/reach.ts';
import { lockOrganization } from '../organization/organization.store.ts';
import type { SignedIn } from '../session/session.commands.ts';
import type { TooManyAttempts } from '../session/sign-in.commands.ts';
import { signUp } from '../user/user.commands.ts';
import { normalisedEmail } from '../user/user.ts';
import { contactOf } from '../user/user.store.ts';
import { settle } from './invitation.commands.ts';
import {
  emailColumn,
  hashOfInvitation,
  isOpen,
  organizationOfToken,
  type AcceptInvitation,
  type SignUpByInvitation,
} from './invitation.ts';
import { lockByToken, type InvitationRow } from './invitation.store.ts';

export interface InvitationAccepted {
  readonly __typename: 'InvitationAccepted';
  readonly memberId: string;
}
interface Refused<Name extends 'InvitationNotValid' | 'OtherAddress' | 'AlreadyMember' | 'EmailTaken'> {
  readonly __typename: Name;
}

type AcceptOutcome = InvitationAccepted | Refused<'InvitationNotValid' | 'OtherAddress' | 'AlreadyMember'>;

export async function acceptInvitation(
  deps: Deps,
  viewer: Viewer,
  { token }: AcceptInvitation,
): Promise<AcceptOutcome> {
  const { userId } = requireSignedIn(viewer);
  const organizationId = organizationOfToken(token);
  if (organizationId === null) return { __typename: 'InvitationNotValid' };
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<AcceptOutcome> => {
    const invitation = await openInvitation(tx, organizationId, token);
    const person = await contactOf(tx, userId);
    if (!invitation || !person) return { __typename: 'InvitationNotValid' };
    const invited = await deps.vault.open(tx, organizationId, emailColumn(invitation.id), invitation.emailEnc);
    if (normalisedEmail(invited) !== normalisedEmail(person.email)) return { __typename: 'OtherAddress' };

    // A role that was archived meanwhile is not given any more.
    const assignments = await stillThere(tx, organizationId, assignmentsOf(invitation.roles));
    if (assignments.length === 0 || !(await stillGiven(tx, invitation, assignments)))
      return { __typename: 'InvitationNotValid' };
    const { title, startsOn, endsOn } = invitation;
    const joining = { organizationId, userId, title, startsOn, endsOn, assignments };
    const memberId = await joinOrganization(deps, tx, byPerson(userId), joining);
    if (memberId === null) return { __typename: 'AlreadyMember' };
    await settle(tx, byPerson(userId), invitation, { status: 'ACCEPTED', memberId });
    return { __typename: 'InvitationAccepted', memberId };
  });
}

/** Whoever invited must still be somebody who may give the roles: nobody leaves friends behind. */
async function stillGiven(
  tx: Tx,
  { organizationId, createdBy }: InvitationRow,
  assignments: readonly Assignment[],
): Promise<boolean> {
  const inviter = createdBy && (await activeMembership(tx, organizationId, createdBy));
  const roles = await rolesHeld(tx, organizationId, assignments);
  if (!inviter || !roles) return false;
  const giver = giverOf(standingOf(inviter.standing), await clockNow(tx));
  const scopes = assignments.map(({ scope }) => scope);
  const businessOf = await businessesOf(tx, organizationId, giver, scopes);
  return roles.every((role) => mayAssign(giver, role, businessOf));
}

/** Locks the invitation of the token, where it can be accepted and its organization is open for business. */
async function openInvitation(tx: Tx, organizationId: string, token: string): Promise<InvitationRow | null> {
  const organization = await lockOrganization(tx, organizationId);
  if (organization?.status !== 'ACTIVE') return null;
  const invitation = await lockByToken(tx, organizationId, hashOfInvitation(token));
  return invitation && isOpen(invitation, await clockNow(tx)) ? invitation : null;
}

type SignUpOutcome =
  | SignedIn
  | TooManyAttempts
  | Refused<'InvitationNotValid' | 'EmailTaken'>
  | { readonly __typename: 'WeakPassword'; readonly minimumLength: number };

/**
 * Registers whom the invitation was sent to, under that address, and accepts it. Should the second step be lost, the
 * person is registered and accepts with the same token.
 */
export async function signUpByInvitation(
  deps: Deps,
  viewer: Viewer,
  input: SignUpByInvitation,
): Promise<SignUpOutcome> {
  const { token, ...person } = input;
  const organizationId = organizationOfToken(token);
  const email = organizationId === null ? null : await invitedAddress(deps, organizationId, token);
  if (email === null) return { __typename: 'InvitationNotValid' };
  const registered = await signUp(deps, viewer, { ...person, email });
  if (registered.__typename !== 'SignedIn') return registered;
  await acceptInvitation(deps, registered.viewer, { token });
  return registered;
}

const invitedAddress = (deps: Deps, organizationId: string, token: string): Promise<string | null> =>
  deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const invitation = await openInvitation(tx, organizationId, token);
    return invitation && deps.vault.open(tx, organizationId, emailColumn(invitation.id), invitation.emailEnc);
  });
