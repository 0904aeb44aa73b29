import type postgres from 'postgres';

/** Deadlocks that PostgreSQL has counted in this database. A session's are complete when it has ended. */
export async function countDeadlocks(admin: postgres.Sql): Promise<number> {
  await admin`select pg_stat_clear_snapshot()`;
  const [row] = await admin<{ deadlocks: number }[]>`
    select deadlocks::int as deadlocks from pg_stat_database where datname = current_database()`;
  return row?.deadlocks ?? NaN;
}
