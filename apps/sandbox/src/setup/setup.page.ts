import { html, page, type Html } from '../html.ts';
import { testCards, type PaymentMethod, type Setup } from './setup.ts';

const statusText: Record<Setup['status'], string> = {
  requires_action: 'waits for the customer',
  succeeded: 'left',
  failed: 'declined',
};

/** Where a customer leaves a card: one of the test cards, or what has become of it. */
export function cardPage(setup: Setup, method: PaymentMethod | null): string {
  return page(
    'Sandbox card',
    html`<div class="card">
      ${
        setup.status === 'requires_action'
          ? form
          : html`<p>This card is <strong>${statusText[setup.status]}</strong>${cardText(method)}.</p>`
      }
      <small>No card is real here: this is the sandbox. ${setup.id}</small>
    </div>`,
  );
}

const checked: Html = { markup: 'checked' };

const form: Html = html`<form method="post">
  ${Object.entries(testCards).map(
    ([last4, { brand, says }], index) =>
      html`<p>
        <label
          ><input type="radio" name="card" value="${last4}" ${index === 0 ? checked : null} /> ${brand} •••• ${last4}
          <small>${says}</small></label
        >
      </p>`,
  )}
  <button name="outcome" value="SUCCEED">Leave this card</button>
  <button name="outcome" value="DECLINE" class="decline">Decline</button>
</form>`;

const cardText = (method: PaymentMethod | null): string =>
  method ? `: ${method.brand} •••• ${method.last4}${method.removed ? ', and removed since' : ''}` : '';

/** The cards that were left, newest first, for the page of all payments. */
export const cardsTable = (setups: readonly Setup[], methodOf: (setup: Setup) => PaymentMethod | null): Html =>
  html`<h1>Cards</h1>
    <table>
      <tr>
        <th>Setup</th>
        <th>Status</th>
        <th>Charges</th>
      </tr>
      ${setups.toReversed().map((setup) => {
        const method = methodOf(setup);
        return html`<tr>
          <td><a href="/payments/${setup.id}/card">${setup.id}</a><br /><small>${setup.createdAt}</small></td>
          <td>${statusText[setup.status]}${cardText(method)}</td>
          <td>${method?.charges ?? 0}</td>
        </tr>`;
      })}
    </table>`;
