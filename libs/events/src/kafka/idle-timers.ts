/** Of kafkajs' queue of requests of one connection, what is looked at here. */
interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests(): void;
}

export interface RequestQueueClass {
  readonly prototype: RequestQueue;
}

const patched = new WeakSet<RequestQueueClass>();

/**
 * Ends kafkajs 2.2.4's spin of timers (its issues 1556, 1704 and 1751; its pull request 1667 was never merged): a check
 * of the requests that wait is scheduled after every answer also when none waits, and then again by itself, after −1 ms.
 * That is 2 to 5 % of a core for each idle connection, and a warning from Node 24. Here it is scheduled when one waits.
 *
 * Throws where that method is no more: with another version of kafkajs, look whether this is still needed.
 */
export function stopIdleTimers(queue: RequestQueueClass): void {
  if (patched.has(queue)) return;
  const schedule: unknown = queue.prototype.scheduleCheckPendingRequests;
  if (typeof schedule !== 'function') throw new Error('kafkajs is not the version whose timers are known');
  queue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0) schedule.call(this);
  };
  patched.add(queue);
}
