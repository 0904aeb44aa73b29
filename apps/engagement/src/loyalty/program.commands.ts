import { now, recordAudit, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  byViewer,
  invalidInput,
  newId,
  notKnownHere,
  requireHeld,
  requireMay,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import type { Deps } from '../deps.ts';
import { knowsBusiness } from '../place/place.store.ts';
import { versionConflict, wrongState, type VersionConflict, type WrongState } from '../outcomes.ts';
import { programAfter, type LoyaltyProgramStep, type ProgramVerb, type SetLoyaltyProgram } from './loyalty.ts';
import {
  changeProgram,
  findProgram,
  insertProgram,
  lockCurrentProgram,
  lockProgram,
  replaceTiers,
} from './program.store.ts';

const permission = 'loyalty.write';

export interface LoyaltyProgramSet {
  readonly __typename: 'LoyaltyProgramSet';
  readonly programId: string;
}
export interface LoyaltyProgramChanged {
  readonly __typename: 'LoyaltyProgramChanged';
  readonly programId: string;
}

type SetLoyaltyProgramOutcome = LoyaltyProgramSet | VersionConflict | NotReadyYet | InvalidInput;

/** Makes a business's programme, or changes its rules. Locks: the programme. */
export async function setLoyaltyProgram(
  { database }: Deps,
  viewer: Viewer,
  { businessId, version, earn, expiryMonths = null, tiers }: SetLoyaltyProgram,
): Promise<SetLoyaltyProgramOutcome> {
  const { organizationId } = requireHeld(viewer, permission);
  if (!(await database.read(accessOf(viewer), (tx) => knowsBusiness(tx, organizationId, businessId)))) {
    return notKnownHere(await database.read(accessOf(viewer), now), { id: businessId, path: ['businessId'] });
  }
  requireMay(viewer, permission, { organizationId, businessId });
  const actor = actorIdOf(viewer);
  return database.transaction(workerAccess(organizationId), async (tx): Promise<SetLoyaltyProgramOutcome> => {
    const rules = { ...earn, expiryMonths };
    const own = { organizationId, id: newId(), businessId, createdBy: actor, updatedBy: actor };
    const known = await lockCurrentProgram(tx, organizationId, businessId);
    if (!known && version != null) return invalidInput({ path: ['version'], problem: 'invalid_value' });
    const made = known ? null : await insertProgram(tx, { ...own, ...rules });
    const current = known ?? made ?? (await lockCurrentProgram(tx, organizationId, businessId));
    if (!current) throw new Error('a programme was in the way and is gone');
    if (!made && current.version !== version) return versionConflict(current.version);
    const program = made ?? (await changeProgram(tx, current, rules, actor));
    await replaceTiers(tx, program, tiers);
    await audit(tx, viewer, program, 'loyalty_program.set', ['earn', 'expiry_months', 'tiers']);
    return { __typename: 'LoyaltyProgramSet', programId: program.id };
  });
}

type LoyaltyProgramStepOutcome = LoyaltyProgramChanged | WrongState | VersionConflict | InvalidInput;

const step =
  (verb: ProgramVerb) =>
  async (
    { database }: Deps,
    viewer: Viewer,
    { programId, version }: LoyaltyProgramStep,
  ): Promise<LoyaltyProgramStepOutcome> => {
    const { organizationId } = requireHeld(viewer, permission);
    const found = await database.read(accessOf(viewer), (tx) => findProgram(tx, organizationId, programId));
    if (!found) return unknownId('programId');
    requireMay(viewer, permission, found);
    return database.transaction(workerAccess(organizationId), async (tx): Promise<LoyaltyProgramStepOutcome> => {
      const program = await lockProgram(tx, organizationId, programId);
      if (program.version !== version) return versionConflict(program.version);
      const status = programAfter(verb, program.status);
      if (!status) return wrongState(program.status);
      await changeProgram(tx, program, { status }, actorIdOf(viewer));
      await audit(tx, viewer, program, `loyalty_program.${verb}`, ['status']);
      return { __typename: 'LoyaltyProgramChanged', programId };
    });
  };

export const startLoyaltyProgram = step('start');
export const pauseLoyaltyProgram = step('pause');
export const endLoyaltyProgram = step('end');

const audit = (
  tx: Tx,
  viewer: Viewer,
  { organizationId, id }: { organizationId: string; id: string },
  action: string,
  changed: readonly string[],
): Promise<void> =>
  recordAudit(tx, 'engagement', {
    ...byViewer(viewer),
    ...{ organizationId, action, entity: 'LoyaltyProgram', entityId: id, changed },
  });
