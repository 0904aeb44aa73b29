import { sealLetter, type SealedLetter } from '@openslot/database';
import { letterState, type LetterKind } from '@openslot/events';
import { newId } from '@openslot/service';
import { explainUses, publishState, settled } from '@openslot/testing';
import { startLetterSender } from '../src/account-letter/account-letter.sender.ts';
import { removeOldLetters } from '../src/account-letter/account-letter.store.ts';
import { contactTopicKey, runEngagement, type RunningEngagement } from './running.ts';

let engagement: RunningEngagement;
beforeAll(async () => {
  engagement = await runEngagement();
});
afterAll(() => engagement.close());
beforeEach(async () => {
  await engagement.database.setClock('2026-11-20T00:00:00Z');
  engagement.mailbox.refuseWith(null);
  engagement.mailbox.loseAnswer(false);
  engagement.mailbox.empty();
});

const mia: SealedLetter = { to: 'mia@example.com', name: 'Mia Cole', locale: 'en-GB', token: 'ver_secret' };

const ask = (
  id: string,
  { version = 1, kind = 'VERIFY_EMAIL' as LetterKind, letter = mia, expiresAt = '2026-11-21T00:00:00.000Z' } = {},
) =>
  publishState(engagement.bus, letterState, {
    ...{ organizationId: null, id, version },
    data: { kind, sealed: sealLetter(contactTopicKey, letter), expiresAt },
  });

const takeBack = (id: string) =>
  publishState(engagement.bus, letterState, { organizationId: null, id, version: 2, data: null });

async function letter(kind?: LetterKind, content?: SealedLetter): Promise<string> {
  const id = newId();
  await ask(id, { ...(kind && { kind }), ...(content && { letter: content }) });
  await engagement.settled();
  return id;
}

const stateOf = async (id: string) => {
  const [row] = await engagement.database.admin`
    select delivery_status, attempts, letter_enc is null as forgotten from engagement.account_letter where id = ${id}`;
  return row;
};
const attemptsOf = (id: string) =>
  engagement.database
    .admin`select outcome, code from engagement.account_letter_attempt where letter_id = ${id} order by at, id`;

test('a letter goes to whom it is for, once, and what it said is forgotten', async () => {
  const id = await letter();
  await ask(id, { version: 1 });
  await engagement.settled();

  const [mail, ...others] = engagement.mailbox.mails;
  expect(others).toEqual([]);
  expect(mail?.to).toEqual([{ name: 'Mia Cole', address: 'mia@example.com' }]);
  expect(mail?.subject).toBe('Confirm your e-mail address');
  expect(mail?.text).toContain('https://app.openslot.example/verify-email#token=ver_secret');
  expect(mail?.messageId).toBe(`<${id}@openslot.example>`);
  expect(await stateOf(id)).toEqual({ delivery_status: 'SENT', attempts: 1, forgotten: true });
  expect(await attemptsOf(id)).toEqual([{ outcome: 'SENT', code: null }]);
});

test('an invitation of an organization goes the same way, in the language of whoever is invited', async () => {
  const id = newId();
  await publishState(engagement.bus, letterState, {
    ...{ organizationId: newId(), id, version: 1 },
    data: {
      kind: 'INVITATION',
      sealed: sealLetter(contactTopicKey, { ...mia, name: null, locale: 'ja', organizationName: '花見サロン' }),
      expiresAt: '2026-11-27T00:00:00.000Z',
    },
  });
  await engagement.settled();

  expect(engagement.mailbox.mails.map(({ subject }) => subject)).toEqual(['花見サロンからの招待']);
});

test('what was taken back before it went out is not sent, and forgotten', async () => {
  engagement.mailbox.refuseWith(451);
  const id = await letter();
  expect(await stateOf(id)).toEqual({ delivery_status: 'SCHEDULED', attempts: 1, forgotten: false });

  await takeBack(id);
  engagement.mailbox.refuseWith(null);
  await engagement.settled();
  await engagement.database.advanceClock({ minutes: 10 });
  await engagement.settled();

  expect(engagement.mailbox.mails).toEqual([]);
  expect(await stateOf(id)).toEqual({ delivery_status: 'CANCELLED', attempts: 1, forgotten: true });
});

