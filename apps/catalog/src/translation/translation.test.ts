import { inLanguage } from './translation.ts';

describe('a text in one of its languages', () => {
  const texts = { ja: 'カット', en: 'Cut' };

  test.each([
    ['the language asked for', texts, ['en', 'ja'], 'Cut'],
    ['the request’s, when the one asked for is not there', texts, ['fr', 'en'], 'Cut'],
    ['the business’s own, when none of them is there', texts, ['fr', null], 'カット'],
    ['any, when even that is not there', { fr: 'Coupe' }, ['en'], 'Coupe'],
  ])('is %s', (_, given, wanted, text) => {
    expect(inLanguage(given, wanted, 'ja')).toBe(text);
  });

  test('is nothing, when there is none', () => {
    expect(inLanguage({}, ['en'], 'ja')).toBeNull();
  });
});
