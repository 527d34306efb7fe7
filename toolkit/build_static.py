"""Builds what browsers and papers are served, from the npm packages and our own assets, into `toolkit/static/`.

Run as `python -m toolkit.build_static`. govuk-frontend is used for its markup, not for its brand: its font and crest
may not be used outside GOV.UK, so they are taken out here, and the build stops if any trace is left.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
ASSETS = HERE / "assets"
STATIC = HERE / "static"
PACKAGES = HERE.parent / "package.json"
MODULES = HERE.parent / "node_modules"
WEB_FONTS = ("Regular", "It", "Bold")
PAPER_FONTS = ("Regular", "It", "Bold", "BoldIt")
STAMP = "built.txt"


class CannotBuild(Exception):  # noqa: N818 (it is an answer to whoever runs the build)
    """What is missing or not as expected, and what to do about it."""


def without_brand(css: str) -> str:
    """The published stylesheet without the brand's font and crest, and without any address.

    Raises `CannotBuild` when the stylesheet is not built as version 6.3.0 is.
    """
    css, faces = re.subn(r"@font-face\{[^}]*GDS Transport[^}]*\}", "", css)
    css, uses = re.subn(r"GDS Transport,arial,sans-serif", "var(--app-font-family)", css)
    css, _ = re.subn(r"[a-z-]+-image:url\(/assets/images/[^)]*\);?", "", css)
    css = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", css)
    if faces != 2 or uses < 50 or "GDS" in css or "url(" in css:
        raise CannotBuild("The stylesheet of govuk-frontend has changed: look at without_brand() in build_static.py.")
    return css


def without_map(script: str) -> str:
    """The published script without the address of its source map, which is not served."""
    return re.sub(r"//# sourceMappingURL=\S+\s*$", "", script)


def check_packages(packages: Path, modules: Path) -> None:
    """See that the packages needed at run time are there, each in the version that `packages` names.

    Raises `CannotBuild` when one is missing or in another version.
    """
    for name, wanted in json.loads(packages.read_text("utf-8"))["dependencies"].items():
        about = modules / name / "package.json"
        found = json.loads(about.read_text("utf-8"))["version"] if about.is_file() else "none"
        if found != wanted:
            raise CannotBuild(f"{name} {wanted} is needed in {modules.name}, found {found}. Run: npm ci")


def sources(modules: Path) -> Iterator[tuple[str, Path]]:
    """Each file to be served, by its name under `static/`, with the file it is made from."""
    govuk = modules / "govuk-frontend" / "dist" / "govuk"
    fonts = modules / "source-sans"
    yield "govuk-frontend.min.css", govuk / "govuk-frontend.min.css"
    yield "govuk-frontend.min.js", govuk / "govuk-frontend.min.js"
    for weight in WEB_FONTS:
        yield f"fonts/SourceSans3-{weight}.ttf.woff2", fonts / "WOFF2" / "TTF" / f"SourceSans3-{weight}.ttf.woff2"
    for weight in PAPER_FONTS:
        yield f"fonts/SourceSans3-{weight}.ttf", fonts / "TTF" / f"SourceSans3-{weight}.ttf"
    yield "fonts/LICENSE.md", fonts / "LICENSE.md"
    for own in sorted(ASSETS.iterdir()):
        yield own.name, own


def fingerprint(packages: Path) -> str:
    """What the build depends on besides the pinned packages' contents: their versions, our assets, this file."""
    mark = hashlib.sha256()
    for file in (packages, Path(__file__), *sorted(ASSETS.iterdir())):
        mark.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return mark.hexdigest()


def build(static: Path = STATIC, packages: Path = PACKAGES, modules: Path = MODULES) -> bool:
    """Build everything into `static`; returns whether anything had to be done.

    Each file is replaced whole and the stamp is written last, so that a killed or a second build leaves nothing half.
    Raises `CannotBuild` when a package is missing, in another version or not built as expected.
    """
    check_packages(packages, modules)
    wanted = dict(sources(modules))
    stamp, mark = static / STAMP, fingerprint(packages)
    if stamp.is_file() and stamp.read_text("utf-8") == mark and all((static / name).is_file() for name in wanted):
        return False
    for name, source in wanted.items():
        content = source.read_bytes()
        if name == "govuk-frontend.min.css":
            content = without_brand(content.decode()).encode()
        elif name == "govuk-frontend.min.js":
            content = without_map(content.decode()).encode()
        _replace(static / name, content)
    _replace(stamp, mark.encode())
    return True


def _replace(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(target)


def main() -> int:
    """Build and say what was done; 1 when it cannot be done."""
    try:
        done = build()
    except CannotBuild as cannot:
        print(cannot, file=sys.stderr)
        return 1
    print("static files built" if done else "static files are up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
