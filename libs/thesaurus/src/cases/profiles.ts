/**
 * Invented profiles that say about the same in Polish and Czech, each written as an office or association of that country
 * would write it, not translated word by word.
 */
export const PROFILES: readonly (readonly [pl: string, cs: string])[] = [
  [
    'Ochotnicza Straż Pożarna z małej wsi. Szkolimy młodzież i szukamy jednostki, z którą moglibyśmy wspólnie ćwiczyć.',
    'Jsme dobrovolní hasiči z malé obce, vedeme kroužek dětí a hledáme sbor ke společným cvičením.',
  ],
  [
    'Koło gospodyń wiejskich: tradycyjna kuchnia, dożynki, rękodzieło. Chętnie ugościmy podobną grupę.',
    'Spolek žen z vesnice – krajové speciality, dožínky, ruční práce. Rády pozveme podobnou skupinu.',
  ],
  [
    'Gmina po powodzi odbudowuje drogi i mosty, chce poznać sposoby zatrzymywania wody w krajobrazie.',
    'Obec zasažená povodní opravuje komunikace a lávky, zajímá nás zadržování vody v krajině.',
  ],
  [
    'Klub seniora organizuje wycieczki, gimnastykę i kursy komputerowe dla osób starszych.',
    'Klub důchodců pořádá výlety, cvičení a výuku práce s počítačem pro starší občany.',
  ],
  [
    'Miasto z opuszczoną cukrownią szuka pomysłu na zagospodarowanie terenu poprzemysłowego.',
    'Město hledá nové využití brownfieldu po bývalé továrně na cukr.',
  ],
  [
    'Stowarzyszenie rodziców dzieci z autyzmem prowadzi terapię i grupę wsparcia.',
    'Spolek rodičů dětí s poruchou autistického spektra nabízí terapie a setkávání rodin.',
  ],
  [
    'Budujemy trasy dla rowerów wzdłuż rzeki i chcemy je połączyć z sąsiadami po drugiej stronie granicy.',
    'Stavíme cyklostezky podél řeky a rádi bychom je napojili na sousedy za hranicí.',
  ],
  [
    'Szkoła podstawowa szuka partnera do wymiany uczniów i wspólnych lekcji języka.',
    'Základní škola hledá partnerskou školu pro výměnné pobyty žáků a jazykovou výuku.',
  ],
  [
    'Muzeum regionalne zbiera pamiątki po tkaczach i przygotowuje wystawę objazdową.',
    'Vlastivědné muzeum shromažďuje předměty připomínající tkalce a chystá putovní výstavu.',
  ],
  [
    'Chcemy wymienić stare piece, ograniczyć smog i założyć panele słoneczne na szkole.',
    'Plánujeme výměnu kotlů, méně smogu a fotovoltaiku na střeše školy.',
  ],
  [
    'Fundacja pomaga bezdomnym i uchodźcom znaleźć mieszkanie i pracę.',
    'Nadace podporuje lidi bez domova a uprchlíky při hledání bydlení a zaměstnání.',
  ],
  [
    'Ośrodek kultury z chórem, orkiestrą dętą i letnim festiwalem muzyki.',
    'Kulturní dům, pěvecký sbor, dechovka a letní hudební festival.',
  ],
  [
    'Klub piłkarski trenuje dzieci i zaprasza drużyny na turniej młodzików.',
    'Fotbalový oddíl mládeže zve mužstva žáků na turnaj.',
  ],
  [
    'Gmina uzdrowiskowa promuje szlaki piesze, wieżę widokową i noclegi.',
    'Lázeňské město zve na turistické stezky, rozhlednu a nabízí ubytování.',
  ],
  [
    'Urząd miasta wdraża e-usługi i uczy mieszkańców korzystania z internetu.',
    'Magistrát zavádí elektronické služby a vzdělává občany v digitálních dovednostech.',
  ],
  [
    'Towarzystwo przyrodnicze chroni nietoperze i płazy, sadzi aleje drzew owocowych.',
    'Ochránci přírody pečují o netopýry a žáby, vysazují ovocné stromořadí.',
  ],
  [
    'Szpital powiatowy szuka współpracy w rehabilitacji i kształceniu pielęgniarek.',
    'Nemocnice nabízí spolupráci v oblasti fyzioterapie a vzdělávání zdravotních sester.',
  ],
  [
    'Lokalna grupa działania wspiera producentów serów, miodu i wina.',
    'Místní akční skupina podporuje výrobce sýrů, medu a vína.',
  ],
  [
    'Rada młodzieży chce urządzić obóz letni i debatę o Europie.',
    'Parlament dětí a mládeže plánuje letní tábor a besedu o Evropské unii.',
  ],
  [
    'Parafia remontuje drewniany kościół i szuka doświadczeń konserwatorskich.',
    'Farnost opravuje dřevěný kostel, uvítáme zkušenosti s restaurováním.',
  ],
  [
    'Powiat organizuje autobusy na żądanie dla wsi, do których nie dojeżdża kolej.',
    'Kraj zajišťuje poptávkovou dopravu do vesnic bez vlakového spojení.',
  ],
  [
    'Zbieramy odpady segregowane, otwieramy punkt napraw i kompostownię.',
    'Třídíme odpad, zřizujeme re-use centrum a kompostárnu.',
  ],
  [
    'Inkubator firm przy uczelni łączy naukowców z przedsiębiorcami.',
    'Univerzitní podnikatelský inkubátor propojuje výzkum a firmy.',
  ],
  [
    'Organizacja uczy mieszkańców pisania projektów i wspiera wolontariuszy.',
    'Neziskovka pomáhá občanům s přípravou žádostí a pracuje s dobrovolníky.',
  ],
];
