const surnames = [
  ['佐藤', 'サトウ', 'Sato'],
  ['鈴木', 'スズキ', 'Suzuki'],
  ['高橋', 'タカハシ', 'Takahashi'],
  ['田中', 'タナカ', 'Tanaka'],
  ['伊藤', 'イトウ', 'Ito'],
  ['渡辺', 'ワタナベ', 'Watanabe'],
  ['山本', 'ヤマモト', 'Yamamoto'],
  ['中村', 'ナカムラ', 'Nakamura'],
  ['小林', 'コバヤシ', 'Kobayashi'],
  ['加藤', 'カトウ', 'Kato'],
  ['吉田', 'ヨシダ', 'Yoshida'],
  ['山田', 'ヤマダ', 'Yamada'],
  ['佐々木', 'ササキ', 'Sasaki'],
  ['松本', 'マツモト', 'Matsumoto'],
  ['井上', 'イノウエ', 'Inoue'],
  ['木村', 'キムラ', 'Kimura'],
  ['斎藤', 'サイトウ', 'Saito'],
  ['清水', 'シミズ', 'Shimizu'],
  ['森', 'モリ', 'Mori'],
  ['橋本', 'ハシモト', 'Hashimoto'],
] as const;
const given = [
  ['花子', 'ハナコ', 'Hanako'],
  ['美咲', 'ミサキ', 'Misaki'],
  ['陽菜', 'ヒナ', 'Hina'],
  ['葵', 'アオイ', 'Aoi'],
  ['蓮', 'レン', 'Ren'],
  ['大翔', 'ヒロト', 'Hiroto'],
  ['健一', 'ケンイチ', 'Kenichi'],
  ['由美', 'ユミ', 'Yumi'],
  ['真理', 'マリ', 'Mari'],
  ['翔太', 'ショウタ', 'Shota'],
  ['結衣', 'ユイ', 'Yui'],
  ['直樹', 'ナオキ', 'Naoki'],
] as const;
const syllables = [
  'ba',
  'ren',
  'lo',
  'mar',
  'ti',
  'son',
  'wil',
  'den',
  'ka',
  'ros',
  'vel',
  'ham',
  'jo',
  'ner',
  'pe',
  'gul',
];
const english = ['Smith', 'Johnson', 'Williams', 'Brown', 'Jones', 'Miller', 'Davis', 'Wilson', 'Taylor', 'Anderson'];
const englishGiven = [
  'Emma',
  'Olivia',
  'James',
  'Liam',
  'Ava',
  'Noah',
  'Sophia',
  'Mia',
  'Lucas',
  'Henry',
  'Ella',
  'Jack',
];

export interface BenchName {
  readonly name: string;
  readonly kana: string | null;
}

/** A name as a big organization's customers have them: a few that many share, and many that few share; always the same. */
export function nameOf(nth: number): BenchName {
  const random = scattered(nth);
  const pick = <Value>(values: readonly Value[]): Value => values[random() % values.length] as Value;
  const kind = random() % 10;
  if (kind < 4) {
    const [family, first] = [pick(surnames), pick(given)];
    return { name: `${family[0]} ${first[0]}`, kana: `${family[1]} ${first[1]}` };
  }
  if (kind < 6) return { name: `${pick(given)[2]} ${pick(surnames)[2]}`, kana: null };
  if (kind < 7) return { name: `${pick(englishGiven)} ${pick(english)}`, kana: null };
  const made = Array.from({ length: 2 + (random() % 2) }, () => pick(syllables)).join('');
  return { name: `${pick(englishGiven)} ${made[0]?.toUpperCase()}${made.slice(1)}`, kana: null };
}

/** Numbers that look like chance (mulberry32). */
export function scattered(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
