import { page, referenceBy, Refusal, toId } from '@openslot/service';
import { command, loaded, type Context } from '../context.ts';
import type { BusinessServicesArgs, Resolvers } from '../generated/resolvers.ts';
import { textSought } from '../search/search.ts';
import type { Key } from '../slice.tables.ts';
import { inLanguage } from '../translation/translation.ts';
import { addService, archiveService, changeService } from './service.commands.ts';
import { addServiceInput, archiveServiceInput, changeServiceInput } from './service.ts';
import type { MenuService } from './service.store.ts';

export const serviceResolvers = {
  Mutation: {
    addService: command(addServiceInput, addService),
    changeService: command(changeServiceInput, changeService),
    archiveService: command(archiveServiceInput, archiveService),
  },
  Service: {
    __resolveReference: referenceBy('svc', (context: Context) => context.loaders.services),
    id: ({ id }) => toId('svc', id),
    name: ({ names, defaultLocale }, { language }, { viewer }) =>
      inLanguage(names, [language, viewer.language], defaultLocale) ?? '',
    description: ({ descriptions, defaultLocale }, { language }, { viewer }) =>
      inLanguage(descriptions, [language, viewer.language], defaultLocale),
    category: ({ categoryId }, _, { loaders }) => (categoryId === null ? null : loaders.categories.load(categoryId)),
    addOns: ({ addOns }) => [...addOns],
    requirements: ({ requirements }) => [...requirements],
    variations: (service, _, { loaders }) => loaders.variationsOf.load(service),
  },
  ServiceAdded: { service: ({ serviceId }, _, { loaders }) => loaded(loaders.services.load(serviceId)) },
  ServiceChanged: { service: ({ serviceId }, _, { loaders }) => loaded(loaders.services.load(serviceId)) },
  ServiceArchived: { business: ({ businessId }, _, { loaders }) => loaded(loaders.businesses.load(businessId)) },
} satisfies Resolvers;

/** Where a page of a menu ended: the score counts with a text alone. */
type Place = readonly ['menu' | 'match', number, string];

/** One page of a business's menu. */
export function menuPage(business: Key, args: BusinessServicesArgs, { deps, loaders }: Context) {
  const text = textSought(args.text);
  const order: Place[0] = text === null ? 'menu' : 'match';
  return page<MenuService, Place>(args, {
    key: deps.cursorKey,
    defaultFirst: 50,
    keyOf: ({ score, id }) => [order, score, id],
    fetch: ({ limit, after }) => {
      if (after && after[0] !== order) throw new Refusal('INVALID', 'This cursor belongs to another list.');
      return loaders.menuOf({ text, limit, after: after && { score: after[1], id: after[2] } }).load(business);
    },
  });
}
