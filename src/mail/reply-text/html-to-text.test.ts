import { expect, test } from 'vitest';
import { htmlToText } from './html-to-text.ts';

function text(html: string): string {
  return htmlToText(html).text.trimEnd();
}

test.each([
  ['<p>one</p><p>two</p>', 'one\n\ntwo', 'paragraphs have an empty line between them'],
  ['<p class=MsoNormal>one</p><p class="MsoNormal">two</p>', 'one\ntwo', "Word's paragraphs have none"],
  [
    '<p class=MsoNormal>one</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>two</p>',
    'one\n\ntwo',
    'a no-break space is an empty line',
  ],
  ['<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo', 'a div with a break is an empty line'],
  ['one<br>two<br/>three<BR />four', 'one\ntwo\nthree\nfour', 'breaks end lines'],
  ['  one \n\t two  ', 'one two', 'white space is collapsed'],
  ['<b>o</b>n<i>e</i> <span>two</span>', 'one two', 'inline tags join'],
  ['<ul><li>a<li>b</ul><ol><li>c</li><li>d</li></ol>', '- a\n- b\n1. c\n2. d', 'lists have marks'],
  ['<ol><li>a<ul><li>x</ul><li>b</ol>', '1. a\n- x\n2. b', 'numbers go on after an inner list'],
  [
    '<table><tr><td>a</td><td>b</td></tr><tr><th>c<th>d</table>',
    'a\tb\nc\td',
    'cells are separated, rows are lines',
  ],
  ['<pre>  a\n    b</pre>', '  a\n    b', 'pre keeps its white space'],
  ['a<hr>b', 'a\n---\nb', 'a rule is a line'],
  ['<h1>Head</h1>text', 'Head\n\ntext', 'headings stand alone'],
  [
    '&lt;b&gt; &amp; &eacute;&#233;&#xE9; &euro;&#128; &copy; &hellip;',
    '<b> & ééé €€ © …',
    'references are decoded',
  ],
  ['AT&T &unknown; &#0; &#x110000; &amp', 'AT&T &unknown; \ufffd \ufffd &', 'what is no reference stays'],
  ['a < b and c > d <3 <', 'a < b and c > d <3 <', 'a bracket that opens no tag is text'],
  [
    '<p title="a > b">x</p><p title=\'a > b\'>y</p>',
    'x\n\ny',
    'brackets in attribute values do not end the tag',
  ],
  ['<p title="broken>x</p>', 'x', 'an unclosed attribute value ends with its tag'],
  [
    'a<!-- <b>no</b> --><!--[if mso]><p>no</p><![endif]-->b<![if !mso]>c<![endif]><?xml ?>d',
    'abcd',
    'comments and conditional comments are dropped',
  ],
  ['a<!-- open <b>x</b>', 'ax', 'an unclosed comment hides up to the next bracket only'],
  [
    '<style>p{}</style><script>x<y</script><title>t</title><xml><o:p>z</o:p></xml>a',
    'a',
    'style, script, title and XML islands are dropped',
  ],
  ['<style>p{} a<b>b</b>', 'p{} ab', 'an unclosed style drops nothing'],
  [
    '<div style="display:none">no</div><span style="mso-hide:all">no</span><p style="visibility: hidden">no</p>yes',
    'yes',
    'hidden text is dropped',
  ],
  ['<div style="display:none"><div>no</div>no</div>yes', 'yes', 'with what is nested in it'],
  ['a<div style="display:none">b', 'a\nb', 'unless it never ends'],
  ['a<blockquote type=cite>b<blockquote>c</blockquote></blockquote>d', 'a\n> b\n>> c\nd', 'quotes get marks'],
  [
    'a<blockquote style="margin:0 0 0 40px;border:none;padding:0px">b</blockquote>',
    'a\nb',
    'an indented paragraph is no quote',
  ],
  [
    'a<div class="moz-cite-prefix">On …:</div>b',
    'a\n> On …:\nb',
    'introductions that a client marks are quoted',
  ],
  [
    'a<div id="divRplyFwdMsg">From: x</div>b',
    'a\n-----Original Message-----',
    "Outlook's mark ends the text",
  ],
  ['a<div id="divRplyFwdMsg"></div>b', 'a\nb', 'but not when it is empty'],
  ['a<div class="gmail_signature">b</div>c', 'a\nc', 'marked signatures are dropped'],
  ['<div id="Signature">a</div>', 'a', 'unless nothing stands above them'],
  [
    `a<div id="Signature">${'word '.repeat(150)}</div>`,
    `a\n${'word '.repeat(150).trim()}`,
    'or they are long: people write into them',
  ],
  ['<img alt="👍"> <img alt="logo">ok', '👍 ok', 'emoji sent as images are text'],
  ['', '', 'nothing is nothing'],
])('%j → %j: %s', (html, want) => {
  expect(text(html)).toBe(want);
}); // prettier-ignore
