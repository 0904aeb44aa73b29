import { once, recordAudit, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  byViewer,
  idOf,
  requireHeld,
  requireKnown,
  requireMay,
  unknownId,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { z } from 'zod';
import { lockVisit } from '../appointment/appointment.store.ts';
import type { Deps } from '../deps.ts';
import { lockPaymentsOfAppointment } from '../payment/payment.store.ts';
import { waive } from './fee.process.ts';
import { feesById, lockFee } from './fee.store.ts';
import { mayBecome, type FeeStatus } from './fee.ts';

export const waiveFeeInput = z.object({
  feeId: idOf('fee'),
  version: z.int(),
  reason: z.string().trim().min(1).max(500),
  idempotencyKey: z.string().min(1).max(255),
});
export type WaiveFee = z.infer<typeof waiveFeeInput>;

export type WaiveFeeOutcome =
  | { readonly __typename: 'FeeWaived'; readonly feeId: string }
  | { readonly __typename: 'WrongState'; readonly status: FeeStatus }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number }
  | { readonly __typename: 'IdempotencyMismatch' }
  | InvalidInput;

/** Lets a customer off a fee, for members with fee.waive where the visit takes place. */
export async function waiveFee(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, ...input }: WaiveFee,
): Promise<WaiveFeeOutcome> {
  const { organizationId } = requireHeld(viewer, 'fee.waive');
  const [seen] = await deps.database.read(accessOf(viewer), (tx) => feesById(tx, [input.feeId]));
  if (seen?.organizationId !== organizationId) return unknownId('feeId');
  requireMay(viewer, 'fee.waive', seen);

  const actorId = requireKnown(viewer);
  const keep = (outcome: WaiveFeeOutcome) => outcome.__typename === 'FeeWaived';
  const request = { organizationId, actorId, operation: 'waiveFee', key: idempotencyKey, input, keep };
  return deps.database.transaction(workerAccess(organizationId), (tx) =>
    once<WaiveFeeOutcome>(tx, request, () => letOff(tx, viewer, seen, input)),
  );
}

async function letOff(
  tx: Tx,
  viewer: Viewer,
  { organizationId, appointmentId }: { organizationId: string; appointmentId: string },
  { feeId, version, reason }: Omit<WaiveFee, 'idempotencyKey'>,
): Promise<WaiveFeeOutcome> {
  await lockVisit(tx, organizationId, appointmentId);
  await lockPaymentsOfAppointment(tx, organizationId, appointmentId);
  const fee = await lockFee(tx, organizationId, feeId);
  if (!fee) return unknownId('feeId');
  if (fee.version !== version) return { __typename: 'VersionConflict', currentVersion: fee.version };
  if (!mayBecome(fee.status, 'WAIVED')) return { __typename: 'WrongState', status: fee.status };
  await waive(tx, fee, { by: actorIdOf(viewer), reason, refundAdvance: true });
  await recordAudit(tx, 'commerce', {
    ...byViewer(viewer),
    organizationId,
    action: 'fee.waive',
    entity: 'FeeClaim',
    entityId: feeId,
    changed: ['status'],
    reason,
  });
  return { __typename: 'FeeWaived', feeId };
}
