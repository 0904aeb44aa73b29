import { plansInside, race, settled, testDatabase, testTokens, unchanged, type TestDatabase } from '@openslot/testing';

const organizationId = '0198a000-0000-7000-8000-000000000001';

let home: TestDatabase;
beforeAll(async () => {
  home = await testDatabase('engagement');
  await home.admin.unsafe(`
    create table engagement.page (organization_id uuid not null, id int not null, words text, primary key (organization_id, id));
    insert into engagement.page select '${organizationId}', n, 'w' || n from generate_series(1, 100) n;`);
});
afterAll(async () => {
  await home.close();
});

describe('unchanged', () => {
  test('answers what a refusal answered', async () => {
    expect(await unchanged(home, () => Promise.resolve('refused'))).toBe('refused');
  });

  test.each([
    ['a row more', `insert into engagement.page values ('${organizationId}', 60001, 'new')`],
    ['another value in as many rows', 'update engagement.page set words = words || id where id = 7'],
  ])('catches %s', async (_, change) => {
    const changed = unchanged(home, () => home.admin.unsafe(change));

    await expect(changed).rejects.toThrow('engagement.page: ');
  });

  test('does not mind bookkeeping, nor what the test names', async () => {
    const words = ['engagement.take_token', 'page'] as const;
    await unchanged(home, () => home.admin.unsafe(`select ${words[0]}('bucket', 1, 1000)`));
    await unchanged(home, () => home.admin.unsafe('update engagement.page set words = null where id = 9'), {
      except: [words[1]],
    });
  });
});

describe('plansInside', () => {
  const ask = async (name: string, condition: string, planner = '') => {
    await home.admin.unsafe(`
      create function engagement.${name}() returns setof engagement.page language plpgsql security definer ${planner} as $$
        begin return query select * from engagement.page p where ${condition}; end $$`);
    return plansInside(home, 'engagement', `select * from engagement.${name}()`);
  };

  test('sees the index that a function uses which runs as another role', async () => {
    const page7 = `p.organization_id = '${organizationId}' and p.id = 7`;

    const { rows, plans, scans } = await ask('page_7', page7, 'set enable_seqscan = off');

    expect({ rows, scans }).toEqual({ rows: 1, scans: [] });
    expect(plans).toContain('page_pkey');
  });

  test('sees a table that such a function reads from end to end', async () => {
    expect(await ask('pages_like', `p.words like 'w1%'`)).toMatchObject({ rows: 12, scans: ['page'] });
  });
});

describe('tokens', () => {
  const person = { userId: '0198a000-0000-7000-8000-0000000000a1', sessionId: '0198a000-0000-7000-8000-0000000000b1' };

  test('pass the verifier that services use, with what they say', async () => {
    const tokens = testTokens();
    const memberId = '0198a000-0000-7000-8000-0000000000c1';
    const claims = await tokens.verifier.verify(
      tokens.bearer({ ...person, organizationId, memberId, permissions: ['service.write'] }),
    );

    expect(claims).toEqual({
      sub: person.userId,
      sid: person.sessionId,
      mode: 'LIVE',
      org: organizationId,
      mem: memberId,
      perm: ['service.write'],
      iat: expect.any(Number),
    });
  });

  test('of another key, or expired, do not', async () => {
    const tokens = testTokens();

    expect(await tokens.verifier.verify(testTokens().bearer(person))).toBeNull();
    expect(await tokens.verifier.verify(tokens.bearer({ ...person, expiresInSeconds: -1 }))).toBeNull();
  });
});

describe('settled', () => {
  test('waits for what one worker’s work gives another', async () => {
    let [first, second] = [3, 0];
    const worker = (left: () => number, step: () => void) => ({
      wake: () => undefined,
      idle: () => {
        if (left() === 0) return Promise.resolve(true);
        step();
        return Promise.resolve(false);
      },
    });

    await settled(
      worker(
        () => second,
        () => (second -= 1),
      ),
      worker(
        () => first,
        () => ((first -= 1), (second += 1)),
      ),
    );

    expect([first, second]).toEqual([0, 0]);
  });
});

test('a race throws the first failure after all have ended', async () => {
  let ended = 0;
  const raced = race(3, async (n) => {
    await new Promise((resolve) => setTimeout(resolve, n * 10));
    ended += 1;
    if (n === 0) throw new Error('lost');
  });

  await expect(raced).rejects.toThrow('lost');
  expect(ended).toBe(3);
});
