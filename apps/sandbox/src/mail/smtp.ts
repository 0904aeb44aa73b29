import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Mail, Mailbox } from './mailbox.ts';

const largestMail = 10 * 1024 * 1024;

export interface SmtpServer {
  listen(port: number, host: string): Promise<number>;
  stop(): Promise<void>;
}

/** Takes every mail, for whomever it is, and sends none on. */
export function openSmtp(mailbox: Mailbox, now: () => string): SmtpServer {
  const server = new SMTPServer({
    banner: 'Openslot sandbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestMail,
    disableReverseLookup: true,
    onData(stream, session, callback) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
      const take = async () => {
        const mail = await readMail(await buffer(stream));
        if (stream.sizeExceeded) throw Object.assign(new Error('The mail is too large'), { responseCode: 552 });
        mailbox.keep({ receivedAt: now(), ...mail, ...(from ? { from } : {}), to });
      };
      void answer(take(), callback);
    },
  });
  // A client that goes away in the middle is no reason to end.
  server.on('error', () => undefined);

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.server.once('error', reject);
        server.listen(port, host, () => resolve((server.server.address() as AddressInfo).port));
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function readMail(raw: Buffer): Promise<Omit<Mail, 'id' | 'receivedAt' | 'to'>> {
  const email = await PostalMime.parse(raw);
  return {
    from: email.from?.address ?? '',
    subject: email.subject ?? '',
    headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value])),
    text: email.text ?? '',
    html: email.html ?? null,
  };
}

/** SMTP's answer: accepted, or the reason why not. */
async function answer(work: Promise<void>, callback: (problem?: Error) => void): Promise<void> {
  const problem = await work.then(
    () => undefined,
    (error: unknown) => error as Error,
  );
  callback(problem);
}
