import { defineConsumer, on, openLetter, type Consumer } from '@openslot/database';
import { letterState } from '@openslot/events';
import type { Deps } from '../deps.ts';
import { cancelLetter, scheduleLetter } from './account-letter.store.ts';

/** What identity wants written to people, and what it takes back. */
export const accountLetters = (deps: Deps): Consumer =>
  defineConsumer({
    name: 'account-letters',
    handlers: [
      on(letterState, async (tx, event) => {
        if (!event.data) return cancelLetter(tx, event.subject);
        const { kind, sealed, expiresAt } = event.data;
        const content = openLetter(deps.contactTopicKey, sealed);
        const letter = { id: event.subject, kind, content, expiresAt: new Date(expiresAt) };
        await scheduleLetter(tx, deps.vault, letter);
      }),
    ],
  });
