/**
 * Of a series that is paid visit by visit the first payment decides: when its time runs out and nothing else was paid or
 * approved, the other visits do not keep their time for months. Running twice changes nothing.
 */
import type { Due, Tx } from '@openslot/database';
import { expireUnpaid } from '../appointment/payment.commands.ts';
import { theSystem } from '../appointment/record.ts';
import { endSeriesById } from './edit.commands.ts';
import { isNeverPaid } from './series.ts';
import { lockSeries, occurrencesWithVisits } from './series.store.ts';

export const seriesTimers = { series_unpaid: letGo };

async function letGo(tx: Tx, { organizationId, subjectId: id }: Due): Promise<void> {
  if (organizationId === null) throw new Error('series belong to an organization');
  const series = await lockSeries(tx, organizationId, id);
  if (series?.status !== 'ACTIVE') return;
  const occurrences = await occurrencesWithVisits(tx, organizationId, id);
  const booked = occurrences.filter(({ appointmentId }) => appointmentId !== null);
  if (!isNeverPaid(booked.map(({ visit }) => visit?.status ?? null))) return;
  const waiting = booked.filter(({ visit }) => visit?.status === 'PENDING_PAYMENT');
  for (const appointmentId of waiting.map((each) => each.appointmentId as string).toSorted()) {
    await expireUnpaid(tx, organizationId, appointmentId);
  }
  await endSeriesById(tx, organizationId, id, theSystem());
}
