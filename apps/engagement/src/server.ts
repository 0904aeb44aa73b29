import { startConsumers, startRelay, type Worker } from '@openslot/database';
import { createSubgraph, type Subgraph } from '@openslot/service';
import { createContext, type Context } from './context.ts';
import { customerMerges } from './customer/customer.consumers.ts';
import type { Deps } from './deps.ts';
import { sdl } from './generated/sdl.ts';
import { visitNews } from './notification/notification.consumers.ts';
import { notificationResolvers } from './notification/notification.resolvers.ts';
import { startSender } from './notification/notification.sender.ts';
import { projections } from './projections.consumers.ts';
import { reviewResolvers } from './review/review.resolvers.ts';
import { texts } from './texts.ts';

export function createServer(deps: Deps): Promise<Subgraph> {
  return createSubgraph<Context>({
    name: 'engagement',
    sdl,
    resolvers: [notificationResolvers, reviewResolvers],
    texts,
    deps,
    context: (viewer) => createContext(deps, viewer),
  });
}

/** What runs beside the server: events out, events in, and the messages that are due. */
export function startWorkers(deps: Deps): readonly Worker[] {
  const { database, bus, log } = deps;
  return [
    startRelay({ database, slice: 'engagement', bus, log }),
    startConsumers({
      database,
      slice: 'engagement',
      bus,
      log,
      consumers: [projections(deps), visitNews, customerMerges],
    }),
    startSender(deps),
  ];
}
