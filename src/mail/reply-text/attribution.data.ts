/** The words with which mail programs introduce a quote, by language. Lower case; white space is single spaces. */

/** Verbs that end the line: "…, Ana wrote:". */
export const CLOSING_VERBS = `
    wrote, writes, said, wrote the following, said the following, has written, asked, replied, responded, mentioned, stated, noted
    escribió, escribio, escribió lo siguiente, va escriure, ha escrit, escribiu
    escreveu, escreveu o seguinte
    a écrit, a ecrit, écrit, ecrit
    schrieb, geschrieben, schrieb folgendes
    ha scritto, scrive, scrisse, ha scritto quanto segue
    schreef, schreef het volgende, het volgende geschreven
    napisał(a), napisał, napisała, napisał/a, pisze, napisali
    написал(а), написал, написала, пишет, писал, писал(а), писала, пише, написав, написав(ла)
    написала, написав(-ла), пиша, написа
    のメール, のメッセージ, さんは書きました, は書きました, が書きました, さんのメール, 書きました
    写道, 寫道, 撰写, 写到, 来信, 的邮件
    님이 작성, 작성, 님이 씀, 님이 작성한 메시지, 썼습니다
    skrev, skrev følgende, skrev följande, skreiv
    kirjoitti, kirjutas, írta, ezt írta, a következőt írta, yazdı, şunu yazdı, şunları yazdı, a scris
    napsal(a), napsal, napsala, napísal(a), napísal, έγραψε, đã viết, menulis, rašė, כתב, כתבה, كتب`;

/** Verbs with the name behind them, where the date stands first: "Am … schrieb Ana:". */
export const INNER_VERBS = `
    schrieb, schreef, heeft, hat, skrev, napisał(a), napisał, napisała, написал(а), написал, kirjoitti, пользователь, użytkownik`;

/** Words that introduce a quote by themselves: "Quoting Ana <…>:". */
export const OPENING_WORDS = `
    quoting, zitat von, wiadomość napisana przez, citando, citation de, quoto, cytowanie, citeren, originally posted by, in article, in message
    begin quote from`;
