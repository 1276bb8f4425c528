/** Words at the end of a mail that nobody typed for this mail. Lower case. */

/** What mobile and desktop programs put under a mail: the start of the line. */
export const CLIENT_LINES = `
    sent from, sent via, sent with, sent by, sent using, sent on the go, from my iphone, from my ipad, from my mobile, typed on my, written on my
    get outlook for, get the outlook, envoyé depuis, envoyé de mon, envoyé de mon, envoyé à partir, envoyé avec, envoyé du, envoyé via, obtenez outlook, obtenir outlook
    télécharger outlook, enviado desde, enviado con, enviado do, enviado de, enviado via, enviado vía, enviado por, enviado a partir, enviado através
    obtener outlook, descargar outlook, obter o outlook, obtenha o outlook, baixe o outlook, baixar outlook, von meinem, von meiner, gesendet von
    gesendet mit, gesendet vom, gesendet über, gesendet aus, diese nachricht wurde von mein, diese e-mail wurde von mein, outlook für ios, outlook für android
    holen sie sich outlook, laden sie outlook, inviato da, inviato dal, inviato con, inviato tramite, ottieni outlook, scarica outlook
    verzonden vanaf, verzonden met, verzonden via, verstuurd vanaf, verstuurd met, outlook voor ios downloaden, outlook voor android downloaden, download outlook, verzonden vanuit, haal outlook
    wysłano z, wysłane z, wysłane przy, wiadomość wysłana z, pobierz outlook, pobierz program outlook, pobierz aplikację outlook, uzyskaj outlook
    отправлено с, отправлено из, отправлено через, отправлено от, послано с, скачать outlook, получить outlook, получите outlook, надіслано з
    iphoneから送信, ipadから送信, android から送信, androidから送信, 私のiphoneから, スマートフォンから送信, iphone から送信, outlook for ios を入手, outlook for ios をダウンロード, ios 版 outlook を入手, windows 版のメールから送信, galaxyから送信, outlook for androidを入手
    发自我的, 從我的, 从我的, 發自我的, 发自, 来自我的, 获取 outlook, 获取适用于, 取得 outlook, 下载 outlook, 使用 outlook, 나의 iphone에서, iphone에서 보냄, 내 iphone에서
    skickat från, sendt fra, lähetetty, odesláno z, odoslané z, trimis de pe, iphone'umdan gönderildi, i̇phone'umdan gönderildi, elküldve`;

/** Devices and programs: what makes "Sent from my …" certain although more text follows on the line. */
export const DEVICES = `
    iphone, ipad, ipod, android, samsung, galaxy, blackberry, mobile, phone, smartphone, handy, cell, device, tablet, outlook, mail, gmail, yahoo
    windows, huawei, xiaomi, htc, nokia, pixel, motorola, lumia, airmail, mailbox, aol, proton, thunderbird, k-9, móvil, celular, teléfono
    telemóvel, téléphone, mobilgerät, telefon, telefoon, cellulare, telefono, телефон, телефона, workspace, spark, superhuman, sparrow, zoho`;

/**
 * A paragraph that holds one of the first and several different words of the second is a legal notice. The second are the
 * first six letters of each word; Japanese and Chinese, which write no spaces, have phrases instead.
 */
export const LEGAL_STEMS = {
  core: `
    confidential, confidencial, confidentiel, confidenzial, privileged, intended recipient, intended solely, intended only, named addressee, not the addressee, proprietary
    privilegiad, destinatari, destinatár, lopd, rgpd, protección de datos, proteção de dados, destinataire, vertraulich, empfänger, riservat, vertrouwelijk, geadresseerde
    poufn, adresat, конфиденц, адресат`,
  all: `
    confid, privil, recipi, addres, propri, unauth, destin, vertra, empfän, unbefu, riserv, vertro, geadre, poufne, poufny, poufna, adresa, конфид, получа, адреса
    lopd, rgpd, protec, proteç, openba
    intend, solely, disclo, dissem, distri, prohib, error, notify, sender, delete, destro, legall, viruse, virus, liabil, entity, indivi, copyin, copied, attach, inform
    person, strict, transm, receiv, contai, herein, employ, guaran, monito, secure
    prohíb, proibi, equivo, notifi, comuni, divulg, elimin, borre, apague, anexos, adjunt, remite, mensaj, mensag, exclus, correo, recibi, recebi, autori, engano, contie
    erreur, interd, expédi, avert, détrui, suppri, pièces, jointe, messag, usage, strict, reçu
    irrtüm, unters, gestat, absend, vernic, lösche, rechtl, anhäng, inhalt, inform, bestim, kenntn, umgehe
    errore, vietat, allega, cancel, distru, mitten, conten, conten, ricevu
    abusie, verbod, onbevo, vernie, verwij, afzend, bijlag, bestem, inhoud, ontvan
    omyłko, zabron, niezwł, nadawc, usunię, załącz, rozpow, wyłącz, treść, wiadom
    ошибке, запрещ, уведом, удалит, отправ, вложен, содерж, сообще, исключ`,
  phrases: `
    機密, 秘密, 受信者, 宛先, 誤って, 誤送信, 開示, 削除, 禁じ, 禁止, 守秘, 破棄, 机密, 保密, 收件人, 误收, 错误, 泄露, 删除, 機密, 收件者, 洩漏, 刪除, 复制, 转发, 未经授权`,
};

