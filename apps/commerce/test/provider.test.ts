import { newId } from '@openslot/service';
import { ProviderRefused, ProviderUnavailable, type PaymentProvider } from '../src/provider/provider.ts';
import { sandboxProvider } from '../src/provider/sandbox.ts';
import { act, sandboxSecret, startSandbox, webhookSecret, type SandboxProcess } from './arrange.ts';

let sandbox: SandboxProcess;
let provider: PaymentProvider;
const patience = { timeoutMs: 2_000, backoffMs: 10, tries: 3 };
beforeAll(async () => {
  sandbox = await startSandbox();
  provider = sandboxProvider({ url: sandbox.url, secret: sandboxSecret, webhookSecret, patience });
});
afterAll(() => sandbox.stop());
afterEach(() => sandbox.control({ down: false, lostAnswers: 0, refunds: 'SUCCEED' }));

const intentFor = (idempotencyKey: string, amountMinor = 900) =>
  provider.createIntent({ idempotencyKey, amountMinor, currency: 'USD', metadata: { paymentId: 'p' } });
const payIntent = async (url: string) => act({ url, id: '', intentId: '', paymentId: '' }, 'SUCCEED');

describe('the sandbox as a provider', () => {
  it('makes an intent, once per key', async () => {
    const key = newId();
    const intent = await intentFor(key);

    expect(intent).toEqual({
      id: expect.stringMatching(/^pi_/),
      finding: 'requires_action',
      failure: null,
      action: { url: `${sandbox.url}/payments/${intent.id}/pay`, clientSecret: null },
      refunds: [],
    });
    expect(await intentFor(key)).toEqual(intent);
    expect(await provider.readIntent(intent.id)).toEqual(intent);
  });

  it('tells how things stand, and gives money back', async () => {
    const { id, action } = await intentFor(newId());
    await payIntent(action.url!);
    expect(await provider.readIntent(id)).toMatchObject({ finding: 'succeeded' });
    const request = { intentId: id, idempotencyKey: newId(), amountMinor: 400, reason: 'CANCELLED' };

    const refund = await provider.refund(request);

    expect(refund).toMatchObject({ status: 'succeeded' });
    expect(await provider.refund(request)).toEqual(refund);
    expect(await provider.readIntent(id)).toMatchObject({ refunds: [{ id: refund.id, status: 'succeeded' }] });
  });

  it('is asked again, by the same key, when an answer is lost', async () => {
    await sandbox.control({ lostAnswers: 2 });

    const intent = await intentFor('lost twice');

    expect(await intentFor('lost twice')).toEqual(intent);
  });

  it('is unavailable after three tries', async () => {
    await sandbox.control({ lostAnswers: 3 });
    await expect(intentFor(newId())).rejects.toThrow(ProviderUnavailable);

    await sandbox.control({ down: true });
    await expect(intentFor(newId())).rejects.toThrow(new ProviderUnavailable('POST /payments/intents answered 503'));
  });

  it('is unavailable when it takes too long', async () => {
    const slow = sandboxProvider({
      url: 'http://10.255.255.1',
      secret: sandboxSecret,
      webhookSecret,
      patience: { timeoutMs: 50, backoffMs: 1, tries: 2 },
    });

    await expect(slow.readIntent('pi_1')).rejects.toThrow(ProviderUnavailable);
  });

  it('refuses for good what it will never do, at the first try', async () => {
    const { id } = await intentFor('mismatch');
    await expect(intentFor('mismatch', 901)).rejects.toThrow(ProviderRefused);

    const unpaid = provider.refund({ intentId: id, idempotencyKey: newId(), amountMinor: 1, reason: 'CANCELLED' });

    await expect(unpaid).rejects.toThrow(ProviderRefused);
  });

  it('is not blamed for a secret of ours that is wrong', async () => {
    const stranger = sandboxProvider({ url: sandbox.url, secret: 'something else', webhookSecret, patience });

    await expect(stranger.readIntent('pi_1')).rejects.toThrow(ProviderUnavailable);
  });
});
