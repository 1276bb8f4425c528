/**
 * The same matters in other people's words: subject and text. None of it is in the mail; who sorts tickets can be tested with sentences they
 * have not learnt.
 */
import type { Language } from '../company/people.ts';
import type { Topic } from './phrasebook.ts';

type Asked = readonly (readonly [subject: string, text: string])[];

export const ASKED_OTHERWISE: Record<Language, Record<Topic, Asked>> = {
  en: {
    sync: [
      [
        'Nothing arrives in my Google account',
        'Whatever we book in your system never turns up on my phone. It used to appear on the Google side within seconds. Do I have to link it again?',
      ],
      [
        'Outlook is empty',
        'My Outlook diary has been blank since yesterday although the front desk took nine bookings. The connection page says it is linked.',
      ],
      [
        'Two calendars out of step',
        'When I move an appointment in Harbor Lane it stays at the old place in my iPhone calendar. Can you push a full synchronisation?',
      ],
      [
        'Synchronisation',
        'Half of my team no longer sees their sessions in their personal calendars. We had to reconnect after a password change.',
      ],
      [
        'Delay',
        'It takes almost an hour until a new appointment is visible in Google. Last month it was instant. Is the sync queue stuck?',
      ],
      [
        'Appointments vanished from my Apple calendar',
        'I removed and added the account again, now only next week is there and all the rest is missing from the calendar.',
      ],
    ],
    reminders: [
      [
        'SMS not delivered',
        'Three people missed their session today because no text message reached them the day before. The SMS log is empty.',
      ],
      [
        'Clients complain about messages',
        'Every customer gets the same reminder two times, an hour apart. How do we stop the second one?',
      ],
      [
        'Text of the message',
        'I would like to change what the text message says; at the moment the reminder names the old street.',
      ],
      [
        'Nobody was reminded',
        'Not a single reminder left for the appointments of tomorrow. More and more people do not show up.',
      ],
      [
        'WhatsApp instead of SMS?',
        'Our clients ignore text messages. Could the reminders go out by WhatsApp, twenty-four hours ahead?',
      ],
      [
        'Wrong name in the notification',
        'The reminder that clients receive is signed by a therapist who left us. Where is the template?',
      ],
    ],
    invoice: [
      [
        'Double charge',
        'My bank shows that you took the money for this month two times. Please refund one of the payments.',
      ],
      [
        'Billing details',
        'Please change the billing address and put our tax number on the bill, our accountant refuses it as it is.',
      ],
      [
        'Why did the price go up?',
        'The amount debited from our card is higher than what we agreed to. I count fewer seats than you charge for.',
      ],
      [
        'Receipt needed',
        'Where can I download the receipts of the past year? I need a PDF of each payment for the tax office.',
      ],
      [
        'Yearly plan',
        'We paid for a year in advance and still got a monthly bill. Kindly send a credit note.',
      ],
      [
        'Payment failed',
        'Our new credit card was declined by your billing page. Can we pay by bank transfer instead?',
      ],
    ],
    access: [
      [
        'Password reset mail never comes',
        'I forgot my password and the mail to reset it does not arrive. I have no way to log in.',
      ],
      [
        'Locked out',
        'After too many attempts your site says my account is blocked. I need to get in before the clinic opens.',
      ],
      [
        'User for the trainee',
        'A trainee starts next week. How do I give her a login that only shows appointments and hides the finances?',
      ],
      [
        'Authenticator lost',
        'My telephone was stolen and with it the authenticator. Please switch two-factor off for my login.',
      ],
      [
        'Login with Microsoft',
        'Is it possible that our employees log in with Microsoft instead of one more password?',
      ],
      ['Former employee', 'Someone who left still has a user. How do I take away the permission to sign in?'],
    ],
    double: [
      [
        'Same hour sold twice',
        'This morning two customers stood at the desk, both with a confirmation for ten o’clock and the same therapist.',
      ],
      [
        'Overbooked',
        'The website let somebody reserve a slot that already belonged to another client. How can it overlap?',
      ],
      [
        'Room conflict',
        'Yoga and pilates were given the same room at the same hour. We had to send one group home.',
      ],
      [
        'Clash in the diary',
        'Two appointments lie on top of each other on Thursday. The system should have refused the second booking.',
      ],
      [
        'Blocked time was booked',
        'I had closed my lunch break and yet a client was able to reserve it online. Now I have two people at once.',
      ],
      [
        'Again two at once',
        'For the second time we have overlapping bookings for one practitioner. Must we block every slot by hand?',
      ],
    ],
    import: [
      [
        'Bringing our old data over',
        'We are leaving our former software and have a spreadsheet with all customers. How do I upload it?',
      ],
      [
        'CSV refused',
        'Your upload page rejects my CSV and only says that a line is not valid. The columns follow your sample.',
      ],
      [
        'Duplicates after upload',
        'I loaded the list of contacts and now each person exists twice. Can you roll it back?',
      ],
      [
        'Strange characters',
        'Names like José look like garbage after I uploaded the spreadsheet. Is it the encoding of the file?',
      ],
      [
        'Migration',
        'Can somebody help us migrate four years of client records from our previous provider, including notes and birthdays?',
      ],
      [
        'Excel file',
        'I exported contacts to Excel and the phone column was lost when I loaded it. What format does the file need?',
      ],
    ],
    api: [
      [
        'HTTP 422',
        'Our developer says that POST to your endpoint returns 422 with a body he does not understand. Was the schema changed?',
      ],
      [
        'Too many requests',
        'Our integration gets 429 responses every hour. Is there a higher rate limit that we can buy?',
      ],
      [
        'Webhook silence',
        'Your server stopped calling our webhook URL. Nothing in our access log since the deploy.',
      ],
      [
        'HMAC verification',
        'We compute the signature of the payload with the shared secret and it never equals the header you send.',
      ],
      [
        'API key',
        'Where do I create a second API key for the integration with our website? The documentation mentions tokens.',
      ],
      [
        'JSON field',
        'The JSON that the API gives back has lost the field for the location. Our script breaks on each request.',
      ],
    ],
    report: [
      [
        'Statistics look wrong',
        'The total in the monthly statistics does not equal what I get when I count the visits in the list.',
      ],
      [
        'Spreadsheet export',
        'When I export the figures, cancelled visits are not in it. I need them for our analysis.',
      ],
      [
        'Utilisation',
        'The utilisation of the new treatment room is shown as nought per cent although it is full all day.',
      ],
      [
        'Commission',
        'We pay our staff by the numbers in your report and they say last week is missing. Who is right?',
      ],
      [
        'Dashboard',
        'The revenue chart on the dashboard differs from the summary. How is each of them calculated?',
      ],
      [
        'Column missing',
        'Could you add a column with the practitioner to the weekly summary? The totals alone do not help.',
      ],
    ],
    zone: [
      [
        'One hour off',
        'Since daylight saving time began all mails to customers show the appointment sixty minutes too early.',
      ],
      [
        'Customers in New York',
        'People who book from New York see our local time and turn up at the wrong hour for the video call.',
      ],
      [
        'New branch in the Azores',
        'Our new branch is an hour behind the headquarters. How do I set its time zone?',
      ],
      [
        'Summer time',
        'After the change to summer time, every weekly class moved by an hour in the confirmations.',
      ],
      ['GMT or local?', 'The confirmation says GMT. Can it show the local time of the client instead?'],
      [
        'Wrong hour in e-mails',
        'Inside the diary it says four o’clock but the mail to the client says five. Which clock does the mail use?',
      ],
    ],
  },
  es: {
    sync: [
      [
        'No me llega nada a Google',
        'Lo que reservamos en el sistema ya no aparece en mi móvil. Antes salía en Google en segundos. ¿Tengo que vincularlo otra vez?',
      ],
      [
        'Outlook vacío',
        'Mi agenda de Outlook está en blanco desde ayer aunque en recepción apuntaron nueve citas. La conexión sale como activa.',
      ],
      [
        'Dos calendarios descuadrados',
        'Si muevo una cita en Harbor Lane, en el calendario del iPhone se queda donde estaba. ¿Pueden forzar la sincronización?',
      ],
      [
        'Sincronización',
        'La mitad del equipo dejó de ver sus sesiones en el calendario personal después de cambiar la contraseña y reconectar.',
      ],
      [
        'Retraso',
        'Una cita nueva tarda casi una hora en verse en Google. El mes pasado era inmediato. ¿Está atascada la sincronización?',
      ],
      [
        'Citas perdidas en el calendario de Apple',
        'Quité la cuenta y la volví a conectar, y ahora en el calendario solo está la semana que viene.',
      ],
    ],
    reminders: [
      [
        'Los SMS no salen',
        'Hoy faltaron tres personas porque no les llegó ningún SMS el día antes. El registro de mensajes está vacío.',
      ],
      [
        'Quejas por los mensajes',
        'Cada cliente recibe el mismo recordatorio dos veces con una hora de diferencia. ¿Cómo quito el segundo?',
      ],
      [
        'Texto del aviso',
        'Quiero cambiar lo que dice el mensaje de texto: el recordatorio todavía pone la calle antigua.',
      ],
      [
        'Nadie recibió aviso',
        'No salió ni un recordatorio para las citas de mañana y cada vez más gente no se presenta.',
      ],
      [
        '¿WhatsApp en lugar de SMS?',
        'Nuestros clientes no leen los SMS. ¿Se pueden mandar los recordatorios por WhatsApp un día antes?',
      ],
      [
        'Nombre equivocado en el aviso',
        'El recordatorio que reciben los clientes lo firma una fisioterapeuta que ya no está. ¿Dónde está la plantilla?',
      ],
    ],
    invoice: [
      [
        'Cargo doble',
        'En el banco veo que este mes nos han cobrado dos veces. Devuélvannos uno de los pagos, por favor.',
      ],
      [
        'Datos fiscales',
        'Hay que cambiar la dirección de facturación y poner nuestro CIF en la factura; la gestoría no la acepta así.',
      ],
      [
        '¿Por qué ha subido el precio?',
        'El importe que nos cargan en la tarjeta es mayor que el acordado. Cuento menos usuarios de los que cobran.',
      ],
      [
        'Necesito los recibos',
        '¿Dónde descargo las facturas del año pasado? Me hace falta un PDF de cada pago para Hacienda.',
      ],
      [
        'Plan anual',
        'Pagamos un año por adelantado y aun así ha llegado una factura mensual. Manden un abono, por favor.',
      ],
      [
        'Pago rechazado',
        'La página de pago no acepta nuestra tarjeta nueva. ¿Podemos pagar por transferencia bancaria?',
      ],
    ],
    access: [
      [
        'No llega el correo para la contraseña',
        'Olvidé la contraseña y el correo para cambiarla no llega. No tengo manera de entrar.',
      ],
      [
        'Cuenta bloqueada',
        'Tras varios intentos la web dice que mi usuario está bloqueado. Necesito entrar antes de abrir la clínica.',
      ],
      [
        'Usuario para la becaria',
        'La semana que viene empieza una becaria. ¿Cómo le doy acceso solo a las citas, sin que vea el dinero?',
      ],
      [
        'Perdí el autenticador',
        'Me robaron el teléfono y con él el autenticador. Quiten la verificación en dos pasos de mi usuario.',
      ],
      [
        'Entrar con Microsoft',
        '¿Pueden nuestros empleados iniciar sesión con Microsoft en lugar de otra contraseña más?',
      ],
      [
        'Antiguo empleado',
        'Una persona que se fue todavía tiene usuario. ¿Cómo le quito el permiso para entrar?',
      ],
    ],
    double: [
      [
        'La misma hora vendida dos veces',
        'Esta mañana había dos clientas en el mostrador, las dos con confirmación a las diez y con la misma terapeuta.',
      ],
      ['Sobreventa', 'La web dejó reservar un hueco que ya era de otro cliente. ¿Cómo pueden solaparse?'],
      ['Conflicto de sala', 'Yoga y pilates tenían la misma sala a la misma hora. Mandamos un grupo a casa.'],
      [
        'Choque en la agenda',
        'El jueves hay dos citas una encima de otra. El sistema tendría que haber rechazado la segunda reserva.',
      ],
      [
        'Reservaron una hora bloqueada',
        'Tenía cerrada mi hora de comer y aun así un cliente pudo reservarla por internet. Ahora tengo a dos a la vez.',
      ],
      [
        'Otra vez dos a la vez',
        'Por segunda vez se solapan reservas del mismo profesional. ¿Hay que bloquear cada hueco a mano?',
      ],
    ],
    import: [
      [
        'Traer los datos antiguos',
        'Dejamos el programa anterior y tenemos una hoja de cálculo con todos los clientes. ¿Cómo la subo?',
      ],
      [
        'CSV rechazado',
        'La página no admite mi CSV y solo dice que una línea no es válida. Las columnas son las de su ejemplo.',
      ],
      [
        'Duplicados tras la carga',
        'Cargué la lista de contactos y ahora cada persona está dos veces. ¿Lo pueden deshacer?',
      ],
      [
        'Caracteres raros',
        'Nombres como José salen ilegibles después de subir la hoja. ¿Es la codificación del archivo?',
      ],
      [
        'Migración',
        '¿Nos ayudan a migrar cuatro años de fichas de clientes del proveedor anterior, con notas y cumpleaños?',
      ],
      [
        'Archivo de Excel',
        'Exporté los contactos a Excel y al cargarlos se perdió la columna del teléfono. ¿Qué formato necesita el fichero?',
      ],
    ],
    api: [
      [
        'HTTP 422',
        'Nuestro programador dice que el POST a su API devuelve 422 con un cuerpo que no entiende. ¿Cambió el esquema?',
      ],
      [
        'Demasiadas peticiones',
        'Nuestra integración recibe respuestas 429 cada hora. ¿Hay un límite de peticiones mayor?',
      ],
      [
        'El webhook calla',
        'Su servidor dejó de llamar a la URL de nuestro webhook. No hay nada en el registro desde el despliegue.',
      ],
      [
        'Verificación HMAC',
        'Calculamos la firma del contenido con el secreto y nunca coincide con la cabecera que mandan.',
      ],
      [
        'Clave de API',
        '¿Dónde creo otra clave de API para integrar nuestra web? La documentación habla de tokens.',
      ],
      [
        'Campo del JSON',
        'El JSON que devuelve la API ya no trae el campo del local y nuestro script falla en cada petición.',
      ],
    ],
    report: [
      [
        'Las estadísticas no cuadran',
        'El total de las estadísticas del mes no es lo que sale al contar las visitas de la lista.',
      ],
      [
        'Exportar a hoja de cálculo',
        'Al exportar los datos no salen las visitas anuladas y las necesito para el análisis.',
      ],
      ['Ocupación', 'La ocupación de la sala nueva sale a cero aunque está llena todo el día.'],
      [
        'Comisiones',
        'Pagamos al personal según las cifras del informe y dicen que falta la semana pasada. ¿Quién tiene razón?',
      ],
      ['Panel', 'El gráfico de ingresos del panel no coincide con el resumen. ¿Cómo se calcula cada uno?'],
      [
        'Falta una columna',
        '¿Pueden añadir una columna con el profesional al resumen semanal? Los totales solos no ayudan.',
      ],
    ],
    zone: [
      [
        'Una hora de diferencia',
        'Desde que empezó el horario de verano todos los correos a los clientes ponen la cita sesenta minutos antes.',
      ],
      [
        'Clientes en México',
        'Quien reserva desde México ve nuestra hora local y se conecta a la videollamada a otra hora.',
      ],
      [
        'Sucursal nueva en Canarias',
        'La sucursal nueva va una hora por detrás de la central. ¿Cómo le pongo su zona horaria?',
      ],
      [
        'Horario de verano',
        'Con el cambio de hora, todas las clases semanales se movieron una hora en las confirmaciones.',
      ],
      ['¿GMT o local?', 'La confirmación pone GMT. ¿Puede salir la hora local del cliente?'],
      [
        'Hora equivocada en los correos',
        'En la agenda pone las cuatro y en el correo al cliente las cinco. ¿Qué reloj usa el correo?',
      ],
    ],
  },
  pt: {
    sync: [
      [
        'Não chega nada ao Google',
        'O que marcamos no sistema já não aparece no meu telemóvel. Antes surgia no Google em segundos. Tenho de ligar outra vez?',
      ],
      [
        'Outlook vazio',
        'A minha agenda do Outlook está em branco desde ontem embora a receção tenha feito nove marcações. A ligação aparece ativa.',
      ],
      [
        'Dois calendários desencontrados',
        'Quando mudo uma marcação no Harbor Lane, no calendário do iPhone fica no lugar antigo. Podem forçar a sincronização?',
      ],
      [
        'Sincronização',
        'Metade da equipa deixou de ver as sessões no calendário pessoal depois de mudar a palavra-passe e voltar a ligar.',
      ],
      [
        'Atraso',
        'Uma marcação nova demora quase uma hora a aparecer no Google. No mês passado era imediato. A sincronização está presa?',
      ],
      [
        'Marcações perdidas no calendário da Apple',
        'Tirei a conta e voltei a ligá-la, e agora no calendário só está a próxima semana.',
      ],
    ],
    reminders: [
      [
        'As SMS não saem',
        'Hoje faltaram três pessoas porque não receberam nenhuma SMS na véspera. O registo de mensagens está vazio.',
      ],
      [
        'Queixas por causa das mensagens',
        'Cada cliente recebe o mesmo lembrete duas vezes com uma hora de intervalo. Como tiro o segundo?',
      ],
      ['Texto do aviso', 'Quero mudar o que diz a mensagem de texto: o lembrete ainda tem a rua antiga.'],
      [
        'Ninguém foi avisado',
        'Não saiu nenhum lembrete para as marcações de amanhã e cada vez mais pessoas não aparecem.',
      ],
      [
        'WhatsApp em vez de SMS?',
        'Os nossos clientes não leem SMS. Os lembretes podem ir por WhatsApp um dia antes?',
      ],
      [
        'Nome errado no aviso',
        'O lembrete que os clientes recebem é assinado por uma terapeuta que já saiu. Onde está o modelo?',
      ],
    ],
    invoice: [
      [
        'Cobrança dupla',
        'O banco mostra que este mês nos cobraram duas vezes. Devolvam um dos pagamentos, por favor.',
      ],
      [
        'Dados fiscais',
        'É preciso mudar a morada de faturação e pôr o nosso NIF na fatura; a contabilidade não a aceita assim.',
      ],
      [
        'Porque subiu o preço?',
        'O valor que nos debitam no cartão é maior do que o combinado. Conto menos utilizadores do que os cobrados.',
      ],
      [
        'Preciso dos recibos',
        'Onde descarrego as faturas do ano passado? Preciso de um PDF de cada pagamento para as Finanças.',
      ],
      [
        'Plano anual',
        'Pagámos um ano adiantado e mesmo assim veio uma fatura mensal. Mandem uma nota de crédito.',
      ],
      [
        'Pagamento recusado',
        'A página de pagamento não aceita o nosso cartão novo. Podemos pagar por transferência bancária?',
      ],
    ],
    access: [
      [
        'Não chega o e-mail da palavra-passe',
        'Esqueci a palavra-passe e o e-mail para a mudar não chega. Não consigo entrar de maneira nenhuma.',
      ],
      [
        'Conta bloqueada',
        'Depois de várias tentativas o site diz que o meu utilizador está bloqueado. Preciso de entrar antes de abrir a clínica.',
      ],
      [
        'Utilizador para a estagiária',
        'Na próxima semana começa uma estagiária. Como lhe dou acesso só às marcações, sem ver o dinheiro?',
      ],
      [
        'Perdi o autenticador',
        'Roubaram-me o telefone e com ele o autenticador. Tirem a verificação em dois passos do meu utilizador.',
      ],
      [
        'Entrar com a Microsoft',
        'Os nossos funcionários podem iniciar sessão com a Microsoft em vez de mais uma palavra-passe?',
      ],
      [
        'Antigo funcionário',
        'Uma pessoa que saiu ainda tem utilizador. Como lhe tiro a permissão para entrar?',
      ],
    ],
    double: [
      [
        'A mesma hora vendida duas vezes',
        'Esta manhã estavam duas clientes ao balcão, ambas com confirmação para as dez e com a mesma terapeuta.',
      ],
      [
        'Reservas a mais',
        'O site deixou reservar um horário que já era de outro cliente. Como podem sobrepor-se?',
      ],
      ['Conflito de sala', 'Ioga e pilates tinham a mesma sala à mesma hora. Mandámos um grupo para casa.'],
      [
        'Choque na agenda',
        'Na quinta há duas marcações uma em cima da outra. O sistema devia ter recusado a segunda reserva.',
      ],
      [
        'Reservaram uma hora bloqueada',
        'Tinha fechado a minha hora de almoço e mesmo assim um cliente conseguiu reservá-la online. Agora tenho dois ao mesmo tempo.',
      ],
      [
        'Outra vez dois ao mesmo tempo',
        'Pela segunda vez sobrepõem-se reservas do mesmo profissional. É preciso bloquear cada horário à mão?',
      ],
    ],
    import: [
      [
        'Trazer os dados antigos',
        'Vamos deixar o programa anterior e temos uma folha de cálculo com todos os clientes. Como a carrego?',
      ],
      [
        'CSV recusado',
        'A página não aceita o meu CSV e só diz que uma linha não é válida. As colunas são as do vosso exemplo.',
      ],
      [
        'Duplicados depois de carregar',
        'Carreguei a lista de contactos e agora cada pessoa existe duas vezes. Podem desfazer?',
      ],
      [
        'Caracteres estranhos',
        'Nomes como João ficam ilegíveis depois de carregar a folha. É a codificação do ficheiro?',
      ],
      [
        'Migração',
        'Ajudam-nos a migrar quatro anos de fichas de clientes do fornecedor anterior, com notas e aniversários?',
      ],
      [
        'Ficheiro de Excel',
        'Exportei os contactos para Excel e ao carregá-los perdeu-se a coluna do telefone. Que formato precisa o ficheiro?',
      ],
    ],
    api: [
      [
        'HTTP 422',
        'O nosso programador diz que o POST à vossa API devolve 422 com um corpo que não entende. O esquema mudou?',
      ],
      [
        'Demasiados pedidos',
        'A nossa integração recebe respostas 429 a cada hora. Há um limite de pedidos maior?',
      ],
      [
        'O webhook calou-se',
        'O vosso servidor deixou de chamar o URL do nosso webhook. Não há nada no registo desde a publicação.',
      ],
      [
        'Verificação HMAC',
        'Calculamos a assinatura do conteúdo com o segredo e nunca coincide com o cabeçalho que mandam.',
      ],
      [
        'Chave da API',
        'Onde crio outra chave da API para integrar o nosso site? A documentação fala de tokens.',
      ],
      [
        'Campo do JSON',
        'O JSON que a API devolve já não traz o campo do local e o nosso script falha em cada pedido.',
      ],
    ],
    report: [
      [
        'As estatísticas não batem certo',
        'O total das estatísticas do mês não é o que dá contar as visitas da lista.',
      ],
      [
        'Exportar para folha de cálculo',
        'Ao exportar os dados não saem as visitas canceladas e preciso delas para a análise.',
      ],
      ['Ocupação', 'A ocupação da sala nova aparece a zero embora esteja cheia todo o dia.'],
      [
        'Comissões',
        'Pagamos ao pessoal pelos números do relatório e dizem que falta a semana passada. Quem tem razão?',
      ],
      ['Painel', 'O gráfico de receitas do painel não coincide com o resumo. Como se calcula cada um?'],
      [
        'Falta uma coluna',
        'Podem juntar uma coluna com o profissional ao resumo semanal? Só os totais não ajudam.',
      ],
    ],
    zone: [
      [
        'Uma hora de diferença',
        'Desde que começou a hora de verão todos os e-mails aos clientes trazem a marcação sessenta minutos antes.',
      ],
      [
        'Clientes no Brasil',
        'Quem reserva a partir do Brasil vê a nossa hora local e liga-se à videochamada a outra hora.',
      ],
      ['Nova filial nos Açores', 'A nova filial está uma hora atrás da sede. Como lhe ponho o fuso horário?'],
      ['Hora de verão', 'Com a mudança da hora, todas as aulas semanais mudaram uma hora nas confirmações.'],
      ['GMT ou local?', 'A confirmação diz GMT. Pode sair a hora local do cliente?'],
      [
        'Hora errada nos e-mails',
        'Na agenda diz quatro e no e-mail ao cliente cinco. Que relógio usa o e-mail?',
      ],
    ],
  },
};
