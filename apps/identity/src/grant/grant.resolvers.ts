import { readInput, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { scopeOf } from '../member/member.ts';
import { grantPermission, removeGrant } from './grant.commands.ts';
import { grantPermissionInput, removeGrantInput } from './grant.ts';

const membership = ({ memberId }: { memberId: string }, _: object, { loaders }: Context) =>
  loaded(loaders.membership, memberId);

export const grantResolvers: Resolvers = {
  Mutation: {
    grantPermission: (_, { input }, { deps, viewer }) => {
      const read = readInput(grantPermissionInput, input);
      return read.ok ? grantPermission(deps, viewer, read.value) : read.problem;
    },
    removeGrant: (_, { input }, { deps, viewer }) => {
      const read = readInput(removeGrantInput, input);
      return read.ok ? removeGrant(deps, viewer, read.value) : read.problem;
    },
  },
  PermissionGranted: {
    grant: ({ grantId }, _, { loaders }) => loaded(loaders.grant, grantId),
    membership,
  },
  GrantRemoved: { membership },
  Grant: {
    id: ({ id }) => toId('grt', id),
    scope: (grant) => scopeOf([grant]),
  },
};
