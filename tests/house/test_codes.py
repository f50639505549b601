"""Every Problem and Reason that the product can give has a sentence, and every sentence has something to say."""

from __future__ import annotations

import ast
import re
import string
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from limber import wording
from tests.house.tree import PRODUCT, Function, Place, modules, nodes, parsed

TABLES = {"Problem": wording.PROBLEMS, "Reason": wording.REASONS}
VALUES_AT = {"Problem": 3, "Reason": 1}


@cache
def assigned(path: Path) -> dict[str, list[ast.expr]]:
    """Give what each name of a module is given, wherever that stands; one name given to another is left out."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and not isinstance(node.value, ast.Name):
            found.setdefault(node.targets[0].id, []).append(node.value)
    return found


def choices(node: ast.expr, path: Path) -> Iterator[ast.expr]:
    """Give what an expression may be: both ends of an `a if b else c`, what a name was given in its module, else itself."""
    if isinstance(node, ast.IfExp):
        yield from choices(node.body, path)
        yield from choices(node.orelse, path)
    elif isinstance(node, ast.Name):
        for value in assigned(path).get(node.id, []):
            yield from choices(value, path)
    else:
        yield node


def carriers(tree: ast.Module) -> dict[str, int]:
    """Give the functions of a module that take a `code` and hand it on, each with the place of that argument."""
    found = {
        node.name: [argument.arg for argument in node.args.args if argument.arg != "self"] for node in ast.walk(tree) if isinstance(node, Function)
    }
    return {name: arguments.index("code") for name, arguments in found.items() if "code" in arguments}


def code_arguments(maker: str) -> Iterator[tuple[Place, ast.expr, ast.Call]]:
    """Give what stands as the code wherever `maker`, or a function that hands a code on, is called."""
    for path in modules(*PRODUCT):
        places = {maker: 0} | (carriers(parsed(path)) if f"{maker}(code" in path.read_text(encoding="utf-8") else {})
        for node in ast.walk(parsed(path)):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in places:
                named = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
                at = places[name]
                for argument in named or node.args[at : at + 1]:
                    yield from ((Place(path, node), choice, node) for choice in choices(argument, path))


def written_codes(maker: str) -> dict[str, str]:
    """Give every code that is written out with one place of it."""
    found = code_arguments(maker)
    return {node.value: str(place) for place, node, _ in found if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def placeholders(sentence: str) -> set[str]:
    """Give the names of the values that a sentence asks for."""
    return {name.partition(".")[0].partition("[")[0] for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("maker", TABLES)
def test_every_code_has_a_sentence(maker: str) -> None:
    assert {code: place for code, place in written_codes(maker).items() if code not in TABLES[maker]} == {}


def pattern(node: ast.JoinedStr) -> str:
    """Give a pattern of what an f-string may become; nothing but itself where it does not open with a word of its own."""
    parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values]
    return "".join(parts) if parts and parts[0] != ".+" else re.escape(ast.unparse(node))


def composed() -> dict[str, str]:
    """Give the pattern of every f-string outside `wording` that looks like a code, with its place."""
    outside = (place for place in nodes(*PRODUCT) if "wording" not in place.path.parts and isinstance(place.node, ast.JoinedStr))
    patterns = ((pattern(place.node), str(place)) for place in outside if isinstance(place.node, ast.JoinedStr))
    return {found: place for found, place in patterns if re.match(r"[a-z]+\\-", found)}


@pytest.mark.parametrize("maker", TABLES)
def test_every_sentence_is_used(maker: str) -> None:
    outside = (place for place in nodes(*PRODUCT) if "wording" not in place.path.parts)
    whole = {place.node.value for place in outside if isinstance(place.node, ast.Constant) and isinstance(place.node.value, str)}
    unused = set(TABLES[maker]) - whole
    assert sorted(code for code in unused if not any(re.fullmatch(found, code) for found in composed())) == []


@pytest.mark.parametrize("maker", TABLES)
def test_a_code_that_is_put_together_leads_to_sentences(maker: str) -> None:
    together = {pattern(node): str(place) for place, node, _ in code_arguments(maker) if isinstance(node, ast.JoinedStr)}
    assert {found: place for found, place in together.items() if not any(re.fullmatch(found, code) for code in TABLES[maker])} == {}


def given_values(maker: str, call: ast.Call) -> set[str] | None:
    """Give the names of the values that a call of `maker` hands over; None where they cannot be read off the call."""
    at = VALUES_AT[maker]
    given = [keyword.value for keyword in call.keywords if keyword.arg == "values"] or call.args[at : at + 1]
    if not given:
        return set()
    if not isinstance(given[0], ast.Dict) or None in given[0].keys:
        return None
    return {str(key.value) for key in given[0].keys if isinstance(key, ast.Constant)}


@pytest.mark.parametrize("maker", TABLES)
def test_a_sentence_gets_every_value_it_asks_for(maker: str) -> None:
    missing = []
    for place, node, call in code_arguments(maker):
        given = given_values(maker, call) if getattr(call.func, "id", "") == maker else None
        if given is not None and isinstance(node, ast.Constant):
            wanted = placeholders(TABLES[maker].get(str(node.value), ""))
            missing += [f"{place} {node.value!r} {sorted(wanted - given)}"] if wanted - given else []
    assert missing == []


@pytest.mark.parametrize("kind", ["PROBLEMS", "REASONS"])
def test_a_code_has_its_sentence_in_one_area_only(kind: str) -> None:
    counted = Counter(code for area in wording._AREAS for code in getattr(area, kind))
    assert [code for code, times in counted.items() if times > 1] == []
