"""What a person reads says what happened and how to mend it. It never frightens, blames, claims or begs pardon."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import DOCUMENTS, ENGINE, ROOT, WEB, docstrings, modules, parsed

# Says nothing about what happened (GOV.UK: error messages).
EMPTY = r"invalid|please|sorry|oops|forbidden|an error (?:has )?occurred|something went wrong"
# Claims what software for exercise may not: hazards H04 and H05.
CLAIM = (
    r"diagnos\w*|treat(?:s|ing|ment|ments)?|cur(?:e|es|ed|ing)|safe(?:ly|r|st|ty)?|guarantee\w*|risk.free|harmless"
    r"|all clear|you are fine|nothing is wrong"
)
# Makes a back sound breakable: hazard H32.
NOCEBO = (
    r"fragile|frail\w*|damag\w*|wear and tear|worn.out|degenerat\w*|crumbl\w*|slipped dis[ck]s?|bone on bone|out of (?:place|alignment)"
    r"|vulnerable|unstable|instability|protect your (?:back|spine)|your (?:back|spine) is weak"
)
# Blames, or punishes rest: hazard H31.
BLAME = r"streaks?|you (?:have )?(?:failed|missed|forgot)|you should have|cheat(?:ed|ing)?|lazy"
BANNED = re.compile(rf"\b(?:{EMPTY}|{CLAIM}|{NOCEBO}|{BLAME})\b", re.IGNORECASE)

DJANGO_TAG = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|{{.*?}}|{%.*?%}", re.DOTALL)
SPOKEN_TAG = re.compile(r"""{%\s*(?:translate|trans)\s+(["'])(.*?)\1""")
SPOKEN_ATTRIBUTE = re.compile(r"""(?:aria-label|alt|title|placeholder|content)="([^"]*)\"""")
HTML_TAG = re.compile(r"<[^>]*>", re.DOTALL)
SCRIPT_STRING = re.compile(r"""(["'`])((?:(?!\1|\n).)* (?:(?!\1|\n).)*)\1""")


def of_python(path: Path) -> Iterator[str]:
    """Give the strings of a module that are more than one word and no docstring."""
    quiet = docstrings(path)
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value and id(node) not in quiet:
            yield node.value


def of_table(value: object) -> Iterator[str]:
    """Give the strings of more than one word that a TOML value holds, however deep."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from of_table(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from of_table(inner)
    elif isinstance(value, str) and " " in value:
        yield value


def of_template(text: str) -> Iterator[str]:
    """Give what a template shows or has read aloud."""
    yield from (match[1] for match in SPOKEN_TAG.findall(text))
    plain = DJANGO_TAG.sub(" ", text)
    yield from SPOKEN_ATTRIBUTE.findall(plain)
    yield HTML_TAG.sub(" ", plain)


def of_script(text: str) -> Iterator[str]:
    """Give the strings of a script that are more than one word."""
    yield from (match[1] for match in SCRIPT_STRING.findall(text))


def shown(path: Path) -> Iterator[str]:
    """Give what a person may read or hear of a file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        yield from of_python(path)
    elif path.suffix == ".toml":
        yield from of_table(tomllib.loads(text))
    elif path.suffix == ".html":
        yield from of_template(text)
    else:
        yield from of_script(text) if path.suffix == ".js" else (text,)


def spoken_files() -> list[Path]:
    """Give every file that holds words for a person."""
    # Titles of papers and what leaflets say are other people's words.
    toml = [path for path in ENGINE.rglob("*.toml") if path.name != "sources.toml" and path.parent != ENGINE / "leaflet" / "words"]
    pages = [path for suffix in ("html", "js") for path in WEB.rglob(f"*.{suffix}") if "vendor" not in path.parts]
    return sorted([*modules(ENGINE / "wording", DOCUMENTS, WEB), *toml, *ENGINE.rglob("*.md"), *pages])


@pytest.mark.parametrize("path", spoken_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_person_reads_holds_no_banned_word(path: Path) -> None:
    assert [match.group() for text in shown(path) for match in BANNED.finditer(text)] == []


@pytest.mark.parametrize(
    "said", ["Sorry, that is invalid.", "Your fragile spine", "This exercise is safe.", "You missed a day", "It treats back pain"]
)
def test_the_list_knows_what_must_not_be_said(said: str) -> None:
    assert BANNED.search(said)


@pytest.mark.parametrize("said", ["Move your phone within reach.", "A programme for you", "It hurts", "Secure the band to a closed door."])
def test_the_list_lets_plain_words_pass(said: str) -> None:
    assert not BANNED.search(said)


def test_a_template_is_read_without_its_code_but_with_what_is_read_aloud() -> None:
    text = '{{ page|safe }}<p class="invalid" aria-label="say one">two{% if please %} three{% endif %}{% translate "four" %}</p>'
    assert " ".join(" ".join(of_template(text)).split()) == "four say one two three"
