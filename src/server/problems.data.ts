/** Every problem the server can answer with: its status, and what it means and asks for, in both languages. The one list. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorCode } from '../errors.ts';

export interface ProblemWords {
  title: string;
  means: string;
  /** What to do. */
  todo: string;
}

interface Told {
  status: ContentfulStatusCode;
  en: ProblemWords;
  es: ProblemWords;
}

const told = (
  status: ContentfulStatusCode,
  [en, enMeans, enTodo]: [string, string, string],
  [es, esMeans, esTodo]: [string, string, string],
): Told => ({
  status,
  en: { title: en, means: enMeans, todo: enTodo },
  es: { title: es, means: esMeans, todo: esTodo },
});

/** Problems that only HTTP has. */
const OF_HTTP = {
  'not-signed-in': told(
    401,
    [
      'Not signed in',
      'Nobody is signed in, or the key is wrong, too old or was ended.',
      'Sign in, or send a key that is valid as Authorization: Bearer pulso_….',
    ],
    [
      'Sin sesión',
      'Nadie ha entrado, o la clave está mal, ha caducado o fue anulada.',
      'Entra, o envía una clave válida como Authorization: Bearer pulso_….',
    ],
  ),
  'no-workspace': told(
    403,
    ['No workspace', 'The account is a member of no company here.', 'Ask an owner for an invitation.'],
    ['Sin empresa', 'La cuenta no es miembro de ninguna empresa aquí.', 'Pide una invitación a un dueño.'],
  ),
  'from-elsewhere': told(
    403,
    [
      'From elsewhere',
      'A page of another site asked for something that changes data.',
      'Do it on the pages of this Pulso, or from a program with a key.',
    ],
    [
      'Desde otro sitio',
      'Una página de otro sitio pidió algo que cambia datos.',
      'Hazlo en las páginas de este Pulso, o desde un programa con una clave.',
    ],
  ),
  'nothing-here': told(
    404,
    [
      'Not found',
      'There is nothing at this address.',
      'Check the address; the API’s addresses are listed at /api.',
    ],
    ['No encontrado', 'No hay nada en esta dirección.', 'Revisa la dirección; las de la API están en /api.'],
  ),
  'too-large': told(
    413,
    [
      'Too large',
      'The request is larger than the server takes at once.',
      'Send less; send files as uploads, in pieces.',
    ],
    [
      'Demasiado grande',
      'La petición es mayor de lo que el servidor acepta de una vez.',
      'Envía menos; los archivos, por partes.',
    ],
  ),
  'unknown-host': told(
    421,
    [
      'Unknown host',
      'The server was called by a name it does not know as its own.',
      'Open it by the address it printed, or name the host in PULSO_HOSTS.',
    ],
    [
      'Nombre desconocido',
      'Se llamó al servidor por un nombre que no conoce como suyo.',
      'Ábrelo por la dirección que mostró, o pon el nombre en PULSO_HOSTS.',
    ],
  ),
  fault: told(
    500,
    [
      'Fault',
      'Something went wrong inside Pulso. It is not the fault of whoever asked.',
      'Try again; whoever runs this Pulso finds more in its log.',
    ],
    [
      'Fallo',
      'Algo ha ido mal dentro de Pulso. No es culpa de quien pregunta.',
      'Prueba otra vez; quien lleva este Pulso encuentra más en su registro.',
    ],
  ),
  busy: told(
    503,
    ['Busy', 'The server works on as much as it can already.', 'Try again in a minute.'],
    ['Ocupado', 'El servidor ya trabaja en todo lo que puede.', 'Prueba otra vez en un minuto.'],
  ),
} satisfies Record<string, Told>;

