import { describeSliceRules, describeTablesMatch } from '@openslot/testing';
import * as allocation from '../src/allocation/allocation.tables.ts';
import * as appointment from '../src/appointment/appointment.tables.ts';
import * as archive from '../src/archive/archive.tables.ts';
import * as block from '../src/block/block.tables.ts';
import * as calendar from '../src/calendar/calendar.tables.ts';
import * as catalog from '../src/catalog/catalog.tables.ts';
import * as classSession from '../src/class-session/class-session.tables.ts';
import * as closure from '../src/closure/closure.tables.ts';
import * as course from '../src/course/course.tables.ts';
import * as customer from '../src/customer/customer.tables.ts';
import * as contact from '../src/guest/contact.tables.ts';
import * as guestAccess from '../src/guest/guest-access.tables.ts';
import * as hold from '../src/hold/hold.tables.ts';
import * as holiday from '../src/holiday/holiday.tables.ts';
import * as hours from '../src/hours/hours.tables.ts';
import * as intake from '../src/intake/intake.tables.ts';
import * as member from '../src/member/member.tables.ts';
import * as series from '../src/series/series.tables.ts';
import * as seat from '../src/seat/seat.tables.ts';
import * as limits from '../src/booking-limit/booking-limit.tables.ts';
import * as openTime from '../src/open-time/open-time.tables.ts';
import * as pick from '../src/pick/pick.tables.ts';
import * as clash from '../src/customer-clash/clash.tables.ts';
import * as pacing from '../src/table/pacing.tables.ts';
import * as timeOff from '../src/time-off/time-off.tables.ts';
import * as travelSchedule from '../src/travel-schedule/travel-schedule.tables.ts';
import * as visitDecision from '../src/visit-decision/visit-decision.tables.ts';
import * as waitlist from '../src/waitlist/waitlist.tables.ts';

describeSliceRules('scheduling', {
  global: ['public_holiday'],
  immutable: ['appointment_history', 'intake_form_version', 'closure_resource'],
});

describeTablesMatch(
  'scheduling',
  [
    pacing,
    limits,
    clash,
    pick,
    archive,
    openTime,
    intake,
    ...[allocation, appointment, block, calendar, catalog, classSession, closure, contact, customer],
    ...[
      course,
      guestAccess,
      hold,
      holiday,
      hours,
      member,
      series,
      seat,
      timeOff,
      travelSchedule,
      visitDecision,
      waitlist,
    ],
  ],
  ['plan_change', 'ended_hours'],
);
