import { AsyncLocalStorage } from 'node:async_hooks';

const instants = new AsyncLocalStorage<string>();

/**
 * Lets all transactions of `work` happen at another instant, as one who sets up a demonstration or a test wishes: their
 * `clock.now()` stands still there. Only a database whose clock is movable does so; every other keeps its own time.
 * Whatever is woken meanwhile and works on its own keeps the real time, too.
 */
export const actingAt = <Result>(instant: string, work: () => Result): Result => instants.run(instant, work);

/** The instant at which the work under way shall happen; undefined for now. */
export const instantActedAt = (): string | undefined => instants.getStore();
