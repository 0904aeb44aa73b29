import { z } from 'zod';

export type TranslatedEntity = 'BUSINESS' | 'CATEGORY' | 'SERVICE' | 'VARIATION' | 'CANCELLATION_POLICY' | 'ADD_ON';
export type TextField = 'name' | 'description' | 'text';

/** A text by language: `{ ja: 'カット', en: 'Cut' }`. */
export type Translations = Readonly<Record<string, string>>;

/** The text in the first of the wanted languages that there is, else in the business's own, else in any. */
export function inLanguage(
  texts: Translations,
  wanted: readonly (string | null | undefined)[],
  own: string,
): string | null {
  const language = [...wanted, own].find((candidate) => candidate != null && texts[candidate] !== undefined);
  return (language != null ? texts[language] : Object.values(texts)[0]) ?? null;
}

/** A language as BCP 47 writes it, as far as we keep it apart: `ja`, `en`, `pt-BR`. */
export const languageTag = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);

const largestName = 120;
const largestDescription = 4_000;
const largestPolicyText = 65_536;

const localized = (longest: number) =>
  z
    .array(z.object({ language: languageTag, text: z.string().trim().min(1).max(longest) }))
    .max(20)
    .superRefine((texts, context) => {
      texts.forEach(({ language }, place) => {
        if (texts.findIndex((other) => other.language === language) < place)
          context.addIssue({ code: 'custom', message: 'language_twice', path: [place, 'language'] });
      });
    })
    .transform((texts): Translations => Object.fromEntries(texts.map(({ language, text }) => [language, text])));

/** Names by language; whether the business's own language is among them is known once the business is. */
export const namesInput = localized(largestName);
export const descriptionsInput = localized(largestDescription);
export const policyTextInput = localized(largestPolicyText);
