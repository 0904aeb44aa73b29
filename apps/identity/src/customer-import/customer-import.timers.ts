import { emit, now, setTimer, type Due, type Tx } from '@openslot/database';
import { customerImportFinished } from '@openslot/events';
import { bySystem } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { partColumn } from './customer-import.ts';
import {
  emptyPart,
  finishJob,
  insertErrors,
  lockJob,
  noteProgress,
  partFrom,
  removeJob,
  type ImportJobRow,
} from './customer-import.store.ts';
import { takeBatch } from './import-batch.ts';
import { readRows } from './import-rows.ts';

export const work = 'customer_import';
export const removal = 'customer_import_removal';

const rowsAtOnce = 1_000;

/** What is due with imports. */
export const importTimers = (deps: Deps) => ({
  /** One batch, and the timer for the next one, or the end: killed anywhere, it goes on where the last batch ended. */
  [work]: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    const job = organizationId && (await lockJob(tx, organizationId, subjectId));
    if (!job || job.status !== 'RUNNING') return;
    if (await workOn(deps, tx, job)) {
      await setTimer(tx, { organizationId, kind: work, subjectId, dueAt: await now(tx) });
    } else {
      await finish(tx, job);
    }
  },
  [removal]: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId) await removeJob(tx, organizationId, subjectId);
  },
});

/** False where nothing was left. */
async function workOn(deps: Deps, tx: Tx, job: ImportJobRow): Promise<boolean> {
  const part = await partFrom(tx, job, job.nextPart);
  if (!part) return false;
  const { organizationId, id: jobId } = job;
  const from = part.part === job.nextPart ? job.nextRow : 0;
  const content =
    part.contentEnc && (await deps.vault.open(tx, organizationId, partColumn(jobId, part.part), part.contentEnc));
  const all = (content && readRows(job.format, content, job.columns)) || [];
  const rows = all.slice(from, from + rowsAtOnce);
  const { created, updated, errors } = await takeBatch(deps, tx, job, rows);
  await insertErrors(
    tx,
    errors.map(({ nth, field, code }) => ({
      ...{ organizationId, jobId, part: part.part, rowNo: from + nth + 1, field, code },
    })),
  );
  const isThrough = from + rows.length >= all.length;
  if (isThrough) await emptyPart(tx, job, part.part);
  await noteProgress(tx, job, {
    ...{ nextPart: isThrough ? part.part + 1 : part.part, nextRow: isThrough ? 0 : from + rows.length },
    ...{ rows: rows.length, created, updated, failed: errors.length },
  });
  return true;
}

async function finish(tx: Tx, job: ImportJobRow): Promise<void> {
  const { organizationId, id, rowsDone: total, failed } = job;
  const version = await finishJob(tx, job);
  await emit(tx, {
    ...{ contract: customerImportFinished, organizationId, aggregateId: id, version, data: { total, failed } },
  });
  await recordDeed(tx, bySystem, { organizationId, action: 'import.finished', entity: 'ImportJob', entityId: id });
}
