import { readInput } from '@openslot/service';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { setFeatureFlag } from './feature-flag.commands.ts';
import { featureFlags, viewOf } from './feature-flag.loaders.ts';
import { setFeatureFlagInput } from './feature-flag.ts';

/** Those that still are there. */
const organizations = async (ids: readonly string[], { loaders }: Context) =>
  (await Promise.all(ids.map((id) => loaders.organization.load(id)))).filter((found) => found !== null);

export const featureFlagResolvers: Resolvers = {
  Query: {
    featureFlags: (_, __, { deps, viewer }) => featureFlags(deps, viewer),
  },
  Mutation: {
    setFeatureFlag: (_, { input }, { deps, viewer }) => {
      const read = readInput(setFeatureFlagInput, input);
      return read.ok ? setFeatureFlag(deps, viewer, read.value) : read.problem;
    },
  },
  FeatureFlagSet: {
    flag: ({ flag }, _, { viewer }) => viewOf(flag, viewer, true),
  },
  FeatureFlag: {
    rules: (flag) => (flag.showsRules ? flag : null),
  },
  FeatureFlagRules: {
    onFor: ({ onFor }, _, context) => organizations(onFor, context),
    offFor: ({ offFor }, _, context) => organizations(offFor, context),
  },
};
