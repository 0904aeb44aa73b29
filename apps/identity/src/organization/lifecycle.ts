import { idOf } from '@openslot/service';
import { z } from 'zod';
import { line } from '../user/user.ts';

export const organizationStatuses = ['ACTIVE', 'SUSPENDED', 'CLOSING', 'DELETED'] as const;
export type OrganizationStatus = (typeof organizationStatuses)[number];

export type Step = 'suspend' | 'resume' | 'close' | 'reopen' | 'delete';

/**
 * What leads where. The platform suspends and resumes; the owners close, and reopen until the organization is deleted.
 * Who is suspended cannot close: reopening would undo the suspension.
 */
const steps: Readonly<Record<Step, { from: readonly OrganizationStatus[]; to: OrganizationStatus }>> = {
  suspend: { from: ['ACTIVE'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'ACTIVE' },
  close: { from: ['ACTIVE'], to: 'CLOSING' },
  reopen: { from: ['CLOSING'], to: 'ACTIVE' },
  delete: { from: ['CLOSING'], to: 'DELETED' },
};

/** The status after the step; null where the step does not lead on. */
export const after = (step: Step, status: OrganizationStatus): OrganizationStatus | null =>
  steps[step].from.includes(status) ? steps[step].to : null;

/** How long a closing organization can be reopened. */
export const closingTime = 30 * 86_400_000;

export const suspendInput = z.object({ organizationId: idOf('org'), reason: line(500) });
export type Suspend = z.infer<typeof suspendInput>;

export const closeInput = z.object({ version: z.int() });
export type Close = z.infer<typeof closeInput>;
