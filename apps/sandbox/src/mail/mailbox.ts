import { randomUUID } from 'node:crypto';

export interface Mail {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  /** Whom the envelope names: who really gets it. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string | null;
}

/** Keeps the last mails in memory. */
export interface Mailbox {
  keep(mail: Omit<Mail, 'id'>): void;
  /** Newest first; `to` compares whole addresses, in any case. */
  list(to?: string): readonly Mail[];
  find(id: string): Mail | null;
  empty(): void;
}

export function openMailbox(kept: number): Mailbox {
  let mails: Mail[] = [];
  return {
    keep(mail) {
      mails = [{ id: randomUUID(), ...mail }, ...mails].slice(0, kept);
    },
    list: (to) =>
      to === undefined
        ? mails
        : mails.filter((mail) => mail.to.some((address) => address.toLowerCase() === to.toLowerCase())),
    find: (id) => mails.find((mail) => mail.id === id) ?? null,
    empty() {
      mails = [];
    },
  };
}
