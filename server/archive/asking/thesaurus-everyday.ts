/** What members of the public call what papers call otherwise, service by service: one group a line. */
export const EVERYDAY_GROUPS = `
dues|fee|charge|toll|tariff
damp|mould|rot|mildew|condensation
flat|apartment|tower block|high rise|leaseholder
developer|builder|housebuilder|contractor
cladding|remediation|fire safety|unsafe
firefighter|fireman|firemen|fire crew|fire service
retained|on-call|firefighter
appliance|fire engine
ship|vessel|boat|ferry|cruise
port|harbour|quay|dock|marina|wharf
coast|shore|seaside|cliff|coastal|beach
erosion|cliff|collapse|crumble|rollback
sea|bathing|coastal|swimmer
sewage|overflow|wastewater|effluent|storm overflow
swimming|bathing|leisure|pool|swimmer
gym|leisure|sport|fitness
pitch|playing field|recreation ground|park|sport
library|librarian
museum|gallery|heritage|collection
statue|monument|memorial
theatre|arts|culture
tourist|visitor|tourism|holiday|staycation
bottle|container|deposit return|drinks
empties|bottle|container|deposit return
packaging|producer|wrapping|plastic
food waste|caddy|slops|peelings
mend|repair|reuse
tip|dump|recycling centre|household waste|fly-tipping
dumping|fly-tipping|dumped|litter
wildlife|nature|biodiversity|species|habitat
farmer|landowner|farm
firm|company|business|employer|operator
company|operator|firm|provider|supplier
supplier|provider|company
shortage|vacancy|unfilled|lack
sick|sickness|absence|illness|off work
temp|temporary|agency|locum
carer|care worker|caring
looked after|care leaver|in care|foster
foster|fostering|kinship|adoption|care leaver
grandparent|kinship|relative
placement|children's home|unregistered|residential
liberty|deprivation of liberty|detention|dols
suicide|self-harm|self harm
youngster|young people|teenager|youth|child
toddler|baby|early years|health visitor|child
midwife|health visitor|nurse
speeding|speed limit|road safety
parking|car park|parked
cyclist|cycling|bike|cycle
coach|bus|passenger
fare|ticket|bus
minibus|demand responsive|community transport|dial-a-ride
reserves|balances|rainy day
overspending|overspend|over budget|deficit|shortfall
auditor|audit|accounts
auction|sell|disposal|dispose
drainage|suds|drain|flood
sandbag|flood
breach|data loss|leaked
machine|ai|automation|robot|computer
human|person|real person|human being
holiday let|short let|second home|airbnb
customs|border|inspection|import
lorry|truck|vehicle|hgv
pothole|highway|road|carriageway
crossing|pedestrian|zebra
bridge|tunnel|crossing
premium|surcharge|council tax
levy|charge|tax
poor|hardship|low income|poverty
disabled|disability|special needs
translate|bilingual|welsh
bedroom|overcrowded
discharge|hospital|step-down|leave hospital
bed|hospital|discharge
dementia|memory|alzheimer
inspector|inspection|regulator
complain|complaint|hotline|helpline
whistleblower|complaint|speak up
leaver|quit|resign|exit interview
employer|employee|staff|workforce
strike|industrial action|ballot|dispute
redundancy|job losses|layoff|redundant
promotion|career|progression
uniform|kit|clothing
`;
