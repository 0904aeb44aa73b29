import type { Logger } from './log.ts';

/** Something a process runs until it is told to stop: a server, a relay, a pool. */
export interface Running {
  stop(): Promise<void>;
}

/**
 * Runs a process until SIGTERM or SIGINT, or until its parent goes away, then stops the parts in the order in which
 * they were given: servers first, so that no request meets a closed pool.
 */
export function runUntilStopped(log: Logger, parts: readonly Running[]): void {
  let stopping = false;
  const stop = async (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    for (const part of parts) await part.stop().catch((error: unknown) => log.error({ err: error }, 'stopping failed'));
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop('SIGTERM'));
  process.once('SIGINT', () => void stop('SIGINT'));
  process.once('disconnect', () => void stop('parent gone'));
}
