import type { Guest, Viewer } from '@openslot/service';
import { locationLoader, resourceLoader } from './catalog/catalog.loaders.ts';
import { appointmentLoader, historyLoader, segmentsLoader } from './appointment/appointment.loaders.ts';
import { openingLoader } from './closure/closure.loaders.ts';
import { sessionLoader } from './class-session/class-session.loaders.ts';
import { courseLoader } from './course/course.loaders.ts';
import type { Deps } from './deps.ts';
import { holdLoader } from './hold/hold.loaders.ts';
import { openingHoursLoader, workingHoursLoader } from './hours/hours.loaders.ts';
import {
  formsOfServiceLoader,
  intakeAnswerLoader,
  intakeFormLoader,
  intakeOfVisitLoader,
  intakeRepliesLoader,
  intakeVersionLoader,
  linksOfFormLoader,
} from './intake/intake.loaders.ts';
import { pickLoader } from './pick/pick.loaders.ts';
import { occurrencesLoader, seriesLoader } from './series/series.loaders.ts';
import { seatLoader } from './seat/seat.loaders.ts';
import { offeredHoldLoader, standingOfferLoader, waitlistEntryLoader } from './waitlist/waitlist.loaders.ts';

/** Who asks, and what that viewer may load, batched: one for each request. */
export interface Context {
  readonly deps: Deps;
  readonly viewer: Viewer;
  readonly loaders: ReturnType<typeof createLoaders>;
}

export const createContext = (deps: Deps, viewer: Viewer): Context => ({
  deps,
  viewer,
  loaders: createLoaders(deps, viewer),
});

/** Somebody without a sign-in has just booked: what the request still asks, it asks as that guest. */
export const goOnAsGuest = (context: Context, guest: Guest): void =>
  void Object.assign(context, createContext(context.deps, { ...context.viewer, guest }));

const createLoaders = (deps: Deps, viewer: Viewer) => ({
  location: locationLoader(deps, viewer),
  resource: resourceLoader(deps, viewer),
  opening: openingLoader(deps, viewer),
  openingHours: openingHoursLoader(deps, viewer),
  workingHours: workingHoursLoader(deps, viewer),
  hold: holdLoader(deps, viewer),
  classSession: sessionLoader(deps, viewer),
  course: courseLoader(deps, viewer),
  seat: seatLoader(deps, viewer),
  waitlistEntry: waitlistEntryLoader(deps, viewer),
  standingOffer: standingOfferLoader(deps, viewer),
  offeredHold: offeredHoldLoader(deps, viewer),
  appointment: appointmentLoader(deps, viewer),
  segments: segmentsLoader(deps, viewer),
  history: historyLoader(deps, viewer),
  pick: pickLoader(deps, viewer),
  series: seriesLoader(deps, viewer),
  occurrences: occurrencesLoader(deps, viewer),
  intakeForm: intakeFormLoader(deps, viewer),
  intakeVersion: intakeVersionLoader(deps, viewer),
  linksOfForm: linksOfFormLoader(deps, viewer),
  formsOfService: formsOfServiceLoader(deps, viewer),
  intakeAnswer: intakeAnswerLoader(deps, viewer),
  intakeOfVisit: intakeOfVisitLoader(deps, viewer),
  intakeReplies: intakeRepliesLoader(deps),
});
