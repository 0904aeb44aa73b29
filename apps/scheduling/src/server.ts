import { startConsumers, startRelay, startTimers, type Consumer, type Worker } from '@openslot/database';
import { createSubgraph, type Subgraph } from '@openslot/service';
import { appointmentPayments } from './appointment/appointment.consumers.ts';
import { appointmentResolvers } from './appointment/appointment.resolvers.ts';
import { appointmentTimers } from './appointment/appointment.timers.ts';
import { archiveTimers } from './archive/archive.timers.ts';
import { availabilityResolvers } from './availability/availability.resolvers.ts';
import { boardResolvers } from './board/board.resolvers.ts';
import { limitResolvers } from './booking-limit/booking-limit.resolvers.ts';
import { limitTimers } from './booking-limit/booking-limit.timers.ts';
import { calendarResolvers } from './calendar/calendar.resolvers.ts';
import { startCalendarPolls } from './calendar/connection.worker.ts';
import { calendarRoutes } from './calendar/feed.routes.ts';
import { catalogProjection } from './catalog/catalog.consumers.ts';
import { blockProjection } from './block/block.consumers.ts';
import { classSessionResolvers } from './class-session/class-session.resolvers.ts';
import { sessionTimers } from './class-session/class-session.timers.ts';
import { closureResolvers } from './closure/closure.resolvers.ts';
import { createContext, type Context } from './context.ts';
import { courseResolvers } from './course/course.resolvers.ts';
import { customerProjection } from './customer/customer.consumers.ts';
import { customerResolvers } from './customer/customer.resolvers.ts';
import type { Deps } from './deps.ts';
import { deskResolvers } from './desk/desk.resolvers.ts';
import { sdl } from './generated/sdl.ts';
import { guestContacts } from './guest/contact.consumers.ts';
import { contactTimers } from './guest/contact.timers.ts';
import { guestPassRoute } from './guest/guest-pass.routes.ts';
import { holdResolvers } from './hold/hold.resolvers.ts';
import { holdTimers } from './hold/hold.timers.ts';
import { holidayResolvers } from './holiday/holiday.resolvers.ts';
import { hoursResolvers } from './hours/hours.resolvers.ts';
import { intakeTimers } from './intake/follow-visit.ts';
import { intakeAnswerResolvers } from './intake/intake-answer.resolvers.ts';
import { intakeFormResolvers } from './intake/intake-form.resolvers.ts';
import { memberProjection } from './member/member.consumers.ts';
import { organizationEnds, organizationTimers } from './organization/closing.process.ts';
import { organizationPurge, purgeTimers } from './organization/purge.process.ts';
import { privacy } from './privacy/privacy.consumers.ts';
import { openTimeTimers } from './open-time/open-time.process.ts';
import { pickResolvers } from './pick/pick.resolvers.ts';
import { seriesResolvers } from './series/series.resolvers.ts';
import { seatResolvers } from './seat/seat.resolvers.ts';
import { seatTimers } from './seat/seat-waitlist.ts';
import { pacingResolvers } from './table/pacing.resolvers.ts';
import { texts } from './texts.ts';
import { timeOffResolvers } from './time-off/time-off.resolvers.ts';
import { travelScheduleResolvers } from './travel-schedule/travel-schedule.resolvers.ts';
import { upkeepTimers } from './upkeep/upkeep.timers.ts';
import { seriesTimers } from './series/unpaid.process.ts';
import { switchedOffPlaces, switchedOffTimers } from './visit-decision/switched-off.process.ts';
import { unsoldThings, unsoldTimers } from './visit-decision/unsold.process.ts';
import { goneThings, goneTimers } from './visit-decision/visit-decision.process.ts';
import { visitDecisionResolvers } from './visit-decision/visit-decision.resolvers.ts';
import { waitlistEvents, waitlistTimers } from './waitlist/waitlist.process.ts';
import { waitlistResolvers } from './waitlist/waitlist.resolvers.ts';

const resolvers = [
  availabilityResolvers,
  boardResolvers,
  customerResolvers,
  hoursResolvers,
  closureResolvers,
  holidayResolvers,
  travelScheduleResolvers,
  timeOffResolvers,
  holdResolvers,
  appointmentResolvers,
  deskResolvers,
  waitlistResolvers,
  classSessionResolvers,
  seatResolvers,
  courseResolvers,
  seriesResolvers,
  calendarResolvers,
  pacingResolvers,
  limitResolvers,
  visitDecisionResolvers,
  intakeFormResolvers,
  intakeAnswerResolvers,
  pickResolvers,
];

export function createServer(deps: Deps): Promise<Subgraph> {
  return createSubgraph<Context>({
    name: 'scheduling',
    sdl,
    resolvers,
    texts,
    deps,
    context: (viewer) => createContext(deps, viewer),
    routes: (http) => {
      guestPassRoute(http, deps);
      calendarRoutes(http, deps);
    },
  });
}

/** What takes in events, of other slices and of its own. */
export const consumers = (deps: Deps): readonly Consumer[] => [
  catalogProjection,
  customerProjection,
  blockProjection,
  memberProjection,
  guestContacts,
  appointmentPayments,
  waitlistEvents,
  organizationEnds,
  organizationPurge,
  goneThings,
  switchedOffPlaces,
  unsoldThings,
  privacy(deps),
];

/** What works behind the requests: events out and in, and timers. */
export function startWorkers(deps: Deps): readonly Worker[] {
  const { database, bus, log } = deps;
  const slice = 'scheduling';
  const handlers = {
    ...holdTimers,
    ...limitTimers,
    ...appointmentTimers,
    ...contactTimers,
    ...waitlistTimers(deps),
    ...sessionTimers,
    ...seatTimers(deps),
    ...organizationTimers,
    ...goneTimers,
    ...switchedOffTimers,
    ...unsoldTimers,
    ...seriesTimers,
    ...intakeTimers,
    ...archiveTimers,
    ...upkeepTimers(deps),
    ...openTimeTimers,
    ...purgeTimers,
  };
  return [
    startRelay({ database, slice, bus, log }),
    startConsumers({ database, slice, bus, consumers: consumers(deps), log }),
    startTimers({ database, slice, handlers, log }),
    startCalendarPolls(deps),
  ];
}
