/** Phrases of mail programs in eleven languages, from which the tests put whole mails together. All people are invented. */

export interface Language {
  /** Two separate answers, for inline mails; together they are a whole one. */
  answers: readonly [string, string];
  /** What is answered: two paragraphs. */
  questions: readonly [string, string];
  /** Gmail, Apple Mail, Thunderbird and others introduce a quote. The first two name an address. */
  introductions: readonly [string, string, ...string[]];
  /** Outlook's header block, in its order. */
  headers: readonly string[];
  original: string;
  forwarded: readonly string[];
  mobile: readonly string[];
  closing: string;
  notice: string;
}

export const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    answers: ['The invoice is attached.', 'Yes, Tuesday suits us well.'],
    questions: ['Could you send the invoice again?', 'Shall we meet on Tuesday?'],
    introductions: [
      'On Mon, Jan 5, 2026 at 10:15 AM Ana Gil <ana@acme.test> wrote:',
      'On 5 Jan 2026, at 10:15, Ana Gil <ana@acme.test> wrote:',
      'On 05/01/2026 10:15, Ana Gil wrote:',
      'On Monday, January 5, 2026 at 10:15:00 AM EST, Ana Gil <ana@acme.test> wrote:',
      'On Mon, 5 Jan 2026, 10:15 Ana Gil, <ana@acme.test> wrote:',
    ],
    headers: [
      'From: Ana Gil <ana@acme.test>',
      'Sent: Monday, January 5, 2026 10:15 AM',
      'To: Jo Roe <jo@roe.test>',
      'Subject: Invoice',
    ],
    original: '-----Original Message-----',
    forwarded: [
      '---------- Forwarded message ---------',
      '-------- Forwarded Message --------',
      'Begin forwarded message:',
    ],
    mobile: [
      'Sent from my iPhone',
      'Sent from my Samsung Galaxy smartphone.',
      'Get Outlook for iOS<https://aka.test/o0ukef>',
      'Sent from Yahoo Mail on Android',
      'Sent from Mail for Windows',
    ],
    closing: 'Kind regards,',
    notice:
      'This e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, please notify the sender and delete it.',
  },
  es: {
    answers: ['Le adjunto la factura.', 'Sí, el martes nos viene bien.'],
    questions: ['¿Podría enviarnos otra vez la factura?', '¿Nos vemos el martes?'],
    introductions: [
      'El lun, 5 ene 2026 a las 10:15, Ana Gil (<ana@acme.test>) escribió:',
      'El 5 ene 2026, a las 10:15, Ana Gil <ana@acme.test> escribió:',
      'El 5/1/26 a las 10:15, Ana Gil escribió:',
      'En lunes, 5 de enero de 2026, 10:15:00 CET, Ana Gil <ana@acme.test> escribió:',
      '2026-01-05 10:15 GMT+01:00 Ana Gil <ana@acme.test>:',
    ],
    headers: [
      'De: Ana Gil <ana@acme.test>',
      'Enviado el: lunes, 5 de enero de 2026 10:15',
      'Para: Jo Roe <jo@roe.test>',
      'Asunto: Factura',
    ],
    original: '-----Mensaje original-----',
    forwarded: [
      '---------- Mensaje reenviado ---------',
      '-------- Mensaje reenviado --------',
      'Inicio del mensaje reenviado:',
    ],
    mobile: [
      'Enviado desde mi iPhone',
      'Enviado desde mi móvil',
      'Obtener Outlook para Android<https://aka.test/ghei36>',
      'Enviado desde Correo para Windows',
    ],
    closing: 'Un saludo,',
    notice:
      'Este mensaje y sus anexos son confidenciales y van dirigidos exclusivamente a su destinatario. Si lo ha recibido por error, le rogamos lo comunique al remitente y lo elimine.',
  },
  pt: {
    answers: ['Segue a fatura em anexo.', 'Sim, terça-feira é um bom dia.'],
    questions: ['Pode enviar a fatura outra vez?', 'Vemo-nos na terça-feira?'],
    introductions: [
      'Em seg., 5 de jan. de 2026 às 10:15, Ana Gil <ana@acme.test> escreveu:',
      'Em 5 de jan. de 2026, à(s) 10:15, Ana Gil <ana@acme.test> escreveu:',
      'Ana Gil <ana@acme.test> escreveu (segunda, 5/01/2026 à(s) 10:15):',
      'Em 05/01/2026 10:15, Ana Gil escreveu:',
      'A segunda, 5/01/2026, 10:15, Ana Gil <ana@acme.test> escreveu:',
    ],
    headers: [
      'De: Ana Gil <ana@acme.test>',
      'Enviada em: segunda-feira, 5 de janeiro de 2026 10:15',
      'Para: Jo Roe <jo@roe.test>',
      'Assunto: Fatura',
    ],
    original: '-----Mensagem original-----',
    forwarded: [
      '---------- Mensagem encaminhada ---------',
      '---------- Forwarded message ---------',
      'Início da mensagem reencaminhada:',
    ],
    mobile: [
      'Enviado do meu iPhone',
      'Enviado do meu smartphone Samsung Galaxy.',
      'Obter o Outlook para iOS<https://aka.test/o0ukef>',
      'Enviado via iPad',
    ],
    closing: 'Com os melhores cumprimentos,',
    notice:
      'Esta mensagem e os seus anexos são confidenciais e destinam-se exclusivamente ao destinatário. Se a recebeu por engano, comunique-o ao remetente e apague-a.',
  },
  fr: {
    answers: ['Vous trouverez la facture ci-jointe.', 'Oui, mardi nous convient.'],
    questions: ['Pouvez-vous renvoyer la facture ?', 'On se voit mardi ?'],
    introductions: [
      'Le lun. 5 janv. 2026 à 10:15, Ana Gil <ana@acme.test> a écrit :',
      'Le 5 janv. 2026 à 10:15, Ana Gil <ana@acme.test> a écrit :',
      'Le 05/01/2026 à 10:15, Ana Gil a écrit :',
      'Le lundi 5 janvier 2026 à 10:15:00 UTC+1, Ana Gil <ana@acme.test> a écrit :',
    ],
    headers: [
      'De : Ana Gil <ana@acme.test>',
      'Envoyé : lundi 5 janvier 2026 10:15',
      'À : Jo Roe <jo@roe.test>',
      'Objet : Facture',
    ],
    original: '-----Message d’origine-----',
    forwarded: [
      '---------- Forwarded message ---------',
      '-------- Message transféré --------',
      'Début du message réexpédié :',
    ],
    mobile: [
      'Envoyé de mon iPhone',
      'Envoyé depuis mon smartphone Samsung Galaxy.',
      'Obtenir Outlook pour iOS<https://aka.test/o0ukef>',
      'Envoyé à partir de Courrier pour Windows',
    ],
    closing: 'Bien cordialement,',
    notice:
      'Ce message et ses pièces jointes sont confidentiels et réservés à leur destinataire. Si vous l’avez reçu par erreur, merci d’avertir l’expéditeur et de le détruire.',
  },
  de: {
    answers: ['Die Rechnung liegt bei.', 'Ja, Dienstag passt uns gut.'],
    questions: ['Können Sie die Rechnung noch einmal schicken?', 'Sehen wir uns am Dienstag?'],
    introductions: [
      'Am Mo., 5. Jan. 2026 um 10:15 Uhr schrieb Ana Gil <ana@acme.test>:',
      'Am 05.01.2026 um 10:15 schrieb Ana Gil <ana@acme.test>:',
      'Am 05.01.2026 um 10:15 schrieb Ana Gil:',
      'Ana Gil <ana@acme.test> schrieb am Mo., 5. Jan. 2026 um 10:15 Uhr:',
      'Am Montag, 5. Januar 2026 um 10:15:00 MEZ hat Ana Gil <ana@acme.test> Folgendes geschrieben:',
    ],
    headers: [
      'Von: Ana Gil <ana@acme.test>',
      'Gesendet: Montag, 5. Januar 2026 10:15',
      'An: Jo Roe <jo@roe.test>',
      'Betreff: Rechnung',
    ],
    original: '-----Ursprüngliche Nachricht-----',
    forwarded: [
      '---------- Forwarded message ---------',
      '-------- Weitergeleitete Nachricht --------',
      'Anfang der weitergeleiteten Nachricht:',
    ],
    mobile: [
      'Von meinem iPhone gesendet',
      'Gesendet von Outlook für Android',
      'Holen Sie sich Outlook für iOS<https://aka.test/o0ukef>',
      'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
    ],
    closing: 'Mit freundlichen Grüßen',
    notice:
      'Diese E-Mail enthält vertrauliche Informationen und ist nur für den Empfänger bestimmt. Wenn Sie sie irrtümlich erhalten haben, informieren Sie bitte den Absender und vernichten Sie sie.',
  },
  it: {
    answers: ['In allegato trova la fattura.', 'Sì, martedì va bene.'],
    questions: ['Può inviare di nuovo la fattura?', 'Ci vediamo martedì?'],
    introductions: [
      'Il giorno lun 5 gen 2026 alle ore 10:15 Ana Gil <ana@acme.test> ha scritto:',
      'Il giorno 5 gen 2026, alle ore 10:15, Ana Gil <ana@acme.test> ha scritto:',
      'Il 05/01/2026 10:15, Ana Gil ha scritto:',
      'Il lunedì 5 gennaio 2026 alle ore 10:15:00 CET, Ana Gil <ana@acme.test> ha scritto:',
    ],
    headers: [
      'Da: Ana Gil <ana@acme.test>',
      'Inviato: lunedì 5 gennaio 2026 10:15',
      'A: Jo Roe <jo@roe.test>',
      'Oggetto: Fattura',
    ],
    original: '-----Messaggio originale-----',
    forwarded: [
      '---------- Forwarded message ---------',
      '-------- Messaggio Inoltrato --------',
      'Inizio messaggio inoltrato:',
    ],
    mobile: [
      'Inviato da iPhone',
      'Inviato dal mio dispositivo Samsung',
      'Ottieni Outlook per iOS<https://aka.test/o0ukef>',
      'Inviato da Posta per Windows',
    ],
    closing: 'Cordiali saluti,',
    notice:
      'Questo messaggio e i suoi allegati sono riservati ai soli destinatari. Chi lo ricevesse per errore è pregato di avvisare il mittente e di distruggere ogni copia.',
  },
  nl: {
    answers: ['De factuur zit in de bijlage.', 'Ja, dinsdag komt goed uit.'],
    questions: ['Kunt u de factuur nog eens sturen?', 'Zien we elkaar dinsdag?'],
    introductions: [
      'Op ma 5 jan 2026 om 10:15 schreef Ana Gil <ana@acme.test>:',
      'Op 5 jan. 2026 om 10:15 heeft Ana Gil <ana@acme.test> het volgende geschreven:',
      'Op 05-01-2026 om 10:15 schreef Ana Gil:',
      'Op maandag 5 januari 2026 om 10:15:00 CET schreef Ana Gil <ana@acme.test>:',
    ],
    headers: [
      'Van: Ana Gil <ana@acme.test>',
      'Verzonden: maandag 5 januari 2026 10:15',
      'Aan: Jo Roe <jo@roe.test>',
      'Onderwerp: Factuur',
    ],
    original: '-----Oorspronkelijk bericht-----',
    forwarded: [
      '---------- Forwarded message ---------',
      '-------- Doorgestuurd bericht --------',
      'Begin doorgestuurd bericht:',
    ],
    mobile: [
      'Verstuurd vanaf mijn iPhone',
      'Verzonden vanaf mijn Galaxy',
      'Outlook voor iOS downloaden<https://aka.test/o0ukef>',
      'Verzonden vanuit Mail voor Windows',
    ],
    closing: 'Met vriendelijke groet,',
    notice:
      'Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde. Hebt u het abusievelijk ontvangen, waarschuw dan de afzender en verwijder het bericht.',
  },
  pl: {
    answers: ['Faktura jest w załączniku.', 'Tak, wtorek nam pasuje.'],
    questions: ['Czy może Pan wysłać fakturę jeszcze raz?', 'Spotkamy się we wtorek?'],
    introductions: [
      'pon., 5 sty 2026 o 10:15 Ana Gil <ana@acme.test> napisał(a):',
      'Wiadomość napisana przez Ana Gil <ana@acme.test> w dniu 5 sty 2026, o godz. 10:15:',
      'W dniu 05.01.2026 o 10:15, Ana Gil pisze:',
      'Dnia 5 stycznia 2026 10:15 Ana Gil <ana@acme.test> napisał(a):',
    ],
    headers: [
      'Od: Ana Gil <ana@acme.test>',
      'Wysłano: poniedziałek, 5 stycznia 2026 10:15',
      'Do: Jo Roe <jo@roe.test>',
      'Temat: Faktura',
    ],
    original: '-----Wiadomość oryginalna-----',
    forwarded: [
      '---------- Forwarded message ---------',
      '-------- Wiadomość przekazana --------',
      'Początek przekazywanej wiadomości:',
    ],
    mobile: [
      'Wysłane z iPhone’a',
      'Wysłano z telefonu Samsung Galaxy',
      'Pobierz program Outlook dla systemu iOS<https://aka.test/o0ukef>',
      'Wysłane z aplikacji Poczta dla systemu Windows',
    ],
    closing: 'Z poważaniem,',
    notice:
      'Treść tej wiadomości jest poufna i przeznaczona wyłącznie dla adresata. Jeśli otrzymali ją Państwo omyłkowo, prosimy powiadomić nadawcę i usunąć wiadomość. Rozpowszechnianie jest zabronione.',
  },
  ru: {
    answers: ['Счёт во вложении.', 'Да, вторник нам подходит.'],
    questions: ['Не могли бы вы прислать счёт ещё раз?', 'Встретимся во вторник?'],
    introductions: [
      'пн, 5 янв. 2026 г. в 10:15, Ana Gil <ana@acme.test>:',
      '5 янв. 2026 г., в 10:15, Ana Gil <ana@acme.test> написал(а):',
      '05.01.2026 10:15, Ana Gil пишет:',
      'Понедельник, 5 января 2026, 10:15 +03:00 от Ana Gil <ana@acme.test>:',
      '05.01.2026, 10:15, "Ana Gil" <ana@acme.test>:',
    ],
    headers: [
      'От: Ana Gil <ana@acme.test>',
      'Отправлено: 5 января 2026 г. 10:15',
      'Кому: Jo Roe <jo@roe.test>',
      'Тема: Счёт',
    ],
    original: '-----Исходное сообщение-----',
    forwarded: [
      '---------- Forwarded message ---------',
      '-------- Пересылаемое сообщение --------',
      'Начало переадресованного сообщения:',
    ],
    mobile: [
      'Отправлено с iPhone',
      'Отправлено с моего телефона',
      'Получить Outlook для iOS<https://aka.test/o0ukef>',
      'Отправлено из мобильной Почты Mail.ru',
    ],
    closing: 'С уважением,',
    notice:
      'Настоящее сообщение конфиденциально и предназначено только адресату. Если вы получили его по ошибке, просим уведомить отправителя и удалить сообщение. Разглашение содержания запрещено.',
  },
  ja: {
    answers: ['請求書を添付いたします。', 'はい、火曜日で大丈夫です。'],
    questions: ['請求書をもう一度送っていただけますか。', '火曜日にお会いできますか。'],
    introductions: [
      '2026年1月5日(月) 10:15 Ana Gil <ana@acme.test>:',
      '2026/01/05 10:15、Ana Gil <ana@acme.test>のメール:',
      '2026年1月5日(月) 10:15、Ana Gil さんは書きました:',
      'On 2026/01/05 10:15, Ana Gil wrote:',
    ],
    headers: [
      '差出人: Ana Gil <ana@acme.test>',
      '送信日時: 2026年1月5日 10:15',
      '宛先: Jo Roe <jo@roe.test>',
      '件名: 請求書',
    ],
    original: '-----元のメッセージ-----',
    forwarded: [
      '---------- Forwarded message ---------',
      '-------- 転送メッセージ --------',
      '転送されたメッセージ:',
    ],
    mobile: [
      'iPhoneから送信',
      'Galaxyから送信',
      'Outlook for iOS を入手<https://aka.test/o0ukef>',
      'Windows 版のメールから送信',
    ],
    closing: 'よろしくお願いいたします。',
    notice:
      '本メールには機密情報が含まれている場合があります。誤って受信された場合は、送信者にご連絡のうえ削除してください。無断での開示は禁じられています。',
  },
  zh: {
    answers: ['附件是发票。', '可以，星期二没问题。'],
    questions: ['能再发一次发票吗？', '星期二见面可以吗？'],
    introductions: [
      'Ana Gil <ana@acme.test> 于2026年1月5日周一 10:15写道：',
      '在 2026年1月5日，10:15，Ana Gil <ana@acme.test> 写道：',
      '在 2026/1/5 10:15, Ana Gil 写道:',
      'At 2026-01-05 10:15:00, "Ana Gil" <ana@acme.test> wrote:',
      'Ana Gil <ana@acme.test> 於 2026年1月5日 週一 上午10:15寫道：',
    ],
    headers: [
      '发件人: Ana Gil <ana@acme.test>',
      '发送时间: 2026年1月5日 10:15',
      '收件人: Jo Roe <jo@roe.test>',
      '主题: 发票',
    ],
    original: '-----原始邮件-----',
    forwarded: [
      '---------- Forwarded message ---------',
      '-------- 转发的邮件 --------',
      '以下是转发的邮件：',
    ],
    mobile: [
      '发自我的iPhone',
      '发自我的手机',
      '获取 Outlook for iOS<https://aka.test/o0ukef>',
      '從我的 iPhone 傳送',
      '从 Windows 版邮件发送',
    ],
    closing: '此致',
    notice:
      '本邮件及其附件含有保密信息，仅限于收件人使用。如果您错误地收到了本邮件，请立即通知发件人并删除本邮件，未经授权禁止复制或泄露。',
  },
}; // prettier-ignore
