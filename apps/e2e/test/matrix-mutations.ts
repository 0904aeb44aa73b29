import type { Rule } from './matrix-rules.ts';

const ownerOf = (permission: string): Rule[] => [`${permission} at business`];
const here = (permission: string): Rule[] => [`${permission} at location`];
const visits: Rule[] = ['appointment.write at location', 'appointment.write of its staff'];

/**
 * Who may: one row for each mutation (the words: matrix-rules.ts). Whoever only looks in may do nothing at all. A
 * mutation without a row fails the test, and so does a row without a mutation.
 */
export const whoMay: Readonly<Record<string, readonly Rule[]>> = {
  // identity
  signUp: ['anybody'],
  signIn: ['anybody'],
  refreshSession: ['anybody'],
  signOut: ['signed in'],
  actFor: ['member in person'],
  createOrganization: ['signed in'],
  addMember: ['member.manage for the own'],
  changeMemberRole: here('member.manage'),
  endMember: here('member.manage'),

  changeMember: here('member.manage'),
  suspendMember: here('member.manage'),
  resumeMember: here('member.manage'),
  inviteMember: ['member.manage for the own'],
  revokeInvitation: here('member.manage'),
  acceptInvitation: ['signed in'],
  signUpByInvitation: ['anybody'],
  createRole: ['role.manage for the own'],
  changeRole: ['role.manage at organization'],
  archiveRole: ['role.manage at organization'],
  grantPermission: here('grant.manage'),
  removeGrant: here('grant.manage'),
  createApiKey: ['api_key.manage for the own'],
  rotateApiKey: ['api_key.manage at organization'],
  // Ending a key gives nobody anything.
  revokeApiKey: ['api_key.manage at anywhere'],
  linkIntegration: ['integration.manage for the own'],
  unlinkIntegration: ['integration.manage at organization'],

  askForEmailVerification: ['signed in'],
  verifyEmail: ['anybody'],
  changeEmail: ['signed in'],
  confirmEmail: ['anybody'],
  askForPasswordReset: ['anybody'],
  resetPassword: ['anybody'],
  changePassword: ['signed in'],
  askForSignInLink: ['anybody'],
  signInByLink: ['anybody'],
  signInSecondFactor: ['anybody'],
  startTotp: ['signed in'],
  confirmTotp: ['signed in'],
  disableTotp: ['signed in'],
  signInWithProvider: ['anybody'],
  linkProvider: ['signed in'],
  // Only whose it is, which is none of the viewers.
  unlinkProvider: ['nobody'],
  revokeSession: ['its customer'],

  createCustomer: ['customer.write somewhere'],
  updateCustomer: ['customer.write at anywhere'],
  deleteCustomer: ['customer.write at anywhere'],
  restoreCustomer: ['customer.write at anywhere'],
  mergeCustomers: ['customer.merge at anywhere'],
  blockCustomer: ['customer.block at anywhere'],
  unblockCustomer: ['customer.block at anywhere'],
  askForExport: ['customer.export at anywhere in person'],
  askForErasure: ['customer.erase at anywhere in person'],

  startImport: ['import.run somewhere'],
  addImportRows: ['import.run at anywhere'],
  runImport: ['import.run at anywhere'],

  updateOrganization: ['organization.configure for the own'],
  closeOrganization: ['organization.configure for the own'],
  reopenOrganization: ['organization.configure for the own'],
  suspendOrganization: ['administrator'],
  resumeOrganization: ['administrator'],
  lookInto: ['administrator', 'support'],
  hardDelete: ['administrator'],
  appointPlatformPerson: ['administrator'],
  dismissPlatformPerson: ['administrator'],
  setFeatureFlag: ['administrator'],

  // catalog
  createBusiness: ['business.configure for the own in person'],
  changeBusinessSettings: ownerOf('business.configure'),
  publishBusiness: ownerOf('business.publish'),
  pauseBusiness: ownerOf('business.publish'),
  setCancellationPolicy: ownerOf('policy.write'),
  setDepositRule: ownerOf('policy.write'),
  addCategory: ownerOf('service.write'),
  addService: ownerOf('service.write'),
  archiveService: ownerOf('service.write'),
  addVariation: ownerOf('service.write'),
  changeVariation: ownerOf('service.write'),
  archiveVariation: ownerOf('service.write'),
  addLocation: ownerOf('location.configure'),
  switchLocation: here('location.switch'),
  addStaffMember: ownerOf('staff.write'),
  setPerformed: here('staff.write'),
  addResource: ownerOf('resource.write'),

  // scheduling
  holdSlot: ['anybody'],
  releaseHold: ['anybody'],
  bookAppointment: ['anybody'],
  cancelAppointment: ['its customer', 'its guest', ...visits],
  rescheduleAppointment: ['its customer', 'its guest', ...visits],
  decideAppointment: here('appointment.decide'),
  checkInAppointment: visits,
  startAppointment: visits,
  completeAppointment: visits,
  markNoShow: visits,
  undoCheckIn: visits,
  undoNoShow: visits,
  bookAtDesk: here('appointment.write'),
  setOpeningHours: here('hours.write'),
  setWorkingHours: here('hours.write'),
  setWorkingOverride: here('hours.write'),
  removeWorkingOverride: here('hours.write'),
  addTimeOff: [...here('timeoff.decide'), 'timeoff.request of its staff'],
  decideTimeOff: here('timeoff.decide'),
  joinWaitlist: ['signed in'],
  leaveWaitlist: ['its customer', 'waitlist.manage at location in person'],
  declineWaitlistOffer: ['its customer', 'waitlist.manage at location in person'],

  // commerce
  startPayment: ['anybody'],
  startCardSetup: ['anybody'],
  waiveFee: here('fee.waive'),

  // engagement
  setLoyaltyProgram: ownerOf('loyalty.write'),
  startLoyaltyProgram: ownerOf('loyalty.write'),
  pauseLoyaltyProgram: ownerOf('loyalty.write'),
  endLoyaltyProgram: ownerOf('loyalty.write'),
  setReminders: ownerOf('template.write'),
  leaveReview: ['its customer', 'its guest'],
  moderateReview: here('review.moderate'),
  answerReview: here('review.answer'),
};
