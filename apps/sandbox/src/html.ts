/** Markup that is safe to send; everything put into `html` that is not markup itself is escaped. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | null | Html | readonly Html[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((text, next, index) => text + markupOf(parts[index - 1] ?? null) + next) };
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const style: Html = {
  markup: `
  :root { color-scheme: light dark; --line: light-dark(#e3e3e8, #3a3a40); --soft: light-dark(#6b6b76, #a0a0aa); }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  nav a { margin-right: 1rem; } h1 { font-size: 1.4rem; } small, .soft { color: var(--soft); }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
  button { font: inherit; padding: .6rem 1.4rem; border: 0; border-radius: .5rem; color: #fff; background: #1a7f4b; cursor: pointer; }
  button.decline { background: #b3362b; } pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  iframe { width: 100%; min-height: 32rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
  .card { border: 1px solid var(--line); border-radius: .8rem; padding: 1.5rem; max-width: 26rem; } .amount { font-size: 2rem; margin: .2rem 0 1rem; }`,
};

/** A whole page with the navigation that every page of the sandbox has. */
export const page = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <nav><a href="/payments">Payments</a><a href="/mail">Mail</a></nav>
        <h1>${title}</h1>
        ${body}
      </body>
    </html> `.markup;
