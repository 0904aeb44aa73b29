import { toId } from '@openslot/service';
import { command, loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { inLanguage } from '../translation/translation.ts';
import { addCategoryInput } from './category.ts';
import { addCategory } from './category.commands.ts';

export const categoryResolvers = {
  Mutation: { addCategory: command(addCategoryInput, addCategory) },
  Category: {
    id: ({ id }) => toId('cat', id),
    name: ({ names, defaultLocale }, { language }, { viewer }) =>
      inLanguage(names, [language, viewer.language], defaultLocale) ?? '',
    parentId: ({ parentId }) => (parentId === null ? null : toId('cat', parentId)),
  },
  CategoryAdded: { category: ({ categoryId }, _, { loaders }) => loaded(loaders.categories.load(categoryId)) },
} satisfies Resolvers;
