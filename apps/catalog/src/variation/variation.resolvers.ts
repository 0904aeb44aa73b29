import { referenceBy, toId } from '@openslot/service';
import { command, loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { inLanguage } from '../translation/translation.ts';
import { addVariation, archiveVariation, changeVariation } from './variation.commands.ts';
import { addVariationInput, archiveVariationInput, changeVariationInput } from './variation.ts';

export const variationResolvers = {
  Mutation: {
    addVariation: command(addVariationInput, addVariation),
    changeVariation: command(changeVariationInput, changeVariation),
    archiveVariation: command(archiveVariationInput, archiveVariation),
  },
  Variation: {
    __resolveReference: referenceBy('var', (context: Context) => context.loaders.variations),
    id: ({ id }) => toId('var', id),
    name: ({ names, defaultLocale }, { language }, { viewer }) =>
      inLanguage(names, [language, viewer.language], defaultLocale) ?? '',
    price: ({ priceMinor, currency }) => ({ amountMinor: priceMinor, currency }),
    processing: ({ processingStartMinutes: startMinutes, processingMinutes: minutes }) =>
      startMinutes === null || minutes === null ? null : { startMinutes, minutes },
    requirements: ({ requirements }) => [...requirements],
    stays: ({ stays }) => [...stays],
    staff: (variation, _, { loaders }) => loaders.staffFor.load(variation),
  },
  VariationAdded: { variation: ({ variationId }, _, { loaders }) => loaded(loaders.variations.load(variationId)) },
  VariationChanged: { variation: ({ variationId }, _, { loaders }) => loaded(loaders.variations.load(variationId)) },
  VariationArchived: { service: ({ serviceId }, _, { loaders }) => loaded(loaders.services.load(serviceId)) },
} satisfies Resolvers;
