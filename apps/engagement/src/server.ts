import { startConsumers, startRelay, startTimers, type Consumer, type Worker } from '@openslot/database';
import { createSubgraph, type Subgraph } from '@openslot/service';
import { accountLetters } from './account-letter/account-letter.consumers.ts';
import { startLetterSender } from './account-letter/account-letter.sender.ts';
import { cleanUpLetters, letterCleanUpKind } from './account-letter/clean-up.process.ts';
import { createContext, type Context } from './context.ts';
import { customerMerges } from './customer/customer.consumers.ts';
import type { Deps } from './deps.ts';
import { dailyFigures } from './figures/figures.consumers.ts';
import { figuresResolvers } from './figures/figures.resolvers.ts';
import { sdl } from './generated/sdl.ts';
import { intakeNews, moneyNews, offerNews, visitNews } from './notification/notification.consumers.ts';
import { loyaltyPoints } from './loyalty/loyalty.consumers.ts';
import { loyaltyResolvers } from './loyalty/loyalty.resolvers.ts';
import { expirePoints, expiryKind } from './loyalty/points.process.ts';
import { notificationResolvers } from './notification/notification.resolvers.ts';
import { startSender } from './notification/notification.sender.ts';
import { privacy } from './privacy/privacy.consumers.ts';
import { projections } from './projections.consumers.ts';
import { visitReminders } from './reminder/reminder.consumers.ts';
import { remind, reminderKind } from './reminder/reminder.process.ts';
import { reminderResolvers } from './reminder/reminder.resolvers.ts';
import { reviewResolvers } from './review/review.resolvers.ts';
import { texts } from './texts.ts';

export function createServer(deps: Deps): Promise<Subgraph> {
  return createSubgraph<Context>({
    name: 'engagement',
    sdl,
    resolvers: [notificationResolvers, reviewResolvers, loyaltyResolvers, figuresResolvers, reminderResolvers],
    texts,
    deps,
    context: (viewer) => createContext(deps, viewer),
  });
}

/** What takes in the events of other slices. */
export const consumers = (deps: Deps): readonly Consumer[] => [
  projections(deps),
  visitNews,
  moneyNews,
  offerNews,
  intakeNews,
  visitReminders,
  customerMerges,
  loyaltyPoints,
  dailyFigures,
  accountLetters(deps),
  privacy(deps),
];

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
      consumers: consumers(deps),
    }),
    startTimers({
      database,
      slice: 'engagement',
      log,
      handlers: { [reminderKind]: remind, [expiryKind]: expirePoints, [letterCleanUpKind]: cleanUpLetters },
    }),
    startSender(deps),
    startLetterSender(deps),
  ];
}
