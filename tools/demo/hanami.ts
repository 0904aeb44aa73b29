import { spaIntake } from './hanami-intake.ts';
import { hairParts, spaParts } from './hanami-parts.ts';
import { bookkeeper } from './people.ts';
import {
  inBoth,
  service,
  variation,
  working,
  type BusinessPlan,
  type CategoryPlan,
  type LoyaltyPlan,
  type OrganizationPlan,
  type StaffPlan,
} from './plan.ts';

const timeZone = 'Asia/Tokyo';
const omotesando = '表参道店';
const daikanyama = '代官山店';
const ginza = '銀座店';

const short = inBoth('Short', 'ショート');
const medium = inBoth('Medium', 'ミディアム');
const long = inBoth('Long', 'ロング');
const minutes = (length: number) => inBoth(`${length} minutes`, `${length}分`);

const hairMenu: readonly CategoryPlan[] = [
  {
    name: inBoth('Cut and styling', 'カット・スタイリング'),
    services: [
      service(
        inBoth('Cut', 'カット'),
        variation(inBoth('Adults', '一般'), 60, 6_600),
        variation(inBoth('With wash and blow-dry', 'シャンプー・ブロー付き'), 75, 7_700),
        variation(inBoth('Students', '学生'), 60, 5_500),
        variation(inBoth('Children up to 12', '小学生以下'), 45, 3_850),
      ),
      service(
        inBoth('Fringe trim', '前髪カット'),
        variation(inBoth('Trim', 'カットのみ'), 15, 1_100),
        variation(inBoth('Trim and blow-dry', 'カット＋ブロー'), 30, 1_650),
      ),
      service(
        inBoth('Wash and blow-dry', 'シャンプー・ブロー'),
        variation(short, 30, 3_300),
        variation(long, 45, 4_400),
      ),
      service(
        inBoth('Hair set', 'ヘアセット'),
        variation(inBoth('Half up', 'ハーフアップ'), 45, 4_950),
        variation(inBoth('Updo', 'アップスタイル'), 60, 6_600),
      ),
      service(
        inBoth('Kimono dressing', '着付け'),
        variation(inBoth('Yukata', '浴衣'), 30, 5_500),
        variation(inBoth('Visiting kimono', '訪問着'), 60, 9_900),
        variation(inBoth('Furisode', '振袖'), 90, 16_500),
      ),
    ],
  },
  {
    name: inBoth('Colour', 'カラー'),
    services: [
      service(
        inBoth('Root touch-up', 'リタッチカラー'),
        variation(inBoth('Up to 2 cm', '2cmまで'), 90, 6_600, working(30, 30)),
        variation(inBoth('Up to 4 cm', '4cmまで'), 105, 8_250, working(40, 30)),
      ),
      service(
        inBoth('Full colour', 'フルカラー'),
        variation(short, 90, 8_250, working(40, 30)),
        variation(medium, 105, 9_350, working(45, 30)),
        variation(long, 120, 10_450, working(55, 35)),
      ),
      service(
        inBoth('Highlights', 'ハイライト'),
        variation(inBoth('Face framing', 'フェイスフレーミング'), 90, 8_800),
        variation(inBoth('Half head', 'ハーフヘッド'), 120, 13_200, working(60, 30)),
        variation(inBoth('Full head', 'フルヘッド'), 150, 17_600, working(85, 35)),
      ),
      service(
        inBoth('Bleach', 'ブリーチ'),
        variation(inBoth('Once', '1回'), 120, 12_100),
        variation(inBoth('Twice', '2回'), 195, 22_000),
      ),
      service(
        inBoth('Cut and colour', 'カット＋カラー'),
        variation(short, 120, 13_750, working(45, 30)),
        variation(long, 150, 16_500, working(60, 35)),
      ),
    ],
  },
  {
    name: inBoth('Perm and care', 'パーマ・ケア'),
    services: [
      service(
        inBoth('Perm', 'パーマ'),
        variation(inBoth('Accent', 'ポイント'), 75, 6_600),
        variation(inBoth('Classic', 'コールド'), 120, 9_900, working(50, 20)),
        variation(inBoth('Digital', 'デジタル'), 150, 15_400, working(70, 25)),
      ),
      service(
        inBoth('Straightening', '縮毛矯正'),
        variation(inBoth('Fringe', '前髪'), 60, 6_600),
        variation(medium, 150, 17_600, working(60, 30)),
        variation(long, 180, 20_900, working(75, 35)),
      ),
      service(
        inBoth('Treatment', 'トリートメント'),
        variation(inBoth('Quick', 'クイック'), 15, 2_200),
        variation(inBoth('Repair', '集中補修'), 30, 4_400),
        variation(inBoth('Premium', 'プレミアム'), 45, 7_700),
      ),
      service(inBoth('Head spa', 'ヘッドスパ'), variation(minutes(30), 30, 4_400), variation(minutes(60), 60, 7_700)),
    ],
  },
];

