import { unchanged, type TestDatabase } from '@openslot/testing';
import { eventually } from './running-system.ts';

const slices = ['identity', 'catalog', 'scheduling', 'commerce', 'engagement'];
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until no timer is due and all that was under way has arrived everywhere. */
export async function quiet(database: TestDatabase): Promise<void> {
  await eventually(async () => (await timersDue(database)) === 0);
  await eventually(() =>
    unchanged(database, () => rest(300)).then(
      () => true,
      () => false,
    ),
  );
}

async function timersDue({ admin }: TestDatabase): Promise<number> {
  const due = slices.map((slice) => `select due_at from ${slice}.due`).join(' union all ');
  const [row] = await admin.unsafe<{ timers: number }[]>(
    `select count(*)::int as timers from (${due}) d where due_at <= clock.now()`,
  );
  return row?.timers ?? 0;
}
