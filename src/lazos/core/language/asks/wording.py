"""Reasons and proposals in the language and the treatment (tú, vos, usted …) of the message."""

import re
from functools import cached_property, lru_cache
from types import ModuleType

from lazos.core.language.asks import en, es
from lazos.core.language.asks.finding import Code, Finding, Severity
from lazos.core.language.asks.reading import Reading

_WORDS: dict[str, ModuleType] = {"es": es, "en": en}


class Wording:
    """Makes the findings of one message. Places are offsets in the flat text."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._words = _WORDS[reading.language]

    def replace(
        self, code: Code, severity: Severity, place: tuple[int, int], detail: str, variant: str = "", **facts: str
    ) -> Finding:
        """A finding on words that stand there; the proposal takes their place."""
        rewrite = self.say(f"{code}.{detail}", variant, **facts)
        return self.finding(code, severity, self._reading.flat.span(*place), detail, rewrite)

    def insert(self, code: Code, severity: Severity, detail: str, after_greeting: bool = False) -> Finding:
        """A finding on something missing: after the greeting, or at the end before the closing."""
        place = self._reading.greeting_end if after_greeting else self._reading.closing_start
        offset = self._offset(place)
        rewrite = self._fitted(offset, self.say(f"{code}.{detail}"), after_greeting)
        return self.finding(code, severity, (offset, offset), detail, rewrite)

    def finding(self, code: Code, severity: Severity, span: tuple[int, int], detail: str, rewrite: str) -> Finding:
        """A finding with its reason."""
        return Finding(code, severity, span, self._lookup(self._words.REASONS, f"{code}.{detail}"), rewrite, detail)

    def say(self, key: str, variant: str = "", **facts: str) -> str:
        """A proposal in the treatment of the message; the purpose or a variant may have its own."""
        pattern = self._lookup(self._words.REWRITES, key, variant)
        form = self._words.FORMS[self.treatment]
        named = {"name": self._reading.context.recipient or "…"} | facts
        return str(
            pattern.format(**form, **{word.capitalize(): said.capitalize() for word, said in form.items()}, **named)
        )

    @cached_property
    def treatment(self) -> str:
        """How the message addresses its recipient: a key of FORMS."""
        text = self._reading.flat.own
        counts = {form: len(_treatment(self._reading.language, form).findall(text)) for form in self._words.TREATMENTS}
        return str(max(counts, key=counts.__getitem__))

    def _lookup(self, table: dict[str, str], key: str, variant: str = "") -> str:
        for ending in (f".{variant}", f".{self._reading.context.purpose}", ""):
            if key + ending in table:
                return table[key + ending]
        raise KeyError(key)

    def _offset(self, place: int) -> int:
        at, source = self._reading.flat.at, self._reading.flat.source
        if place < len(at):
            return at[place]
        return len(source.rstrip()) if len(at) and at[-1] + 1 >= len(source.rstrip()) else (at[-1] + 1 if at else 0)

    def _fitted(self, offset: int, wording: str, opening: bool) -> str:
        """With the spaces it needs on both sides; after *Hola, Ana,* in lower case, as the sentence runs on."""
        source = self._reading.flat.source
        before, after = source[:offset], source[offset:]
        if opening and before.rstrip().endswith(","):
            wording = wording[0].lower() + wording[1:] if self._reading.language == "es" else wording
        lead = " " if before and not before[-1].isspace() else ""
        trail = (
            ("\n" if after[:1].isalpha() and before.endswith("\n") else " ") if after and not after[0].isspace() else ""
        )
        return lead + wording + trail


@lru_cache(maxsize=16)
def _treatment(language: str, form: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_WORDS[language].TREATMENTS[form]})\b")
