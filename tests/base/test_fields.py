"""Form fields, the fault list, the parts of a page and its frame, as a browser and a screen reader get them."""

from datetime import date
from decimal import Decimal
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest
from flask import Flask, render_template_string
from flask_babel import Babel
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, PasswordField, RadioField, SelectField, SelectMultipleField, TextAreaField
from wtforms.fields import SelectChoice
from wtforms.validators import Length

from toolkit.base import entry
from toolkit.base.forms import (
    DatePartsField,
    LineField,
    LongTextField,
    MoneyField,
    MonthField,
    NumberField,
    OneTimeForm,
    PercentField,
    RowsField,
    required,
)
from toolkit.base.model import Finding, Language, Message, Money, Severity, Text
from toolkit.base.phrases import write
from toolkit.tenders.model import Amount, AmountBy, ArithmeticLine

EVIL = '<b title="x">&'
ESCAPED = "&lt;b title=&#34;x&#34;&gt;&amp;"
ROOT = Path(__file__).parents[2]
EN = Language.EN
ALL = '{% from "parts/fields.html" import field %}{% for f in form %}{{ field(f) }}{% endfor %}'


class Sample(OneTimeForm):
    name = LineField("Name", partial(entry.line, longest=50), language=EN, description="As in the notice")
    value = MoneyField("Value", partial(entry.money, low=Decimal(0)), language=EN, validators=[required])
    share = PercentField("Share", partial(entry.decimal, low=Decimal(0), high=Decimal(100)), language=EN)
    share_not_known = BooleanField("Not known yet")
    months = NumberField(
        "Length",
        partial(entry.whole, low=1, high=240),
        language=EN,
        render_kw={"suffix": "months", "hint": "Whole months"},
    )
    kind = RadioField(
        "Kind", choices=[SelectChoice("works", "Works", {"hint": "Building"}), SelectChoice("goods", "Goods")]
    )
    groups = SelectMultipleField(
        "Groups", choices=[SelectChoice("a", "A"), SelectChoice("none", "None")], render_kw={"exclusive": "none"}
    )
    starts = DatePartsField(
        "Start", first=date(2020, 1, 1), last=date(2040, 1, 1), language=EN, description="27 3 2026"
    )
    region = SelectField("Region", choices=[SelectChoice("x", "X"), SelectChoice("y", EVIL)])
    why = TextAreaField("Why", validators=[Length(max=20)])
    secret = PasswordField("Password")
    sure = BooleanField("Sure", description="Read the findings first")


