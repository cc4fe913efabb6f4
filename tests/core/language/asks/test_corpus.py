"""The written messages: floors of precision and recall, and what a proposal must do when it is taken."""

import pytest

from lazos.core.language.asks import Finding, check, rewritten
from tests.core.language.asks.corpus import Message, load, problems

# Floors, somewhat below what is measured (./lazos bench asks): a fall below them is a regression.
FLOORS = {"dev": (0.97, 0.97), "held": (0.97, 0.95), "fresh": (0.95, 0.93), "voices": (0.95, 0.93)}


@pytest.mark.parametrize("part", FLOORS)
@pytest.mark.parametrize("language", ["es", "en"])
def test_good_messages_pass_and_wrong_ones_fail_for_the_right_reason(part: str, language: str) -> None:
    messages = [message for message in load(part) if message.language == language]
    good = [message for message in messages if not message.expected]
    wrong = [message for message in messages if message.expected]
    passing, failing = FLOORS[part]
    assert sum(not problems(message) for message in good) >= passing * len(good)
    assert sum(message.expected <= problems(message) for message in wrong) >= failing * len(wrong)


def test_the_corpus_covers_every_purpose_scenario_and_tie() -> None:
    good = {(m.language, m.purpose, m.scenario) for m in load() if not m.expected}
    assert len(good) == 2 * 8 * 4
    assert len(load()) >= 300


def test_good_messages_get_few_hints() -> None:
    hints = [len(message.findings) for message in load() if not message.expected]
    assert sum(hints) <= len(hints) / 3


@pytest.mark.slow
@pytest.mark.parametrize("message", [*load(), *load("fresh"), *load("voices")], ids=lambda message: message.place)
def test_a_proposal_taken_removes_its_finding_and_brings_nothing_new(message: Message) -> None:
    for finding in message.findings:
        after = check(rewritten(message.text, finding), message.language, message.context)
        assert _count(after, finding) < _count(message.findings, finding), (finding, rewritten(message.text, finding))
        assert {f.code for f in after if f.severity == "problem"} <= {f.code for f in message.findings}, (
            finding,
            rewritten(message.text, finding),
        )


@pytest.mark.slow
@pytest.mark.parametrize("message", load(), ids=lambda message: message.place)
def test_taking_every_proposal_in_turn_ends_without_problems(message: Message) -> None:
    text, findings = message.text, message.findings
    for _ in range(12):
        problem = next((f for f in findings if f.severity == "problem"), None)
        if problem is None:
            break
        text = rewritten(text, problem)
        findings = check(text, message.language, message.context)
    assert not [f for f in findings if f.severity == "problem"], text


def _count(findings: list[Finding], like: Finding) -> int:
    return sum(finding.code == like.code for finding in findings)
