import type { IdPrefix } from '@openslot/service';

/** Which kind of thing an argument or field of an input names by its id. A new one is added here. */
export const idArguments: Readonly<Record<string, IdPrefix>> = {
  organizationId: 'org',
  membershipId: 'mem',
  memberId: 'mem',
  customerId: 'cus',
  winnerId: 'cus',
  loserId: 'cus',
  roleId: 'rol',
  customRoleId: 'rol',
  grantId: 'grt',
  invitationId: 'ivt',
  apiKeyId: 'key',
  integrationLinkId: 'ilk',
  requestId: 'prv',
  sessionId: 'uss',
  jobId: 'imp',
  actorId: 'usr',
  onFor: 'org',
  offFor: 'org',
  identityId: 'uid',
  // Links name things of several kinds.
  entityId: 'loc',

  businessId: 'biz',
  businessIds: 'biz',
  locationId: 'loc',
  locationIds: 'loc',
  categoryId: 'cat',
  parentId: 'cat',
  serviceId: 'svc',
  variationId: 'var',
  addOnIds: 'var',
  staffMemberId: 'stf',
  resourceIds: 'stf',
  anyOf: 'stf',
  noneOf: 'stf',

  appointmentId: 'apt',
  reschedules: 'apt',
  timeOffId: 'tof',
  workingOverrideId: 'wov',
  closureId: 'clo',
  travelScheduleId: 'trv',
  standInId: 'stf',
  entryId: 'wle',
  offerId: 'wlo',

  feeId: 'fee',

  reviewId: 'rev',
  programId: 'lpr',
};

/** What the bare argument `id` of a query names, or the field of an input. */
export const idOfQuery: Readonly<Record<string, IdPrefix>> = {
  location: 'loc',
  appointment: 'apt',
  importJob: 'imp',
  hardDelete: 'cus',
  auditEntries: 'apt',
  platformAuditEntries: 'usr',
};

/** Entities and their ids; every entity of the schema is named here. */
export const idOfEntity: Readonly<Record<string, IdPrefix>> = {
  Organization: 'org',
  User: 'usr',
  Viewer: 'usr',
  Membership: 'mem',
  Customer: 'cus',
  Role: 'rol',
  PrivacyRequest: 'prv',

  Vertical: 'vrt',
  Business: 'biz',
  Location: 'loc',
  Category: 'cat',
  Service: 'svc',
  Variation: 'var',
  Resource: 'res',
  StaffMember: 'stf',
  CancellationPolicy: 'pol',
  DepositRule: 'dep',

  Hold: 'hld',
  Appointment: 'apt',
  TimeOff: 'tof',
  WorkingOverride: 'wov',
  Closure: 'clo',
  TravelSchedule: 'trv',
  WaitlistEntry: 'wle',
  WaitlistOffer: 'wlo',

  Payment: 'pay',
  FeeClaim: 'fee',

  Notification: 'ntf',
  Review: 'rev',
  LoyaltyProgram: 'lpr',
  LoyaltyAccount: 'lya',
};

/** Where the rows lie whose ids have a prefix. */
export const tableOf: Readonly<Partial<Record<IdPrefix, string>>> = {
  org: 'identity.organization',
  usr: 'identity.user',
  mem: 'identity.member',
  cus: 'identity.customer',
  rol: 'identity.role',
  grt: 'identity.member_grant',
  ivt: 'identity.invitation',
  key: 'identity.api_key',
  ilk: 'identity.integration_link',
  imp: 'identity.import_job',
  prv: 'identity.privacy_request',

  vrt: 'catalog.vertical',
  biz: 'catalog.business',
  loc: 'catalog.location',
  cat: 'catalog.category',
  svc: 'catalog.service',
  var: 'catalog.variation',
  res: 'catalog.resource',
  stf: 'catalog.resource',
  pol: 'catalog.cancellation_policy',
  dep: 'catalog.deposit_rule',

  hld: 'scheduling.hold',
  apt: 'scheduling.appointment',
  tof: 'scheduling.time_off',
  wov: 'scheduling.working_override',
  clo: 'scheduling.closure',
  trv: 'scheduling.travel_schedule',
  wle: 'scheduling.waitlist_entry',
  wlo: 'scheduling.waitlist_offer',

  pay: 'commerce.payment',
  fee: 'commerce.fee_claim',

  ntf: 'engagement.notification',
  rev: 'engagement.review',
  lpr: 'engagement.loyalty_program',
  lya: 'engagement.loyalty_account',
};
