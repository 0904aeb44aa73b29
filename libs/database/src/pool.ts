import { connect, type Connection, type ConnectionOptions } from './connection.ts';
import { ConnectionsExhausted } from './unavailable.ts';

export interface PoolOptions extends ConnectionOptions {
  readonly connections: number;
  /** How long work waits for a connection. */
  readonly acquireMs: number;
}

export interface Pool {
  /** Runs `work` with a connection of its own. One that is not sound afterwards is not used again. */
  use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>;
  /** Lets what is under way finish, for five seconds, and ends all connections. */
  close(): Promise<void>;
}

/** The connection used last is used next, so that a quiet service needs few. */
export function openPool(options: PoolOptions): Pool {
  const free: Connection[] = [];
  const waiting: ((go: void) => void)[] = [];
  const used = new Set<Connection>();
  let opened = 0;
  let closing = false;

  async function acquire(): Promise<Connection> {
    for (let connection = free.pop(); connection; connection = free.pop()) {
      if (connection.sound()) return connection;
      retire(connection);
    }
    if (opened < options.connections) return open();
    await turn();
    return acquire();
  }

  async function open(): Promise<Connection> {
    opened += 1;
    try {
      return await connect(options);
    } catch (error) {
      opened -= 1;
      waiting.shift()?.();
      throw error;
    }
  }

  function turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(new ConnectionsExhausted());
      }, options.acquireMs);
      waiting.push(go);
    });
  }

  function retire(connection: Connection): void {
    opened -= 1;
    void connection.end().catch(() => undefined);
  }

  function release(connection: Connection): void {
    used.delete(connection);
    if (connection.sound() && !closing) free.push(connection);
    else retire(connection);
    waiting.shift()?.();
  }

  return {
    async use(work) {
      if (closing) throw new Error('the database is closed');
      const connection = await acquire();
      used.add(connection);
      try {
        return await work(connection);
      } finally {
        release(connection);
      }
    },
    async close() {
      closing = true;
      const deadline = performance.now() + 5_000;
      while (used.size > 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
      await Promise.all([...free.splice(0), ...used].map((connection) => connection.end().catch(() => undefined)));
    },
  };
}
