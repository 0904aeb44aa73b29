import type { Texts } from '@openslot/service';
import { fewestMinutes, type Preference } from '../availability/choice.ts';
import type { Candidate, Reach } from '../availability/engine.ts';
import { contains, nothing } from '../availability/ranges.ts';

/** How the house chooses where anybody would do. */
export type Strategy = 'LEAST_RECENT' | 'PRIORITY' | 'WEIGHTED' | 'FEWEST_MINUTES';

/** Why somebody does a segment without having been chosen: for one who is absent, or as that one's time came free. */
export type Unchosen = 'STAND_IN' | 'CAME_FREE';

/** What the strategy of a business goes by, beside the day itself. */
export interface Picks {
  readonly strategy: Strategy;
  /** By who leads: when last booked (0: never), and how often chosen in the last weeks. */
  readonly byStaff: ReadonlyMap<string, { readonly last: number; readonly count: number }>;
}

/** Whether it asks when and how often somebody was booked before. */
export const goesByPast = (strategy: Strategy): boolean => strategy === 'LEAST_RECENT' || strategy === 'WEIGHTED';

export const byMinutes: Picks = { strategy: 'FEWEST_MINUTES', byStaff: new Map() };

export interface Scored {
  readonly resourceId: string;
  readonly score: number;
}

/** Whom the house chose for a segment, out of several who could; or who does it for another reason, alone. */
export interface StaffPick {
  readonly strategy: Strategy | Unchosen;
  /** The best first: the lower the score, the better. */
  readonly candidates: readonly Scored[];
  readonly chosenId: string;
}

const usualWeight = 100;

/** By how much somebody comes behind: the lowest is chosen. */
export function scoreOf({ strategy, byStaff }: Picks, { staff: [lead], ...candidate }: Candidate, day: number): number {
  if (!lead) return 0;
  switch (strategy) {
    case 'LEAST_RECENT':
      return byStaff.get(lead.id)?.last ?? 0;
    case 'PRIORITY':
      return 0 - (candidate.priority ?? 0);
    // Who has twice the weight is chosen twice as often: what each would have had for its weight with this one.
    case 'WEIGHTED':
      return ((byStaff.get(lead.id)?.count ?? 0) + 1) / (candidate.weight ?? usualWeight);
    case 'FEWEST_MINUTES':
      return lead.load.get(day) ?? 0;
  }
}

/** The lowest score, then the fewest minutes of that day, then the lower id: the same question has the same answer. */
export const preferenceOf =
  (picks: Picks): Preference =>
  (a, b, day) =>
    scoreOf(picks, a, day) - scoreOf(picks, b, day) || fewestMinutes(a, b, day);

/** Who could have done each segment of a visit as it was chosen; null where there was no choice. */
export function picksOf(
  { segments, starts }: Reach,
  chosen: readonly { readonly startsAt: number; readonly lead: string | null }[],
  picks: Picks,
  day: number,
): readonly (StaffPick | null)[] {
  return chosen.map(({ startsAt, lead }, index) => {
    const able = (segments[index]?.candidates ?? []).filter((_, who) =>
      contains(starts[index]?.[who] ?? nothing, startsAt),
    );
    if (lead === null || able.length < 2) return null;
    const candidates = able
      .toSorted((a, b) => preferenceOf(picks)(a, b, day))
      .flatMap((each) => {
        const resourceId = each.staff[0]?.id;
        return resourceId === undefined ? [] : [{ resourceId, score: scoreOf(picks, each, day) }];
      });
    return { strategy: picks.strategy, candidates, chosenId: lead };
  });
}

/** That somebody does a segment for another reason than a choice. */
export const unchosen = (strategy: Unchosen, chosenId: string): StaffPick => ({
  ...{ strategy, chosenId },
  candidates: [{ resourceId: chosenId, score: 0 }],
});

/** How long it is known who was chosen, and why. */
export const keptPickDays = 90;

export const pickTexts: Texts = {
  picked_least_recent: { en: 'Was booked least recently.', ja: '最後の予約から最も時間が経っています。' },
  picked_priority: { en: 'Comes first by the order of the business.', ja: '店舗の優先順位が最も高いです。' },
  picked_weighted: { en: 'Has had the least of what is due by weight.', ja: '配分に対して割り当てが最も少ないです。' },
  picked_stand_in: { en: 'Stands in for somebody who is away.', ja: '不在のスタッフの代わりを務めています。' },
  picked_came_free: {
    en: 'Their time came free for somebody who waited.',
    ja: 'お待ちの方のために、このスタッフの時間が空きました。',
  },
  picked_fewest_minutes: { en: 'Has the fewest minutes that day.', ja: 'その日の予約時間が最も少ないです。' },
};
