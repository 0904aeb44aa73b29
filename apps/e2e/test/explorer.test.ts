import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { eventually, runSystem, type RunningSystem } from './running-system.ts';

/** From the system's packages, wherever they put it. */
function chromiumOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders
    .flatMap((folder) => ['chromium', 'chromium-browser'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = chromiumOnPath();
const inBrowser = executablePath || process.env['CI'] === 'true' ? describe : describe.skip;

inBrowser('the explorer in a real browser', () => {
  let system: RunningSystem;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    if (!executablePath) throw new Error('there is no chromium on the PATH; .ci/run installs it');
    [system, browser] = await Promise.all([
      runSystem({}, { demo: true }),
      chromium.launch({ executablePath, args: flags }),
    ]);
    page = await browser.newPage({ viewport: { width: 1_440, height: 900 }, locale: 'en-GB' });
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(system.url);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  }, 30_000);

  /** Opens a sample's tab, presses the button, and answers what came. */
  async function run<Data>(sample: string): Promise<Data> {
    await open(page, sample);
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.request().postData()?.includes(` ${sample}`) ?? false),
      page.getByRole('button', { name: 'Execute query' }).click(),
    ]);
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }

  async function signInAs(name: string | RegExp): Promise<void> {
    await page.getByRole('button', { name }).first().click();
    await page.locator('.people button[aria-pressed=true]', { hasText: name }).first().waitFor();
  }

  const shown = (text: string) => page.locator('.graphiql-response', { hasText: text }).waitFor();

  test('offers demo people by organization, and the samples as named tabs', async () => {
    await page.getByRole('group', { name: 'Hanami Salon Group' }).waitFor();
    const groups = await page.locator('.people legend').allTextContents();
    expect(groups).toEqual([
      'Signed out',
      'Customers',
      'Hanami Salon Group',
      'Kingsway Barbers',
      'Harbor Mobile & Table',
    ]);
    expect(await page.getByRole('tab').allInnerTexts()).toEqual([
      'FindAPlace',
      'FreeTimes',
      'HoldATime',
      'BookIt',
      'PayTheDeposit',
      'MyVisit',
      'CancelIt',
      'WhoAmI',
      'DayBoard',
    ]);
  });

  test('signs somebody in by one click, runs the first query and shows its result', async () => {
    await signInAs('田中 美咲');
    await run('FindAPlace');
    await shown('"hanami-hair"');
  });

  test('leads from free times to a paid visit, tab by tab', async () => {
    await run('FreeTimes');
    await run('HoldATime');
    const { bookAppointment } = await run<{ bookAppointment: { appointment: { number: string } } }>('BookIt');
    await shown(bookAppointment.appointment.number);
    const { startPayment } = await run<{ startPayment: { action: { url: string } } }>('PayTheDeposit');
    await payAt(startPayment.action.url);

    const { number } = bookAppointment.appointment;
    const visit = await eventually(async () => {
      const { appointment } = await run<{ appointment: { status: string; notifications: unknown[] } }>('MyVisit');
      return appointment.status === 'CONFIRMED' && appointment.notifications.length > 0 && appointment;
    });
    expect(visit).toMatchObject({
      number,
      customer: { name: '田中 美咲' },
      business: { name: 'Hanami Hair' },
      payments: [{ status: 'SUCCEEDED' }],
      notifications: [{ channel: 'EMAIL' }],
    });

    const { cancelAppointment } = await run<{ cancelAppointment: object }>('CancelIt');
    expect(cancelAppointment).toMatchObject({ appointment: { number, status: 'CANCELLED' } });
  }, 60_000);

  test('shows who somebody is, and the day at the desk', async () => {
    await signInAs('Arthur King');
    const { viewer } = await run<{ viewer: object }>('WhoAmI');
    expect(viewer).toMatchObject({
      user: { name: 'Arthur King' },
      actingAs: { organization: { name: 'Kingsway Barbers' }, role: 'OWNER' },
    });
    const { appointments } = await run<{ appointments: { edges: { node: { location: { name: string } } }[] } }>(
      'DayBoard',
    );
    for (const { node } of appointments.edges) expect(['Soho', 'Shoreditch', 'Clapham']).toContain(node.location.name);
  });

  test('names what to run first', async () => {
    const fresh = await browser.newPage();
    await fresh.goto(system.url);
    await fresh.getByRole('group', { name: 'Hanami Salon Group' }).waitFor();
    await open(fresh, 'BookIt');
    await fresh.getByRole('button', { name: 'Execute query' }).click();
    await fresh.locator('.graphiql-response', { hasText: 'Run HoldATime first' }).waitFor();
    await fresh.close();
  });

  test('takes nothing from anywhere else, and complains of nothing', () => {
    const origins = asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).origin);
    expect([...new Set(origins)]).toEqual([system.url]);
    expect(complaints).toEqual([]);
  });
});

/** Opens a sample's tab, and waits until the editor shows it. */
async function open(page: Page, sample: string): Promise<void> {
  await page.getByRole('tab', { name: sample }).click();
  await page.getByRole('tab', { name: sample, selected: true }).waitFor();
  await page.locator('.graphiql-query-editor', { hasText: ` ${sample}` }).waitFor();
}

/** As the customer does in a window of its own. */
async function payAt(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const paid = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ outcome: 'SUCCEED' }) });
  expect(paid.status).toBe(200);
}
