/** Names of people as headings: what stands below is somebody's own, or what they look after, and no plan. */
import { normalWords, phrases } from "./normalWords";

/** First names that are widespread and hardly ever name anything else. */
const firstNames = phrases(
  "aino,mikko,matti,pekka,timo,jukka,anni,antti,juha,mette,rasmus,soren,lone,kirsten,maja,freja,mads,femke,joost,sanne,daan,bram,thijs,jiri,katerina,petr,vojtech,laszlo,gabor,eszter,zsofia,balazs,mihai,cristian,raluca,giorgos,nikos,dimitris,eleni,anh,linh,budi,siti,wei,arjun,anjali,neha,vikram,omar,layla,yara,noor,kwame,chidi,aaron,adam,adrian,agnes,agnieszka,ahmed,aisha,akira,alan,albert,alejandra,alejandro,aleksander,aleksandra,alessandro,alessia,alex,alexander,alexandra,alexandre,alexis,ali,alice,alicia,amelia,amelie,amir,amit,ana,anders,andre,andrea,andreas,andrei,andres,andrew,andrzej,angela,anita,anja,anke,anna,anne,annika,anouk,antoine,antonio,arthur,arturo,astrid,axel,ayse,barbara,bart,bartosz,beatrice,beatriz,ben,benjamin,bernard,bernd,bianca,bjorn,bo,brian,bruno,camila,camille,carl,carla,carlos,carmen,carol,carolina,caroline,catarina,catherine,cecilia,celine,chantal,charles,charlotte,chiara,chloe,chris,christian,christina,christine,christoph,claire,clara,claudia,clement,colin,cristina,dagmar,daniel,daniela,daniele,david,deepa,denis,diana,diego,dieter,dirk,dmitry,dominik,dorota,eduardo,elena,eleonora,elif,elin,elisa,elizabeth,ella,emil,emily,emma,emmanuel,enrique,eric,erik,erika,esther,eva,ewa,fabian,fabio,fatima,felix,fernanda,fernando,filip,florian,francesca,francesco,francisco,francois,frank,franz,frida,fritz,gabriel,gabriela,georg,george,gerd,giorgio,giovanni,giulia,gregor,greta,guillaume,gustav,hannah,hannes,hans,harald,hassan,heidi,heike,helena,helene,henrik,henry,hugo,ibrahim,ignacio,igor,ines,inga,ingrid,ioana,irene,isabel,isabella,ivan,jacek,jakob,jakub,james,jan,jana,javier,jean,jens,jessica,joana,joanna,joao,joerg,johan,johanna,johannes,john,jonas,jonathan,jorge,jose,josef,juan,julian,julien,julie,jurgen,justyna,kai,karin,karl,karolina,kasia,katarina,katarzyna,kate,katja,kenji,kerstin,kevin,kim,klaus,krzysztof,lars,laura,laurent,lea,lena,leon,liam,linda,lisa,luca,lucas,lucia,lucie,luis,luisa,lukas,maarten,maciej,magda,magdalena,magnus,manuel,manuela,marc,marcel,marcin,marco,marcos,marek,margot,maria,mariana,marie,marieke,marina,mario,marion,markus,marta,martha,martin,martina,mateusz,mathilde,matteo,matthias,maurice,mehmet,mia,michael,michal,michele,miguel,mikael,mike,milan,mohamed,mohammed,monica,monika,mustafa,nadia,natalia,natalie,nathalie,nick,nicolas,nicole,nikolai,nils,nina,nora,olaf,olga,oliver,olivia,olivier,oscar,oskar,pablo,paolo,patricia,patrick,paul,paula,paulo,pavel,pawel,pedro,peter,petra,philipp,philippe,pierre,piet,pieter,piotr,priya,rachel,rafael,rahul,rainer,raj,ralf,raquel,raul,rebecca,renata,ricardo,richard,rob,robert,roberto,rolf,ruben,ruth,sabine,sam,samuel,sandra,sanjay,sara,sarah,sebastian,sergio,silvia,simon,simone,sofia,sofie,sonja,sophie,stefan,stefanie,steve,susanne,sven,sylvie,tanja,teresa,thomas,tim,tobias,tom,tomas,tomasz,ulrich,ursula,uwe,valentina,vera,veronika,victor,vincent,viktor,walter,werner,wojciech,wolfgang,xavier,yann,yuki,yusuf,zeynep,zofia,zuzana",
  "bob,ken,ron,noah,luc,louis,tiago,rita,kari,ravi,anil,sunita,helen,owen,meera,william,harry,jack,luke,niamh,siobhan,gareth,rhys,ewan,fiona,callum,amy,andy,ann,artem,brad,dan,dave,ekaterina,greg,irina,jason,jeff,jennifer,jim,joe,karen,kathy,kirill,mary,matt,megan,mikhail,nancy,nikita,oksana,oleg,ryan,sandy,scott,sean,sergei,stephen,steven,susan,svetlana,taras,tatiana,tony,vladimir,yulia",
  "александр,алексеи,анна,андреи,артем,борис,виктор,владимир,дарья,дмитрии,екатерина,елена,иван,игорь,ирина,кирилл,мария,максим,марина,михаил,наталья,никита,николаи,оксана,олег,ольга,павел,петро,сергеи,светлана,тарас,татьяна,юлия",
);

/** One to three words, each with a capital letter as names have, whatever is said of the person behind them. */
const shaped =
  /^(?:\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}\.|[Oo]['’]\p{Lu}\p{Ll}+|(?<=\s)(?:van|von|de|da|den|der|dos|di|la|le))(?:[ -](?:\p{Lu}[\p{Ll}\p{M}]*\.?|[OD]['’]\p{Lu}\p{Ll}+|van|von|de|da|den|der|dos|di|la|le)){0,3}$/u;
const besides = /\s*(?:['’]s?|\s[-–—]\s.*|[(（:：,|/].*)$/u;
const chinese =
  /^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蔡潘田董][\p{Script=Han}]{1,2}$/u;
const korean = /^[김이박최정강조윤장임한오서신권황안송류홍][\p{Script=Hangul}]{2}(?: ?님)?$/u;
const addressed = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana} ]{2,8}(?:さん|氏)$/u;

const bare = (title: string): string =>
  title
    .replace(/^(?:\p{Extended_Pictographic}\uFE0F?|:\w+:)\s*/u, "")
    .replace(besides, "")
    .trim();

/** Whether it may be a name by its form. */
const isShaped = (name: string): boolean =>
  shaped.test(name) || chinese.test(name) || korean.test(name) || addressed.test(name);

/** Whether a text has the form of a person's name, whatever it names. */
export const mayNamePerson = (text: string): boolean => shaped.test(text);

const isKnown = (name: string): boolean =>
  chinese.test(name) ||
  korean.test(name) ||
  addressed.test(name) ||
  (shaped.test(name) && firstNames.has(normalWords(name).split(" ", 1)[0] ?? ""));

/** Whether a text is nothing but the name of a person, whose first name is known as one; "Jan" alone is a month as well. */
export const namesPerson = (text: string): boolean =>
  text !== "Jan" &&
  (addressed.test(text) || (shaped.test(text) && firstNames.has(normalWords(text).split(" ", 1)[0] ?? "")));

/** Whether titles side by side are those of people: all have the form of names, two of them and half are known as such. */
export function namePeople(titles: readonly string[]): boolean {
  let known = 0;
  if (titles.length < 2) return false;
  for (const title of titles) {
    const name = bare(title);
    if (!isShaped(name)) return false;
    if (isKnown(name)) known += 1;
  }
  return known >= 2 && known * 2 >= titles.length;
}
