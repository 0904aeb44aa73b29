import { html, page } from '../html.ts';
import type { Mail } from './mailbox.ts';

export function mailsPage(mails: readonly Mail[]): string {
  const rows = mails.map(
    (mail) =>
      html`<tr>
        <td><a href="/mail/${mail.id}">${mail.subject || '(no subject)'}</a></td>
        <td>${mail.to.join(', ')}</td>
        <td>${mail.from}</td>
        <td><small>${mail.receivedAt}</small></td>
      </tr>`,
  );
  return page(
    'Mail',
    html`<p class="soft">Every mail that the system sends lands here; none goes further.</p>
      <table>
        <tr>
          <th>Subject</th>
          <th>To</th>
          <th>From</th>
          <th>Received</th>
        </tr>
        ${rows}
      </table>
      ${mails.length === 0 ? html`<p class="soft">None yet.</p>` : null}`,
  );
}

/** A mail's HTML is a stranger's: the frame runs no script, sends no form and has no origin. */
export function mailPage(mail: Mail): string {
  return page(
    mail.subject || '(no subject)',
    html`<table>
        <tr>
          <th>From</th>
          <td>${mail.from}</td>
        </tr>
        <tr>
          <th>To</th>
          <td>${mail.to.join(', ')}</td>
        </tr>
        <tr>
          <th>Received</th>
          <td>${mail.receivedAt}</td>
        </tr>
      </table>
      ${mail.html === null ? null : html`<iframe title="The mail as HTML" sandbox="" referrerpolicy="no-referrer" srcdoc="${mail.html}"></iframe>`}
      <pre>${mail.text}</pre>`,
  );
}
