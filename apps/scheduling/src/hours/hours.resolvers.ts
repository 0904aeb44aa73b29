import { accessOf, fillText, fromId, readInput, toId } from '@openslot/service';
import { colleague, ownThing } from '../catalog/catalog.loaders.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { clockChangeTexts } from './clock-change.ts';
import { cycleWeekOf } from './clock-change.store.ts';
import {
  removeWorkingOverride,
  setOpeningHours,
  setResourceHours,
  setWorkingHours,
  setWorkingOverride,
} from './hours.commands.ts';
import {
  removeWorkingOverrideInput,
  setOpeningHoursInput,
  setResourceHoursInput,
  setWorkingHoursInput,
  setWorkingOverrideInput,
  writeWallTime,
} from './hours.ts';
import { overridesOf } from './hours.store.ts';

export const hoursResolvers: Resolvers = {
  Mutation: {
    setOpeningHours: (_, { input }, { deps, viewer }) => {
      const read = readInput(setOpeningHoursInput, input);
      return read.ok ? setOpeningHours(deps, viewer, read.value) : read.problem;
    },
    setWorkingHours: (_, { input }, { deps, viewer }) => {
      const read = readInput(setWorkingHoursInput, input);
      return read.ok ? setWorkingHours(deps, viewer, read.value) : read.problem;
    },
    setResourceHours: (_, { input }, { deps, viewer }) => {
      const read = readInput(setResourceHoursInput, input);
      return read.ok ? setResourceHours(deps, viewer, read.value) : read.problem;
    },
    setWorkingOverride: (_, { input }, { deps, viewer }) => {
      const read = readInput(setWorkingOverrideInput, input);
      return read.ok ? setWorkingOverride(deps, viewer, read.value) : read.problem;
    },
    removeWorkingOverride: (_, { input }, { deps, viewer }) => {
      const read = readInput(removeWorkingOverrideInput, input);
      return read.ok ? removeWorkingOverride(deps, viewer, read.value) : read.problem;
    },
  },
  Query: {
    weekOfCycle: (_, { date }, { deps, viewer }) => deps.database.read(accessOf(viewer), (tx) => cycleWeekOf(tx, date)),
  },
  Location: {
    __resolveReference: async ({ id }, { loaders }) => {
      const uuid = fromId('loc', id);
      const location = uuid && (await loaders.location.load(uuid));
      return location ? { id } : null;
    },
    openingHours: ({ id }, _, { loaders }) => {
      const uuid = fromId('loc', id);
      return uuid ? loaders.openingHours.load(uuid) : null;
    },
  },
  StaffMember: {
    __resolveReference: async ({ id }, { loaders }) => {
      const uuid = fromId('stf', id);
      const resource = uuid && (await loaders.resource.load(uuid));
      return resource ? { id } : null;
    },
    workingHours: async ({ id }, _, { loaders, viewer }) => {
      const staff = await colleague(id, { loaders, viewer });
      return staff ? loaders.workingHours.load(staff.id) : null;
    },
    workingOverrides: async ({ id }, { from }, { deps, loaders, viewer }) => {
      const staff = await colleague(id, { loaders, viewer });
      if (!staff) return null;
      return deps.database.read(accessOf(viewer), (tx) => overridesOf(tx, staff.organizationId, [staff.id], from));
    },
  },
  Resource: {
    __resolveReference: async ({ id }, { loaders }) => {
      const uuid = fromId('res', id);
      const resource = uuid && (await loaders.resource.load(uuid));
      return resource ? { id } : null;
    },
    workingHours: async ({ id }, _, { loaders, viewer }) => {
      const thing = await ownThing(id, { loaders, viewer });
      return thing ? loaders.workingHours.load(thing.id) : null;
    },
  },
  OpeningWindow: {
    opens: ({ opens }) => writeWallTime(opens),
    closes: ({ closes }) => writeWallTime(closes),
    lastStart: ({ lastStart }) => (lastStart === null ? null : writeWallTime(lastStart)),
  },
  WorkingWindow: {
    starts: ({ starts }) => writeWallTime(starts),
    ends: ({ ends }) => writeWallTime(ends),
    location: ({ locationId }) => ({ id: toId('loc', locationId) }),
  },
  WorkingOverride: {
    id: ({ id }) => toId('wov', id),
    windows: ({ starts, ends }) =>
      starts.map((start, index) => ({ starts: writeWallTime(start), ends: writeWallTime(ends[index] ?? start) })),
    location: ({ locationId }) => ({ id: toId('loc', locationId) }),
  },
  ClockChangeWarning: {
    from: ({ from }) => writeWallTime(from),
    to: ({ to }) => writeWallTime(to),
    message: (change, _, { viewer }) =>
      fillText(clockChangeTexts, change.kind === 'SKIPPED' ? 'clock_skipped' : 'clock_repeated', viewer.language, {
        ...{ date: change.date, from: writeWallTime(change.from), to: writeWallTime(change.to) },
      }),
  },
  OpeningHoursSet: { location: ({ locationId }) => ({ id: toId('loc', locationId) }) },
  WorkingHoursSet: { staffMember: ({ staffMemberId }) => ({ id: toId('stf', staffMemberId) }) },
  ResourceHoursSet: { resource: ({ resourceId }) => ({ id: toId('res', resourceId) }) },
  WorkingOverrideRemoved: { staffMember: ({ staffMemberId }) => ({ id: toId('stf', staffMemberId) }) },
};
