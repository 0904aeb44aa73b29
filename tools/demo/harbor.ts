import { party, served, service, variation, type BusinessPlan, type OrganizationPlan, type StaffPlan } from './plan.ts';

const timeZone = 'America/New_York';
const van = 'The Harbor van';
const seaport = 'Seaport';
const redHook = 'Red Hook';

const colleague = (name: string, at: string, off: number[]): StaffPlan => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@harbor.example`,
  at,
  off,
});

const tables = (at: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ at, kind: 'TABLE' as const, name: `Table ${index + 1}` }));

const areaCodes = ['212', '332', '347', '646', '718', '917', '929'];

const drive = { bufferAfterMinutes: 30 };

const grooming: BusinessPlan = {
  slug: 'harbor-mobile-grooming',
  vertical: 'mobile',
  name: 'Harbor Mobile Grooming',
  description: 'The dog groomer who comes to your door, all over lower Manhattan.',
  phone: '+1 212 555 0134',
  email: 'van@harbor.example',
  website: 'https://harbor.example/grooming',
  settings: { slotIntervalMinutes: 30, leadTimeMinutes: 120, bookingWindowDays: 45, paymentMinutes: 1_440 },
  policy: {
    text: 'Cancel free of charge until the day before. After that the deposit is kept.',
    cancelCutoffMinutes: 60,
    steps: [{ noticeMinutes: 24 * 60, amount: 25_00 }],
    noShow: { percent: 100 },
  },
  deposit: { kind: 'FIXED', amount: 25_00 },
  locations: [
    {
      name: van,
      kind: 'MOBILE',
      timeZone,
      phone: '+1 212 555 0134',
      address: { lines: [], region: 'NY', country: 'US', latitude: 40.7128, longitude: -74.006 },
      open: [{ days: [1, 2, 3, 4, 5, 6], opens: '08:00', closes: '18:00' }],
    },
  ],
  categories: [
    {
      name: 'Dogs',
      services: [
        service(
          'Bath and brush',
          variation('Small dog', 45, 55_00, drive),
          variation('Medium dog', 60, 70_00, drive),
          variation('Large dog', 75, 90_00, drive),
        ),
        service(
          'Full groom',
          variation('Small dog', 75, 85_00, drive),
          variation('Medium dog', 90, 105_00, drive),
          variation('Large dog', 120, 135_00, drive),
        ),
        service('Nail trim', variation('Any dog', 30, 30_00, drive)),
        service("Puppy's first groom", variation('Up to 6 months', 45, 50_00, drive)),
      ],
    },
  ],
  resources: [],
  parts: {
    area: {
      ...{ at: van, to: ['Bath and brush', 'Full groom', 'Nail trim', "Puppy's first groom"] },
      ...{ center: { latitude: 40.7128, longitude: -74.006 }, radiusMeters: 8_000 },
      ...{ travelSpeedKmh: 20, minTravelMinutes: 10, fee: 10_00 },
    },
  },
  staff: [colleague('Rosa Delgado', van, [1, 4]), colleague('Ty Brooks', van, [2, 3])],
};

const restaurant: BusinessPlan = {
  slug: 'harbor-table',
  vertical: 'restaurant',
  name: 'Harbor Table',
  description: 'Oysters, bread from our own oven and whatever the boats bring in. Seaport and Red Hook.',
  phone: '+1 212 555 0186',
  email: 'table@harbor.example',
  website: 'https://harbor.example',
  settings: { slotIntervalMinutes: 30, leadTimeMinutes: 60, bookingWindowDays: 60, paymentMinutes: 1_440 },
  policy: {
    text: 'Let us know by noon. Set menus for larger parties: the deposit is kept when you cancel on the day.',
    cancelCutoffMinutes: 0,
    steps: [{ noticeMinutes: 12 * 60, percent: 20 }],
    noShow: { percent: 50 },
  },
  deposit: { kind: 'PER_PERSON', amount: 20_00 },
  locations: [
    {
      name: seaport,
      timeZone,
      phone: '+1 212 555 0186',
      address: {
        lines: ['118 South Street'],
        postalCode: '10038',
        region: 'NY',
        country: 'US',
        latitude: 40.7071,
        longitude: -74.0021,
      },
      open: [
        { days: [2, 3, 4, 5], opens: '12:00', closes: '23:00' },
        { days: [6, 7], opens: '10:30', closes: '23:00' },
      ],
    },
    {
      name: redHook,
      timeZone,
      phone: '+1 718 555 0119',
      address: {
        lines: ['402 Van Brunt Street'],
        postalCode: '11231',
        region: 'NY',
        country: 'US',
        latitude: 40.6751,
        longitude: -74.0161,
      },
      open: [{ days: [3, 4, 5, 6, 7], opens: '11:00', closes: '22:00' }],
    },
  ],
  categories: [
    {
      name: 'Tables',
      services: [
        served(
          '16:00',
          '23:00',
          service(
            'Dinner',
            variation('Table for one or two', 90, 0, party(1, 2)),
            variation('Table for three to five', 105, 0, party(3, 5)),
            variation('Set menu for six to ten', 150, 420_00, party(6, 10)),
          ),
        ),
        served(
          '12:00',
          '16:00',
          service(
            'Lunch',
            variation('Table for one or two', 60, 0, party(1, 2)),
            variation('Table for three to five', 75, 0, party(3, 5)),
          ),
        ),
        served(
          '10:00',
          '14:00',
          service(
            'Brunch',
            variation('Table for one or two', 75, 0, party(1, 2)),
            variation('Table for three to five', 90, 0, party(3, 5)),
          ),
        ),
        served(
          '17:00',
          '21:00',
          service("Chef's counter", variation('Seven courses for two', 135, 290_00, party(2, 2))),
        ),
      ],
    },
  ],
  resources: [...tables(seaport, 8), ...tables(redHook, 6)],
  parts: {
    tables: {
      ...{ name: 'A table', minutes: 90, maxParty: 8, seats: [2, 2, 4, 4, 6], spareSeats: 2 },
      stays: [
        { minParty: 1, maxParty: 2, minutes: 75 },
        { minParty: 5, maxParty: 8, minutes: 150 },
      ],
      joined: [
        { at: seaport, tables: ['Table 3', 'Table 4'], seatsMin: 5, seatsMax: 8 },
        { at: redHook, tables: ['Table 3', 'Table 4'], seatsMin: 5, seatsMax: 8 },
      ],
      pacing: { maxParties: 6, maxCovers: 20 },
    },
  },
  staff: [
    colleague('Nadia Petrov', seaport, [2]),
    colleague('Will Chen', seaport, [5]),
    colleague('Imani Jones', redHook, [3]),
    colleague('Pat Sullivan', redHook, [4]),
  ],
};

const staffOf = ({ staff }: BusinessPlan, title: string) =>
  staff.map(({ name, email }) => ({ name, email, role: 'STAFF' as const, title }));

export const harbor: OrganizationPlan = {
  name: 'Harbor Mobile & Table',
  country: 'US',
  currency: 'USD',
  locale: 'en',
  members: [
    { name: 'Elena Vasquez', email: 'elena.vasquez@harbor.example', role: 'OWNER', title: 'Owner' },
    { name: 'Marcus Reed', email: 'marcus.reed@harbor.example', role: 'MANAGER', title: 'General manager' },
    { name: 'June Park', email: 'june.park@harbor.example', role: 'STAFF', title: 'Reservations' },
    ...staffOf(grooming, 'Groomer'),
    ...staffOf(restaurant, 'Host'),
  ],
  businesses: [grooming, restaurant],
  customers: {
    seed: 1,
    ...{ total: 300, withUser: 80, phoneOnly: 50 },
    ...{ visits: 200, pastVisits: 900, walkInPercent: 25, waiting: 20, paysLate: true },
    locales: ['en'],
    given: [
      ['Ashley', 'ashley'],
      ['Carlos', 'carlos'],
      ['Maya', 'maya'],
      ['Jordan', 'jordan'],
      ['Wei', 'wei'],
      ['Sarah', 'sarah'],
      ['Tyler', 'tyler'],
      ['Aisha', 'aisha'],
      ['David', 'david'],
      ['Olivia', 'olivia'],
    ],
    family: [
      ['Johnson', 'johnson'],
      ['Rivera', 'rivera'],
      ['Cohen', 'cohen'],
      ['Nguyen', 'nguyen'],
      ['Brown', 'brown'],
      ['Romano', 'romano'],
      ['Lee', 'lee'],
      ['Washington', 'washington'],
      ['Schwartz', 'schwartz'],
      ['Garcia', 'garcia'],
    ],
    fullName: (given, family) => `${given} ${family}`,
    phone: (place) =>
      `+1${areaCodes[place % areaCodes.length]}55501${String(Math.floor(place / areaCodes.length)).padStart(2, '0')}`,
  },
};
