import { fillText, languageOf, sharedTexts } from './texts.ts';

test.each([
  [undefined, 'en'],
  ['ja', 'ja'],
  ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
  ['fr-FR, ja;q=0.5', 'ja'],
  ['en-GB,ja', 'en'],
  ['fr', 'en'],
  ['', 'en'],
])('Accept-Language %p reads as %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test('fills placeholders from the outcome', () => {
  expect(fillText(sharedTexts, 'WrongState', 'en', { status: 'CANCELLED' })).toBe(
    'This is not possible in the state CANCELLED.',
  );
  expect(fillText(sharedTexts, 'WrongState', 'ja', { status: 'CANCELLED' })).toBe(
    '現在の状態（CANCELLED）ではできません。',
  );
});

test('a missing text is a programming error', () => {
  expect(() => fillText(sharedTexts, 'Nothing', 'en', {})).toThrow('no text for Nothing');
});
