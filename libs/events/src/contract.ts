import type { z } from 'zod';

/** A published event: its type (`scheduling.appointment.confirmed.v1`), the topic it travels on, and its data. */
export interface Contract<Data = unknown, Type extends string = string> {
  readonly type: Type;
  readonly topic: string;
  readonly data: z.ZodType<Data>;
}

/**
 * Declares an event `<slice>.<aggregate>.<what happened>.v<n>`. What happened travels on `<slice>.<aggregate>.events`;
 * `state` (the latest public state) travels on the compacted `<slice>.<aggregate>.state`.
 */
export function contract<Data, const Type extends string>(type: Type, data: z.ZodType<Data>): Contract<Data, Type> {
  const { slice, aggregate, happened } = partsOf(type);
  return { type, topic: `${slice}.${aggregate}.${happened === 'state' ? 'state' : 'events'}`, data };
}

/** The slice that alone writes events of this type. */
export const sliceOfContract = ({ type }: Contract): string => partsOf(type).slice;

export const isState = ({ topic }: Contract): boolean => topic.endsWith('.state');

function partsOf(type: string) {
  const [, slice, aggregate, happened] = /^([a-z]+)\.([a-z-]+)\.([a-z_]+)\.v[1-9]\d*$/.exec(type) ?? [];
  if (!slice || !aggregate || !happened) throw new Error(`not an event type: ${type}`);
  return { slice, aggregate, happened };
}

export type DataOf<C> = C extends Contract<infer Data> ? Data : never;

/** What a consumer receives: the data, and on a state topic null where the state is gone (a tombstone). */
export type Received<Data, Type extends string> = Type extends `${string}.state.v${number}` ? Data | null : Data;
