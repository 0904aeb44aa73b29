import { readInput, requireId, toId } from '@openslot/service';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addImportRows, runImport, startImport } from './customer-import.commands.ts';
import { findImport, importErrors } from './customer-import.loaders.ts';
import { addImportRowsInput, runImportInput, startImportInput } from './customer-import.ts';

async function job({ jobId }: { jobId: string }, _: object, { deps, viewer }: Context) {
  const found = await findImport(deps, viewer, jobId);
  if (!found) throw new Error('an import that was just changed is there');
  return found;
}

export const customerImportResolvers: Resolvers = {
  Query: {
    importJob: (_, { id }, { deps, viewer }) => findImport(deps, viewer, requireId('imp', id)),
  },
  Mutation: {
    startImport: (_, { input }, { deps, viewer }) => {
      const read = readInput(startImportInput, input);
      return read.ok ? startImport(deps, viewer, read.value) : read.problem;
    },
    addImportRows: (_, { input }, { deps, viewer }) => {
      const read = readInput(addImportRowsInput, input);
      return read.ok ? addImportRows(deps, viewer, read.value) : read.problem;
    },
    runImport: (_, { input }, { deps, viewer }) => {
      const read = readInput(runImportInput, input);
      return read.ok ? runImport(deps, viewer, read.value) : read.problem;
    },
  },
  ImportStarted: { job },
  ImportRunning: { job },
  ImportJob: {
    id: ({ id }) => toId('imp', id),
    errors: (found, request, { deps, viewer }) => importErrors(deps, viewer, found, request),
  },
  ImportError: { row: ({ rowNo }) => rowNo },
};
