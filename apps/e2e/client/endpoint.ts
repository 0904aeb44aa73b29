import type { TypedDocumentString } from './generated/graphql.ts';

/** The one endpoint. What is answered, and what must be given, follow from the document. */
export interface Endpoint {
  ask<Answer, Given>(document: TypedDocumentString<Answer, Given>, variables: Given): Promise<Answer>;
  /** The same endpoint for somebody who is signed in. */
  as(accessToken: string): Endpoint;
}

export function openEndpoint(url: string, accessToken?: string): Endpoint {
  const headers = {
    'content-type': 'application/json',
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
  };
  return {
    async ask<Answer, Given>(document: TypedDocumentString<Answer, Given>, variables: Given) {
      const body = JSON.stringify({ query: document.toString(), variables });
      const response = await fetch(url, { method: 'POST', headers, body });
      const { data, errors } = (await response.json()) as { data?: Answer; errors?: { message: string }[] };
      // A front end that shows part of a page would keep the data, and say which fields are missing.
      if (errors || !data)
        throw new Error(errors?.map(({ message }) => message).join('; ') ?? `status ${response.status}`);
      return data;
    },
    as: (other) => openEndpoint(url, other),
  };
}
