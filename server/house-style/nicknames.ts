/** Short forms of first names that do not begin the name, or by which its bearer is as often called. */
const NICKNAMES = `
abigail abby|alexander alex sandy xander|alexandra alex sandra lexi|alasdair ally al|alistair ally|andrew andy|anthony tony|antonia toni|antony tony
arthur artie|barbara babs barb|bartholomew bart|beatrice bea trixie|beatrix bea trixie|benjamin benji|bernadette bernie|bernard bernie|bridget bridie
caroline caro carrie|catherine cath cathy kate katie kitty|cassandra cass|charles charlie chas|charlotte lottie charlie|christina chris tina|christine chris chrissie
christopher chris kit|constance connie|cordelia delia|cynthia cindy|daniel danny|daphne daff|david dave|deborah debs debbie|desmond des|dominic dom|donald donny
dorothy dot dottie dolly|edith edie|edmund eddie ned ted|edward ed eddie ned ted|eleanor ellie nell nora|elizabeth liz lizzie beth betty betsy libby eliza lisa|emily em|emma em
esther essie|ferdinand ferdy|florence flo florrie flossie|frances fran frankie|francesca fran cesca|francis frank frankie|frederick fred freddie|gabriel gabe|geoffrey geoff|george georgie
georgina georgie|geraldine gerry|gerald gerry|gillian gill|gregory greg|gwendolen gwen|gwendolyn gwen|gwenllian gwen|harold harry|harriet hattie|helena nell|henrietta hetty etta|henry harry hal
hugh hughie|isabel izzy bel|isabella izzy bella|jacqueline jackie|james jim jimmy jamie|janet jan|jennifer jen jenny|jeremy jez jerry|jessica jess|joanna jo joey|joanne jo|john jack johnny|jonathan jon jonty jonny
joseph joe joey|josephine jo josie|joshua josh|judith judy|julian jules|julia jules|katherine kate katie kath kathy kitty|kathleen kath kathy|kenneth ken kenny|laurence larry|lawrence larry|leonard len lenny|leonora nora
lillian lily|louisa lou|louise lou|lucinda lucy cindy|lydia liddy|madeleine maddy|magdalena lena|margaret maggie meg peggy madge greta|marguerite rita|martha marty|martin marty|matthew matt|matilda tilly|maximilian max|michael mike mick micky
millicent millie|miranda mandy|mohammed mo|muhammad mo|nathan nate|nathaniel nate nat|nicholas nick nicky|nicola nicky|olivia liv livvy|oliver olly ollie|ottilie ottie tilly|pamela pam|patricia pat trish tricia|patrick pat paddy
penelope penny|peter pete|philip phil pip|philippa pippa pip|phillip phil|priscilla cilla|raymond ray|rebecca becky becca bex|reginald reg reggie|richard rick ricky dick|robert rob bob bobby|roderick rod rory|ronald ron ronnie|rosalind ros roz|rosamund ros roz
rosemary rosie|rupert rup|samantha sam|samuel sam|sandra sandy|sebastian seb|siobhan shiv|solomon sol|sophia sophie|stephanie steph|stephen steve|steven steve|stuart stu|susan sue suzie|suzanne sue suzie|sylvia syl|tabitha tabby
terence terry|theodora thea dora|theodore theo ted|theresa tess terry|thomas tom tommy|timothy tim|valerie val|veronica ronnie vera|victor vic|victoria vicky tori|vincent vince vin|virginia ginny|walter wally walt|wilfred wilf|wilhelmina mina|william bill billy liam|winifred winnie|zachary zac zack`;

const known = new Map(
  NICKNAMES.trim()
    .split(/[|\n]/)
    .map((row) => {
      const [name = '', ...short] = row.trim().split(' ');
      return [name, short] as const;
    }),
);

/** What somebody of this first name may be called, besides its beginning. */
export const nicknamesOf = (first: string): readonly string[] => known.get(first.toLowerCase()) ?? [];
