/** The same letter as HTML, with the habits of each mail program. */
import type { Client } from '../company/people.ts';
import { escapeHtml } from './encode.ts';
import type { Letter } from './letter.ts';

export function htmlOf(letter: Letter, client: Client): string {
  if (client === 'outlook') return outlook(letter);
  if (client === 'apple' || client === 'phone') return apple(letter);
  return gmail(letter);
}

function lines(text: readonly string[], tag: string): string {
  return text.map(line => `<${tag}>${line === '' ? '<br>' : escapeHtml(line)}</${tag}>`).join('');
}

function broken(text: readonly string[]): string {
  return escapeHtml(text.join('\n')).replaceAll('\n', '<br>\n');
}

function body(letter: Letter): string[] {
  const { paragraphs, closing } = letter.wording;
  return [
    ...paragraphs.flatMap((text, i) => (i === 0 ? [text] : ['', text])),
    ...(closing.length > 0 ? ['', ...closing] : []),
  ];
}

function gmail(letter: Letter): string {
  const [delimiter, ...rest] = letter.signature;
  const signature =
    delimiter === undefined
      ? ''
      : `<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">${broken(delimiter === '-- ' ? rest : letter.signature)}</div></div>`;
  const text = `<div dir="ltr">${lines(body(letter), 'div')}${signature}</div>`;
  if (letter.quoted.length === 0) return `${text}\n`;
  if (letter.layout === 'block') {
    return `${text}<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${broken(letter.introduction)}</div>${broken(letter.quoted)}</div>\n`;
  }
  const quote = `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${broken(letter.introduction)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${broken(letter.quoted)}</blockquote></div>`;
  return letter.layout === 'top' ? `${text}<br>${quote}\n` : `${quote}<br>${text}\n`;
}

const OUTLOOK_HEAD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head>
<meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<style><!--
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Aptos",sans-serif;}
a:link {color:#467886; text-decoration:underline;}
@page WordSection1 {size:612.0pt 792.0pt; margin:70.85pt 3.0cm 70.85pt 3.0cm;}
div.WordSection1 {page:WordSection1;}
--></style>
</head>
<body lang="EN-US" link="#467886" vlink="#96607D">
<div class="WordSection1">
`;

function outlook(letter: Letter): string {
  const paragraph = (line: string): string =>
    `<p class="MsoNormal">${line === '' ? '<o:p>&nbsp;</o:p>' : `${escapeHtml(line)}<o:p></o:p>`}</p>\n`;
  const signature =
    letter.signature.length > 0 ? paragraph('') + letter.signature.map(paragraph).join('') : '';
  const quote =
    letter.quoted.length === 0
      ? ''
      : `<div>\n<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">\n<p class="MsoNormal">${letter.introduction
          .filter(line => line !== '' && !line.startsWith('_'))
          .map(line =>
            line.replace(
              /^([^:]+:)(.*)$/,
              (_, name: string, value: string) => `<b>${name}</b>${escapeHtml(value)}`,
            ),
          )
          .join('<br>\n')}<o:p></o:p></p>\n</div>\n</div>\n${letter.quoted.map(paragraph).join('')}`;
  return `${OUTLOOK_HEAD}${body(letter).map(paragraph).join('')}${signature}${quote}</div>\n</body>\n</html>\n`;
}

function apple(letter: Letter): string {
  const signature =
    letter.signature.length > 0
      ? `<br id="lineBreakAtBeginningOfMessage"><div>${broken(letter.signature)}</div>`
      : '';
  const text = `${lines(body(letter), 'div')}${signature}`;
  const quote =
    letter.quoted.length === 0
      ? ''
      : `<div><br><blockquote type="cite"><div>${broken(letter.introduction)}</div><br class="Apple-interchange-newline"><div>${broken(letter.quoted)}</div></blockquote></div>`;
  return `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">${letter.layout === 'bottom' || letter.layout === 'inline' ? `${quote}${text}` : `${text}${quote}`}</body></html>\n`;
}
