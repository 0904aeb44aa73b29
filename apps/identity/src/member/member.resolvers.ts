import { readInput, referenceBy, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addMember, changeMemberRole, endMember } from './member.commands.ts';
import { memberPage } from './member.loaders.ts';
import { addMemberInput, changeMemberRoleInput, endMemberInput } from './member.ts';

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
  },
  MemberAdded: { membership },
  MemberChanged: { membership },
  MemberEnded: { membership },
  Membership: {
    __resolveReference: referenceBy('mem', (context: Context) => context.loaders.membership),
    id: ({ id }) => toId('mem', id),
  },
  MembershipScope: {
    businesses: ({ businessIds }) => businessIds.map((id) => ({ id: toId('biz', id) })),
    locations: ({ locationIds }) => locationIds.map((id) => ({ id: toId('loc', id) })),
  },
};
