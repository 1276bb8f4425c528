/** Names that mail programs give their own folders and labels, by role and language. Lower case, single spaces. */
export const LABEL_ROLES = [
  'inbox',
  'sent',
  'draft',
  'spam',
  'trash',
  'starred',
  'important',
  'unread',
  'opened',
  'archived',
  'chat',
  'category',
] as const;
export type LabelRole = (typeof LABEL_ROLES)[number];

/** Gmail in each language first, then what Outlook, Thunderbird, Apple Mail, Exchange and webmails call it. */
// biome-ignore format: a table by role reads better in rows
export const LABEL_NAMES: Record<Exclude<LabelRole, 'category'>, string[]> = {
  inbox: [
    'inbox', 'bandeja de entrada', 'recibidos', 'entrada', 'caixa de entrada', 'a receber', 'recebidos',
    'boîte de réception', 'courrier entrant', 'posteingang', 'eingang', 'in arrivo', 'posta in arrivo', 'posta arrivata',
    'postvak in', 'inkomend', 'odebrane', 'skrzynka odbiorcza', 'входящие', '受信トレイ', '受信箱', '收件箱', '收件匣',
    'inkorg', 'inkorgen', 'innboks', 'indbakke', 'saapuneet', 'gelen kutusu', '받은편지함', 'doručená pošta', 'beérkező levelek',
    'εισερχόμενα', 'вхідні',
  ],
  sent: [
    'sent', 'sent mail', 'sent items', 'sent messages', 'sent-mail', 'sentmail', 'outgoing',
    'enviados', 'enviado', 'elementos enviados', 'mensajes enviados', 'correo enviado', 'correos enviados',
    'e-mails enviados', 'itens enviados', 'mensagens enviadas', 'enviadas', 'correio enviado', 'e-mail enviado',
    'envoyés', 'messages envoyés', 'éléments envoyés', 'courrier envoyé', 'envoyé',
    'gesendet', 'gesendete', 'gesendete elemente', 'gesendete objekte', 'gesendete nachrichten', 'postausgang gesendet',
    'inviati', 'posta inviata', 'inviata', 'elementi inviati', 'messaggi inviati',
    'verzonden', 'verzonden items', 'verzonden berichten', 'verstuurd', 'verzonden e-mail',
    'wysłane', 'elementy wysłane', 'wysłane wiadomości', 'wiadomości wysłane',
    'отправленные', 'отправленное', 'отправленные письма',
    '送信済み', '送信済みメール', '送信済みアイテム', '送信済みトレイ', '送信済メール', '送信控え',
    '已发送', '已发送邮件', '已发邮件', '已发送消息', '寄件備份', '已傳送郵件', '寄件備份匣', '已傳送的郵件', '已寄出郵件', '寄件匣備份',
    'skickat', 'skickade', 'sendt', 'sendte elementer', 'sendt post', 'lähetetyt', 'gönderilmiş postalar', 'gönderilmiş öğeler',
    '보낸편지함', 'odeslaná pošta', 'odeslané', 'elküldött', 'απεσταλμένα', 'надіслані',
  ],
  draft: [
    'draft', 'drafts', 'draft messages', 'borrador', 'borradores', 'rascunho', 'rascunhos', 'brouillon', 'brouillons',
    'entwurf', 'entwürfe', 'bozza', 'bozze', 'concepten', 'wersja robocza', 'wersje robocze', 'kopie robocze', 'robocze',
    'szkice', 'черновик', 'черновики', '下書き', '下書き保存', '草稿', '草稿箱', '草稿匣', 'utkast', 'kladder', 'kladde', 'luonnokset',
    'taslaklar', '임시보관함', 'koncepty', 'piszkozatok', 'πρόχειρα', 'чернетки',
  ],
  spam: [
    'spam', 'junk', 'junk mail', 'junk e-mail', 'junk email', 'bulk mail', 'correo no deseado', 'correo basura',
    'no deseado', 'lixo eletrônico', 'lixo eletrónico', 'lixo electrónico', 'correio eletrónico não solicitado', 'indésirable',
    'indésirables', 'courrier indésirable', 'pourriel', 'pourriels', 'spam-verdacht', 'spamverdacht', 'junk-e-mail', 'unerwünscht',
    'unerwünschte werbung', 'posta indesiderata', 'indesiderata', 'ongewenst', 'ongewenste e-mail', 'ongewenste mail',
    'ongewenste reclame', 'wiadomości-śmieci', 'wiadomości śmieci', 'niechciane', 'спам', 'нежелательная почта', '迷惑メール',
    '垃圾邮件', '垃圾郵件', '垃圾信件', 'skräppost', 'søppelpost', 'uønsket mail', 'roskaposti', '스팸함', 'nevyžádaná pošta', 'ανεπιθύμητα',
  ],
  trash: [
    'trash', 'deleted', 'deleted items', 'deleted messages', 'bin', 'wastebasket', 'papelera', 'papelera de reciclaje',
    'elementos eliminados', 'eliminados', 'mensajes eliminados', 'lixeira', 'lixo', 'itens excluídos', 'itens eliminados', 'reciclagem',
    'excluídos', 'corbeille', 'éléments supprimés', 'messages supprimés', 'supprimés', 'papierkorb', 'gelöscht', 'gelöschte elemente',
    'gelöschte objekte', 'gelöschte nachrichten', 'cestino', 'posta eliminata', 'elementi eliminati', 'prullenbak', 'prullenmand',
    'verwijderd', 'verwijderde items', 'verwijderde berichten', 'kosz', 'elementy usunięte', 'usunięte', 'корзина', 'удаленные',
    'удалённые', 'ゴミ箱', 'ごみ箱', '削除済みアイテム', '已删除', '已删除邮件', '废纸篓', '垃圾桶', '已刪除的郵件', '刪除的郵件', '已刪除',
    'papperskorg', 'papperskorgen', 'borttaget', 'papirkurv', 'slettede elementer', 'roskakori', 'çöp kutusu', '휴지통', 'koš', 'kuka',
  ],
  starred: [
    'starred', 'flagged', 'destacados', 'destacado', 'com estrela', 'marcados com estrela', 'messages suivis', 'suivis', 'favoris',
    'markiert', 'gekennzeichnet', 'speciali', 'con stella', 'met ster', 'oznaczone gwiazdką', 'z gwiazdką', 'помеченные', 'отмеченные',
    'スター付き', 'スター', '已加星标', '已加星號', 'stjärnmärkt', 'stjernemarkert', 'stjernemarkeret',
  ],
  important: [
    'important', 'importante', 'importantes', 'wichtig', 'importanti', 'belangrijk', 'ważne', 'важное', 'важные', '重要', '重要邮件',
    '重要郵件', 'viktigt', 'viktig', 'vigtigt',
  ],
  unread: [
    'unread', 'no leídos', 'no leído', 'sin leer', 'não lidas', 'não lidos', 'não lida', 'não lido', 'non lus', 'non lu', 'ungelesen',
    'da leggere', 'non letti', 'non letto', 'ongelezen', 'nieprzeczytane', 'непрочитанные', 'непрочитанное', '未読', '未读', '未讀',
    '未读邮件', '未讀郵件', 'oläst', 'ulest', 'ulæst',
  ],
  opened: [
    'opened', 'abierto', 'abiertos', 'aberto', 'abertos', 'aberta', 'abertas', 'ouvert', 'ouverts', 'geöffnet', 'aperto', 'aperti', 'già letti',
    'geopend', 'otwarte', 'otwarty', 'открытые', 'открыто', '開封済み', '既読', '已打开', '已打開', '已開啟', '已开启', 'öppnat', 'åpnet', 'åbnet',
  ],
  archived: [
    'archived', 'archive', 'archives', 'all mail', 'archivado', 'archivados', 'archivo', 'todos', 'arquivado', 'arquivados', 'arquivo',
    'arquivar', 'todos os e-mails', 'todo o correio', 'archivé', 'archivés', 'messages archivés', 'tous les messages', 'archiviert', 'archiv',
    'alle nachrichten', 'archiviato', 'archiviati', 'archivio', 'tutti i messaggi', 'gearchiveerd', 'archief', 'alle berichten',
    'alle e-mails', 'zarchiwizowane', 'archiwum', 'wszystkie', 'архив', 'архивные', 'в архиве', 'заархивированные', 'вся почта',
    'アーカイブ', 'アーカイブ済み', 'すべてのメール', '已归档', '归档', '存档', '所有邮件', '已封存', '封存', '所有郵件', 'arkiverat', 'arkiv',
  ],
  chat: [
    'chat', 'chats', 'bate-papo', 'bate-papos', 'conversations chat', 'czat', 'czaty', 'чат', 'чаты', 'чате', 'チャット', '聊天',
    '聊天记录', '聊天室', '即時通訊', '即時通訊記錄', 'chatt', 'chattar',
  ],
};

/** What a category label begins with (`Category Forums`, `Kategorie: „Neuigkeiten“`), before a colon or space. */
// biome-ignore format: a table
export const CATEGORY_WORDS = [
  'category', 'categoría', 'categoria', 'catégorie', 'kategorie', 'categorie', 'kategoria', 'категория', 'カテゴリ', 'カテゴリー',
  '类别', '分类', '類別', '分類', 'kategori', 'luokka', '카테고리',
];

/** Folders above the ones that count: `[Gmail]/Sent Mail`, `INBOX.Sent`. */
export const FOLDER_ROOTS = ['[gmail]', '[google mail]', 'inbox', 'mail', 'imap'];
