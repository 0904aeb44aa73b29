import { randomInt } from 'node:crypto';
import { judgePools, limit, mostAtOnce, type PoolJudgement } from './pools.ts';

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));

const nothingWrong: PoolJudgement = {
  ...{ oversold: 0, overLimit: 0, unsold: 0, miscounted: 0, deadlocks: 0, failures: 0 },
};

test.each([
  [16, 16],
  [32, 10],
])(
  `%i writers, ${seed}: two bikes, one room and a limit of each day hold, and all below it is sold`,
  async (writers, movesEach) => {
    expect(await judgePools({ seed, writers, movesEach })).toEqual(nothingWrong);
  },
  120_000,
);

/** A race is a matter of luck: the twin has some tries to give itself away. */
const tries = 8;

test('a limit that counts what is used instead of guarding a counter is caught', async () => {
  // All who come meanwhile have counted before one of them writes.
  const broken = `
    create or replace function scheduling.use_limit(organization uuid, asked uuid, subject uuid, period date, owner uuid, was uuid,
      n int, minutes int, expiry timestamptz, limited boolean) returns void language plpgsql as $$
    begin
      if limited and n > 0 and owner = was and (
        select count(*) from scheduling.limit_use u where u.limit_id = asked and u.period_start = period and u.owner_id <> owner
           and coalesce(u.expires_at > clock.now(), true)) >= ${limit} then
        raise sqlstate 'OS005';
      end if;
      perform pg_sleep(0.1);
      delete from scheduling.limit_use u where u.owner_id in (owner, was);
      if n > 0 then insert into scheduling.limit_use values (organization, owner, asked, subject, period, n, minutes, expiry); end if;
    end $$;`;
  let found = 0;
  for (let tried = 0; tried < tries && found === 0; tried += 1) {
    found = (await judgePools({ seed: seed + tried, writers: 32, movesEach: 10, broken })).overLimit;
  }

  expect(found).toBeGreaterThan(0);
}, 240_000);

test('at once is what was certainly theirs at the same tick', () => {
  const had = (called: number, answered: number, left: number | null) => ({
    ...{ what: 'ride', day: 'today', taken: { called, answered } },
    left: left === null ? null : { called: left, answered: left + 1 },
  });

  expect(mostAtOnce([had(1, 2, 5), had(3, 4, null), had(3, 6, 7)])).toBe(2);
  expect(mostAtOnce([])).toBe(0);
});
