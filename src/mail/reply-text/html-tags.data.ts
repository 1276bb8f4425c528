/** What a tag does to the text around it. Tags not named here do nothing (b, span, a, font, o:p …). */
export const TAGS = {
  /** Starts a line of its own. */
  line: 'div tr table tbody thead tfoot ul ol dl dt dd section article header footer main nav aside address center form fieldset legend figure figcaption option caption body html details summary',
  /** A line of its own with an empty line around it. */
  paragraph: 'p h1 h2 h3 h4 h5 h6',
  /** The content is no text. */
  dropped: 'script style title xml svg noscript textarea template',
  break: 'br',
  rule: 'hr',
  item: 'li',
  cell: 'td th',
  pre: 'pre',
  quote: 'blockquote',
  image: 'img',
} as const;
