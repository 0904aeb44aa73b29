import { readInput, referenceBy, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addMember, changeMemberRole, endMember } from './member.commands.ts';
import { memberPage } from './member.loaders.ts';
import { addMemberInput, changeMemberInput, changeMemberRoleInput, endMemberInput } from './member.ts';
import { changeMember, resumeMember, suspendMember } from './terms.commands.ts';

const membership = ({ memberId }: { memberId: string }, _: object, { loaders }: Context) =>
  loaded(loaders.membership, memberId);

export const memberResolvers: Resolvers = {
  Query: {
    members: (_, { status, ...request }, { deps, viewer }) => memberPage(deps, viewer, status, request),
  },
  Mutation: {
    addMember: (_, { input }, { deps, viewer }) => {
      const read = readInput(addMemberInput, input);
      return read.ok ? addMember(deps, viewer, read.value) : read.problem;
    },
    changeMemberRole: (_, { input }, { deps, viewer }) => {
      const read = readInput(changeMemberRoleInput, input);
      return read.ok ? changeMemberRole(deps, viewer, read.value) : read.problem;
    },
    endMember: (_, { input }, { deps, viewer }) => {
      const read = readInput(endMemberInput, input);
      return read.ok ? endMember(deps, viewer, read.value) : read.problem;
    },
    changeMember: (_, { input }, { deps, viewer }) => {
      const read = readInput(changeMemberInput, input);
      return read.ok ? changeMember(deps, viewer, read.value) : read.problem;
    },
    suspendMember: (_, { input }, { deps, viewer }) => {
      const read = readInput(endMemberInput, input);
      return read.ok ? suspendMember(deps, viewer, read.value) : read.problem;
    },
    resumeMember: (_, { input }, { deps, viewer }) => {
      const read = readInput(endMemberInput, input);
      return read.ok ? resumeMember(deps, viewer, read.value) : read.problem;
    },
  },
  MemberAdded: { membership },
  MemberChanged: { membership },
  MemberEnded: { membership },
  Membership: {
    __resolveReference: referenceBy('mem', (context: Context) => context.loaders.membership),
    id: ({ id }) => toId('mem', id),
    startsOn: ({ startedOn }) => startedOn,
    endsOn: ({ endedOn }) => endedOn,
    grants: ({ grantIds }, _, { loaders }) => grantIds && Promise.all(grantIds.map((id) => loaded(loaders.grant, id))),
  },
  MembershipRole: {
    role: ({ base }) => base ?? 'CUSTOM',
    customRole: ({ roleId }, _, { loaders }) => (roleId ? loaded(loaders.role, roleId) : null),
  },
  MembershipScope: {
    businesses: ({ businessIds }) => businessIds.map((id) => ({ id: toId('biz', id) })),
    locations: ({ locationIds }) => locationIds.map((id) => ({ id: toId('loc', id) })),
  },
};
