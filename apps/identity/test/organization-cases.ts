import { tokenTo } from './letters.ts';
import { goodPassword, hire, signUp, type Organization } from './people.ts';
import type { RunningIdentity } from './running.ts';

const kinds = ['nobody', 'customer', 'stranger', 'staff', 'manager', 'owner'] as const;
type Answers = Record<(typeof kinds)[number], string>;

/** What is done about members, roles and the organization itself, and what only the platform's people do. */
export function organizationCases(identity: () => RunningIdentity, organization: () => Organization) {
  let nth = 0;
  const next = () => (nth += 1);
  const ask = async (name: string, type: string, input: object, more: string) => {
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${more} } }`;
    return (await identity().ask({ bearer: organization().owner.accessToken })(document, { input })).data[name];
  };
  const staff = () => hire(identity(), organization(), `Object ${next()}`, 'STAFF');
  const role = async () => {
    const input = { name: `Role ${next()}`, permissions: ['stock.write'] };
    const { role: made } = await ask('createRole', 'CreateRoleInput', input, '... on RoleCreated { role { id } }');
    return { roleId: made.id, version: 1 };
  };
  const grant = async (membershipId: string) => {
    const input = { membershipId, permission: 'fee.waive', effect: 'ALLOW', reason: 'Because' };
    const more = '... on PermissionGranted { grant { id } }';
    return (await ask('grantPermission', 'GrantPermissionInput', input, more)).grant.id;
  };
  const invitation = async (email = `invited${next()}@example.com`) => {
    const more = '... on InvitationSent { invitation { id } }';
    const sent = await ask('inviteMember', 'InviteMemberInput', { email, role: 'STAFF' }, more);
    return { email, id: String(sent.invitation.id), token: await tokenTo(identity(), email, 'INVITATION') };
  };
  const suspended = async () => {
    const { memberId } = await staff();
    await ask('suspendMember', 'EndMemberInput', { membershipId: memberId, version: 1 }, '__typename');
    return { membershipId: memberId, version: 2 };
  };

  const only = (answers: Partial<Answers>): Answers => ({
    ...{ nobody: 'UNAUTHENTICATED', customer: 'FORBIDDEN', stranger: 'InvalidInput', staff: 'FORBIDDEN' },
    ...{ manager: 'FORBIDDEN', owner: 'FORBIDDEN', ...answers },
  });
  const owners = (answer: string, stranger = 'InvalidInput') => only({ owner: answer, stranger });
  const managers = (answer: string, stranger = 'InvalidInput') => only({ manager: answer, owner: answer, stranger });
  const platform = only({ stranger: 'FORBIDDEN' });
  const everybody = (answer: string) => Object.fromEntries(kinds.map((kind) => [kind, answer])) as Answers;
  const one = (mutation: string, type: string, answers: Answers, input: () => object | Promise<object>) => ({
    ...{ mutation, document: `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, input },
    ...{ answers, refusals: ['InvalidInput', 'VersionConflict', 'OtherAddress'] },
  });
  const target = async () => ({ membershipId: (await staff()).memberId, version: 1 });
  const reason = 'Because';

  return [
    one('changeMember', 'ChangeMemberInput', managers('MemberChanged'), async () => ({
      ...(await target()),
      title: 'Chef',
    })),
    one('suspendMember', 'EndMemberInput', managers('MemberChanged'), target),
    one('resumeMember', 'EndMemberInput', managers('MemberChanged'), suspended),
    one('createRole', 'CreateRoleInput', owners('RoleCreated', 'RoleCreated'), () => ({
      ...{ name: `Case ${next()}`, permissions: ['stock.write'] },
    })),
    one('changeRole', 'ChangeRoleInput', owners('RoleChanged'), async () => ({
      ...(await role()),
      name: `Case ${next()}`,
    })),
    one('archiveRole', 'ArchiveRoleInput', owners('RoleArchived'), role),
    one('grantPermission', 'GrantPermissionInput', owners('PermissionGranted'), async () => ({
      ...{ membershipId: (await staff()).memberId, permission: 'fee.waive', effect: 'ALLOW', reason },
    })),
    one('removeGrant', 'RemoveGrantInput', owners('GrantRemoved'), async () => ({
      grantId: await grant((await staff()).memberId),
    })),
    one('inviteMember', 'InviteMemberInput', managers('InvitationSent', 'InvitationSent'), () => ({
      ...{ email: `case${next()}@example.com`, role: 'STAFF' },
    })),
    one('revokeInvitation', 'RevokeInvitationInput', managers('InvitationRevoked'), async () => ({
      ...{ invitationId: (await invitation()).id, version: 1 },
    })),
    // Everybody else's address is another one.
    one(
      'acceptInvitation',
      'AcceptInvitationInput',
      { ...everybody('OtherAddress'), nobody: 'UNAUTHENTICATED' },
      async () => ({
        token: (await invitation((await signUp(identity(), `Invited ${next()}`)).email)).token,
      }),
    ),
    one('signUpByInvitation', 'SignUpByInvitationInput', everybody('SignedIn'), async () => ({
      ...{ token: (await invitation()).token, password: goodPassword, name: 'Invited' },
    })),
    ...['closeOrganization', 'reopenOrganization'].map((name) =>
      one(name, 'CloseOrganizationInput', owners('VersionConflict', 'VersionConflict'), () => ({ version: 99 })),
    ),
    one('updateOrganization', 'UpdateOrganizationInput', owners('VersionConflict', 'VersionConflict'), () => ({
      ...{ version: 99, name: 'Other' },
    })),
    ...['suspendOrganization', 'resumeOrganization', 'closeSuspendedOrganization'].map((name) =>
      one(name, 'SuspendOrganizationInput', platform, () => ({ organizationId: organization().id, reason })),
    ),
    one('lookInto', 'LookIntoInput', platform, () => ({ organizationId: organization().id, reason })),
    one('hardDelete', 'HardDeleteInput', platform, async () => ({ id: (await role()).roleId, reason })),
    one('appointPlatformPerson', 'AppointPlatformPersonInput', platform, () => ({
      ...{ email: organization().owner.email, role: 'PLATFORM_ADMIN', reason },
    })),
    one('dismissPlatformPerson', 'DismissPlatformPersonInput', platform, () => ({
      ...{ email: organization().owner.email, reason },
    })),
  ];
}
