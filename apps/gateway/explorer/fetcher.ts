import type { SignedIn } from './session.ts';

const headers = (accessToken: string | undefined): Record<string, string> => ({
  'content-type': 'application/json',
  ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
});

/** Sends one document and answers its data; throws the first error's message. */
export async function ask<Data>(query: string, variables: object, accessToken?: string): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: headers(accessToken),
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!answer.data) throw new Error(answer.errors?.[0]?.message ?? `status ${response.status}`);
  return answer.data;
}

/** How GraphiQL sends queries: as the person who is signed in, unless a header of its own says otherwise. */
export const fetcherFor =
  (signedIn: SignedIn | null) =>
  async (parameters: object, options?: { headers?: Record<string, string> }): Promise<object> => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { ...headers(signedIn?.accessToken), ...options?.headers },
      body: JSON.stringify(parameters),
    });
    return (await response.json()) as object;
  };
