/**
 * From which id on the relay looks for events. Deleted rows stay in the index until vacuum may remove them, so that a
 * look from 0 grows slow while an old snapshot is open somewhere.
 *
 * The mark never passes an event that waits, nor an id whose transaction may still commit: that one would be overtaken
 * by later events of its own aggregate. So it follows ids that were published more than `longestMs` ago, which no
 * transaction outlives (the service role's transaction_timeout is 30 s, a long worker's two minutes), and that only
 * when a look below them found nothing. Once a minute the look begins at 0: even were that wrong, nothing is stranded.
 */
export function lowWaterMark(longestMs = 150_000, sweepMs = 60_000) {
  let mark = 0;
  let sweptAt = -Infinity;
  let published: { id: number; at: number }[] = [];

  return {
    /** Where the look at this time begins. */
    from(at: number): number {
      if (at - sweptAt < sweepMs) return mark;
      sweptAt = at;
      return 0;
    },
    /** What that look found first. */
    found(lowestId: number | undefined, at: number): void {
      const settled = published.filter((note) => at - note.at > longestMs).map(({ id }) => id);
      if (settled.length === 0) return;
      mark = Math.max(mark, Math.min(Math.max(...settled), (lowestId ?? Infinity) - 1));
      published = published.filter((note) => at - note.at <= longestMs);
    },
    /** Notes the highest id of a published batch; one note a second is enough, and bounds the list. */
    published(id: number, at: number): void {
      const latest = published.at(-1);
      if (!latest || at - latest.at >= 1_000) published.push({ id, at });
    },
  };
}
