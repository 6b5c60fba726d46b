import { anyOf } from "../../phrases.ts";
import { FURNITURE_IN_LANGUAGES } from "./in-languages.ts";
import {
  CONTROLS_OF_BEEHIIV,
  CONTROLS_OF_MAIL,
  SENT_BY,
  THIS_MAIL_ONLINE,
  WHY_AND_ADDRESS,
} from "./mail-words.ts";
import { AD_LABEL } from "./note-words.ts";
import { FILED_UNDER, IMMEDIATE_RELEASE, WIKIPEDIA } from "./origin-words.ts";
import { READ_ALSO, READ_HEADLINE, READ_MORE, RELATED } from "./pointer-words.ts";
import type { FurnitureRule } from "./rule.ts";
import { NETWORK, SHARE_ON } from "./share-words.ts";

// IAB, "New Ad Portfolio" and the older "Universal Ad Package": a size that is none of these may be the article's.
const AD_SIZES = "728|970|468|336|300|250|240|234|180|160|125|120|320|88|216|168|980|930";

// `Updated to 2.1.35` is a line of a list of changes: of a date there is nothing else in the line.
const DATE_WORDS = [
  "\\d{1,4}(?:[:/.-]\\d{1,2}){0,2}(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?)?(?:st|nd|rd|th)?",
  "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?",
  "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?",
  "[ap]\\.?m\\.?|at|on|of|[a-z]{1,4}t|utc",
];

