import { noOrganization, now as clockNow, serviceAccess } from '@openslot/database';
import { userRegistered } from '@openslot/events';
import { newId, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { sendTokenLetter } from '../email-token/email-token.commands.ts';
import { openSession } from '../session/first-factor.ts';
import { personAccess, signedIn, type SignedIn } from '../session/session.commands.ts';
import { overAddressLimit, type TooManyAttempts } from '../session/sign-in.commands.ts';
import { tellOfUser } from './news.ts';
import { hashPassword, isWeakPassword, minimumPasswordLength } from './password.ts';
import { nameColumn, type SignUp } from './user.ts';
import { insertUser } from './user.store.ts';

type SignUpOutcome =
  | SignedIn
  | TooManyAttempts
  | { readonly __typename: 'EmailTaken' }
  | { readonly __typename: 'WeakPassword'; readonly minimumLength: number };

export async function signUp(deps: Deps, viewer: Viewer, input: SignUp): Promise<SignUpOutcome> {
  if (isWeakPassword(input.password)) return { __typename: 'WeakPassword', minimumLength: minimumPasswordLength };
  const refused = await deps.database.transaction(serviceAccess, (tx) => overAddressLimit(deps, tx, 'sign-up', viewer));
  if (refused) return refused;

  const passwordHash = await hashPassword(input.password);

  const userId = newId();
  const granted = await deps.database.transaction(personAccess(userId), async (tx) => {
    const now = await clockNow(tx);
    const locale = input.locale ?? viewer.language;
    const nameEnc = await deps.vault.seal(tx, noOrganization, nameColumn(userId), input.name);
    if (!(await insertUser(tx, { id: userId, email: input.email, nameEnc, locale, passwordHash, now }))) return null;
    await tellOfUser(tx, { contract: userRegistered, data: { locale }, userId, version: 1, action: 'user.registered' });
    await sendTokenLetter(deps, tx, { userId, purpose: 'VERIFY' });
    return openSession(tx, { userId, authLevel: 'PASSWORD', client: viewer.address, label: input.client, now });
  });
  return granted ? signedIn(deps, viewer, granted) : { __typename: 'EmailTaken' };
}
