"""Language tags as BCP 47 writes them: ``en``, ``en-GB``, ``zh-Hant-TW``.

Read are language, script, region, variants and private use (RFC 5646, 2.1). Two letters must be a language of
ISO 639-1, and as a region a country of ISO 3166-1; of three letters there are thousands, and each is taken but the
few that have a form of two letters and are met in practice.
"""

import re

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<rest>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-x(?:-[a-z0-9]{1,8})+)?)",
    re.ASCII,
)

_LANGUAGES = frozenset(
    (
        "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el "
        "en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it "
        "iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt "
        "my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl "
        "sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo "
        "za zh zu"
    ).split()
)

_REGIONS = frozenset(
    (
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY "
        "BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK "
        "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR "
        "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK "
        "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
        "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF "
        "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
    ).split()
)

_MEANT = {
    "en": "eng english anh tieng-anh us uk-en",
    "en-GB": "gb en-uk british",
    "en-US": "american en-usa",
    "vi": "vn vie viet vietnamese tieng-viet",
    "fr": "fra fre french phap",
    "de": "deu ger german duc",
    "zh": "cn chi zho chinese trung hoa",
    "ja": "jp jpn japanese nhat",
    "ko": "kor korean han",
    "ru": "rus russian nga",
    "km": "khm khmer",
    "lo": "lao",
    "th": "tha thai",
    "es": "spa spanish",
    "it": "ita italian",
    "pt": "por portuguese",
}
_CURES = {written: tag for tag, words in _MEANT.items() for written in words.split()}
"""What is written in place of a tag: names of languages and countries, and longer codes."""


def read_language_tag(text: str) -> str | None:
    """Return a language tag in its usual letters (``en-US``, ``zh-Hant``); None when it is none."""
    match = _TAG.fullmatch(text.lower())
    if match is None or text.lower() in _CURES:
        return None
    language, script, region = match["language"], match["script"], (match["region"] or "").upper()
    if len(language) == 2 and language not in _LANGUAGES:
        return None
    if len(language) == 3 and language in _CURES:
        return None
    if region.isalpha() and region not in _REGIONS:
        return None
    parts = (language, script.title() if script else "", region)
    return "-".join(part for part in parts if part) + match["rest"]


def nearest_language_tag(text: str) -> str:
    """Return the tag that was probably meant by one that `read_language_tag` refused."""
    written = text.strip().lower().replace("_", "-").replace(" ", "-")
    first = written.split("-")[0]
    for candidate in (written, first):
        if candidate in _CURES:
            return _CURES[candidate]
        tag = read_language_tag(candidate)
        if tag:
            return tag
    return "en"


def is_same_language(tag: str, other: str) -> bool:
    """Tell whether two tags name one language as far as both say: ``vi`` and ``vi-VN`` do."""
    parts, others = tag.split("-"), other.split("-")
    return all(part == its for part, its in zip(parts, others, strict=False))
