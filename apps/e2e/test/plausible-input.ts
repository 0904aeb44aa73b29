import { inDays } from './salon.ts';

let systems = 0;

type Values = Readonly<Record<string, unknown>>;

/**
 * What a query or mutation is sent where a value by its name alone makes no sense: by the name of the argument or field
 * of the input, wherever it stands.
 */
export const plausible: Readonly<Record<string, () => Values>> = {
  // Nobody gives a higher role than the own one.
  addMember: () => ({ role: 'STAFF' }),
  changeMemberRole: () => ({ role: 'STAFF' }),
  inviteMember: () => ({ role: 'STAFF' }),
  // Of one system a thing is linked once.
  linkIntegration: () => ({ system: `KITCHEN${(systems += 1)}` }),
  integrationLinks: () => ({ system: 'BOOKS' }),
  startImport: () => ({ columns: [{ column: 'Name', field: 'NAME' }] }),
  createCustomer: () => ({ phone: '+81 90-1234-5678' }),

  setCancellationPolicy: () => ({ steps: [{ noticeMinutes: 60, percent: 50 }] }),

  bookAtDesk: () => ({ customer: { name: 'Kei Mori', phone: '+81 90-1111-2222' } }),
  closeOnPublicHolidays: () => ({ year: 2030 }),
  publicHolidays: () => ({ year: 2030 }),
  appointments: () => ({ from: inDays(1), to: inDays(20) }),
  availability: () => ({ from: inDays(2), to: inDays(4) }),
  allocations: () => ({ from: inDays(1), to: inDays(20) }),
  agenda: () => ({ from: inDays(1), to: inDays(20) }),
  sessions: () => ({ from: inDays(1), to: inDays(20) }),
  publishIntakeForm: () => ({
    questions: [{ key: 'allergies', type: 'TEXT', label: [{ language: 'ja', text: 'アレルギー' }] }],
  }),
  // Of one thing alone.
  addClosure: () => ({ startsOn: inDays(50).slice(0, 10), businessId: null, resourceIds: null }),
  addTimeOff: () => ({ startsOn: inDays(60).slice(0, 10) }),
  setPacing: () => ({ maxParties: 50 }),
  setBookingLimit: () => ({
    ...{ subject: 'CUSTOMER', period: 'YEAR', weekStart: 1, maxCount: 1_000 },
    ...{ staffMemberId: null, resourceId: null, locationId: null, variationId: null },
  }),
};
