"""The countries a person can say they are in, by the names people use.

Takes an ISO 3166 alpha-2 code; gives a plain name, or the whole list for a form, common ones first. Never says which number to call:
the engine knows that, and only where a source is cited.
"""

from __future__ import annotations

SOMEWHERE_ELSE = "ZZ"  # ISO 3166 keeps this code free for a user's own meaning; the engine answers it with words, not a number
COMMON = ("GB", "IE", "US", "CA", "AU", "NZ", "DE", "AT", "CH", "FR", "ES", "IT", "NL", "IN", "ZA")
_LINES = """
AF Afghanistan|AX Aland Islands|AL Albania|DZ Algeria|AS American Samoa|AD Andorra|AO Angola|AI Anguilla|AG Antigua and Barbuda
AR Argentina|AM Armenia|AW Aruba|AU Australia|AT Austria|AZ Azerbaijan|BS Bahamas|BH Bahrain|BD Bangladesh|BB Barbados|BY Belarus
BE Belgium|BZ Belize|BJ Benin|BM Bermuda|BT Bhutan|BO Bolivia|BA Bosnia and Herzegovina|BW Botswana|BR Brazil
IO British Indian Ocean Territory|VG British Virgin Islands|BN Brunei|BG Bulgaria|BF Burkina Faso|BI Burundi|KH Cambodia|CM Cameroon
CA Canada|CV Cape Verde|BQ Caribbean Netherlands|KY Cayman Islands|CF Central African Republic|TD Chad|CL Chile|CN China
CX Christmas Island|CC Cocos Islands|CO Colombia|KM Comoros|CG Congo (Brazzaville)|CD Congo (Kinshasa)|CK Cook Islands|CR Costa Rica
CI Ivory Coast|HR Croatia|CU Cuba|CW Curacao|CY Cyprus|CZ Czechia|DK Denmark|DJ Djibouti|DM Dominica|DO Dominican Republic
EC Ecuador|EG Egypt|SV El Salvador|GQ Equatorial Guinea|ER Eritrea|EE Estonia|SZ Eswatini|ET Ethiopia|FK Falkland Islands
FO Faroe Islands|FJ Fiji|FI Finland|FR France|GF French Guiana|PF French Polynesia|GA Gabon|GM Gambia|GE Georgia|DE Germany|GH Ghana
GI Gibraltar|GR Greece|GL Greenland|GD Grenada|GP Guadeloupe|GU Guam|GT Guatemala|GG Guernsey|GN Guinea|GW Guinea-Bissau|GY Guyana
HT Haiti|HN Honduras|HK Hong Kong|HU Hungary|IS Iceland|IN India|ID Indonesia|IR Iran|IQ Iraq|IE Ireland|IM Isle of Man|IL Israel
IT Italy|JM Jamaica|JP Japan|JE Jersey|JO Jordan|KZ Kazakhstan|KE Kenya|KI Kiribati|KW Kuwait|KG Kyrgyzstan|LA Laos|LV Latvia
LB Lebanon|LS Lesotho|LR Liberia|LY Libya|LI Liechtenstein|LT Lithuania|LU Luxembourg|MO Macau|MG Madagascar|MW Malawi|MY Malaysia
MV Maldives|ML Mali|MT Malta|MH Marshall Islands|MQ Martinique|MR Mauritania|MU Mauritius|YT Mayotte|MX Mexico|FM Micronesia
MD Moldova|MC Monaco|MN Mongolia|ME Montenegro|MS Montserrat|MA Morocco|MZ Mozambique|MM Myanmar|NA Namibia|NR Nauru|NP Nepal
NL Netherlands|NC New Caledonia|NZ New Zealand|NI Nicaragua|NE Niger|NG Nigeria|NU Niue|NF Norfolk Island|KP North Korea
MK North Macedonia|MP Northern Mariana Islands|NO Norway|OM Oman|PK Pakistan|PW Palau|PS Palestine|PA Panama|PG Papua New Guinea
PY Paraguay|PE Peru|PH Philippines|PN Pitcairn|PL Poland|PT Portugal|PR Puerto Rico|QA Qatar|RE Reunion|RO Romania|RU Russia
RW Rwanda|BL Saint Barthelemy|SH Saint Helena|KN Saint Kitts and Nevis|LC Saint Lucia|MF Saint Martin (French part)
PM Saint Pierre and Miquelon|VC Saint Vincent and the Grenadines|WS Samoa|SM San Marino|ST Sao Tome and Principe|SA Saudi Arabia
SN Senegal|RS Serbia|SC Seychelles|SL Sierra Leone|SG Singapore|SX Sint Maarten (Dutch part)|SK Slovakia|SI Slovenia
SB Solomon Islands|SO Somalia|ZA South Africa|KR South Korea|SS South Sudan|ES Spain|LK Sri Lanka|SD Sudan|SR Suriname
SJ Svalbard|SE Sweden|CH Switzerland|SY Syria|TW Taiwan|TJ Tajikistan|TZ Tanzania|TH Thailand|TL Timor-Leste|TG Togo|TK Tokelau
TO Tonga|TT Trinidad and Tobago|TN Tunisia|TR Turkey|TM Turkmenistan|TC Turks and Caicos Islands|TV Tuvalu|UG Uganda|UA Ukraine
AE United Arab Emirates|GB United Kingdom|US United States|VI US Virgin Islands|UY Uruguay|UZ Uzbekistan|VU Vanuatu|VA Vatican City
VE Venezuela|VN Vietnam|WF Wallis and Futuna|EH Western Sahara|YE Yemen|ZM Zambia|ZW Zimbabwe
"""
NAMES: dict[str, str] = {entry[:2]: entry[3:] for line in _LINES.split("\n") for entry in line.split("|") if entry}
_ARTICLE = frozenset("BS CF CG CD CK DO FK FO GM IM KM MH MP MV NL PH PN SB SC AE GB US VG VI TC AX KY CC IO BQ".split())


def country_name(code: str) -> str:
    """Give the name of a country for use inside a sentence ("the United Kingdom"); empty where the code names none."""
    name = NAMES.get(code, "")
    return f"the {name}" if code in _ARTICLE else name


def country_choices() -> list[tuple[str, object]]:
    """Give the choices of a country field: nothing chosen beforehand, the common ones, all by name, then somewhere else."""
    common = [(code, NAMES[code]) for code in COMMON]
    every = sorted(((code, name) for code, name in NAMES.items() if code not in COMMON), key=lambda pair: pair[1])
    return [("", "Choose a country"), ("Often chosen", common), ("All others", every), (SOMEWHERE_ELSE, "Somewhere else")]
