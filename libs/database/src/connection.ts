import net from 'node:net';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { ConnectionLost } from './unavailable.ts';

export interface ConnectionOptions {
  readonly url: string;
  readonly applicationName: string;
  /** Prepared statements. */
  readonly prepare: boolean;
}

/** One session, used by one transaction at a time. */
export interface Connection {
  /** The driver's client, for its options; statements go through `send`. */
  readonly driver: postgres.Sql;
  /**
   * Sends a statement at once: statements of one tick share a round trip. Without a list of parameters, not even an empty
   * one, it is neither prepared nor kept: for begin and commit. Throws when the session has ended.
   */
  send(
    statement: string,
    parameters?: readonly unknown[],
  ): postgres.PendingQuery<(postgres.Row & Iterable<postgres.Row>)[]>;
  /**
   * `work`, or ConnectionLost as soon as the session ends: the driver never answers what waited behind a statement that
   * was under way then.
   */
  orLost<Result>(work: Promise<Result>): Promise<Result>;
  /** Usable for another transaction. */
  sound(): boolean;
  /** Never used again: in an unknown state. */
  spoil(): void;
  end(): Promise<void>;
}

const lifetime = 20 * 60_000;

/**
 * A session of its own driver client, because a shared client of this driver opens a new session by itself and would
 * go on there, outside the transaction and its doors.
 */
export async function connect({ url, applicationName, prepare }: ConnectionOptions): Promise<Connection> {
  let ended = false;
  const waiting = new Set<() => void>();
  const client = postgres(url, {
    max: 1,
    prepare,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    keep_alive: 30,
    connection: { application_name: applicationName },
    onnotice: () => undefined,
    ...promptSocket,
    onclose: () => {
      ended = true;
      for (const lose of waiting) lose();
      waiting.clear();
    },
  });
  // Drizzle tells the client's parsers to leave dates and JSON to its own column types.
  drizzle(client);
  const session = await client.reserve().catch(async (error: unknown) => {
    await client.end({ timeout: 0 });
    throw error;
  });
  const until = performance.now() + lifetime * (0.9 + Math.random() * 0.2);
  let spoiled = false;
  return {
    driver: client,
    send(statement, parameters) {
      if (ended) throw new ConnectionLost();
      const how = { prepare, simple: !parameters } as postgres.UnsafeQueryOptions;
      return session.unsafe(statement, (parameters ?? []) as never[], how).execute();
    },
    // No race against one lasting promise: that would keep every result for as long as the session lives.
    orLost: (work) =>
      new Promise((resolve, reject) => {
        const lose = () => reject(new ConnectionLost());
        waiting.add(lose);
        work.then(resolve, reject).finally(() => waiting.delete(lose));
        if (ended) void Promise.resolve().then(lose);
      }),
    sound: () => !ended && !spoiled && performance.now() < until,
    spoil: () => {
      spoiled = true;
    },
    end: async () => {
      if (!ended) session.release();
      await client.end({ timeout: 1 });
    },
  };
}

/**
 * The driver sends more than 1 kB in several pieces, each a call into the system and a waking of the server, and leaves
 * Nagle's algorithm on, which keeps a later piece back until the first has been answered: one more round trip. The driver
 * knows this option, but its types do not.
 */
const promptSocket = {
  socket: ({ host, port, path }: { host: string[]; port: number[]; path: string | false }) =>
    inOnePiece(
      path ? net.connect(path) : net.connect({ host: host[0] ?? 'localhost', port: port[0] ?? 5432, noDelay: true }),
    ),
} as object;

/** Keeps back what is written until the driver's own turn, in which it writes its last piece, is over. */
function inOnePiece(socket: net.Socket): net.Socket {
  const write = socket.write.bind(socket) as (...written: unknown[]) => boolean;
  socket.write = (...written: unknown[]) => {
    if (socket.writableCorked === 0) {
      socket.cork();
      setImmediate(() => setImmediate(() => socket.uncork()));
    }
    return write(...written);
  };
  return socket;
}
