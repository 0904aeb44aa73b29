import { createHash } from 'node:crypto';
import { publicAccess, workerAccess, type Access, type Tx } from '@openslot/database';
import { explainUses, plansInside, testDatabase, type TestDatabase } from '@openslot/testing';
import { addOnsById, addOnsOfBusinesses } from '../src/add-on/add-on.store.ts';
import {
  businessBySlug,
  businessesById,
  businessesOfOrganization,
  ownBusinessBySlug,
  publishedBusinesses,
  settingsOfBusinesses,
} from '../src/business/business.store.ts';
import { policiesOfBusinesses } from '../src/cancellation-policy/cancellation-policy.store.ts';
import { categoriesById, categoriesOfBusinesses } from '../src/category/category.store.ts';
import { rulesOfBusinesses } from '../src/deposit-rule/deposit-rule.store.ts';
import { locationsById, locationsOfBusinesses } from '../src/location/location.store.ts';
import { memberById } from '../src/member/member.store.ts';
import { latestPositionsOf } from '../src/position/position.store.ts';
import { resourceGroupsById, resourceGroupsOfBusinesses } from '../src/resource-group/resource-group.store.ts';
import { resourceTypesById, resourceTypesOfBusinesses } from '../src/resource-type/resource-type.store.ts';
import {
  performedBy,
  resourcesById,
  resourcesOfBusinesses,
  staffMemberOf,
  staffOfLocations,
  staffOfMember,
  staffOfVariations,
} from '../src/resource/resource.store.ts';
import { menusOfBusinesses, servicesById } from '../src/service/service.store.ts';
import { variationsById, variationsOfServices } from '../src/variation/variation.store.ts';
import { manyRows } from './many-rows.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('catalog');
  await manyRows(database);
}, 300_000);
afterAll(() => database.close());

const uuid = (text: string) =>
  createHash('md5')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const organizationId = uuid('organization1');
const idOf = (kind: string, nth: number) => uuid(`${kind}${nth}`);
const keyOf = (kind: string, nth: number) => ({
  organizationId: uuid(`organization${nth % 500}`),
  id: idOf(kind, nth),
});
const keys = (kind: string) => [keyOf(kind, 26001), keyOf(kind, 30002)];
const menu = { limit: 21, text: null, after: null };

type Case = [name: string, index: string, access: Access, question: (tx: Tx) => PromiseLike<unknown>];
const member = workerAccess(organizationId);

