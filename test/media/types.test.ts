import { describe, expect, it } from "vitest";
import { mediaName, mediaTypeOf } from "../../src/media/index.ts";
import { latin1 } from "./files.ts";

describe("the type of a file", () => {
  it.each([
    ["a.png", "\x89PNG\r\n\x1a\n....", "image/png"],
    ["a.jpg", "\xff\xd8\xff\xe0..JFIF", "image/jpeg"],
    ["a.gif", "GIF89a..", "image/gif"],
    ["a.webp", "RIFF....WEBPVP8 ", "image/webp"],
    ["a.avif", "\0\0\0\x20ftypavif", "image/avif"],
    ["a.svg", '\ufeff<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="">', "image/svg+xml"],
    ["a.mp3", "ID3\x04..", "audio/mpeg"],
    ["a.mp3", "\xff\xfb\x90..", "audio/mpeg"],
    ["a.m4a", "\0\0\0\x20ftypM4A ", "audio/mp4"],
    ["a.m4a", "\0\0\0\x20ftypmp42", "audio/mp4"],
    ["a.mp4", "\0\0\0\x20ftypmp42", "video/mp4"],
    ["a.opus", "OggS\0..", "audio/ogg"],
    ["a.ogv", "OggS\0..", "video/ogg"],
    ["a.flac", "fLaC..", "audio/flac"],
    ["a.wav", "RIFF....WAVEfmt ", "audio/wav"],
    ["a.webm", "\x1a\x45\xdf\xa3..", "video/webm"],
    ["a.mkv", "\x1a\x45\xdf\xa3..", "video/matroska"],
    ["a.pdf", "%PDF-1.7", "application/pdf"],
    ["a.epub", `PK\x03\x04${".".repeat(26)}mimetypeapplication/epub+zip`, "application/epub+zip"],
    ["a.zip", "PK\x03\x04..", "application/zip"],
    ["a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHello", "text/vtt"],
    ["a.srt", "1\n00:00:00,000 --> 00:00:01,000\nHello", "application/x-subrip"],
    ["a.json", '{"version": "1.2.0", "chapters": []}', "application/json"],
  ])("%s", (name, start, type) => {
    const bytes = start.startsWith("\ufeff") ? new TextEncoder().encode(start) : latin1(start);
    expect(mediaTypeOf(name, bytes)).toBe(type);
  });

  it("is what the bytes are, whatever the name says", () => {
    expect(mediaTypeOf("photo.png", latin1("\xff\xd8\xff\xe0"))).toBe("image/jpeg");
    expect(mediaTypeOf("photo", latin1("\xff\xd8\xff\xe0"))).toBe("image/jpeg");
  });

  it.each([
    ["page.html", "<!doctype html><script>"],
    ["page.svg", "<!doctype html><svg>"],
    ["page.png", "<html>"],
    ["a.xml", '<?xml version="1.0"?><svg>'],
    ["script.js", "alert(1)"],
    ["photo.heic", "\0\0\0\x20ftypheic"],
    ["data.txt", '{"a": 1}'],
    ["empty.png", ""],
    ["bait.svg", "<!---->".repeat(600)], // ends only when a comment can be read in one way
  ])("is none for %s", (name, start) => {
    expect(mediaTypeOf(name, latin1(start))).toBeUndefined();
  });
});

it.each([
  ["plan.png", "plan.png"],
  ["Plan (2).PNG", "Plan-2.PNG"],
  ["screen@2x.png", "screen-2x.png"],
  ["Übersicht – alt.svg", "Übersicht-alt.svg"],
  ["図 1.webp", "図-1.webp"],
  ["_chapters.json", "chapters.json"],
  ["...png", "file.png"],
  ["no-ending", "no-ending"],
  [`${"x".repeat(300)}.jpg`, `${"x".repeat(89)}.jpg`],
])("the name of %s in an address is %s", (file, name) => {
  expect(mediaName(file)).toBe(name);
});
