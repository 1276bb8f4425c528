/**
 * What mail programs put before a subject when answering or forwarding, lower case, without the colon.
 * `vs` is Finnish for an answer and Danish and Norwegian for a forward: it counts as an answer, because an answer taken
 * for a forward would close no clock, while a forward to somebody new is known by its recipients too.
 */
export const REPLY_PREFIXES: readonly string[] = [
  're', // English and most others
  'aw', // German
  'antw', // Dutch
  'antwort',
  'sv', // Swedish, Danish, Norwegian, Icelandic
  'vs', // Finnish
  'res', // Portuguese
  'resp',
  'odp', // Polish
  'r', // Italian
  'rif',
  'bls', // Indonesian
  'balas',
  'ynt', // Turkish
  'yan',
  'vá', // Hungarian
  'atb', // Welsh
  'απ', // Greek
  'σχετ',
  'отв', // Russian
  'ответ',
  'на', // Bulgarian
  'відп', // Ukrainian
  'תשובה', // Hebrew
  'השב',
  'رد', // Arabic
  'پاسخ', // Persian
  '回复', // Chinese
  '回覆',
  '答复',
  '答覆',
  '返信', // Japanese
  '회신', // Korean
  '답장',
  'trả lời', // Vietnamese
  'ตอบ', // Thai
];

export const FORWARD_PREFIXES: readonly string[] = [
  'fw',
  'fwd',
  'forward',
  'forwarded',
  'wg', // German
  'weiterleitung',
  'rv', // Spanish
  'reenv',
  'tr', // French
  'transf',
  'enc', // Portuguese
  'i', // Italian
  'inoltra',
  'vl', // Finnish
  'vb', // Swedish
  'videresendt',
  'doorst', // Dutch
  'pd', // Polish
  'trs', // Indonesian
  'ilt', // Turkish
  'i̇lt',
  'továbbítás', // Hungarian
  'yml', // Welsh
  'πρθ', // Greek
  'пересл', // Russian
  'пересылка',
  'הועבר', // Hebrew
  'إعادة توجيه', // Arabic
  '转发', // Chinese
  '轉寄',
  '轉發',
  '転送', // Japanese
  '전달', // Korean
  'chuyển tiếp',
  'ส่งต่อ', // Thai
];
