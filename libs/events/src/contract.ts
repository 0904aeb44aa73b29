import { z } from 'zod';

/** A published event: its type (`scheduling.appointment.confirmed.v1`), the topic it travels on, and its data. */
export interface Contract<Data = unknown> {
  readonly type: string;
  readonly topic: string;
  readonly data: z.ZodType<Data>;
}

/**
 * Declares an event `<slice>.<aggregate>.<what happened>.v<n>`. What happened travels on `<slice>.<aggregate>.events`;
 * `state` (the latest public state) travels on the compacted `<slice>.<aggregate>.state`.
 */
export function contract<Data>(type: string, data: z.ZodType<Data>): Contract<Data> {
  const [slice, aggregate, happened] = type.split('.');
  if (!slice || !aggregate || !happened || !/\.v\d+$/.test(type)) throw new Error(`not an event type: ${type}`);
  return { type, topic: `${slice}.${aggregate}.${happened === 'state' ? 'state' : 'events'}`, data };
}

export type DataOf<C> = C extends Contract<infer Data> ? Data : never;
