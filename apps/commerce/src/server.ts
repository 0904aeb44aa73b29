import { startConsumers, startRelay, type Consumer, type Worker } from '@openslot/database';
import { createSubgraph, type Subgraph } from '@openslot/service';
import { appointmentProcess, appointmentProjection } from './appointment/appointment.consumers.ts';
import { settlementKind, settleNoShow } from './appointment/appointment.process.ts';
import { appointmentResolvers } from './appointment/appointment.resolvers.ts';
import { expireSetup, setupExpiryKind } from './card-setup/card-setup.process.ts';
import { cardSetupResolvers } from './card-setup/card-setup.resolvers.ts';
import { createContext, type Context } from './context.ts';
import { customerProcess, customerProjection } from './customer/customer.consumers.ts';
import type { Deps } from './deps.ts';
import { chargeKind, feeExpiryKind } from './fee/fee.process.ts';
import { feeResolvers } from './fee/fee.resolvers.ts';
import { chargeFee, expireFee } from './fee/fee.work.ts';
import { sdl } from './generated/sdl.ts';
import { cardRemovalKind, removeCard } from './payment-method/payment-method.work.ts';
import { expirePayment, expiryKind } from './payment/payment.process.ts';
import { paymentResolvers } from './payment/payment.resolvers.ts';
import { organizationProjection } from './organization/organization.consumers.ts';
import { privacy } from './privacy/privacy.consumers.ts';
import { startProviderWork } from './provider/provider-work.ts';
import { refundKind, sendRefund } from './refund/refund.process.ts';
import { texts } from './texts.ts';
import { webhookRoutes } from './webhook/webhook.routes.ts';
import { webhookKind, workWebhook } from './webhook/webhook.work.ts';

export function createServer(deps: Deps): Promise<Subgraph> {
  return createSubgraph<Context>({
    name: 'commerce',
    sdl,
    resolvers: [paymentResolvers, appointmentResolvers, cardSetupResolvers, feeResolvers],
    texts,
    deps,
    context: (viewer) => createContext(deps, viewer),
    routes: (http) => webhookRoutes(http, deps),
  });
}

/** What takes in the events of other slices. */
export const consumers = (): readonly Consumer[] => [
  appointmentProjection,
  appointmentProcess,
  customerProjection,
  organizationProjection,
  customerProcess,
  privacy,
];

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
        [setupExpiryKind]: (work) => expireSetup(deps, work),
        [cardRemovalKind]: (work) => removeCard(deps, work),
        [chargeKind]: (work) => chargeFee(deps, work),
        [feeExpiryKind]: (work) => expireFee(deps, work),
        [settlementKind]: (work) => settleNoShow(deps, work),
      },
    }),
    startConsumers({ database, slice: 'commerce', bus, log, consumers: consumers() }),
  ];
}
