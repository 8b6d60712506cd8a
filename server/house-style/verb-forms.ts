/** Irregular verbs: base, past, participle. Where the participle is the past it is left out. */
const IRREGULAR = `
arise arose arisen|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bid bid|bind bound
break broke broken|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|come came come
cost cost|cut cut|deal dealt|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|fit fitted|fly flew flown|forget forgot forgotten
freeze froze frozen|get got|give gave given|go went gone|grow grew grown|hang hung|have had|hear heard
hide hid hidden|hit hit|hurt hurt|hold held|keep kept|know knew known|lay laid|lead led|leave left|lend lent|let let|lie lay lain
lose lost|make made|mean meant|meet met|pay paid|put put|read read|ride rode ridden|ring rang rung|rise rose risen
run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|show showed shown
shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent
split split|spread spread|stand stood|steal stole stolen|stick stuck|strike struck|swim swam swum|take took taken
teach taught|tell told|think thought|throw threw thrown|understand understood|wear wore worn|win won|write wrote written
withdraw withdrew withdrawn|withhold withheld|undertake undertook undertaken|overspend overspent|underspend underspent
overrun overran overrun|overtake overtook overtaken|oversee oversaw overseen|outgrow outgrew outgrown|rebuild rebuilt
rewrite rewrote rewritten|repay repaid|resell resold|reset reset|foresee foresaw foreseen|uphold upheld|mislead misled|forecast forecast|broadcast broadcast`;

/** Regular verbs that people of councils use. A word that is a noun as often is also in NOUNS below. */
const REGULAR = `
abandon abolish absorb accept accommodate account achieve acquire act adapt add address adjust administer admit adopt
advise affect afford age agree aim alert align allocate allow amend announce answer anticipate appeal appear apply
appoint appreciate approach approve argue arrange arrive ask assess assist assume attach attend attract audit authorise
average avoid award back balance ban bank base beg behave believe belong benefit blame block book borrow budget bully bypass
calculate call campaign cancel cap care carry cause challenge champion change charge chase check chair circulate claim
clarify clean clear close collapse collect combine comment commission commit communicate compare compete compile complain
complete comply compromise concern conclude conduct confirm conflict confuse connect consider consist constrain consult
consume contact contain continue contract contribute control convene convert convince cooperate cope copy correct count
cover create credit criticise cross damage decide declare decline decrease deduct defend defer define delay delegate deliver demand
demonstrate deny depart depend deploy describe deserve design destroy deter deteriorate determine develop differ
direct disagree disappear disappoint discharge discourage discover discuss dismiss dispute distort distribute divert
divide dominate double doubt downsize draft drain drift drop earn ease edit elect embed emerge emphasise employ enable
encourage end endorse endure enforce engage enjoy enquire ensure enter entitle erode escalate establish estimate evaluate
evict evolve examine exceed exclude excuse exempt exercise exist exit expand expect experience expire explain explore
expose express extend face facilitate factor fail fade favour fear feature fence figure file fill finalise finance
finish fix flag flood flow focus fold follow force forecast form forward foster found free frustrate fulfil function fund
gain gather generate grant grumble guarantee guide halt halve handle happen harm hate head heat help hesitate highlight
hinder hire hope host house identify ignore illustrate impact implement imply import impose improve include increase
incur index indicate inflate influence inform inherit inspect inspire install instruct insure intend interest interpret
introduce invest investigate invite involve issue join judge jump justify kill knock hammer lack lag land last launch lapse leak learn
lease let level license lift like limit link list listen litter live load lobby locate look lower maintain manage mandate
map mark market match matter measure mention merge migrate mind miss mix model modernise monitor motivate move name narrow
need neglect negotiate nominate note notice notify object observe obtain occur occupy offer omit open operate oppose order
organise outsource outnumber outperform outstrip outweigh overlook overload overlap owe own panic park participate partner
pass pause penalise perform permit persist persuade phase phone pick pilot place plan plant play plead point police poll
pool post postpone praise predict prefer prepare present press pressure prevail prevent price print prioritise proceed
process procure produce profit progress prohibit project promise promote prompt propose prosecute protect protest prove
provide publicise publish pull purchase pursue push qualify query question queue quote raise range rank rate reach react
realise reapply reassess reassure recall receive reckon recognise recommend reconsider record recover recruit recycle
reduce refer reflect reform refresh refund refurbish refuse regard register regret regulate reject relate relax release
relocate rely remain remember remind remove renew rent reopen reorganise repair repeat replace reply report represent
request require rescue research reserve reside resign resist resolve resource respect respond rest restore restrict
restructure result resume retain retire retrain return reuse reveal reverse review revise revoke reward ring-fence risk
roll rotate round rule rush sack save scale schedule scrap scrutinise search secure seem select separate serve settle
share shift shop shorten shoulder sign signal simplify sink skip slip slow smell smooth solve sort sound source specify
sponsor squeeze stabilise staff stage stall stand start starve state stay steer stem step stop store strain strengthen
stress stretch struggle study submit subsidise succeed suffer suggest suit summarise supplement supply support surge
surprise survey survive suspect suspend sustain swap switch tackle target tax tend tender test thank threaten tighten time
tolerate total touch track trade train transfer transform translate transport travel treat trial trigger triple trust
try turn underestimate undermine underpin update upgrade urge use value vary view visit volunteer vote wait walk want warn
warrant waste watch weaken welcome widen wish withstand witness wonder work worry worsen yield
punish poach hoard dodge duplicate dilute dwarf unsettle alienate bother burden endanger hamper infuriate irritate
jeopardise obscure overstate pester plug prop provoke rob scare soak swallow swamp understate wreck amplify breach cease
crumble curb dare defy detect educate exaggerate exploit frighten govern linger obey overcharge plummet plough plunge
pollute preside pretend prosper ration recoup reinvest resent salvage scrape seep seize shelve sidestep skew slash smash
spill squander stifle sue surrender swell tempt thrive tire topple tumble underfund unlock unravel uproot vanish
violate wane whittle wither`;

