import { fork } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { JWK } from 'jose';

export interface Issuer {
  readonly issuer: string;
  /** Its private key, for tokens that it would not make. */
  readonly key: JWK;
  /** Signs somebody in at the issuer, as a browser does, and answers the id token. */
  signIn(name: string, asked?: { client?: string; nonce?: string }): Promise<string>;
  close(): Promise<void>;
}

/** Starts a real OpenID provider on a free port. */
export async function startIssuer(): Promise<Issuer> {
  const child = fork(join(import.meta.dirname, 'issuer-process.ts'), [String(await freePort())], { silent: true });
  const problems: string[] = [];
  child.stderr?.on('data', (text) => problems.push(String(text)));
  const { issuer, key } = await new Promise<{ issuer: string; key: JWK }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { issuer: string; key: JWK }));
    child.once('exit', () => reject(new Error(problems.join(''))));
  });
  return {
    issuer,
    key,
    signIn: (name, asked = {}) => signInAt(issuer, name, asked),
    close: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit').once('exit', () => resolve());
        child.kill();
      }),
  };
}

const redirectUri = 'https://app.openslot.example/callback';

async function signInAt(issuer: string, name: string, asked: { client?: string; nonce?: string }): Promise<string> {
  const { client = 'openslot', nonce } = asked;
  const visit = browser(issuer);
  const query = new URLSearchParams({
    ...{ client_id: client, response_type: 'code', scope: 'openid email profile', redirect_uri: redirectUri },
    ...(nonce && { nonce }),
  });
  let page = await visit(`/auth?${query.toString()}`);
  page = await visit(page, { prompt: 'login', login: name, password: 'any' });
  page = await visit(page);
  page = await visit(page, { prompt: 'consent' });
  const code = new URL(await visit(page)).searchParams.get('code') ?? '';
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${client}:a secret of the client`.replaceAll(' ', '+')).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }),
  });
  const { id_token: idToken } = (await answer.json()) as { id_token?: string };
  if (!idToken) throw new Error(`the issuer gave no id token: ${answer.status}`);
  return idToken;
}

/** Keeps cookies; answers where each page leads to. */
function browser(issuer: string) {
  const cookies = new Map<string, string>();
  return async (page: string, form?: Record<string, string>): Promise<string> => {
    const answer = await fetch(new URL(page, issuer), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null)
      throw new Error(`${page} leads nowhere: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
    return next;
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
