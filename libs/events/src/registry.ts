import type { Contract } from './contract.ts';
import { auditRecorded, slices } from './contracts/audit.ts';
import * as catalog from './contracts/catalog.ts';
import * as commerce from './contracts/commerce.ts';
import * as engagement from './contracts/engagement.ts';
import * as identity from './contracts/identity.ts';
import { askedSlices, privacyPartState } from './contracts/privacy.ts';
import * as scheduling from './contracts/scheduling.ts';

/** Every published event, by type. */
export function allContracts(): Contract[] {
  const modules = [catalog, commerce, engagement, identity, scheduling];
  const declared = modules.flatMap((module) => Object.values(module).filter(isContract));
  const contracts = [...declared, ...slices.map(auditRecorded), ...askedSlices.map(privacyPartState)];
  return contracts.sort((a, b) => (a.type < b.type ? -1 : 1));
}

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'type' in value && 'topic' in value && 'data' in value;
