import { openLetter, type SealedLetter } from '@openslot/database';
import { contactTopicKey, type RunningIdentity } from './running.ts';

export interface KnownLetter extends SealedLetter {
  readonly id: string;
  readonly kind: string;
}

/** Letters that wait to be sent or used, to this address, oldest first: what a tombstone took back is gone. */
export async function lettersTo(identity: RunningIdentity, email: string): Promise<KnownLetter[]> {
  await identity.settled();
  const rows = await identity.database.admin<{ key: string; payload: { kind: string; sealed: string } }[]>`
    select key, payload from bus.state_log where topic = 'identity.letter.state' and payload is not null order by key`;
  return rows
    .map(({ key, payload }) => ({ id: key, kind: payload.kind, ...openLetter(contactTopicKey, payload.sealed) }))
    .filter(({ to }) => to === email);
}

/** The secret of the latest letter of this kind. */
export async function tokenTo(identity: RunningIdentity, email: string, kind: string): Promise<string> {
  const letters = (await lettersTo(identity, email)).filter((letter) => letter.kind === kind);
  const token = letters.at(-1)?.token;
  if (token === undefined) throw new Error(`no ${kind} went to ${email}`);
  return token;
}
