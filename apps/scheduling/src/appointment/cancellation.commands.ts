import { clearTimer, once, workerAccess, type Tx } from '@openslot/database';
import { unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { freeTime } from '../allocation/allocation.store.ts';
import type { Deps } from '../deps.ts';
import { changesAs, requireOverride, requireRequester } from './access.ts';
import type { CancelAppointmentInput } from './appointment.input.ts';
import { appointmentTimerKinds } from './deadlines.ts';
import { obstacle } from './life-cycle.ts';
import { cancellationTerms, cutOff, isCancelledLate, paidMinor } from './terms.ts';
import { endDecision } from '../visit-decision/visit-decision.store.ts';
import { changeAppointment, copyStatus } from './appointment.store.ts';
import { findVisible, idsOf, lockForChange, type Locked } from './change.loaders.ts';
import { writeInstant } from './instants.ts';
import { doerOf, record, type Doer } from './record.ts';
import { isShutOut } from './guest-check.ts';
import { wrongState, type WrongState } from './wrong-state.ts';

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
  | WrongState
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number }
  | { readonly __typename: 'IdempotencyMismatch' }
  | InvalidInput;

/** Cancels for the customer, within the policy and for its fee, or for the business, which costs the customer nothing. */
export async function cancelAppointment(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, ...input }: CancelAppointmentInput,
): Promise<CancelAppointmentOutcome> {
  const { actorId } = requireRequester(viewer);
  const seen = await findVisible(deps, viewer, input.appointmentId);
  const by = seen && changesAs(viewer, seen);
  if (!by) return unknownId('appointmentId');
  if (input.override) requireOverride(viewer, seen);

  const { organizationId } = seen;
  const keep = (outcome: CancelAppointmentOutcome) => outcome.__typename === 'AppointmentCancelled';
  const request = { organizationId, actorId, operation: 'cancelAppointment', key: idempotencyKey, input, keep };
  return deps.database.transaction(workerAccess(organizationId), (tx) =>
    once<CancelAppointmentOutcome>(tx, request, async () => {
      const [locked, shutOut] = await Promise.all([lockForChange(tx, seen), isShutOut(tx, viewer)]);
      if (shutOut) return unknownId('appointmentId');
      const { appointment, rules, at } = locked;
      if (appointment.version !== input.version) {
        return { __typename: 'VersionConflict', currentVersion: appointment.version };
      }
      const inTheWay = obstacle('cancel', appointment, { at, by, rules });
      if (inTheWay) return wrongState(appointment.status, inTheWay);
      const until = input.override ? null : cutOff('cancel', appointment, at);
      if (until) return { __typename: 'OutsideCancellationWindow', until: writeInstant(until, seen.startOffset) };
      const feeMinor = by === 'CUSTOMER' ? cancellationTerms(appointment, at).feeMinor : 0;
      const why = { reason: input.reason, overriddenFor: input.override?.reason ?? null };
      await writeCancellation(tx, doerOf(viewer, by), locked, { ...why, feeMinor });
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
  /** Told to the customer. */
  readonly reason: string | null;
  /** Why the rules gave way; for history and audit alone. */
  readonly overriddenFor?: string | null;
  readonly feeMinor: number;
}

/** Ends a locked appointment that can be cancelled: its time is free, and everybody is told. */
export async function writeCancellation(
  tx: Tx,
  doer: Doer,
  { appointment, segments, at }: Locked,
  { reason, overriddenFor = null, feeMinor }: Cancellation,
): Promise<void> {
  const late = isCancelledLate(appointment, at);
  const after = { ...appointment, status: 'CANCELLED' as const, version: appointment.version + 1 };
  await Promise.all([
    changeAppointment(
      tx,
      after,
      {
        status: 'CANCELLED',
        cancelledAt: at,
        cancelledBy: doer.kind,
        cancelReason: reason,
        isLate: late,
        // Places that were given up before have fees of their own.
        feeMinor: appointment.feeMinor + feeMinor,
      },
      { at, userId: doer.userId },
    ),
    copyStatus(tx, after),
    endDecision(tx, after.organizationId, after.id),
    freeTime(tx, appointment.organizationId, idsOf(segments)),
    ...appointmentTimerKinds.map((kind) => clearTimer(tx, kind, appointment.id)),
    record(tx, doer, { from: appointment.status, after, segments, at }, [
      {
        name: 'cancelled',
        toStatus: 'CANCELLED',
        changed: ['status'],
        reason: overriddenFor ?? reason,
        told: reason,
        feeMinor,
        late,
      },
    ]),
  ]);
}
