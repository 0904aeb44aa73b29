/** Of kafkajs' queue of requests of one connection, what is looked at here. */
interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly inflight: ReadonlyMap<number, Inflight>;
  readonly isConnected: () => boolean;
  requestTimeoutIntervalId?: NodeJS.Timeout;
  scheduleCheckPendingRequests(): void;
  scheduleRequestTimeoutCheck(): void;
  destroy(): void;
}

interface Inflight {
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly requestTimeout: number;
  timeoutRequest(): void;
}

export interface RequestQueueClass {
  readonly prototype: RequestQueue;
}

const patched = new WeakSet<RequestQueueClass>();
const timeoutCheckMs = 1_000;

/**
 * Ends what idle connections of kafkajs 2.2.4 cost:
 *
 * - Its spin of timers (its issues 1556, 1704 and 1751; its pull request 1667 was never merged): a check of the requests
 *   that wait is scheduled after every answer also when none waits, and then again by itself, after −1 ms. That is 2 to
 *   5 % of a core for each idle connection, and a warning from Node 24. Here it is scheduled when one waits.
 * - It looks ten times a second, on every connection, whether a request of many seconds is overdue. Here once a second.
 *
 * Throws where one of these methods is no more: with another version of kafkajs, look whether this is still needed.
 */
export function stopIdleTimers(queue: RequestQueueClass): void {
  if (patched.has(queue)) return;
  const { scheduleCheckPendingRequests: checkPending, scheduleRequestTimeoutCheck: checkTimeouts } = queue.prototype;
  if (typeof checkPending !== 'function' || typeof checkTimeouts !== 'function') {
    throw new Error('kafkajs is not the version whose timers are known');
  }
  queue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0) checkPending.call(this);
  };
  queue.prototype.scheduleRequestTimeoutCheck = function (this: RequestQueue) {
    this.destroy();
    this.requestTimeoutIntervalId = setInterval(() => {
      for (const request of this.inflight.values()) if (isOverdue(request)) request.timeoutRequest();
      if (!this.isConnected()) this.destroy();
    }, timeoutCheckMs);
  };
  patched.add(queue);
}

const isOverdue = ({ sentAt, requestTimeout }: Inflight) =>
  performance.timeOrigin + performance.now() - sentAt > requestTimeout;
