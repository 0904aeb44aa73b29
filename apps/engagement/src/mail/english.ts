import type { TemplateKey } from '../notification/notification.ts';
import { twoDigits, writeMoney, type LocalTime, type Phrasing, type Words } from './phrasing.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = 'January February March April May June July August September October November December'.split(' ');

const when = ({ weekday, day, month, year, hour, minute }: LocalTime) =>
  `${weekdays[weekday - 1]} ${day} ${months[month - 1]} ${year}, ${hour}:${twoDigits(minute)}`;

const tellUs = 'If you cannot come, please tell us in good time.';
const another = 'We hope to see you another time.';

const words: Record<TemplateKey, Words> = {
  'appointment-requested': {
    what: 'We have received your request',
    opening: (business) => `thank you for choosing ${business}. We will confirm your appointment shortly.`,
    closing: 'You will hear from us as soon as it is decided.',
  },
  'appointment-approved': {
    what: 'Your appointment is approved',
    opening: (business) => `${business} looks forward to your visit. It is confirmed as soon as the payment has come.`,
    closing: 'Please complete the booking where you made it.',
  },
  'appointment-declined': {
    what: 'Your request could not be accepted',
    opening: (business) => `unfortunately ${business} cannot take your appointment.`,
    closing: another,
  },
  'appointment-confirmed': {
    what: 'Your appointment is confirmed',
    opening: (business) => `thank you for booking with ${business}. Your appointment is confirmed.`,
    closing: tellUs,
  },
  'appointment-rescheduled': {
    what: 'Your appointment has moved',
    opening: (business) => `your appointment with ${business} has moved to a new time.`,
    closing: tellUs,
  },
  'appointment-staff-changed': {
    what: 'Somebody else will look after you',
    opening: (business) =>
      `somebody else will look after you at your appointment with ${business}. Its time stays the same.`,
    closing: 'If that does not suit you, please tell us.',
  },
  'location-switched-off': {
    what: 'Your appointment may not take place',
    opening: (business) =>
      `${business} cannot receive anybody just now, and your appointment may not take place as planned.`,
    closing: 'We will be in touch. You can also move or cancel it where you booked, or call us before you set out.',
  },
  'appointment-cancelled': {
    what: 'Your appointment is cancelled',
    opening: (business) => `your appointment with ${business} has been cancelled.`,
    closing: another,
  },
  'appointment-expired': {
    what: 'Your appointment has expired',
    opening: (business) => `your appointment with ${business} was not completed in time and has expired.`,
    closing: 'You are welcome to choose another time.',
  },
  'payment-due': {
    what: 'A payment is due',
    opening: (business) => `your appointment with ${business} is waiting for your payment. Unpaid, it expires.`,
    closing: 'You can pay where you booked.',
  },
  'card-due': {
    what: 'A card is needed',
    opening: (business) =>
      `your appointment with ${business} is waiting for you to leave a card, from which nothing is taken now. Without one, it expires.`,
    closing: 'You can leave it where you booked.',
  },
  'appointment-reminder': {
    what: 'Your appointment',
    opening: (business) => `we look forward to seeing you at ${business}.`,
    closing: tellUs,
  },
  'intake-requested': {
    what: 'A few questions before your visit',
    opening: (business) => `before your visit ${business} would like to ask you some questions.`,
    closing: 'Please answer them where you look at your booking, or come a little earlier.',
  },
  'review-requested': {
    what: 'How was your visit?',
    opening: (business) => `thank you for visiting ${business}. We would be glad to hear how it was.`,
    closing: 'Your review helps us and others.',
  },
  'fee-charged': {
    what: 'A fee was charged',
    opening: (business) => `as agreed when you booked with ${business}, a fee was charged.`,
    closing: 'Please ask us if anything about it is unclear.',
  },
  'refund-sent': {
    what: 'Your refund is on its way',
    opening: (business) => `${business} has sent money back to you.`,
    closing: 'It may take some days to arrive.',
  },
  'waitlist-offered': {
    what: 'A time has come free',
    opening: (business) => `a time that you are waiting for has come free at ${business}, and is held for you.`,
    closing: 'If you do not book it by then, it goes to the next in line.',
  },
};

export const english: Phrasing = {
  subject: (template, facts) => `${words[template].what}: ${facts.businessName}, ${when(facts.start)}`,
  greeting: (facts) => `Dear ${facts.customerName},`,
  opening: (template, { businessName }) => words[template].opening(businessName),
  facts: (facts) => [
    ...(facts.amount ? [['Amount', writeMoney('en', facts.amount)] as const] : []),
    ...(facts.until ? [['Held until', when(facts.until)] as const] : []),
    ['When', `${when(facts.start)} (${facts.timeZone})`],
    ['Where', `${facts.locationName}\n${facts.address}`],
    [
      'What',
      facts.segments
        .map((each) => (each.staffMember ? `${each.service} with ${each.staffMember}` : each.service))
        .join('\n'),
    ],
    ...(facts.price ? [['Price', writeMoney('en', facts.price)] as const] : []),
    ...(facts.number ? [['Number', facts.number] as const] : []),
  ],
  closing: (template) => words[template].closing,
};
