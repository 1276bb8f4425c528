/** Words of support mail, folded: English, Spanish, Portuguese, French, German. Words that also tell of a plain fault ("error") are in none. */
const set = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap(line => line.split(' ')));

export const NEGATIVE = set(
  'angry annoyed annoying appalling awful bad broken complain complaint disappointed disappointing disaster disgusting embarrassing',
  'fed frustrated frustrating furious horrible hopeless ignored impossible incompetent insulting joke lawyer nightmare outrageous',
  'pathetic poor refund ridiculous rude scam shame shocking sick terrible tired unacceptable unhappy unprofessional upset useless waste worse worst worried',
  'cancel urgent urgently',
  'enfadado enfadada enojado enojada molesto molesta molestos frustrado frustrada frustrante harto harta hartos decepcion decepcionado decepcionada',
  'decepcionados decepcionante horrible pesimo pesima fatal desastre verguenza vergonzoso inaceptable intolerable ridiculo inutil queja quejas reclamacion reclamar',
  'abogado estafa timo indignado indignada insoportable lamentable pesadilla incompetentes peor preocupado preocupada mala malo cancelar urgente urgentemente',
  'irritado irritada chateado chateada frustracao farto farta dececionado decepcionado dececao decepcao horrivel pessimo pessima desastre vergonha',
  'vergonhoso inaceitavel ridiculo inutil reclamacao reclamar queixa advogado burla fraude indignado pesadelo incompetentes pior preocupado preocupada mau ma',
  'embaracoso lamentavel',
  'fache fachee furieux furieuse decu decue decevant honteux honte inacceptable ridicule inutile plainte avocat arnaque scandaleux catastrophe pire mauvais',
  'verargert wutend enttauscht enttauschend schlecht schlimm furchtbar katastrophe unverschamt inakzeptabel lacherlich beschwerde anwalt betrug frechheit dringend',
);

export const POSITIVE = set(
  'amazing appreciate appreciated awesome brilliant delighted easy excellent fantastic fast glad grateful great happy helpful impressed kind',
  'love loved lovely perfect perfectly pleased quick quickly recommend satisfied smooth super thankful wonderful',
  'agradecido agradecida agradecidos contento contenta contentos encantado encantada encantados estupendo excelente fantastico fenomenal genial feliz',
  'impecable maravilloso perfecto perfecta perfectamente rapido rapida recomiendo satisfecho satisfecha satisfechos amable',
  'agradecido agradecida agradecemos contente contentes encantado excelente fantastico feliz felizes impecavel maravilhoso otimo optimo perfeito perfeita',
  'rapido rapida recomendo satisfeito satisfeita satisfeitos simpatico adoro adoramos',
  'content contente ravi ravie excellent formidable genial heureux heureuse parfait parfaitement rapide satisfait satisfaite super reconnaissant',
  'ausgezeichnet begeistert dankbar freundlich froh glucklich hervorragend hilfreich perfekt prima schnell super toll wunderbar zufrieden',
);

export const NEGATIONS = set(
  'not no never nor without isn wasn aren weren don doesn didn won can cannot couldn hardly',
  'nunca jamas tampoco sin nada nao jamais sem nem pas sans aucun nicht kein keine nie ohne',
);

export const INTENSE = set(
  'very really extremely so totally completely absolutely too muy realmente totalmente completamente absolutamente tan demasiado',
  'muito tao realmente totalmente completamente demasiado tres vraiment totalement trop sehr wirklich vollig total',
);
