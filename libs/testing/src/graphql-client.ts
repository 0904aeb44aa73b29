export interface GraphqlAnswer<Data> {
  /** HTTP status. */
  readonly status: number;
  readonly data: Data | null;
  readonly errors?: readonly GraphqlError[];
}

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown };
}

export interface GraphqlCaller {
  readonly bearer?: string;
  readonly language?: 'en' | 'ja';
  /** Calls a subgraph as the gateway does. */
  readonly gatewaySecret?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

// eslint-disable-next-line typescript/no-explicit-any -- a test asserts what it reads; typing each answer says it twice
type AnyData = any;

export type GraphqlClient = <Data = AnyData>(
  query: string,
  variables?: Record<string, unknown>,
) => Promise<GraphqlAnswer<Data>>;

/** Posts to a GraphQL endpoint as one caller. */
export function graphqlClient(url: string, caller: GraphqlCaller = {}): GraphqlClient {
  const headers = {
    'content-type': 'application/json',
    ...(caller.bearer && { authorization: `Bearer ${caller.bearer}` }),
    ...(caller.language && { 'accept-language': caller.language }),
    ...(caller.gatewaySecret && { 'x-openslot-gateway': caller.gatewaySecret }),
    ...caller.headers,
  };
  return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const text = await response.text();
    if (!text.startsWith('{')) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
    const body = JSON.parse(text) as Omit<GraphqlAnswer<Data>, 'status'>;
    return { ...body, data: body.data ?? null, status: response.status };
  };
}
