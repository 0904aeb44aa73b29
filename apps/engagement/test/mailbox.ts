import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  readonly url: string;
  readonly mails: readonly Email[];
  /** Answers the next mails with this SMTP reply instead of taking them; null takes them again. */
  refuseWith(code: number | null): void;
  /** Breaks the connection after the mail was taken, before the server says so. */
  loseAnswer(lose: boolean): void;
  empty(): void;
  close(): Promise<void>;
}

/** A real SMTP server that keeps what it is given. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: Email[] = [];
  let refusal: number | null = null;
  let answerLost = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, session, done) {
      done(refusal === null ? null : Object.assign(new Error('refused'), { responseCode: refusal }));
      void session;
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          mails.push(mail);
          done(answerLost ? Object.assign(new Error('try again'), { responseCode: 421 }) : null);
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuseWith: (code) => void (refusal = code),
    loseAnswer: (lose) => void (answerLost = lose),
    empty: () => void (mails.length = 0),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
