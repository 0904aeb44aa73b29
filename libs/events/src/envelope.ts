import { z } from 'zod';

/**
 * How every event travels: CloudEvents 1.0 as JSON, with our extension attributes in lower case as that standard asks.
 * `subject` is the aggregate's id and the key by which order is kept; `data` is null in a tombstone of a state topic.
 */
export const envelopeSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string(),
  type: z.string(),
  subject: z.uuid(),
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  /** Null for what belongs to no organization, such as a person's sign-up. */
  organizationid: z.uuid().nullable(),
  /** Version of the aggregate after the change; projections refuse a version that is not newer than theirs. */
  aggregateversion: z.int().nonnegative(),
  /** Who caused it: a user's id, or null for the system. */
  actor: z.uuid().nullable(),
  /** The event that led to this one. */
  causationid: z.uuid().nullable(),
  traceparent: z.string().nullable(),
  data: z.unknown(),
});

export type Envelope<Data = unknown> = Omit<z.infer<typeof envelopeSchema>, 'data'> & { data: Data };
