/**
 * The words above an earlier mail, lower case, without the dashes and asterisks around them.
 * `between` count only between dashes ("-----Original Message-----"); `alone` also count on a line of their own.
 */
export const SEPARATORS = {
  between: `
    original message, original mail, original email, original e-mail, original appointment, reply message, forwarded message
    forwarded email, forwarded by, forwarded mail, forwarded, begin forwarded message, replied message, original
    mensaje original, mensaje reenviado, mensaje enviado, correo original, mensaje reenviado desde, missatge original
    mensagem original, mensagem encaminhada, mensagem reencaminhada, mensagem reenviada, e-mail original
    message d'origine, message d’origine, message original, message originel, message transféré, message transmis, mail original
    courriel original, message réexpédié, e-mail d'origine
    ursprüngliche nachricht, originalnachricht, original-nachricht, weitergeleitete nachricht, weitergeleitete mail
    original nachricht, ursprüngliche mail, ursprüngliche e-mail, originalnachricht von
    messaggio originale, messaggio inoltrato, messaggio originario, email originale
    oorspronkelijk bericht, origineel bericht, originele bericht, doorgestuurd bericht, oorspronkelijke bericht, oorspronkelijke e-mail
    wiadomość oryginalna, oryginalna wiadomość, wiadomość przekazana, przekazana wiadomość, treść przekazanej wiadomości
    wiadomość przesłana dalej, wiadomość przekazana dalej
    исходное сообщение, пересылаемое сообщение, пересланное сообщение, перенаправленное сообщение, оригинальное сообщение
    пересылаемое письмо, конец пересылаемого сообщения, вихідне повідомлення, переслане повідомлення, пересилане повідомлення
    元のメッセージ, 元のメール, 転送メッセージ, 転送されたメッセージ, オリジナルメッセージ, 転送メール
    原始邮件, 原邮件, 转发邮件信息, 转发的邮件, 转发邮件, 原始郵件, 轉寄的郵件, 轉寄郵件, 原始信件, 邮件原件, 回复的原邮件, 转发的邮件信息
    원본 메일, 원본 메시지, 전달된 메일, 전달된 메시지, original message follows
    ursprungligt meddelande, originalmeddelande, vidarebefordrat meddelande, vidarebefordrat brev, oprindelig meddelelse
    videresendt meddelelse, original melding, opprinnelig melding, videresendt melding, alkuperäinen viesti
    välitetty viesti, eredeti üzenet, továbbított üzenet, orijinal mesaj, özgün i̇leti, iletilen mesaj, yönlendirilen ileti
    původní zpráva, přeposlaná zpráva, původní e-mail, pôvodná správa, mesaj original, mesaj redirecționat
    αρχικό μήνυμα, προωθημένο μήνυμα, thư gốc, pesan asli, pesan terusan, algupärane sõnum`,
  alone: `
    begin forwarded message, inicio del mensaje reenviado, início da mensagem reencaminhada, início da mensagem encaminhada
    début du message réexpédié, début du message transféré, anfang der weitergeleiteten nachricht, anfang der weitergeleiteten e-mail
    inizio messaggio inoltrato, begin doorgestuurd bericht, początek przekazywanej wiadomości, początek przekazanej wiadomości
    начало переадресованного сообщения, начало пересылаемого сообщения, 転送されたメッセージ, このメールを転送, 以下是转发的邮件, 开始转发的邮件
    以下是轉寄的郵件, vidarebefordrat brev, videresendt besked, videresendt melding, välitetty viesti alkaa, forwarded message
    inicia el mensaje reenviado, début du message, original message, 전달된 메시지`,
};
