/** Names of people as headings: what stands below is somebody's own, or what they look after, and no plan. */
import { normalWords, phrases } from "./normalWords";

/** First names that are widespread and hardly ever name anything else. */
const firstNames = phrases(`
  aaron, adam, adrian, agnes, agnieszka, ahmed, aino, aisha, akira, alan, albert, alejandra, alejandro, aleksander,
  aleksandra, alessandro, alessia, alex, alexander, alexandra, alexandre, alexis, ali, alice, alicia, amelia,
  amelie, amir, amit, amy, ana, anders, andre, andrea, andreas, andrei, andres, andrew, andrzej, andy, angela, anh,
  anil, anita, anja, anjali, anke, ann, anna, anne, anni, annika, anouk, antoine, antonio, antti, arjun, artem,
  arthur, arturo, astrid, axel, ayse, balazs, barbara, bart, bartosz, beatrice, beatriz, ben, benjamin, bernard,
  bernd, bianca, bjorn, bo, bob, brad, bram, brian, bruno, budi, callum, camila, camille, carl, carla, carlos,
  carmen, carol, carolina, caroline, catarina, catherine, cecilia, celine, chantal, charles, charlotte, chiara,
  chidi, chloe, chris, christian, christina, christine, christoph, claire, clara, claudia, clement, colin, cristian,
  cristina, daan, dagmar, dan, daniel, daniela, daniele, dave, david, deepa, denis, diana, diego, dieter, dimitris,
  dirk, dmitry, dominik, dorota, eduardo, ekaterina, elena, eleni, eleonora, elif, elin, elisa, elizabeth, ella,
  emil, emily, emma, emmanuel, enrique, eric, erik, erika, esther, eszter, eva, ewa, ewan, fabian, fabio, fatima,
  felix, femke, fernanda, fernando, filip, fiona, florian, francesca, francesco, francisco, francois, frank, franz,
  freja, frida, fritz, gabor, gabriel, gabriela, gareth, georg, george, gerd, giorgio, giorgos, giovanni, giulia,
  greg, gregor, greta, guillaume, gustav, hannah, hannes, hans, harald, harry, hassan, heidi, heike, helen, helena,
  helene, henrik, henry, hugo, ibrahim, ignacio, igor, ines, inga, ingrid, ioana, irene, irina, isabel, isabella,
  ivan, jacek, jack, jakob, jakub, james, jan, jana, jason, javier, jean, jeff, jennifer, jens, jessica, jim, jiri,
  joana, joanna, joao, joe, joerg, johan, johanna, johannes, john, jonas, jonathan, joost, jorge, jose, josef, juan,
  juha, jukka, julian, julie, julien, jurgen, justyna, kai, karen, kari, karin, karl, karolina, kasia, katarina,
  katarzyna, kate, katerina, kathy, katja, ken, kenji, kerstin, kevin, kim, kirill, kirsten, klaus, krzysztof,
  kwame, lars, laszlo, laura, laurent, layla, lea, lena, leon, liam, linda, linh, lisa, lone, louis, luc, luca,
  lucas, lucia, lucie, luis, luisa, lukas, luke, maarten, maciej, mads, magda, magdalena, magnus, maja, manuel,
  manuela, marc, marcel, marcin, marco, marcos, marek, margot, maria, mariana, marie, marieke, marina, mario,
  marion, markus, marta, martha, martin, martina, mary, mateusz, mathilde, matt, matteo, matthias, matti, maurice,
  meera, megan, mehmet, mette, mia, michael, michal, michele, miguel, mihai, mikael, mike, mikhail, mikko, milan,
  mohamed, mohammed, monica, monika, mustafa, nadia, nancy, natalia, natalie, nathalie, neha, niamh, nick, nicolas,
  nicole, nikita, nikolai, nikos, nils, nina, noah, noor, nora, oksana, olaf, oleg, olga, oliver, olivia, olivier,
  omar, oscar, oskar, owen, pablo, paolo, patricia, patrick, paul, paula, paulo, pavel, pawel, pedro, pekka, peter,
  petr, petra, philipp, philippe, pierre, piet, pieter, piotr, priya, rachel, rafael, rahul, rainer, raj, ralf,
  raluca, raquel, rasmus, raul, ravi, rebecca, renata, rhys, ricardo, richard, rita, rob, robert, roberto, rolf,
  ron, ruben, ruth, ryan, sabine, sam, samuel, sandra, sandy, sanjay, sanne, sara, sarah, scott, sean, sebastian,
  sergei, sergio, silvia, simon, simone, siobhan, siti, sofia, sofie, sonja, sophie, soren, stefan, stefanie,
  stephen, steve, steven, sunita, susan, susanne, sven, svetlana, sylvie, tanja, taras, tatiana, teresa, thijs,
  thomas, tiago, tim, timo, tobias, tom, tomas, tomasz, tony, ulrich, ursula, uwe, valentina, vera, veronika,
  victor, vikram, viktor, vincent, vladimir, vojtech, walter, wei, werner, william, wojciech, wolfgang, xavier,
  yann, yara, yuki, yulia, yusuf, zeynep, zofia, zsofia, zuzana, александр, алексеи, андреи, анна, артем, борис,
  виктор, владимир, дарья, дмитрии, екатерина, елена, иван, игорь, ирина, кирилл, максим, марина, мария, михаил,
  наталья, никита, николаи, оксана, олег, ольга, павел, петро, светлана, сергеи, тарас, татьяна, юлия
`);

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

const withTitle =
  /^(?:(?:Hr|Fr|Mr|Mrs|Ms|Mme|Mlle|M|Dr|Dhr|Mevr|Sr|Sra|Sig|Sig\.ra)\.|Herrn?|Frau|Mr|Mrs|Ms|Mme|Mevrouw|Fru|Señora?) (?:Dr\. )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u;

/** "Fr. Kolb", "Mrs Okafor" */
export const isAddressed = (text: string): boolean => withTitle.test(text);

/** Whether a text is nothing but the name of a person, whose first name is known as one; "Jan" alone is a month as well. */
export const namesPerson = (text: string): boolean =>
  text !== "Jan" &&
  (addressed.test(text) ||
    isAddressed(text) ||
    (shaped.test(text) && firstNames.has(normalWords(text).split(" ", 1)[0] ?? "")));

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
