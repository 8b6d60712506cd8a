/** What minutes speak of, and how people ask for it: one group a line, nothing taken from any one board's papers. */
export const MINUTES_GROUPS = `
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
worry|concern|fear|anxiety|worried|risk|anxious|uneasy|danger|misgiving|doubt|unease
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
`;
