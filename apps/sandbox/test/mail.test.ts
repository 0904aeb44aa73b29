import { createConnection } from 'node:net';
import type { Sandbox } from '../src/server.ts';
import { openSandbox } from './arrange.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox('http://127.0.0.1:9/', { MAILS_KEPT: '3' });
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  await fetch(`${sandbox.url}/mail`, { method: 'DELETE' });
});

/** Speaks SMTP as a client does: one line, one answer. */
async function deliver(to: readonly string[], message: readonly string[]): Promise<string[]> {
  const { hostname, port } = new URL(sandbox.smtpUrl);
  const socket = createConnection(Number(port), hostname);
  const answers: string[] = [];
  const envelope = ['EHLO tests', 'MAIL FROM:<hello@openslot.example>', ...to.map((one) => `RCPT TO:<${one}>`), 'DATA'];
  const lines = [...envelope, `${message.join('\r\n')}\r\n.`, 'QUIT'];
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (!/^\d{3} [^\n]*\n$/m.test(text.slice(text.lastIndexOf('\n', text.length - 2) + 1))) continue;
    answers.push(text.trimEnd());
    text = '';
    const next = lines.shift();
    if (next === undefined) break;
    socket.write(`${next}\r\n`);
  }
  return answers;
}

const message = (subject: string) => [
  'From: Hanami Salon <hello@openslot.example>',
  'To: Yuki <yuki@example.jp>',
  `Subject: ${subject}`,
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('ご予約が確定しました').toString('base64'),
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p onclick="alert(1)">Confirmed</p><script>alert("x")</script>',
  '--b--',
];

const mailsTo = async (to: string) => {
  const answer = (await (await fetch(`${sandbox.url}/mail.json?to=${encodeURIComponent(to)}`)).json()) as {
    mails: { id: string; subject: string; text: string; html: string }[];
  };
  return answer.mails;
};

describe('the mail catcher', () => {
  it('takes a mail over SMTP and shows it to tests', async () => {
    const answers = await deliver(['Yuki@example.jp'], message('=?utf-8?B?5LqI57SE56K65a6a?='));

    expect(answers.at(-1)).toMatch(/^221/);
    expect(await mailsTo('yuki@example.jp')).toEqual([
      {
        id: expect.any(String),
        receivedAt: expect.any(String),
        from: 'hello@openslot.example',
        to: ['Yuki@example.jp'],
        subject: '予約確定',
        headers: expect.objectContaining({ from: 'Hanami Salon <hello@openslot.example>' }),
        text: expect.stringContaining('ご予約が確定しました'),
        html: expect.stringContaining('Confirmed'),
      },
    ]);
    expect(await mailsTo('kenji@example.jp')).toEqual([]);
  });

  it('shows it to people, its HTML in a sandboxed frame', async () => {
    await deliver(['yuki@example.jp'], message('<b>Bold</b>'));

    const list = await (await fetch(`${sandbox.url}/mail`)).text();
    expect(list).toContain('&lt;b&gt;Bold&lt;/b&gt;');
    expect(list).not.toContain('<b>Bold');
    const [mail] = await mailsTo('yuki@example.jp');
    const page = await (await fetch(`${sandbox.url}/mail/${mail!.id}`)).text();
    expect(page).toContain('<iframe title="The mail as HTML" sandbox=""');
    expect(page).toContain('srcdoc="&lt;p onclick=&quot;alert(1)&quot;&gt;Confirmed');
    expect(page).not.toContain('<script>');
    expect(page).toContain('ご予約が確定しました');
    expect((await fetch(`${sandbox.url}/mail/none`)).status).toBe(404);
  });

  it('keeps the last ones, newest first, and forgets all when told', async () => {
    for (const number of [1, 2, 3, 4]) await deliver(['a@example.com'], message(`Mail ${number}`));

    expect((await mailsTo('a@example.com')).map(({ subject }) => subject)).toEqual(['Mail 4', 'Mail 3', 'Mail 2']);
    expect((await fetch(`${sandbox.url}/mail`, { method: 'DELETE' })).status).toBe(204);
    expect(await mailsTo('a@example.com')).toEqual([]);
  });

  it('names whom the envelope names, blind copies included', async () => {
    await deliver(['yuki@example.jp', 'archive@example.jp'], message('Copy'));

    expect(await mailsTo('archive@example.jp')).toHaveLength(1);
  });
});
