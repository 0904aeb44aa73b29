import { gunzipSync, gzipSync } from 'node:zlib';
import {
  customerErased,
  privacyDone,
  privacyPartState,
  privacyRequested,
  type Envelope,
  type PrivacyKind,
  type Slice,
} from '@openslot/events';
import { defineConsumer, on, type Consumer } from './consumers.ts';
import { emit } from './outbox.ts';
import { newBox, openSealed, sealFor } from './sealed-box.ts';
import type { Tx } from './tx.ts';

/** Whose data it is about: the records of one customer, among them those that were merged into it. */
export interface PrivacySubject {
  readonly organizationId: string;
  readonly customerIds: readonly string[];
  readonly cause: Envelope;
}

/** What a slice keeps of a person: lists by name. */
export type Collected = Readonly<Record<string, readonly unknown[]>>;

/** A slice's part of what people may ask about their data. Both may run twice. */
export interface PrivacyWork {
  collect(tx: Tx, subject: PrivacySubject): Promise<Collected>;
  erase(tx: Tx, subject: PrivacySubject, options: { readonly reviewTexts: boolean }): Promise<void>;
}

/** Does a slice's part of every request in one transaction, and forgets what it told once the request is done. */
export const privacyParts = (slice: Slice, { collect, erase }: PrivacyWork): Consumer =>
  defineConsumer({
    name: 'privacy-parts',
    handlers: [
      on(privacyRequested, async (tx, event) => {
        const { kind, customerIds, sealFor: publicKey, reviewTexts } = event.data;
        const subject = { organizationId: organizationOf(event), customerIds, cause: event };
        if (kind === 'ERASURE') await erase(tx, subject, { reviewTexts });
        const collected = kind === 'EXPORT' ? await collect(tx, subject) : null;
        await tellPart(tx, slice, event, kind, {
          sealed: collected && publicKey ? packed(publicKey, collected) : null,
          rows: collected ? rowsIn(collected) : 0,
        });
      }),
      on(privacyDone, (tx, event) => tellPart(tx, slice, event, event.data.kind, null)),
      on(customerErased, (tx, event) =>
        erase(
          tx,
          { organizationId: organizationOf(event), customerIds: [event.subject], cause: event },
          { reviewTexts: event.data.reviewTexts },
        ),
      ),
    ],
  });

const tellPart = (
  tx: Tx,
  slice: Slice,
  event: Envelope,
  kind: PrivacyKind,
  part: { sealed: string | null; rows: number } | null,
): Promise<void> =>
  emit(tx, {
    contract: privacyPartState(slice),
    organizationId: event.organizationid,
    aggregateId: event.subject,
    version: part === null ? 2 : 1,
    data: part && { kind, ...part },
    cause: event,
  });

export const rowsIn = (collected: Collected): number =>
  Object.values(collected).reduce((sum, { length }) => sum + length, 0);

/** The key that the parts of one export are sealed for; gone with the request, nothing of them can be opened again. */
export const newExportKey = newBox;

export const packed = (publicKey: string, collected: Collected): string =>
  sealFor(publicKey, gzipSync(JSON.stringify(collected))).toString('base64');

export const unpacked = (privateKey: string, sealed: string): Collected =>
  JSON.parse(gunzipSync(openSealed(privateKey, Buffer.from(sealed, 'base64'))).toString()) as Collected;

function organizationOf({ organizationid, type }: Envelope): string {
  if (organizationid === null) throw new Error(`${type} names no organization`);
  return organizationid;
}
