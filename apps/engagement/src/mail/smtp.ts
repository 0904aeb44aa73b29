import { createTransport } from 'nodemailer';
import type { Delivery } from '../notification/notification.ts';
import type { Letter } from './letter.ts';

export interface Envelope {
  readonly to: { readonly name: string; readonly address: string };
  /** The same for every attempt at one message, so that a repeated one is recognised as such. */
  readonly messageId: string;
}

export interface Mailer {
  /** Hands one letter to the mail server; never throws. */
  send(envelope: Envelope, letter: Letter): Promise<Delivery>;
  close(): Promise<void>;
}

/** Mail by SMTP. `from` is an address such as `Openslot <bookings@openslot.example>`. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(
    { url, pool: true, maxConnections: 2, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 },
    { from },
  );
  return {
    async send({ to, messageId }, letter) {
      try {
        await transport.sendMail({ to, messageId, ...letter });
        return { ok: true, messageId };
      } catch (error) {
        return refused(error);
      }
    },
    close: async () => transport.close(),
  };
}

/** RFC 5321, 4.2.1: a reply of 5xx is final, everything else may pass. */
function refused(error: unknown): Delivery {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return { ok: false, permanent: (responseCode ?? 0) >= 500, code: String(responseCode ?? code ?? 'UNKNOWN') };
}
