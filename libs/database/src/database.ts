import type { Access } from './access.ts';
import { instantActedAt } from './acting-at.ts';
import { openClosing, writeClosing } from './closing.ts';
import type { Connection } from './connection.ts';
import { withoutData } from './failure.ts';
import { openPool } from './pool.ts';
import { failedPost } from './post.ts';
import { isAborted, RolledBack, sqlState } from './sql-state.ts';
import { transactionOver } from './transaction.ts';
import type { Tx } from './tx.ts';
import { CommitUnknown, isConnectionError } from './unavailable.ts';
import { workLeftBy, type WorkLeft } from './work-left.ts';

export interface Database {
  /**
   * One statement under the doors of `access`, in one round trip: begin, doors, statement and commit travel together.
   * A second statement is refused. Asked again (3 tries) when the connection is lost.
   */
  read<Row>(access: Access, question: (tx: Tx) => PromiseLike<Row>): Promise<Row>;
  /**
   * Several statements under the doors of `access`, committed when `body` resolves, rolled back when it throws. What was
   * posted last travels with the commit, and all events, audit and the kept outcome in one statement with it.
   * Runs `body` again (3 tries) after a serialization failure, a deadlock, or a connection lost before the commit, so
   * `body` does nothing but database work. Afterwards its `tx` is refused.
   */
  transaction<Result>(access: Access, body: (tx: Tx) => Promise<Result>): Promise<Result>;
  /**
   * Calls `listener` after every commit of `transaction`, with the work that it left to others (see `leaveWork`); answers
   * how to stop that. It must neither wait nor throw.
   */
  onCommit(listener: (left: WorkLeft) => void): () => void;
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
  /** How long work may wait for a free connection; 10 s when absent. */
  readonly acquireMs?: number;
  /** Prepared statements; off behind a PgBouncer older than 1.21. */
  readonly prepare?: boolean;
}

const attempts = 3;
const retryable = new Set(['40001', '40P01']);

export function openDatabase(options: DatabaseOptions): Database {
  const pool = openPool({
    url: options.url,
    applicationName: `openslot-${options.slice}-service`,
    prepare: options.prepare ?? true,
    connections: options.connections ?? 6,
    acquireMs: options.acquireMs ?? 10_000,
  });
  const listeners = new Set<(left: WorkLeft) => void>();

  function begin(connection: Connection, access: Access): Promise<unknown> {
    const instant = instantActedAt();
    return settle([
      connection.send('begin'),
      enter(connection, access),
      instant && connection.send(`select set_config('app.clock', $1, true)`, [instant]),
    ]);
  }

  function enter(connection: Connection, { door, organizationId, userId, guest }: Access): Promise<unknown> {
    if (guest) {
      return connection.send(`select ${options.slice}.enter_as_guest($1, $2)`, [guest.appointmentId, guest.customerId]);
    }
    return connection.send(`select ${options.slice}.enter($1, $2, $3)`, [door, organizationId ?? null, userId ?? null]);
  }

  function askOnce<Row>(connection: Connection, access: Access, question: (tx: Tx) => PromiseLike<Row>): Promise<Row> {
    let committed: Promise<void> | undefined;
    const doors = begin(connection, access);
    const tx = transactionOver(connection, options.slice, (statement, parameters) => {
      if (committed) throw new Error('a read is one statement: use a transaction for more');
      const sent = connection.send(statement, parameters);
      committed = commit(connection);
      committed.catch(() => undefined);
      return sent;
    });
    const answer = (async () => question(tx))();
    return settle([doors, answer]).then(
      async ([, row]) => {
        await (committed ??= commit(connection));
        return row;
      },
      async (error: unknown) => {
        await (committed ?? rollback(connection)).catch(() => undefined);
        throw error;
      },
    );
  }

  async function runOnce<Result>(
    connection: Connection,
    access: Access,
    body: (tx: Tx) => Promise<Result>,
  ): Promise<{ result: Result; left: WorkLeft }> {
    let over = false;
    // When the doors did not open, that is the reason, whatever the body met afterwards.
    let closedDoors: Error | undefined;
    const doors = begin(connection, access).catch((error: Error) => {
      closedDoors = error;
    });
    const tx = transactionOver(connection, options.slice, (statement, parameters) => {
      if (over) throw new Error('this transaction is over');
      return connection.send(statement, parameters);
    });
    openClosing(tx);
    try {
      const result = await connection.orLost(body(tx));
      writeClosing(tx);
      over = true;
      await connection.orLost(commit(connection)).catch((error: unknown) => {
        throw isConnectionError(error) ? new CommitUnknown() : error;
      });
      await doors;
      if (closedDoors) throw closedDoors;
      return { result, left: workLeftBy(tx) };
    } catch (error) {
      over = true;
      await rollback(connection);
      throw closedDoors ?? (isAborted(error) ? failedPost(tx) : null) ?? error;
    }
  }

  return {
    read: (access, question) =>
      patiently(isConnectionError, () =>
        pool.use((connection) => connection.orLost(askOnce(connection, access, question))),
      ),
    transaction: async (access, body) => {
      const run = () => pool.use((connection) => runOnce(connection, access, body));
      const { result, left } = await patiently(mayRunAgain, run);
      for (const listener of listeners) listener(left);
      return result;
    },
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    healthy: () => {
      const answered = pool
        .use((connection) => connection.orLost(connection.send('select 1')))
        .then(
          () => true,
          () => false,
        );
      return Promise.race([answered, pause(1_000).then(() => false)]);
    },
    close: pool.close,
  };
}

/** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error: the tag tells. */
async function commit(connection: Connection): Promise<void> {
  const { command } = await connection.send('commit');
  if (command !== 'COMMIT') throw new RolledBack();
}

async function rollback(connection: Connection): Promise<void> {
  try {
    await connection.orLost(connection.send('rollback'));
  } catch {
    connection.spoil();
  }
}

const mayRunAgain = (error: unknown): boolean => retryable.has(sqlState(error) ?? '') || isConnectionError(error);

/** Tries `work` up to three times while it fails in a way that may pass. What is thrown carries no data. */
async function patiently<Result>(passing: (error: unknown) => boolean, work: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried === attempts || !passing(error)) throw withoutData(error);
      await pause(20 + Math.random() * 180);
    }
  }
}

/** Waits for all, then throws the first failure: what follows a failure in a transaction only says "aborted". */
async function settle<const Promises extends readonly unknown[]>(
  promises: Promises,
): Promise<{ -readonly [K in keyof Promises]: Awaited<Promises[K]> }> {
  await Promise.allSettled(promises);
  return (await Promise.all(promises)) as { -readonly [K in keyof Promises]: Awaited<Promises[K]> };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
