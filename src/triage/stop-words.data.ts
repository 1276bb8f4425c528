/** Words that carry a sentence and no matter, folded: English, Spanish, Portuguese, French, German, Italian. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'the an and or but of to in on at by for from with without as is are was were be been am do does did have has had not no',
    'we us our ours you your yours they them their he she his her it its this that these those there here what which who when',
    'how why where can could would should will may might must if then than so too very just also only still any some all each',
    'me my mine one two more most other into out up down about over after before again please thanks thank hi hello dear regards best',
    'kind many cheers morning good afternoon team get got let know see like since now today',
    'el la los las un una unos unas de del al en con sin por para que se su sus lo le les me mi mis nos nuestro nuestra nuestros',
    'nuestras yo tu tus usted ustedes ella ellos ellas es son era fue ser estar esta este estos estas eso esa ese esos ha han hay',
    'he hemos como cuando donde quien cual si pero o y ni ya mas muy todo toda todos todas otro otra cada solo tambien desde hasta',
    'sobre entre porque gracias hola buenos buenas dias tardes saludos cordiales atentamente estimado estimada favor hoy ahora cordial saludo',
    'os as um uma uns umas do da dos das no na nos nas ao aos com sem por para pelo pela que se seu sua seus suas nosso nossa nossos',
    'nossas eu voce voces ele ela eles elas foi era ser estao estava este esta isso isto esse essa tem temos ha mais muito mas ou nem',
    'ja nao sim quando onde quem qual como tudo todo toda todos todas outro outra cada so tambem desde ate sobre entre obrigado',
    'obrigada ola bom boa dia tarde cumprimentos atenciosamente caro cara favor hoje agora abraco',
    'le les une des du au aux et ou mais dans sur avec sans pour par ce cet cette ces que qui quoi dont est sont etait etre ont avons',
    'avez nous vous ils elles je tu il on son sa ses leur leurs notre nos votre vos ne pas plus tres bien bonjour merci cordialement',
    'der die das den dem des ein eine einen einem einer und oder aber in im an am auf aus bei mit nach von vor zu zum zur fur uber',
    'ist sind war waren sein hat haben wir uns unser ihr ihre sie er es ich mich mir nicht kein keine auch nur noch schon wie was wer',
    'wenn dass danke hallo grusse freundliche bitte guten tag',
    'il lo gli uno di da con su per tra che non sono siamo abbiamo nostro nostra questo questa grazie buongiorno saluti',
  ].flatMap(line => line.split(' ')),
);
