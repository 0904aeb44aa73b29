import type { Tx } from '@openslot/database';
import { completesAt, decide } from './life-cycle.ts';
import { lockById } from './change.loaders.ts';
import { theSystem } from './record.ts';
import { writeSteps } from './steps.commands.ts';

/** Nobody said that the service is over: it is complete by itself at its end, where the business still wants that. */
export async function completeByItself(tx: Tx, organizationId: string, appointmentId: string): Promise<void> {
  const locked = await lockById(tx, organizationId, appointmentId);
  const { appointment, rules, at } = locked;
  const { startedAt } = appointment;
  if (appointment.status !== 'IN_SERVICE' || !startedAt || !rules.autoComplete) return;
  const path = decide('complete', appointment, { at, by: 'SYSTEM', rules });
  if (path && at >= completesAt(appointment, startedAt)) await writeSteps(tx, theSystem(), locked, path);
}
