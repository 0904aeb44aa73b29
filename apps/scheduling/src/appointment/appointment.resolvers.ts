import {
  accessOf,
  fromId,
  page,
  readInput,
  referenceBy,
  Refusal,
  requireId,
  requireKnown,
  toId,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { visible } from '../closure/closure.resolvers.ts';
import { goOnAsGuest, type Context } from '../context.ts';
import { clashesOf } from '../customer-clash/clash.store.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { guestToken } from '../guest/guest-access.ts';
import { requireRequester } from './access.ts';
import {
  changed,
  findEventsOf,
  findEnteredInError,
  findOwnVisits,
  findVisits,
  historyKey,
} from './appointment.loaders.ts';
import {
  appointmentStepInput,
  bookAppointmentInput,
  cancelAppointmentInput,
  decideAppointmentInput,
  enterInErrorInput,
  rescheduleAppointmentInput,
} from './appointment.input.ts';
import { cancellationTerms } from './terms.ts';
import { appointmentFilter, ownAppointmentFilter } from './visit-list.ts';
import { bookAppointment } from './booking.commands.ts';
import { enterInError, restoreAppointment } from './error.commands.ts';
import { cancelAppointment } from './cancellation.commands.ts';
import { decideAppointment } from './decision.commands.ts';
import { cardSetupDue, paymentDue } from './due.ts';
import { writeInstant } from './instants.ts';
import { rescheduleAppointment } from './reschedule.commands.ts';
import { addOnOf, resourceOf } from './segment-parts.ts';
import { stepAppointment, type StepVerb } from './steps.commands.ts';
import { undoCheckIn, undoNoShow } from './undo.commands.ts';

export const appointmentResolvers: Resolvers = {
  Query: {
    appointment: (_, { id }, { loaders }) => loaders.appointment.load(requireId('apt', id)),
    appointmentEvents: (_, { actorId, ...page }, { deps, viewer, loaders }) =>
      findEventsOf(deps, viewer, requireId('usr', actorId), loaders.appointment, page),
    appointmentsEnteredInError: (_, page, { deps, viewer }) => findEnteredInError(deps, viewer, page),
    appointments: (_, { filter, ...page }, { deps, viewer }) => {
      const read = readInput(appointmentFilter, filter);
      return read.ok ? findVisits(deps, viewer, read.value, page) : refuse(read.problem);
    },
  },
  Mutation: {
    bookAppointment: async (_, { input }, context) => {
      const { deps, viewer } = context;
      const read = readInput(bookAppointmentInput, viewer.person ? { ...input, guest: null } : input);
      if (!read.ok) return read.problem;
      const outcome = await bookAppointment(deps, viewer, read.value);
      if (outcome.__typename === 'AppointmentBooked' && outcome.guest) {
        goOnAsGuest(context, { ...outcome.guest, appointmentId: outcome.appointmentId });
      }
      return outcome;
    },
    cancelAppointment: (_, { input }, { deps, viewer }) => {
      requireRequester(viewer);
      const read = readInput(cancelAppointmentInput, input);
      return read.ok ? cancelAppointment(deps, viewer, read.value) : read.problem;
    },
    rescheduleAppointment: (_, { input }, { deps, viewer }) => {
      requireRequester(viewer);
      const read = readInput(rescheduleAppointmentInput, input);
      return read.ok ? rescheduleAppointment(deps, viewer, read.value) : read.problem;
    },
    decideAppointment: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(decideAppointmentInput, input);
      return read.ok ? decideAppointment(deps, viewer, read.value) : read.problem;
    },
    checkInAppointment: (_, { input }, context) => step('checkIn', input, context),
    startAppointment: (_, { input }, context) => step('start', input, context),
    completeAppointment: (_, { input }, context) => step('complete', input, context),
    markNoShow: (_, { input }, context) => step('markNoShow', input, context),
    undoCheckIn: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(appointmentStepInput, input);
      return read.ok ? undoCheckIn(deps, viewer, read.value) : read.problem;
    },
    undoNoShow: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(appointmentStepInput, input);
      return read.ok ? undoNoShow(deps, viewer, read.value) : read.problem;
    },
    restoreAppointment: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(appointmentStepInput, input);
      return read.ok ? restoreAppointment(deps, viewer, read.value) : read.problem;
    },
    enterAppointmentInError: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(enterInErrorInput, input);
      return read.ok ? enterInError(deps, viewer, read.value) : read.problem;
    },
  },
  Business: {
    appointments: ({ id }, { from, to, status, ...page }, { deps, viewer }) => {
      const read = readInput(appointmentFilter, { businessId: id, from, to, status });
      if (!read.ok) return refuse(read.problem);
      return reads(viewer) ? findVisits(deps, viewer, read.value, page) : null;
    },
  },
  Viewer: {
    __resolveReference: ({ id }, { viewer }) => (isViewer(id, viewer.person?.userId) ? { id } : null),
    appointments: ({ id }, { filter, ...page }, { deps, viewer }) => {
      const read = readInput(ownAppointmentFilter, filter);
      if (!read.ok) return refuse(read.problem);
      return isViewer(id, viewer.person?.userId) ? findOwnVisits(deps, viewer, read.value, page) : null;
    },
  },
  Appointment: {
    __resolveReference: referenceBy('apt', (context: Context) => context.loaders.appointment),
    id: ({ id }) => toId('apt', id),
    startsAt: ({ startsAt, startOffset }) => writeInstant(startsAt, startOffset),
    endsAt: ({ endsAt, endOffset }) => writeInstant(endsAt, endOffset),
    segments: (visit, _, { loaders }) => loaders.segments.load(visit),
    business: ({ businessId }) => ({ id: toId('biz', businessId) }),
    location: ({ locationId }) => ({ id: toId('loc', locationId) }),
    customer: ({ customerId }) => ({ id: toId('cus', customerId) }),
    externalId: ({ externalId, isOwn }) => (isOwn ? null : externalId),
    price: ({ listMinor, currency }) => ({ amountMinor: listMinor, currency }),
    place: ({ place, placeLatitude, placeLongitude }) => ({
      ...{ kind: place, latitude: placeLatitude, longitude: placeLongitude },
    }),
    cancellation: (visit) => {
      const { possible, feeMinor, freeUntil } = cancellationTerms(visit, visit.now);
      return {
        possible,
        feeNow: { amountMinor: feeMinor, currency: visit.currency },
        freeUntil: freeUntil && writeInstant(freeUntil, visit.startOffset),
      };
    },
    history: (visit, request, { deps, loaders }) =>
      page(request, {
        key: deps.keys.cursor,
        defaultFirst: 50,
        keyOf: historyKey,
        fetch: (query) => loaders.history(query).load(visit),
      }),
    paymentDue: (visit, _, { deps }) => (visit.isOwn ? paymentDue(visit, deps) : null),
    cardSetupDue: (visit, _, { deps }) => (visit.isOwn ? cardSetupDue(visit, deps) : null),
  },
  AppointmentSegment: {
    variation: ({ variationId }) => ({ id: toId('var', variationId) }),
    staffMember: ({ resourceId }) => (resourceId === null ? null : { id: toId('stf', resourceId) }),
    resources: ({ resources }) => resources.map(resourceOf),
    addOns: ({ addOns, currency }) => addOns.map((addOn) => addOnOf(addOn, currency)),
    startsAt: ({ startsAt, startOffset }) => writeInstant(startsAt, startOffset),
    endsAt: ({ endsAt, endOffset }) => writeInstant(endsAt, endOffset),
    price: ({ listMinor, currency }) => ({ amountMinor: listMinor, currency }),
  },
  AppointmentEvent: {
    appointment: ({ appointmentId }, _, { loaders }) => loaders.appointment.load(appointmentId),
    at: ({ createdAt, offset }) => writeInstant(createdAt, offset),
    name: ({ action }) => action,
    actor: ({ actorKind }) => actorKind,
  },
  AppointmentBooked: {
    appointment: ({ appointmentId }, _, { loaders }) => changed(loaders.appointment, appointmentId),
    guestToken: ({ guest }, _, { deps }) =>
      guest ? guestToken(deps.keys.guestToken, { organizationId: guest.organizationId, id: guest.accessId }) : null,
    paymentDue: async ({ appointmentId }, _, { deps, loaders }) =>
      paymentDue(await changed(loaders.appointment, appointmentId), deps),
    cardSetupDue: async ({ appointmentId }, _, { deps, loaders }) =>
      cardSetupDue(await changed(loaders.appointment, appointmentId), deps),
    clashes: ({ appointmentId }, _, context) => clashesWith(appointmentId, context),
  },
  AppointmentCancelled: {
    appointment: ({ appointmentId }, _, { loaders }) => changed(loaders.appointment, appointmentId),
    fee: ({ feeMinor, currency }) => (feeMinor > 0 ? { amountMinor: feeMinor, currency } : null),
    refund: ({ refundMinor, currency }) => (refundMinor > 0 ? { amountMinor: refundMinor, currency } : null),
  },
  AppointmentRescheduled: {
    appointment: ({ appointmentId }, _, { loaders }) => changed(loaders.appointment, appointmentId),
    priceDifference: ({ differenceMinor, currency }) =>
      differenceMinor === 0 ? null : { amountMinor: differenceMinor, currency },
    clashes: ({ appointmentId }, _, context) => clashesWith(appointmentId, context),
  },
  AppointmentEnteredInError: {
    appointmentId: ({ appointmentId }) => toId('apt', appointmentId),
  },
  AppointmentChanged: {
    appointment: ({ appointmentId }, _, { loaders }) => changed(loaders.appointment, appointmentId),
  },
};

function step(verb: StepVerb, input: unknown, { deps, viewer }: Context) {
  requireKnown(viewer);
  const read = readInput(appointmentStepInput, input);
  return read.ok ? stepAppointment(deps, viewer, verb, read.value) : read.problem;
}

/** Other visits of the customer at the same time, of those that the viewer may see. */
async function clashesWith(appointmentId: string, { deps, loaders, viewer }: Context) {
  const { organizationId } = await changed(loaders.appointment, appointmentId);
  const found = await deps.database.read(accessOf(viewer), (tx) => clashesOf(tx, organizationId, [appointmentId]));
  const others = found.map(({ otherId }) => otherId);
  return visible(others, loaders);
}

const reads = ({ acting }: Viewer): boolean => acting?.permissions.has('appointment.read') ?? false;

const isViewer = (id: string, userId: string | undefined): boolean =>
  userId !== undefined && fromId('usr', id) === userId;

function refuse({ fields }: InvalidInput): never {
  const problems = fields.map(({ path, problem }) => `${path.join('.')}: ${problem}`);
  throw new Refusal('INVALID', `This filter makes no sense: ${problems.join(', ')}.`);
}
