import { idOf, holds, type Viewer } from '@openslot/service';
import { slices, type PrivacyKind } from '@openslot/events';
import { z } from 'zod';

/** An answer is due within so many days. */
export const deadlineDays = 30;
/** A finished export can be read for so many days. */
export const readableDays = 7;

export type PrivacyStatus = 'OPEN' | 'COLLECTING' | 'DONE' | 'REFUSED';
export type SubjectKind = 'CUSTOMER' | 'USER';

export const askForExportInput = z.object({ customerId: idOf('cus').nullish() });
export type AskForExport = z.infer<typeof askForExportInput>;

export const askForErasureInput = z.object({
  customerId: idOf('cus').nullish(),
  reviewTexts: z.boolean().default(false),
});
export type AskForErasure = z.infer<typeof askForErasureInput>;

/** What a member needs to ask in somebody's place. */
export const permissionFor: Readonly<Record<PrivacyKind, string>> = {
  EXPORT: 'customer.export',
  ERASURE: 'customer.erase',
};

export const refuseRequestInput = z.object({ requestId: idOf('prv'), reason: z.string().trim().min(1).max(500) });
export type RefuseRequest = z.infer<typeof refuseRequestInput>;

/** Whoever may ask in somebody's place may say no. */
export const mayDecide = (
  viewer: Viewer,
  { organizationId, kind }: { readonly organizationId: string; readonly kind: PrivacyKind },
): boolean => holds(viewer, permissionFor[kind], organizationId);

/** Whoever may ask for either sees what was asked, and by when it is due. */
export const maySeeRequests = (viewer: Viewer, organizationId: string): boolean =>
  Object.values(permissionFor).some((permission) => holds(viewer, permission, organizationId));

/** What a request waits for: of an account identity knows all itself. */
export const partsOf = (subjectKind: SubjectKind): readonly string[] =>
  subjectKind === 'USER' ? ['identity'] : slices;

export const isComplete = (subjectKind: SubjectKind, done: readonly string[]): boolean =>
  partsOf(subjectKind).every((slice) => done.includes(slice));

/** A whole account is through when it and every organization's part of it are. */
export function statusOfAll(statuses: readonly PrivacyStatus[]): PrivacyStatus {
  if (statuses.every((status) => status === 'DONE')) return 'DONE';
  if (statuses.includes('REFUSED')) return 'REFUSED';
  return statuses.every((status) => status === 'OPEN') ? 'OPEN' : 'COLLECTING';
}

export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000);

/** Where sealed columns of a request stand, for the vault. */
export const requestColumn = (id: string, column: 'box_enc' | 'document_enc') => ({
  table: 'privacy_request',
  column,
  id,
});
