import { html, page, type Html } from '../html.ts';
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
  succeeded: 'paid',
  failed: 'declined',
};

/** Where a customer pays: two buttons, or what has become of it. */
export function payPage(intent: Intent): string {
  const open = intent.status === 'requires_action';
  return page(
    'Sandbox payment',
    html`<div class="card">
      <small>Amount</small>
      <p class="amount">${amountText(intent.amountMinor, intent.currency)}</p>
      ${open ? buttons : html`<p>This payment is <strong>${statusText[intent.status]}</strong>.</p>`}
      <small>No money moves here: this is the sandbox. ${intent.id}</small>
    </div>`,
  );
}

const buttons: Html = html`<form method="post">
  <button name="outcome" value="SUCCEED">Pay</button>
  <button name="outcome" value="DECLINE" class="decline">Decline</button>
</form>`;

/** All payments and their webhooks, newest first. */
export function paymentsPage(intents: readonly Intent[], webhooks: readonly Webhook[]): string {
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
        <td>${webhook.intentId}</td>
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
      <h1>Webhooks</h1>
      <table>
        <tr>
          <th>Event</th>
          <th>Payment</th>
          <th>Tries</th>
          <th>Delivered</th>
        </tr>
        ${sent}
      </table>`,
  );
}
