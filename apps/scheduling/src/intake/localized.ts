import { z } from 'zod';

/** A text by language: `{ ja: '問診票', en: 'Health questions' }`. */
export type Localized = Readonly<Record<string, string>>;

const languageTag = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);

/** Texts by language, none of them twice. */
export const localized = (longest: number) =>
  z
    .array(z.object({ language: languageTag, text: z.string().trim().min(1).max(longest) }))
    .max(20)
    .superRefine((texts, context) => {
      texts.forEach(({ language }, place) => {
        if (texts.findIndex((other) => other.language === language) < place) {
          context.addIssue({ code: 'custom', message: 'language_twice', path: [place, 'language'] });
        }
      });
    })
    .transform((texts): Localized => Object.fromEntries(texts.map(({ language, text }) => [language, text])));

/** The text in the first of the wanted languages that there is, else in any. */
export const inLanguage = (texts: Localized, ...wanted: readonly (string | null | undefined)[]): string =>
  texts[wanted.find((language) => language != null && texts[language] !== undefined) ?? ''] ??
  Object.values(texts)[0] ??
  '';