const spaMenu: readonly CategoryPlan[] = [
  {
    name: inBoth('Body', 'ボディ'),
    services: [
      service(
        inBoth('Oil massage', 'オイルトリートメント'),
        variation(minutes(60), 60, 11_000, { bufferAfterMinutes: 15 }),
        variation(minutes(90), 90, 15_400, { bufferAfterMinutes: 15 }),
        variation(minutes(120), 120, 19_800, { bufferAfterMinutes: 15 }),
      ),
      service(
        inBoth('Aroma massage', 'アロマトリートメント'),
        variation(minutes(60), 60, 12_100, { bufferAfterMinutes: 15 }),
        variation(minutes(90), 90, 16_500, { bufferAfterMinutes: 15 }),
      ),
      service(
        inBoth('Hot stones', 'ホットストーン'),
        variation(minutes(75), 75, 15_400, { bufferAfterMinutes: 15 }),
        variation(minutes(105), 105, 19_800, { bufferAfterMinutes: 15 }),
      ),
      service(
        inBoth('Lymphatic drainage', 'リンパドレナージュ'),
        variation(minutes(60), 60, 12_100, { bufferAfterMinutes: 15 }),
        variation(minutes(90), 90, 17_050, { bufferAfterMinutes: 15 }),
      ),
      service(
        inBoth('Body scrub', 'ボディスクラブ'),
        variation(inBoth('Sea salt', '海塩'), 45, 8_800, { bufferAfterMinutes: 15 }),
        variation(inBoth('Yuzu and rice bran', '柚子と米ぬか'), 60, 10_450, { bufferAfterMinutes: 15 }),
      ),
      service(
        inBoth('Maternity massage', 'マタニティケア'),
        variation(minutes(45), 45, 8_800, { bufferAfterMinutes: 15 }),
        variation(minutes(60), 60, 11_000, { bufferAfterMinutes: 15 }),
      ),
    ],
  },
  {
    name: inBoth('Face and feet', 'フェイシャル・フット'),
    services: [
      service(
        inBoth('Facial', 'フェイシャル'),
        variation(inBoth('Moisture', 'うるおい'), 60, 10_450, { bufferAfterMinutes: 15 }),
        variation(inBoth('Brightening', '透明感'), 60, 11_550, { bufferAfterMinutes: 15 }),
        variation(inBoth('Lifting', 'リフトアップ'), 75, 14_300, { bufferAfterMinutes: 15 }),
      ),
      service(
        inBoth('Foot reflexology', '足裏リフレクソロジー'),
        variation(minutes(30), 30, 4_950),
        variation(minutes(45), 45, 6_600),
        variation(minutes(60), 60, 8_250),
      ),
      service(
        inBoth('Head and shoulders', 'ヘッド＆ショルダー'),
        variation(minutes(30), 30, 4_950),
        variation(minutes(45), 45, 6_600),
      ),
      service(
        inBoth('Spa day', 'スパデイ'),
        variation(inBoth('Morning', '午前の2時間半'), 150, 24_200, { bufferAfterMinutes: 30 }),
        variation(inBoth('Half day', '半日'), 210, 33_000, { bufferAfterMinutes: 30 }),
        variation(inBoth('Whole day', '一日'), 300, 46_200, { bufferAfterMinutes: 30 }),
      ),
    ],
  },
];

const stylist = (name: string, login: string, at: string, off: number[], more: Partial<StaffPlan> = {}): StaffPlan => ({
  name,
  email: `${login}@hanami.example`,
  at,
  off,
  ...more,
});

/** Some five visits lead to full bloom. */
const blossoms: LoyaltyPlan = {
  earn: { points: 1, perAmountMinor: 100, perVisit: 20 },
  expiryMonths: 24,
  tiers: [
    { name: 'つぼみ', threshold: 0, multiplierPercent: 100 },
    { name: '三分咲き', threshold: 200, multiplierPercent: 110 },
    { name: '満開', threshold: 500, multiplierPercent: 125 },
  ],
};

