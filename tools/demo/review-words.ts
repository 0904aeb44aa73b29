import type { Chance } from './chance.ts';
import type { DeskVisit } from './desk-plan.ts';
import { english, type Text } from './plan.ts';

export type Language = 'en' | 'ja';

interface Opinion {
  readonly rating: number;
  readonly language: Language;
}

/** What people say; `{staff}` and `{service}` stand for whom and what it is about. */
interface Phrases {
  readonly opening: readonly string[];
  readonly detail: readonly string[];
  readonly closing: readonly string[];
}

/** Of a hundred reviews so many have words. */
const talkative = 80;

/** A customer's words about a visit: an opening, often a detail, often a closing; or nothing. */
export function wordsOf(visit: DeskVisit, { rating, language }: Opinion, chance: Chance): string | null {
  const { opening, detail, closing } = phrases[language][moodOf(rating)];
  const parts = [chance.pick(opening), chance.pick(detail), chance.pick(closing)];
  const [hasWords, hasDetail, hasClosing] = [chance.happens(talkative), chance.happens(70), chance.happens(50)];
  const said = parts.filter((_, place) => place === 0 || (place === 1 ? hasDetail : hasClosing));
  if (!hasWords) return null;
  return said
    .map((part) => part.replace('{staff}', calledBy(visit, language)).replace('{service}', serviceOf(visit, language)))
    .join(language === 'ja' ? '' : ' ');
}

/** What the business says to it. */
export const answerTo = ({ rating, language }: Opinion, chance: Chance): string =>
  chance.pick(answers[language][moodOf(rating)]);

type Mood = 'pleased' | 'content' | 'mixed' | 'unhappy';

function moodOf(rating: number): Mood {
  if (rating === 5) return 'pleased';
  if (rating === 4) return 'content';
  return rating === 3 ? 'mixed' : 'unhappy';
}

/** Japanese customers call people by the family name, others by the given one, which leads their e-mail addresses. */
function calledBy({ staff: { name, email } }: DeskVisit, language: Language): string {
  const [family] = name.split(' ');
  const [given = ''] = email.split('.');
  return language === 'ja' ? `${family}さん` : `${given[0]?.toUpperCase()}${given.slice(1)}`;
}

function serviceOf({ business, variation }: DeskVisit, language: Language): string {
  const services = business.categories.flatMap((category) => category.services);
  const name: Text = services.find(({ variations }) => variations.includes(variation))?.name ?? '';
  if (language === 'en') return english(name).toLowerCase();
  return typeof name === 'string' ? name : name.ja;
}

