import type { Rule } from './matrix-rules.ts';

/**
 * Who gets an answer: one row for each field of Query, asked for the house's things. Whoever is not named gets null or
 * a refusal; `somewhere` and `for the own`: every member gets what belongs to the own organization.
 */
export const whoAsks: Readonly<Record<string, readonly Rule[]>> = {
  // identity
  viewer: ['signed in'],
  members: ['member.read somewhere'],

  sessions: ['signed in'],
  roles: ['member.read somewhere'],
  permissions: ['anybody'],
  whyMay: ['member.manage at anywhere'],
  invitations: ['member.manage somewhere'],
  apiKeys: ['api_key.manage somewhere'],
  integrationLinks: ['integration.manage for the own'],
  customers: ['customer.read somewhere'],
  privacyRequests: ['customer.export somewhere'],
  exportDocument: ['its asker'],

  importJob: ['import.run at anywhere'],
  auditEntries: ['audit.read for the own'],
  platformAuditEntries: ['administrator', 'support'],
  featureFlags: ['anybody'],

  // catalog
  business: ['anybody'],
  businesses: ['anybody'],
  location: ['anybody'],
  verticals: ['anybody'],

  // scheduling
  availability: ['anybody'],
  appointment: ['its customer', 'its guest', 'appointment.read at location', 'appointment.read of its staff'],
  classSession: ['anybody'],
  course: ['anybody'],
  intakeForm: ['anybody'],
  intakeForms: ['form.write at business'],
  intakeAnswers: ['intake.read somewhere', 'intake.read.own somewhere'],
  appointmentEvents: ['appointment.read somewhere'],
  appointments: ['appointment.read somewhere', 'appointment.read.own somewhere'],
  appointmentsEnteredInError: ['appointment.override somewhere', 'appointment.override.own somewhere'],
  series: ['its customer', 'appointment.read at location'],
  seriesOfCustomer: ['appointment.read somewhere'],
  calendarFeeds: ['appointment.read at location'],
  calendarConnections: ['calendar.connect at location', 'calendar.connect of its staff'],
  weekOfCycle: ['anybody'],
  publicHolidays: ['anybody'],
  closures: ['member'],
  bookingLimits: ['member'],
  timeOffToDecide: ['timeoff.decide somewhere'],
  visitsToDecide: ['appointment.decide somewhere'],
  waitlist: ['waitlist.manage at business', 'waitlist.manage for the own'],

  // engagement
  reviewsToModerate: ['review.moderate somewhere'],
};
