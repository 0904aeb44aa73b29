import { clearTimer, emit, now, setTimer, workerAccess, type Tx } from '@openslot/database';
import { cardSetupSucceeded } from '@openslot/events';
import { newId } from '@openslot/service';
import { findAppointment } from '../appointment/appointment.store.ts';
import { customerNow } from '../customer/customer.store.ts';
import type { Deps } from '../deps.ts';
import { cardsOfVisit, insertMethod } from '../payment-method/payment-method.store.ts';
import { firstLook, tokenPlace } from '../payment-method/payment-method.ts';
import { cardRemovalKind, reviewCards } from '../payment-method/payment-method.work.ts';
import type { Work } from '../provider/provider-work.ts';
import { providerNamed, type ProviderCard, type ProviderSetup } from '../provider/provider.ts';
import { noteProviderObject } from '../webhook/webhook.store.ts';
import { changeSetup, findSetup, lockOpenSetup, lockSetup } from './card-setup.store.ts';
import { statusAfter } from './card-setup.ts';
import type { CardSetupRow } from './card-setup.tables.ts';

export const setupExpiryKind = 'card_setup_expiry';

/** Why a setup failed that the provider did not decline. */
export const calledOff = 'called_off';
export const notInTime = 'not_in_time';

/** Notes what a setup is called at its provider, unless that is known. Locks: the setup. */
export async function noteSetup(tx: Tx, setup: CardSetupRow, { id: objectId }: ProviderSetup): Promise<CardSetupRow> {
  if (setup.providerSetupId !== null) return setup;
  const { provider, organizationId, id } = setup;
  await noteProviderObject(tx, { provider, objectId, organizationId, type: 'CARD_SETUP', id });
  return changeSetup(tx, setup, { providerSetupId: objectId });
}

/**
 * How things stand at the provider now, of which a card that came too late is forgotten there: nobody keeps it. To be
 * asked before `takeSetup`, outside a transaction.
 */
export async function readSetup(deps: Deps, setup: CardSetupRow): Promise<ProviderSetup | null> {
  if (setup.providerSetupId === null) return null;
  const provider = providerNamed(deps.providers, setup.provider);
  const found = await provider.readSetup(setup.providerSetupId);
  if (setup.status === 'FAILED' && found.card) await provider.forgetCard(found.card.token);
  return found;
}

/**
 * Brings a setup up to what its provider says now; true when that changed something. A card that was left takes the
 * place of one that was left before.
 */
export async function takeSetup(
  tx: Tx,
  deps: Deps,
  organizationId: string,
  setupId: string,
  found: ProviderSetup,
): Promise<boolean> {
  const setup = await lockSetup(tx, organizationId, setupId);
  const next = setup && statusAfter(setup.status, found.finding);
  if (!setup || !next) return false;
  if (next === 'FAILED') return failSetup(tx, setup, found.failure ?? 'failed').then(() => true);
  if (!found.card) throw new Error(`setup ${setupId} succeeded without a card`);
  await keepCard(tx, deps, setup, found.card);
  const succeeded = await changeSetup(tx, setup, { status: 'SUCCEEDED' });
  await clearTimer(tx, setupExpiryKind, setup.id);
  await emit(tx, {
    contract: cardSetupSucceeded,
    organizationId,
    aggregateId: setup.id,
    version: succeeded.version,
    data: { appointmentId: setup.appointmentId, customerId: setup.customerId },
  });
  return true;
}

async function keepCard(tx: Tx, deps: Deps, setup: CardSetupRow, { token, ...card }: ProviderCard): Promise<void> {
  const { organizationId, appointmentId, customerId, provider, consentText } = setup;
  const at = await now(tx);
  const id = newId();
  await reviewCards(tx, await cardsOfVisit(tx, organizationId, appointmentId));
  await insertMethod(tx, {
    ...{ organizationId, id, appointmentId, provider, consentText, ...card },
    customerId: await customerNow(tx, organizationId, customerId),
    cardSetupId: setup.id,
    purpose: 'ONE_APPOINTMENT',
    providerTokenEnc: await deps.vault.seal(tx, organizationId, tokenPlace(id), token),
    consentedAt: at,
  });
  const visit = await findAppointment(tx, organizationId, appointmentId);
  const dueAt = visit ? firstLook(visit, at) : at;
  await setTimer(tx, { organizationId, kind: cardRemovalKind, subjectId: id, dueAt });
}

/** Locks: the setup, which is open. */
export async function failSetup(tx: Tx, setup: CardSetupRow, error: string): Promise<CardSetupRow> {
  await clearTimer(tx, setupExpiryKind, setup.id);
  return changeSetup(tx, setup, { status: 'FAILED', error: error.slice(0, 500) });
}

/** A visit will not be: no card has to be left for it. */
export async function callOffSetup(tx: Tx, organizationId: string, appointmentId: string): Promise<void> {
  const setup = await lockOpenSetup(tx, organizationId, appointmentId);
  if (setup) await failSetup(tx, setup, calledOff);
}

/** At the end of a setup's time: what the provider knows counts first, then it is called off. */
export async function expireSetup(deps: Deps, work: Work): Promise<void> {
  const organizationId = work.organizationId as string;
  const access = workerAccess(organizationId);
  const setup = await deps.database.read(access, (tx) => findSetup(tx, organizationId, work.subjectId));
  const found = setup?.status === 'PENDING' ? await readSetup(deps, setup) : null;
  await deps.database.transaction(access, async (tx) => {
    await lockSetup(tx, organizationId, work.subjectId);
    await work.finish(tx);
    if (found) await takeSetup(tx, deps, organizationId, work.subjectId, found);
    const current = await findSetup(tx, organizationId, work.subjectId);
    if (current?.status === 'PENDING') await failSetup(tx, current, notInTime);
  });
}
