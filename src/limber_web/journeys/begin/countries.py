"""The countries a person can say they are in, as a form shows them and as a sentence names them.

Takes the engine's list; gives choices, common ones first. Never says which number to call: the engine knows that.
"""

from __future__ import annotations

from limber.screening.countries import country_names

SOMEWHERE_ELSE = "ZZ"  # ISO 3166 leaves this code to its users; the engine answers it with words, never with a number
_COMMON = ("GB", "IE", "US", "CA", "AU", "NZ", "DE", "AT", "CH", "FR", "ES", "IT", "NL", "IN", "ZA")
_WITH_ARTICLE = frozenset("AE BS CD CF CG CK DO FK FO GB GM IM IO KM KY MH MP MV NL PH SB SC TC US VG VI".split())


def country_name(code: str) -> str:
    """Give the name of a country for use inside a sentence ("the United Kingdom"); empty where the code names none."""
    name = country_names().get(code, "") if code != SOMEWHERE_ELSE else ""
    return f"the {name}" if name and code in _WITH_ARTICLE else name


def country_choices() -> list[tuple[str, object]]:
    """Give the choices of a country field: nothing chosen beforehand, the common ones, all by name, then somewhere else."""
    names = country_names()
    common = [(code, names[code]) for code in _COMMON]
    every = sorted(((code, name) for code, name in names.items() if code not in (*_COMMON, SOMEWHERE_ELSE)), key=lambda pair: pair[1])
    return [("", "Choose a country"), ("Often chosen", common), ("All others", every), (SOMEWHERE_ELSE, "Somewhere else")]