/** Verbs that are as often nouns or adjectives: read as verbs only where what follows shows it. */
const NOUNS = new Set(
  `account address age aim alert appeal approach audit average award back balance ban bank base benefit bid blame block book
budget burn call cap care chair challenge champion change charge chase check claim clean clear comment commission
complete compromise concern conduct conflict contact contract control copy correct cost count cross cut damage deal
decline decrease delay delegate demand design direct discharge dispute document double doubt draft drain drift enquire
estimate exempt exercise exit experience express factor fear feature fence figure file finance fix flag flood focus
forecast form foster free fund gain grant guarantee guide halt harm head heat help hope host house impact import
increase index influence interest issue jump land last launch lead leak lease level licence license lift light limit
link list litter live load long lower map mark market matter measure mention mix model name narrow near note notice
object offer order overlap panic park partner pause phase phone pilot place plan plant point police poll pool post
present pressure price print process produce profit progress project promise prompt protest purchase push query
question queue quote reply campaign force recruit ride move credit let bypass wish range rank rate read record reform regard register regret release rent repair report request
rescue research reserve resource respect rest result return reverse review reward ring risk roll round rule scale
schedule search secure sense separate share shift sign signal slow smell sort sound source split sponsor staff stage
state stick store strain stress stretch strike struggle study subject supplement supply support surge surprise survey
suspect switch target tax tender test time total touch track trade train transfer transport travel treat trial trigger
triple trust update upgrade value view visit volunteer vote warrant waste witness plug prop burden breach ration slash spill judge shop shoulder bully welcome work yield`.split(
    /\s+/,
  ),
);

/** Verbs hardly ever used in the passive: "slipped again" and "wanted Sunday buses" are done, not suffered. */
const ACTIVE = new Set(
  `agree appear apply argue arise arrive average ask behave believe belong campaign change close collapse come comment compete
complain comply consist contain continue contribute keep try cope cost decline decrease depart depend deteriorate differ
disagree disappear double doubt downsize drift drop emerge end evolve exist expire face fade fail fall fear feel
finish get go grow grumble halve happen have hope improve increase jump know lack lag lapse launch lie like listen
live lobby look matter mean merge migrate move need object occur open overrun overspend participate pass persist
prefer proceed progress protest queue react rely remain reply resign respond rest result resume retire return
rise run say seem shift shop shrink sign sink sit sleep slip slow stagnate stall stand start stay stop struggle
succeed suffer surge survive swim tend think travel triple turn underspend vary volunteer vote wait walk want warn win
work worsen`.split(/\s+/),
);

/** How a word can be read as a verb. */
export interface VerbForm {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
  readonly kind: 'base' | 'third' | 'past' | 'participle' | 'ing';
  /** As often a noun. */
  readonly noun: boolean;
  /** Hardly ever used in the passive. */
  readonly active: boolean;
}

const DOUBLED =
  /^(?:ban|beg|cap|chat|commit|control|deter|drop|fit|flag|incur|let|omit|permit|plan|refer|regret|rub|run|scrap|ship|shop|skip|slip|stem|step|stop|submit|swap|transfer|trim|cut|put|set|sit|get|win|begin|swim|hit|shut|split|spin|drag|defer|occur|compel|excel|label|level|model|travel|cancel|fulfil|total|signal|fuel|channel|counsel|quarrel|equip|rebut|bid|forget|overrun|reset)$/;
const stem = (base: string): string => (DOUBLED.test(base) ? `${base}${base.at(-1)}` : base);
const third = (base: string): string =>
  /(?:[sxz]|ch|sh|[^aeiou]o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
const regularPast = (base: string): string =>
  base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem(base)}ed`;
const ing = (base: string): string =>
  /ie$/.test(base)
    ? `${base.slice(0, -2)}ying`
    : /[^eo]e$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${stem(base)}ing`;

const FORMS = new Map<string, VerbForm[]>();
const learn = (base: string, past: string, participle: string): void => {
  const verb = { base, past, participle, noun: NOUNS.has(base), active: ACTIVE.has(base) };
  const add = (word: string, kind: VerbForm['kind']): void => {
    FORMS.set(word, [...(FORMS.get(word) ?? []), { ...verb, kind }]);
  };
  add(base, 'base');
  add(base === 'have' ? 'has' : third(base), 'third');
  add(past, 'past');
  add(participle, 'participle');
  add(ing(base), 'ing');
};
for (const line of IRREGULAR.trim().split(/[|\n]/)) {
  const [base = '', past = '', participle = past] = line.split(' ');
  if (base !== 'be') learn(base, past, participle);
}
for (const base of REGULAR.trim().split(/\s+/))
  if (!FORMS.get(base)?.some((form) => form.kind === 'base'))
    learn(base, regularPast(base), regularPast(base));

/** The ways in which a word (in lower case) can be a verb; none when it is not one that we know. */
export const verbForms = (word: string): readonly VerbForm[] => FORMS.get(word) ?? [];
