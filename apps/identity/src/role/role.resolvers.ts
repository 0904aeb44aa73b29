import { readInput, referenceBy, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { archiveRole, changeRole, createRole } from './role.commands.ts';
import { rolePage } from './role.loaders.ts';
import { archiveRoleInput, changeRoleInput, createRoleInput } from './role.ts';

const role = ({ roleId }: { roleId: string }, _: object, { loaders }: Context) => loaded(loaders.role, roleId);

export const roleResolvers: Resolvers = {
  Query: {
    roles: (_, request, { deps, viewer }) => rolePage(deps, viewer, request),
  },
  Mutation: {
    createRole: (_, { input }, { deps, viewer }) => {
      const read = readInput(createRoleInput, input);
      return read.ok ? createRole(deps, viewer, read.value) : read.problem;
    },
    changeRole: (_, { input }, { deps, viewer }) => {
      const read = readInput(changeRoleInput, input);
      return read.ok ? changeRole(deps, viewer, read.value) : read.problem;
    },
    archiveRole: (_, { input }, { deps, viewer }) => {
      const read = readInput(archiveRoleInput, input);
      return read.ok ? archiveRole(deps, viewer, read.value) : read.problem;
    },
  },
  RoleCreated: { role },
  RoleChanged: { role },
  RoleArchived: { role },
  Role: {
    __resolveReference: referenceBy('rol', (context: Context) => context.loaders.role),
    id: ({ id }) => toId('rol', id),
  },
};
