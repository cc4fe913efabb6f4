"""Import of generated vCards: seconds (by the clock and of the processor), peak memory, and how long a page takes meanwhile.

    ./lazos bench importing [--cards 100000] [--few-names]

Parses, matches and stores in a process of its own, in a fresh SQLite database (or that of LAZOS_DATABASE_URL), while a
second process asks for the list of contacts over and over.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GIVEN = """Ana Luis María José Carmen Juan Lucía Pedro Elena Hugo Sofía Diego Paula Andrés Rosa Iván Inés Bruno Carla Omar
Pilar Nahia Joan Celia Mateo Noemí Raúl Teresa Félix Marta Óscar Julia Tomás Irene Pablo Nuria Sergio Alba Rubén Clara""".split()
FAMILY = """García Pérez López Robles Ibáñez Díaz Núñez Chi Soto Barrientos Etxebarria Paredes Ccori Kú Canché Montes Rivas
Luna Prieto Gil Santillán Maldonado Bru Aldana Uc Pech Lillo Quiroga Zárate Villanueva Ferrer Ochoa Salas Tapia Vera Ríos
Mora Peña Leiva Cano Duarte Acuña Benítez Cáceres Delgado Escobar Fuentes Guerrero Herrera Jiménez""".split()
ENDINGS = "ez az iz oz ano eda illo osa ueta arri eña ico".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cards", type=int, default=100_000)
    parser.add_argument("--few-names", action="store_true", help="2,000 names for all cards: matching at its hardest")
    parser.add_argument("--step", choices=["import", "pages"], help=argparse.SUPPRESS)
    parser.add_argument("--file", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step == "import":
        _import(options.file)
    elif options.step == "pages":
        _pages()
    else:
        _measure(options)


def _measure(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory(prefix="lazos-bench-") as folder:
        os.environ["LAZOS_DATA"] = folder
        path = Path(folder) / "cards.vcf"
        _generate(path, options.cards, options.few_names)
        _set_up(member=True)
        again = [sys.executable, __file__, "--file", str(path)]
        pages = subprocess.Popen([*again, "--step", "pages"], stdout=subprocess.PIPE, text=True)
        done = subprocess.run([*again, "--step", "import"], stdout=subprocess.PIPE, text=True, check=True)
        (Path(folder) / "stop").touch()
        print(json.dumps({**json.loads(done.stdout), **json.loads(pages.communicate()[0])}, indent=2))


def _generate(path: Path, count: int, few: bool) -> None:
    random.seed(71)
    families = FAMILY if few else [f"{name}{ending}" for name in FAMILY for ending in ENDINGS] + FAMILY
    with path.open("w", encoding="utf-8") as file:
        for at in range(count):
            given, first, second = random.choice(GIVEN), random.choice(families), random.choice(families)
            file.write(
                f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{first} {second};{given};;;\r\nFN:{given} {first} {second}\r\n"
                f"EMAIL;TYPE=work:{given[0].lower()}{random.getrandbits(40):x}@empresa{at % 997}.example\r\n"
                f"TEL;TYPE=cell:+52 {random.randrange(2000000000, 9999999999)}\r\n"
                f"ORG:Empresa {at % 5003}\r\nTITLE:Puesto {at % 53}\r\nADR:;;Calle {at % 301};Ciudad {at % 211};;;México\r\n"
                f"NOTE:Hablamos de {at % 1009}\r\nX-CUSTOM:{at}\r\nEND:VCARD\r\n"
            )


def _set_up(*, member: bool) -> None:
    from lazos.config.cli.django import set_up

    set_up(migrated=member)
    if member:
        from lazos.accounts.models import Member

        Member.objects.create_user("bench@lazos.example", None, name="Bench", region="MX", timezone="UTC")


def _import(path: str) -> None:
    _set_up(member=False)
    from django.utils import timezone

    from lazos.accounts.models import Member
    from lazos.exchange.importing.act import import_now

    started, worked = time.perf_counter(), time.process_time()
    (report,) = import_now(Member.objects.get(), [("cards.vcf", path)], now=timezone.now())
    seconds, worked = time.perf_counter() - started, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    counts = {name: count for name, count in report.counts().items() if count}
    print(
        json.dumps({"seconds": round(seconds, 1), "cpu_seconds": round(worked, 1), "peak_mib": round(peak), **counts})
    )


def _pages() -> None:
    _set_up(member=False)
    from django.test import Client

    from lazos.accounts.models import Member

    client = Client()
    client.force_login(Member.objects.get(), backend="allauth.account.auth_backends.AuthenticationBackend")
    times = []
    while not (Path(os.environ["LAZOS_DATA"]) / "stop").exists():
        started = time.perf_counter()
        assert client.get("/people/", headers={"host": "localhost"}).status_code == 200
        times.append((time.perf_counter() - started) * 1000)
        time.sleep(0.2)
    times.sort()
    p95 = times[len(times) * 95 // 100]
    print(json.dumps({"page_ms_median": round(statistics.median(times), 1), "page_ms_p95": round(p95, 1)}))


if __name__ == "__main__":
    main()
