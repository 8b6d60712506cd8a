import { remember } from '#server/house-style/remember.ts';

/** What lies in and about a room where people sit and type. */
const ROOM =
  'tap taps film films room rooms seat seats seating desk desks door doors window windows blind blinds curtain curtains carpet ceiling floor wall walls lift lifts stairs stairwell staircase corridor lobby foyer atrium vestibule loo loos toilet toilets kitchen kitchenette canteen cafe cloakroom reception drawer drawers cupboard cupboards shelf shelves bin socket sockets plug plugs lamp lamps lights switch thermostat radiator radiators heating heater aircon fan draught draughty noise noisy racket echo buzz buzzing humming alarm bell lectern podium pillar flipchart whiteboard screen screens projector bulb clock keys lanyard lanyards badge badges nameplate nameplates placard trolley upstairs downstairs basement roof balcony smell smells smelly stuffy stink crowded cramped';
const KIT =
  'slide slides screenshare ringtone inbox photocopier copier passcode charger chargers charging cable cables lead usb hdmi adaptor adapter dongle battery batteries laptop laptops tablet ipad phone phones mobile headset headphones earphones mic mics microphone microphones speaker speakers mute muted unmute camera cameras webcam video audio sound volume wifi signal reception connection buffering link links login password passcode username pin channel thread app apps tab tabs browser teams zoom keyboard keys mouse trackpad printer printing toner stapler staples pen pens biro biros pencil pencils clipboard notepad ink highlighter font autocorrect spellcheck caps spelling typo screenshot clicker frozen froze crashed crash rebooting reboot update updating loading spinning stuck glitch laggy lag dropped';
const FOOD =
  'taste tastes tasting tea teas coffee coffees latte cappuccino espresso decaf kettle urn cuppa brew milk sugar sugars water jug jugs juice squash biscuit biscuits cake cakes bun buns scone scones shortbread flapjack flapjacks brownie brownies doughnut doughnuts donuts pastry pastries croissant croissants muffin muffins pie pies crisps crisp chocolate chocolates sweets mint mints polo twix fruit banana bananas apple apples grapes orange satsuma soup salad sandwich sandwiches sarnie sarnies wrap wraps roll rolls bap baps baguette bagel toast bacon sausage sausages egg eggs cheese quiche pizza chips curry noodles rice burger lunch dinner supper breakfast snack snacks buffet nibbles leftovers crumbs hungry starving peckish thirsty eat eating ate eaten chewing munching drink drinking pub pint pints wine gin beer bar menu tray plate plates mug mugs cup cups spoon fork napkin napkins mince fob fobs flat babysitter skirting mice mouse veggie vegan gluten fridge microwave toaster pineapple custard jam cream ice lolly';
const BODY =
  'tired sleepy asleep sleep nap yawn yawning snoring snore nodding knackered exhausted shattered frazzled hungover headache migraine cough coughing sneeze sneezing sneezed hiccups flu bless thumbs thumb finger fingers wrist wrists hand feet foot toes toe ears ear eye eyes eyeballs nose knees legs leg shoulders bum brain heart tummy stomach throat nerves sweat sweating shivering freezing frozen boiling baking roasting sweltering cold chilly hot warm toasty cosy drenched soaked soggy wet dry shoe shoes boots heels sock socks tie ties shirt skirt dress jumper cardigan cardi scarf gloves hat coat coats jacket blazer glasses specs haircut hair beard perfume aftershave';
const OUTSIDE =
  'raining rain rained drizzle pouring snow snowing snowed sleet hail thunder lightning storm windy wind breeze sunny sunshine sun rainbow fog foggy icy ice frost mild weather umbrella brolly puddle platform tunnel carriage train trains bus coach tram tube taxi cab uber bike parked carpark barrier traffic motorway roundabout jam diversion tractor puncture commute home hometime garden dog dogs puppy cat cats kitten spider spiders wasp wasps bee fly flies pigeon pigeons seagull seagulls gull gulls squirrel fox heron duck ducks swan bird birds football rugby cricket match telly netflix film holiday holidays weekend birthday birthdays party wedding gym yoga marathon nephew niece mum dad grandma gran husband wife hubby boyfriend girlfriend kids toddler baby bed bath sofa shopping tesco raffle lottery bingo quiz sweepstake crossword sudoku horoscope lorry van siren sirens drill drilling hoover hoovering vacuum cleaner cleaners caretaker builders scaffolders photographer photo photos selfie';
