import { twoDigits, writeMoney, type LocalTime, type Phrasing } from './phrasing.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = 'January February March April May June July August September October November December'.split(' ');

const when = ({ weekday, day, month, year, hour, minute }: LocalTime) =>
  `${weekdays[weekday - 1]} ${day} ${months[month - 1]} ${year}, ${hour}:${twoDigits(minute)}`;

export const english: Phrasing = {
  subject(template, facts) {
    const what = {
      'appointment-confirmed': 'Your appointment is confirmed',
      'appointment-rescheduled': 'Your appointment has moved',
      'appointment-cancelled': 'Your appointment is cancelled',
    }[template];
    return `${what}: ${facts.businessName}, ${when(facts.start)}`;
  },
  greeting: (facts) => `Dear ${facts.customerName},`,
  opening: (template, { businessName }) =>
    ({
      'appointment-confirmed': `thank you for booking with ${businessName}. Your appointment is confirmed.`,
      'appointment-rescheduled': `your appointment with ${businessName} has moved to a new time.`,
      'appointment-cancelled': `your appointment with ${businessName} has been cancelled.`,
    })[template],
  facts: (facts) => [
    ['When', `${when(facts.start)} (${facts.timeZone})`],
    ['Where', `${facts.locationName}\n${facts.address}`],
    [
      'What',
      facts.segments
        .map((each) => (each.staffMember ? `${each.service} with ${each.staffMember}` : each.service))
        .join('\n'),
    ],
    ['Price', writeMoney('en', facts.price)],
    ['Number', facts.number],
  ],
  closing: (template) =>
    template === 'appointment-cancelled'
      ? 'We hope to see you another time.'
      : 'If you cannot come, please tell us in good time.',
};
