"""Calendars that are made to keep a reader busy or to fill its memory: (name, bytes)."""

from collections.abc import Iterator
from itertools import chain

HEAD, TAIL = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n", "END:VCALENDAR\r\n"
MANY = range(366)


def event(*lines: str, uid: str = "u", start: str = "DTSTART:20260401T100000Z") -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", start, "SUMMARY:Feria", *lines, "END:VEVENT", ""])


def listed(numbers: range) -> str:
    return ",".join(map(str, numbers))


def zone(name: str, *lines: str) -> str:
    offsets = ("TZOFFSETFROM:+0100", "TZOFFSETTO:+0200")
    inner = ("BEGIN:STANDARD", "DTSTART:19000101T000000", *offsets, *lines, "END:STANDARD")
    return "\r\n".join(["BEGIN:VTIMEZONE", f"TZID:{name}", *inner, "END:VTIMEZONE", ""])


def hostile() -> Iterator[tuple[str, bytes]]:
    for name, text in chain(_recurring(), _large(), _deep(), _zones()):  # one at a time: they are large
        yield name, text if isinstance(text, bytes) else (HEAD + text + TAIL).encode()


def _recurring() -> Iterator[tuple[str, str]]:
    yield "a million days", event("RRULE:FREQ=DAILY;COUNT=1000000")
    yield "a million minutes", event("RRULE:FREQ=MINUTELY;COUNT=1000000")
    yield "every second", event("RRULE:FREQ=SECONDLY")
    yield (
        "every minute, said otherwise",
        event(f"RRULE:FREQ=DAILY;BYHOUR={listed(range(24))};BYMINUTE={listed(range(60))}"),
    )
    yield "every hour of every day", event(f"RRULE:FREQ=YEARLY;BYYEARDAY={listed(MANY[1:])};BYHOUR={listed(range(24))}")
    yield "since the year 2", event("RRULE:FREQ=DAILY;COUNT=99999999", start="DTSTART:00020101T000000Z")
    yield (
        "since the year 2, three hundred times",
        "".join(
            event("RRULE:FREQ=DAILY;COUNT=99999999", uid=str(n), start="DTSTART:00020101T000000Z") for n in range(300)
        ),
    )
    yield (
        "decades long, every day",
        "".join(
            event("DTEND:20300101T000000Z", "RRULE:FREQ=DAILY", uid=str(n), start="DTSTART:19900101T000000Z")
            for n in range(30)
        ),
    )
    never = ("MONTHLY;BYDAY=5MO;BYSETPOS=2", "YEARLY;BYDAY=53MO;BYMONTH=2", "DAILY;BYMONTH=2;BYMONTHDAY=30")
    yield "never", "".join(event(f"RRULE:FREQ={never[n % 3]}", uid=str(n)) for n in range(3_000))
    yield (
        "every day, nineteen thousand times",
        "".join(event("RRULE:FREQ=DAILY", uid=str(n), start="DTSTART:20260101T100000Z") for n in range(19_000)),
    )
    yield (
        "one series of twenty thousand versions",
        event("RRULE:FREQ=DAILY")
        + "".join(event(f"RECURRENCE-ID:202604{n % 30 + 1:02}T100000Z") for n in range(20_000)),
    )
    yield (
        "ten thousand series of one name, each changed from a day on",
        "".join(event(start=f"DTSTART:{_nth_second(n)}") for n in range(10_000))
        + "".join(
            event(f"RECURRENCE-ID;RANGE=THISANDFUTURE:{_nth_second(n + 1_800)}", start="DTSTART:20600101T000000Z")
            for n in range(10_000)
        ),
    )
    yield "a list of days", event(*[f"RDATE:20260501T{n // 60 % 24:02}{n % 60:02}00Z" for n in range(4_900)])
    yield "a line of days", event("RDATE:" + ",".join(["20260501T101010Z"] * 80_000))
    yield (
        "numbers without end",
        "".join(
            event(f"RRULE:FREQ=DAILY;{part}", uid=part[:9])
            for part in ("INTERVAL=" + "9" * 5_000, "COUNT=" + "9" * 5_000, "BYMONTHDAY=" + ",".join(["31"] * 60_000))
        ),
    )


def _nth_second(n: int) -> str:
    return f"20500101T{n // 3600:02}{n // 60 % 60:02}{n % 60:02}Z"


def _large() -> Iterator[tuple[str, str | bytes]]:
    yield "one long line", event("DESCRIPTION:" + "x" * 15_000_000)
    yield "sixty long lines", "".join(event("DESCRIPTION:" + "x" * 250_000, uid=str(n)) for n in range(60))
    yield "one line in millions of pieces", event("DESCRIPTION:" + "\r\n x" * 3_000_000)
    yield "nothing but line ends", b"\r\n" * 8_000_000
    yield "line ends within", "\n" * 15_000_000
    yield "nothing but zeros", b"\0" * 16_000_000
    yield "as many events as fit", "".join(event(uid=str(n)) for n in range(150_000))
    yield "as many that are over", "".join(event(uid=str(n), start="DTSTART:19990101T100000Z") for n in range(150_000))
    yield "as many that are broken", "BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 500_000
    yield "people", event(*[f"ATTENDEE;CN=A{n}:mailto:a{n}@x.example" for n in range(4_900)])
    yield "parameters", event("ATTENDEE;" + ";".join(f"X{n}=y" for n in range(30_000)) + ":mailto:a@x.example")
    yield "quotes", event('ATTENDEE;CN="' + '"' * 200_000 + ":mailto:a@x.example")
    yield "backslashes", event("LOCATION:" + "\\" * 200_001)
    yield "digits", event("DURATION:P" + "9" * 4_000 + "D")


def _deep() -> Iterator[tuple[str, str]]:
    yield "two hundred thousand levels", "".join(f"BEGIN:X{n}\r\n" for n in range(200_000))
    yield "events within events", "BEGIN:VEVENT\r\n" * 500_000
    yield "calendars within calendars", "BEGIN:VCALENDAR\r\n" * 700_000


def _zones() -> Iterator[tuple[str, str]]:
    def placed(count: int) -> str:
        return "".join(event(uid=str(n), start=f"DTSTART;TZID=Z{n}:20260401T100000") for n in range(count))

    yearly = "RRULE:FREQ=YEARLY;BYMONTH=1"
    yield "five thousand zones", "".join(zone(f"Z{n}", yearly) for n in range(5_000)) + placed(5_000)
    rules = [f"RRULE:FREQ=YEARLY;BYMONTH={n % 12 + 1}" for n in range(2_000)]
    yield "a zone that always changes", zone("Z0", *rules) + placed(1)
    often = f"BYHOUR={listed(range(24))};BYMINUTE={listed(range(60))};BYYEARDAY={listed(MANY[1:])}"
    yield "a zone by the minute", zone("Z0", f"RRULE:FREQ=YEARLY;{often}") + placed(1)
    days = ",".join(f"{1900 + n % 100}0101T{n // 3600:02}{n // 60 % 60:02}{n % 60:02}" for n in range(3_000))
    yield "a zone of lists", zone("Z0", *[f"RDATE:{days}"] * 60) + placed(1)
    yield "a name without end", event(start="DTSTART;TZID=" + "/".join("a" * 60_000) + ":20260401T100000")
