/** Calls `contender` n times at once and answers all results. When any failed, throws the first failure after all have ended. */
export async function race<Result>(n: number, contender: (which: number) => Promise<Result>): Promise<Result[]> {
  const ended = await Promise.allSettled(Array.from({ length: n }, (_, which) => contender(which)));
  return ended.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}