/** What one says on coming, going and getting through it. */
const GOINGS =
  'chat owes swear hobby morning afternoon evening hiya hello hi hey bye goodbye cheerio night nighty ta thanks cheers ty sorry oops whoops phew sigh lol haha hahaha hehe omg wow yay grief gracious heavens wracking racking marvellous fantastic wonderful delightful typical hooray blimey crikey gosh gah argh ugh eek yikes brb afk btw tbh imo fyi survived survive survivor legging dashing nipping popping sprint hurrah finally lovely gorgeous beautiful amazing brilliant hilarious funny cute sweet adorable awful horrible gross yuck painful agony brutal torture boring bored dull dragged dragging flew marathon endless forever wake nudge pinch smug jealous lucky gutted dibs shotgun yours whose whoever';
/** Words of one's own work at the notes. */
const TYPING =
  'type typing typed typist scribe scribing scribbling scribble notes keyboard minuting handwriting pen penned backlog doc docs edit editing invite hyperlink paste pasted pasting copied guest cursor spell spelt spelling acronym autosave saved pile blue purple pink orange green';

const EVERYDAY: ReadonlySet<string> = new Set(
  [ROOM, KIT, FOOD, BODY, OUTSIDE, GOINGS, TYPING].join(' ').split(' '),
);

/** Everyday words that public bodies deal in as well: heating, buses, dogs, school lunches. They say less. */
const BOTH: ReadonlySet<string> = new Set(
  'tap taps sweets chips rolls film films smell smells beer wine room rooms seat seats seating door doors window windows lift lifts stairs toilet toilets loos kitchen canteen cafe bin lights lamp lamps heating heater radiators noise noisy alarm roof wall walls floor keys basement battery batteries charging cables cable phone phones mobile camera cameras audio sound volume wifi signal connection link links login app apps tablet laptop laptops screens printing update updating stuck crash crashed lag dropped tea coffee milk sugar water fruit lunch dinner breakfast meal snack snacks hungry eat eating eaten drink drinking pub pub bar menu plate plates cup cups fridge rice bread sleep tired exhausted asleep cold hot warm dry wet frozen brain heart throat hand feet eye eyes ears cough flu hat coat dress shoes rain raining snow snowing hail storm wind sun sunshine fog icy ice frost mild weather puddle platform tunnel train trains bus coach tram tube taxi cab bike parked carpark barrier traffic motorway roundabout diversion tractor commute home garden dog dogs cat cats fly flies pigeons gulls seagulls fox swan bird birds football rugby cricket match holiday holidays weekend party gym kids toddler baby bed bath shopping lottery bingo quiz lorry van drill drilling cleaner cleaners caretaker builders photo photos morning afternoon evening night thanks sorry finally lucky awful painful brutal beautiful brilliant lovely funny boring type notes backlog keyboard mum dad husband wife'.split(
    ' ',
  ),
);

/** What is joked about: food, the body and the air of the room. Kit and links are often somebody's real task. */
const JOKED: ReadonlySet<string> = new Set(
  [FOOD, BODY, GOINGS, 'aircon fan heater radiator draught draughty smell smells noise chairs']
    .join(' ')
    .split(' '),
);
export const isJokedOf = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => JOKED.has(word));

/** Things of the room and the desk that are as often somebody's real task: to book the room, to send the link. */
const ERRANDS: ReadonlySet<string> = new Set(
  [
    KIT,
    TYPING,
    GOINGS,
    'room rooms seat seats chairs desks keys badges badge nameplates lights photo photos film films',
  ]
    .join(' ')
    .split(' '),
);
export const noErrand = (word: string): boolean => !ERRANDS.has(word);

/** How much a line's everyday words say of idle talk: those of public life as well never much, however many. */
export const idlenessOf = (words: readonly string[]): number => {
  const shared = words.filter((word) => BOTH.has(word)).length;
  return 1.2 * (words.length - shared) + Math.min(0.9, 0.45 * shared);
};

/** The words of the room, the food, the kit, the way home and the like that a text has, each once. */
export const everydayIn: (text: string) => readonly string[] = remember((text) => {
  const words = text
    .toLowerCase()
    .replace(/['’](?:s|ve|d|ll|re)\b/g, '')
    .replace(/\b(air|dial|sign|log)[- ](con|in|on)\b/g, '$1$2')
    // A roll-out is no roll.
    .replace(/\b\p{Ll}{3,}-(?:out|off|up|back|over)\b|\broll(?:s|ed|ing)? out\b/gu, ' ')
    .split(/[^\p{L}]+/u);
  return [...new Set(words.filter((word) => EVERYDAY.has(word)))];
});
