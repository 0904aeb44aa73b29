import type { Tx } from '@openslot/database';
import { accessOf, loaderById, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import { addOnsById, addOnsOfBusinesses } from './add-on/add-on.store.ts';
import { businessesById, businessesOfOrganization, settingsOfBusinesses } from './business/business.store.ts';
import { policiesOfBusinesses } from './cancellation-policy/cancellation-policy.store.ts';
import { categoriesById, categoriesOfBusinesses } from './category/category.store.ts';
import { rulesOfBusinesses } from './deposit-rule/deposit-rule.store.ts';
import type { Deps } from './deps.ts';
import { locationsById, locationsOfBusinesses } from './location/location.store.ts';
import {
  performedBy,
  resourcesById,
  resourcesOfBusinesses,
  staffOfLocations,
  staffOfVariations,
} from './resource/resource.store.ts';
import { latestPositionsOf } from './position/position.store.ts';
import { resourceGroupsById, resourceGroupsOfBusinesses } from './resource-group/resource-group.store.ts';
import { resourceTypesById, resourceTypesOfBusinesses } from './resource-type/resource-type.store.ts';
import { menusOfBusinesses, servicesById, type MenuPage, type MenuService } from './service/service.store.ts';
import type { Key } from './slice.tables.ts';
import { variationsById, variationsOfServices } from './variation/variation.store.ts';
import { allVerticals } from './vertical/vertical.store.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * Everything a request reads, batched: whatever the number of rows, each kind of thing costs one statement, in one
 * round trip under the viewer's own doors.
 */
export function createLoaders({ database }: Deps, viewer: Viewer) {
  const access = accessOf(viewer);
  const read = <Row>(question: (tx: Tx) => PromiseLike<Row>) => database.read(access, question);
  const byId = <Row extends { id: string }>(find: (tx: Tx, ids: readonly string[]) => PromiseLike<readonly Row[]>) =>
    loaderById((ids) => read((tx) => find(tx, ids)));
  const listOf = <Row>(
    find: (tx: Tx, keys: readonly Key[]) => PromiseLike<readonly Row[]>,
    parentOf: (row: Row) => string,
  ) =>
    new DataLoader<Key, readonly Row[], string>(
      async (keys) => {
        const rows = Map.groupBy(await read((tx) => find(tx, keys)), parentOf);
        return keys.map(({ id }) => rows.get(id) ?? []);
      },
      { cacheKeyFn: ({ id }) => id },
    );

  const menus = new Map<string, DataLoader<Key, readonly MenuService[], string>>();
  return {
    verticals: byId((tx) => allVerticals(tx)),
    businesses: byId(businessesById),
    businessesOf: new DataLoader<string, readonly Awaited<ReturnType<typeof businessesOfOrganization>>[number][]>(
      (organizations) => Promise.all(organizations.map((id) => read((tx) => businessesOfOrganization(tx, id)))),
    ),
    locations: byId(locationsById),
    categories: byId(categoriesById),
    services: byId(servicesById),
    variations: byId(variationsById),
    resources: byId(resourcesById),
    resourceTypes: byId(resourceTypesById),
    resourceGroups: byId(resourceGroupsById),
    addOns: byId(addOnsById),

    settingsOf: listOf(settingsOfBusinesses, ({ businessId }) => businessId),
    locationsOf: listOf(locationsOfBusinesses, ({ businessId }) => businessId),
    categoriesOf: listOf(categoriesOfBusinesses, ({ businessId }) => businessId),
    resourcesOf: listOf(resourcesOfBusinesses, ({ businessId }) => businessId),
    positionOf: listOf(latestPositionsOf, ({ locationId }) => locationId),
    resourceTypesOf: listOf(resourceTypesOfBusinesses, ({ businessId }) => businessId),
    resourceGroupsOf: listOf(resourceGroupsOfBusinesses, ({ businessId }) => businessId),
    addOnsOf: listOf(addOnsOfBusinesses, ({ businessId }) => businessId),
    policiesOf: listOf(policiesOfBusinesses, ({ businessId }) => businessId),
    rulesOf: listOf(rulesOfBusinesses, ({ businessId }) => businessId),
    staffAt: listOf(staffOfLocations, ({ workplaceId }) => workplaceId),
    variationsOf: listOf(variationsOfServices, ({ serviceId }) => serviceId),
    staffFor: listOf(staffOfVariations, ({ variationId }) => variationId),
    performedBy: listOf(performedBy, ({ resourceId }) => resourceId),
    /** One page of menus: businesses that are asked for the same page share a statement. */
    menuOf(page: MenuPage) {
      const name = JSON.stringify(page);
      const known =
        menus.get(name) ??
        listOf(
          (tx, keys) => menusOfBusinesses(tx, keys, page),
          ({ businessId }: MenuService) => businessId,
        );
      menus.set(name, known);
      return known;
    },
  };
}
