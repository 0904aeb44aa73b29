import { fromId, readInput, referenceBy, Refusal, requireKnown, toId } from '@openslot/service';
import { writeInstant } from '../appointment/instants.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createSeries } from './booking.commands.ts';
import { editSeries, endSeries } from './edit.commands.ts';
import { createSeriesInput, editSeriesInput, endSeriesInput } from './series.ts';
import { findCustomersSeries, findOwnSeries } from './series.loaders.ts';
import type { SeriesView } from './series.store.ts';
import { answersOf } from './series.views.ts';

export const seriesResolvers: Resolvers = {
  Query: {
    series: (_, { id }, { loaders }) => {
      const uuid = fromId('srs', id);
      return uuid === null ? null : loaders.series.load(uuid);
    },
    seriesOfCustomer: (_, { customerId, ...page }, { deps, viewer }) => {
      const uuid = fromId('cus', customerId);
      if (uuid === null) throw new Refusal('INVALID', 'This is no id of a customer.');
      return findCustomersSeries(deps, viewer, uuid, page);
    },
  },
  Mutation: {
    createSeries: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(createSeriesInput, input);
      return read.ok ? createSeries(deps, viewer, read.value) : read.problem;
    },
    editSeries: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(editSeriesInput, input);
      return read.ok ? editSeries(deps, viewer, read.value) : read.problem;
    },
    endSeries: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(endSeriesInput, input);
      return read.ok ? endSeries(deps, viewer, read.value) : read.problem;
    },
  },
  Viewer: {
    series: ({ id }, page, { deps, viewer }) =>
      viewer.person && fromId('usr', id) === viewer.person.userId ? findOwnSeries(deps, viewer, page) : null,
  },
  Appointment: {
    series: ({ seriesId }, _, { loaders }) => (seriesId === null ? null : loaders.series.load(seriesId)),
  },
  Series: {
    __resolveReference: referenceBy('srs', (context: Context) => context.loaders.series),
    id: ({ id }) => toId('srs', id),
    business: ({ businessId }) => ({ id: toId('biz', businessId) }),
    location: ({ locationId }) => ({ id: toId('loc', locationId) }),
    customer: ({ customerId }) => ({ id: toId('cus', customerId) }),
    excluded: ({ excluded }) => excluded.map((start) => start.slice(0, 10)),
    partySize: ({ template }) => template.partySize,
    createdAt: ({ createdAt, createdOffset }) => writeInstant(createdAt, createdOffset),
    continues: ({ continuesId }, _, { loaders }) => (continuesId === null ? null : loaders.series.load(continuesId)),
    occurrences: (series, _, { loaders }) => loaders.occurrences.load(series),
  },
  SeriesOccurrence: {
    startsAt: ({ startsAt, startOffset }) => writeInstant(startsAt, startOffset),
    appointment: ({ appointmentId: id }, _, { loaders }) =>
      id === null ? null : loaders.appointment.clear(id).load(id),
    nextStartsAt: ({ nextStartsAt, nextOffset }) =>
      nextStartsAt === null ? null : writeInstant(nextStartsAt, nextOffset ?? 0),
  },
  SeriesBooked: {
    series: ({ seriesId }, _, { loaders }) => changed(loaders.series, seriesId),
    answers: (outcome, _, { deps }) => answersOf(deps, outcome),
  },
  SeriesChanged: {
    series: ({ seriesId }, _, { loaders }) => changed(loaders.series, seriesId),
    answers: (outcome, _, { deps }) => answersOf(deps, outcome),
  },
  SeriesConflict: { answers: (outcome, _, { deps }) => answersOf(deps, outcome) },
};

/** For a command's answer: the series as it is now, not as it was loaded before the command. */
async function changed(loader: Context['loaders']['series'], id: string): Promise<SeriesView> {
  const series = await loader.clear(id).load(id);
  if (!series) throw new Refusal('FORBIDDEN', 'It is done, but you may not see it.');
  return series;
}
