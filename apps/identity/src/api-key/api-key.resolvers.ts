import { readInput, toId } from '@openslot/service';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createApiKey, revokeApiKey, rotateApiKey } from './api-key.commands.ts';
import { apiKeyPage, ownApiKey } from './api-key.loaders.ts';
import { createApiKeyInput, revokeApiKeyInput, rotateApiKeyInput } from './api-key.ts';

const apiKey = ({ apiKeyId }: { apiKeyId: string }, _: object, { deps, viewer }: Context) =>
  ownApiKey(deps, viewer, apiKeyId);

export const apiKeyResolvers: Resolvers = {
  Query: {
    apiKeys: (_, request, { deps, viewer }) => apiKeyPage(deps, viewer, request),
  },
  Mutation: {
    createApiKey: (_, { input }, { deps, viewer }) => {
      const read = readInput(createApiKeyInput, input);
      return read.ok ? createApiKey(deps, viewer, read.value) : read.problem;
    },
    rotateApiKey: (_, { input }, { deps, viewer }) => {
      const read = readInput(rotateApiKeyInput, input);
      return read.ok ? rotateApiKey(deps, viewer, read.value) : read.problem;
    },
    revokeApiKey: (_, { input }, { deps, viewer }) => {
      const read = readInput(revokeApiKeyInput, input);
      return read.ok ? revokeApiKey(deps, viewer, read.value) : read.problem;
    },
  },
  ApiKeyCreated: { apiKey },
  ApiKeyRotated: { apiKey },
  ApiKeyRevoked: { apiKey },
  ApiKey: {
    id: ({ id }) => toId('key', id),
    replacesId: ({ rotatedFrom }) => (rotatedFrom === null ? null : toId('key', rotatedFrom)),
  },
};
