import { stemsOf } from './words.ts';

/**
 * Words and phrases of the genre that stand for one another, one group a line. They say how people ask for what
 * minutes word differently; nothing here is taken from any one board's papers.
 */
const GROUPS = `
money|funding|finance|financial|grant|cash|fund|resource|cost
cost|price|charge|fee|expense|charging|burden
training|learning|skills|development|course|coaching|mentoring|masterclass|workshop
website|online|web|digital|internet|remote|virtual|webinar
remote|virtual|online|zoom|video|distance|remotely
climate|environment|green|carbon|net-zero|sustainability|emissions|environmental
emissions|carbon|greenhouse
watchdog|regulator|ombudsman|inspectorate|inspection|inspector|regulation
social media|instagram|twitter|facebook|platform|tweet
advertising|marketing|publicity|promotion|communications|communication|promote|campaign|press|media|pr
inspection|review|peer review|peer challenge|assessment|audit|scrutiny|check|evaluation|stocktake
stocktake|review|evaluation|findings
government|ministry|whitehall|minister|ministers|department|central government|dluhc|dclg|secretary of state
council|authority|local authority|councils|authorities|town hall|municipality
buying|procurement|purchasing|tender|tendering|contract|commercial
spy|surveillance
children|young people|child|youth|kids
elderly|older people|adult social care|pensioner
health|nhs|hospital|care|clinical|medical|doctor|wellbeing
covid|pandemic|coronavirus|lockdown
robot|ai|chatbot|automation
robot|artificial intelligence|automation|machine learning
chatbot|bot|virtual assistant
venue|location|place|site|host|hosted|town|city
conference|event|exhibition|convention
party|group|political|cross-party
tough|robust|stronger|strict|tougher|rigorous|hard|tighten
league table|ranking|comparison|benchmark|benchmarking|compare|rank
data|statistics|figures|metrics|numbers|dataset|information|returns|indicator
late|timeliness|out of date|delay|old|stale|outdated|lag|up to date
duplicate|duplication|twice|repeat|double
trust|confidence|faith|reputation
worry|concern|fear|anxiety|worried|risk|anxious|uneasy|danger|reservation|misgiving|doubt|unease
delegate|sign off|delegated|authorise|hand over|entrust|authority to approve|empower
appoint|nominate|elect|select|choose|chosen|named|join|picked|represent|appointment|nominee
introduce|present|presented|presentation|invited|speak|spoke|speaker|outline|brief|lead|led
correct|amend|change|amendment|fix|correction|wrong|mistake|error|inaccurate|put right
declare|declaration|interest|conflict
leave|left|depart|stand down|withdraw|retire|step down|standing down|departing|resign|leaving
thank|gratitude|praise|tribute|appreciation|congratulate
welcome|greet|first meeting|join|newcomer
lobby|campaign|press|push|influence|argue|call for|urge|pressure
write|letter|written|contact|send
reply|response|answer|respond
family|families|parent|household|residents
minister|government|secretary of state|whitehall
letter|write
publish|publication|release|issue|make public|put out|circulate
circulate|share|send|distribute|send round|hand out
prepare|draft|produce|draw up|compile|write|develop|create|put together|work up
draft|prepare|write|draw up
bring|present|report back|come back|table|submit
plain english|simple|easy read|readable|understandable|clear language|jargon
translation|welsh|language|bilingual|translate
list|calendar|schedule|programme|timetable|diary
checklist|guide|guidance|handbook|toolkit|workbook|manual|booklet
guide|guidance|handbook|manual
questions and answers|q&a|faq
map|mapping|framework|picture|diagram|overview|chart
phase|stage|step|round
merge|combine|join|integration
crime|violence|police|policing|antisocial|safety|knife|offending|stabbing
terrorism|terrorist|attack|bomb|security|martyn
taxi|private hire|cab|minicab|hackney|licensing
refugee|resettlement|asylum|migration|afghan|migrant
hotel|accommodation|housing|bridging|homeless|lodging
homeless|homelessness|rough sleeping|without a home
home|house|housing|accommodation
flood|storm|emergency|resilience|disaster|civil contingencies|power cut|crisis
firework|noise|bang|pyrotechnics
vote|voted|ballot|show of hands|votes|division
against|oppose|dissent|object|disagree|opposed
limit|cap|ceiling|maximum|quota
minimum|floor|at least|lowest
national|nationwide|country-wide|england
graduate|trainee|intern|young professional
leadership|leader|leaders|leading
councillor|elected member|politician|representative
resident|public|citizen|community|local people|communities|residents
improvement|support|help|assistance|better|improve
offer|programme|scheme|package|initiative|project
scheme|programme|initiative|project
innovation|new ideas|innovative|creativity
transformation|change|modernise|modernisation|reform|overhaul
transparency|openness|open data|open|publish data
assurance|accountability|governance|oversight|scrutiny|checks
duty|obligation|responsibility|requirement|statutory|legal
best value|value for money|efficiency
consultation|engagement|survey|feedback|respond|views sought
survey|questionnaire|poll|feedback|consultation
peer|peers|colleague
mentor|mentoring|coach|coaching
recruit|recruitment|hire|retention|hiring|enlist
accredit|accreditation|certification|qualification|certify|accredited
sector-led|sli|self-improvement
health and care|integration|better care fund
productivity|efficiency|output|savings|commercialisation
exploitation|abuse|safeguarding|cse|grooming
share|percentage|proportion|per cent|%
percent|per cent|%
number|count|total|how many|amount
area|space|room|stand
big|bigger|large|larger|greater|more|size|expand|extension|extend|increase
small|smaller|reduced|reduce|less|shrink|district
frequency|often|regularly|how often|every
fortnightly|every two weeks|biweekly|two weeks
quarterly|every three months
annual|yearly|every year
deadline|due|by when|end date
region|regional|area|local
rural|countryside|village|country
urban|city|town
quick|fast|speed|pace|faster|prompt|quicker
slow|delay|backlog|late
unpaid|volunteer|voluntary
helper|volunteer|assistant|supporter
happy|satisfied|content|pleased|welcome|positive
unhappy|dissatisfied|concern|disappointed|disappointing|complaint
cooperate|collaborate|collaboration|partnership|joint|work together|cooperation
partner|partnership|joint
disagreement|dispute|conflict|differing|differ|split|divided|consensus
unanimous|agreed|consensus
prove|evidence|demonstrate|show
money|£|million|budget
loan|borrow|borrowing|debt
bankrupt|section 114|financial difficulty|insolvent|intervention
intervention|commissioner|takeover|special measures|step in
rebuke|criticise|criticism|critical|concern
ban|prohibit|stop|prevent|outlaw
permit|allow|permission|consent
rent|lease|tenancy|landlord
landlord|rent|letting|tenant
school|education|pupil|teacher
doctor|gp|hospital|health|nhs
road|highway|pothole|street|transport
bus|transport|passenger|rail
bin|waste|refuse|recycling|rubbish
rubbish|waste|refuse|litter|recycling
tree|planting|woodland|forest
power|energy|electricity
solar|renewable|energy|wind
petrol|fuel|diesel
warm|heat|heating|insulation|retrofit
insulation|retrofit|energy efficiency
shop|retail|high street|business
job|employment|work|vacancy
unemployment|jobless|employment
pay|wage|salary|remuneration
wage|pay|salary
pension|retirement
tax|rate|levy|precept
law|legislation|act|bill|statute|statutory|regulation
court|legal|judge|tribunal
lawyer|legal|solicitor
police|policing|crime|constable|officer
ambulance|nhs|emergency
jail|prison|custody|offender
drugs|substance|alcohol|addiction
gambling|betting|licensing
pub|licensed premises|alcohol|bar
hall|village hall|venue|premises|community centre
premises|venue|building|hall
building|premises|property|asset|estate
sell|sale|disposal|dispose
purchase|buy|acquire|acquisition
map|chart|diagram|picture
jargon|plain english|language
message|communication|narrative
newspaper|press|media|journalist
rumour|misinformation|disinformation
hacker|cyber|attack|security
password|cyber|security
computer|ict|it|digital|technology|system|software
software|system|technology|platform
phone|telephone|mobile|call
email|correspondence|letter
tenant|housing|landlord
elections|election|vote|ballot|poll
poll|election|survey
candidate|election|councillor
intimidation|abuse|harassment|threat|safety
bullying|harassment|conduct|behaviour
conduct|behaviour|standards|code
ethics|standards|conduct
equality|diversity|inclusion|edi|diverse
women|gender|female
disabled|disability|accessibility|accessible
ethnic|race|bame|minority|diversity
religion|faith|church
loneliness|isolated|isolation
elderly|older|ageing|care home
autism|send|special needs
mental|wellbeing|health
obesity|health|weight
smoking|tobacco|vaping
fire|rescue|brigade
army|armed forces|veteran|military
ukraine|refugee|resettlement
passport|visa|border|immigration
student|graduate|university|college
university|college|academic|universities
apprentice|apprenticeship|trainee
beginner|new|induction|newcomer
newcomer|new member|first meeting
farewell|standing down|stand down|leave|tribute
replace|replacement|successor|succeed
chairmanship|chair|presiding
timetable|schedule|calendar|programme|deadline
pilot|trial|test|experiment|trailblazer
trial|pilot|test
experiment|pilot|innovation
prize|award|winner
ceremony|event|award
visit|tour|trip
abroad|international|overseas|world
europe|eu|european|brexit
scotland|scottish|devolution
wales|welsh
devolution|powers|combined authority|mayor
mayor|combined authority
merger|unitary|reorganisation|merge
reorganisation|restructure|unitary|structure
outsource|contract|privatise
charity|voluntary|third sector|vcs
volunteer|voluntary|unpaid
donate|donation|gift|sponsor
sponsor|sponsorship|funder
insurer|insurance|liability
danger|risk|hazard|threat
accident|safety|injury
lesson|learning|learned|learnt
mistake|error|failure|wrong
failure|fail|failing|trouble|difficulty|problem
problem|difficulty|issue|barrier|obstacle|challenge
barrier|obstacle|hurdle|block
opportunity|chance|potential
target|goal|aim|objective|ambition
aim|objective|purpose|goal
rating|score|grade|result
result|outcome|finding
advice|guidance|advise|steer
adviser|advisor|consultant
consultant|adviser|contractor
inquiry|enquiry|review|investigation
investigate|investigation|inquiry|review
monitor|monitoring|track|oversee
oversee|oversight|supervise|scrutiny
committee|panel|board|group|task force|working group
task force|working group|steering group|panel
rule book|constitution|standing orders|terms of reference
remit|scope|terms of reference|responsibility
scope|remit|extent
motor|vehicle|car|driver|taxi
tied|contracted|committed|booked|locked
gap|break|interval|pause|time between
excluded|exclude|priced out|shut out|leave out|left out
warn|warning|notice|alert|early warning
relationship|engagement|contact|liaison|work with|dialogue
encroach|cut across|overlap|overstep|encroachment|interfere|mission creep|stray
positive|welcomed|warm|overwhelmingly|good|favourable|liked
celebrate|success|achievement|achievements|highlight
stop|end|cease|abolish|discontinue|close|closed|shut
start|begin|launch|commence|kick off|open|launched|opening|set up
finish|complete|completed|conclude|end|done
success|successful|well|worked
poverty|poor|deprived|isolated|vulnerable|disadvantaged|hard up
skill|capability|competence|capacity|expertise
staff|workforce|employee|worker|personnel
hospital|nhs|health
disclosure|share information|data sharing|information sharing|exchange
postpone|defer|delay|put off|hold over
forward plan|work programme|workplan|future business|priorities
outside body|outside bodies|external body
knowledge|understanding|awareness|expertise
brand|identity|reputation
cross-border|out of area
terror|terrorism|anti-terror
rules|regulation|standards|law|bill|requirement
stood|stand|standing
wrote|write|written
met|meet
brought|bring
sent|send
chose|choose|chosen
grew|grow|growth
fell|fall
rose|rise
built|build
paid|pay
sought|seek
taught|teach
kept|keep
retain|retention|keep|keeping|hold on to
watchdog|regulator|oflog|ofsted|cqc|ombudsman
comms|communications|communication
hard up|challenged|struggling|poorer|vulnerable
power cut|blackout|lights|power|outage
town hall|council|authority
charge for|charges|charging|fee
colleague|peer
reviewer|peer|assessor|inspector
grievance|complaint|concern|unhappy|complain
chase|write|contact|follow up
nominate|nomination|appoint
licence|licensing|licensed|permit
overspend|deficit|shortfall|gap
headcount|staffing|workforce
`;

