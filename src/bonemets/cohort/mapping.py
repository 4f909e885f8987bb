"""Which column answers which question, and what its texts say: put forward, then kept in a file of a few lines.

Nothing that is only likely is taken: it is written as a comment of the file, or waits in the page.
"""

import json
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bonemets.cohort.reading import asked
from bonemets.cohort.refusal import listed, refusal
from bonemets.cohort.vocabulary import Suggestion, answers_of, plain, suggest
from bonemets.kernel.answers import read as read_answers
from bonemets.kernel.answers import read_one
from bonemets.kernel.codec import UNKNOWN
from bonemets.kernel.errors import InvalidAnswer, quoted
from bonemets.kernel.question import Exclusion, Question
from bonemets.kernel.rule import Rule, find
from bonemets.kernel.rule import rules as every

Columns = dict[str, str]
"""By question, the column that answers it."""

Values = dict[str, dict[str, str]]
"""By question, the code that each text stands for; `?` for an answer that is unknown."""

MOST = 10_000
"""Different texts of a column, beyond which they are no answers to a closed question."""

_CONTROL = re.compile("[\0-\x08\n-\x1f\x7f]")
"""Characters that a comment of TOML cannot hold; in a text they are written otherwise."""

_PARTS = frozenset(("columns", "values", "confirmed"))
_SHOWN = 200
_FEW = 60
_MOSTLY = 0.6
_TELLING = 5


@dataclass(frozen=True, slots=True)
class RuleMap:
    """How the columns of a file answer one rule.

    Args:
        columns: By question, the column.
        values: By question, codes by text.
        confirmed: Questions whose unusual numbers count.
    """

    columns: Columns = field(default_factory=dict)
    values: Values = field(default_factory=dict)
    confirmed: tuple[str, ...] = ()


Map = dict[str, RuleMap]
"""By rule, how the columns of a file answer it."""


def in_order(names: Collection[str]) -> list[Rule[..., Any]]:
    """Rules in the order of the guideline, those that need the total of another after it.

    Raises:
        InvalidAnswer: No rule has one of these names.

    Examples:
        >>> [rule.name for rule in in_order(["spine_strategy", "sins", "tomita"])]
        ['sins', 'tomita', 'spine_strategy']
    """
    chosen = {find(name) for name in names}
    by_name = {rule.name for rule in chosen}
    return sorted((rule for rule in every() if rule in chosen), key=lambda rule: len(by_name & rule.questions.keys()))


def columns(rules: Sequence[Rule[..., Any]], held: Mapping[str, Collection[str]]) -> dict[str, dict[str, Suggestion]]:
    """The column that answers each question, by its name, or put forward by what it holds.

    Args:
        rules: The rules to apply.
        held: By column, the texts that it holds.

    Returns:
        By rule and question, columns that may answer it; sure where the name says the question and nothing else.

    Examples:
        >>> from bonemets import mirels, sins
        >>> found = columns([mirels, sins], dict.fromkeys(["mirels_douleur", "Alignement", "lesion"], ()))
        >>> found["mirels"]["pain"].is_sure, found["mirels"]["lesion"].is_sure, found["sins"]["alignment"].is_sure
        (True, False, True)
    """
    names = {column: plain(column) for column in held}
    found: dict[str, dict[str, Suggestion]] = {rule.name: {} for rule in rules}
    claims = [
        (rule.name, key, question, _names(rule, key, question))
        for rule in rules
        for key, question in asked(rule).items()
    ]
    for name, key, question, forms in claims:
        own = {f"{plain(name)} {form}" for form in forms}
        exact = [column for column, said in names.items() if said in own] or [
            column for column, said in names.items() if said in forms
        ]
        if exact:
            others = {other for _, _, other, theirs in claims if names[exact[0]] in theirs and other is not question}
            is_own = names[exact[0]] in own
            is_alone = len(exact) == 1
            found[name][key] = Suggestion(
                tuple(exact), "nom de la question", is_alone and (is_own or not others), is_doubtful=not is_alone
            )
            continue
        apart = _telling(forms) - _telling(
            form for rule, _, other, theirs in claims if rule == name and other is not question for form in theirs
        )
        near = [column for column, said in names.items() if _near(said, forms) or apart & set(said.split())]
        if near:
            found[name][key] = Suggestion(tuple(near), "nom proche")
    for by_key in found.values():
        sure = {one.code for one in by_key.values() if one.is_sure}
        for key, one in list(by_key.items()):
            if not one.is_sure and sure.intersection(one.codes):
                left = tuple(column for column in one.codes if column not in sure)
                by_key[key] = replace(one, codes=left, is_doubtful=one.is_doubtful and len(left) > 1)
                if not left:
                    del by_key[key]
    taken = {column for by_key in found.values() for one in by_key.values() if one.is_sure for column in one.codes}
    for name, key, question, _ in claims:
        if key not in found[name]:
            fits = [column for column, texts in held.items() if column not in taken and _answers(question, texts)]
            if fits:
                found[name][key] = Suggestion(tuple(fits), "ses textes sont des réponses")
    return found


