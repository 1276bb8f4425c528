/** What is wrong with a question, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  didYouMean: (near: string): Sentence => ({
    en: `: did you mean ${near}?`,
    es: `: ¿querías decir ${near}?`,
  }),
  accepted: (known: string): Sentence => ({ en: `; accepted are ${known}`, es: `; se aceptan ${known}` }),
  theQuery: { en: 'The query', es: 'La consulta' },
  placeInQuery: (path: string): Sentence => ({
    en: `“${path}” of the query`,
    es: `«${path}» de la consulta`,
  }),
  noField: (place: Sentence, typed: string, hint: Sentence): Sentence => ({
    en: `${place.en} has no field “${typed}”${hint.en}`,
    es: `${place.es} no tiene el campo «${typed}»${hint.es}`,
  }),
  noFilter: (place: Sentence, got: string): Sentence => ({
    en: `${place.en} is no filter: expected ["is" | "is_not" | "contains" | "contains_not", dimension, [values]], ["and" | "or", [filters]] or ["not", filter], got ${got}.`,
    es: `${place.es} no es un filtro: se esperaba ["is" | "is_not" | "contains" | "contains_not", dimensión, [valores]], ["and" | "or", [filtros]] o ["not", filtro], y llegó ${got}.`,
  }),
  wrong: (place: Sentence, why: Sentence, got: string): Sentence => ({
    en: `${place.en} is wrong: ${why.en}, got ${got}.`,
    es: `${place.es} es incorrecto: ${why.es}; llegó ${got}.`,
  }),
  noDimension: (id: string, hint: Sentence): Sentence => ({
    en: `A dimension was expected; “${id}” is none${hint.en}`,
    es: `Se esperaba una dimensión; «${id}» no lo es${hint.es}`,
  }),
  noMetric: (id: string, hint: Sentence): Sentence => ({
    en: `A metric was expected; “${id}” is none${hint.en}`,
    es: `Se esperaba una métrica; «${id}» no lo es${hint.es}`,
  }),
  figuresHidden: (id: string): Sentence => ({
    en: `Figures by ${id} are not shown to you in this workspace; ask an owner, or ask without ${id}.`,
    es: `En esta empresa no se te muestran cifras por ${id}; pregunta a un dueño, o pregunta sin ${id}.`,
  }),
  notLimited: (name: string): Sentence => ({
    en: `${name} cannot be limited to what you may see, so it is not shown.`,
    es: `${name} no se puede limitar a lo que puedes ver, así que no se muestra.`,
  }),
  rowsNotLimited: (fact: string): Sentence => ({
    en: `${fact} rows cannot be limited to what you may see.`,
    es: `Las filas de ${fact} no se pueden limitar a lo que puedes ver.`,
  }),
  nothingBeforeAll: {
    en: 'There is nothing before “all” to compare with: give a date_range such as 90d.',
    es: 'No hay nada antes de «all» con que comparar: da un date_range como 90d.',
  },
  metricTwice: {
    en: 'Each metric can be asked for once; one came twice',
    es: 'Cada métrica se puede pedir una vez; una vino dos veces',
  },
  dimensionTwice: {
    en: 'Each dimension can be asked for once; one came twice',
    es: 'Cada dimensión se puede pedir una vez; una vino dos veces',
  },
  orderBy: (wanted: string, name: string): Sentence => ({
    en: `order_by expects one of the requested ${wanted}; “${name}” is none of them`,
    es: `order_by espera algo de lo pedido: ${wanted}; «${name}» no lo es`,
  }),
  compared: (wanted: string, name: string): Sentence => ({
    en: `include.compared expects some of the requested ${wanted}; “${name}” is none of them`,
    es: `include.compared espera algunas de las métricas pedidas: ${wanted}; «${name}» no lo es`,
  }),
  noParts: (id: string, name: string): Sentence => ({
    en: `${id} is a single number without parts; “${name}” was asked for`,
    es: `${id} es un solo número sin partes; se pidió «${name}»`,
  }),
  otherParts: (id: string, parts: string, part: string): Sentence => ({
    en: `${id} has the parts ${parts}; “${part}” is none of them`,
    es: `${id} tiene las partes ${parts}; «${part}» no es ninguna`,
  }),
  stateAsOfNow: (metric: string, dimension: string, possible: string): Sentence => ({
    en: `${metric} is a state as of now and has no ${dimension}; use it with ${possible}`,
    es: `${metric} es un estado de ahora y no tiene ${dimension}; úsala con ${possible}`,
  }),
  cannotBeSplit: (metric: string, dimension: string, possible: string): Sentence => ({
    en: `${metric} cannot be split or filtered by ${dimension}; possible are ${possible}`,
    es: `${metric} no se puede dividir ni filtrar por ${dimension}; se puede por ${possible}`,
  }),
  runningTotal: (metric: string, given: string): Sentence => ({
    en: `${metric} is a running total and can be split by one of day, week, month, quarter, year; ${given} came`,
    es: `${metric} es un total acumulado y se puede dividir por uno de day, week, month, quarter, year; llegó ${given}`,
  }),
  rowsLack: (fact: string, dimension: string): Sentence => ({
    en: `${fact} rows have no ${dimension}`,
    es: `Las filas de ${fact} no tienen ${dimension}`,
  }),
  containsText: (dimension: string): Sentence => ({
    en: `“contains” looks inside text; ${dimension} is compared with “is”`,
    es: `«contains» busca dentro de un texto; ${dimension} se compara con «is»`,
  }),
  filteredById: (dimension: string): Sentence => ({
    en: `${dimension} is filtered by id: a number was expected`,
    es: `${dimension} se filtra por id: se esperaba un número`,
  }),
  trueOrFalse: (id: string, value: string | number | boolean): Sentence => ({
    en: `${id} is true or false; “${value}” came`,
    es: `${id} es true o false; llegó «${value}»`,
  }),
  dateExpected: (id: string, value: string | number | boolean): Sentence => ({
    en: `${id} expects a date YYYY-MM-DD; “${value}” came`,
    es: `${id} espera una fecha AAAA-MM-DD; llegó «${value}»`,
  }),
  wholeNumberExpected: (id: string, value: string | number | boolean): Sentence => ({
    en: `${id} expects a whole number; “${value}” came`,
    es: `${id} espera un número entero; llegó «${value}»`,
  }),
  oneOf: (id: string, values: string, value: string | number | boolean): Sentence => ({
    en: `${id} is one of ${values}; “${value}” came`,
    es: `${id} es uno de ${values}; llegó «${value}»`,
  }),
  numbersOnly: (id: string): Sentence => ({
    en: `Figures by ${id} are not shown. This workspace keeps numbers only (privacy: aggregates); ask by time, mailbox, team, kind, role of the folder or size.`,
    es: `No se muestran cifras por ${id}. Esta empresa guarda solo números (privacy: aggregates); pregunta por tiempo, buzón, equipo, tipo, función de la carpeta o tamaño.`,
  }),
  answersNotFiltered: (id: string): Sentence => ({
    en: `They cannot be filtered by ${id}`,
    es: `No se pueden filtrar por ${id}`,
  }),
  answersHidden: (id: string): Sentence => ({
    en: `What is by ${id} is not shown to you in this workspace.`,
    es: `En esta empresa no se te muestra lo que va por ${id}.`,
  }),
  answersNotLimited: {
    en: 'They cannot be limited to what you may see, so they are not shown.',
    es: 'No se pueden limitar a lo que puedes ver, así que no se muestran.',
  },
} satisfies Sentences;
