import { filled, type Answers } from './placeholders.ts';
import { currentToken, type SignedIn } from './session.ts';

interface Parameters {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: unknown;
}

type Send = (parameters: object, options?: { headers?: Record<string, string> }) => Promise<object>;

/** How GraphiQL sends queries: as the person who is signed in then, unless a header of its own says otherwise. */
export function explorerFetcher(signedIn: () => SignedIn | null): Send {
  const answers: Record<string, unknown> = {};
  return async (parameters, options) => {
    const sent = parameters as Parameters;
    const operationName = chosenOperation(sent);
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
      body: JSON.stringify({ ...sent, operationName, variables }),
    });
    const answer = (await response.json()) as { data?: unknown };
    if (answer.data && operationName) answers[operationName] = answer.data;
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

/** GraphiQL still names the operation of the tab before, when a tab is run as soon as it is open. */
function chosenOperation({ query, operationName }: Parameters): string | undefined {
  const names = [...query.matchAll(/^\s*(?:query|mutation)\s+(\w+)/gm)].map(([, name]) => name);
  return names.find((name) => name === operationName) ?? names[0];
}
