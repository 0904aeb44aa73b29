import { randomBytes } from 'node:crypto';
import { instantOf } from '../availability/local-time.ts';
import type { HeldItem } from '../hold/hold.ts';
import { numberOf, type PriceSnapshot, type Segment } from './appointment.ts';

/** Numbers for a new visit, of which the first free one is taken. */
export const offeredNumbers = (): readonly string[] => Array.from({ length: 4 }, () => numberOf(randomBytes(6)));

export const priceSnapshotOf = (items: readonly HeldItem[]): PriceSnapshot => ({
  segments: items.map(({ variationId, resourceId, minutes, listMinor, addOns }) => ({
    ...{ variationId, resourceId, minutes, listMinor },
    ...(addOns.length > 0 && { addOns }),
  })),
});

/** What was pinned of one service becomes a segment of the visit, under the same id. */
export const segmentOf = (item: HeldItem, appointmentId: string): Segment => ({
  id: item.segmentId,
  appointmentId,
  serviceId: item.serviceId,
  variationId: item.variationId,
  variationVersion: item.variationVersion,
  resourceId: item.resourceId,
  unit: item.unit,
  requestedStaff: item.requestedStaff,
  startsAt: instantOf(item.startsAt),
  endsAt: instantOf(item.endsAt),
  minutes: item.minutes,
  bufferBeforeMinutes: item.buffers.before,
  bufferAfterMinutes: item.buffers.after,
  processingStartMinutes: item.processing?.start ?? null,
  processingMinutes: item.processing?.minutes ?? null,
  listMinor: item.listMinor,
  resources: item.resources,
  addOns: item.addOns,
  sessionId: item.sessionId ?? null,
  seatId: item.seatId ?? null,
});
