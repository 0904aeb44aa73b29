import { referenceBy, toId } from '@openslot/service';
import { command, loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { inLanguage } from '../translation/translation.ts';
import { addAddOn, archiveAddOn, changeAddOn } from './add-on.commands.ts';
import { addAddOnInput, archiveAddOnInput, changeAddOnInput } from './add-on.ts';

export const addOnResolvers = {
  Mutation: {
    addAddOn: command(addAddOnInput, addAddOn),
    changeAddOn: command(changeAddOnInput, changeAddOn),
    archiveAddOn: command(archiveAddOnInput, archiveAddOn),
  },
  AddOn: {
    __resolveReference: referenceBy('add', (context: Context) => context.loaders.addOns),
    id: ({ id }) => toId('add', id),
    name: ({ names, defaultLocale }, { language }, { viewer }) =>
      inLanguage(names, [language, viewer.language], defaultLocale) ?? '',
    price: ({ priceMinor, currency }) => ({ amountMinor: priceMinor, currency }),
  },
  OfferedAddOn: { addOn: ({ addOnId }, _, { loaders }) => loaded(loaders.addOns.load(addOnId)) },
  AddOnAdded: { addOn: ({ addOnId }, _, { loaders }) => loaded(loaders.addOns.load(addOnId)) },
  AddOnChanged: { addOn: ({ addOnId }, _, { loaders }) => loaded(loaders.addOns.load(addOnId)) },
  AddOnArchived: { business: ({ businessId }, _, { loaders }) => loaded(loaders.businesses.load(businessId)) },
} satisfies Resolvers;
