import { emit, type Tx } from '@openslot/database';
import { feeCharged, feeFailed, feeWaived } from '@openslot/events';
import type { Cause } from '../payment/payment.events.ts';
import type { FeeClaimRow } from './fee.tables.ts';

const contracts = { charged: feeCharged, waived: feeWaived, failed: feeFailed };

/** Tells what has become of a fee. Locks: the fee. */
export const tellFee = (tx: Tx, fee: FeeClaimRow, happened: keyof typeof contracts, cause: Cause = {}): Promise<void> =>
  emit(tx, {
    contract: contracts[happened],
    organizationId: fee.organizationId,
    aggregateId: fee.id,
    version: fee.version,
    data: {
      appointmentId: fee.appointmentId,
      customerId: fee.customerId,
      kind: fee.kind,
      amountMinor: fee.amountMinor,
      fromDepositMinor: fee.coveredMinor,
      currency: fee.currency,
    },
    actor: cause.actor ?? null,
    cause: cause.event ?? null,
  });
