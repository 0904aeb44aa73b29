import { accessOf, toId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { inLanguage } from '../translation/translation.ts';
import { allVerticals } from './vertical.store.ts';

export const verticalResolvers = {
  Query: {
    verticals: (_, __, { deps, viewer }) => deps.database.read(accessOf(viewer), allVerticals),
  },
  Vertical: {
    id: ({ id }) => toId('vrt', id),
    name: ({ names, slug }, { language }, { viewer }) => inLanguage(names, [language, viewer.language], 'en') ?? slug,
  },
} satisfies Resolvers;
