import { foldedName, foldedWords } from './fold.ts';

/** One letter of these scripts says enough to look for it alone. */
const speaksAlone = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々]$/u;

const pieces = (letters: readonly string[], length: number): string[] =>
  letters.length < length
    ? []
    : Array.from({ length: letters.length - length + 1 }, (_, at) => letters.slice(at, at + length).join(''));

/** A longer name is found by its beginning. */
const mostLetters = 120;

/** By which parts a customer of these names is found. */
export function gramsOfNames(names: readonly (string | null)[]): ReadonlySet<string> {
  const folded = names.flatMap((name) => (name === null ? [] : [[...foldedName(name)].slice(0, mostLetters)]));
  return new Set(
    folded.flatMap((letters) => [
      ...letters.filter((letter) => speaksAlone.test(letter)),
      ...pieces(letters, 2),
      ...pieces(letters, 3),
    ]),
  );
}

/** What is searched for: its words, and the parts that they have in common with a name. */
export interface NameQuery {
  readonly words: readonly string[];
  /** Enough to hold all words: the longest parts, which say the most. */
  readonly core: readonly string[];
  /** Every part, of which likeness is counted. */
  readonly all: readonly string[];
}

const mostQueried = 30;

/** Null where nothing that is written can be searched for: no letter, or a single one of an alphabet. */
export function nameQuery(text: string): NameQuery | null {
  const words = foldedWords(text.slice(0, mostQueried));
  const core = new Set<string>();
  const all = new Set<string>();
  for (const word of words) {
    const letters = [...word];
    const longest = pieces(letters, Math.min(3, letters.length));
    if (letters.length > 1 || speaksAlone.test(word)) for (const piece of longest) core.add(piece);
    for (const piece of [...pieces(letters, 2), ...pieces(letters, 3)]) all.add(piece);
    if (speaksAlone.test(word)) all.add(word);
  }
  return core.size === 0 ? null : { words, core: [...core], all: [...all] };
}

/** How many parts of the query a name must have to be like it. */
export const enoughAlike = ({ all }: NameQuery): number => Math.ceil(all.length * 0.6);

/** Whether the names hold every word of the query. */
export function holdsWords(names: readonly (string | null)[], { words }: NameQuery): boolean {
  const folded = names.flatMap((name) => (name === null ? [] : [foldedName(name)]));
  return words.every((word) => folded.some((name) => name.includes(word)));
}

/** Whether the names have at least 60 % of the query's parts. */
export function isLike(names: readonly (string | null)[], query: NameQuery): boolean {
  const grams = gramsOfNames(names);
  return query.all.filter((piece) => grams.has(piece)).length >= enoughAlike(query);
}
