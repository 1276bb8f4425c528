/** Providers that give mailboxes to anybody, sub-domains as they stand in addresses. */

const list = (text: string): string[] => text.trim().split(/\s+/);

/** Names used under many country domains. */
const family = (name: string, ends: string): string[] => list(ends).map(end => `${name}.${end}`);

export const CONSUMER_DOMAINS: readonly string[] = [
  ...family(
    'yahoo',
    `com ca cn de fr es it ie nl be se no dk fi pl pt gr ro hu cz at ch ru in co.uk co.in co.jp co.id co.th co.nz co.za
    co.kr co.il com.au com.br com.ar com.mx com.sg com.hk com.tw com.tr com.ph com.my com.vn com.cn com.co com.pe com.ve`,
  ),
  ...family(
    'hotmail',
    `com fr de it es be nl se no dk fi ca gr cl ch at pt hu cz rs sk lt lv my sg ph co.uk co.jp co.th co.in co.id co.kr
    co.nz co.za co.il com.ar com.br com.mx com.au com.tr com.hk com.tw com.vn`,
  ),
  ...family(
    'outlook',
    `com fr de it es be pt dk ie at cz hu cl in jp kr lv my ph sa sg sk co.id co.il co.th co.nz com.ar com.au com.br
    com.gr com.tr com.vn`,
  ),
  ...family(
    'live',
    `com fr de it es be nl se no dk fi ca cl cn ie in at ru ch gr pt hk jp co.uk co.za co.kr com.ar com.mx com.au com.my
    com.pt com.sg com.ph`,
  ),
  ...family('gmx', 'com net de at ch fr es it eu us org info biz li co.uk'),
  ...family('yandex', 'com ru ua by kz net fr eu lt lv ee az uz md tm tj kg com.tr com.ge com.am'),
  ...family('ymail', 'com ne.jp'),
  // World-wide
  ...list(`gmail.com googlemail.com msn.com passport.com windowslive.com rocketmail.com aol.com aim.com icloud.com me.com
    mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me
    fastmail.com fastmail.fm hey.com zoho.com zohomail.com zohomail.eu mail.com email.com usa.com post.com europe.com
    consultant.com hushmail.com hush.com inbox.com mailfence.com runbox.com posteo.net disroot.org riseup.net duck.com
    simplelogin.com mailbox.org startmail.com lavabit.com gawab.com lycos.com excite.com netscape.net juno.com myspace.com
    facebook.com mozmail.com privaterelay.appleid.com skiff.com cock.li vivaldi.net opayq.com`),
  // United States and Canada
  ...list(`comcast.net verizon.net att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net swbell.net snet.net
    prodigy.net flash.net nvbell.net cox.net charter.net spectrum.net roadrunner.com rr.com twc.com earthlink.net
    mindspring.com optonline.net optimum.net netzero.net netzero.com frontier.com frontiernet.net windstream.net
    centurylink.net centurytel.net embarqmail.com q.com qwest.net suddenlink.net mchsi.com cableone.net wowway.com
    rcn.com tds.net hughes.net peoplepc.com bright.net cfl.rr.com tampabay.rr.com hawaii.rr.com nc.rr.com
    rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca eastlink.ca cogeco.ca sasktel.net nb.sympatico.ca`),
  // United Kingdom and Ireland
  ...list(`btinternet.com btopenworld.com bt.com talktalk.net talk21.com sky.com virginmedia.com virgin.net blueyonder.co.uk
    ntlworld.com ntlworld.net tiscali.co.uk tesco.net plusnet.com orange.net fsmail.net freeserve.co.uk o2.co.uk eircom.net
    lineone.net supanet.com demon.co.uk eir.ie iol.ie`),
  // Germany, Austria, Switzerland
  ...list(`web.de t-online.de freenet.de arcor.de online.de 1und1.de vodafone.de vodafonemail.de kabelmail.de
    email.de mail.de posteo.de o2online.de unitybox.de netcologne.de ewetel.net alice.de aikq.de a1.net aon.at chello.at
    inode.at bluewin.ch sunrise.ch hispeed.ch swissonline.ch bluemail.ch`),
  // France, Belgium, Netherlands, Luxembourg
  ...list(`free.fr orange.fr wanadoo.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr aliceadsl.fr club-internet.fr
    cegetel.net voila.fr noos.fr dbmail.com skynet.be telenet.be proximus.be scarlet.be belgacom.net voo.be ziggo.nl
    kpnmail.nl kpnplanet.nl planet.nl home.nl hetnet.nl xs4all.nl upcmail.nl casema.nl chello.nl quicknet.nl
    zonnet.nl tele2.nl pt.lu`),
  // Spain, Portugal, Italy, Greece
  ...list(`telefonica.net movistar.es terra.es ono.com orange.es wanadoo.es ya.com euskaltel.net mundo-r.com sapo.pt
    netcabo.pt clix.pt iol.pt mail.telepac.pt libero.it virgilio.it alice.it tin.it tim.it tiscali.it inwind.it iol.it
    fastwebnet.it email.it vodafone.it poste.it blu.it katamail.com teletu.it otenet.gr forthnet.gr hol.gr in.gr`),
  // Nordic countries
  ...list(`telia.com bredband.net comhem.se tele2.se spray.se online.no getmail.no broadpark.no c2i.net jubii.dk
    mail.dk tdcadsl.dk stofanet.dk elisanet.fi kolumbus.fi luukku.com saunalahti.fi suomi24.fi pp.inet.fi simnet.is`),
  // Central and eastern Europe, Turkey
  ...list(`wp.pl o2.pl onet.pl onet.eu op.pl interia.pl interia.eu poczta.onet.pl poczta.fm tlen.pl gazeta.pl vp.pl
    seznam.cz email.cz centrum.cz post.cz volny.cz atlas.cz azet.sk centrum.sk zoznam.sk post.sk freemail.hu
    citromail.hu t-online.hu indamail.hu abv.bg mail.bg dir.bg inbox.lv inbox.lt mail.ee hot.ee siol.net net.hr
    mail.ru bk.ru list.ru inbox.ru internet.ru rambler.ru lenta.ru ro.ru ya.ru pochta.ru ukr.net i.ua bigmir.net meta.ua
    tut.by mynet.com superonline.com ttmail.com`),
  // Latin America
  ...list(`uol.com.br bol.com.br terra.com.br terra.com ig.com.br globo.com globomail.com r7.com zipmail.com.br
    oi.com.br superig.com.br prodigy.net.mx telmex.com infinitummail.com fibertel.com.ar speedy.com.ar arnet.com.ar
    ciudad.com.ar vtr.net entelchile.net adinet.com.uy une.net.co cantv.net`),
  // Asia and the Pacific
  ...list(`qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net 188.com 139.com 189.cn sina.com sina.cn
    sohu.com tom.com 21cn.com wo.cn aliyun.com naver.com daum.net hanmail.net nate.com kakao.com docomo.ne.jp
    ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp excite.co.jp
    infoseek.jp hinet.net pchome.com.tw seed.net.tw netvigator.com singnet.com.sg starhub.net.sg rediffmail.com
    sify.com indiatimes.com bsnl.in vsnl.net vsnl.com in.com walla.com walla.co.il netvision.net.il
    bigpond.com bigpond.net.au optusnet.com.au optusnet.com iinet.net.au tpg.com.au internode.on.net westnet.com.au
    dodo.com.au xtra.co.nz slingshot.co.nz orcon.net.nz`),
  // Africa
  ...list(`webmail.co.za mweb.co.za telkomsa.net vodamail.co.za iafrica.com menara.ma`),
];
