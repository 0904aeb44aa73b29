import { emit, type Happening, type Tx } from '@openslot/database';
import {
  addOnState,
  businessPublished,
  businessState,
  cancellationPolicyState,
  depositRuleState,
  locationState,
  resourceGroupState,
  resourceState,
  serviceState,
  variationState,
  type DataOf,
} from '@openslot/events';
import { addOnStateOf, type AddOn } from '../add-on/add-on.ts';
import { policyStateOf, type CancellationPolicy } from '../cancellation-policy/cancellation-policy.ts';
import { depositRuleStateOf, type DepositRule } from '../deposit-rule/deposit-rule.ts';
import { locationStateOf, type Location } from '../location/location.ts';
import { resourceGroupStateOf, type ResourceGroup } from '../resource-group/resource-group.ts';
import { resourceStateOf, type Performed, type Resource } from '../resource/resource.ts';
import { serviceStateOf, type Service } from '../service/service.ts';
import { variationStateOf, type Variation } from '../variation/variation.ts';
import { businessStateOf, type Business, type BusinessSettings } from './business.ts';

type Row = { readonly organizationId: string; readonly id: string; readonly version: number };

const of = (row: Row, actor: string | null) => ({
  organizationId: row.organizationId,
  aggregateId: row.id,
  version: row.version,
  actor,
});

/** What other slices hear of catalog's aggregates: always the whole state, with its version. */
export const states = {
  business: (
    row: Business,
    settings: BusinessSettings,
    actor: string | null,
  ): Happening<DataOf<typeof businessState>> => ({
    contract: businessState,
    data: businessStateOf(row, settings),
    ...of(row, actor),
  }),
  location: (row: Location, actor: string | null): Happening<DataOf<typeof locationState>> => ({
    contract: locationState,
    data: locationStateOf(row),
    ...of(row, actor),
  }),
  service: (row: Service, actor: string | null): Happening<DataOf<typeof serviceState>> => ({
    contract: serviceState,
    data: serviceStateOf(row),
    ...of(row, actor),
  }),
  variation: (row: Variation, actor: string | null): Happening<DataOf<typeof variationState>> => ({
    contract: variationState,
    data: variationStateOf(row),
    ...of(row, actor),
  }),
  resource: (
    row: Resource,
    performs: readonly Performed[],
    actor: string | null,
  ): Happening<DataOf<typeof resourceState>> => ({
    contract: resourceState,
    data: resourceStateOf(row, performs),
    ...of(row, actor),
  }),
  resourceGroup: (row: ResourceGroup, actor: string | null): Happening<DataOf<typeof resourceGroupState>> => ({
    contract: resourceGroupState,
    data: resourceGroupStateOf(row),
    ...of(row, actor),
  }),
  addOn: (row: AddOn, actor: string | null): Happening<DataOf<typeof addOnState>> => ({
    contract: addOnState,
    data: addOnStateOf(row),
    ...of(row, actor),
  }),
  policy: (row: CancellationPolicy, actor: string | null): Happening<DataOf<typeof cancellationPolicyState>> => ({
    contract: cancellationPolicyState,
    data: policyStateOf(row),
    ...of(row, actor),
  }),
  depositRule: (row: DepositRule, actor: string | null): Happening<DataOf<typeof depositRuleState>> => ({
    contract: depositRuleState,
    data: depositRuleStateOf(row),
    ...of(row, actor),
  }),
};

/** A business has become public. */
export const publishedNow = (row: Business, actor: string | null): Happening<DataOf<typeof businessPublished>> => ({
  contract: businessPublished,
  data: { slug: row.slug },
  ...of(row, actor),
});

/** Tells of many aggregates of one kind. */
export const announce = (tx: Tx, happenings: readonly Happening[]): Promise<void> => emit(tx, ...happenings);