def _names(rule: Rule[..., Any], key: str, question: Question | Exclusion) -> set[str]:
    if isinstance(question, Exclusion):
        return {plain(form) for form in (key, question.label.fr, question.label.en)}
    said = (
        key,
        key.rpartition(".")[2],
        question.question.fr,
        question.question.en,
        question.short.fr,
        question.short.en,
        *((f"{key}_points",) if key != rule.name and key in (other.name for other in every()) else ()),
    )
    return {plain(form) for form in said}


def _near(said: str, forms: Iterable[str]) -> bool:
    """Whether one of two names is the other with a word or two more."""
    words = {word for word in said.split() if len(word) > 3}
    whole = [set(form.split()) for form in forms if form]
    return bool(words) and any((words <= form and len(form) < 3) or form <= set(said.split()) for form in whole)


def _telling(forms: Iterable[str]) -> set[str]:
    """Words that say of what is asked, and not how."""
    return {word for form in forms for word in form.split() if len(word) >= _TELLING}


def _answers(question: Question | Exclusion, texts: Collection[str]) -> bool:
    """Whether a column of few texts holds answers to a closed question, and hardly anything else."""
    if isinstance(question, Exclusion) or not answers_of(question) or not 1 < len(texts) <= _FEW:
        return False
    sure, _ = values(question, texts)
    read = [code for code in sure.values() if code != UNKNOWN]
    return len(set(read)) > 1 and len(sure) >= _MOSTLY * len(texts)


def values(
    question: Question | Exclusion, texts: Collection[str]
) -> tuple[dict[str, str], dict[str, Suggestion | None]]:
    """Codes of the texts that say an answer, and what is put forward for the others.

    Args:
        question: The question, or the exclusion.
        texts: Every text of the column.
    """
    found = suggest(question, texts)
    sure = {text: one.code for text, one in found.items() if one and one.is_sure and one.code and text.strip()}
    return sure, {text: one for text, one in found.items() if text not in sure and text.strip()}


def suggested(
    rules: Sequence[Rule[..., Any]], held: Mapping[str, Collection[str]], given: Map | None = None
) -> tuple[Map, dict[str, dict[str, dict[str, Suggestion | None]]]]:
    """A whole map: what was given, then what is sure; and what waits for a decision.

    Args:
        rules: The rules to apply.
        held: By column, the texts that it holds.
        given: What the reader has decided already; a question with an empty column is not answered.

    Returns:
        The map, and by rule and question, suggestions for the texts that nothing reads.

    Examples:
        >>> from bonemets import mirels
        >>> found, open_ = suggested([mirels], {"douleur": ["MILD", "vive"]})
        >>> found["mirels"].columns, found["mirels"].values, open_["mirels"]["pain"]["vive"]
        ({'pain': 'douleur'}, {'pain': {'MILD': 'mild'}}, None)
    """
    by_name = columns(rules, held)
    made: Map = {}
    waiting: dict[str, dict[str, dict[str, Suggestion | None]]] = {}
    for rule in rules:
        told = (given or {}).get(rule.name, RuleMap())
        sure = {key: one.code for key, one in by_name[rule.name].items() if one.is_sure and one.code}
        taken = {**sure, **told.columns}
        chosen = {key: taken[key] for key in asked(rule) if taken.get(key)}
        coded: Values = {}
        waiting[rule.name] = {}
        for key, column in chosen.items():
            known, rest = values(asked(rule)[key], held[column])
            decided = told.values.get(key, {})
            coded[key] = {
                text: code
                for text, code in {**known, **_in_other_letters(decided, rest), **decided}.items()
                if text in held[column]
            }
            waiting[rule.name][key] = {text: one for text, one in rest.items() if text not in coded[key]}
        confirmed = tuple(key for key in chosen if key in told.confirmed)
        made[rule.name] = RuleMap(chosen, {key: found for key, found in coded.items() if found}, confirmed)
    return made, waiting


def _in_other_letters(decided: Mapping[str, str], texts: Iterable[str]) -> dict[str, str]:
    """What was decided of a text, for those that are the same but for capitals and spaces; nothing where two differ."""
    codes: dict[str, set[str]] = {}
    for text, code in decided.items():
        codes.setdefault(_bare(text), set()).add(code)
    return {text: next(iter(codes[_bare(text)])) for text in texts if len(codes.get(_bare(text), ())) == 1}


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())