const hair: BusinessPlan = {
  slug: 'hanami-hair',
  vertical: 'hair',
  name: inBoth('Hanami Hair', '花見ヘア'),
  description: inBoth(
    'Cuts, colour and kimono dressing in Omotesando and Daikanyama. English spoken.',
    '表参道と代官山の美容室。カット、カラー、着付けまで。英語でもご予約いただけます。',
  ),
  phone: '+81 3 5550 0142',
  email: 'hello@hanami.example',
  website: 'https://hanami.example',
  settings: { slotIntervalMinutes: 15, leadTimeMinutes: 60, bookingWindowDays: 90, paymentMinutes: 1_440 },
  policy: {
    text: inBoth(
      'Cancel free of charge until the day before. On the day, half of the price is due.',
      '前日までのキャンセルは無料です。当日のキャンセルは料金の50%を申し受けます。',
    ),
    cancelCutoffMinutes: 60,
    steps: [
      { noticeMinutes: 24 * 60, percent: 50 },
      { noticeMinutes: 3 * 60, percent: 80 },
    ],
    noShow: { percent: 100 },
  },
  deposit: { kind: 'PERCENT', percent: 30 },
  loyalty: blossoms,
  locations: [
    {
      name: omotesando,
      timeZone,
      phone: '+81 3 5550 0142',
      address: {
        lines: ['渋谷区神宮前4-12-10', '花見ビル2F'],
        postalCode: '150-0001',
        region: '東京都',
        country: 'JP',
        latitude: 35.6652,
        longitude: 139.7126,
      },
      open: [
        { days: [1, 3, 4, 5], opens: '11:00', closes: '20:30' },
        { days: [6, 7], opens: '10:00', closes: '19:00' },
      ],
    },
    {
      name: daikanyama,
      timeZone,
      phone: '+81 3 5550 0177',
      address: {
        lines: ['渋谷区代官山町17-6'],
        postalCode: '150-0034',
        region: '東京都',
        country: 'JP',
        latitude: 35.6485,
        longitude: 139.7033,
      },
      open: [
        { days: [1, 3, 4, 5], opens: '11:00', closes: '20:00' },
        { days: [6, 7], opens: '10:00', closes: '19:00' },
      ],
    },
  ],
  categories: hairMenu,
  resources: [
    { at: omotesando, kind: 'CHAIR', name: 'セット面 1' },
    { at: omotesando, kind: 'CHAIR', name: 'セット面 2' },
    { at: omotesando, kind: 'CHAIR', name: 'セット面 3' },
    { at: omotesando, kind: 'DEVICE', name: 'デジタルパーマ機' },
    { at: daikanyama, kind: 'CHAIR', name: 'セット面 1' },
    { at: daikanyama, kind: 'CHAIR', name: 'セット面 2' },
    { at: daikanyama, kind: 'CHAIR', name: 'セット面 3' },
    { at: daikanyama, kind: 'ROOM', name: '着付け室' },
  ],
  parts: hairParts,
  staff: [
    stylist('佐藤 葵', 'aoi.sato', omotesando, [4], { pricePercent: 120 }),
    stylist('鈴木 蓮', 'ren.suzuki', omotesando, [1]),
    stylist('高橋 結衣', 'yui.takahashi', omotesando, [3]),
    stylist('Emma Laurent', 'emma.laurent', omotesando, [5], { performs: ['Cut and styling', 'Colour'] }),
    stylist('伊藤 大翔', 'hiroto.ito', daikanyama, [4]),
    stylist('渡辺 凛', 'rin.watanabe', daikanyama, [1]),
    stylist('山本 陽菜', 'hina.yamamoto', daikanyama, [3], { performs: ['Cut and styling', 'Perm and care'] }),
  ],
};

