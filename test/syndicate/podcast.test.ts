import { parseFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article.ts";
import { readPublication, SettingsError } from "../../src/publication.ts";
import { EVERYTHING, type FeedName } from "../../src/store/index.ts";
import { type FeedDocument, type FeedFormat, writeFeed } from "../../src/syndicate/index.ts";
import { guidOf } from "../../src/syndicate/podcast.ts";
import { get, publish } from "../front-door.ts";

const SETTINGS = {
  key: "6f2c1a52-94a0-4c39-9d0e-6f0f0d7c7b11",
  title: "Talks & tales",
  url: "https://feeds.example.org",
  authors: [{ name: "The house", email: "house@example.org" }],
  icon: "https://feeds.example.org/icon.png",
};
const SHOW = {
  author: "House & Co",
  owner: { name: "Ada", email: "ada@example.org" },
  image: "https://feeds.example.org/cover.jpg?a&b",
  categories: ["Technology", "Society & Culture > Documentary"],
  explicit: true,
  type: "serial",
  medium: "audiobook",
  locked: true,
  guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810",
};

const TEXT: Article = {
  id: "urn:uuid:00000000-0000-5000-8000-000000000001",
  slug: "text",
  url: "https://feeds.example.org/articles/text",
  title: "Text",
  html: "<p>Text.</p>",
  text: "Text.",
  summary: "Text.",
  authors: [{ name: "Ada" }, { name: "Grace" }],
  tags: [],
  language: "en",
  published: Date.UTC(2026, 0, 2),
  updated: Date.UTC(2026, 0, 2),
  attachments: [{ url: "https://example.org/paper.pdf", type: "application/pdf" }],
  revision: 1,
};
const TALK: Article = {
  ...TEXT,
  id: "urn:uuid:00000000-0000-5000-8000-000000000002",
  image: "https://example.org/talk.jpg?a&b",
  attachments: [
    ...TEXT.attachments,
    { url: "https://example.org/talk.mp4", type: "video/mp4" },
    { url: "https://example.org/talk.mp3", type: "audio/mpeg", bytes: 5650889, seconds: 1834.6 },
  ],
  episode: {
    number: 3,
    season: 2,
    seasonName: "Race & pace",
    type: "bonus",
    explicit: false,
    transcripts: [
      { url: "https://example.org/talk.vtt?a&b", type: "text/vtt", language: "de", captions: true },
      { url: "https://example.org/talk.html", type: "text/html" },
    ],
    chapters: { url: "https://example.org/talk.json", type: "application/json+chapters" },
    people: [
      {
        name: "Ada & Co",
        role: "guest",
        group: "cast",
        url: "https://example.org/?a&b",
        image: "https://example.org/ada.jpg",
      },
      { name: "Grace" },
    ],
  },
};

const write = (
  format: FeedFormat,
  entries: Article[],
  podcast?: object,
  change: Partial<FeedDocument> = {},
) =>
  writeFeed(format, {
    publication: readPublication({ ...SETTINGS, podcast }),
    feed: EVERYTHING,
    entries,
    self: { path: "", query: "" },
    tombstones: [],
    isArchive: false,
    links: {},
    ...change,
  });

describe("RSS with something to hear", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the parser's own type has every extension there is
  const read = (podcast?: object) => parseFeed(write("rss", [TALK, TEXT], podcast)).feed as any;

  it("says of the show what the settings say", () => {
    const { itunes, podcast } = read(SHOW);
    expect(itunes).toMatchObject({
      author: "House & Co",
      owner: { name: "Ada", email: "ada@example.org" },
      image: "https://feeds.example.org/cover.jpg?a&b",
      categories: [
        { text: "Technology" },
        { text: "Society & Culture", categories: [{ text: "Documentary" }] },
      ],
      explicit: true,
      type: "serial",
    });
    expect(podcast).toMatchObject({
      guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810",
      medium: "audiobook",
      locked: { value: true, owner: "ada@example.org" },
    });
  });

  it("says without them what the publication says", () => {
    const { itunes, podcast } = read();
    expect(itunes).toMatchObject({
      author: "The house",
      owner: { name: "The house", email: "house@example.org" },
      image: "https://feeds.example.org/icon.png",
      explicit: false,
      type: "episodic",
    });
    expect(podcast).toMatchObject({ guid: guidOf("https://feeds.example.org/rss.xml"), medium: "podcast" });
    expect(podcast.locked).toBeUndefined();
  });

  it("has one guid in the feed and in the pages of its past, and another one for what a query selects", () => {
    const guid = (change: Partial<FeedDocument>) =>
      /<podcast:guid>([^<]+)</.exec(write("rss", [TALK], undefined, change))![1];
    const current = { path: "/tags/talks", query: "" };
    const feed: FeedName = { kind: "tag", key: "talks", label: "Talks" };
    const past = { path: "/tags/talks/archive/1", query: "" };
    const chosen = { path: "/tags/talks", query: "?limit=5" };
    const later = { path: "/tags/talks", query: "?limit=5&after=1~x" };
    const ofTalks = guidOf("https://feeds.example.org/tags/talks/rss.xml");
    expect(guid({ feed, self: current })).toBe(ofTalks);
    expect(guid({ feed, self: past, isArchive: true, links: { current } })).toBe(ofTalks);
    const ofQuery = guidOf("https://feeds.example.org/tags/talks/rss.xml?limit=5");
    expect(guid({ feed, self: chosen })).toBe(ofQuery);
    expect(guid({ feed, self: later, links: { first: chosen } })).toBe(ofQuery);
  });

  it("says everything of an episode, and encloses what there is to hear", () => {
    const [talk] = read().items;
    expect(talk.enclosures).toEqual([
      { url: "https://example.org/talk.mp3", length: 5650889, type: "audio/mpeg" },
    ]);
    expect(talk.itunes).toEqual({
      duration: 1835,
      explicit: false,
      image: "https://example.org/talk.jpg?a&b",
      season: 2,
      episode: 3,
      episodeType: "bonus",
    });
    expect(talk.podcast).toEqual({
      season: { number: 2, name: "Race & pace" },
      episode: { number: 3 },
      transcripts: [
        { url: "https://example.org/talk.vtt?a&b", type: "text/vtt", language: "de", rel: "captions" },
        { url: "https://example.org/talk.html", type: "text/html" },
      ],
      chapters: { url: "https://example.org/talk.json", type: "application/json+chapters" },
      persons: [
        {
          display: "Ada & Co",
          role: "guest",
          group: "cast",
          href: "https://example.org/?a&b",
          img: "https://example.org/ada.jpg",
        },
        { display: "Grace" },
      ],
    });
  });

  it("says nothing of it of an article to read, and each namespace once", () => {
    const [, text] = read().items;
    expect([text.itunes, text.podcast]).toEqual([undefined, undefined]);
    const rss = write("rss", [TALK, TALK, TEXT]);
    expect(rss.match(/xmlns:itunes=/g)).toHaveLength(1);
    expect(rss.match(/xmlns:podcast=/g)).toHaveLength(1);
  });

  it("says half numbers only where they are understood", () => {
    const half = { ...TALK, episode: { number: 3.5 } };
    const rss = write("rss", [half]);
    expect(rss).toContain("<podcast:episode>3.5</podcast:episode>");
    expect(rss).not.toContain("<itunes:episode>");
  });
});

