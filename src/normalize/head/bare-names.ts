import { holdsNoName } from "../../people/no-names.ts";
import { anyOf } from "../../phrases.ts";
import { BETWEEN, isName } from "./author-lists.ts";

/** Names that nothing is said of: a person's, told by what it is made of. */

// The commonest names of families: most people of China and Taiwan have one of these, and a good part of Japan's.
const CHINESE = [
  "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯",
  "馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾",
  "汪田任姜范姚谭譚廖邹鄒熊陆陸郝孔崔毛邱秦史顾顧侯邵孟段雷钱錢汤湯尹黎武乔喬贺賀赖",
  "賴龚龔",
].join("");
const JAPANESE = [
  "佐藤|鈴木|高橋|田中|伊藤|渡[辺邊邉]|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤",
  "斉藤|清水|山崎|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|近藤|後藤|村上",
  "遠藤|青木|坂本|福田|太田|西村|三浦|藤井|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田",
  "中山|石田|上田|森田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田",
  "藤原|武田|村田|上野|杉山|増田|平野|大塚|千葉|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下",
  "菊地|菊池|佐野|大西|杉本|新井|浜田|市川|古川|水野|小松|島田",
];
const HAN_NAME = new RegExp(
  `^(?:[${CHINESE}]\\p{Script=Han}{2}|${anyOf(JAPANESE)}[ \\u3000]?(?![都道府県市区町村])[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{1,3})$`,
  "u",
);
// A label in front of it, which may need no colon, and where the reporter was behind it.
const LABELLED =
  /^[【[(（]?(?:(?:本报|本网|本刊|特约|实习)?记者|記者|撰文|取材・文|文字?(?=[\s/／:：|｜丨・]))\s?[/／:：|｜丨・]?\s?([^\s/／|｜】）]{2,16})(?:\s?[/／|｜\s]\s?\S{0,6}(?:报道|報導|報道|摄影))?[】\])）]?$/u;
const CHINESE_OF_TWO = new RegExp(`^[${CHINESE}]\\p{Script=Han}$`, "u");

/** Those of `Ada Lovelace and Jun Ito`, `佐藤花子`; none where one part may be no person. `text` is the article's. */
export function bareNames(line: string, text: () => string): string[] {
  const names = line
    .replace(/^[【（(]|[】）)]$|(?:[,|•·–—-]| on)$/g, "")
    .trim()
    .split(BETWEEN);
  const isPerson = (name: string) =>
    HAN_NAME.test(name) || (/\p{Lu}.* /u.test(name) && isPersonInCapitals(name, text));
  return names.every(isPerson) ? names : [];
}

/** The name of a family is no word of the text: `Data Science` and `Climate Change` are. */
function isPersonInCapitals(name: string, text: () => string): boolean {
  if (!isName(name) || holdsNoName(name.split(" "))) return false;
  return !text().includes(` ${name.split(" ").at(-1)!.toLowerCase()}`);
}

/** Those behind a Chinese or Japanese label, without which `记者观察` would be one. */
export function labelledHanNames(line: string): string[] {
  const names = LABELLED.exec(line)?.[1]?.split(/[、,，]/) ?? [];
  return names.every((name) => HAN_NAME.test(name) || CHINESE_OF_TWO.test(name)) ? names : [];
}
