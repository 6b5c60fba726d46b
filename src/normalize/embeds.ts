import { createElement, type Element, elementsOf, removeElement, replaceElement } from "../dom.ts";
import type { Step, Work } from "./work.ts";

// Players that feed readers let through (the common part of the lists of Miniflux, FreshRSS and NetNewsWire).
export const PLAYER_HOSTS = [
  "www.youtube.com",
  "www.youtube-nocookie.com",
  "youtube.com",
  "player.vimeo.com",
  "www.dailymotion.com",
  "geo.dailymotion.com",
  "open.spotify.com",
  "w.soundcloud.com",
  "embed.podcasts.apple.com",
  "bandcamp.com",
  "player.twitch.tv",
  "embed.ted.com",
  "archive.org",
  "codepen.io",
];

/** Frames of known players stay; of any other frame its address stays, as a link. */
export const keepKnownPlayers: Step = (work) => {
  for (const frame of elementsOf(work.body, "iframe", "frame")) {
    const address =
      frame.attribs.src && URL.canParse(frame.attribs.src, work.base)
        ? new URL(frame.attribs.src, work.base)
        : undefined;
    if (address && isPlayer(address) && frame.name === "iframe") {
      frame.children = []; // what a browser without frames would show
      continue;
    }
    replaceWithLink(work, frame, address);
  }
};

function isPlayer(address: URL): boolean {
  return /^https?:$/.test(address.protocol) && PLAYER_HOSTS.includes(address.hostname);
}

function replaceWithLink({ report }: Work, frame: Element, address: URL | undefined): void {
  const label = frame.attribs.title?.trim() || address?.hostname;
  if (address && label && /^https?:$/.test(address.protocol))
    replaceElement(frame, createElement("p", {}, [createElement("a", { href: address.href }, [label])]));
  else removeElement(frame);
  report.change("embeds", "frame of an unknown player replaced by a link", frame.attribs.src);
}
