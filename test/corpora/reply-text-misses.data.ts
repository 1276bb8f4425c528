/** Why a fixture's expected text is not reached, by set and case. */

const KEPT_QUOTE = 'the expected text keeps quoted lines; METRICS §3 counts newly written text only';

export const REPLY_TEXT_MISSES: Readonly<Record<string, string>> = {
  'quotes/trimmer: new text alone/embedded_email_1':
    'the expected text takes two lines below the quote for a signature; nothing in them says so, and an answer can stand there',
  'quotes/trimmer: new text alone/embedded_email_7': KEPT_QUOTE,
  'quotes/trimmer: new text alone/embedded_email_16': KEPT_QUOTE,
  'quotes/trimmer: new text alone/embedded_email_17': KEPT_QUOTE,
  'quotes/trimmer: new text alone/quote_and_text': KEPT_QUOTE,
  'quotes/trimmer: new text alone/quote_only': KEPT_QUOTE,
  'quotes/trimmer: new text alone/forwarded_message':
    'a forward without a comment: the expected text is the forwarded one, of which this author wrote nothing',
};
