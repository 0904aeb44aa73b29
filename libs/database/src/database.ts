import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Access } from './access.ts';
import { ofSlice } from './slice.ts';
import { sqlState } from './sql-state.ts';

/** A transaction, as Drizzle. Its statements are prepared and sent in the order in which they are built. */
export type Tx = PostgresJsDatabase;

export interface Database {
  /**
   * One statement under the doors of `access`, in one round trip: begin, doors, statement and commit travel together.
   * `question` returns the one statement; it must not await anything before it.
   */
  read<Row>(access: Access, question: (tx: Tx) => PromiseLike<Row>): Promise<Row>;
  /**
   * Several statements under the doors of `access`, committed when `body` resolves, rolled back when it throws.
   * Runs `body` again (3 tries) after a serialization failure or deadlock, so `body` does nothing but database work.
   */
  transaction<Result>(access: Access, body: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Calls `listener` after every commit of `transaction`; answers how to stop that. It must neither wait nor throw. */
  onCommit(listener: () => void): () => void;
  /** True when the database answers within a second. */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connection URL of the slice's service role. */
  readonly url: string;
  /** The slice, whose `enter` function opens the doors. */
  readonly slice: string;
  readonly connections?: number;
  /** Prepared statements; off behind a PgBouncer older than 1.21. */
  readonly prepare?: boolean;
  /** Called after each commit that may have left an event in the outbox. */
  readonly onCommit?: () => void;
}

const attempts = 3;
const retryable = new Set(['40001', '40P01']);

export function openDatabase(options: DatabaseOptions): Database {
  const prepare = options.prepare ?? true;
  const pool = postgres(options.url, {
    max: options.connections ?? 6,
    prepare,
    idle_timeout: 600,
    max_lifetime: 20 * 60,
    connect_timeout: 10,
    connection: { application_name: `openslot-${options.slice}-service` },
    onnotice: () => undefined,
  });
  const listeners = new Set(options.onCommit ? [options.onCommit] : []);
  // Drizzle tells the pool's parsers to leave dates and JSON to its own column types; reserved connections share them.
  drizzle(pool);

  /** Sends each statement the moment it is built, so that those of one tick share a round trip. */
  function eager(connection: postgres.ReservedSql): Tx {
    const unsafe = (text: string, parameters: never[]) => connection.unsafe(text, parameters, { prepare }).execute();
    const client = new Proxy(connection, {
      get: (target, key) => (key === 'unsafe' ? unsafe : Reflect.get(target, key)),
    });
    return ofSlice(drizzle(client), options.slice);
  }

  function begin(connection: postgres.ReservedSql, access: Access): Promise<unknown> {
    const begun = connection.unsafe('begin', [], { prepare }).execute();
    const entered = connection
      .unsafe(
        `select ${options.slice}.enter($1, $2, $3)`,
        [access.door, access.organizationId ?? null, access.userId ?? null],
        { prepare },
      )
      .execute();
    return settle([begun, entered]);
  }

  /** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error: the tag tells. */
  async function commit(connection: postgres.ReservedSql): Promise<void> {
    const result = await connection.unsafe('commit', [], { prepare }).execute();
    if (result.command !== 'COMMIT') throw new Error('the transaction was rolled back');
  }

  async function read<Row>(access: Access, question: (tx: Tx) => PromiseLike<Row>): Promise<Row> {
    const connection = await pool.reserve();
    try {
      const doors = begin(connection, access);
      const answer = question(eager(connection)).then((row) => row);
      const [, row] = await settle([doors, answer, commit(connection)] as const);
      return row;
    } finally {
      connection.release();
    }
  }

  async function attempt<Result>(access: Access, body: (tx: Tx) => Promise<Result>): Promise<Result> {
    const connection = await pool.reserve();
    try {
      const doors = begin(connection, access);
      doors.catch(() => undefined);
      try {
        const result = await body(eager(connection));
        await doors;
        await commit(connection);
        for (const listener of listeners) listener();
        return result;
      } catch (error) {
        await connection.unsafe('rollback', [], { prepare }).execute();
        throw await rootCause(doors, error);
      }
    } finally {
      connection.release();
    }
  }

  async function transaction<Result>(access: Access, body: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await attempt(access, body);
      } catch (error) {
        if (tried === attempts || !retryable.has(sqlState(error) ?? '')) throw error;
        await pause(20 * tried + Math.random() * 60 * tried);
      }
    }
  }

  return {
    read,
    transaction,
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    healthy: async () => {
      const answered = pool`select 1`.then(
        () => true,
        () => false,
      );
      return Promise.race([answered, pause(1_000).then(() => false)]);
    },
    close: () => pool.end({ timeout: 5 }),
  };
}

/** Waits for all, then throws the first failure: what follows a failure in a transaction only says "aborted". */
async function settle<const Promises extends readonly unknown[]>(
  promises: Promises,
): Promise<{ -readonly [K in keyof Promises]: Awaited<Promises[K]> }> {
  await Promise.allSettled(promises);
  return (await Promise.all(promises)) as { -readonly [K in keyof Promises]: Awaited<Promises[K]> };
}

/** When the doors did not open, that is the reason, whatever the body met afterwards. */
const rootCause = (doors: Promise<unknown>, error: unknown) =>
  doors.then(
    () => error,
    (cause: unknown) => cause,
  );

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
