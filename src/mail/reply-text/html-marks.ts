/** What mail programs write into a tag's attributes to say "this is a quote", "a signature", "an earlier mail", "hidden". */

export type Mark =
  /** From here on all is the earlier mail (Outlook). */
  | 'earlier'
  /** This element is a quote or introduces one. */
  | 'quote'
  | 'signature'
  /** Not shown: display:none and its kin. */
  | 'hidden'
  | null;

/** Outlook (web, mobile, desktop, Mac), Thunderbird's forwards. */
const EARLIER =
  /divRplyFwdMsg|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION|ms-outlook-mobile-reference-message|moz-forward-container|border-top:\s?solid (?:#E1E1E1|#B5C4DF|#e1e1e1|#b5c4df|rgb\(225,\s?225,\s?225\)|rgb\(181,\s?196,\s?223\))/;
/** Thunderbird's introduction, Yahoo, Zoho, ProtonMail, Fastmail, GMX and WEB.DE, Mail.ru, QQ, Superhuman, Front. */
const QUOTE =
  /moz-cite-prefix|yahoo_quoted|yahooQuoted|ydp[\w]*yahoo_quoted|zmail_extra|protonmail_quote|type=["']?cite|name=["']?quote["'\s>]|OutlookMessageHeader|ntes_quote|front-blockquote|sh-quoted-content|class=["']?(?:x_)?gmail_quote_attribution/;
const SIGNATURE =
  /gmail_signature|moz-signature|id=["']?(?:x_)*Signature\b|ms-outlook-mobile-signature|protonmail_signature_block|AppleMailSignature|zmail_signature|bloop_sign|sh-signature|front-signature|class=["']?(?:\w+ )?(?:ydp\w+)?signature["'\s>]|id=["']?ms-outlook-ios-signature/;
const HIDDEN = /display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all/;
const SHIFTED = /border(?:-left)?\s?:\s?(?:none|0|medium)|margin\s?:\s?0(?:px)? 0(?:px)? 0(?:px)? 40px/i;

/** Elements that hold quotes and signatures; only these are looked at for client marks. */
const HOLDERS = new Set('div blockquote pre table p section span'.split(' '));

/** What a start tag says. `attributes` is its inside behind the name; only the first 2,000 characters are read. */
export function markOf(name: string, attributes: string): Mark {
  const head = attributes.length > 2000 ? attributes.slice(0, 2000) : attributes;
  if ((head.includes('none') || head.includes('hid')) && HIDDEN.test(head)) return 'hidden';
  if (!HOLDERS.has(name)) return null;
  if (EARLIER.test(head)) return 'earlier';
  if (SIGNATURE.test(head)) return 'signature';
  return QUOTE.test(head) ? 'quote' : null;
}

/** A <blockquote> quotes, unless it carries no mark and only moves the text to the right (Gmail's "indent more"). */
export function isQuote(attributes: string): boolean {
  return /cite|gmail_quote/.test(attributes) || !SHIFTED.test(attributes.slice(0, 2000));
}
