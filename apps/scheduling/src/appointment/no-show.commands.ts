import type { Tx } from '@openslot/database';
import { decide, minutesUntilNoShow } from './life-cycle.ts';
import { watchForNoShow } from './appointment.store.ts';
import { lockById } from './change.loaders.ts';
import { minutesAfter } from './instants.ts';
import { theSystem } from './record.ts';
import { writeSteps } from './steps.commands.ts';

/**
 * Nobody came, and nobody said so: the visit ends by itself where the business wants that by now. One whose no-show was
 * undone is left to the desk.
 */
export async function endWithoutCustomer(tx: Tx, organizationId: string, appointmentId: string): Promise<void> {
  const locked = await lockById(tx, organizationId, appointmentId);
  const { appointment, rules, at } = locked;
  const path = decide('markNoShow', appointment, { at, by: 'SYSTEM', rules });
  const minutes = minutesUntilNoShow(rules);
  if (!path || minutes === null || appointment.noShowUndoneAt) return;
  if (at < minutesAfter(appointment.startsAt, minutes)) return watchForNoShow(tx, appointment);
  await writeSteps(tx, theSystem(), locked, path);
}
