import { fillText } from '@openslot/service';
import { loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { catalogue } from '../member/permission.ts';
import { explain } from './permission.loaders.ts';
import { permissionTexts } from './permission.texts.ts';

export const permissionResolvers: Resolvers = {
  Query: {
    permissions: () => catalogue,
    whyMay: (_, question, { deps, viewer }) => explain(deps, viewer, question),
  },
  Permission: {
    text: ({ code }, _, { viewer }) => fillText(permissionTexts, code, viewer.language, {}),
  },
  WhyMay: {
    membership: ({ memberId }, _, { loaders }) => loaded(loaders.membership, memberId),
  },
  MayReason: {
    ownRowsOnly: ({ permission }) => permission.endsWith('.own'),
    role: ({ source }) => (source.kind === 'ROLE' ? source.role : null),
    customRole: ({ source }, _, { loaders }) =>
      source.kind === 'CUSTOM_ROLE' ? loaded(loaders.role, source.roleId) : null,
    grant: ({ source }, _, { loaders }) => (source.kind === 'GRANT' ? loaded(loaders.grant, source.grantId) : null),
  },
};
