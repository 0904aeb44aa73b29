import type { SealedLetter } from '@openslot/database';
import type { LetterKind } from '@openslot/events';
import { escapeHtml, letterLanguage, type Letter } from '../mail/letter.ts';
import { linkOf } from './account-letter.ts';
import { greetingOf, phrasesOf } from './phrases.ts';

/** The letter as it is sent, in the language of whoever gets it. */
export function writeAccountLetter(appUrl: string, kind: LetterKind, letter: SealedLetter): Letter {
  const language = letterLanguage(letter.locale);
  const { subject, opening, closing } = phrasesOf(language, kind, letter.organizationName ?? '');
  const greeting = greetingOf(language, letter.name);
  const link = linkOf(appUrl, kind, letter.token);
  const anchor = link === null ? [] : [`<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`];
  return {
    subject,
    text: [greeting, opening, ...(link === null ? [] : [link]), closing].join('\n\n') + '\n',
    html: [
      `<!doctype html><html lang="${language}"><body style="font-family: sans-serif; line-height: 1.5">`,
      `<p>${escapeHtml(greeting)}</p>`,
      `<p>${escapeHtml(opening)}</p>`,
      ...anchor,
      `<p>${escapeHtml(closing)}</p></body></html>`,
    ].join('\n'),
  };
}
