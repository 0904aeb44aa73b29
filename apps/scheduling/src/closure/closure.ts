import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';

export const closureScopes = ['LOCATION', 'BUSINESS', 'RESOURCES'] as const;
export type ClosureScope = (typeof closureScopes)[number];
export type ClosureSource = 'MANUAL' | 'PUBLIC_HOLIDAY';

export const closureTexts: Texts = {
  closes_one_thing: {
    en: 'Name a location, a business or resources: one of the three.',
    ja: '店舗、事業、設備・スタッフのうち、いずれか1つを指定してください。',
  },
  closed_when: {
    en: 'Give either dates or times, with a start and an end.',
    ja: '日付または日時のいずれかで、開始と終了を指定してください。',
  },
  closed_too_long: {
    en: 'A closure spans at most 366 days.',
    ja: '休業は最長366日です。',
  },
  yearly_needs_dates: {
    en: 'What comes again every year is given by dates.',
    ja: '毎年の休業は日付で指定してください。',
  },
};

const longestDays = 366;

const closedResource = z.union([idOf('stf'), idOf('res')]);

export const addClosureInput = z
  .object({
    locationId: idOf('loc').nullish(),
    businessId: idOf('biz').nullish(),
    resourceIds: z.array(closedResource).min(1).max(100).nullish(),
    startsOn: z.string().nullish(),
    endsOn: z.string().nullish(),
    startsAt: z.date().nullish(),
    endsAt: z.date().nullish(),
    recurring: z.boolean(),
    reason: z.string().trim().min(1).max(500).nullish(),
  })
  .superRefine((input, context) => {
    for (const [message, path] of problemsOf(input)) context.addIssue({ code: 'custom', message, path: [path] });
  });
export type AddClosure = z.infer<typeof addClosureInput>;

export const removeClosureInput = z.object({ closureId: idOf('clo'), version: z.int() });
export type RemoveClosure = z.infer<typeof removeClosureInput>;

export const closuresFilter = z.object({ businessId: idOf('biz'), from: z.string().nullish() });
export type ClosuresFilter = z.infer<typeof closuresFilter>;

/** When something is shut: local dates, both included, or instants. */
export interface ClosedTime {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** The time that an input states; a single date may stand alone. */
export const closedTimeOf = ({ startsOn, endsOn, startsAt, endsAt }: Omit<AddClosure, 'recurring'>): ClosedTime => ({
  ...{ startsOn: startsOn ?? null, endsOn: endsOn ?? startsOn ?? null },
  ...{ startsAt: startsAt ?? null, endsAt: endsAt ?? null },
});

type Problem = readonly [message: string, path: string];

function problemsOf(input: {
  locationId?: string | null | undefined;
  businessId?: string | null | undefined;
  resourceIds?: readonly string[] | null | undefined;
  startsOn?: string | null | undefined;
  endsOn?: string | null | undefined;
  startsAt?: Date | null | undefined;
  endsAt?: Date | null | undefined;
  recurring: boolean;
}): Problem[] {
  const { startsOn, endsOn, startsAt, endsAt } = input;
  const named = [input.locationId, input.businessId, input.resourceIds].filter((each) => each != null);
  const what: Problem[] = named.length === 1 ? [] : [['closes_one_thing', 'locationId']];
  const byDates = startsOn != null && startsAt == null && endsAt == null;
  const byInstants = startsAt != null && endsAt != null && startsOn == null && endsOn == null;
  if (!byDates && !byInstants) return [...what, ['closed_when', 'startsOn']];
  if (input.recurring && !byDates) return [...what, ['yearly_needs_dates', 'recurring']];
  const days = byDates
    ? (Date.parse(endsOn ?? startsOn) - Date.parse(startsOn)) / 86_400_000 + 1
    : ((endsAt?.getTime() ?? 0) - (startsAt?.getTime() ?? 0)) / 86_400_000;
  const last = byDates ? 'endsOn' : 'endsAt';
  if (days <= 0) return [...what, ['end_before_start', last]];
  return days > longestDays ? [...what, ['closed_too_long', last]] : what;
}