/** Problems that the command line has as well. */
const OF_ACTS = {
  usage: told(
    400,
    ['Wrong use', 'What was asked for does not go together.', 'The detail says what was expected.'],
    ['Uso incorrecto', 'Lo que se pidió no encaja.', 'El detalle dice qué se esperaba.'],
  ),
  'bad-input': told(
    400,
    [
      'Bad request',
      'A value in the request cannot be used.',
      'The detail names the value and what was expected; send it again like that.',
    ],
    [
      'Petición incorrecta',
      'Un valor de la petición no se puede usar.',
      'El detalle nombra el valor y qué se esperaba; envíala así otra vez.',
    ],
  ),
  'bad-query': told(
    400,
    [
      'Bad question',
      'A metric, dimension, filter or range of the question is not known, or they do not go together.',
      'The detail says which and what is possible; GET /api/v1/catalogue lists everything.',
    ],
    [
      'Pregunta incorrecta',
      'No se conoce una cifra, dimensión, filtro o periodo de la pregunta, o no encajan.',
      'El detalle dice cuál y qué es posible; GET /api/v1/catalogue lo lista todo.',
    ],
  ),
  'too-heavy': told(
    422,
    [
      'Too much at once',
      'The question would take longer than one question may; asked again it would take as long again.',
      'Ask about a shorter period, with fewer dimensions, or about one mailbox.',
    ],
    [
      'Demasiado a la vez',
      'La pregunta tardaría más de lo que puede tardar una; repetida tardaría lo mismo.',
      'Pregunta por un periodo más corto, con menos dimensiones, o por un solo buzón.',
    ],
  ),
  'bad-config': told(
    400,
    ['Bad settings', 'A setting cannot be used.', 'The detail names the setting and what was expected.'],
    ['Ajustes incorrectos', 'Un ajuste no se puede usar.', 'El detalle nombra el ajuste y qué se esperaba.'],
  ),
  'not-allowed': told(
    403,
    [
      'Not allowed',
      'The role, the reach or the key of whoever asks does not include this.',
      'Ask an owner of the company, or use a key with the scope that the detail names.',
    ],
    [
      'No permitido',
      'El papel, el alcance o la clave de quien pregunta no lo incluye.',
      'Pídelo a un dueño de la empresa, o usa una clave con el permiso que nombra el detalle.',
    ],
  ),
  'not-found': told(
    404,
    [
      'Not found',
      'What was asked for is not there, was removed, or is out of one’s reach.',
      'Look at the list again; it may have changed meanwhile.',
    ],
    [
      'No encontrado',
      'Lo que se pidió no está, se quitó o queda fuera del propio alcance.',
      'Mira la lista otra vez; puede haber cambiado.',
    ],
  ),
  conflict: told(
    409,
    [
      'Conflict',
      'It does not go together with what is there: somebody was quicker, or it is there already.',
      'Look at it again, then decide; the detail says what stands against it.',
    ],
    [
      'Conflicto',
      'No encaja con lo que hay: alguien fue más rápido, o ya existe.',
      'Míralo otra vez y decide; el detalle dice qué lo impide.',
    ],
  ),
  'bad-secret': told(
    500,
    [
      'Wrong secret',
      'What is stored sealed does not open with the secret that the server was started with.',
      'Whoever runs this Pulso starts it with the PULSO_SECRET it had before.',
    ],
    [
      'Secreto incorrecto',
      'Lo que está sellado no se abre con el secreto con el que arrancó el servidor.',
      'Quien lleva este Pulso lo arranca con el PULSO_SECRET que tenía antes.',
    ],
  ),
  'source-failed': told(
    502,
    [
      'The other server refused',
      'A mail server, a provider or another address did not do what Pulso asked of it.',
      'The detail says what it answered and what to check: name, port, password, network.',
    ],
    [
      'El otro servidor se negó',
      'Un servidor de correo, un proveedor u otra dirección no hizo lo que Pulso le pidió.',
      'El detalle dice qué contestó y qué revisar: nombre, puerto, contraseña, red.',
    ],
  ),
  'store-in-use': told(
    503,
    [
      'Store in use',
      'Another process has the embedded database open.',
      'End it, or use PostgreSQL for several at once.',
    ],
    [
      'Almacén en uso',
      'Otro proceso tiene abierta la base de datos incluida.',
      'Termínalo, o usa PostgreSQL para varios a la vez.',
    ],
  ),
  'store-failed': told(
    503,
    [
      'Store failed',
      'The database does not answer, or not as it should.',
      'Try again; whoever runs this Pulso looks at the database.',
    ],
    [
      'Falló el almacén',
      'La base de datos no responde, o no como debe.',
      'Prueba otra vez; quien lleva este Pulso mira la base de datos.',
    ],
  ),
  'write-failed': told(
    507,
    [
      'Cannot be written',
      'A file could not be written, mostly because the disk is full.',
      'Whoever runs this Pulso makes room.',
    ],
    [
      'No se puede escribir',
      'No se pudo escribir un archivo, casi siempre por falta de sitio en el disco.',
      'Quien lleva este Pulso hace sitio.',
    ],
  ),
  'not-available': told(
    503,
    [
      'Not available',
      'This Pulso is not set up for it: no mail server, provider or browser.',
      'The detail says what is missing; whoever runs this Pulso can set it up.',
    ],
    [
      'No disponible',
      'Este Pulso no está preparado para ello: falta servidor de correo, proveedor o navegador.',
      'El detalle dice qué falta; quien lleva este Pulso puede prepararlo.',
    ],
  ),
  cancelled: told(
    503,
    ['Cancelled', 'It was ended before it was done.', 'Ask again.'],
    ['Cancelado', 'Se terminó antes de acabar.', 'Pídelo otra vez.'],
  ),
} satisfies Record<ErrorCode, Told>;

export const PROBLEMS = { ...OF_ACTS, ...OF_HTTP } as const;
export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];
