"""Makes `first-names.tsv`, `surnames.txt` and `common-words.txt` of `parsing/lexicons/`.

First names with their gender and surnames come from the provider lists of Faker (MIT), in Latin letters:
Cyrillic ones are transliterated. Common words are the lower-case words of the SCOWL lists (its own
permissive licence) as Debian's packages `wamerican-small` and `wbritish-small` install them.

    python scripts/make_name_lexicons.py /usr/share/dict/american-english-small …
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import faker.providers.person as person_providers

LEXICONS = Path(__file__).parent.parent / "parsing" / "lexicons"
_LATIN = re.compile(r"[a-z](?:[a-z'-]*[a-z])?")
_CYRILLIC = dict(
    zip("абвгдезийклмнопрстуфыэі", "abvgdeziyklmnoprstufyei", strict=True),
    ё="yo", ж="zh", х="kh", ц="ts", ч="ch", ш="sh", щ="shch", ю="yu", я="ya", ъ="", ь="",
    є="ye", ї="i", ґ="g",
)  # fmt: skip
_OTHER_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "ı": "i", "þ": "th", "ə": "a"}
)
# Lists whose gender or first/last division says little about names in the news
_SKIP = {"fr_QC", "en_US", "zu_ZA", "ga_IE", "zh_TW"}
# Surnames that name a people too, which no list has
_OURS = {"german", "welsh"}


def folded(name: str) -> str:
    """`name` in lower case without accents, Cyrillic transliterated."""
    latin = "".join(_CYRILLIC.get(letter, letter) for letter in name.casefold())
    plain = unicodedata.normalize("NFKD", latin.translate(_OTHER_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def names_of(provider: object, attribute: str) -> set[str]:
    """The names of one list of a provider, folded; names of several words and other alphabets left out."""
    listed = getattr(provider, attribute, ())
    if not isinstance(listed, Iterable):
        return set()
    names = {folded(str(name)) for name in listed}
    return {name for name in names if len(name) > 1 and _LATIN.fullmatch(name)}


def collect() -> tuple[dict[str, str], set[str]]:
    """First names with their gender (f, m or u) and surnames, over all locales of Faker."""
    female, male, either, surnames = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for module in pkgutil.iter_modules(person_providers.__path__):
        if module.name in _SKIP:
            continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        female.update(names_of(provider, "first_names_female"))
        male.update(names_of(provider, "first_names_male"))
        either.update(names_of(provider, "first_names") | names_of(provider, "first_romanized_names"))
        surnames.update(names_of(provider, "last_names") | names_of(provider, "last_romanized_names"))
    genders = {name: gender(female[name], male[name]) for name in female | male | either}
    return genders, set(surnames) | _OURS


def gender(female: int, male: int) -> str:
    """f or m where at least three locales in four say so, else u."""
    total = female + male
    if total and female >= 0.75 * total:
        return "f"
    return "m" if total and male >= 0.75 * total else "u"


def common_words(files: list[str]) -> set[str]:
    """The lower-case words of `files`, possessives and single letters left out."""
    words: set[str] = set()
    for file in files:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
        words.update(line for line in lines if len(line) > 1 and re.fullmatch(r"[a-z]+", line))
    return words


def write(name: str, purpose: str, lines: Iterable[str]) -> None:
    (LEXICONS / name).write_text("\n".join([f"# {purpose}", *sorted(lines)]) + "\n", encoding="utf-8")


def main() -> None:
    genders, surnames = collect()
    write(
        "first-names.tsv",
        "First names without accents, in lower case, and their gender: f, m, or u where it is not sure",
        (f"{name}\t{value}" for name, value in genders.items()),
    )
    write("surnames.txt", "Surnames without accents, in lower case", surnames)
    words = common_words(sys.argv[1:])
    if words:
        write("common-words.txt", "English words that are written in lower case", words)
    print(f"{len(genders)} first names, {len(surnames)} surnames, {len(words)} common words")


if __name__ == "__main__":
    main()
