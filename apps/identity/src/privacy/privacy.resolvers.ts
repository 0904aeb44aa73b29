import { readInput, referenceBy, requireId, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { askForErasure, askForExport } from './privacy.commands.ts';
import { exportDocument, privacyRequestPage } from './privacy.loaders.ts';
import { askForErasureInput, askForExportInput, refuseRequestInput } from './privacy.ts';
import { refusePrivacyRequest } from './refusal.commands.ts';

export const privacyResolvers: Resolvers = {
  Query: {
    privacyRequests: (_, { mine, ...request }, { deps, viewer }) => privacyRequestPage(deps, viewer, mine, request),
    exportDocument: (_, { requestId }, { deps, viewer }) => exportDocument(deps, viewer, requireId('prv', requestId)),
  },
  Mutation: {
    askForExport: (_, { input }, { deps, viewer }) => {
      const read = readInput(askForExportInput, input);
      return read.ok ? askForExport(deps, viewer, read.value) : read.problem;
    },
    askForErasure: (_, { input }, { deps, viewer }) => {
      const read = readInput(askForErasureInput, input);
      return read.ok ? askForErasure(deps, viewer, read.value) : read.problem;
    },
    refusePrivacyRequest: (_, { input }, { deps, viewer }) => {
      const read = readInput(refuseRequestInput, input);
      return read.ok ? refusePrivacyRequest(deps, viewer, read.value) : read.problem;
    },
  },
  PrivacyRequestRefused: {
    request: ({ requestId }, _, { loaders }) => loaded(loaders.privacyRequest, requestId),
  },
  PrivacyRequestOpened: {
    request: ({ requestId }, _, { loaders }) => loaded(loaders.privacyRequest, requestId),
  },
  PrivacyRequest: {
    __resolveReference: referenceBy('prv', (context: Context) => context.loaders.privacyRequest),
    id: ({ id }) => toId('prv', id),
    status: ({ overall }) => overall,
    refusableUntil: ({ beginsAt }) => beginsAt,
    customerId: ({ subjectKind, subjectId }) => (subjectKind === 'CUSTOMER' ? toId('cus', subjectId) : null),
    parts: ({ parts }) => parts.map(({ slice, doneAt }) => ({ name: slice, doneAt })),
  },
};
