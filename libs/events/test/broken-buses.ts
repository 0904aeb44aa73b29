import type { Bus, Message, Subscription } from '../src/index.ts';
import type { Dice } from './seed.ts';

/** Twins of a bus, each wrong in one way: what the contract's checkers must catch. */

/** Acknowledges before the effect: a crash in between loses it. */
export const acknowledgingFirst = (bus: Bus): Bus => ({
  ...bus,
  subscribe: (subscription: Subscription) =>
    bus.subscribe({
      ...subscription,
      handle: async (batch, turn) => void subscription.handle(batch, turn).catch(() => undefined),
    }),
});

/** Appends what it is given in any order. */
export const mixingUp = (bus: Bus, { shuffle }: Dice): Bus => ({
  ...bus,
  publish: (messages, fence) => bus.publish(shuffle(messages), fence),
});

/** Does not compare the relay's epoch. */
export const unfenced = (bus: Bus): Bus => ({
  ...bus,
  publish: (messages, { slice }) => bus.publish(messages, { slice, epoch: Number.MAX_SAFE_INTEGER }),
});

/** Says that it has stopped while a batch is still in hand. */
export const stoppingAtOnce = (bus: Bus): Bus => ({
  ...bus,
  subscribe: async (subscription) => {
    const subscribed = await bus.subscribe(subscription);
    return { ...subscribed, stop: async () => void subscribed.stop() };
  },
});

/** Forgets a message now and then. */
export const losing = (bus: Bus, { roll }: Dice): Bus => ({
  ...bus,
  publish: (messages: readonly Message[], fence) =>
    bus.publish(
      messages.filter(() => roll(20) > 0),
      fence,
    ),
});
