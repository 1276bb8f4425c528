import { describe, expect, it } from 'vitest';
import { labelRole, parseGmailLabels } from './gmail-labels.ts';

describe('X-Gmail-Labels', () => {
  it.each([
    ['Inbox,Important,Opened,Category Personal', ['Inbox', 'Important', 'Opened', 'Category Personal']],
    ['Inbox, Big deal ,Inbox,', ['Inbox', 'Big deal']],
    ['"Clubs, sports",Sent', ['Clubs, sports', 'Sent']],
    ['"Say ""hi"", now",Sent', ['Say "hi", now', 'Sent']],
    ['Kategorie: "Neues",Wichtig', ['Kategorie: "Neues"', 'Wichtig']],
    ['"never closed,Sent', ['"never closed', 'Sent']],
    [
      '=?UTF-8?Q?Envoy=C3=A9s,=22Amis,_famille=22?=\r\n =?UTF-8?Q?,Ouvert?=',
      ['Envoyés', 'Amis, famille', 'Ouvert'],
    ],
    ['=?UTF-8?Q?Cat=C3=A9gorie=C2=A0:_Forums?=', ['Catégorie\u00a0: Forums']],
    ['=?UTF-8?B?5Y+X5L+h44OI44Os44Kk?=', ['受信トレイ']],
    ['Projects/A long name that Takeout\n  folded', ['Projects/A long name that Takeout folded']],
    ['', []],
  ])('%j holds %j', (value, labels) => {
    expect(parseGmailLabels(value)).toEqual(labels);
  });
});

describe('the role of a label or folder', () => {
  it.each([
    ['Inbox', 'inbox'],
    ['INBOX', 'inbox'],
    ['INBOX.Sent', 'sent'],
    ['[Gmail]/Sent Mail', 'sent'],
    ['[Google Mail]/Gesendet', 'sent'],
    ['Sent Items', 'sent'],
    ['Enviados', 'sent'],
    ['Itens Enviados', 'sent'],
    ['Messages envoyés', 'sent'],
    ['Gesendete Objekte', 'sent'],
    ['Posta inviata', 'sent'],
    ['Verzonden items', 'sent'],
    ['Elementy wysłane', 'sent'],
    ['Отправленные', 'sent'],
    ['送信済みメール', 'sent'],
    ['已发送邮件', 'sent'],
    ['寄件備份', 'sent'],
    ['Bozze', 'draft'],
    ['Correo no deseado', 'spam'],
    ['Lixeira', 'trash'],
    ['Com estrela', 'starred'],
    ['重要', 'important'],
    ['Ungelesen', 'unread'],
    ['Geöffnet', 'opened'],
    ['Archivé', 'archived'],
    ['Chat', 'chat'],
    ['Category Forums', 'category'],
    ['Catégorie\u00a0: E-mails personnels', 'category'],
    ['Kategorie: "Neuigkeiten"', 'category'],
    ['Acme', null],
    ['Sent to lawyers', null],
    ['categories', null],
  ])('%s is %s', (label, role) => {
    expect(labelRole(label)).toBe(role);
  });

  it('takes an accent in either Unicode form', () => {
    expect(labelRole('Entwu\u0308rfe')).toBe('draft');
  });
});
