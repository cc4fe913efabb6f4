"""`./lazos`: the web server and the worker in one foreground process group."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
import webbrowser

from lazos.config.cli import CommandError
from lazos.config.cli.django import set_up
from lazos.config.cli.lock import Running
from lazos.config.cli.words import say, word
from lazos.config.environment import data_folder

HELP = ("arrancar Lazos en este equipo", "run Lazos on this machine")
PATIENCE = 7.0  # seconds that a child has to end by itself


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=int(os.environ.get("LAZOS_PORT", "8000")))
    parser.add_argument("--host", default=os.environ.get("LAZOS_HOST", "127.0.0.1"))
    parser.add_argument(
        "--no-open", action="store_true", help=word(("no abrir el navegador", "do not open the browser"))
    )
    parser.add_argument("--workers", type=int, default=min(2, processors()), help=argparse.SUPPRESS)
    parser.add_argument("--threads", type=int, default=4, help=argparse.SUPPRESS)


def processors() -> int:
    """How many this process may use. Pages are Python: one process of the server never uses more than one."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(options: argparse.Namespace) -> int:
    _claim_port(options.host, options.port)
    _allow_host(options.host)
    with Running(data_folder()):
        compile_translations()
        set_up()
        return _serve(options)


def _claim_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OverflowError:
            raise CommandError(f"El puerto {port} no existe: va de 1 a 65535.", f"There is no port {port}: 1 to 65535.")
        except OSError as problem:
            raise CommandError(
                f"{host}:{port} no está libre ({problem.strerror}). Prueba: ./lazos --port {port + 1}",
                f"{host}:{port} is taken or cannot be used ({problem.strerror}). Try: ./lazos --port {port + 1}",
            ) from problem


def _allow_host(host: str) -> None:
    # Whoever opens Lazos to a network says so by --host; LAZOS_HOSTS narrows it to names.
    if host not in {"127.0.0.1", "localhost", "::1"} and not os.environ.get("LAZOS_HOSTS"):
        os.environ["LAZOS_HOSTS"] = "*"


def compile_translations() -> None:
    from lazos.config.translations import compile_all

    compile_all()


def _serve(options: argparse.Namespace) -> int:
    address = f"http://{'localhost' if options.host in {'127.0.0.1', '0.0.0.0'} else options.host}:{options.port}/"
    children = [_web(options), _worker()]
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: _end(children))
    _wait_until_up(options, children)
    print(say(f"Lazos está en {address}", f"Lazos is at {address}"), flush=True)
    print(say("Para terminar: Ctrl-C", "To stop it: Ctrl-C"), flush=True)
    if not options.no_open and sys.stdout.isatty():
        webbrowser.open(address)
    return _watch(children)


def _web(options: argparse.Namespace) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--host",
        options.host,
        "--port",
        str(options.port),
        "--workers",
        str(options.workers),
        "--blocking-threads",
        str(options.threads),
        "--no-ws",
        "--log-level",
        "warning",
        "--workers-kill-timeout",
        "5",
        "lazos.config.wsgi:application",
    ]
    return subprocess.Popen(command)


def _worker() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "lazos.config.cli.worker"])


def _wait_until_up(options: argparse.Namespace, children: list[subprocess.Popen[bytes]]) -> None:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(options.host, options.host)
    for _attempt in range(600):
        if children[0].poll() is not None:
            return
        try:
            socket.create_connection((host, options.port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return


def _watch(children: list[subprocess.Popen[bytes]]) -> int:
    """Until one child ends; then all end, for half a Lazos helps nobody."""
    while all(child.poll() is None for child in children):
        time.sleep(0.2)
    stopped_by_signal = getattr(_end, "called", False)
    _end(children)
    return 0 if stopped_by_signal else max(abs(child.returncode or 0) for child in children)


def _end(children: list[subprocess.Popen[bytes]]) -> None:
    _end.called = True  # type: ignore[attr-defined]
    for child in children:
        if child.poll() is None:
            child.terminate()
    deadline = time.monotonic() + PATIENCE
    for child in children:
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
