/** What councils do and what people call it: one group a line. */
export const SERVICE_GROUPS = `
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
phone|telephone|communications|call
electricity|power|energy
keep an eye|oversee|monitor|oversight|assurance|mechanism
restrict|cap|limit|control|restriction
elsewhere|out of area|outside
yearly|annual|every year
paper|report|document|statement
ranking|league table|comparison
rank|league table|compare
treat|use|regard
often|frequency|regularly|every
`;