def unusual(question: Question | Exclusion, texts: Iterable[str], coded: Mapping[str, str]) -> list[str]:
    """Texts that are measures outside the plausible range, which count once they are confirmed.

    Args:
        question: The question, or the exclusion.
        texts: Texts of the column.
        coded: What some of them stand for.

    Examples:
        >>> from bonemets import zoledronic_dose
        >>> unusual(zoledronic_dose.questions["clearance"], ["40", "300", "40000", "NR"], {"NR": "?"})
        ['300']
    """
    if isinstance(question, Exclusion):
        return []
    return [text for text in texts if _is_unusual(question, coded.get(text, text))]


def _is_unusual(question: Question, text: str) -> bool:
    if not any(map(str.isdigit, text)):
        return False
    try:
        return not read_one(question, "", text).is_usable
    except InvalidAnswer:
        return False


def check(rules: Sequence[Rule[..., Any]], given: Map, header: Sequence[str]) -> None:
    """Refuse what a map says of things that are not there.

    Raises:
        InvalidAnswer: A rule that is not applied, a question, column or code that does not exist, or two for one.
    """
    for name, one in given.items():
        rule = next((rule for rule in rules if rule.name == name), None)
        if rule is None:
            raise refusal(
                "règle",
                name,
                tuple(rule.name for rule in rules),
                f"Correspondances : la règle « {quoted(name)} » n'est pas appliquée ; règles appliquées : "
                f"{', '.join(rule.name for rule in rules)} ; par exemple : --rule {quoted(name)}.",
                f"Map: the rule “{quoted(name)}” is not applied.",
            )
        known = asked(rule)
        for key in (*one.columns, *one.values, *one.confirmed):
            if key not in known:
                raise refusal(
                    key,
                    key,
                    tuple(known),
                    f"Correspondances, {name} : la question « {quoted(key)} » n'existe pas ; questions : "
                    f"{', '.join(known)} ; par exemple : {next(iter(known))} = {quote(header[0])}.",
                    f"Map, {name}: there is no question “{quoted(key)}”.",
                )
        for key, column in one.columns.items():
            if column and column not in header:
                raise missing_column(column, header, f"Correspondances, {name}.{key}")
        _check_codes(rule, one, known)


def missing_column(column: str, header: Sequence[str], where: str) -> InvalidAnswer:
    """Error for a column that the file has not."""
    return refusal(
        "colonne",
        column,
        tuple(header),
        f"{where} : le fichier n'a pas de colonne « {quoted(column)} » ; colonnes : {listed(tuple(header))} ; "
        f"par exemple : {quote(header[0])}.",
        f"{where}: no column “{quoted(column)}”; columns: {listed(tuple(header))}.",
    )


def _check_codes(rule: Rule[..., Any], one: RuleMap, known: Mapping[str, Question | Exclusion]) -> None:
    for key, coded in one.values.items():
        codes = answers_of(known[key])
        for text, code in coded.items():
            if code != UNKNOWN and key in read_answers(rule, {key: code}).refused:
                example = next(iter(codes), UNKNOWN)
                raise refusal(
                    key,
                    code,
                    (*codes, UNKNOWN),
                    f"Correspondances, {rule.name}.{key} : « {quoted(text)} » ne peut valoir « {quoted(code)} » ; "
                    f"codes : {', '.join(codes) or 'un nombre'}, ou ? pour inconnu ; par exemple : "
                    f"{quote(text)} = {quote(example)}.",
                    f"Map, {rule.name}.{key}: no code “{quoted(code)}”.",
                )


def read(content: str, name: str) -> Map:
    r"""A map as a file holds it.

    Args:
        content: Its text.
        name: What to call it.

    Raises:
        InvalidAnswer: It is no TOML, or holds something else than columns and values.

    Examples:
        >>> read('[sins.columns]\nlocation = "niveau"\n[sins.values.location]\n"nc" = "?"', "m.toml")["sins"].values
        {'location': {'nc': '?'}}
    """
    example = f"par exemple : [sins.columns], puis location = {quote('niveau')}"
    try:
        told = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        twice = "deux colonnes pour une question, ou une ligne en double" if "overwrite" in str(error) else str(error)
        raise refusal(
            "fichier", name, "TOML", f"{name} : illisible ({twice}) ; {example}.", f"{name}: not TOML ({error})."
        ) from None
    for rule, parts in told.items():
        tables = parts if isinstance(parts, dict) else {"": parts}
        if not tables.keys() <= _PARTS or not _is_text(tables.get("columns", {})) or not _is_list(tables):
            raise refusal(
                "fichier",
                rule,
                tuple(sorted(_PARTS)),
                f"{name} : [{quoted(rule)}] ne peut avoir que columns, values et une liste confirmed ; {example}.",
                f"{name}: [{quoted(rule)}] may hold columns, values and a list confirmed only.",
            )
        for key, coded in dict(tables.get("values", {})).items():
            if not _is_text(coded):
                raise refusal(
                    key,
                    str(coded),
                    'texte = "code"',
                    f"{name} : [{quoted(rule)}.values.{quoted(key)}] doit être formé de lignes « texte = code », "
                    f"par exemple : {quote('lyse')} = {quote('lytic')}.",
                    f"{name}: values must be texts.",
                )
    return {
        rule: RuleMap(dict(parts.get("columns", {})), dict(parts.get("values", {})), tuple(parts.get("confirmed", ())))
        for rule, parts in told.items()
    }


