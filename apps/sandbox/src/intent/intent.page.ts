import { html, page, type Html } from '../html.ts';
import { cardsTable } from '../setup/setup.page.ts';
import type { Setups } from '../setup/setups.ts';
import type { Webhook } from '../webhook/webhook.ts';
import type { Intent } from './intent.ts';

/** Minor units as people write them: 1,650 JPY, 12.50 GBP. */
export function amountText(amountMinor: number, currency: string): string {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const number = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${number.format(amountMinor / 10 ** digits)} ${currency}`;
}

const statusText: Record<Intent['status'], string> = {
  requires_action: 'waits for the customer',
  processing: 'under way at the bank',
  succeeded: 'paid',
  failed: 'declined',
};

/** Where a customer pays: buttons, or what has become of it. */
export function payPage(intent: Intent): string {
  const { status } = intent;
  return page(
    'Sandbox payment',
    html`<div class="card">
      <small>Amount</small>
      <p class="amount">${amountText(intent.amountMinor, intent.currency)}</p>
      ${status === 'requires_action' ? null : html`<p>This payment is <strong>${statusText[status]}</strong>.</p>`}
      ${status === 'requires_action' ? buttons(letItWait) : status === 'processing' ? buttons(null) : null}
      <small>No money moves here: this is the sandbox. ${intent.id}</small>
    </div>`,
  );
}

const buttons = (more: Html | null): Html =>
  html`<form method="post">
    <button name="outcome" value="SUCCEED">Pay</button>
    <button name="outcome" value="DECLINE" class="decline">Decline</button>
    ${more}
  </form>`;

const letItWait: Html = html`<button name="outcome" value="PROCESS">Let the bank take its time</button>`;

/** All payments, cards and their webhooks, newest first. */
export function paymentsPage(intents: readonly Intent[], setups: Setups, webhooks: readonly Webhook[]): string {
  const payments = intents.toReversed().map(
    (intent) =>
      html`<tr>
        <td><a href="/payments/${intent.id}/pay">${intent.id}</a><br /><small>${intent.createdAt}</small></td>
        <td>${amountText(intent.amountMinor, intent.currency)}</td>
        <td>${statusText[intent.status]}</td>
        <td>
          ${intent.refunds.map((refund) => html`${amountText(refund.amountMinor, intent.currency)} ${refund.status}<br />`)}
        </td>
      </tr>`,
  );
  const sent = webhooks.toReversed().map(
    (webhook) =>
      html`<tr>
        <td>${webhook.type}<br /><small>${webhook.id}</small></td>
        <td>${webhook.objectId}</td>
        <td>${webhook.attempts}</td>
        <td>${webhook.deliveredAt ?? webhook.lastAnswer ?? 'waits'}</td>
      </tr>`,
  );
  return page(
    'Payments',
    html`<table>
        <tr>
          <th>Payment</th>
          <th>Amount</th>
          <th>Status</th>
          <th>Refunds</th>
        </tr>
        ${payments}
      </table>
      ${intents.length === 0 ? html`<p class="soft">None yet.</p>` : null}
      ${cardsTable(setups.all(), ({ paymentMethodId }) => setups.method(paymentMethodId))}
      <h1>Webhooks</h1>
      <table>
        <tr>
          <th>Event</th>
          <th>About</th>
          <th>Tries</th>
          <th>Delivered</th>
        </tr>
        ${sent}
      </table>`,
  );
}