export const LEGAL_OPENINGS = `
    confidentiality notice, confidentiality note, email confidentiality, e-mail confidentiality, internal use - confidential, confidential:, disclaimer, legal notice, legal disclaimer, important notice, privileged and confidential
    aviso legal, aviso de confidencialidad, aviso de confidencialidade, avis de confidentialité, avis juridique, avertissement, haftungsausschluss, vertraulichkeitshinweis
    avviso di riservatezza, nota di riservatezza, klauzula poufności, уведомление о конфиденциальности, ограничение ответственности, 免責事項, 免责声明, 保密声明, 信息安全声明, 保密条款, 免責聲明, information security notice`;

/** Notes of virus scanners, mail services and printers' consciences: the start of a paragraph. */
export const SERVICE_LINES = `
    virus-free, scanned by, this email has been checked, this email was scanned, this email has been scanned, this message has been scanned, checked by avg
    please consider the environment, before printing, think before you print, p please consider, 🌳 please consider, no virus found, avast logo, este correo electrónico ha sido comprobado
    antes de imprimir, por favor, piense en el medio ambiente, libre de virus, el software de antivirus avast, pense à l'environnement, l'absence de virus
    diese e-mail wurde von avast, virenfrei, bitte denken sie an die umwelt, questa email è stata esaminata, mail priva di virus, virusvrij
    wolny od wirusów, вирусов нет, without virus, to unsubscribe from this, your use of yahoo! groups, this sf.net email is sponsored, you received this message because, you are receiving this because
    external email, caution: this email, caution: external, [external], this email originated from outside`;

/** Closing words above a name. */
export const CLOSINGS = `
    best, best regards, best wishes, kind regards, kindest regards, warm regards, warmest regards, regards, rgds, br, cheers, thanks, many thanks, thank you, thanks in advance
    thanks and regards, thanks & regards, thanks and best regards, thank you and regards, sincerely, sincerely yours, yours sincerely, yours faithfully, yours truly, respectfully
    with kind regards, with best regards, all the best, take care, cordially, v/r, vr, respectfully yours
    saludos, un saludo, saludos cordiales, atentamente, atte, cordialmente, un abrazo, muchas gracias, gracias, gracias y saludos, reciba un cordial saludo, un cordial saludo
    atenciosamente, att, abraços, abraço, cumprimentos, melhores cumprimentos, com os melhores cumprimentos, obrigado, obrigada, grato, grata, cordiais saudações
    cordialement, bien cordialement, bien à vous, salutations, meilleures salutations, sincères salutations, merci, merci d'avance, amicalement
    mit freundlichen grüßen, mit freundlichem gruß, freundliche grüße, viele grüße, liebe grüße, beste grüße, schöne grüße, mfg, vg, lg, gruß, grüße, mit besten grüßen, danke
    cordiali saluti, distinti saluti, saluti, un saluto, grazie, a presto, cordialmente
    met vriendelijke groet, met vriendelijke groeten, vriendelijke groet, groeten, groet, mvg, hartelijke groet, bedankt
    pozdrawiam, z poważaniem, pozdrowienia, serdecznie pozdrawiam, dziękuję, z wyrazami szacunku
    с уважением, с наилучшими пожеланиями, всего доброго, спасибо
    よろしくお願いします, よろしくお願いいたします, 宜しくお願い致します, よろしくお願い致します, 敬具, 以上
    此致, 敬礼, 祝好, 谢谢, 顺祝商祺, best regards/mit freundlichen grüßen`;