const groups = GROUPS.trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .map((entry) => stemsOf(entry))
      .filter((entry) => entry.length > 0),
  );

/** How well a word of the same group stands for another; a word out of a phrase is only a hint. */
const WORD = 0.55;
const HINT = 0.35;

const byStem = new Map<string, Map<string, number>>();
for (const group of groups) {
  for (const [lead, ...others] of group) {
    if (lead === undefined || others.length > 0) continue;
    const set = byStem.get(lead) ?? new Map<string, number>();
    for (const entry of group) {
      const value = entry.length === 1 ? WORD : HINT;
      for (const word of entry) if (word !== lead) set.set(word, Math.max(value, set.get(word) ?? 0));
    }
    byStem.set(lead, set);
  }
}

/** Phrases of the groups and the single words that stand for them. */
const phrases = groups.flatMap((group) =>
  group
    .filter((entry) => entry.length > 1)
    .map((phrase) => ({
      phrase,
      words: group.filter((entry) => entry.length === 1).map((entry) => entry[0] ?? ''),
    })),
);

/** The stems that may stand for a stem, and how well each does. */
export const synonymsOf = (stem: string): ReadonlyMap<string, number> => byStem.get(stem) ?? NONE;
const NONE: ReadonlyMap<string, number> = new Map();

/** The words that stand for a phrase found in these stems, with the place where it was found. */
export function phraseSynonyms(
  stems: readonly string[],
): { at: number; length: number; words: readonly string[] }[] {
  const out: { at: number; length: number; words: readonly string[] }[] = [];
  for (const { phrase, words } of phrases) {
    for (let at = 0; at + phrase.length <= stems.length; at += 1) {
      if (phrase.every((word, offset) => stems[at + offset] === word))
        out.push({ at, length: phrase.length, words });
    }
  }
  return out;
}
