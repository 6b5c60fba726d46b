import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

/** Issues of newsletters, saved as mails. */

const TEXT = "The old pump at the market was painted green on Monday, and half of the town came to see it.";
const HEAD = [
  "Return-Path: <bounce@news.example>",
  "Received: from mx.news.example (mx.news.example [192.0.2.7])\n\tby mail.example; Mon, 2 Nov 2026 07:00:03 +0100",
  "Subject: =?utf-8?Q?The_pump_in_M=C3=BC?= =?utf-8?B?bmNoZW4=?=",
  'From: "Ada Meyer" <ada@news.example>',
  "To: reader@mail.example",
  "Date: Mon, 2 Nov 2026 07:00:00 +0100",
  "MIME-Version: 1.0",
];
const FIELDS = {
  title: "The pump in München",
  authors: [expect.objectContaining({ name: "Ada Meyer" })],
  published: "Mon, 2 Nov 2026 07:00:00 +0100",
};

function mail(type: string, ...lines: string[]): string {
  return [...HEAD, `Content-Type: ${type}`, ...lines].join("\r\n").replace(/(?<!\r)\n/g, "\r\n");
}

function part(type: string, body: string, ...headers: string[]): string {
  return ["--b", `Content-Type: ${type}`, ...headers, "", body].join("\n");
}

describe("a mail", () => {
  const html = `<html><body><p>${TEXT}</p><p><img src="cid:pump@x" alt="Pump"></p></body></html>`;
  const alternatives = mail(
    "multipart/related; boundary=b",
    "",
    "This is a multi-part message.",
    part("text/plain", "Read it online."),
    part(
      "text/html; charset=iso-8859-1",
      html.replace("old", "=F6ld"),
      "Content-Transfer-Encoding: quoted-printable",
    ),
    part("image/png", "iVBORw0KGgo=", "Content-ID: <pump@x>", "Content-Transfer-Encoding: base64"),
    "--b--",
    "Below it nobody reads.",
  );

  it.each(["message/rfc822", "", "text/plain"])(
    "is its HTML, with the fields and pictures that it came with (%s)",
    async (type) => {
      const draft = await read(alternatives, type);
      expect(draft.fields).toMatchObject(FIELDS);
      expect(draft.body).toContain(TEXT.replace("old", "öld"));
      expect(draft.body).toContain('src="data:image/png;base64,iVBORw0KGgo="');
      expect(draft.body).not.toMatch(/online|multi-part|nobody|Received/);
    },
  );

  it("is its plain text where it has no HTML, without what is attached", async () => {
    const attached = part("text/html", "<p>An invoice.</p>", "Content-Disposition: attachment");
    const plain = part("text/plain", TEXT);
    for (const source of [
      mail("text/plain", "", TEXT),
      mail('multipart/mixed; boundary="b"', "", attached, plain, "--b--"),
    ]) {
      const draft = await read(source, "message/rfc822");
      expect(draft).toMatchObject({ format: "text", fields: FIELDS });
      expect(draft.body).toContain(TEXT);
      expect(draft.body).not.toMatch(/invoice|Subject/);
    }
  });

  it("has parts whose boundaries begin alike", async () => {
    const inner = `Content-Type: multipart/alternative; boundary=b2\n\n--b2\nContent-Type: text/plain\n\nNo.\n--b2\nContent-Type: text/html\n\n<p>${TEXT}</p>\n--b2--`;
    const source = mail(
      "multipart/mixed; boundary=b",
      "",
      `--b\n${inner}`,
      part("text/plain", "A footer."),
      "--b--",
    );
    expect((await read(source, "message/rfc822")).body).toContain(TEXT);
  });

  it("shows its pictures as often as a submission may be long", async () => {
    const picture = part(
      "image/png",
      "A".repeat(1_000_000),
      "Content-ID: <p>",
      "Content-Transfer-Encoding: base64",
    );
    const shown = part("text/html", '<img src="cid:p">'.repeat(1000));
    const { body } = await read(
      mail("multipart/related; boundary=b", "", shown, picture, "--b--"),
      "message/rfc822",
    );
    expect(body.match(/src="data:/g)).toHaveLength(4);
  });

  it("has each of its fields in one line, whatever is encoded in it", async () => {
    const source = mail("text/plain", "", TEXT).replace(
      /Subject:.*\r\n/,
      "Subject: =?utf-8?Q?Pumps=0A=0ADate:_1999?=\r\n",
    );
    const { fields, body } = await read(source, "message/rfc822");
    expect(fields).toMatchObject({ title: "Pumps Date: 1999", published: FIELDS.published });
    expect(body).not.toContain("1999");
  });

  describe("goes without the mail that it answers at its end", () => {
    const html = (...rest: string[]) =>
      mail(
        "text/html",
        "",
        `<html><body dir="ltr"><div>${TEXT} It dried in an hour.</div>${rest.join("")}</body></html>`,
      );
    const head = ["From:", "Sent:", "To:", "Subject:"].map((label) => `<b>${label}</b> Ida 7<br>`).join("");
    const quoted = `<div id="divRplyFwdMsg">${head}</div><div>Is it green?</div>`;

    it.each([
      ["Outlook", `<hr>${quoted}`],
      [
        "Apple Mail",
        '<blockquote type="cite"><div>On 1 Nov 2026, Ida wrote:</div><div>Is it green?</div></blockquote>',
      ],
    ])("of %s", async (_, answered) => {
      const { body } = await read(html(answered), "message/rfc822");
      expect(body).toContain(TEXT);
      expect(body).not.toMatch(/green\?|Ida/);
    });

    it.each([
      ["that goes on behind it", `<div>${quoted}</div><p>So they ask.</p>`],
      ["that quotes somebody", '<blockquote type="cite"><p>Is it green?</p></blockquote>'],
      ["that answers between the lines", `${quoted}<p style="color: red">It is.</p>`],
    ])("but not of one %s", async (_, answered) => {
      expect((await read(html(answered), "message/rfc822")).body).toContain("Is it green?");
    });
  });

  it("without a subject is its text alone", async () => {
    const source = mail("text/plain", "", TEXT).replace(/Subject:.*\r\n/, "");
    const draft = await read(source, "message/rfc822");
    expect(draft.fields.title).toBeUndefined();
    expect(draft.body).not.toContain("From:");
  });
});