class Page(HTMLParser):
    """What a page ties together: ids, labels' targets, descriptions' targets, controls, links inside the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labels: set[str] = set()
        self.described: dict[str, list[str]] = {}
        self.controls: dict[str, dict[str, str | None]] = {}
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if own := given.get("id"):
            self.ids.append(own)
        if tag == "label":
            self.labels.add(given["for"] or "")
        for name in ("aria-describedby", "aria-labelledby", "aria-controls"):
            if name in given:
                self.described.setdefault(given.get("id") or tag, []).extend((given[name] or "").split())
        if tag in ("input", "select", "textarea") and given.get("type") != "hidden":
            self.controls[given["id"] or ""] = given
        if tag == "a" and (given.get("href") or "").startswith("#"):
            self.links.append((given["href"] or "")[1:])


@pytest.fixture
def app():
    app = Flask("sample", template_folder=str(ROOT / "templates"), static_folder=str(ROOT / "toolkit" / "static"))
    app.config.update(SECRET_KEY="for this test only", WTF_CSRF_ENABLED=False)
    Babel(app, default_locale="en_FI")
    rules = (("/a", "base.accessibility"), ("/p", "base.privacy"), ("/l/<code>", "base.choose_language"))
    for rule, endpoint in (*rules, ("/s", "library.sources")):
        app.add_url_rule(rule, endpoint, lambda **_: "")
    app.add_url_rule("/sign-out", "people.sign_out", lambda: "", methods=["POST"])
    with app.test_request_context("/here"):
        yield app


def faulty() -> Sample:
    """A form with a fault in every field that can have one."""
    form = Sample(
        MultiDict(list({"name": EVIL, "value": "many"}.items()) + [("starts", p) for p in ("31", "2", "2026")])
    )
    form.validate()
    for field in form:
        if not field.errors and field.name not in ("form_key", "share_not_known"):
            field.errors = [f"{EVIL} {field.name}"]
    return form


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("make", [Sample, faulty])
def test_every_control_has_a_label_and_every_description_is_there(make):
    page = Page(render_template_string(ALL, form=make()))
    assert len(page.ids) == len(set(page.ids))
    assert len(page.controls) == 16
    assert set(page.controls) == page.labels
    for targets in page.described.values():
        assert set(targets) <= set(page.ids)


@pytest.mark.usefixtures("app")
def test_a_fault_is_told_beside_its_field_and_linked_from_the_list():
    form = faulty()
    shown = render_template_string(ALL, form=form)
    page = Page(shown)
    assert page.controls["value"]["aria-describedby"] == "value-error"
    assert page.controls["name"]["aria-describedby"] == "name-hint name-error"
    assert {"starts-hint", "starts-error", "kind-error", "groups-error"} <= set(page.described["fieldset"])
    assert '<p class="govuk-error-message" id="value-error"><span class="govuk-visually-hidden">Error:</span>' in shown
    listed = Page(
        render_template_string(
            '{% from "parts/error_summary.html" import error_summary %}{{ error_summary(form) }}', form=form
        )
    )
    assert listed.links == [field.id for field in form if field.errors]
    assert set(listed.links) <= set(page.controls)


@pytest.mark.usefixtures("app")
def test_faults_of_the_whole_form_are_listed_without_a_link_and_no_fault_lists_nothing():
    form = Sample()
    source = '{% from "parts/error_summary.html" import error_summary %}{{ error_summary(form) }}'
    assert render_template_string(source, form=form) == ""
    form.form_errors.append("The dates are in the wrong order")
    shown = render_template_string(source, form=form)
    assert "<li>The dates are in the wrong order</li>" in shown
    assert Page(shown).links == []


@pytest.mark.usefixtures("app")
def test_markup_is_escaped_wherever_it_comes_from():
    form = faulty()
    shown = render_template_string(
        '{% from "parts/fields.html" import field, button %}{% for f in form %}'
        "{{ field(f, hint=evil, prefix=evil, suffix=evil, autocomplete=evil, hints={'works': evil}) }}"
        "{% endfor %}{{ button(evil, evil, evil) }}",
        form=form,
        evil=EVIL,
    )
    assert "<b " not in shown
    assert f'value="{ESCAPED}"' in shown
    assert f">{ESCAPED}</option>" in shown
    assert f"{ESCAPED} sure" in shown


@pytest.mark.usefixtures("app")
def test_what_was_typed_stays_and_a_password_does_not():
    form = Sample(
        MultiDict(
            [
                ("value", "many"),
                ("secret", "hunter2"),
                ("why", "\nfirst line"),
                ("kind", "goods"),
                ("groups", "a"),
                ("sure", "y"),
            ]
        )
    )
    form.validate()
    shown = render_template_string(ALL, form=form)
    controls = Page(shown).controls
    assert controls["value"]["value"] == "many"
    assert "hunter2" not in shown
    assert ">\n\nfirst line</textarea>" in shown  # HTML drops one line break after the tag
    assert ["checked" in controls[one] for one in ("kind", "kind-2", "groups", "groups-2", "sure")] == [
        False, True, True, False, True,
    ]  # fmt: skip


@pytest.mark.usefixtures("app")
def test_each_kind_of_field_says_how_it_is_typed():
    shown = render_template_string(ALL, form=Sample())
    controls = Page(shown).controls
    assert controls["value"]["inputmode"] == "decimal"
    assert controls["secret"]["autocomplete"] == "current-password"
    assert controls["groups-2"]["data-behaviour"] == "exclusive"
    assert controls["kind"]["aria-describedby"] == "kind-item-hint"
    for suffix in ("€", "%", "months"):
        assert f'<div class="govuk-input__suffix" aria-hidden="true">{suffix}</div>' in shown
        assert f'<span class="govuk-visually-hidden"> ({suffix})</span></label>' in shown
    assert '<div class="govuk-hint" id="months-hint">Whole months</div>' in shown
    assert 'data-maxlength="20"' in shown
    assert 'characters-under-limit.other="You have %{count} characters left"' in shown
    assert "You can enter up to 20 characters" in shown
    assert '<input type="hidden" id="form_key" name="form_key" value="' in shown


@pytest.mark.usefixtures("app")
def test_the_three_parts_of_a_day_carry_one_name():
    controls = Page(render_template_string(ALL, form=faulty())).controls
    parts = [controls[one] for one in ("starts", "starts-month", "starts-year")]
    assert [(part["name"], part["value"]) for part in parts] == [("starts", "31"), ("starts", "2"), ("starts", "2026")]


NOT_KNOWN = (
    '{% from "parts/fields.html" import field_or_not_known %}'
    '{{ field_or_not_known(form[name], form.share_not_known, hint="H") }}'
)


@pytest.mark.usefixtures("app")
def test_not_known_yet_stands_inside_the_group_of_its_field():
    form = Sample()
    form.share_not_known.errors = ["Either a share or this"]
    shown = render_template_string(NOT_KNOWN, form=form, name="share")
    page = Page(shown)
    assert 'role="group" aria-labelledby="share-label"' in shown
    assert page.controls["share"]["aria-describedby"] == "share-hint share-error"
    assert page.controls["share_not_known"]["aria-describedby"] == "share-error"
    for targets in page.described.values():
        assert set(targets) <= set(page.ids)
    assert "Either a share or this" in shown
    grouped = render_template_string(NOT_KNOWN, form=form, name="kind")
    assert grouped.index('id="share_not_known"') < grouped.index("</fieldset>")


@pytest.mark.usefixtures("app")
def test_a_question_can_be_the_heading_of_its_page():
    source = '{% from "parts/fields.html" import field %}{{ field(f, page_heading=true) }}'
    form = Sample()
    label, legend = (render_template_string(source, f=field) for field in (form.name, form.kind))
    assert '<h1 class="govuk-label-wrapper"><label ' in label
    assert ">Name</label></h1>" in label
    assert '<h1 class="govuk-fieldset__heading">Kind</h1></legend>' in legend


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize(("severity", "word"), [("block", "Stops freezing"), ("warn", "Look again"), ("note", "Note")])
def test_a_finding_says_its_weight_in_words_and_what_is_not_checked(severity, word):
    def text(words: str) -> Text:
        return Text(fi=words, sv=words, en=words)

    finding = Finding(
        code="G-X", case="a", severity=Severity(severity), message=text(EVIL), fix=text("Mend it"), basis=text("Law"),
        sources=("S1", "S2"), verified=severity == "note",
    )  # fmt: skip
    source = '{% from "parts/findings.html" import findings with context %}{{ findings(found) }}'
    context = {"write": lambda value: write(value, EN)}
    shown = render_template_string(source, found=[finding], **context)
    assert f">{word}</strong>" in shown
    assert ESCAPED in shown
    assert "Mend it" in shown
    assert 'href="/s#S1">S1</a>' in shown
    assert ("Not yet checked in the source" in shown) is (severity != "note")
    assert render_template_string(source, found=[], **context) == ""


@pytest.mark.usefixtures("app")
def test_an_amount_shows_each_line_of_its_arithmetic_or_why_there_is_none():
    source = '{% from "parts/arithmetic.html" import arithmetic with context %}{{ arithmetic(amount) }}'
    line = ArithmeticLine(
        Message("Labour"), Message("{a} × 2", a=Money.euros(1500)), Message("{b}", b=Money.euros(3000)), ("S9",)
    )
    edition = Message("Edition {year}", year="2026")
    known = Amount(method=AmountBy.OWN, edition=edition, sources=("S8",), lines=(line,), months=2)
    unknown = Amount(method=AmountBy.OWN, edition=edition, sources=(), why_not=Message("Length is not known"))
    shown, instead = (
        render_template_string(source, amount=one, write=lambda value: write(value, EN)) for one in (known, unknown)
    )
    for words in (
        "Edition 2026",
        "Labour",
        write(Money.euros(1500), EN) + " × 2",
        write(Money.euros(3000), EN),
        "S8",
        "S9",
    ):
        assert words in shown
    assert '<th scope="row"' in shown
    assert "Length is not known" in instead
    assert "<table" not in instead


@pytest.mark.usefixtures("app")
def test_answers_links_states_and_conflicts_are_words_and_escaped():
    shown = render_template_string(
        '{% from "parts/summary.html" import summary %}{% from "parts/links.html" import status, back_link, pager %}'
        '{% from "parts/conflict.html" import conflict %}'
        '{{ summary([{"key": "Value", "value": evil, "href": "/v"}, {"key": "Groups", "value": [evil, "B"]}]) }}'
        '{{ status(evil, "good") }}{{ back_link("/b") }}{{ pager(next="/n") }}{{ pager() }}'
        '{{ conflict("14.05", [{"field": evil, "theirs": evil, "yours": evil}]) }}',
        evil=EVIL,
    )
    assert "<b " not in shown
    assert shown.count(ESCAPED) == 6
    assert '<a class="govuk-link" href="/v">Change<span class="govuk-visually-hidden"> Value</span></a>' in shown
    assert "Somebody saved this tender at 14.05 while you were editing it." in shown
    assert shown.count("<nav") == 2
    assert "Previous page" not in shown


def _month(raw: str) -> date:
    return entry.month(raw, first=date(2022, 1, 1), last=date(2049, 12, 31))


class Table(OneTimeForm):
    """A form with a table of rows, a month and a long text."""

    lots = RowsField(
        "The lots",
        {
            "name": LineField(
                "Name", partial(entry.line, longest=20), language=EN, render_kw={"hint": "As in the call"}
            ),
            "value": MoneyField("Value", partial(entry.money, low=Decimal(1)), language=EN),
            "takes": RadioField(
                "Takes it", choices=[SelectChoice("yes", "Yes"), SelectChoice("no", "No")], validate_choice=False
            ),
        },
        row_title=lambda number: Message("Lot {number}", number=number),
        most=3,
        too_many=lambda count: Message("At most 3, not {count}", count=count),
        language=EN,
        render_kw={"hint": "Together the whole", "changes": "Where work is asked"},
    )
    month = MonthField("Month", _month, language=EN)
    why = LongTextField("Why", partial(entry.line, longest=10, many=True), longest=10, language=EN)


ROWS = '{% from "parts/rows.html" import rows %}{{ rows(form.lots, "Add another", "Add ten more") }}'
TYPED = {
    "lots-1-name": "North",
    "lots-1-value": "1 200,50",
    "lots-1-takes": "no",
    "lots-4-name": EVIL,
    "lots-4-value": "many",
    "lots-7-takes": "yes",
}


@pytest.mark.usefixtures("app")
def test_rows_are_read_in_the_order_of_their_numbers_and_numbered_anew():
    form = Table(MultiDict(TYPED | {"lots-0-name": "x", "lots-5-other": "x", "lots-9999-name": "x"}))
    assert form.lots.data == (
        {"name": "North", "value": Money.euros("1200.50"), "takes": "no"},
        {"name": EVIL},
        {"takes": "yes"},
    )
    assert [cell.name for cell in form.lots.rows[1]] == ["lots-2-name", "lots-2-value", "lots-2-takes"]


@pytest.mark.usefixtures("app")
def test_a_fault_in_a_row_is_told_beside_its_cell_and_linked_from_the_list():
    form = Table(MultiDict(TYPED))
    assert form.validate() is False
    form.add_fault("lots.1.name", Message("Two lots have this name"), EN)
    form.add_fault("lots.2.value", Message("Never shown: the cell has its fault already"), EN)
    form.add_fault("lots", Message("They do not sum"), EN)
    shown = render_template_string(ROWS, form=form)
    page = Page(shown)
    assert page.controls["lots-2-value"]["aria-describedby"] == "lots-2-value-error"
    assert page.controls["lots-2-value"]["value"] == "many"
    assert "Two lots have this name" in shown
    assert "Never shown" not in shown
    assert 'id="lots-error"' in shown
    listed = render_template_string(
        '{% from "parts/error_summary.html" import error_summary %}{{ error_summary(form) }}', form=form
    )
    assert Page(listed).links == ["lots", "lots-1-name", "lots-2-value"]
    assert "Lot 2, Value: Write an amount" in listed
    assert {link for link in Page(listed).links if link != "lots"} <= set(page.controls)
    assert "lots" in page.ids


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("typed", [{}, TYPED])
def test_every_row_is_a_named_group_whose_controls_are_labelled_and_described(typed):
    form = Table(MultiDict(typed or {"lots-1-name": ""}))
    form.validate()
    shown = render_template_string(ROWS, form=form)
    page = Page(shown)
    assert len(page.ids) == len(set(page.ids))
    assert set(page.controls) == page.labels
    for targets in page.described.values():
        assert set(targets) <= set(page.ids)
    for number in range(1, len(form.lots.rows) + 1):
        assert (
            f'id="lots-{number}" tabindex="-1">\n<legend class="govuk-fieldset__legend app-row-of__title">Lot {number}'
            in shown
        )
        assert f'name="then" value="remove:lots:{number}"' in shown
    assert "<b title" not in shown
    assert 'name="then" value="add:lots"' in shown
    assert f'formaction="#lots-{len(form.lots.rows) + 1}"' in shown
    assert '<p class="app-changes" id="lots-changes">' in shown


@pytest.mark.usefixtures("app")
def test_adding_and_taking_out_rows_keeps_all_that_was_typed_also_what_cannot_be_read():
    form = Table(MultiDict(TYPED))
    form.lots.drop_blank()
    form.lots.take_out(1)
    assert [cell._value() for cell in (form.lots.rows[0]["name"], form.lots.rows[0]["value"])] == [EVIL, "many"]
    form.lots.take_out(9)
    assert len(form.lots.rows) == 2
    form.lots.add()
    assert len(form.lots.rows) == 3
    assert form.lots.rows[2]["name"]._value() == ""
    assert form.lots.rows[1]["takes"].data == "yes"
    form.lots.add()
    assert (len(form.lots.rows), form.lots.errors) == (3, ["At most 3, not 4"])
    form.lots.drop_blank(least=2)
    assert len(form.lots.rows) == 2


@pytest.mark.usefixtures("app")
def test_more_rows_than_there_may_be_are_told_and_kept():
    form = Table(MultiDict({f"lots-{number}-name": f"L{number}" for number in range(1, 5)}))
    assert form.validate() is False
    assert form.errors["lots"] == ["At most 3, not 4"]
    assert [row["name"]._value() for row in form.lots.rows] == ["L1", "L2", "L3", "L4"]


@pytest.mark.usefixtures("app")
def test_rows_that_are_kept_are_shown_as_they_are_written():
    form = Table(data={"lots": ({"name": "North", "value": Money.euros(1200), "takes": "no"}, {"name": "South"})})
    controls = Page(render_template_string(ROWS, form=form)).controls
    assert controls["lots-1-value"]["value"].replace("\xa0", " ") == "1 200"
    assert "checked" in controls["lots-1-takes-2"]
    assert controls["lots-2-name"]["value"] == "South"
    form.lots.drop_blank(least=3)
    assert [row["name"]._value() for row in form.lots.rows] == ["North", "South", ""]
    assert form.lots.rows[0]["takes"].data == "no"


@pytest.mark.usefixtures("app")
def test_a_month_and_a_long_text_are_shown_as_typed_or_as_kept():
    typed = Table(MultiDict({"month": "13/2027", "why": "one\ntwo"}))
    assert typed.validate() is False
    assert typed.month._value() == "13/2027"
    assert typed.why.data == "one\ntwo"
    kept = Table(data={"month": date(2027, 3, 1), "why": "one\r\ntwo"})
    assert kept.month._value() == "3/2027"
    source = (
        '{% from "parts/fields.html" import field %}{{ field(form.why, changes="The note") }}{{ field(form.month) }}'
    )
    page = Page(shown := render_template_string(source, form=kept))
    assert page.controls["why"]["aria-describedby"] == "why-changes why-info"
    assert 'data-maxlength="10"' in shown
    assert (
        '<p class="app-changes" id="why-changes"><span class="app-changes__what">What it changes:</span> The note</p>'
        in shown
    )
    assert page.controls["month"]["value"] == "3/2027"


@pytest.mark.usefixtures("app")
def test_a_button_may_say_where_on_the_page_one_comes_back_to_and_what_it_concerns():
    source = (
        '{% from "parts/fields.html" import button, entered %}'
        '{{ button(evil, name="then", value="x", at="lots-2", about=evil, form="step") }}{{ entered() }}'
    )
    shown = render_template_string(source, evil=EVIL)
    assert 'formaction="#lots-2" form="step"' in shown
    assert f'{ESCAPED}<span class="govuk-visually-hidden">: {ESCAPED}</span></button>' in shown
    assert 'name="then" value="" tabindex="-1" aria-hidden="true"' in shown


PAGE = '{% extends "base.html" %}{% block title %}{{ t }}{% endblock %}{% block content %}<p>Body</p>{% endblock %}'


@pytest.mark.usefixtures("app")
def test_the_frame_stands_when_nothing_came_with_the_request():
    shown = render_template_string(
        '{% extends "error.html" %}', code=404, title="Not found", what="What", why="Why", next="Next"
    )
    assert '<html lang="en"' in shown
    assert shown.count("<h1") == 1
    assert "<title>Not found – " in shown
    assert "Sign out" not in shown


@pytest.mark.usefixtures("app")
def test_the_frame_names_the_faults_the_language_and_who_is_signed_in():
    shown = render_template_string(
        PAGE,
        t=EVIL,
        form=faulty(),
        nonce="n0",
        language=Language.SV,
        languages=[("fi", "Suomi"), ("sv", "Svenska")],
        language_next="/here?a=1",
        me={"name": EVIL, "organisation_name": "Town"},
        navigation=[{"href": "/", "text": "Tenders", "current": True}],
        csrf_token=lambda: "token",
    )
    assert f"<title>Error: {ESCAPED} – " in shown
    assert '<html lang="sv"' in shown
    assert 'lang="sv" hreflang="sv" href="/l/sv?next=/here?a%3D1" aria-current="true"' in shown
    assert f'href="/account">{ESCAPED}</a>' in shown
    assert "<span>Town</span>" in shown
    assert '<form method="post" action="/sign-out"><input type="hidden" name="csrf_token" value="token">' in shown
    assert 'nonce="n0"' in shown
    assert shown.index("govuk-error-summary") < shown.index("<h1")
    assert '<a class="govuk-service-navigation__link" href="/" aria-current="true">' in shown