export const FURNITURE_RULES: FurnitureRule[] = [
  {
    name: "ad slot",
    pattern: new RegExp(
      `^(?:${AD_SIZES})\\s?[x×]\\s?(?:31|50|60|90|100|125|150|200|240|250|280|400|480|600|1050)$`,
      "i",
    ),
    alone: true,
    witness: "728 x 90 above a scraped news article",
  },
  {
    name: "ad label",
    pattern: AD_LABEL,
    alone: true,
    witness: "Advertisement between paragraphs; Anzeige on German news pages",
  },
  {
    name: "ad notice",
    pattern:
      /^(?:(?:article|story|content|post|recipe) continues (?:after|below)(?: (?:this |the )?(?:ad|advertisement))?|continue reading below(?: (?:the |this )?(?:ad|advertisement))?|scroll (?:down )?(?:to continue|for (?:more|video))|report this ad|remove ads)\.?$/i,
    alone: true,
    witness: "Story continues below advertisement",
  },
  {
    name: "share row",
    pattern: SHARE_ON,
    alone: true,
    witness: "Click to share on Facebook (Opens in new window), of Jetpack",
  },
  {
    name: "share row",
    pattern:
      /^(?:share(?: (?:this )?(?:post|note|article|.{2,40}[’']s (?:substack|newsletter)))?|leave a comment|subscribe(?: now)?|refer a friend|give a gift subscription)$/i,
    alone: false,
    linked: true,
    witness: "Share, Leave a comment, Subscribe now: the buttons between paragraphs of Substack",
  },
  {
    name: "link to an editor",
    pattern: /^try it yourself ?»$/i,
    alone: false,
    linked: true,
    witness: "Try it Yourself », of W3Schools, below code",
  },
  {
    name: "share row",
    pattern: new RegExp(`^(?:share(?: this)?:?|tweet|print|save|comment|comments|like|pin|${NETWORK})$`, "i"),
    alone: false,
    witness: "a row of bare network names",
  },
  {
    name: "share row",
    pattern: new RegExp(`^(?:(?:share|teilen)\\s?:?\\s)?(?:${NETWORK}(?:\\s?[|·•,/]\\s?|\\s|$)){3,12}$`, "i"),
    alone: true,
    witness: "Twitter LinkedIn Facebook, in one line",
  },
  {
    name: "follow row",
    pattern: new RegExp(
      `^(?:follow|like|find|join) us on ${NETWORK}(?:(?:,| and| or|,? &) ${NETWORK})*[.!]?$`,
      "i",
    ),
    alone: true,
    witness: "Follow us on Twitter",
  },
  {
    name: "newsletter",
    pattern:
      /^(?:sign up (?:here )?(?:for|to) (?:our|the) (?:free |daily |weekly )*(?:newsletter|mailing list|email list)s?|subscribe to (?:our|the) (?:free |daily |weekly )*newsletter|get our newsletter|enter your e-?mail(?: address)?)[.!]?$/i,
    alone: true,
    witness: "Sign up for our newsletter",
  },
  {
    name: "mail controls",
    pattern: THIS_MAIL_ONLINE,
    alone: true,
    witness: "View this email in your browser, above a letter of Mailchimp",
  },
  {
    name: "mail controls",
    pattern: CONTROLS_OF_BEEHIIV,
    alone: true,
    witness:
      "Read Online | Sign Up | Advertise; Update your email preferences or unsubscribe here, of beehiiv",
  },
  {
    name: "mail controls",
    pattern: CONTROLS_OF_MAIL,
    alone: false,
    linked: true,
    witness: "Unsubscribe | Update your preferences, below a letter of Mailchimp",
  },
  {
    name: "mail controls",
    pattern: WHY_AND_ADDRESS,
    alone: true,
    witness: "You are receiving this because you signed up; Unsubscribe: https://… below a letter in text",
  },
  {
    name: "mail controls",
    pattern: SENT_BY,
    alone: true,
    witness: "Powered by beehiiv, below a letter",
  },
  {
    name: "mail controls",
    pattern:
      /^(?:how did you like|what did you think of|how would you rate) (?:today['’]s|this(?: week['’]s)?) (?:newsletter|e-?mail|letter|issue|edition)\?$/i,
    alone: true,
    announces: "links",
    witness: "How did you like today's newsletter? above stars that are links",
  },
  {
    name: "mail controls",
    pattern: /^forwarded this (?:e-?mail|newsletter|message)\? (?:sign up|subscribe) here(?: for more)?\.?$/i,
    alone: true,
    witness: "Forwarded this email? Subscribe here for more, of Substack",
  },
  {
    name: "mail controls",
    pattern: /^--$/,
    alone: false,
    witness: "the sign above a signature (RFC 3676), below which only controls stood",
  },
  {
    name: "read more",
    pattern: READ_MORE,
    alone: true,
    announces: "headlines",
    witness: "Related articles, as a bare line",
  },
  {
    name: "read more",
    pattern: /^(?:recommended(?: for you)?|most (?:read|popular))\s?[:.…»→>]*$/i,
    alone: true,
    announces: "links",
    witness: "Recommended: in a guide, what is below may be the author's",
  },
  {
    name: "read more",
    pattern: READ_ALSO,
    alone: false,
    announces: "headlines",
    inText: true,
    witness: "Mehr zum Thema, between two paragraphs, where the links below it were lost",
  },
  {
    name: "read more",
    pattern: RELATED,
    alone: false,
    announces: "headlines",
    witness: "Related, above a list of links in an export of a CMS",
  },
  {
    name: "read more",
    pattern: /^\[\[more\]\]$/i,
    alone: true,
    witness: "[[MORE]], where Tumblr cuts a post",
  },
  {
    name: "read more",
    pattern: /^see also\s?[:.…»→>]*$/i,
    alone: false,
    witness:
      "See also, of which only the line is furniture: the list may be the author's own; manuals end with one",
  },
  {
    name: "page controls",
    pattern:
      /^(?:skip to (?:main )?content|back to top|(?:next|previous) (?:page|article|post)|page \d+ of \d+|load more(?: comments)?|show comments|hide comments|leave a (?:comment|reply)|view comments(?: \(\d+\))?)$/i,
    alone: true,
    witness: "Skip to main content; Page 1 of 3",
  },
  {
    name: "page controls",
    pattern:
      /^(?:(?:page|seite|página) \d{1,3}(?: (?:of|von|de) \d{1,3})?|(?:\d{1,2} ){2,12}(?:next|weiter|siguiente|suivant|[›»>]))$/i,
    alone: true,
    witness: "1 2 3 Next, below an article on several pages",
  },
  {
    name: "newsletter",
    pattern:
      /^(?:sign up|subscribe|register)\b[^.!?]{0,50}\b(?:newsletters?|mailing list|inbox)\b[^.!?]{0,30}[.!]?$/i,
    alone: true,
    witness: "Sign up for the Morning Briefing newsletter",
  },
  {
    name: "subscription",
    pattern:
      /^(?:already a (?:subscriber|member)\?.{0,40}|subscribe (?:now|today)(?: (?:for|to) .{3,50})?|(?:log|sign) ?in(?: or (?:register|subscribe))?|create (?:a|your) free account.{0,30})[.!]?$/i,
    alone: true,
    witness: "Already a subscriber? Log in",
  },
  {
    name: "read more",
    pattern: READ_HEADLINE,
    alone: true,
    witness: "Read also: and a headline, between paragraphs of news",
  },
  {
    name: "read more",
    pattern:
      /^(?:related|see also|read|watch|listen|video|explained|recommended|must read|don['’]t miss|in pictures)(?: (?:story|stories|article|coverage))?\s?[:|–—]\s?.{4,120}[^.!?]$/i,
    alone: false,
    linked: true,
    witness: "Related: and a headline that leads to it; READ | of Indian news",
  },
  {
    name: "label of a press release",
    pattern: IMMEDIATE_RELEASE,
    alone: true,
    witness: "FOR IMMEDIATE RELEASE, above a press release",
  },
  {
    name: "sign of the end",
    pattern: /^[-–]30[-–]$/,
    alone: true,
    witness: "-30-, below a press release",
  },
  {
    name: "controls of a wiki",
    pattern: WIKIPEDIA,
    alone: true,
    witness: "From Wikipedia, the free encyclopedia, below the title of a copied article",
  },
  {
    name: "hidden address",
    pattern:
      /^(?:this email address is being protected from spambots\. you need javascript enabled to view it|diese e-mail-adresse ist vor spambots geschützt! zur anzeige muss javascript eingeschaltet sein)[.!]?$/i,
    alone: true,
    witness: "This email address is being protected from spambots, of Joomla",
  },
  {
    name: "page controls",
    pattern:
      /^(?:(?:↑|▲|⇧) ?)?(?:(?:back )?to (?:the )?top|nach oben|zum seitenanfang|haut de page|retour en haut|volver arriba|torna su|(?:terug )?naar boven|наверх)(?: ?(?:↑|▲|⇧))?$/i,
    alone: false,
    linked: true,
    witness: "Nach oben, below a text of TYPO3",
  },
  {
    name: "read more",
    pattern: /^click here (?:to|for) .{3,60}$/i,
    alone: true,
    witness: "Click here to read more",
  },
  {
    name: "app",
    pattern:
      /^(?:get|download|try) (?:our|the) (?:(?:free|new|mobile|news) )*apps?(?: (?:now|today|here|for .{3,40}))?[.!]?$/i,
    alone: true,
    witness: "Download the app",
  },
  {
    name: "age notice",
    pattern: /^this article is more than \d{1,2} (?:years?|months?) old\.?$/i,
    alone: true,
    witness: "This article is more than 5 years old, of the Guardian",
  },
  {
    name: "newsletter",
    pattern: /^get (?:the|our|my) (?:(?:free|daily|weekly) )*newsletter(?: (?:now|today|here))?[.!]?$/i,
    alone: true,
    witness: "Get the newsletter, above a form",
  },
  {
    name: "filed under",
    pattern: FILED_UNDER,
    alone: false,
    linked: true,
    witness: "Filed under: News, below articles of WordPress",
  },
  {
    name: "social counts",
    pattern:
      /^[\d.,]{1,9}\s?[km]?\s?(?:shares?|likes?|tweets?|(?:view )?comments?|views)(?: share on [a-z]{1,20})?$/i,
    alone: true,
    witness: "1.7M shares",
  },
  {
    name: "comments",
    pattern:
      /^(?:be the first to (?:comment|leave a comment)|no comments yet|add (?:a|new) comment|log in or register to post comments|join the (?:conversation|discussion))[.!]?$/i,
    alone: true,
    witness: "Be the first to comment",
  },
  {
    name: "listen",
    pattern:
      /^listen to (?:this|the) (?:article|story)(?:[\s·|(]*\d{1,2}(?::\d\d)?\s?min(?:utes)?\)?(?: learn more)?)?$/i,
    alone: true,
    witness: "Listen to this article 7 min",
  },
  {
    name: "timestamp of the site",
    pattern:
      /^(?:\d{1,3}[ -]?min(?:ute)?s? (?:read|lesezeit|de lecture|de lectura)|\d{1,3} (?:minutes?|hours?|days?) ago)$/i,
    alone: true,
    witness: "5 min read; 2 hours ago",
  },
  {
    name: "timestamp of the site",
    pattern: new RegExp(
      `^(?:last )?(?:updated|modified)(?: on| at)?:?\\s+(?=.{0,40}\\d[:/.-]\\d|.{0,40}\\b(?:19|20)\\d\\d\\b)(?:${anyOf(DATE_WORDS)}(?:[ ,|]{1,3}|(?= \\()|\\.?$)){1,10}(?: \\([A-Z]{2,5}\\))?$`,
      "i",
    ),
    alone: true,
    witness: "Updated 3:45 PM ET, Wed November 4, 2020",
  },
  {
    name: "copyright tail",
    pattern:
      /^(?:(?:™ ?& ?)?(?:©|\(c\)|copyright)(?: ©)? ?\d{4}\b.{0,180}|all rights reserved\.?|alle rechte vorbehalten\.?|tous droits réservés\.?)$/i,
    alone: true,
    witness: "© 2020 Reuters. All rights reserved.",
  },
  {
    name: "mark of a news wire",
    pattern: /^the-cnn-wire$/i,
    alone: true,
    witness: "The-CNN-Wire, below a story that a local station took over",
  },
  {
    name: "agency tail",
    pattern:
      /^(?:\((?:reuters|ap|afp|dpa|epd|kna|apa|ansa|efe|xinhua)\)|\(?(?:[—–-] ?)?reporting by [^.]{3,60}; ?(?:editing|writing|additional reporting) by [^.]{3,60}\)?|our standards: the thomson reuters trust principles\.?)$/i,
    alone: true,
    witness: "Reporting by Ada; Editing by Jun, below Reuters's news",
  },
  ...FURNITURE_IN_LANGUAGES,
];
