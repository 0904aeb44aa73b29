import { idOf } from '@openslot/service';
import { z } from 'zod';
import { line } from '../user/user.ts';

export const organizationStatuses = ['ACTIVE', 'SUSPENDED', 'CLOSING', 'DELETED'] as const;
export type OrganizationStatus = (typeof organizationStatuses)[number];

export type Step = 'suspend' | 'resume' | 'close' | 'closeSuspended' | 'reopen' | 'delete';

/**
 * What leads where. The platform suspends and resumes, and closes what is suspended; the owners close, and reopen until
 * the organization is deleted. What was suspended is so again when it is reopened.
 */
const steps: Readonly<Record<Step, { from: readonly OrganizationStatus[]; to: OrganizationStatus }>> = {
  suspend: { from: ['ACTIVE'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'ACTIVE' },
  close: { from: ['ACTIVE'], to: 'CLOSING' },
  closeSuspended: { from: ['SUSPENDED'], to: 'CLOSING' },
  reopen: { from: ['CLOSING'], to: 'ACTIVE' },
  delete: { from: ['CLOSING'], to: 'DELETED' },
};

/** The status after the step; null where the step does not lead on. */
export function after(
  step: Step,
  status: OrganizationStatus,
  closedFrom: OrganizationStatus | null = null,
): OrganizationStatus | null {
  if (!steps[step].from.includes(status)) return null;
  return step === 'reopen' ? (closedFrom ?? 'ACTIVE') : steps[step].to;
}

/** How long a closing organization can be reopened. */
export const closingTime = 30 * 86_400_000;

export const suspendInput = z.object({ organizationId: idOf('org'), reason: line(500) });
export type Suspend = z.infer<typeof suspendInput>;

export const closeInput = z.object({ version: z.int() });
export type Close = z.infer<typeof closeInput>;
