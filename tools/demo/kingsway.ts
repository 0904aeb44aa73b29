import { bookkeeper } from './people.ts';
import {
  service,
  variation,
  type BusinessPlan,
  type CategoryPlan,
  type OrganizationPlan,
  type StaffPlan,
} from './plan.ts';

const timeZone = 'Europe/London';
const soho = 'Soho';
const shoreditch = 'Shoreditch';
const clapham = 'Clapham';

const menu: readonly CategoryPlan[] = [
  {
    name: 'Hair',
    services: [
      service(
        'Haircut',
        variation('Classic cut', 30, 28_00),
        variation('Cut and wash', 40, 32_00),
        variation('Long hair', 45, 38_00),
        variation('Restyle', 60, 45_00),
      ),
      service(
        'Skin fade',
        variation('Low fade', 45, 34_00),
        variation('High fade', 45, 34_00),
        variation('Fade and line-up', 50, 38_00),
      ),
      service(
        'Children',
        variation('Under 5', 20, 16_00),
        variation('5 to 11', 25, 19_00),
        variation('12 to 16', 30, 23_00),
      ),
      service('Over 65', variation('Classic cut', 30, 20_00)),
      service('Father and son', variation('Two cuts', 60, 44_00)),
      service('Hair design', variation('One side', 15, 10_00), variation('Both sides', 25, 16_00)),
      service('Styling', variation('Wash and style', 25, 20_00), variation('Wedding morning', 60, 60_00)),
    ],
  },
  {
    name: 'Beard and shave',
    services: [
      service(
        'Beard',
        variation('Trim', 15, 14_00),
        variation('Line-up and hot towel', 25, 20_00),
        variation('Full sculpt', 35, 26_00),
      ),
      service(
        'Hot towel shave',
        variation('Face', 35, 30_00),
        variation('Head', 40, 32_00),
        variation('Head and face', 60, 52_00),
      ),
      service(
        'Cut and beard',
        variation('Classic', 45, 40_00),
        variation('Skin fade', 60, 48_00),
        variation('The Kingsway', 90, 72_00),
      ),
    ],
  },
  {
    name: 'Colour and care',
    services: [
      service(
        'Colour',
        variation('Grey blending', 30, 30_00),
        variation('Full colour', 60, 48_00),
        variation('Bleach', 90, 75_00),
      ),
      service('Treatment', variation('Scalp scrub', 20, 18_00), variation('Black mask facial', 30, 25_00)),
    ],
  },
];

const barber = (name: string, at: string, off: number[], more: Partial<StaffPlan> = {}): StaffPlan => ({
  name,
  email: `${name.toLowerCase().replaceAll("'", '').replaceAll(' ', '.')}@kingsway.example`,
  at,
  off,
  ...more,
});

const chairs = (at: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ at, kind: 'CHAIR' as const, name: `Chair ${index + 1}` }));

const place = (lines: string[], postalCode: string, latitude: number, longitude: number) => ({
  lines,
  postalCode,
  region: 'London',
  country: 'GB',
  latitude,
  longitude,
});

const weekdays = [1, 2, 3, 4, 5];

