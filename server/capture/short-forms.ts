const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Whole words that longer words of titles begin with: nobody shortens to these. */
const WHOLE = list(
  'act add aim air all and any arm art ask bad ban bar bat bed beg ben big bit box boy bud bus but buy can cap car cat com con cop cot cow cut dad day den did dig dim din dis dog don dot dry due dug dun ear eat egg end exam fan far fat fed few fig fin fir fit fix for fox fun gap gas get god got gun gum gut had ham has hat hen her hid him hip his hit hog hop hot hub hum ill imp inn its jam jet job jog key kid kin kit lab lad lap law lay led leg let lid lip lit log lot low mad man map mar mat max may men met mid min mix mob mud mug mum net new nil nit nod nor not now nut off oil old one opt our out own pad pal pan par pat paw pay pen per pet pig pin pit pop pot put ram ran rat raw red rib rid rig rim rip rob rod rot row rub rug run sat saw say sea see set sew sin sip sir sit six sob son sow spa sub subs sum sun sup tab tag tan tap tar tax ten the tin tip ton too top toy try tub two use van vat vet via war was wax way web wed wet who why win wit won yes yet you mon tue wed thu fri jan feb apr jun jul aug sep oct nov dec ' +
    'back bank bear been book both call camp card case cash cast cent council couns char chat club coal coat cold come cons corn cost crop dam damp data deal dear debt deck desk door down draw drop dust east even ever face fact fair farm fast feed feel feet fell felt fill film firm fish five flag flat flow food foot form fort four from fuel full gain gift girl give goal gold good gran gray grew grow half hall hand hard harm head hear heat held help here high hill hold home host hour idea inch into item join jump just keep kept kind king know lack lady lamp land last late lead leaf leak left less life lift like link list live load loan lock long look lord loss lost main make many mark meal mean meet mend mess mild mile milk mill mind miss more most much must near need next news nine note noun once only open oral over pace pack page paid pain pair park part pass past path peak pick pink plan play plot pool plus poem pole poor port post pour pull pump pure push quit race rail rain rank rare read real rest rich ride ring rise role roof room root rope rule sail salt same sand seal seat seem seen sell send sent ship shop show shut sick side sign site size skin slip slow snow soft soil sold some song soon sort spin spot star stay stem step stop such suit sure swim tail take tale talk tall tank team tell tend tent term test than that them then they thin this thus till time tiny told tone tool tour town tree trip true turn twin type unit upon very view vote wait wake walk wall want warm wash wave weak wear week well went were west what when whom wide wife wild will wind wine wing wire wish with wood word work yard year your zone adult after again agree alarm allow alone along amend apart asset avert board brief bring broad build carer cater chair chart check chief child claim clean clear close coach coast count court cover crew cross crowd death delay depth doubt draft drain earth eight enter equal error event exist extra field fight final first floor force found front funds given grand grant grass green group guard guess guest guide heard heart house human index inner joint judge large laugh learn least leave legal level light limit local major match mayor meant media might minor model month moral motor mount mouth music never night north nurse offer often order other outer owner panel paper party peace phase phone photo piece pilot pitch place plain plant point pound power press price print prior prove quick quiet quite radio raise range rapid reach ready refer right river rough round route royal rural scale scene scope score seven shall shape share sharp sheet shelf shift shirt shock shoot shore short shown sight since skill sleep small smart smile smoke solid solve sound south space spare speak speed spend split spoke sport staff stage stair stamp stand start state steam steel stick still stock stone stood store storm story strip study stuff sweet table taken taste teach thank their theme there these thick thing think third those three throw tight today tooth total touch tough tower track trade trail train treat trend trial tribe trick tried troop truck truly trust truth twice under union until upper urban usual valid value video visit vital voice waste watch water wheel where which while white whole whose woman world worry worse worst worth would wound wrong young youth',
);
/** Short forms that stand for a word of talk, not of a title. */
const SAID_SHORT = list(
  'mtg pls plz thx msg yrs mths wks hrs pts pct mrs cllr cllrs nth fwd tbc tbd btw ppl smth hmm brb www pdf ltd plc rec recs sec secs min mins doc docs spec specs exec execs conf prof approx incl resp amend tech demo sry isn arent',
);

const inOrder = (short: string, word: string): boolean => {
  let at = 0;
  for (const letter of word) if (letter === short[at]) at++;
  return at === short.length;
};

/**
 * Whether a typed word is short for a longer one: its beginning up to a consonant ("eval", "lics", "reps"), or what is
 * left of it without its vowels ("mgmt", "hwys"). Words that are whole by themselves are short for nothing.
 */
export const isShortFor = (typed: string, word: string): boolean => {
  if (typed.length < 3 || typed.length > 7 || typed[0] !== word[0]) return false;
  const short = typed.length > 3 && typed.endsWith('s') ? typed.slice(0, -1) : typed;
  const long = word.endsWith('s') ? word.slice(0, -1) : word;
  if (long.length < short.length + 3 || WHOLE.has(typed) || WHOLE.has(short) || SAID_SHORT.has(typed))
    return false;
  if (!/[aeiou]/.test(short)) return short.at(-1) === long.at(-1) && inOrder(short, long);
  return /[^aeiouy]$/.test(short) && long.startsWith(short);
};
