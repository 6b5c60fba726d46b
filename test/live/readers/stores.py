"""Reads what Debian's feed readers have stored, and prints it as a list of articles, in JSON.

stores.py newsboat CACHE
stores.py liferea DATABASE NODE
stores.py maildir FOLDER FEED
stores.py feedparser STORE
stores.py poll FEED STORE       asks a feed once, as a program around feedparser would
"""

import json
import mailbox
import re
import sqlite3
import sys
from calendar import timegm
from email.header import decode_header, make_header
from email.utils import parseaddr, parsedate_to_datetime
from html import unescape
from pathlib import Path

CONDITIONAL = ("etag", "modified")


def newsboat(cache):
    rows = sqlite3.connect(cache).execute(
        "select guid, title, url, pubDate, author, content, enclosure_url from rss_item where deleted = 0"
    )
    return [
        article(guid, title, url, date, [author], content, [enclosure] if enclosure else [])
        for guid, title, url, date, author, content, enclosure in rows
    ]


def liferea(database, node):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)
    rows = connection.execute(
        "select item_id, source_id, title, source, date, description from items where node_id = ?", (node,)
    ).fetchall()
    def values(item, *keys):
        marks = ",".join("?" * len(keys))
        query = f"select value from metadata where item_id = ? and key in ({marks}) order by nr"
        return [value for (value,) in connection.execute(query, (item, *keys))]
    return [
        article(
            guid, title, url, date,
            # An Atom author with an address of either kind has a link behind the name.
            [re.sub(r" (?:\(|- )<a .*", "", author) for author in values(item, "author", "creator")],
            content or "",
            # enc:HOW:TYPE:LENGTH:ADDRESS
            list(dict.fromkeys(value.split(":", 4)[4] for value in values(item, "enclosure"))),
        )
        for item, guid, title, url, date, content in rows
    ]


def maildir(folder, feed):
    """The newest mail of each article: an edit is a reply to the first."""
    newest = {}
    mails = [mail for mail in mailbox.Maildir(folder, create=False) if text(mail["X-RSS-Feed"]) == feed]
    for mail in sorted(mails, key=lambda mail: mail["In-Reply-To"] is not None):
        guid = text(mail["X-RSS-ID"])
        name, _ = parseaddr(mail["From"])
        date = int(parsedate_to_datetime(mail["Date"]).timestamp())
        html = mail.get_payload(decode=True).decode(mail.get_content_charset())
        body, _, footer = html.partition('<div id="body">')[2].rpartition('<div class="footer">')
        newest[guid] = article(
            guid, text(mail["Subject"]), text(mail["X-RSS-URL"]), date, [text(name)], body,
            [unescape(address) for address in re.findall('Enclosure: <a href="([^"]*)"', footer)],
        )
    return list(newest.values())


def text(header):
    return str(make_header(decode_header(header)))


def feedparser(store):
    return list(json.loads(Path(store).read_text())["articles"].values())


def poll(feed, store):
    from feedparser import parse

    path = Path(store)
    known = json.loads(path.read_text()) if path.exists() else {"articles": {}}
    found = parse(feed, **{name: known.get(name) for name in CONDITIONAL})
    if found.bozo:
        raise found.bozo_exception
    for entry in found.entries:
        known["articles"][entry.id] = article(
            entry.id, entry.title, entry.link, timegm(entry.published_parsed),
            [author.get("name") for author in entry.get("authors", [])],
            entry.content[-1].value if "content" in entry else entry.get("summary", ""),
            list(dict.fromkeys(
                [link.href for link in entry.get("enclosures", [])]
                + [media["url"] for media in entry.get("media_content", [])]
            )),
        )
    known |= {name: found.get(name) for name in CONDITIONAL if found.get(name)}
    path.write_text(json.dumps(known))
    return found.status


def article(id, title, link, published, authors, content, enclosures):
    return {
        "id": id, "title": title, "link": link, "published": published,
        "authors": authors, "content": content, "enclosures": enclosures,
    }


if __name__ == "__main__":
    verb, *words = sys.argv[1:]
    verbs = (newsboat, liferea, maildir, feedparser, poll)
    json.dump({known.__name__: known for known in verbs}[verb](*words), sys.stdout)