const barbers: BusinessPlan = {
  slug: 'kingsway-barbers',
  vertical: 'barber',
  name: 'Kingsway Barbers',
  description: 'Three London shops for cuts, fades and proper shaves since 2009. Walk in, or book a chair.',
  phone: '+44 20 7946 0321',
  email: 'hello@kingsway.example',
  website: 'https://kingsway.example',
  settings: {
    slotIntervalMinutes: 15,
    leadTimeMinutes: 30,
    bookingWindowDays: 60,
    paymentMinutes: 1_440,
    checkInRequired: true,
  },
  policy: {
    text: 'Cancel free of charge until two hours before. If you do not come, half of the price is charged to your card.',
    cancelCutoffMinutes: 0,
    steps: [{ noticeMinutes: 120, percent: 25 }],
    noShow: { percent: 50 },
  },
  deposit: { kind: 'CARD_ON_FILE' },
  locations: [
    {
      name: soho,
      timeZone,
      phone: '+44 20 7946 0321',
      address: place(['82 Berwick Street'], 'W1F 8TP', 51.5146, -0.1352),
      open: [
        { days: weekdays, opens: '09:00', closes: '20:00' },
        { days: [6], opens: '09:00', closes: '18:00' },
        { days: [7], opens: '11:00', closes: '17:00' },
      ],
    },
    {
      name: shoreditch,
      timeZone,
      phone: '+44 20 7946 0347',
      address: place(['41 Rivington Street'], 'EC2A 3QB', 51.5262, -0.0813),
      open: [
        { days: weekdays, opens: '10:00', closes: '20:00' },
        { days: [6, 7], opens: '10:00', closes: '18:00' },
      ],
    },
    {
      name: clapham,
      timeZone,
      phone: '+44 20 7946 0385',
      address: place(['15 The Pavement', 'Clapham Common'], 'SW4 0HY', 51.4624, -0.1391),
      open: [
        { days: [2, 3, 4, 5], opens: '09:30', closes: '19:30' },
        { days: [6, 7], opens: '09:00', closes: '17:30' },
      ],
    },
  ],
  categories: menu,
  resources: [...chairs(soho, 6), ...chairs(shoreditch, 5), ...chairs(clapham, 5)],
  staff: [
    barber('Jack Doyle', soho, [1, 2], { pricePercent: 115 }),
    barber('Kwame Mensah', soho, [3, 4]),
    barber('Luca Ferrari', soho, [5, 7]),
    barber('Harry Whitfield', soho, [2, 3], { performs: ['Hair', 'Beard and shave'] }),
    barber('Sofia Marin', soho, [1, 4]),
    barber('Theo Grant', shoreditch, [1, 2]),
    barber('Yusuf Demir', shoreditch, [4, 5], { pricePercent: 110 }),
    barber('Callum Reid', shoreditch, [3, 7]),
    barber('Marcus Bailey', shoreditch, [2, 6], { performs: ['Hair', 'Beard and shave'] }),
    barber('Ines Carvalho', shoreditch, [1, 5]),
    barber("Declan O'Shea", clapham, [3]),
    barber('Andre Baptiste', clapham, [5]),
    barber('Rohan Patel', clapham, [2]),
    barber('George Ellis', clapham, [7], { performs: ['Hair', 'Beard and shave'] }),
    barber('Mateusz Nowak', clapham, [4]),
  ],
};

export const kingsway: OrganizationPlan = {
  name: 'Kingsway Barbers',
  country: 'GB',
  currency: 'GBP',
  locale: 'en',
  members: [
    { name: 'Arthur King', email: 'arthur.king@kingsway.example', role: 'OWNER', title: 'Founder' },
    { name: 'Priya Shah', email: 'priya.shah@kingsway.example', role: 'MANAGER', title: 'Area manager' },
    bookkeeper,
    ...barbers.staff.map(({ name, email }) => ({ name, email, role: 'STAFF' as const, title: 'Barber' })),
  ],
  businesses: [barbers],
  customers: {
    seed: 44,
    ...{ total: 600, withUser: 200, phoneOnly: 90 },
    ...{ visits: 450, pastVisits: 2_400, walkInPercent: 45 },
    locales: ['en'],
    given: [
      ['Daniel', 'daniel'],
      ['Mohammed', 'mohammed'],
      ['James', 'james'],
      ['Tariq', 'tariq'],
      ['Ben', 'ben'],
      ['Samuel', 'samuel'],
      ['Leo', 'leo'],
      ['Noah', 'noah'],
      ['Ethan', 'ethan'],
      ['Kofi', 'kofi'],
      ['Alex', 'alex'],
      ['Charlie', 'charlie'],
      ['Ravi', 'ravi'],
      ['Finn', 'finn'],
    ],
    family: [
      ['Walker', 'walker'],
      ['Hughes', 'hughes'],
      ['Ahmed', 'ahmed'],
      ['Clarke', 'clarke'],
      ['Osei', 'osei'],
      ['Turner', 'turner'],
      ['Murphy', 'murphy'],
      ['Singh', 'singh'],
      ['Cooper', 'cooper'],
      ['Evans', 'evans'],
      ['Morgan', 'morgan'],
      ['Rossi', 'rossi'],
      ['Hill', 'hill'],
      ['Ward', 'ward'],
      ['Begum', 'begum'],
      ['Lewis', 'lewis'],
    ],
    fullName: (given, family) => `${given} ${family}`,
    phone: (place) => `+447700900${String(place).padStart(3, '0')}`,
  },
};
