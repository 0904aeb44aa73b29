import { page, type PageQuery } from './pages.ts';

const key = Buffer.alloc(32, 1);
const numbers = Array.from({ length: 7 }, (_, index) => index + 1);
const fetch = async ({ limit, after }: PageQuery<readonly [number]>) =>
  numbers.filter((number) => number > (after?.[0] ?? 0)).slice(0, limit);
const options = { key, keyOf: (number: number) => [number] as const, fetch };

test('walks a list from page to page without a gap or a repeat', async () => {
  const first = await page({ first: 3 }, options);
  const second = await page({ first: 3, after: first.pageInfo.endCursor }, options);
  const third = await page({ first: 3, after: second.pageInfo.endCursor }, options);

  expect([first, second, third].map(({ edges }) => edges.map(({ node }) => node))).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
  expect([first, second, third].map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual([false, true, true]);
});

test('an empty list has no cursors', async () => {
  const { pageInfo, edges } = await page({ first: 3 }, { ...options, fetch: async () => [] });

  expect(edges).toEqual([]);
  expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
});

test.each([0, -1, 101])('first: %d is refused', async (first) => {
  await expect(page({ first }, options)).rejects.toMatchObject({ code: 'INVALID' });
});

test('a cursor that somebody made up or changed is refused', async () => {
  const forged = `${Buffer.from('[5]').toString('base64url')}.AAAAAAAAAAAAAAAAAAAAAA`;
  const signedByAnother = (await page({ first: 1 }, { ...options, key: Buffer.alloc(32, 2) })).pageInfo.endCursor;

  for (const after of [forged, signedByAnother, '', 'nonsense', '..']) {
    await expect(page({ after }, options)).rejects.toMatchObject({ code: 'INVALID' });
  }
});
