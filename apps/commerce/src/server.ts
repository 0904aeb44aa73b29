import { startConsumers, startRelay, type Worker } from '@openslot/database';
import { createSubgraph, type Subgraph } from '@openslot/service';
import { appointmentProcess, appointmentProjection } from './appointment/appointment.consumers.ts';
import { appointmentResolvers } from './appointment/appointment.resolvers.ts';
import { createContext, type Context } from './context.ts';
import { customerProjection } from './customer/customer.consumers.ts';
import type { Deps } from './deps.ts';
import { sdl } from './generated/sdl.ts';
import { expirePayment, expiryKind } from './payment/payment.process.ts';
import { paymentResolvers } from './payment/payment.resolvers.ts';
import { startProviderWork } from './provider/provider-work.ts';
import { refundKind, sendRefund } from './refund/refund.process.ts';
import { texts } from './texts.ts';
import { webhookRoutes } from './webhook/webhook.routes.ts';
import { webhookKind, workWebhook } from './webhook/webhook.work.ts';

export function createServer(deps: Deps): Promise<Subgraph> {
  return createSubgraph<Context>({
    name: 'commerce',
    sdl,
    resolvers: [paymentResolvers, appointmentResolvers],
    texts,
    deps,
    context: (viewer) => createContext(deps, viewer),
    routes: (http) => webhookRoutes(http, deps),
  });
}

/** What runs beside the server: events out, what a provider has to be asked about, and events in. */
export function startWorkers(deps: Deps): readonly Worker[] {
  const { database, bus, log } = deps;
  return [
    startRelay({ database, slice: 'commerce', bus, log }),
    startProviderWork({
      database,
      log,
      handlers: {
        [webhookKind]: (work) => workWebhook(deps, work),
        [refundKind]: (work) => sendRefund(deps, work),
        [expiryKind]: (work) => expirePayment(deps, work),
      },
    }),
    startConsumers({
      database,
      slice: 'commerce',
      bus,
      log,
      consumers: [appointmentProjection, appointmentProcess, customerProjection],
    }),
  ];
}
