import type { TemplateKey } from '../notification/notification.ts';
import { english } from './english.ts';
import { japanese } from './japanese.ts';
import type { VisitFacts } from './phrasing.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const phrasings = { en: english, ja: japanese } as const;
export type LetterLanguage = keyof typeof phrasings;

/** The language that we write in to somebody of this locale: `ja-JP` reads Japanese, whatever we lack reads English. */
export const letterLanguage = (locale: string): LetterLanguage => (locale.toLowerCase().startsWith('ja') ? 'ja' : 'en');

export function writeLetter(template: TemplateKey, language: LetterLanguage, facts: VisitFacts): Letter {
  const phrasing = phrasings[language];
  const paragraphs = [phrasing.greeting(facts), phrasing.opening(template, facts)];
  const lines = phrasing.facts(facts);
  const closing = phrasing.closing(template, facts);
  return {
    subject: phrasing.subject(template, facts),
    text: [...paragraphs, lines.map(([label, value]) => `${label}: ${value}`).join('\n'), closing].join('\n\n') + '\n',
    html: [
      `<!doctype html><html lang="${language}"><body style="font-family: sans-serif; line-height: 1.5">`,
      ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
      '<table>',
      ...lines.map(
        ([label, value]) => `<tr><th align="left">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`,
      ),
      '</table>',
      `<p>${escapeHtml(closing)}</p></body></html>`,
    ].join('\n'),
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter).replaceAll('\n', '<br>');
