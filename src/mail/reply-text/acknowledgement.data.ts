/** What people write when they only say thanks or ok. Lower case, without punctuation. */

/** Each of these alone is an acknowledgement. Languages: en, es, pt, fr, de, it, nl, pl, ru, ja, zh, ca, sv, da, nb. */
export const ACKNOWLEDGEMENTS = `
    thanks, thank you, thank u, thankyou, thx, thnx, tnx, ty, tysm, many thanks, thanks a lot, thanks a million, thanks a bunch, thanks again, thank you again, thanks so much
    thank you so much, thank you very much, thanks very much, thanks for your help, thank you for your help, thanks for the help, thank you for the help
    thanks for your reply, thank you for your reply, thanks for the quick reply, thanks for your quick reply, thank you for the quick reply
    thank you for your quick reply, thanks for the prompt reply, thank you for your prompt reply, thanks for the info, thanks for the information
    thanks for the update, thank you for the update, thanks for letting me know, thank you for letting me know, thanks for confirming
    thank you for confirming, thanks for the heads up, thanks for your time, thank you for your time, thanks for everything, thank you for everything
    thank you for the information, much appreciated, appreciated, i appreciate it, appreciate it, greatly appreciated, really appreciate it, cheers
    ok, okay, okey, k, okie, ok then, all right, alright, great, perfect, excellent, awesome, wonderful, fantastic, brilliant, cool, nice, super, lovely, amazing, sounds good
    sounds great, looks good, lgtm, got it, noted, well noted, understood, received, received with thanks, will do, works for me, that works, that works now
    it works, it works now, it works perfectly, works great, works now, problem solved, solved, fixed, all good, all set, good, very good, great news, good to know, great job
    well done, great work, good job, roger, roger that, ack, you rock, you are the best, youre the best, no problem, no worries, my pleasure, you are welcome
    youre welcome, that worked, that worked great, thanks for your support, thank you for your support, that did it, that helped, that helps, that fixed it, that solved it, +1
    gracias, muchas gracias, mil gracias, muchísimas gracias, muchisimas gracias, gracias de nuevo, gracias por todo, gracias por la ayuda, gracias por tu ayuda
    gracias por su ayuda, gracias por la información, gracias por la informacion, gracias por la respuesta, gracias por tu respuesta, gracias por su respuesta
    muy agradecido, muy agradecida, te lo agradezco, se lo agradezco, perfecto, genial, estupendo, excelente, de acuerdo, vale, recibido, entendido, listo, buenísimo
    fenomenal, fantástico, muy amable, muy bien, está bien, esta bien, ya funciona, solucionado, resuelto, de nada, ok gracias, moltes gràcies, gràcies, merci
    obrigado, obrigada, muito obrigado, muito obrigada, brigado, brigada, obrigado pela ajuda, obrigada pela ajuda, obrigado pela resposta, agradeço, grato, grata
    agradecido, agradecida, valeu, perfeito, ótimo, otimo, excelente, entendido, recebido, combinado, certo, tá bom, ok obrigado, beleza, maravilha, resolvido
    merci, merci beaucoup, merci bien, un grand merci, mille mercis, merci infiniment, merci à vous, merci a vous, merci à toi, merci pour votre aide, merci pour ton aide
    merci pour votre réponse, merci pour ta réponse, merci pour l'information, merci pour tout, merci d'avance, parfait, super, excellent, d'accord, entendu
    bien reçu, c'est noté, c'est parfait, très bien, tres bien, génial, ça marche, ca marche, ça fonctionne, nickel
    danke, vielen dank, danke schön, dankeschön, danke sehr, besten dank, herzlichen dank, tausend dank, danke dir, danke ihnen, danke euch, danke für die hilfe
    danke für ihre hilfe, danke für deine hilfe, danke für die info, danke für die information, vielen dank für ihre hilfe, vielen dank für die info
    vielen dank für die information, vielen dank für die schnelle antwort, vielen dank für ihre antwort, danke für die schnelle antwort, alles klar, in ordnung, passt
    perfekt, super, prima, toll, sehr gut, wunderbar, verstanden, erledigt, gut, klasse, spitze, einverstanden, geht klar, hat geklappt, funktioniert, funktioniert jetzt
    grazie, grazie mille, mille grazie, molte grazie, tante grazie, grazie ancora, grazie tante, ti ringrazio, la ringrazio, vi ringrazio, grazie a te, grazie a lei
    grazie dell'aiuto, grazie per l'aiuto, grazie della risposta, grazie per la risposta, grazie per l'informazione, perfetto, ottimo, va bene, d'accordo, ricevuto, bene
    benissimo, molto bene, capito, fantastico, eccellente, risolto
    bedankt, dank, dank je, dank u, dankjewel, dank je wel, dank u wel, dankuwel, hartelijk dank, hartelijk bedankt, veel dank, heel erg bedankt, erg bedankt
    bedankt voor de hulp, bedankt voor je hulp, bedankt voor uw hulp, bedankt voor de info, bedankt voor de informatie, bedankt voor je reactie, bedankt voor uw reactie
    alvast bedankt, top, prima, perfect, oké, akkoord, begrepen, ontvangen, goed, duidelijk, helemaal goed, komt goed, super bedankt
    dziękuję, dziekuje, dzięki, dzieki, dziękuję bardzo, bardzo dziękuję, bardzo dziekuje, wielkie dzięki, serdecznie dziękuję, dziękujemy, dziękuję za pomoc
    dziękuję za odpowiedź, dziękuję za informację, super, świetnie, swietnie, rozumiem, doskonale, w porządku, w porzadku, dobrze, jasne, zgoda, otrzymałem, otrzymałam
    спасибо, спасибо большое, большое спасибо, огромное спасибо, благодарю, благодарю вас, спасибо за помощь, спасибо за ответ, спасибо за информацию, спасибо вам
    спс, хорошо, отлично, понял, поняла, понятно, принято, ок, окей, ясно, супер, прекрасно, получил, получила, договорились, дякую, щиро дякую
    ありがとう, ありがとうございます, ありがとうございました, 有難うございます, 有難うございました, どうもありがとうございます, どうもありがとうございました, どうもありがとう, 感謝します
    誠にありがとうございます, 誠にありがとうございました, 承知しました, 承知いたしました, 承知致しました, 了解です, 了解しました, 了解いたしました, 了解, かしこまりました, わかりました, 分かりました
    大変助かりました, 助かりました, 助かります, よろしくお願いします, よろしくお願いいたします, 宜しくお願いします, 宜しくお願い致します, よろしくお願い致します, 確認しました, 確認いたしました, 受け取りました, 感謝いたします
    谢谢, 谢谢你, 谢谢您, 多谢, 非常感谢, 感谢, 十分感谢, 谢谢大家, 谢谢你的帮助, 谢谢您的帮助, 感谢您的帮助, 谢谢回复, 感谢您的回复, 好的, 收到, 明白, 明白了, 了解, 知道了, 没问题
    謝謝, 謝謝你, 謝謝您, 多謝, 非常感謝, 感謝, 感謝您的幫助, 好的謝謝, 好的谢谢, 沒問題, 辛苦了, 麻烦了, 太好了, 完美
    tack, tack så mycket, stort tack, tusen tack, tak, mange tak, tusind tak, takk, tusen takk, takk skal du ha, kiitos, paljon kiitoksia, kiitos paljon`;

