"""Precision and recall of the checker of asks on the written messages, per code and language.

    python bench/asks.py [dev|held|fresh|voices] [errors]

The corpus was written before the rules and halved by a hash: `dev` was tuned on, `held` was not. `fresh` and
`voices` are messages written afterwards, in other voices. `errors` prints each difference.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.core.language.asks.corpus import Message, load, problems

PARTS = ("dev", "held", "fresh", "voices")
CODES = ("personal", "specific", "time", "job", "give", "thanks", "exit", "pressure", "several")


def main(arguments: list[str]) -> None:
    for part in [name for name in PARTS if name in arguments] or PARTS:
        messages = load(part)
        print(f"{part}: {len(messages)} messages")
        for language in ("es", "en"):
            _report(language, [message for message in messages if message.language == language], "errors" in arguments)


def _report(language: str, messages: list[Message], errors: bool) -> None:
    found = [(message, problems(message)) for message in messages]
    good = [codes for message, codes in found if not message.expected]
    wrong = [(message, codes) for message, codes in found if message.expected]
    print(f"  {language}: {sum(not codes for codes in good)} of {len(good)} good messages pass, ", end="")
    print(
        f"{sum(message.expected <= codes for message, codes in wrong)} of {len(wrong)} wrong ones fail with every reason"
    )
    for code in CODES:
        _line(code, found)
    if errors:
        for message, codes in found:
            _difference(message, codes)


def _line(code: str, found: list[tuple[Message, set[str]]]) -> None:
    right = sum(code in codes and code in message.expected for message, codes in found)
    said = sum(code in codes and code not in message.tolerated for message, codes in found)
    wanted = sum(code in message.expected for message, _ in found)
    print(
        f"  {code:9} n={wanted:3}  precision {right / said if said else 1:.3f}  recall {right / wanted if wanted else 1:.3f}"
    )


def _difference(message: Message, codes: set[str]) -> None:
    missing, extra = message.expected - codes, codes - message.expected - message.tolerated
    if missing or extra:
        print(
            f"    {message.place} {message.purpose}/{message.tie} missing {sorted(missing)} extra {sorted(extra)}\n      {message.text}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
