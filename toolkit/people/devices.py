"""What a browser calls itself, in a few words by which a person can tell their sessions apart."""

from __future__ import annotations

# Each is looked for in turn, since most browsers also name those that they are like.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def browser_in_words(user_agent: str) -> str:
    """Such as "Firefox, Windows", of our own words only, at most 60 characters; empty when it says nothing we know."""
    found = [next((words for sign, words in known if sign in user_agent[:1000]), "") for known in (_BROWSERS, _SYSTEMS)]
    return ", ".join(filter(None, found))
