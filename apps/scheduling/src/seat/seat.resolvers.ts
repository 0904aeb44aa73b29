import { fromId, readInput, referenceBy, Refusal, requireActing, requireSignedIn, toId } from '@openslot/service';
import { requireRequester } from '../appointment/access.ts';
import { changed as changedVisit } from '../appointment/appointment.loaders.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { cancelSeat, markSeat } from './seat.commands.ts';
import { holdSeats } from './seat-hold.commands.ts';
import { joinSessionWaitlist } from './seat-waitlist.ts';
import { findOwnSeats, findSeatsOf } from './seat.loaders.ts';
import { cancelSeatInput, holdSeatsInput, joinSessionWaitlistInput, markSeatInput, type SeatStatus } from './seat.ts';
import type { SeatView } from './seat.store.ts';

const taken: readonly SeatStatus[] = ['BOOKED', 'ATTENDED', 'NO_SHOW'];

export const seatResolvers: Resolvers = {
  Mutation: {
    holdSeats: (_, { input }, { deps, viewer }) => {
      const read = readInput(holdSeatsInput, input);
      return read.ok ? holdSeats(deps, viewer, read.value) : read.problem;
    },
    cancelSeat: (_, { input }, { deps, viewer }) => {
      requireRequester(viewer);
      const read = readInput(cancelSeatInput, input);
      return read.ok ? cancelSeat(deps, viewer, read.value) : read.problem;
    },
    markSeat: (_, { input }, { deps, viewer }) => {
      requireActing(viewer);
      const read = readInput(markSeatInput, input);
      return read.ok ? markSeat(deps, viewer, read.value) : read.problem;
    },
    joinSessionWaitlist: (_, { input }, { deps, viewer }) => {
      requireSignedIn(viewer);
      const read = readInput(joinSessionWaitlistInput, input);
      return read.ok ? joinSessionWaitlist(deps, viewer, read.value) : read.problem;
    },
  },
  ClassSession: {
    seats: async (session, { status, ...request }, { deps, viewer, loaders }) => {
      const staff = await loaders.resource.load(session.staffId);
      return findSeatsOf(deps, viewer, session, {
        status: status ?? taken,
        staffMemberId: staff?.memberId ?? null,
        request,
      });
    },
  },
  Viewer: {
    seats: ({ id }, { status, ...request }, { deps, viewer }) =>
      viewer.person && fromId('usr', id) === viewer.person.userId
        ? findOwnSeats(deps, viewer, status ?? ['HELD', 'BOOKED'], request)
        : null,
  },
  AppointmentSegment: {
    seat: ({ seatId }, _, { loaders }) => (seatId ? loaders.seat.load(seatId) : null),
  },
  WaitlistEntry: {
    session: ({ sessionId }, _, { loaders }) => (sessionId === null ? null : loaders.classSession.load(sessionId)),
  },
  Seat: {
    __resolveReference: referenceBy('sea', (context: Context) => context.loaders.seat),
    id: ({ id }) => toId('sea', id),
    session: ({ sessionId }, _, { loaders }) => loaders.classSession.load(sessionId),
    appointment: ({ appointmentId }, _, { loaders }) =>
      appointmentId === null ? null : loaders.appointment.load(appointmentId),
    customer: ({ customerId }) => (customerId === null ? null : { id: toId('cus', customerId) }),
    price: ({ listMinor, currency }) => ({ amountMinor: listMinor, currency }),
    fee: ({ feeMinor, currency }) => (feeMinor > 0 ? { amountMinor: feeMinor, currency } : null),
  },
  SeatCancelled: {
    seat: ({ seatId }, _, { loaders }) => changed(loaders.seat, seatId),
    appointment: ({ appointmentId }, _, { loaders }) => changedVisit(loaders.appointment, appointmentId),
    fee: ({ feeMinor, currency }) => (feeMinor > 0 ? { amountMinor: feeMinor, currency } : null),
  },
  SeatMarked: {
    seat: ({ seatId }, _, { loaders }) => changed(loaders.seat, seatId),
    appointment: ({ appointmentId }, _, { loaders }) => changedVisit(loaders.appointment, appointmentId),
  },
};

/** For a command's answer: the seat as it is now, not as it was loaded before the command. */
async function changed(loader: Context['loaders']['seat'], id: string): Promise<SeatView> {
  const seat = await loader.clear(id).load(id);
  if (!seat) throw new Refusal('FORBIDDEN', 'It is done, but you may not see it.');
  return seat;
}
