/** Names of header fields as mail programs translate them above an earlier mail. Lower case. */
export const HEADER_NAMES = {
  from: `
    from, de, von, da, van, od, от, от кого, från, fra, frá, lähettäjä, feladó, kimden, gönderen, 差出人
    送信者, 送信元, 发件人, 寄件者, 寄件人, 发送人, 보낸 사람, 보낸사람, 발신, expéditeur, afzender, absender, remitente, mittente, remetente
    nadawca, отправитель, від, de la, odesílatel, odosielateľ, dari, từ, מאת, من, από, saatja, nuo, desde, emisor
    envoyé par, enviado por, gesendet von, sent by`,
  to: `
    to, an, para, a, à, aan, do, кому, till, til, vastaanottaja, címzett, kime, alıcı, 宛先, 收件人, 收件者, 받는 사람
    받는사람, 수신, destinataire, destinataires, geadresseerde, empfänger, destinatario, destinatari, destinatário, destinatários
    adresat, получатель, komu, pro, către, per, pour, ontvanger, för, kepada, đến, אל, إلى, προς, för, send to, per a`,
  cc: `
    cc, cco, bcc, ccn, cci, kopie, copie, kopia, kopia do, копия, kopi, kopio, dw, udw, do wiadomości, cópia, copia
    com cópia, con copia, 抄送, 副本, 密件抄送, 참조, kopie an, copie à, копія, másolat, bilgi, kopija, kopie (cc), wiad`,
  date: `
    date, sent, sent on, sent at, date sent, fecha, enviado, enviado el, enviado em, enviada em, enviada, fecha de envío
    fecha y hora, data, data de envio, gesendet, gesendet am, datum, envoyé, envoyé le, date d'envoi, envoye, inviato, inviato il
    data invio, verzonden, verzonden op, datum verzonden, wysłano, wysłane, data wysłania, отправлено, дата, дата отправки
    skickat, sendt, lähetetty, päivämäärä, pvm, elküldve, dátum, gönderildi, gönderme tarihi, tarih, 送信日時, 送信, 日時, 日付
    发送时间, 发送日期, 發送日期, 寄件日期, 传送日期, 傳送日期, 时间, 日期, 時間, 보낸 날짜, 날짜, 보낸날짜, odesláno, odoslané, trimis, надіслано, dato
    ημερομηνία, tanggal, terkirim, dikirim, ngày, saadetud, תאריך, التاريخ, data:, invio, enviat el, enviat`,
  subject: `
    subject, betreff, asunto, assunto, objet, oggetto, onderwerp, temat, тема, ämne, emne, aihe, tárgy, konu, 件名, 主题
    主旨, 主題, 標題, 标题, 제목, předmět, predmet, subiect, assumpte, sujet, θέμα, perihal, subjek, chủ đề, teema, נושא, الموضوع, re`,
  other: `
    reply-to, reply to, risposta, rispondi a, responder a, antwort an, répondre à, beantwoorden, odpowiedz do, resent-from
    importance, importancia, importância, importanza, wichtigkeit, priority, priorité, priorität, prioridad, attachments
    attachment, anlagen, anlage, pièces jointes, allegati, adjuntos, anexos, bijlagen, załączniki, вложения, 添付ファイル, 附件
    message-id, organization, organisation, in-reply-to, references, mailing list, newsgroups, list-id, importances, when, where
    user-agent, mime-version, content-type, x-mailer, return-path, delivered-to, received, sensitivity, categories, 重要度, 重要性`,
} as const;