test('a refusal that may pass is tried again after its time; one that stays is not', async () => {
  engagement.mailbox.refuseWith(451);
  const passing = await letter();
  engagement.mailbox.refuseWith(550);
  const staying = await letter();
  engagement.mailbox.refuseWith(null);

  await engagement.database.advanceClock({ minutes: 2 });
  await engagement.settled();

  expect(engagement.mailbox.mails).toHaveLength(1);
  expect(await stateOf(passing)).toEqual({ delivery_status: 'SENT', attempts: 2, forgotten: true });
  expect(await stateOf(staying)).toEqual({ delivery_status: 'BOUNCED', attempts: 1, forgotten: true });
  expect(await attemptsOf(passing)).toEqual([
    { outcome: 'RETRY', code: '451' },
    { outcome: 'SENT', code: null },
  ]);
});

test('a letter is of no use after its time', async () => {
  engagement.mailbox.refuseWith(451);
  const waiting = await letter();
  engagement.mailbox.refuseWith(null);
  await engagement.database.advanceClock({ days: 2 });
  const late = await letter();

  expect(engagement.mailbox.mails).toEqual([]);
  expect(await stateOf(waiting)).toEqual({ delivery_status: 'EXPIRED', attempts: 2, forgotten: true });
  expect(await stateOf(late)).toEqual({ delivery_status: 'EXPIRED', attempts: 0, forgotten: true });
});

test('a sender that dies between claim and mail is followed by another, under the same Message-ID', async () => {
  engagement.mailbox.loseAnswer(true);
  const id = await letter();
  engagement.mailbox.loseAnswer(false);
  const { admin } = engagement.database;
  await admin`update engagement.account_letter set delivery_status = 'SENDING', locked_until = clock.now() + interval '1 minute'
               where id = ${id}`;
  await engagement.database.advanceClock({ minutes: 2 });
  await engagement.settled();

  const ids = engagement.mailbox.mails.map(({ messageId }) => messageId);
  expect(ids).toEqual([`<${id}@openslot.example>`, `<${id}@openslot.example>`]);
  expect(await stateOf(id)).toMatchObject({ delivery_status: 'SENT' });
});

test('two senders never send one letter twice', async () => {
  const second = startLetterSender(engagement.deps);
  try {
    await Promise.all(Array.from({ length: 10 }, () => ask(newId())));
    await engagement.settled();
    await settled(second);
  } finally {
    await second.stop();
  }

  expect(new Set(engagement.mailbox.mails.map(({ messageId }) => messageId)).size).toBe(10);
  expect(engagement.mailbox.mails).toHaveLength(10);
});

test('what is kept has no address, name or secret in clear', async () => {
  engagement.mailbox.refuseWith(451);
  const id = await letter('RESET_PASSWORD', { ...mia, token: 'rst_secret' });
  const [row] = await engagement.database.admin`
    select l::text as text, encode(l.letter_enc, 'escape') as content from engagement.account_letter l where id = ${id}`;

  expect(`${row?.['text']} ${row?.['content']}`).not.toMatch(/mia|cole|rst_secret/i);
});

test('letters go 30 days after they were of use, with their attempts', async () => {
  const id = await letter();
  await engagement.database.advanceClock({ days: 30 });
  await engagement.settled();
  expect(await stateOf(id)).toBeDefined();

  await engagement.database.advanceClock({ days: 2 });
  await engagement.settled();

  expect(await stateOf(id)).toBeUndefined();
  expect(await attemptsOf(id)).toEqual([]);
});

test('old letters are found by an index', async () => {
  const access = { door: 'worker' } as const;
  await engagement.database.admin`
    insert into engagement.account_letter (id, kind, scheduled_at, expires_at, sent_at, delivery_status)
    select uuidv7(), 'SIGN_IN', clock.now(), clock.now() + n * interval '1 minute', clock.now(), 'SENT' from generate_series(1, 50000) n`;
  await engagement.database.admin`analyze engagement.account_letter`;
  await explainUses(engagement.database, { slice: 'engagement', access, uses: ['account_letter_expires'] }, (tx) =>
    removeOldLetters(tx, 100),
  );
});