/** Words that may stand before or between, but acknowledge nothing by themselves. */
export const FILLERS = `
    sure, yep, and, so, very, much, really, again, for, your, the, help, a lot, now, it, that, all, team, everyone, guys, folks, indeed, ah, oh, wow, yes, great, also, then, too, sir, madam
    hi, hello, hey, dear, good morning, good afternoon, good evening, best regards, kind regards, regards, best, best wishes, warm regards, sincerely, have a nice day
    have a great day, have a good day, have a good weekend, have a nice weekend, have a great weekend, you too, talk soon, br
    hola, buenas, buenos días, buenos dias, buenas tardes, buenas noches, estimado, estimada, estimados, saludos, un saludo, saludos cordiales, un abrazo, y, muy, todo, todos, pues, feliz día
    buen día, buen fin de semana, igualmente
    olá, ola, oi, bom dia, boa tarde, boa noite, prezado, prezada, caro, cara, abraços, abraço, atenciosamente, att, cumprimentos, melhores cumprimentos, e, bom fim de semana
    bonjour, bonsoir, salut, cher, chère, cordialement, bien cordialement, bien à vous, bonne journée, bonne soirée, bon week-end, et, à bientôt
    hallo, guten tag, guten morgen, guten abend, moin, servus, sehr geehrte, sehr geehrter, frau, herr, liebe, lieber, viele grüße, liebe grüße, beste grüße, mit freundlichen grüßen
    freundliche grüße, mfg, vg, lg, gruß, grüße, schönes wochenende, schönen tag, schönen tag noch, und
    ciao, buongiorno, buonasera, salve, gentile, caro, cara, saluti, cordiali saluti, un saluto, a presto, buona giornata, buona serata, buon lavoro, e
    hoi, goedemorgen, goedemiddag, goedendag, beste, geachte, heer, mevrouw, groet, groeten, met vriendelijke groet, vriendelijke groet, mvg, fijne dag, fijn weekend, en, heel, erg
    cześć, czesc, dzień dobry, witam, pozdrawiam, pozdrowienia, z poważaniem, miłego dnia, i, bardzo, pan, pani, panie
    привет, здравствуйте, добрый день, доброе утро, добрый вечер, с уважением, хорошего дня, и, всё, все, очень
    お世話になっております, お世話になります, いつもお世話になっております, こんにちは, お疲れ様です, ご連絡, ご返信, ご対応, ご回答, ご確認, 早速の, 迅速な, 早速, いただき, 頂き, を, の, 大変, 以上
    你好, 您好, 的, 了, 帮助, 回复, 祝好, 此致, 敬礼, 很`;
