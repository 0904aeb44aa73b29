import { readInput, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { acceptInvitation, signUpByInvitation } from './acceptance.commands.ts';
import { inviteMember, revokeInvitation } from './invitation.commands.ts';
import { inviteMemberInput } from '../member/member.ts';
import { acceptInvitationInput, revokeInvitationInput, signUpByInvitationInput } from './invitation.ts';
import { invitationPage } from './invitation.loaders.ts';

const invitation = ({ invitationId }: { invitationId: string }, _: object, { loaders }: Context) =>
  loaded(loaders.invitation, invitationId);

export const invitationResolvers: Resolvers = {
  Query: {
    invitations: (_, { status, ...request }, { deps, viewer }) => invitationPage(deps, viewer, status, request),
  },
  Mutation: {
    inviteMember: (_, { input }, { deps, viewer }) => {
      const read = readInput(inviteMemberInput, input);
      return read.ok ? inviteMember(deps, viewer, read.value) : read.problem;
    },
    revokeInvitation: (_, { input }, { deps, viewer }) => {
      const read = readInput(revokeInvitationInput, input);
      return read.ok ? revokeInvitation(deps, viewer, read.value) : read.problem;
    },
    acceptInvitation: (_, { input }, { deps, viewer }) => {
      const read = readInput(acceptInvitationInput, input);
      return read.ok ? acceptInvitation(deps, viewer, read.value) : read.problem;
    },
    signUpByInvitation: (_, { input }, { deps, viewer }) => {
      const read = readInput(signUpByInvitationInput, input);
      return read.ok ? signUpByInvitation(deps, viewer, read.value) : read.problem;
    },
  },
  InvitationSent: { invitation },
  InvitationRevoked: { invitation },
  InvitationAccepted: {
    membership: ({ memberId }, _, { loaders }) => loaded(loaders.membership, memberId),
  },
  Invitation: {
    id: ({ id }) => toId('ivt', id),
  },
};
