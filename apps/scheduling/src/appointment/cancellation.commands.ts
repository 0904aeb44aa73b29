import { once, workerAccess, type Tx } from '@openslot/database';
import { accessOf, requireSignedIn, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { freeTime } from '../allocation/allocation.store.ts';
import type { Deps } from '../deps.ts';
import { changesAs } from './access.ts';
import {
  cancellationTerms,
  decide,
  paidMinor,
  type ActorKind,
  type AppointmentStatus,
  type CancelAppointmentInput,
} from './appointment.ts';
import { changeAppointment, copyStatus } from './appointment.store.ts';
import { findVisible, idsOf, lockForChange, type Locked } from './change.loaders.ts';
import { writeInstant } from './instants.ts';
import { record } from './record.ts';

export interface AppointmentCancelled {
  readonly __typename: 'AppointmentCancelled';
  readonly appointmentId: string;
  readonly feeMinor: number;
  readonly refundMinor: number;
  readonly currency: string;
}

export type CancelAppointmentOutcome =
  | AppointmentCancelled
  | { readonly __typename: 'OutsideCancellationWindow'; readonly until: string }
  | { readonly __typename: 'WrongState'; readonly status: AppointmentStatus }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number }
  | { readonly __typename: 'IdempotencyMismatch' }
  | InvalidInput;

/** Cancels for the customer, within the policy and for its fee, or for the business, which costs the customer nothing. */
export async function cancelAppointment(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, ...input }: CancelAppointmentInput,
): Promise<CancelAppointmentOutcome> {
  const { userId } = requireSignedIn(viewer);
  const seen = await findVisible(deps, viewer, input.appointmentId);
  const by = seen && changesAs(viewer, seen);
  if (!by) return unknownId('appointmentId');

  const { organizationId } = seen;
  const keep = (outcome: CancelAppointmentOutcome) => outcome.__typename === 'AppointmentCancelled';
  const request = { organizationId, actorId: userId, operation: 'cancelAppointment', key: idempotencyKey, input, keep };
  return deps.database.transaction(workerAccess(organizationId), (tx) =>
    once<CancelAppointmentOutcome>(tx, request, async () => {
      const locked = await lockForChange(tx, seen);
      const { appointment, rules, at } = locked;
      if (appointment.version !== input.version) {
        return { __typename: 'VersionConflict', currentVersion: appointment.version };
      }
      if (!decide('cancel', appointment, { at, by, rules })) {
        return { __typename: 'WrongState', status: appointment.status };
      }
      const terms = cancellationTerms(appointment, at);
      if (by === 'CUSTOMER' && !terms.possible && terms.until) {
        return { __typename: 'OutsideCancellationWindow', until: writeInstant(terms.until, seen.startOffset) };
      }
      const feeMinor = by === 'CUSTOMER' ? terms.feeMinor : 0;
      await write(tx, locked, { by, userId, door: accessOf(viewer).door, reason: input.reason, feeMinor });
      return {
        __typename: 'AppointmentCancelled',
        appointmentId: appointment.id,
        feeMinor,
        refundMinor: Math.max(0, paidMinor(appointment) - feeMinor),
        currency: appointment.currency,
      };
    }),
  );
}

interface Cancellation {
  readonly by: ActorKind;
  readonly userId: string;
  readonly door: string;
  readonly reason: string | null;
  readonly feeMinor: number;
}

async function write(
  tx: Tx,
  { appointment, segments, at }: Locked,
  { by, userId, door, reason, feeMinor }: Cancellation,
): Promise<void> {
  const after = { ...appointment, status: 'CANCELLED' as const, version: appointment.version + 1 };
  await Promise.all([
    changeAppointment(
      tx,
      after,
      {
        status: 'CANCELLED',
        cancelledAt: at,
        cancelledBy: by,
        cancelReason: reason,
        isLate: feeMinor > 0,
        feeMinor,
      },
      { at, userId },
    ),
    copyStatus(tx, after),
    freeTime(tx, appointment.organizationId, idsOf(segments)),
    record(tx, { kind: by, userId, door }, { from: appointment.status, after, segments, at }, [
      { name: 'cancelled', toStatus: 'CANCELLED', changed: ['status'], reason, feeMinor },
    ]),
  ]);
}
