import { publicAccess } from '@openslot/database';
import { readInput, Refusal } from '@openslot/service';
import { visible } from '../closure/closure.resolvers.ts';
import type { Deps } from '../deps.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { closeOnPublicHolidays } from './holiday.commands.ts';
import { closeOnPublicHolidaysInput, holidaysAsked, type HolidaysAsked } from './holiday.ts';
import { holidaysByLaw, type PublicHoliday } from './holiday-rules.ts';
import { storedHolidays } from './holiday.store.ts';

export const holidayResolvers: Resolvers = {
  Query: {
    publicHolidays: (_, asked, { deps }) => {
      const read = readInput(holidaysAsked, asked);
      if (read.ok) return findHolidays(deps, read.value);
      const fields = read.problem.fields.map(({ path }) => path.join('.'));
      throw new Refusal('INVALID', `These holidays make no sense: ${fields.join(', ')}.`);
    },
  },
  Mutation: {
    closeOnPublicHolidays: (_, { input }, { deps, viewer }) => {
      const read = readInput(closeOnPublicHolidaysInput, input);
      return read.ok ? closeOnPublicHolidays(deps, viewer, read.value) : read.problem;
    },
  },
  PublicHoliday: {
    name: ({ names }, _, { viewer }) => names[viewer.language] ?? names['en'] ?? '',
    names: ({ names }) => Object.entries(names).map(([language, name]) => ({ language, name })),
  },
  ClosedOnPublicHolidays: {
    visits: ({ inTheWay }, _, { loaders }) => visible(inTheWay.ids, loaders),
    visitCount: ({ inTheWay }) => inTheWay.count,
  },
};

/** As they were taken over, and by the law as it is known where they never were. */
async function findHolidays({ database }: Deps, asked: HolidaysAsked): Promise<readonly PublicHoliday[]> {
  const stored = await database.read(publicAccess, (tx) => storedHolidays(tx, asked));
  if (stored.length > 0) return stored;
  const known = await holidaysByLaw(asked.country, asked.region, asked.year);
  if (known) return known;
  throw new Refusal('INVALID', 'The public holidays of this place are not known.');
}
