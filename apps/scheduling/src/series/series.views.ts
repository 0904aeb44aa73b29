import { publicAccess } from '@openslot/database';
import type { Deps } from '../deps.ts';
import type { SeriesConflict } from './booking.commands.ts';
import type { Answer } from './series.ts';
import { offsetsOf } from './series.store.ts';

/** An occurrence with the offsets of its zone. */
export interface AnswerView extends Omit<Answer, 'localStart'> {
  readonly startsAt: Date;
  readonly startOffset: number;
  readonly nextOffset: number | null;
}

/** Answers as they were remembered, with the offsets of their zone. */
export async function answersOf(
  { database }: Deps,
  { timeZone, answers }: Pick<SeriesConflict, 'timeZone' | 'answers'>,
): Promise<readonly AnswerView[]> {
  const instants = answers.flatMap(({ startsAt, nextStartsAt }) => [startsAt, nextStartsAt ?? startsAt]);
  const offsets = await database.read(publicAccess, (tx) => offsetsOf(tx, timeZone, instants));
  return answers.map(({ startsAt, nextStartsAt, ...answer }, index) => ({
    ...answer,
    startsAt: new Date(startsAt),
    startOffset: offsets[2 * index] ?? 0,
    nextStartsAt: nextStartsAt === null ? null : new Date(nextStartsAt),
    nextOffset: nextStartsAt === null ? null : (offsets[2 * index + 1] ?? 0),
  }));
}
