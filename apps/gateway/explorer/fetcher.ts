import { filled, type Answers } from './placeholders.ts';
import { currentToken, type SignedIn } from './session.ts';

interface Parameters {
  readonly query: string;
  readonly variables?: unknown;
}

type Send = (parameters: object, options?: { headers?: Record<string, string> }) => Promise<object>;

/** How GraphiQL sends queries: as the person who is signed in then, unless a header of its own says otherwise. */
export function explorerFetcher(signedIn: () => SignedIn | null): Send {
  const answers: Record<string, unknown> = {};
  return async (parameters, options) => {
    const sent = parameters as Parameters;
    const variables = variablesOf(sent, answers);
    if (variables instanceof Error) return { errors: [{ message: variables.message }] };
    const accessToken = await currentToken(signedIn());
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(accessToken && { authorization: `Bearer ${accessToken}` }),
        ...options?.headers,
      },
      body: JSON.stringify({ ...sent, variables }),
    });
    const answer = (await response.json()) as { data?: unknown };
    if (answer.data) answers[nameOf(sent.query)] = answer.data;
    return answer;
  };
}

function variablesOf({ variables }: Parameters, answers: Answers): unknown {
  try {
    return filled(variables ?? {}, answers);
  } catch (error) {
    return error as Error;
  }
}

/** Of the first operation in a document. */
const nameOf = (query: string): string => /^\s*(?:query|mutation)\s+(\w+)/m.exec(query)?.[1] ?? '';
