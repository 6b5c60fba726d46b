"""Reads feeds as Debian's readers do, and prints what they understood as JSON.

readers.py feedparser URL
readers.py newsboat FOLDER URL...     (FOLDER: for its cache)
"""

import json
import sqlite3
import subprocess
import sys
from calendar import timegm
from pathlib import Path


def read_with_feedparser(url):
    import feedparser

    feed = feedparser.parse(url)
    return {
        "bozo": bool(feed.bozo),
        "error": str(feed.get("bozo_exception", "")),
        "entries": [
            {
                "id": entry.get("id"),
                "title": entry.get("title"),
                "link": entry.get("link"),
                "authors": [author.get("name") for author in entry.get("authors", [])],
                "published": timegm(entry.published_parsed) if entry.get("published_parsed") else None,
                "tags": [tag["term"] for tag in entry.get("tags", [])],
                "content": [content.value for content in entry.get("content", [])],
                "enclosures": [link["href"] for link in entry.get("enclosures", [])],
            }
            for entry in feed.entries
        ],
    }


def read_with_newsboat(folder, urls):
    folder = Path(folder)
    (folder / "urls").write_text("\n".join(urls) + "\n")
    (folder / "config").write_text("max-items 0\nkeep-articles-days 0\n")
    cache = folder / "cache.db"
    command = ["newsboat", "-q", "-u", folder / "urls", "-c", cache, "-C", folder / "config", "-x", "reload"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    rows = sqlite3.connect(cache).execute("select feedurl, guid, title, author, url, pubDate, content from rss_item")
    names = ("feed", "id", "title", "author", "link", "published", "content")
    return [dict(zip(names, row)) for row in rows]


if __name__ == "__main__":
    reader, *words = sys.argv[1:]
    read = {"feedparser": lambda: read_with_feedparser(words[0]), "newsboat": lambda: read_with_newsboat(words[0], words[1:])}
    json.dump(read[reader](), sys.stdout)
