import type { Texts } from '@openslot/service';
import { dayOf, weekdayOf, type DateWindow, type WeeklyWindow } from './hours.ts';

/** Local times of a date that do not exist (a gap), or that exist twice (a fold), as the clocks change. */
export interface ClockChange {
  readonly date: string;
  /** Minutes of that date: [from, to). */
  readonly from: number;
  readonly to: number;
  readonly kind: 'SKIPPED' | 'REPEATED';
  /** The weeks of the cycle of four in which the date and the one before it lie. */
  readonly week: number;
  readonly weekBefore: number;
}

export const clockChangeTexts: Texts = {
  clock_skipped: {
    en: 'On {date} the clocks go forward: {from}–{to} does not exist, and these hours are shorter.',
    ja: '{date}は時計が進むため{from}〜{to}は存在せず、時間帯が短くなります。',
  },
  clock_repeated: {
    en: 'On {date} the clocks go back: {from}–{to} comes twice, and these hours are longer.',
    ja: '{date}は時計が戻るため{from}〜{to}が2回あり、時間帯が長くなります。',
  },
};

/** The changes that hours of every week run into. */
export const changesWithin = (windows: readonly WeeklyWindow[], changes: readonly ClockChange[]): ClockChange[] =>
  changes.filter((change) => {
    const day = dayOf(change.date);
    return windows.some(
      (window) =>
        (beginsOn(window, day, change.week) && meets(window, change, 0)) ||
        (beginsOn(window, day - 1, change.weekBefore) && meets(window, change, 1440)),
    );
  });

/** The changes that the hours of one date run into. */
export const changesOnDate = (
  date: string,
  windows: readonly DateWindow[],
  changes: readonly ClockChange[],
): ClockChange[] =>
  changes.filter((change) => {
    const daysLater = dayOf(change.date) - dayOf(date);
    return windows.some((window) => meets(window, change, daysLater * 1440));
  });

const beginsOn = (window: WeeklyWindow, day: number, week: number): boolean =>
  window.dayOfWeek === weekdayOf(day) &&
  (window.week == null || window.week === week) &&
  (!window.validFrom || dayOf(window.validFrom) <= day) &&
  (!window.validTo || day <= dayOf(window.validTo));

/** `later`: how many minutes the midnight of the change comes after that of the window. */
const meets = (window: DateWindow, change: ClockChange, later: number): boolean =>
  window.starts < change.to + later && change.from + later < window.ends;
