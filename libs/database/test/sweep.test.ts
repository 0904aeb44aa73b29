import { startSweeping, type Worker } from '@openslot/database';
import { until } from '@openslot/events/test/waiting.ts';
import { openSample, type Sample } from './sample.ts';

let sample: Sample;
let sweeping: Pick<Worker, 'stop'> | undefined;
beforeAll(async () => {
  sample = await openSample();
});
afterEach(() => sweeping?.stop());
afterAll(() => sample.close());

const start = (everyMs?: number) => {
  sweeping = startSweeping({ ...sample, slice: 'engagement', ...(everyMs && { everyMs }) });
};

/** Rows of each kind that have had their time, and rows that have not. */
const arrange = ({ keys }: { keys: number }) =>
  sample.home.admin.unsafe(`
    truncate engagement.idempotency_key, engagement.rate_limit, engagement.inbox;
    insert into engagement.idempotency_key (organization_id, actor_id, operation, key, request_hash, outcome, expires_at)
      select gen_random_uuid(), 'a', 'o', n::text, decode(repeat('00', 32), 'hex'), '{}',
             clock.now() + case when n <= ${keys} then interval '-1 second' else interval '1 hour' end
        from generate_series(1, ${keys + 3}) n;
    insert into engagement.rate_limit values
      ('old', 1, clock.now(), clock.now() - interval '1 second'), ('new', 1, clock.now(), clock.now() + interval '1 hour');
    insert into engagement.inbox (consumer, event_id, processed_at) values
      ('c', gen_random_uuid(), clock.now() - interval '31 days'), ('c', gen_random_uuid(), clock.now() - interval '29 days');`);

async function left(): Promise<object> {
  const [row] = await sample.home.admin`select (select count(*)::int from engagement.idempotency_key) as keys,
    (select count(*)::int from engagement.rate_limit) as buckets, (select count(*)::int from engagement.inbox) as inbox`;
  return { ...row };
}

const swept = { keys: 3, buckets: 1, inbox: 1 };

const untilSwept = () =>
  until('what has expired is gone', async () => JSON.stringify(await left()) === JSON.stringify(swept));

test('a sweep removes what has had its time, all of it, and nothing else', async () => {
  await arrange({ keys: 2_500 });

  start();
  await untilSwept();

  await sweeping?.stop();
  expect(await left()).toEqual(swept);
});

test('it comes again', async () => {
  await arrange({ keys: 0 });
  start(20);
  await untilSwept();

  await arrange({ keys: 2 });

  await untilSwept();
});

test('one that fails is told of, and tried again', async () => {
  await arrange({ keys: 1 });
  await sample.home.admin`alter function engagement.sweep rename to broom`;
  start();
  await until('the log tells', () => sample.log.lines.length > 0);
  expect(await left()).toEqual({ keys: 4, buckets: 2, inbox: 2 });
  expect(sample.log.lines[0]).toMatchObject({
    message: 'what has expired stays',
    details: { slice: 'engagement', times: 1 },
  });

  await sample.home.admin`alter function engagement.broom rename to sweep`;

  await untilSwept();
});
