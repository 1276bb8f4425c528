/**
 * How the subject of a vacation answer begins. Lower case, without accents. `alone`: only when the subject ends there or
 * goes on with a sign (`:`, `-`, `]` …), because people also begin a sentence that way; `any`: no person writes it.
 */
export interface VacationOpening {
  text: string;
  form: 'alone' | 'any';
}

const alone = (...texts: string[]): VacationOpening[] => texts.map(text => ({ text, form: 'alone' }));
const any = (...texts: string[]): VacationOpening[] => texts.map(text => ({ text, form: 'any' }));

export const VACATION_OPENINGS: Readonly<Record<'en' | 'es' | 'pt' | 'fr' | 'de' | 'it', VacationOpening[]>> =
  {
    en: [
      ...alone('automatic reply', 'automatic response', 'automated reply', 'automated response'),
      ...alone('auto reply', 'auto-reply', 'autoreply', 'auto response', 'auto-response', 'autoresponse'),
      ...alone(
        'out of office',
        'out of the office',
        'out-of-office',
        'i am out of the office',
        "i'm out of the office",
      ),
      ...alone('on vacation', 'vacation reply', 'away from my mail', 'away from the office'),
      ...any(
        'out of office autoreply',
        'out of office auto-reply',
        'out of office reply',
        'out of office response',
      ),
      ...any(
        'out of office message',
        'out of office notification',
        'out-of-office reply',
        'vacation auto-reply',
      ),
    ],
    es: [
      ...alone('respuesta automatica', 'mensaje automatico', 'fuera de la oficina', 'fuera de oficina'),
      ...alone('estoy fuera de la oficina', 'ausente de la oficina', 'aviso de ausencia', 'autorrespuesta'),
      ...any('respuesta automatica de', 'respuesta de fuera de la oficina', 'mensaje de fuera de la oficina'),
    ],
    pt: [
      ...alone('resposta automatica', 'mensagem automatica', 'fora do escritorio', 'fora da empresa'),
      ...alone(
        'ausencia temporaria',
        'aviso de ausencia',
        'ausente do escritorio',
        'estou fora do escritorio',
      ),
      ...any('resposta automatica de'),
    ],
    fr: [
      ...alone('reponse automatique', 'message automatique', 'absence du bureau', 'absent du bureau'),
      ...alone('absente du bureau', "message d'absence", "notification d'absence", "avis d'absence"),
      ...any('reponse automatique de', "reponse automatique d'absence", "message automatique d'absence"),
    ],
    de: [
      ...alone(
        'automatische antwort',
        'automatische ruckantwort',
        'autoantwort',
        'nicht im buro',
        'ausser haus',
      ),
      ...alone('abwesenheit', 'abwesend', 'automatische ruckmeldung'),
      ...any(
        'abwesenheitsnotiz',
        'abwesenheitsmeldung',
        'abwesenheitsbenachrichtigung',
        'abwesenheitsassistent',
      ),
      ...any('abwesenheitsinfo', 'abwesenheitshinweis', 'automatische abwesenheits'),
    ],
    it: [
      ...alone(
        'risposta automatica',
        'messaggio automatico',
        'fuori sede',
        'fuori ufficio',
        'assente dall’ufficio',
      ),
      ...alone("assente dall'ufficio", "assenza dall'ufficio", 'messaggio di assenza', 'avviso di assenza'),
      ...any('risposta automatica di', 'risposta di fuori sede'),
    ],
  };
