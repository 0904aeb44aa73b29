import { idOf } from '@openslot/service';
import { z } from 'zod';
import type { Point } from '../location/point.ts';

/** Where a location's people go: within a circle or a polygon. */
export interface ServiceArea {
  readonly center: Point | null;
  readonly radiusMeters: number | null;
  readonly polygon: readonly Point[] | null;
  readonly travelSpeedKmh: number;
  readonly minTravelMinutes: number;
  readonly feeMinor: number;
}

const point = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });

const area = z
  .object({
    center: point.nullish(),
    radiusMeters: z.int().min(100).max(500_000).nullish(),
    polygon: z.array(point).min(3).max(100).nullish(),
    travelSpeedKmh: z.int().min(1).max(200),
    minTravelMinutes: z.int().min(0).max(480).nullish(),
    fee: z.int().min(0).max(1_000_000_000_000).nullish(),
  })
  .superRefine(({ center, radiusMeters, polygon }, context) => {
    const problem = (field: string, message: string) => context.addIssue({ code: 'custom', message, path: [field] });
    if ((center == null) !== (radiusMeters == null)) problem(center == null ? 'center' : 'radiusMeters', 'required');
    else if ((polygon == null) === (center == null)) problem('polygon', 'circle_or_polygon');
  })
  .transform(({ center, radiusMeters, polygon, travelSpeedKmh, minTravelMinutes, fee }): ServiceArea => ({
    center: center ?? null,
    radiusMeters: radiusMeters ?? null,
    polygon: polygon ?? null,
    travelSpeedKmh,
    minTravelMinutes: minTravelMinutes ?? 0,
    feeMinor: fee ?? 0,
  }));

export const setServiceAreaInput = z.object({
  locationId: idOf('loc'),
  version: z.int(),
  /** Null: nobody goes anywhere. */
  area: area.nullish(),
});
export type SetServiceArea = z.infer<typeof setServiceAreaInput>;
