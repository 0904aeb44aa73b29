import { describeSliceRules, describeTablesMatch } from '@openslot/testing';
import * as addOn from '../src/add-on/add-on.tables.ts';
import * as business from '../src/business/business.tables.ts';
import * as cancellationPolicy from '../src/cancellation-policy/cancellation-policy.tables.ts';
import * as category from '../src/category/category.tables.ts';
import * as depositRule from '../src/deposit-rule/deposit-rule.tables.ts';
import * as location from '../src/location/location.tables.ts';
import * as member from '../src/member/member.tables.ts';
import * as openHours from '../src/open-hours/open-hours.tables.ts';
import * as organization from '../src/organization/organization.tables.ts';
import * as position from '../src/position/position.tables.ts';
import * as requirement from '../src/requirement/requirement.tables.ts';
import * as resourceGroup from '../src/resource-group/resource-group.tables.ts';
import * as resourceType from '../src/resource-type/resource-type.tables.ts';
import * as resource from '../src/resource/resource.tables.ts';
import * as search from '../src/search/search.tables.ts';
import * as serviceArea from '../src/service-area/service-area.tables.ts';
import * as service from '../src/service/service.tables.ts';
import * as stayRule from '../src/stay-rule/stay-rule.tables.ts';
import * as translation from '../src/translation/translation.tables.ts';
import * as variation from '../src/variation/variation.tables.ts';
import * as vertical from '../src/vertical/vertical.tables.ts';

describeSliceRules('catalog', { global: ['vertical', 'business_slug'], immutable: ['position'] });

describeTablesMatch('catalog', [
  ...[business, cancellationPolicy, category, depositRule, location, member, organization],
  position,
  openHours,
  ...[addOn, requirement, resourceGroup, resourceType, serviceArea, stayRule],
  ...[resource, search, service, translation, variation, vertical],
]);
