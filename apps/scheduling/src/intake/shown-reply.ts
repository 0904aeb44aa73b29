import type { Choice, Question } from './question.ts';
import { fieldOf, type Replies, type Reply } from './reply.ts';

/** An answer as it is shown: in the field of its question's type, or not at all. */
export interface ShownReply {
  readonly question: Question;
  readonly hidden: boolean;
  readonly text: string | null;
  readonly yes: boolean | null;
  readonly choices: Choice[] | null;
  readonly date: string | null;
  readonly number: number | null;
  readonly signature: string | null;
}

const nothing = { text: null, yes: null, choices: null, date: null, number: null, signature: null };

/** The questions that were answered, in order; sensitive answers for those alone who may read them. */
export const shownReplies = (questions: readonly Question[], replies: Replies, readsSensitive: boolean): ShownReply[] =>
  questions.flatMap((question): ShownReply[] => {
    const reply = replies[question.key];
    if (reply === undefined) return [];
    const hidden = question.sensitive && !readsSensitive;
    return [{ question, hidden, ...nothing, ...(!hidden && { [fieldOf[question.type]]: shown(question, reply) }) }];
  });

const shown = ({ choices }: Question, reply: Reply): Exclude<Reply, readonly string[]> | Choice[] =>
  typeof reply === 'object' ? choices.filter(({ key }) => reply.includes(key)) : reply;
