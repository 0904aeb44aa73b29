import { now, once, recordAudit, setTimer, workerAccess, type Tx } from '@openslot/database';
import { actorIdOf, byViewer, invalidInput, newId, type InvalidInput, type Viewer } from '@openslot/service';
import { takesNoPayment } from '../appointment/appointment.ts';
import { findAppointment } from '../appointment/appointment.store.ts';
import { customerNow } from '../customer/customer.store.ts';
import type { Deps } from '../deps.ts';
import { requireTakesPayments } from '../organization/organization.store.ts';
import { callerOf, isCardDue, readRedeemed, type CardDue, type Redeem } from '../payment/payment-token.ts';
import {
  providerNamed,
  ProviderRefused,
  ProviderUnavailable,
  type PaymentProvider,
  type ProviderSetup,
} from '../provider/provider.ts';
import { providerSilent } from '../provider/silent.ts';
import { texts } from '../texts.ts';
import { calledOff, failSetup, notInTime, noteSetup, setupExpiryKind } from './card-setup.process.ts';
import { findOpenSetup, findSetup, insertSetup, lockSetup } from './card-setup.store.ts';
import type { CardSetupRow } from './card-setup.tables.ts';

export interface CardSetupStarted {
  readonly __typename: 'CardSetupStarted';
  readonly consent: string;
  readonly action: {
    readonly provider: string;
    readonly url: string | null;
    readonly clientSecret: string | null;
  };
}
type Refused =
  | { readonly __typename: 'PaymentTokenExpired' | 'IdempotencyMismatch' }
  | { readonly __typename: 'NotReadyYet'; readonly retryAfterMs: number }
  | InvalidInput;
export type StartCardSetupOutcome = CardSetupStarted | Refused;

/**
 * Starts leaving the card that a token of scheduling's asks for, for whoever holds the token; in the same steps as a
 * payment, and like it safe to repeat.
 */
export async function startCardSetup(deps: Deps, viewer: Viewer, input: Redeem): Promise<StartCardSetupOutcome> {
  const read = await readRedeemed(deps, viewer, input, isCardDue, 'payment_token_for_payment');
  if ('__typename' in read) return read;
  const { claims, provider } = read;
  const { organizationId } = claims;

  const opened = await deps.database.transaction(workerAccess(organizationId), (tx) =>
    once<Opened>(
      tx,
      {
        organizationId,
        actorId: callerOf(viewer),
        operation: 'startCardSetup',
        key: input.idempotencyKey,
        input: { paymentToken: input.paymentToken, provider: provider.name },
        keep: (outcome) => outcome.__typename === 'CardSetupStarted',
      },
      () => open(tx, viewer, claims, provider),
    ),
  );
  return opened.__typename === 'CardSetupStarted' ? withAction(deps, organizationId, opened.setupId) : opened;
}

/** What is stored for the retry: the setup's id; the client's action is found again. */
type Opened =
  | { readonly __typename: 'CardSetupStarted'; readonly setupId: string }
  | { readonly __typename: 'PaymentTokenExpired' }
  | { readonly __typename: 'NotReadyYet'; readonly retryAfterMs: number };

async function open(tx: Tx, viewer: Viewer, claims: CardDue, provider: PaymentProvider): Promise<Opened> {
  const { organizationId, appointmentId } = claims;
  if ((await now(tx)) >= claims.deadline) return { __typename: 'PaymentTokenExpired' };
  await requireTakesPayments(tx, organizationId);
  const visit = await findAppointment(tx, organizationId, appointmentId);
  if (!visit) return { __typename: 'NotReadyYet', retryAfterMs: 500 };
  if (takesNoPayment(visit.status)) return { __typename: 'PaymentTokenExpired' };
  const known = await findOpenSetup(tx, organizationId, appointmentId);
  if (known) return { __typename: 'CardSetupStarted', setupId: known.id };

  const setup = await insertSetup(tx, {
    ...{ organizationId, id: newId(), appointmentId },
    businessId: claims.businessId,
    customerId: await customerNow(tx, organizationId, claims.customerId),
    provider: provider.name,
    status: 'PENDING',
    consentText: consentFor(viewer),
    expiresAt: claims.deadline,
    createdBy: actorIdOf(viewer),
  });
  // A twin with another key was sooner; its row is committed, else we would still be waiting for it.
  if (!setup) return open(tx, viewer, claims, provider);
  await setTimer(tx, { organizationId, kind: setupExpiryKind, subjectId: setup.id, dueAt: setup.expiresAt });
  await recordAudit(tx, 'commerce', {
    ...byViewer(viewer),
    organizationId,
    action: 'card_setup.start',
    entity: 'CardSetup',
    entityId: setup.id,
  });
  return { __typename: 'CardSetupStarted', setupId: setup.id };
}

/** What the customer is told, kept as it was told. */
const consentFor = ({ language }: Viewer): string => texts['card_consent']?.[language] ?? '';

/** What the customer's client does with the setup; once it is done, the provider's page says so. */
async function withAction(deps: Deps, organizationId: string, setupId: string): Promise<StartCardSetupOutcome> {
  const setup = await deps.database.read(workerAccess(organizationId), (tx) => findSetup(tx, organizationId, setupId));
  if (!setup) throw new Error(`card setup ${setupId} is gone`);
  if (wasCalledOff(setup)) return { __typename: 'PaymentTokenExpired' };
  const found = await askedSetup(deps, setup);
  if (!found) return invalidInput({ path: ['provider'], problem: 'provider_takes_no_card' });
  if (setup.providerSetupId === null) await noteAnswer(deps, setup, found);
  const action = { provider: setup.provider, ...found.action };
  return { __typename: 'CardSetupStarted', consent: setup.consentText, action };
}

/** Before the provider was asked: nothing is to be asked of it any more. */
const wasCalledOff = ({ status, providerSetupId, error }: CardSetupRow): boolean =>
  status === 'FAILED' && providerSetupId === null && (error === calledOff || error === notInTime);

/** The provider's side of a setup, made now where there is none. Null: the provider wants nothing of it. */
async function askedSetup(deps: Deps, setup: CardSetupRow): Promise<ProviderSetup | null> {
  const provider = providerNamed(deps.providers, setup.provider);
  try {
    if (setup.providerSetupId !== null) return await provider.readSetup(setup.providerSetupId);
    const { id, organizationId } = setup;
    return await provider.createSetup({ idempotencyKey: id, metadata: { setupId: id, organizationId } });
  } catch (error) {
    if (error instanceof ProviderUnavailable) throw providerSilent(error);
    if (!(error instanceof ProviderRefused)) throw error;
    await refuse(deps, setup, error.message);
    return null;
  }
}

const noteAnswer = (deps: Deps, { organizationId, id }: CardSetupRow, found: ProviderSetup): Promise<void> =>
  deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const setup = await lockSetup(tx, organizationId, id);
    if (setup) await noteSetup(tx, setup, found);
  });

const refuse = (deps: Deps, { organizationId, id }: CardSetupRow, reason: string): Promise<void> =>
  deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const setup = await lockSetup(tx, organizationId, id);
    if (setup?.status === 'PENDING') await failSetup(tx, setup, reason);
  });
