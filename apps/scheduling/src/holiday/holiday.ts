import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';

export const holidayTexts: Texts = {
  unknown_country: {
    en: 'The public holidays of this country are not known.',
    ja: 'この国の祝日は登録されていません。',
  },
  unknown_region: {
    en: 'The public holidays of this region are not known.',
    ja: 'この地域の祝日は登録されていません。',
  },
};

/** The second half of an ISO 3166-2 code, such as ENG of GB-ENG. */
const region = z
  .string()
  .regex(/^[A-Z0-9]{1,6}$/, { error: 'unknown_region' })
  .nullish()
  .transform((code) => code ?? null);

const year = z.int().min(2000).max(2100);

export const closeOnPublicHolidaysInput = z.object({
  locationId: idOf('loc'),
  year,
  region,
  except: z.array(z.string()).max(100),
});
export type CloseOnPublicHolidays = z.infer<typeof closeOnPublicHolidaysInput>;

export const holidaysAsked = z.object({ country: z.string().regex(/^[A-Z]{2}$/), region, year });
export type HolidaysAsked = z.infer<typeof holidaysAsked>;
