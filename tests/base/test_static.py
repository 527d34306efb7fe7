"""What browsers and papers are served: no foreign brand, no address elsewhere, readable colours."""

import json
import re
import shutil
from pathlib import Path

import pytest

from toolkit import build_static
from toolkit.build_static import ASSETS, MODULES, PACKAGES, CannotBuild, build, without_brand, without_map

ROOT = PACKAGES.parent


@pytest.fixture(scope="module")
def static(tmp_path_factory):
    folder = tmp_path_factory.mktemp("static")
    assert build(folder) is True
    return folder


def test_the_brand_of_govuk_is_gone(static):
    css = (static / "govuk-frontend.min.css").read_text("utf-8")
    assert "GDS" not in css
    assert "crest" not in css
    assert css.count("var(--app-font-family)") > 50
    assert ".govuk-error-summary" in css


def test_no_file_asks_for_anything_elsewhere(static):
    for file in [*static.glob("*.css"), *static.glob("*.js")]:
        text = file.read_text("utf-8")
        assert "sourceMappingURL" not in text
        assert "@import" not in text
        for address in re.findall(r"url\(([^)]*)\)", text):
            assert (static / address.strip("'\"")).is_file()


def test_fonts_for_screens_and_papers_are_there_with_their_licence(static):
    fonts = {file.name: file.read_bytes() for file in (static / "fonts").iterdir()}
    for weight in ("Regular", "It", "Bold"):
        assert fonts[f"SourceSans3-{weight}.ttf.woff2"].startswith(b"wOF2")
    for weight in ("Regular", "It", "Bold", "BoldIt"):
        assert fonts[f"SourceSans3-{weight}.ttf"].startswith(b"\x00\x01\x00\x00")
    assert b"SIL OPEN FONT LICENSE" in fonts["LICENSE.md"].upper()


def test_a_second_build_does_nothing_and_a_lost_file_is_built_again(static):
    assert build(static) is False
    (static / "theme.css").unlink()
    assert build(static) is True
    assert (static / "theme.css").read_bytes() == (ASSETS / "theme.css").read_bytes()


def test_a_half_written_file_is_never_left(static):
    assert list(static.rglob(".*")) == []


def test_missing_packages_are_told_with_what_to_run(tmp_path, monkeypatch, capsys):
    with pytest.raises(
        CannotBuild, match=r"govuk-frontend 6\.3\.0 is needed in node_modules, found none\. Run: npm ci"
    ):
        build(tmp_path / "static", modules=tmp_path / "node_modules")
    assert not (tmp_path / "static").exists()

    def missing():
        raise CannotBuild("Run: npm ci")

    monkeypatch.setattr(build_static, "build", missing)
    assert build_static.main() == 1
    assert capsys.readouterr().err == "Run: npm ci\n"


def test_a_package_in_another_version_is_refused(tmp_path):
    for name in ("govuk-frontend", "source-sans"):
        (tmp_path / name).mkdir()
        shutil.copy(MODULES / name / "package.json", tmp_path / name / "package.json")
    about = tmp_path / "govuk-frontend" / "package.json"
    about.write_text(about.read_text("utf-8").replace('"version": "6.3.0"', '"version": "6.4.0"'), "utf-8")
    with pytest.raises(CannotBuild, match=r"found 6\.4\.0"):
        build(tmp_path / "static", modules=tmp_path)


BRANDED = (
    "@font-face{font-family:GDS Transport;src:url(/assets/fonts/a.woff2)}@font-face{font-family:GDS Transport}"
    + ".a{font-family:GDS Transport,arial,sans-serif}" * 50
    + ".b{mask-image:url(/assets/images/crest.svg);width:1px}/*# sourceMappingURL=x.map */"
)


def test_only_the_brand_is_taken_out_of_the_stylesheet():
    assert without_brand(BRANDED) == ".a{font-family:var(--app-font-family)}" * 50 + ".b{width:1px}"


@pytest.mark.parametrize(
    "changed",
    [
        BRANDED.replace("@font-face{font-family:GDS Transport}", ""),
        BRANDED + ".c{font-family:GDS Other}",
        BRANDED + ".c{background:url(/elsewhere.png)}",
        BRANDED.replace(".a{font-family:GDS Transport,arial,sans-serif}", "", 1),
    ],
)
def test_a_stylesheet_built_otherwise_stops_the_build(changed):
    with pytest.raises(CannotBuild, match="has changed"):
        without_brand(changed)


def test_the_address_of_the_source_map_is_taken_out_of_the_script():
    assert without_map("run();\n//# sourceMappingURL=x.js.map\n") == "run();\n"


def test_the_lock_holds_no_addresses_and_the_pinned_versions():
    lock = (ROOT / "package-lock.json").read_text("utf-8")
    assert "resolved" not in lock
    assert "://" not in lock
    root = json.loads(lock)["packages"][""]
    pinned = json.loads(PACKAGES.read_text("utf-8"))
    assert (root["dependencies"], root["devDependencies"]) == (pinned["dependencies"], pinned["devDependencies"])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_reckoned_as_wcag_reckons_it():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


COLOURS = dict(re.findall(r"--(?:govuk|app)-([a-z-]+):(#[0-9a-f]{6});", (ASSETS / "theme.css").read_text("utf-8")))
ON_PAPER = ("text", "secondary-text", "link", "link-hover", "link-visited", "link-active", "error")


@pytest.mark.parametrize(
    ("front", "back"),
    [
        *((COLOURS[f"{name}-colour"], "#ffffff") for name in ON_PAPER),
        *((COLOURS[f"{name}-colour"], COLOURS["surface-background-colour"]) for name in ON_PAPER),
        *((COLOURS[f"{name}-colour"], COLOURS["template-background-colour"]) for name in ON_PAPER),
        ("#ffffff", COLOURS["brand-colour"]),
        ("#ffffff", COLOURS["success-colour"]),
        ("#ffffff", COLOURS["action"]),
        ("#ffffff", COLOURS["action-dark"]),
        (COLOURS["focus-text-colour"], COLOURS["focus-colour"]),
    ],
)
def test_words_stand_out_from_their_ground(front, back):
    assert contrast(front, back) >= 4.5


def test_templates_hold_nothing_that_the_content_policy_forbids_and_escape_everything():
    screens = [file for file in (ROOT / "templates").rglob("*.html") if "paper" not in file.parts]
    assert Path(ROOT / "templates" / "base.html") in screens
    forbidden = re.compile(
        r"<style|\sstyle=|\son[a-z]+=|javascript:|\|\s*safe\b|autoescape false|https?://", re.IGNORECASE
    )
    faults = [(file.name, found.group()) for file in screens for found in forbidden.finditer(file.read_text("utf-8"))]
    assert faults == []
