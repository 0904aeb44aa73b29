import { now, setTimer, workerAccess } from '@openslot/database';
import {
  byViewer,
  invalidInput,
  newId,
  requireHeld,
  unknownId,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { partColumn, type AddImportRows, type RunImport, type StartImport } from './customer-import.ts';
import { insertJob, lockJob, putPart, startJob } from './customer-import.store.ts';
import { removal, work } from './customer-import.timers.ts';
import { readRows } from './import-rows.ts';

export interface ImportStarted {
  readonly __typename: 'ImportStarted';
  readonly jobId: string;
}
export interface ImportRowsAdded {
  readonly __typename: 'ImportRowsAdded';
  readonly rows: number;
}
export interface ImportRunning {
  readonly __typename: 'ImportRunning';
  readonly jobId: string;
}
interface NotInThatState {
  readonly __typename: 'WrongState';
  readonly status: string;
}

const keptDays = 30;

/** Begins an import; its parts follow. Whatever becomes of it, it is forgotten after some weeks. */
export async function startImport(
  deps: Deps,
  viewer: Viewer,
  { format, mode, columns }: StartImport,
): Promise<ImportStarted> {
  const { organizationId } = requireHeld(viewer, 'import.run');
  const actor = byViewer(viewer);
  const id = newId();
  await deps.database.transaction(workerAccess(organizationId), async (tx) => {
    await insertJob(tx, {
      ...{ organizationId, id, format, mode, columns, status: 'UPLOADING' },
      ...{ createdBy: actor.actorId, updatedBy: actor.actorId },
    });
    const dueAt = new Date((await now(tx)).getTime() + keptDays * 86_400_000);
    await setTimer(tx, { organizationId, kind: removal, subjectId: id, dueAt });
    await recordDeed(tx, actor, { organizationId, action: 'import.started', entity: 'ImportJob', entityId: id });
  });
  return { __typename: 'ImportStarted', jobId: id };
}

export type AddImportRowsOutcome = ImportRowsAdded | NotInThatState | InvalidInput;

/** Takes in one part of the file, sealed. The same part again changes nothing; another text under its number replaces it. */
export async function addImportRows(
  deps: Deps,
  viewer: Viewer,
  { jobId, part, content }: AddImportRows,
): Promise<AddImportRowsOutcome> {
  const { organizationId } = requireHeld(viewer, 'import.run');
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<AddImportRowsOutcome> => {
    const job = await lockJob(tx, organizationId, jobId);
    if (!job) return unknownId('jobId');
    if (job.status !== 'UPLOADING') return { __typename: 'WrongState', status: job.status };
    const rows = readRows(job.format, content, job.columns)?.length;
    if (rows === undefined) return invalidInput({ path: ['content'], problem: 'invalid_value' });
    const contentEnc = await deps.vault.seal(tx, organizationId, partColumn(jobId, part), content);
    await putPart(tx, { organizationId, jobId, part, contentEnc, rows });
    return { __typename: 'ImportRowsAdded', rows };
  });
}

export type RunImportOutcome = ImportRunning | NotInThatState | InvalidInput;

export async function runImport(deps: Deps, viewer: Viewer, { jobId }: RunImport): Promise<RunImportOutcome> {
  const { organizationId } = requireHeld(viewer, 'import.run');
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<RunImportOutcome> => {
    const job = await lockJob(tx, organizationId, jobId);
    if (!job) return unknownId('jobId');
    if (job.status !== 'UPLOADING') return { __typename: 'WrongState', status: job.status };
    await startJob(tx, job);
    await setTimer(tx, { organizationId, kind: work, subjectId: jobId, dueAt: await now(tx) });
    await recordDeed(tx, byViewer(viewer), {
      ...{ organizationId, action: 'import.run', entity: 'ImportJob', entityId: jobId, reason: job.mode },
    });
    return { __typename: 'ImportRunning', jobId };
  });
}