describe("Atom with something to hear", () => {
  it("has the same elements, in the feed and in the entry", () => {
    const atom = write("atom", [TALK], SHOW);
    expect(atom.match(/xmlns:(?:itunes|podcast)=/g)).toHaveLength(2);
    const [head = "", entry = ""] = atom.split("<entry");
    expect(head).toContain('<itunes:category text="Society &amp; Culture">');
    expect(head).toContain("<itunes:email>ada@example.org</itunes:email>");
    expect(entry).toContain("<itunes:duration>1835</itunes:duration>");
    expect(entry).toContain('<podcast:person role="guest" group="cast"');
    expect(entry.match(/rel="enclosure"/g)).toHaveLength(3);
  });
});

describe("JSON Feed with something to hear", () => {
  it("carries the same as an extension", () => {
    const json = JSON.parse(write("json", [TALK, TEXT], SHOW));
    expect(json._podcast).toEqual({ about: "https://podcastindex.org/namespace/1.0", ...SHOW });
    expect(json.items[0]._podcast).toMatchObject({
      season: 2,
      season_name: "Race & pace",
      episode: 3,
      type: "bonus",
    });
    expect(json.items[0].attachments).toHaveLength(3);
    expect(json.items[1]._podcast).toBeUndefined();
  });
});

it.each(["rss", "atom", "json"] as const)("%s without anything to hear has no word of it", (format) => {
  expect(write(format, [TEXT], SHOW)).not.toMatch(/podcast|itunes/);
});

it.each([
  ["https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"],
  ["https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"],
  ["http://podnews.net/rss//", "9b024349-ccf0-5f69-a609-6b82873eab3c"],
])("the guid of %s is what every index makes of it", (address, guid) => {
  expect(guidOf(address)).toBe(guid);
});

it.each([
  ["type", "weekly", "episodic, serial"],
  ["explicit", "no", "true or false"],
  ["owner", { name: "Ada" }, "email"],
  ["categories", "Technology", "a list"],
  ["colour", "red", "there are author, owner"],
])("a wrong setting podcast.%s is named", (name, value, wanted) => {
  const read = () => readPublication({ ...SETTINGS, podcast: { [name]: value } });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(`podcast.${name} should be`);
  expect(read).toThrow(wanted);
});

