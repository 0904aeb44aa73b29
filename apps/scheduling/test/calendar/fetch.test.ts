import { fetchCalendar, publicReach, readUrl, type CalendarReach } from '../../src/calendar/fetch.ts';
import { calendar, startCalendarServer, type CalendarServer } from './calendar-server.ts';

let server: CalendarServer;
let reach: CalendarReach;
beforeAll(async () => {
  server = await startCalendarServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.asked.length = 0;
  reach = {
    ...publicReach,
    ...{ allowedAddress: '127.0.0.1', certificate: server.certificate, timeoutMs: 2_000, mostBytes: 1_000 },
    resolve: async (name) => (name === 'calendar.example' ? ['127.0.0.1'] : ['10.0.0.7']),
  };
  server.answer((_, response) => response.writeHead(200, { etag: '"one"' }).end(calendar()));
});

const named = () => server.url.replace('127.0.0.1', 'calendar.example');
const get = (url: string, etag: string | null = null) => fetchCalendar(url, etag, reach);
const refused = (problem: string) => ({ kind: 'FAILED', problem });

describe('a calendar elsewhere', () => {
  it('is read over https from the address that its name has', async () => {
    expect(await get(`${named()}/private/a.ics?b=c`)).toEqual({ kind: 'READ', text: calendar(), etag: '"one"' });
    expect(server.asked).toEqual(['GET /private/a.ics?b=c']);
    expect(server.headers()).toMatchObject({ host: named().slice(8), 'accept-encoding': 'identity' });
  });

  it('is not read again when it says that it has not changed', async () => {
    server.answer((request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"one"' ? 304 : 500).end(),
    );

    expect(await get(server.url, '"one"')).toEqual({ kind: 'UNCHANGED' });
  });

  it('follows three redirects, and no more', async () => {
    server.answer((request, response) => {
      const nth = Number(request.url?.slice(1));
      if (nth === 0) return response.writeHead(200).end(calendar());
      return response.writeHead(302, { location: `/${nth - 1}` }).end();
    });

    expect((await get(`${server.url}/3`)).kind).toBe('READ');
    expect(await get(`${server.url}/4`)).toEqual(refused('TOO_MANY_REDIRECTS'));
  });

  it.each([
    ['http://calendar.example/', 'no https'],
    ['https://10.0.0.7/', 'a private address'],
    ['https://[::1]/', 'loopback'],
    ['https://[::ffff:10.0.0.7]/', 'a mapped address'],
    ['https://169.254.169.254/latest/meta-data', 'a machine’s own'],
    ['https://inside.example/', 'a name for a private address'],
    ['file:///etc/passwd', 'a file'],
    ['https://user:secret@127.0.0.1/', 'a password'],
  ])('is not followed to %s: %s', async (location) => {
    server.answer((_, response) => response.writeHead(302, { location }).end());

    expect(await get(server.url)).toEqual(refused('REFUSED_ADDRESS'));
    expect(server.asked).toHaveLength(1);
  });

  it.each([
    'https://10.0.0.7/',
    'https://localhost/',
    'https://[fd00::1]/',
    'http://127.0.0.1/',
    'ftp://127.0.0.1/',
    'nonsense',
  ])('is never called at %s', async (url) => {
    expect(await get(url)).toEqual(refused('REFUSED_ADDRESS'));
    expect(server.asked).toEqual([]);
  });

  it('is not called where one of several addresses of its name is private', async () => {
    reach = { ...reach, resolve: async () => ['127.0.0.1', '192.168.0.1'] };

    expect(await get(named())).toEqual(refused('REFUSED_ADDRESS'));
  });

  it('is called at the address that was looked at, whatever its name means a moment later', async () => {
    let times = 0;
    reach = { ...reach, resolve: async () => [(times += 1) === 1 ? '127.0.0.1' : '10.0.0.7'] };

    expect((await get(named())).kind).toBe('READ');
    expect(times).toBe(1);
    expect(await get(named())).toEqual(refused('REFUSED_ADDRESS'));
  });

  it('is not called at another port of the internet', async () => {
    reach = { ...reach, resolve: async () => ['93.184.216.34'] };

    expect(await get('https://example.com:6379/')).toEqual(refused('REFUSED_ADDRESS'));
  });

  it('is not believed without a certificate that holds', async () => {
    reach = { ...reach, certificate: null };

    expect(await get(server.url)).toEqual(refused('UNREACHABLE'));
    expect(server.asked).toEqual([]);
  });

  it('is given up when it is too large, too slow, or says something else', async () => {
    server.answer((_, response) => response.writeHead(200).end('x'.repeat(1_001)));
    expect(await get(server.url)).toEqual(refused('TOO_LARGE'));
    server.answer((_, response) => response.writeHead(404).end());
    expect(await get(server.url)).toEqual(refused('WRONG_STATUS'));
    server.answer((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'));
    expect(await get(server.url)).toEqual(refused('WRONG_STATUS'));
    reach = { ...reach, timeoutMs: 200 };
    server.answer((_, response) => void response.writeHead(200).write('BEGIN'));
    expect(await get(server.url)).toEqual(refused('TIMED_OUT'));
    server.answer(() => undefined);
    expect(await get(server.url)).toEqual(refused('TIMED_OUT'));
  });
});

it.each([
  ['webcal://calendar.example/a.ics', 'https://calendar.example/a.ics'],
  ['https://calendar.example/a.ics', 'https://calendar.example/a.ics'],
  ['http://calendar.example/', null],
  ['https://a:b@calendar.example/', null],
  ['calendar.example', null],
])('%s is read as %s', (text, expected) => expect(readUrl(text)?.href ?? null).toBe(expected));
