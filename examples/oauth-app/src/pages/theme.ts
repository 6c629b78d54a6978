import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const themes = "@atlaskit/tokens/dist/cjs/artifacts/themes";
const read = (name: string): string => (require(`${themes}/${name}.js`) as { default: string }).default;

/** The design tokens of Atlassian for light and dark, as CSS variables. `data-color-mode` of the page chooses. */
export const tokens: string = [
  "atlassian-light",
  "atlassian-dark",
  "atlassian-spacing",
  "atlassian-typography",
  "atlassian-shape",
]
  .map(read)
  .join("\n");

/** What of the page is ours, on these variables only. */
export const styles = `
*{box-sizing:border-box}
body{margin:0;background:var(--ds-surface);color:var(--ds-text);font:var(--ds-font-body)}
a{color:var(--ds-link)}a:hover{color:var(--ds-link-pressed)}
:focus-visible{outline:2px solid var(--ds-border-focused);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:var(--ds-space-100);top:var(--ds-space-100);background:var(--ds-surface-overlay);padding:var(--ds-space-100)}
header{display:flex;gap:var(--ds-space-200);align-items:center;justify-content:space-between;padding:var(--ds-space-100) var(--ds-space-300);border-bottom:1px solid var(--ds-border)}
header a{font-weight:600;text-decoration:none;color:var(--ds-text)}
header form{display:flex;gap:var(--ds-space-100);align-items:center}
main{max-width:64rem;margin:0 auto;padding:var(--ds-space-400) var(--ds-space-300)}
h1{font:var(--ds-font-heading-large);margin:0 0 var(--ds-space-200)}
.subtle{color:var(--ds-text-subtle)}
ul.cards{list-style:none;margin:0;padding:0;display:grid;gap:var(--ds-space-100)}
ul.cards>li{border:1px solid var(--ds-border);border-radius:var(--ds-radius-medium,6px);padding:var(--ds-space-150) var(--ds-space-200);background:var(--ds-surface-raised);display:flex;flex-wrap:wrap;gap:var(--ds-space-100) var(--ds-space-200);align-items:center;justify-content:space-between}
ul.cards h2{font:var(--ds-font-heading-small);margin:0}
ul.findings{flex-basis:100%;margin:0;padding-left:var(--ds-space-250);color:var(--ds-text-subtle)}
.lozenge{font:var(--ds-font-body-small);font-weight:600;padding:0 var(--ds-space-075);border-radius:3px}
.lozenge.ready{background:var(--ds-background-success);color:var(--ds-text-success)}
.lozenge.waiting{background:var(--ds-background-warning);color:var(--ds-text-warning)}
.lozenge.unknown{background:var(--ds-background-neutral);color:var(--ds-text-subtle)}
button,.button{font:inherit;font-weight:500;display:inline-block;padding:var(--ds-space-075) var(--ds-space-150);border:0;border-radius:3px;background:var(--ds-background-neutral);color:var(--ds-text);cursor:pointer;text-decoration:none}
button:hover,.button:hover{background:var(--ds-background-neutral-hovered)}
.button.primary,button.primary{background:var(--ds-background-brand-bold);color:var(--ds-text-inverse)}
.button.primary:hover,button.primary:hover{background:var(--ds-background-brand-bold-hovered)}
`;
