import { fromId, readGuestPass } from '@openslot/service';
import { bookAsGuest, exchange, monday, openSalon, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling);
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

let day = 4;
const bookGuest = () => {
  day += 1;
  return bookAsGuest(scheduling, salon, { startsAt: tokyo('11:00', `2027-03-${String(day).padStart(2, '0')}`) });
};

describe('a token becomes a pass', () => {
  const elsewhere = (address: string) => ({ 'x-openslot-address': address });

  it('for the gateway, for ten minutes', async () => {
    const { appointment, guestToken } = await bookGuest();

    const { status, pass, ...more } = await refused(scheduling, () => exchange(scheduling, guestToken));

    expect({ status, ...more }).toEqual({ status: 200, expiresInSeconds: 600 });
    expect(await readGuestPass(scheduling.deps.gatewaySecrets, pass)).toEqual({
      ...{ organizationId: salon.organizationId, appointmentId: fromId('apt', appointment.id) },
      customerId: fromId('cus', appointment.customer.id),
    });
  });

  it('for nobody but the gateway', async () => {
    const { guestToken } = await bookGuest();

    expect((await exchange(scheduling, guestToken, { 'x-openslot-gateway': 'a guess' })).status).toBe(403);
  });

  it.each([
    ['nonsense', () => 'nonsense'],
    ['no text', () => 7],
    ['nothing', () => undefined],
    ['a forged one', (token: string) => `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`],
    ['one of another organization', (token: string) => `gst_${'A'.repeat(22)}${token.slice(26)}`],
    ['one without its prefix', (token: string) => token.slice(4)],
  ])('but not %s', async (what, made) => {
    const { guestToken } = await bookGuest();

    const answer = await refused(scheduling, () => exchange(scheduling, made(guestToken), elsewhere(`wrong ${what}`)));

    expect(answer).toMatchObject({ status: 401 });
    expect(answer.pass).toBeUndefined();
  });

  it('until 30 days after the end of the visit, and not once it was revoked', async () => {
    const [late, revoked] = [await bookGuest(), await bookGuest()];
    const over = new Date(late.appointment.endsAt).getTime() + 30 * 86_400_000;
    await scheduling.database.admin`
      update scheduling.guest_access set revoked_at = clock.now() where appointment_id = ${fromId('apt', revoked.appointment.id)}`;

    expect((await exchange(scheduling, revoked.guestToken, elsewhere('revoked'))).status).toBe(401);
    await scheduling.database.setClock(new Date(over - 1_000));
    expect((await exchange(scheduling, late.guestToken, elsewhere('late'))).status).toBe(200);
    await scheduling.database.setClock(new Date(over));
    expect((await exchange(scheduling, late.guestToken, elsewhere('late'))).status).toBe(401);
  });

  it('an address with 20 wrong ones in an hour is not listened to, and another one is', async () => {
    const { guestToken } = await bookGuest();
    const [noisy, quiet] = [elsewhere('198.51.100.1'), elsewhere('198.51.100.2')];
    for (let wrong = 1; wrong <= 20; wrong += 1) {
      expect((await exchange(scheduling, `gst_${wrong}`, noisy)).status).toBe(401);
      if (wrong === 10) expect((await exchange(scheduling, guestToken, noisy)).status).toBe(200);
    }

    const throttled = await exchange(scheduling, 'gst_21', noisy);
    expect(throttled).toMatchObject({ status: 429, retryAfterMs: expect.any(Number) });
    expect(throttled.retryAfterMs).toBeLessThanOrEqual(180_000);
    expect(throttled.retryAfterMs).toBeGreaterThan(150_000);
    expect((await exchange(scheduling, guestToken, noisy)).status).toBe(429);
    expect((await exchange(scheduling, guestToken, quiet)).status).toBe(200);
    await scheduling.database.advanceClock({ minutes: 3 });
    expect((await exchange(scheduling, guestToken, noisy)).status).toBe(200);
  });
});