const phrases: Readonly<Record<Language, Readonly<Record<Mood, Phrases>>>> = {
  ja: {
    pleased: {
      opening: [
        '今回も大満足です。',
        '{service}をお願いしました。仕上がりに感動しました。',
        'とても丁寧に対応していただきました。',
        '初めて伺いましたが、来てよかったです。',
        '毎月通っています。',
        '{staff}にお任せして正解でした。',
        '想像以上の仕上がりで、家族にも褒められました。',
      ],
      detail: [
        '{staff}はこちらの希望をしっかり聞いてくださいます。',
        '施術中もほとんど待ち時間がなく、気持ちよく過ごせました。',
        '料金の説明が最初にあり、安心してお願いできました。',
        '自宅での手入れの仕方まで教えていただきました。',
        '店内が清潔で、落ち着いた雰囲気です。',
        '終わったあと、身も心も軽くなりました。',
      ],
      closing: [
        'また{staff}にお願いします。',
        '次回の予約も入れました。',
        '友人にも勧めたいと思います。',
        'ありがとうございました。',
      ],
    },
    content: {
      opening: [
        '{service}をお願いしました。仕上がりは満足です。',
        '全体的に良かったです。',
        'いつも安定しています。',
        '接客がとても感じ良かったです。',
        '仕事帰りに寄れるので助かります。',
      ],
      detail: [
        '{staff}の説明が分かりやすかったです。',
        '少しだけ待ちましたが、許容範囲です。',
        'もう少し遅い時間も予約できると嬉しいです。',
        '週末は混んでいるので、平日がおすすめです。',
      ],
      closing: ['また利用したいと思います。', '次は別のメニューも試してみます。', '引き続きよろしくお願いします。'],
    },
    mixed: {
      opening: [
        '可もなく不可もなく、という印象です。',
        '仕上がりは普通でした。',
        '技術は良いのですが、気になる点がありました。',
      ],
      detail: [
        '予約の時間から十五分ほど待ちました。',
        '希望がうまく伝わらず、少しイメージと違いました。',
        '隣の席の会話が気になりました。',
      ],
      closing: ['次回に期待します。', '改善していただけると嬉しいです。'],
    },
    unhappy: {
      opening: ['残念ながら期待外れでした。', '今回は満足できませんでした。'],
      detail: [
        '三日で元に戻ってしまいました。',
        '説明のない待ち時間が長く、急かされたように感じました。',
        '頼んだ内容と違っていました。',
      ],
      closing: ['次は考えます。', '対応をお願いしたいです。'],
    },
  },
  en: {
    pleased: {
      opening: [
        'Best {service} I have had in Tokyo.',
        'Wonderful from start to finish.',
        'I keep coming back, and it is always this good.',
        '{staff} is a treasure.',
        'Exactly what I had asked for.',
      ],
      detail: [
        '{staff} took the time to listen, and explained everything in English.',
        'The place is spotless and calm.',
        'They offered me tea, and I was out on the minute.',
        'The price was what the page had said, to the yen.',
      ],
      closing: ['Already booked again.', 'Ask for {staff}!', 'Highly recommended.', 'Thank you!'],
    },
    content: {
      opening: [
        'Very good {service}.',
        'Good work at a fair price.',
        'Happy with the result.',
        'Friendly and professional.',
      ],
      detail: [
        '{staff} speaks English well enough for all that matters.',
        'I waited ten minutes, otherwise perfect.',
        'A bit hard to find the first time: look for the blue curtain.',
      ],
      closing: ['I will be back.', 'Would go again.', 'Next time I will take the longer one.'],
    },
    mixed: {
      opening: ['It was all right.', 'Decent, but not what I had hoped for.'],
      detail: [
        'It felt rushed towards the end.',
        'I had to explain twice what I wanted.',
        'They started a quarter of an hour late.',
      ],
      closing: ['Perhaps I was there on a busy day.', 'I may try another branch.'],
    },
    unhappy: {
      opening: ['Not what I asked for.', 'Disappointing this time.'],
      detail: ['Nobody told me why I had to wait half an hour.', 'I had it redone elsewhere two days later.'],
      closing: ['I expected more at this price.', 'I would like to hear from the manager.'],
    },
  },
};

const answers: Readonly<Record<Language, Readonly<Record<Mood, readonly string[]>>>> = {
  ja: {
    pleased: [
      '嬉しいお言葉をありがとうございます。またのご来店を心よりお待ちしております。',
      'いつもありがとうございます。担当にも申し伝えます。',
      '気に入っていただけて何よりです。次回もお任せください。',
    ],
    content: [
      'ご来店ありがとうございました。いただいたご意見を今後に活かしてまいります。',
      'ご感想をありがとうございます。またお会いできるのを楽しみにしております。',
    ],
    mixed: [
      'ご期待に沿えず申し訳ございません。次回はご希望をより丁寧に伺います。',
      'お待たせしてしまい失礼いたしました。ご予約の間隔を見直しております。',
    ],
    unhappy: [
      'このたびはご不快な思いをおかけし、誠に申し訳ございません。お直しを無料で承りますので、店舗までご連絡ください。',
      '貴重なご意見をありがとうございます。スタッフ一同で共有し、改善に努めます。',
    ],
  },
  en: {
    pleased: ['Thank you so much! We look forward to seeing you again.', 'You have made our day. See you next time!'],
    content: [
      'Thank you for coming, and for telling us. We will do better still.',
      'Thank you! We hope to see you soon.',
    ],
    mixed: ['We are sorry that it was not what you had hoped for. Please tell us next time: we will take the time.'],
    unhappy: ['We are very sorry. Please write to us: we will put it right free of charge.'],
  },
};
