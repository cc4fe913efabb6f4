"""One specific thing: what is asked can be told from the words of the message."""

import re
from collections.abc import Iterator

from lazos.core.language.asks.finding import Finding, Severity
from lazos.core.language.asks.lexicon import STOP, finder
from lazos.core.language.asks.reading import Reading, Sentence
from lazos.core.language.asks.wording import Wording
from lazos.core.language.fold import words

_BLANK = re.compile(r"(?:(?<!\w)(\w{1,12})|[\s:\[])(?:…|\.\.\.)")
_CHOICE = re.compile(r"\w (?:o|u|or) \w.*\?")
# *I would love to ask you: - how you found your first clients*
_LISTED = re.compile(r"[-–•*·]|\d{1,2}[.)]")
# A referral to a named role, an introduction to somebody named or told by what they do.
_NAMED_BY = {"referral": "role", "introduction": "third_party"}
# Distinct words that say something, below which nobody could tell what is wanted.
_ENOUGH = 2
_ENOUGH_AROUND = 3


def check(reading: Reading, wording: Wording) -> Iterator[Finding]:
    """A vague ask, or thanks that do not say for what."""
    if not reading.sentences[0].text or (reading.has("job") and reading.context.purpose != "thanks"):
        return
    if reading.context.purpose == "thanks" or (not reading.context.purpose and not _asking(reading)):
        if reading.has("thanks") and not _thanked_for(reading):
            yield wording.replace("specific", "problem", _place(_gratitude(reading)), "vague", "thanks")
    elif empty := _empty(reading):
        yield wording.replace("specific", "problem", _place(empty), "vague")
    elif not is_told(reading):
        vaguest, severity = _vaguest(reading), _grave(not _names_topic(reading))
        if vaguest:
            yield wording.replace("specific", severity, _place(vaguest), "vague")
        else:
            yield wording.insert("specific", severity, "vague")


def _empty(reading: Reading) -> Sentence | None:
    """*Chat about stuff*, *cualquier consejo*: an ask that says itself that it is about nothing in particular."""
    return next((sentence for sentence in reading.body if sentence.asks and sentence.has("empty")), None)


def _names_topic(reading: Reading) -> bool:
    """*Sobre mercados*: one word, but a topic."""
    for sentence in reading.body:
        for match in finder("topic").finditer(sentence.own) if sentence.asks else ():
            following = words(sentence.text[match.end() :])[:1]
            if following and following[0] in sentence.content:
                return True
    return False


def _grave(grave: bool) -> Severity:
    return "problem" if grave else "hint"


def _asking(reading: Reading) -> bool:
    return any(sentence.asks for sentence in reading.body)


def is_told(reading: Reading, without: Sentence | None = None) -> bool:
    """Whether ask and account hold enough; what recalls the past counts when the ask points back to it.

    ``without``: a sentence that is about to be replaced.
    """
    if _has_blank(reading):
        return True
    body = [sentence for sentence in reading.body or reading.sentences if sentence is not without]
    named_by = _NAMED_BY.get(reading.context.purpose)
    if named_by and any(sentence.has(named_by) for sentence in body):
        return True
    asks = [sentence for sentence in body if sentence.asks and not sentence.is_courtesy]
    asked = _content(asks, reading)
    account = _content([s for s in body if not s.is_courtesy and not _recalls(s)], reading)
    if any(sentence.asks and sentence.has("anaphora") for sentence in body):
        account |= _content([s for s in body if _recalls(s)], reading)
    if _among_friends(reading) and (asked or any(_CHOICE.search(sentence.own) for sentence in asks)):
        return True  # a word is enough, or *A or B?*
    return len(asked) >= _ENOUGH or len(asked | account) >= (_ENOUGH_AROUND if not asked else _ENOUGH + 1)


def _among_friends(reading: Reading) -> bool:
    return not reading.context.weak and reading.context.purpose not in ("referral", "recommendation")


def _thanked_for(reading: Reading) -> bool:
    body = reading.body or reading.sentences
    return len(_content(body, reading)) >= _ENOUGH + 1 or _has_blank(reading)


def _has_blank(reading: Reading) -> bool:
    """*Sobre…*: a place that the writer is about to fill. An ellipsis that trails off after a noun is none."""
    return any(match.group(1) is None or match.group(1) in STOP for match in _BLANK.finditer(reading.flat.text))


def _content(sentences: list[Sentence], reading: Reading) -> frozenset[str]:
    heads = tuple(name[:3] for name in words(reading.context.recipient) if len(name) > 2)
    greeting = frozenset(words(reading.flat.text[: reading.greeting_end]))
    said = frozenset(word for sentence in sentences for word in sentence.content) - greeting
    return frozenset(word for word in said if not (heads and word.startswith(heads)))


def _recalls(sentence: Sentence) -> bool:
    """Whether it only speaks of the recipient or of what was shared: the reason to write to them, not what is asked."""
    of_them = sentence.has("reference") or sentence.has("shared") or sentence.speaks_of_recipient
    return of_them and "?" not in sentence.own and not sentence.has("account") and not _LISTED.match(sentence.own)


def _vaguest(reading: Reading) -> Sentence | None:
    asks = [
        s
        for s in reading.body or reading.sentences
        if not s.is_courtesy and (s.asks or s.has("demand") or s.has("vague_ask"))
    ]
    return next((s for s in asks if s.has("vague_ask")), asks[0] if asks else None)


def _gratitude(reading: Reading) -> Sentence:
    body = reading.body or reading.sentences
    return next((s for s in body if s.has("thanks")), body[0])


def _place(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end
