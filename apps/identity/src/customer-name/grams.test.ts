import { foldedName, foldedWords } from './fold.ts';
import { enoughAlike, gramsOfNames, holdsWords, isLike, nameQuery } from './grams.ts';

describe('folding', () => {
  test.each([
    ['Ｔａｎａｋａ', 'tanaka'],
    ['ﾀﾅｶ', 'たなか'],
    ['タナカ　ハナコ', 'たなかはなこ'],
    ['ガギグ', 'がぎぐ'],
    ['ﾊﾞﾊﾞ', 'ばば'],
    ["O'Brien-Müller", 'obrienmuller'],
    ['Ångström', 'angstrom'],
    ['田中 花子', '田中花子'],
    ['佐々木', '佐々木'],
    ['マリー', 'まりー'],
    ['김 민준', '김민준'],
  ])('%s is %s', (name, folded) => {
    expect(foldedName(name)).toBe(folded);
  });

  test('words are what blanks and signs stand between', () => {
    expect(foldedWords(' Tanaka,  HANAKO (Mrs) ')).toEqual(['tanaka', 'hanako', 'mrs']);
  });
});

describe('the parts of names', () => {
  test('two and three letters, and single ones where one says enough', () => {
    expect([...gramsOfNames(['Tana', null, '田中'])].sort()).toEqual(
      ['ta', 'an', 'na', 'tan', 'ana', '田', '中', '田中'].sort(),
    );
  });

  test('of both names and none twice', () => {
    expect([...gramsOfNames(['Ann', 'ann'])]).toEqual(['an', 'nn', 'ann']);
  });
});

describe('a query', () => {
  test('for part of a word, of one letter where that says enough, and of several words', () => {
    expect(nameQuery('Tana')).toEqual({
      words: ['tana'],
      core: ['tan', 'ana'],
      all: ['ta', 'an', 'na', 'tan', 'ana'],
    });
    expect(nameQuery('田')).toEqual({ words: ['田'], core: ['田'], all: ['田'] });
    expect(nameQuery('Bo Li')).toEqual({ words: ['bo', 'li'], core: ['bo', 'li'], all: ['bo', 'li'] });
  });

  test.each(['', ' ', '!?', 'x', 'x y'])('%j says nothing', (text) => {
    expect(nameQuery(text)).toBeNull();
  });

  const verdict = (text: string, ...names: string[]) => {
    const query = nameQuery(text);
    if (!query) throw new Error('says nothing');
    return [holdsWords(names, query), isLike(names, query)];
  };

  test.each([
    ['Tana', 'Tanaka', true, true],
    ['tanaka hanako', 'Hanako Tanaka', true, true],
    ['田', '田中 花子', true, true],
    ['田中花子', '田中 花子', true, true],
    ['ﾀﾅｶ', 'たなか はなこ', true, true],
    ['Tanakka', 'Tanaka', false, true],
    ['Tanaka', 'Tanabe', false, false],
    ['Tanaka', 'Smith', false, false],
  ])('%s in %s', (text, name, holds, like) => {
    expect(verdict(text, name)).toEqual([holds, like]);
  });

  test('six of ten parts are enough', () => {
    expect(enoughAlike({ words: [], core: [], all: Array.from({ length: 10 }, String) })).toBe(6);
    expect(enoughAlike({ words: [], core: [], all: ['only'] })).toBe(1);
  });
});
