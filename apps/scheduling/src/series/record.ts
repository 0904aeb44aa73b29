import { emit, recordAudit, type Tx } from '@openslot/database';
import { seriesChanged, seriesCreated, seriesEnded, type Contract, type DataOf } from '@openslot/events';
import type { Doer } from '../appointment/record.ts';
import type { SeriesRow } from './series.store.ts';

const contracts: Record<'created' | 'changed' | 'ended', Contract<DataOf<typeof seriesCreated>>> = {
  created: seriesCreated,
  changed: seriesChanged,
  ended: seriesEnded,
};

/** Tells what happened to a series, and the audit; after the change, which raised its version. */
export async function tell(
  tx: Tx,
  doer: Doer,
  row: SeriesRow,
  name: keyof typeof contracts,
  { changed = [], reason = null }: { readonly changed?: readonly string[]; readonly reason?: string | null } = {},
): Promise<void> {
  const { organizationId, id: aggregateId, version } = row;
  const { businessId, locationId, customerId, timeZone, status, rule, occurrences, continuesId } = row;
  const cause = doer.cause ?? null;
  const data = { businessId, locationId, customerId, timeZone, status, rule, occurrences, continuesId };
  await Promise.all([
    emit(tx, { contract: contracts[name], organizationId, aggregateId, version, actor: doer.userId, cause, data }),
    recordAudit(tx, 'scheduling', {
      ...{ actorKind: doer.actorKind, actorId: doer.userId, door: doer.door, organizationId },
      ...{ action: `series.${name}`, entity: 'Series', entityId: aggregateId, changed, reason, cause },
    }),
  ]);
}
