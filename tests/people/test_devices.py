from __future__ import annotations

import pytest

from toolkit.people.devices import browser_in_words

WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) "
CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox, Windows"),
        (WINDOWS + CHROME, "Chrome, Windows"),
        (WINDOWS + CHROME + " Edg/120.0.0.0", "Edge, Windows"),
        (WINDOWS + CHROME + " OPR/106.0.0.0", "Opera, Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox, Linux"),
        ("Mozilla/5.0 (Linux; Android 13; K) " + CHROME, "Chrome, Android"),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            "Version/17.1 Safari/605.1.15",
            "Safari, macOS",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            "Version/17.1 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        ("curl/8.0", ""),
        ("", ""),
    ],
)
def test_common_browsers_are_told_in_two_words(header: str, words: str) -> None:
    assert browser_in_words(header) == words


@pytest.mark.parametrize("header", ["x" * 100_000, "<script>Firefox/</script> Windows", "\x00Chrome/\r\nAndroid", "ä"])
def test_nothing_that_a_browser_says_is_repeated(header: str) -> None:
    words = browser_in_words(header)
    assert len(words) <= 60
    assert not set(words) & set("<>\x00\r\n/ä")
