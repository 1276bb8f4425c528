/**
 * The mail's style sheet. Everything that matters stands inline too, for mail programs that throw style sheets away: here is only
 * what inline cannot say, which is other colours on a dark screen and another width on a phone.
 */
import { DARK, type Theme } from './theme.data.ts';

/** Class → what of it changes in the dark. */
const DARK_RULES: Record<string, (theme: Theme) => string> = {
  page: theme => `background:${theme.page}!important`,
  card: theme => `background:${theme.card}!important;border-color:${theme.line}!important`,
  tint: theme => `background:${theme.tint}!important`,
  ink: theme => `color:${theme.ink}!important`,
  muted: theme => `color:${theme.muted}!important`,
  first: theme => `color:${theme.first}!important`,
  second: theme => `color:${theme.second}!important`,
  good: theme => `color:${theme.good}!important`,
  bad: theme => `color:${theme.bad}!important`,
  rule: theme => `border-color:${theme.line}!important`,
  button: theme => `background:${theme.first}!important;color:${theme.page}!important`,
};

const dark = (prefix: string): string =>
  Object.entries(DARK_RULES)
    .map(([name, rule]) => `${prefix}.${name}{${rule(DARK)}}`)
    .join('');

/** Outlook on the web marks what it has turned dark with an attribute instead of asking the screen. */
export const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;width:100%;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}
table{border-collapse:separate;mso-table-lspace:0;mso-table-rspace:0}
img{border:0;display:block;max-width:100%;height:auto}
a{text-decoration:none}
a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}
@media (max-width:599px){.pad{padding-left:18px!important;padding-right:18px!important}.outer{padding:0!important}.frame{border-radius:0!important;border-left:0!important;border-right:0!important}.figure{max-width:50%!important}.half,.half img{max-width:100%!important}.title{font-size:22px!important}}
@media (prefers-color-scheme:dark){${dark('')}.in-light{display:none!important}.in-dark{display:block!important;max-height:none!important;overflow:visible!important}}
${dark('[data-ogsc] ')}`;
