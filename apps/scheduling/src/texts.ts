import type { Texts } from '@openslot/service';
import { limitTexts } from './booking-limit/booking-limit.ts';
import { closureTexts } from './closure/closure.ts';
import { holidayTexts } from './holiday/holiday.ts';
import { hoursTexts } from './hours/hours.ts';
import { formTexts } from './intake/intake-form.ts';
import { appointmentTexts } from './appointment/appointment.ts';
import { obstacleTexts } from './appointment/wrong-state.ts';
import { calendarTexts } from './calendar/calendar.ts';
import { contactTexts } from './guest/contact.ts';
import { deskTexts } from './desk/desk.ts';
import { holdTexts } from './hold/hold.ts';
import { seriesTexts } from './series/series.ts';
import { pacingTexts } from './table/pacing.ts';
import { travelTexts } from './travel/travel.ts';
import { sessionTexts } from './class-session/class-session.ts';
import { seatTexts } from './seat/seat.ts';
import { timeOffTexts } from './time-off/time-off.ts';
import { travelScheduleTexts } from './travel-schedule/travel-schedule.ts';
import { waitlistTexts } from './waitlist/waitlist.ts';

/** The words of scheduling's outcomes and field problems; each noun keeps its own. */
export const texts: Texts = {
  ...hoursTexts,
  ...closureTexts,
  ...holidayTexts,
  ...travelScheduleTexts,
  ...pacingTexts,
  ...limitTexts,
  ...travelTexts,
  ...timeOffTexts,
  ...holdTexts,
  ...appointmentTexts,
  ...obstacleTexts,
  ...contactTexts,
  ...deskTexts,
  ...waitlistTexts,
  ...sessionTexts,
  ...seatTexts,
  ...seriesTexts,
  ...calendarTexts,
  ...formTexts,
};
