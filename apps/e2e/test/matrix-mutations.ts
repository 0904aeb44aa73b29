import type { Rule } from './matrix-rules.ts';

const ownerOf = (permission: string): Rule[] => [`${permission} at business`];
const here = (permission: string): Rule[] => [`${permission} at location`];
const visits: Rule[] = ['appointment.write at location', 'appointment.write of its staff'];

/**
 * Who may: one row for each mutation (the words: matrix-rules.ts). A mutation without a row fails the test, and so does a
 * row without a mutation.
 */
export const whoMay: Readonly<Record<string, readonly Rule[]>> = {
  // identity
  signUp: ['anybody'],
  signIn: ['anybody'],
  refreshSession: ['anybody'],
  signOut: ['signed in'],
  actFor: ['member'],
  createOrganization: ['signed in'],
  addMember: ['member.manage for the own'],
  changeMemberRole: here('member.manage'),
  endMember: here('member.manage'),

  // catalog
  createBusiness: ['business.configure for the own'],
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
  leaveWaitlist: ['its customer', ...here('waitlist.manage')],
  declineWaitlistOffer: ['its customer', ...here('waitlist.manage')],

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