describe("an episode's fields", () => {
  const AUDIO = "audio: https://example.org/a.mp3\n";
  const episodeOf = async (slug: string) =>
    (await (await get(`/articles/${slug}.json`)).json()) as {
      episode: object;
      attachments: { url: string }[];
    };

  it("come from front matter, alone or below podcast", async () => {
    const alone = `season: 2\nepisode_number: "3"\nepisode-type: Bonus\nexplicit: no\nduration: "1:02:03"\ntranscript: /files/a.vtt\nchapters: https://example.org/a.json\nguests: [Ada]\nhost: {name: Grace, img: /grace.jpg}\n`;
    const below = `podcast:\n${alone.replace("episode-type", "type").replace(/^/gm, "  ").trimEnd()}\n`;
    const expected = {
      number: 3,
      season: 2,
      type: "bonus",
      explicit: false,
      transcripts: [{ url: "http://localhost:8787/files/a.vtt", type: "text/vtt" }],
      chapters: { url: "https://example.org/a.json", type: "application/json+chapters" },
      people: [
        { name: "Grace", role: "host", image: "http://localhost:8787/grace.jpg" },
        { name: "Ada", role: "guest" },
      ],
    };
    for (const [slug, fields] of Object.entries({ alone, below })) {
      await publish(slug, `---\ntitle: ${slug}\n${AUDIO}${fields}---\n\nText.\n`);
      const { episode, attachments } = await episodeOf(slug);
      expect(episode).toEqual(expected);
      expect(attachments).toEqual([{ url: "https://example.org/a.mp3", type: "audio/mpeg", seconds: 3723 }]);
    }
  });

  it("say the file, alone or below podcast, and it does not hide what else is attached", async () => {
    const [heard, seen, read] = ["a.mp3", "v.mp4", "p.pdf"].map((name) => `https://example.org/${name}`);
    for (const [slug, fields, expected] of [
      ["below", `podcast:\n  audio: ${heard}\n  duration: 61`, [heard]],
      ["and-more", `audio: ${heard}\nduration: 61\nattachments: [${read}]`, [heard, read]],
      ["both", `audio: ${heard}\nvideo: ${seen}\nenclosure: ${read}`, [heard, seen, read]],
      ["listed", `audio: ${heard}\nattachments: [${read}, {url: "${heard}", seconds: 61}]`, [read, heard]],
    ] as const) {
      await publish(`file-${slug}`, `---\ntitle: File\n${fields}\n---\n\nText.\n`);
      const { attachments } = await episodeOf(`file-${slug}`);
      expect(attachments.map(({ url }) => url)).toEqual(expected);
      if (slug !== "both")
        expect(attachments).toContainEqual(expect.objectContaining({ url: heard, seconds: 61 }));
    }
  });

  it("come back as they were from an entry of our own feed", async () => {
    const item = JSON.parse(write("json", [TALK])).items[0];
    await publish("again", JSON.stringify(item), "application/json");
    expect((await episodeOf("again")).episode).toEqual(TALK.episode);
  });

  it("that make no sense are left out, and reported", async () => {
    const { report } = await publish(
      "nonsense",
      `---\ntitle: Nonsense\n${AUDIO}season: first\nepisode: -1\nepisodeType: pilot\nexplicit: maybe\ntranscript: "javascript:alert(1)"\nchapters: "data:,x"\n---\n\nText.\n`,
    );
    expect((await episodeOf("nonsense")).episode).toBeUndefined();
    expect(report.filter(({ step }) => step === "episode").map(({ what }) => what)).toEqual([
      "transcript ignored: its address or its type is none",
      "episode ignored: it is none",
      "season ignored: it is none",
      "episode type ignored: it is none",
      "explicit ignored: it is none",
      "chapters ignored: their address is none",
    ]);
  });

  it.each(["__proto__", "constructor"])("%s, which every object knows, is none of them", async (name) => {
    const slug = `known-${name.replaceAll("_", "")}`;
    const fields = `season: 1\nexplicit: ${name}\ntranscript: /files/a.${name}\n`;
    const { report } = await publish(slug, `---\ntitle: ${slug}\n${AUDIO}${fields}---\n\nText.\n`);
    expect((await episodeOf(slug)).episode).toEqual({ season: 1 });
    expect(report.filter(({ step }) => step === "episode").map(({ what }) => what)).toEqual([
      "transcript ignored: its address or its type is none",
      "explicit ignored: it is none",
    ]);
  });

  it("mean nothing where there is nothing to hear", async () => {
    const { report } = await publish("review", "---\ntitle: A review\nseason: 2\nepisode: 3\n---\n\nText.\n");
    expect((await episodeOf("review")).episode).toBeUndefined();
    expect(report).toContainEqual(expect.objectContaining({ step: "episode" }));
  });
});
