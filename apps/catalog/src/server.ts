import { startConsumers, startRelay, type Consumer, type Worker } from '@openslot/database';
import { createSubgraph, type Subgraph } from '@openslot/service';
import { addOnResolvers } from './add-on/add-on.resolvers.ts';
import { businessResolvers } from './business/business.resolvers.ts';
import { cancellationPolicyResolvers } from './cancellation-policy/cancellation-policy.resolvers.ts';
import { categoryResolvers } from './category/category.resolvers.ts';
import { createContext, type Context } from './context.ts';
import { depositRuleResolvers } from './deposit-rule/deposit-rule.resolvers.ts';
import type { Deps } from './deps.ts';
import { sdl } from './generated/sdl.ts';
import { locationResolvers } from './location/location.resolvers.ts';
import { memberProjection } from './member/member.consumers.ts';
import { openHoursProjection } from './open-hours/open-hours.consumers.ts';
import { organizationProjection } from './organization/organization.consumers.ts';
import { privacy } from './privacy/privacy.consumers.ts';
import { organizationResolvers } from './organization/organization.resolvers.ts';
import { positionResolvers } from './position/position.resolvers.ts';
import { requirementResolvers } from './requirement/requirement.resolvers.ts';
import { resourceGroupResolvers } from './resource-group/resource-group.resolvers.ts';
import { resourceTypeResolvers } from './resource-type/resource-type.resolvers.ts';
import { resourceResolvers } from './resource/resource.resolvers.ts';
import { serviceAreaResolvers } from './service-area/service-area.resolvers.ts';
import { serviceResolvers } from './service/service.resolvers.ts';
import { texts } from './texts.ts';
import { variationResolvers } from './variation/variation.resolvers.ts';
import { verticalResolvers } from './vertical/vertical.resolvers.ts';

const resolvers = [
  verticalResolvers,
  organizationResolvers,
  businessResolvers,
  locationResolvers,
  categoryResolvers,
  serviceResolvers,
  variationResolvers,
  resourceResolvers,
  resourceTypeResolvers,
  resourceGroupResolvers,
  requirementResolvers,
  addOnResolvers,
  serviceAreaResolvers,
  positionResolvers,
  cancellationPolicyResolvers,
  depositRuleResolvers,
];

export const createServer = (deps: Deps): Promise<Subgraph> =>
  createSubgraph<Context>({
    name: 'catalog',
    sdl,
    resolvers,
    texts,
    deps,
    context: (viewer) => createContext(deps, viewer),
  });

/** What takes in the events of other slices. */
export const consumers = (): readonly Consumer[] => [
  memberProjection,
  organizationProjection,
  openHoursProjection,
  privacy,
];

/** What works behind the requests: events out and in. */
export function startWorkers({ database, bus, log }: Deps): readonly Worker[] {
  const slice = 'catalog';
  return [
    startRelay({ database, slice, bus, log }),
    startConsumers({ database, slice, bus, consumers: consumers(), log }),
  ];
}
