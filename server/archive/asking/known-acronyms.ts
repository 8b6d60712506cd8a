/** Acronyms that every council uses and papers seldom write out: what each stands for. */
const KNOWN = `
send special educational needs and disabilities
sen special educational needs
dols deprivation of liberty safeguards
bcf better care fund
nhs national health service
cqc care quality commission
dfe department for education
dft department for transport
defra department for environment food and rural affairs
dhsc department of health and social care
dcms department for culture media and sport
mhclg ministry of housing communities and local government
dluhc department for levelling up housing and communities
dclg department for communities and local government
dwp department for work and pensions
hmt his majesty's treasury
ea environment agency
epr extended producer responsibility
drs deposit return scheme
hwrc household waste and recycling centres
lgps local government pension scheme
lgr local government reorganisation
lga local government association
suds sustainable drainage systems
asb antisocial behaviour
tro traffic regulation order
ev electric vehicle
evs electric vehicles
hmo houses in multiple occupation
uasc unaccompanied asylum seeking children
ehcp education health and care plan
dsg dedicated schools grant
mtfs medium term financial strategy
rsg revenue support grant
cil community infrastructure levy
nppf national planning policy framework
bng biodiversity net gain
brt bus rapid transit
drt demand responsive transport
bsip bus service improvement plans
lcwip local cycling and walking infrastructure plan
ukspf uk shared prosperity fund
lep local enterprise partnership
foi freedom of information
gdpr general data protection regulation
edi equality diversity and inclusion
hr human resources
ict information and communications technology
ai artificial intelligence
esn emergency services network
frs fire and rescue service
fra fire and rescue authority
lrf local resilience forum
pcc police and crime commissioner
cse child sexual exploitation
camhs child and adolescent mental health services
dfg disabled facilities grant
icb integrated care board
ics integrated care system
hwb health and wellbeing board
gp general practitioner
ta temporary accommodation
rshp registered social housing provider
vcse voluntary community and social enterprise
vcs voluntary and community sector
tor terms of reference
aob any other business
lnrs local nature recovery strategies
`;

/** Each as its words, lower case, keyed by its letters. */
export const KNOWN_ACRONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  KNOWN.trim()
    .split('\n')
    .map((line) => {
      const [key = '', ...words] = line.replace(/['’]s/g, '').split(' ');
      return [key, words] as const;
    }),
);
