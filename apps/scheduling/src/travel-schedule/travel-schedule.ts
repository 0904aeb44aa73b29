import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';

export const travelScheduleTexts: Texts = {
  journey_too_long: {
    en: 'A journey spans at most 366 days.',
    ja: '出張は最長366日です。',
  },
};

const longestDays = 366;

/** An IANA name. Offsets (`+09:00`) and abbreviations (`JST`), which know no clock changes, are none. */
const timeZone = z
  .string()
  .max(64)
  .regex(/^([A-Z][A-Za-z_]+\/[\w+/-]+|UTC)$/, { error: 'unknown_time_zone' })
  .refine((name) => !name.startsWith('SystemV/'), { error: 'unknown_time_zone' });

export const addTravelScheduleInput = z
  .object({ staffMemberId: idOf('stf'), startsOn: z.string(), endsOn: z.string(), timeZone })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { error: 'end_before_start', path: ['endsOn'] })
  .refine(({ startsOn, endsOn }) => (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 < longestDays, {
    error: 'journey_too_long',
    path: ['endsOn'],
  });
export type AddTravelSchedule = z.infer<typeof addTravelScheduleInput>;

export const removeTravelScheduleInput = z.object({ travelScheduleId: idOf('trv') });
export type RemoveTravelSchedule = z.infer<typeof removeTravelScheduleInput>;
