import { workerAccess, type Tx } from '@openslot/database';
import { Refusal, requireActing, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { mayAsMember, requireAny, type Permission } from './access.ts';
import type { AppointmentStatus } from './appointment.ts';
import type { AppointmentStepInput } from './appointment.input.ts';
import { decide, obstacle, type Verb } from './life-cycle.ts';
import { findVisible, lockForChange, type Locked } from './change.loaders.ts';
import { wrongState, type WrongState } from './wrong-state.ts';

export interface AppointmentChanged {
  readonly __typename: 'AppointmentChanged';
  readonly appointmentId: string;
}

export type AppointmentStepOutcome =
  | AppointmentChanged
  | { readonly __typename: 'SlotTaken'; readonly nextStartsAt: string | null }
  | WrongState
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number }
  | InvalidInput;

/** Writes a change that was found possible; false when somebody else has the time that it needs, and nothing was written. */
export type Write = (tx: Tx, locked: Locked, path: readonly AppointmentStatus[]) => Promise<boolean>;

/** A change of a visit by a member of its organization: who may, of which version, from which status. */
export async function changeAsStaff(
  deps: Deps,
  viewer: Viewer,
  permission: Permission,
  { verb, appointmentId, version }: AppointmentStepInput & { readonly verb: Verb },
  write: Write,
): Promise<AppointmentStepOutcome> {
  const acting = requireActing(viewer);
  requireAny(acting, permission);
  const seen = await findVisible(deps, viewer, appointmentId);
  if (!seen || seen.organizationId !== acting.organizationId) return unknownId('appointmentId');
  if (!mayAsMember(viewer, permission, seen)) {
    throw new Refusal('FORBIDDEN', `This needs the permission ${permission} here.`);
  }

  return deps.database.transaction(workerAccess(seen.organizationId), async (tx): Promise<AppointmentStepOutcome> => {
    const locked = await lockForChange(tx, seen);
    const { appointment, rules, at } = locked;
    if (appointment.version !== version) return { __typename: 'VersionConflict', currentVersion: appointment.version };
    const circumstances = { at, by: 'STAFF', rules } as const;
    const path = decide(verb, appointment, circumstances);
    if (!path) return wrongState(appointment.status, obstacle(verb, appointment, circumstances) ?? 'status');
    const done = await write(tx, locked, path);
    return done ? { __typename: 'AppointmentChanged', appointmentId } : { __typename: 'SlotTaken', nextStartsAt: null };
  });
}
