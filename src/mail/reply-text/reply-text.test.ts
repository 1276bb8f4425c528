import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from './reply-text.mails.data.ts';
import { replyText } from './reply-text.ts';

function plain(text: string): string {
  return replyText({ text, html: '' }).text;
}

/** Breaks a line at the last blank before the column, as programs that send 76 columns do. */
function wrapped(line: string, column: number): string {
  const at = line.lastIndexOf(' ', column);
  return at <= 0 ? line : `${line.slice(0, at)}\n${line.slice(at + 1)}`;
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ');
}

const LINKED = '(on the web page)';

describe.each(Object.entries(LANGUAGES))('%s', (_, language: Language) => {
  const { answers, questions, introductions, headers, original, forwarded, mobile, closing, notice } =
    language;
  const answer = answers.join('\n\n');
  const earlier = questions.join('\n\n');
  const signature = 'Ana Gil\nHead of Sales, Acme GmbH\n+49 30 1234 5678\nwww.acme.test';
  const withAddress = introductions.filter(line => line.includes('@'));

  test.each(introductions)('an answer above "%s" is all that is new', introduction => {
    expect(plain(`${answer}\n\n${introduction}\n\n${quoted(earlier)}\n`)).toBe(answer);
    expect(plain(`${answer}\n${introduction}\n${quoted(earlier)}\n`)).toBe(answer);
  });

  test.each(introductions)('an answer below "%s" is all that is new', introduction => {
    expect(plain(`${introduction}\n${quoted(earlier)}\n\n${answer}\n`)).toBe(answer);
    expect(plain(`${introduction}\n${quoted(earlier)}\n\n${answer}\n\n-- \nJo Roe\n`)).toBe(answer);
  });

  test.each(introductions)('answers between the quotes below "%s" are kept, all of them', introduction => {
    const text = `${introduction}\n${quoted(questions[0])}\n\n${answers[0]}\n\n${quoted(questions[1])}\n\n${answers[1]}\n`;
    expect(plain(text)).toBe(answer);
  });

  test.each(introductions)('"%s" may be wrapped', introduction => {
    for (const column of [30, 45, 60]) {
      expect(plain(`${answer}\n\n${wrapped(introduction, column)}\n\n${quoted(earlier)}\n`)).toBe(answer);
    }
  });

  test.each(withAddress)('below "%s" an earlier mail needs no quote marks', introduction => {
    expect(plain(`${answer}\n\n${introduction}\n\n${earlier}\n`)).toBe(answer);
  });

  test('Outlook header blocks end the new text, plain, ruled, bold and after "Original Message"', () => {
    const block = headers.join('\n');
    expect(plain(`${answer}\n\n${block}\n\n${earlier}\n`)).toBe(answer);
    expect(plain(`${answer}\n\n________________________________\n${block}\n\n${earlier}\n`)).toBe(answer);
    expect(plain(`${answer}\n\n${original}\n${block}\n\n${earlier}\n`)).toBe(answer);
    expect(plain(`${answer}\n${original}\n${block}\n${earlier}\n`)).toBe(answer);
    const bold = headers.map(line => line.replace(/^([^:]+?)( ?:)/, '*$1$2*')).join('\n');
    expect(plain(`${answer}\n\n${bold}\n\n${earlier}\n`)).toBe(answer);
    expect(plain(`${answer}\n\n${headers.join('\n\n')}\n\n${earlier}\n`)).toBe(answer);
  });

  test.each(forwarded)('a forward under "%s" holds nothing new but the comment above it', marker => {
    const rest = `${marker}\n${headers.join('\n')}\n\n${earlier}\n`;
    expect(plain(rest)).toBe('');
    expect(plain(`${answer}\n\n${rest}`)).toBe(answer);
    expect(plain(`${answer}\n\n${marker}\n\n${quoted(`${headers.join('\n')}\n\n${earlier}`)}\n`)).toBe(
      answer,
    );
  });

  test.each(mobile)('"%s" is no part of the text', line => {
    expect(plain(`${answer}\n\n${line}\n`)).toBe(answer);
    expect(plain(`${answer}\n\n${line}\n\n${introductions[1]}\n\n${quoted(earlier)}\n`)).toBe(answer);
    expect(
      plain(`${answer}\n\n${line}\n________________________________\n${headers.join('\n')}\n\n${earlier}\n`),
    ).toBe(answer);
  });

  test('signatures and notices are left out, a typed closing stays', () => {
    expect(plain(`${answer}\n\n-- \n${signature}\n`)).toBe(answer);
    expect(plain(`${answer}\n\n${closing}\n${signature}\n`)).toBe(`${answer}\n\n${closing}`);
    expect(plain(`${answer}\n\n${closing}\nAna\n`)).toBe(`${answer}\n\n${closing}\nAna`);
    expect(plain(`${answer}\n\n${notice}\n`)).toBe(answer);
    expect(plain(`${answer}\n\n${closing}\n\n${signature}\n\n${notice}\n`)).toBe(`${answer}\n\n${closing}`);
    expect(plain(`${answer}\n\n-- \n${signature}\n\n${introductions[0]}\n\n${quoted(earlier)}\n`)).toBe(
      answer,
    );
  });

  test('what asks is new as well as what answers', () => {
    expect(plain(`${earlier}\n`)).toBe(earlier);
    expect(plain(`${answer}\n\n${earlier}\n`)).toBe(`${answer}\n\n${earlier}`);
    expect(replyText({ text: earlier, html: '' }).elided).toBe(false);
  });

  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const fromHtml = (html: string): string => replyText({ text: '', html }).text;

  test.each(introductions)('HTML of Gmail with "%s": top, bottom and inline', introduction => {
    const attr = `<div dir="ltr" class="gmail_attr">${escaped(introduction)}<br></div>`;
    const quote = (text: string): string =>
      `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">${escaped(text)}</div></blockquote>`;
    const top = `<div dir="ltr"><div>${answers[0]}</div><div><br></div><div>${answers[1]}</div></div><br><div class="gmail_quote">${attr}${quote(earlier)}</div>`;
    expect(fromHtml(top)).toBe(answer);
    const inline = `<div dir="ltr"><div class="gmail_quote">${attr}${quote(questions[0])}<div>${answers[0]}</div>${quote(questions[1])}<div>${answers[1]}</div></div></div>`;
    expect(fromHtml(inline)).toBe(answer);
    expect(
      fromHtml(
        `<div class="gmail_quote">${attr}${quote(earlier)}</div><div>${answers[0]}</div><div><br></div><div>${answers[1]}</div>`,
      ),
    ).toBe(answer);
  });

  test('HTML of Outlook, desktop and web', () => {
    const bold = headers.map(line => escaped(line).replace(/^([^:]+?)( ?:)/, '<b>$1$2</b>')).join('<br>');
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style><!--[if gte mso 9]><xml><o:x/></xml><![endif]--></head><body lang=EN-US><div class=WordSection1><p class=MsoNormal>${answers[0]}<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>${answers[1]}<o:p></o:p></p>`;
    const rule = `<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>${bold}<o:p></o:p></p></div>`;
    expect(fromHtml(`${word}<div>${rule}</div><p class=MsoNormal>${earlier}</p></div></body></html>`)).toBe(
      answer,
    );
    expect(
      fromHtml(`${word}<p class=MsoNormal>${bold}</p><p class=MsoNormal>${earlier}</p></div></body></html>`),
    ).toBe(answer);
    const web = `<div class="elementToProof">${answers[0]}</div><div><br></div><div>${answers[1]}</div><div id="Signature"><div>Jo Roe</div></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font>${bold}</font></div><div>${earlier}</div>`;
    expect(fromHtml(web)).toBe(answer);
    expect(fromHtml(web.replace('<div id="appendonsend"></div>', ''))).toBe(answer);
    expect(
      fromHtml(
        `<div dir="ltr">${answers[0]}<br><br>${answers[1]}</div><div id="ms-outlook-mobile-signature"><div><br></div>${mobile[0]}</div><hr><div id="divRplyFwdMsg">${bold}</div>`,
      ),
    ).toBe(answer);
  });

  test('HTML of Apple Mail, Thunderbird and Yahoo', () => {
    const introduction = escaped(introductions[1]);
    const body = `<div>${answers[0]}</div><div><br></div><div>${answers[1]}</div>`;
    expect(
      fromHtml(
        `<html><body>${body}<div><br><blockquote type="cite"><div>${introduction}</div><br><div>${earlier}</div></blockquote></div></body></html>`,
      ),
    ).toBe(answer);
    expect(
      fromHtml(
        `<html><body dir="auto">${body}<div dir="ltr">${mobile[0]}</div><div dir="ltr"><br><blockquote type="cite">${introduction}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${earlier}</div></blockquote></body></html>`,
      ),
    ).toBe(answer);
    expect(
      fromHtml(
        `<body><p>${answers[0]}</p><p>${answers[1]}</p><div class="moz-cite-prefix">${LINKED} ${introduction}<br></div><blockquote type="cite" cite="mid:1@acme.test">${earlier}</blockquote></body>`,
      ),
    ).toBe(answer);
    expect(
      fromHtml(
        `<body><div class="moz-cite-prefix">${introduction}<br></div><blockquote type="cite">${questions[0]}</blockquote><p>${answers[0]}</p><blockquote type="cite">${questions[1]}</blockquote><p>${answers[1]}</p><pre class="moz-signature" cols="72">-- \nJo Roe</pre></body>`,
      ),
    ).toBe(answer);
    expect(
      fromHtml(
        `<div class="yahoo-style-wrap"><div>${answers[0]}</div><div><br></div><div>${answers[1]}</div></div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>${introduction}</div><div><br></div><div>${earlier}</div></div>`,
      ),
    ).toBe(answer);
  });
});