const spa: BusinessPlan = {
  slug: 'hanami-spa',
  vertical: 'spa',
  name: inBoth('Hanami Spa', '花見スパ'),
  description: inBoth(
    'A quiet floor above Ginza: oil, hot stones, facials and whole spa days.',
    '銀座の静かなフロアで、オイルトリートメント、ホットストーン、フェイシャルを。',
  ),
  phone: '+81 3 5550 0168',
  email: 'spa@hanami.example',
  website: 'https://hanami.example/spa',
  settings: { slotIntervalMinutes: 30, leadTimeMinutes: 120, bookingWindowDays: 60, paymentMinutes: 1_440 },
  policy: {
    text: inBoth(
      'Cancel free of charge until two days before; after that 30 %, on the day 50 % of the price are due.',
      '2日前までのキャンセルは無料です。以降は料金の30%、当日は50%を申し受けます。',
    ),
    cancelCutoffMinutes: 120,
    steps: [
      { noticeMinutes: 48 * 60, percent: 30 },
      { noticeMinutes: 24 * 60, percent: 50 },
    ],
    noShow: { percent: 100 },
  },
  deposit: { kind: 'PERCENT', percent: 20 },
  loyalty: blossoms,
  locations: [
    {
      name: ginza,
      timeZone,
      phone: '+81 3 5550 0168',
      address: {
        lines: ['中央区銀座6-8-3', '花見銀座ビル7F'],
        postalCode: '104-0061',
        region: '東京都',
        country: 'JP',
        latitude: 35.6704,
        longitude: 139.7632,
      },
      open: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '11:00', closes: '21:00' }],
    },
  ],
  categories: spaMenu,
  resources: [
    { at: ginza, kind: 'ROOM', name: '桜' },
    { at: ginza, kind: 'ROOM', name: '梅' },
    { at: ginza, kind: 'ROOM', name: '藤' },
    { at: ginza, kind: 'DEVICE', name: 'フェイシャルスチーマー' },
  ],
  staff: [
    stylist('中村 さくら', 'sakura.nakamura', ginza, [2, 3]),
    stylist('小林 美月', 'mitsuki.kobayashi', ginza, [4, 5]),
    stylist('加藤 楓', 'kaede.kato', ginza, [1, 7]),
  ],
  parts: spaParts(ginza),
  intake: spaIntake,
  classes: [
    {
      name: inBoth('Morning yoga', '朝ヨガ'),
      ...{ durationMinutes: 60, price: 2_500, capacity: 8, maxParty: 2 },
      ...{ at: ginza, staff: '中村 さくら', weekday: 6, time: '09:30', weeks: 4, waitlistMax: 4 },
    },
  ],
};

export const hanami: OrganizationPlan = {
  name: 'Hanami Salon Group',
  country: 'JP',
  currency: 'JPY',
  locale: 'ja',
  members: [
    { name: '森 花', email: 'hana.mori@hanami.example', role: 'OWNER', title: '代表' },
    { name: '石井 直樹', email: 'naoki.ishii@hanami.example', role: 'MANAGER', title: '統括マネージャー' },
    bookkeeper,
    { name: '木村 彩', email: 'aya.kimura@hanami.example', role: 'STAFF', title: '受付' },
    ...hair.staff.map(({ name, email }) => ({ name, email, role: 'STAFF' as const, title: 'スタイリスト' })),
    ...spa.staff.map(({ name, email }) => ({ name, email, role: 'STAFF' as const, title: 'セラピスト' })),
  ],
  businesses: [hair, spa],
  customers: {
    seed: 81,
    ...{ total: 400, withUser: 120, phoneOnly: 60 },
    ...{ visits: 300, pastVisits: 1_600, walkInPercent: 15, reviews: 500 },
    locales: ['ja', 'ja', 'ja', 'ja', 'en'],
    given: [
      ['陽子', 'yoko'],
      ['愛', 'ai'],
      ['翔太', 'shota'],
      ['真由美', 'mayumi'],
      ['健', 'ken'],
      ['沙織', 'saori'],
      ['優', 'yu'],
      ['千尋', 'chihiro'],
      ['拓也', 'takuya'],
      ['奈々', 'nana'],
      ['恵', 'megumi'],
      ['涼', 'ryo'],
      ['遥', 'haruka'],
      ['悠斗', 'yuto'],
    ],
    family: [
      ['吉田', 'yoshida'],
      ['山田', 'yamada'],
      ['佐々木', 'sasaki'],
      ['山口', 'yamaguchi'],
      ['松本', 'matsumoto'],
      ['井上', 'inoue'],
      ['清水', 'shimizu'],
      ['林', 'hayashi'],
      ['斎藤', 'saito'],
      ['阿部', 'abe'],
      ['池田', 'ikeda'],
      ['橋本', 'hashimoto'],
      ['石川', 'ishikawa'],
      ['前田', 'maeda'],
      ['藤田', 'fujita'],
      ['岡田', 'okada'],
    ],
    fullName: (given, family) => `${family} ${given}`,
    phone: (place) => `+81905550${String(1_000 + place)}`,
  },
};
