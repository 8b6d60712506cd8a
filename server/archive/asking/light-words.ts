import { stemOf } from './words.ts';

/**
 * Everyday verbs, adjectives and adverbs with which people ask about anything. They help to choose between items, but
 * a paper that words the same thing otherwise is not lacking what was asked for.
 */
const LIGHT = `frequency frequent treat treated treats elsewhere event showed accept accepted add added affect affected allow allowed already always appear apply approach arrange arrived available away
back bad become became begin behave believe best better big bigger biggest bit bother break bring brought broad busy call called calling care
carry cause caused certain chase chasing chased clear clearly close closely coming commit common complain complete completely consider considered
continue contribute cope correct could cover covered current deal decent deliver different difficult directly discover doing drop due early easy
effect either else encourage enough ensure entire especially essential even eventually exact example expect expected explore extra fail failed fair
fall far fast favour finally find fine finish fit fix forward found free frequent full fully further future gain gather general generally gets
getting given gives giving glad good grievance grow handle handled handling hand happy hard hear heard heavy help helped helping hence high hope
hoped idea ideas immediate impact implement important include included including indeed inform instead intend intended involve involved join keep
kept kind large larger late lately later latest lead leading learn leave left let like likely little local long longer look looked looking lose lost
lot low main mainly major manage managed mean meaning means meant might miss moment move moved moving near nearly necessary new newly next nice
normal nowadays obviously occur often okay only open ought overall own particular pay perhaps play please poor possible possibly potential precise
prefer presumably pretty prevent previously probably proceed proper properly provide provided push pushed put quick quickly quite rather reach ready
real really reason reasons receive received recommend recommended relate remain rest result right run running outside inside same seem seen sense separate serious
seriously set several sharp short should show shown significant similar simple simply since single situation slow small soon sort special specific
specifically spend stage start started status stay steps stick still stop strong struggle stuff suggest suggested support supposed sure tackle taken
takes tell tend thanks therefore thereafter though thought through today together tomorrow tonight too total totally tough toward towards tried true
truly try trying turn turned type typical understand unlikely use used useful uses using usual usually various wait warn way week weeks well whole wide
widely willing win wonder word words work worked working works worry worse worst worth wrong yesterday yet yesterday actual actually anybody anyway
apart around aside basically briefly currently apparently exactly ever formally formerly hardly informally initially largely merely mostly
namely normally officially originally partly personally privately publicly recently regularly respectively roughly separately shortly subsequently
ultimately become becomes becoming stand stood standing accepted attention bring brings circulated doing drawn emerged ended experience explain
explained face faced facing follow form fresh gave go going gone got heard highlight highlighted identify identified issue issued know known lets made
make making occurred outline outlined place point produce produced promise promised raise raised refer referred reflect remind report reported resolve
respond return reveal revealed said say saying says speak spoke spoken state stated stress stressed talk talked thinking told undertake
undertaken want wanted warned went wish worried voiced line lines gone goes forward upwards onwards crack foot fetch dodgy lot lots loads bunch mate actually anywhere somewhere hang happens sorted sorting thoughts thought`;

const LIGHT_STEMS: ReadonlySet<string> = new Set(LIGHT.split(/\s+/).flatMap((word) => [word, stemOf(word)]));

export const isLightWord = (word: string): boolean => LIGHT_STEMS.has(word) || LIGHT_STEMS.has(stemOf(word));