def _is_list(tables: Mapping[str, Any]) -> bool:
    confirmed = tables.get("confirmed", [])
    return isinstance(confirmed, list) and all(isinstance(key, str) for key in confirmed)


def _is_text(found: object) -> bool:
    return isinstance(found, dict) and all(isinstance(value, str) for value in found.values())


def written(
    rules: Sequence[Rule[..., Any]],
    made: Map,
    waiting: Mapping[str, Mapping[str, Mapping[str, Suggestion | None]]],
    held: Mapping[str, Collection[str]],
) -> str:
    """A map as a file that can be filled in: what is sure, and as comments what is not decided.

    Args:
        rules: The rules to apply.
        made: The map.
        waiting: By rule and question, suggestions for the texts that nothing reads.
        held: By column, the texts that it holds.
    """
    return "".join(f"{_CONTROL.sub(' ', line)}\n" for line in _lines(rules, made, waiting, held))


def _lines(
    rules: Sequence[Rule[..., Any]],
    made: Map,
    waiting: Mapping[str, Mapping[str, Mapping[str, Suggestion | None]]],
    held: Mapping[str, Collection[str]],
) -> Iterator[str]:
    yield "# Correspondances entre un fichier et les questions de bonemets."
    yield "# Une ligne qui commence par # n'est pas prise en compte : retirer le # pour l'accepter, après vérification."
    yield f"# Colonnes du fichier : {' | '.join(held)}"
    by_name = columns(rules, held)
    for rule in rules:
        one = made.get(rule.name, RuleMap())
        yield ""
        yield f"# {rule.title.fr} ({rule.section}), version {rule.version}"
        yield from _confirmed(rule, one, held)
        yield f"[{rule.name}.columns]"
        for key, question in asked(rule).items():
            label = question.label.fr if isinstance(question, Exclusion) else question.question.fr
            if key in one.columns:
                yield f"{_key(key)} = {quote(one.columns[key])}  # {label}"
            else:
                near = by_name[rule.name].get(key)
                proposed = quote(near.codes[0]) if near else '""'
                yield f"# {_key(key)} = {proposed}  # {label}"
        for key, column in one.columns.items():
            open_ = waiting.get(rule.name, {}).get(key, {})
            coded = one.values.get(key, {})
            if not coded and not open_:
                continue
            yield ""
            yield f"[{rule.name}.values.{_key(key)}]  # colonne {quote(column)}"
            if codes := answers_of(asked(rule)[key]):
                yield "# " + " ; ".join(f"{code} = {label}" for code, label in codes.items()) + " ; ? = inconnu"
            yield from (f"{quote(text)} = {quote(code)}" for text, code in coded.items())
            for text, suggestion in list(open_.items())[:_SHOWN]:
                said = " ou ".join(suggestion.codes) if suggestion else UNKNOWN
                why = f"proposé : {suggestion.why}" if suggestion else "à compléter"
                yield f"# {quote(text)} = {quote(said)}  # {why}"


def _confirmed(rule: Rule[..., Any], one: RuleMap, held: Mapping[str, Collection[str]]) -> Iterator[str]:
    """The questions whose unusual numbers count, and as comments those that wait for it."""
    found = {
        key: unusual(asked(rule)[key], held[column], one.values.get(key, {})) for key, column in one.columns.items()
    }
    if not any(found.values()):
        return
    yield f"[{rule.name}]"
    for key, texts in found.items():
        if texts:
            yield f"# {key} : inhabituel, laissé de côté tant que ce n'est pas confirmé : {listed(texts)}"
    waiting = [key for key, texts in found.items() if texts and key not in one.confirmed]
    if one.confirmed:
        yield f"confirmed = [{', '.join(map(quote, one.confirmed))}]"
    elif waiting:
        yield "# Les vérifier sur la source, puis retirer le # de la ligne suivante pour qu'ils comptent."
        yield f"# confirmed = [{', '.join(map(quote, waiting))}]"


def _key(key: str) -> str:
    return key if "." not in key else quote(key)


def quote(text: str) -> str:
    """A string as TOML writes it, which is as JSON does but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
