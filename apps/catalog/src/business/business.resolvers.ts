import { accessOf, page, referenceBy, Refusal, toId } from '@openslot/service';
import { command, loaded, type Context } from '../context.ts';
import type { QueryBusinessesArgs, Resolvers } from '../generated/resolvers.ts';
import type { Point } from '../location/point.ts';
import { pointSought, textSought } from '../search/search.ts';
import { menuPage } from '../service/service.resolvers.ts';
import { inLanguage } from '../translation/translation.ts';
import { businessStepInput, changeBusinessSettingsInput, createBusinessInput, type Business } from './business.ts';
import { changeBusinessSettings, createBusiness, pauseBusiness, publishBusiness } from './business.commands.ts';
import { businessBySlug, businessesMatching, businessesNear, publishedBusinesses } from './business.store.ts';

/** A business, with the point from which it was looked for. */
export interface SeenBusiness extends Business {
  readonly near?: Point;
}

export const businessResolvers = {
  Query: {
    business: (_, { slug }, { deps, viewer }) =>
      deps.database.read(accessOf(viewer), (tx) => businessBySlug(tx, slug.slice(0, 64))),
    businesses: (_, args, context) => searchBusinesses(args, context),
  },
  Mutation: {
    createBusiness: command(createBusinessInput, createBusiness),
    changeBusinessSettings: command(changeBusinessSettingsInput, changeBusinessSettings),
    publishBusiness: command(businessStepInput, publishBusiness),
    pauseBusiness: command(businessStepInput, pauseBusiness),
  },
  Business: {
    __resolveReference: referenceBy('biz', (context: Context) => context.loaders.businesses),
    id: ({ id }) => toId('biz', id),
    name: (business, { language }, { viewer }) =>
      inLanguage(business.names, [language, viewer.language], business.defaultLocale) ?? business.slug,
    description: (business, { language }, { viewer }) =>
      inLanguage(business.descriptions, [language, viewer.language], business.defaultLocale),
    vertical: ({ verticalId }, _, { loaders }) => loaders.verticals.load(verticalId),
    organization: ({ organizationId }) => ({ organizationId }),
    defaultLanguage: ({ defaultLocale }) => defaultLocale,
    settings: async (business, _, { loaders }) => {
      const [settings] = await loaders.settingsOf.load(business);
      return loaded(Promise.resolve(settings ?? null));
    },
    locations: async (business, _, { loaders }) => {
      const locations = await loaders.locationsOf.load(business);
      return business.near ? locations.map((location) => ({ ...location, near: business.near })) : locations;
    },
    categories: (business, _, { loaders }) => loaders.categoriesOf.load(business),
    services: (business, args, context) => menuPage(business, args, context),
    staff: async (business, _, { loaders }) =>
      (await loaders.resourcesOf.load(business)).filter(({ kind }) => kind === 'STAFF'),
    resources: async (business, _, { loaders }) =>
      (await loaders.resourcesOf.load(business)).filter(({ kind }) => kind !== 'STAFF'),
    resourceTypes: (business, _, { loaders }) => loaders.resourceTypesOf.load(business),
    resourceGroups: (business, _, { loaders }) => loaders.resourceGroupsOf.load(business),
    addOns: (business, _, { loaders }) => loaders.addOnsOf.load(business),
    cancellationPolicy: async (business, _, { loaders }) => (await loaders.policiesOf.load(business))[0] ?? null,
    depositRule: async (business, _, { loaders }) => (await loaders.rulesOf.load(business))[0] ?? null,
  },
  BusinessCreated: { business: ({ businessId }, _, { loaders }) => loaded(loaders.businesses.load(businessId)) },
  BusinessChanged: { business: ({ businessId }, _, { loaders }) => loaded(loaders.businesses.load(businessId)) },
  SlugTaken: {
    yours: ({ businessId }, _, { loaders }) => (businessId === null ? null : loaders.businesses.load(businessId)),
  },
} satisfies Resolvers;

/** Where a page ended: a place in one of the three orders, and the id that settles ties. */
type Place = readonly ['made', null, string] | readonly ['best', number, string] | readonly ['near', number, string];

async function searchBusinesses(args: QueryBusinessesArgs, { deps, viewer }: Context) {
  const text = textSought(args.text);
  const near = pointSought(args.near);
  const verticalSlug = args.verticalSlug ?? null;
  const openNow = args.openNow ?? false;
  const order: Place[0] = near ? 'near' : text !== null ? 'best' : 'made';
  return page<SeenBusiness & { place: Place }, Place>(args, {
    key: deps.cursorKey,
    keyOf: ({ place }) => place,
    fetch: ({ limit, after }) => {
      if (after && after[0] !== order) throw new Refusal('INVALID', 'This cursor belongs to another list.');
      return deps.database.read(accessOf(viewer), async (tx): Promise<(SeenBusiness & { place: Place })[]> => {
        const asked = { verticalSlug, openNow, limit };
        const id = after?.[2] ?? '';
        if (near) {
          const from = after?.[1] == null ? null : { distance: after[1], id };
          const found = await businessesNear(tx, { ...asked, ...near, text, after: from });
          return found.map((row) => ({ ...row, near: near.point, place: ['near', row.distance, row.id] }));
        }
        if (text !== null) {
          const from = after?.[1] == null ? null : { score: after[1], id };
          const found = await businessesMatching(tx, { ...asked, text, after: from });
          return found.map((row) => ({ ...row, place: ['best', row.score, row.id] }));
        }
        const found = await publishedBusinesses(tx, { ...asked, after: after ? id : null });
        return found.map((row) => ({ ...row, place: ['made', null, row.id] }));
      });
    },
  });
}
