import { workerAccess } from '@openslot/database';
import { fromId, type Viewer } from '@openslot/service';
import { timed, type Bench } from '@openslot/testing';
import { addImportRows, runImport, startImport } from '../src/customer-import/customer-import.commands.ts';
import type { Column } from '../src/customer-import/customer-import.ts';
import { jobById } from '../src/customer-import/customer-import.store.ts';
import { nameOf } from './bench-names.ts';
import { foundOrganization } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

const rows = 20_000;
const rowsInPart = 2_000;

const columns: readonly Column[] = [
  { column: 'id', field: 'EXTERNAL_ID' },
  { column: 'name', field: 'NAME' },
  { column: 'kana', field: 'KANA' },
  { column: 'mail', field: 'EMAIL' },
  { column: 'phone', field: 'PHONE' },
];

const lineOf = (nth: number): string => {
  const { name, kana } = nameOf(nth);
  return `${nth},${name},${kana ?? ''},person${nth}@example.com,+8190${String(nth).padStart(8, '0')}`;
};

export const bench: Bench = {
  title: `${rows} customers imported from CSV with names, e-mail address, phone number and id, all encrypted, searchable and told`,
  needsDatabase: true,
  async run(progress) {
    const identity = await runIdentity({ LOG_LEVEL: 'error' });
    try {
      const organization = await foundOrganization(identity, 'Bench');
      const viewer = ownerOf(organization.id);
      const figures = [];
      for (const run of ['new customers', 'the same once more, changed'] as const) {
        const jobId = await upload(identity, viewer, run === 'new customers' ? '' : ' II');
        progress(run);
        const took = await timed(async () => {
          await runImport(identity.deps, viewer, { jobId });
          while (!(await isDone(identity, viewer, jobId))) await new Promise((resolve) => setTimeout(resolve, 25));
        });
        figures.push({ name: `rows, ${run}`, value: (rows / took) * 1_000, unit: 'per s', atLeast: 1_000 });
      }
      return figures;
    } finally {
      await identity.close();
    }
  },
};

const ownerOf = (organization: string): Viewer =>
  ({
    ...{ person: { userId: fromId('org', organization) ?? '', sessionId: '' }, guest: null, language: 'en' },
    acting: {
      ...{ organizationId: fromId('org', organization) ?? '', memberId: fromId('org', organization) ?? '' },
      ...{ permissions: new Set(['import.run', 'customer.read', 'customer.contact.read']), scope: null },
    },
    address: 'bench',
  }) as unknown as Viewer;

async function upload({ deps }: RunningIdentity, viewer: Viewer, suffix: string): Promise<string> {
  const { jobId } = await startImport(deps, viewer, { format: 'CSV', mode: 'APPLY', columns: [...columns] });
  for (let part = 1; part <= rows / rowsInPart; part += 1) {
    const lines = Array.from({ length: rowsInPart }, (_, nth) => lineOf((part - 1) * rowsInPart + nth));
    const named = lines.map((line) => line.replace(/^(\d+),([^,]*)/, `$1,$2${suffix}`));
    const content = `id,name,kana,mail,phone\n${named.join('\n')}\n`;
    const outcome = await addImportRows(deps, viewer, { jobId, part, content });
    if (outcome.__typename !== 'ImportRowsAdded') throw new Error(JSON.stringify(outcome));
  }
  return jobId;
}

async function isDone({ deps }: RunningIdentity, viewer: Viewer, jobId: string): Promise<boolean> {
  const organizationId = viewer.acting?.organizationId ?? '';
  const job = await deps.database.transaction(workerAccess(organizationId), (tx) => jobById(tx, organizationId, jobId));
  if (job?.failed) throw new Error(`${job.failed} rows failed`);
  return job?.status === 'DONE';
}