// prettier-ignore
const cases: Case[] = [
  ['a business by its slug', 'business_slug_pkey', publicAccess, (tx) => businessBySlug(tx, 'business-7')],
  ['the own business of a slug', 'business_slug_pkey', member, (tx) => ownBusinessBySlug(tx, organizationId, 'business-1')],
  ['businesses by id', 'business_id', publicAccess, (tx) => businessesById(tx, [idOf('business', 1), idOf('business', 2)])],
  ['an organization’s businesses', 'business_org', member, (tx) => businessesOfOrganization(tx, organizationId)],
  ['published businesses', 'business_published', publicAccess, (tx) => publishedBusinesses(tx, { verticalSlug: null, openNow: false, limit: 21, after: null })],
  ['published businesses after a cursor', 'business_published', publicAccess, (tx) => publishedBusinesses(tx, { verticalSlug: null, openNow: false, limit: 21, after: idOf('business', 5) })],
  ['published businesses that are open', 'business_published', publicAccess, (tx) => publishedBusinesses(tx, { verticalSlug: null, openNow: true, limit: 21, after: idOf('business', 5) })],
  ['which of published businesses are open', 'opening_search_business', publicAccess, (tx) => publishedBusinesses(tx, { verticalSlug: null, openNow: true, limit: 21, after: null })],
  ['published businesses of an industry', 'business_vertical', publicAccess, (tx) => publishedBusinesses(tx, { verticalSlug: 'hair', openNow: false, limit: 21, after: idOf('business', 5) })],
  ['settings of businesses', 'business_settings_pkey', publicAccess, (tx) => settingsOfBusinesses(tx, keys('business'))],
  ['locations by id', 'location_id', publicAccess, (tx) => locationsById(tx, [idOf('location', 1)])],
  ['locations of businesses', 'location_business', publicAccess, (tx) => locationsOfBusinesses(tx, keys('business'))],
  ['categories by id', 'category_id', publicAccess, (tx) => categoriesById(tx, [idOf('category', 1)])],
  ['categories of businesses', 'category_business', publicAccess, (tx) => categoriesOfBusinesses(tx, keys('business'))],
  ['services by id', 'service_id', publicAccess, (tx) => servicesById(tx, [idOf('service', 1)])],
  ['menus of businesses', 'service_active', publicAccess, (tx) => menusOfBusinesses(tx, keys('business'), menu)],
  ['a page of a large menu', 'service_active', publicAccess, (tx) => menusOfBusinesses(tx, [keyOf('business', 1)], { ...menu, after: { score: 0, id: idOf('service', 7) } })],
  ['variations by id', 'variation_id', publicAccess, (tx) => variationsById(tx, [idOf('variation', 1)])],
  ['variations of services', 'variation_service', publicAccess, (tx) => variationsOfServices(tx, keys('service'))],
  ['resources by id', 'resource_id', publicAccess, (tx) => resourcesById(tx, [idOf('resource', 1)])],
  ['resources of businesses', 'resource_kind', publicAccess, (tx) => resourcesOfBusinesses(tx, keys('business'))],
  ['staff of locations', 'resource_kind', publicAccess, (tx) => staffOfLocations(tx, keys('location'))],
  ['staff of variations', 'staff_variation_variation', publicAccess, (tx) => staffOfVariations(tx, keys('variation'))],
  ['what staff perform', 'staff_variation_pkey', publicAccess, (tx) => performedBy(tx, keys('resource'))],
  ['the staff member of a member', 'resource_member', member, (tx) => staffOfMember(tx, organizationId, idOf('member', 1))],
  ['the staff member of a business that is a member', 'resource_member', member, (tx) => staffMemberOf(tx, keyOf('business', 1), idOf('member', 1))],
  ['a member', 'member_ref_pkey', member, (tx) => memberById(tx, organizationId, idOf('member', 1))],
  ['add-ons by id', 'add_on_id', publicAccess, (tx) => addOnsById(tx, [idOf('addon', 1)])],
  ['add-ons of businesses', 'add_on_business', publicAccess, (tx) => addOnsOfBusinesses(tx, keys('business'))],
  ['add-ons of services', 'service_add_on_pkey', publicAccess, (tx) => servicesById(tx, [idOf('service', 1)])],
  ['requirements of services', 'requirement_service', publicAccess, (tx) => servicesById(tx, [idOf('service', 1)])],
  ['requirements of variations', 'requirement_variation', publicAccess, (tx) => variationsById(tx, [idOf('variation', 1)])],
  ['stays of variations', 'stay_rule_no_overlap', publicAccess, (tx) => variationsById(tx, [idOf('variation', 1)])],
  ['types by id', 'resource_type_id', publicAccess, (tx) => resourceTypesById(tx, [idOf('type', 1)])],
  ['types of businesses', 'resource_type_business', publicAccess, (tx) => resourceTypesOfBusinesses(tx, keys('business'))],
  ['joined tables by id', 'resource_group_id', publicAccess, (tx) => resourceGroupsById(tx, [idOf('group', 1)])],
  ['joined tables of businesses', 'resource_group_business', publicAccess, (tx) => resourceGroupsOfBusinesses(tx, keys('business'))],
  ['tables that are joined', 'resource_group_item_pkey', publicAccess, (tx) => resourceGroupsById(tx, [idOf('group', 1)])],
  ['where locations are', 'position_latest_pkey', publicAccess, (tx) => latestPositionsOf(tx, keys('location'))],
  ['areas of locations', 'service_area_pkey', publicAccess, (tx) => locationsById(tx, [idOf('location', 1)])],
  ['policies of businesses', 'cancellation_policy_default', publicAccess, (tx) => policiesOfBusinesses(tx, keys('business'))],
  ['steps of policies', 'policy_step_pkey', publicAccess, (tx) => policiesOfBusinesses(tx, keys('business'))],
  ['deposit rules of businesses', 'deposit_rule_default', publicAccess, (tx) => rulesOfBusinesses(tx, keys('business'))],
];

describe('on 50,000 rows a table', () => {
  test.each(cases)('%s: %s', async (name, index, access, question) => {
    // Eight industries stay eight: their look-up may not scan either.
    const small = name.endsWith('industry');

    const rows = await explainUses(database, { slice: 'catalog', access, uses: [index], small }, question);

    expect(rows).not.toBeNull();
  });
});

describe('searches, on 50,000 rows a table', () => {
  const business = keyOf('business', 1);
  const word = (text: string) => createHash('md5').update(text).digest('hex');

  test.each([
    [
      'businesses by a word',
      ['business_search_fts', 'business_search_trgm'],
      `businesses_matching('${word('business-7')}', null, null, null, null, 21)`,
    ],
    [
      'businesses by part of a word in Japanese',
      ['business_search_fts'],
      `businesses_matching('ン${word('business-7').slice(0, 6)}', null, null, null, null, 21)`,
    ],
    [
      'businesses near a point',
      ['location_search_geo'],
      `businesses_near(35, 135, 6000, null, null, null, null, null, 21)`,
    ],
    [
      'businesses near a point that are open',
      ['location_search_geo', 'opening_search_pkey'],
      `businesses_near(35, 135, 6000, null, null, now(), null, null, 21)`,
    ],
    [
      'businesses by a word that are open',
      ['business_search_fts', 'opening_search_business'],
      `businesses_matching('${word('business-7')}', null, now(), null, null, 21)`,
    ],
    [
      'services of a large menu by a word',
      ['service_search_fts', 'service_search_trgm'],
      `services_matching('${business.organizationId}', '${business.id}', '${word(idOf('service', 9))}', null, null, 21)`,
    ],
  ])('%s', async (_, indexes, question) => {
    const { rows, plans, scans } = await plansInside(database, 'catalog', `select * from catalog.${question}`);

    for (const index of indexes) expect(plans).toContain(index);
    expect(scans).toEqual([]);
    expect(rows).toBeGreaterThan(0);
  });
});
