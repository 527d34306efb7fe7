"""Settings of the environment, and secrets made once."""

from __future__ import annotations

import os
import re
import signal
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from gunicorn.util import parse_address

from tests.town import Clock
from toolkit import demo
from toolkit.__main__ import alone, prepare
from toolkit.base.signing import Signer, new_key
from toolkit.base.store import Database
from toolkit.settings import ROOT, Settings, SettingsFault, address, kept_secret

KEY = "k" * 32


def faults(**environ: str) -> list[str]:
    with pytest.raises(SettingsFault) as told:
        Settings.from_env(environ)
    return str(told.value).splitlines()


def test_without_any_setting_everything_lies_in_the_folder(tmp_path: Path) -> None:
    settings = Settings.from_env({"INSTANCE_DIR": str(tmp_path / "new" / "instance")})
    folder = tmp_path / "new" / "instance"
    assert settings.instance_dir == folder
    assert settings.database_url == f"sqlite:///{folder}/toolkit.db"
    assert (settings.host, settings.port, settings.demo, settings.secure_cookies) == ("127.0.0.1", 8000, False, True)
    assert (settings.smtp_url, settings.mail_from, settings.oidc_providers) == (None, None, None)
    assert (settings.public_url, settings.proxies) == ("http://127.0.0.1:8000", 0)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_empty_settings_are_as_good_as_none(tmp_path: Path) -> None:
    names = re.findall(r"^ +([A-Z_]+): ", str(Settings.__doc__), re.MULTILINE)
    assert len(names) == 12
    names = [name for name in names if name not in ("INSTANCE_DIR", "SECRET_KEY")]
    empty = Settings.from_env({"INSTANCE_DIR": str(tmp_path), "SECRET_KEY": KEY} | dict.fromkeys(names, ""))
    assert empty == Settings.from_env({"INSTANCE_DIR": str(tmp_path), "SECRET_KEY": KEY})


def test_every_setting_is_taken(tmp_path: Path) -> None:
    providers = tmp_path / "providers.toml"
    providers.write_text("")
    settings = Settings.from_env(
        {
            "INSTANCE_DIR": str(tmp_path),
            "DATABASE_URL": "postgresql+psycopg://toolkit:pass@db/toolkit",
            "SECRET_KEY": KEY,
            "HOST": "0.0.0.0",  # noqa: S104
            "PORT": "65535",
            "PUBLIC_URL": "https://Toolkit.example.fi:8443/",
            "PROXIES": "2",
            "DEMO": "0",
            "SECURE_COOKIES": "0",
            "SMTP_URL": "smtps://user:pass@mail.example.fi:465",
            "MAIL_FROM": "no-reply@example.fi",
            "OIDC_PROVIDERS": str(providers),
        }
    )
    assert settings == Settings(
        instance_dir=tmp_path,
        database_url="postgresql+psycopg://toolkit:pass@db/toolkit",
        secret_key=KEY,
        host="0.0.0.0",  # noqa: S104
        port=65535,
        public_url="https://toolkit.example.fi:8443",
        proxies=2,
        demo=False,
        secure_cookies=False,
        smtp_url="smtps://user:pass@mail.example.fi:465",
        mail_from="no-reply@example.fi",
        oidc_providers=providers,
    )
    assert list(tmp_path.iterdir()) == [providers]


def test_all_faults_are_told_together_and_nothing_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "instance"
    told = faults(
        INSTANCE_DIR=str(folder),
        DATABASE_URL="mysql://db/toolkit",
        SECRET_KEY="short",
        HOST="0.0.0.0",  # noqa: S104
        PORT="0",
        PUBLIC_URL="toolkit.example.fi",
        PROXIES="-1",
        DEMO="yes",
        SECURE_COOKIES="true",
        SMTP_URL="mail.example.fi",
        OIDC_PROVIDERS=str(tmp_path / "none.toml"),
    )
    assert told == [
        "DATABASE_URL: begins with neither sqlite:/// nor postgresql+psycopg://",
        "PORT: not a number from 1 to 65535",
        "DEMO: neither 0 nor 1",
        "SECURE_COOKIES: neither 0 nor 1",
        "PUBLIC_URL: not https:// or http:// with a host and nothing after it but a port",
        "PROXIES: not a number from 0 to 5",
        "SECRET_KEY: shorter than 32 characters",
        "SMTP_URL: begins with neither smtp:// nor smtps://",
        "MAIL_FROM: needed with SMTP_URL",
        "OIDC_PROVIDERS: no such file",
    ]
    assert not folder.exists()


@pytest.mark.parametrize("port", ["65536", "-1", "http", "8000 ", "9" * 5000, "²"])
def test_what_is_no_port_is_told(tmp_path: Path, port: str) -> None:
    assert faults(INSTANCE_DIR=str(tmp_path), PORT=port) == ["PORT: not a number from 1 to 65535"]


@pytest.mark.parametrize("url", ["smtp://", "smtp:///path", "smtp://:25", "smtp://mail.example.fi:port"])
def test_a_mail_server_needs_a_name_and_a_port_that_is_a_number(tmp_path: Path, url: str) -> None:
    assert faults(INSTANCE_DIR=str(tmp_path), SMTP_URL=url, MAIL_FROM="a@example.fi") == [
        "SMTP_URL: no server in it, or a port that is not a number"
    ]


@pytest.mark.parametrize("sender", ["no-reply", "@", "Toolkit <no-reply>"])
def test_a_sender_is_an_address(tmp_path: Path, sender: str) -> None:
    assert faults(INSTANCE_DIR=str(tmp_path), SMTP_URL="smtp://mail.example.fi", MAIL_FROM=sender) == [
        "MAIL_FROM: no e-mail address in it"
    ]


NEEDED = "PUBLIC_URL: needed where others reach the program: with HOST beyond loopback, or with PROXIES"
NO_HTTPS = "PUBLIC_URL: without https:// nobody could sign in, unless SECURE_COOKIES is 0"
NO_ADDRESS = "PUBLIC_URL: not https:// or http:// with a host and nothing after it but a port"
NO_DEMO = "DEMO: only on loopback, its passwords are known to all; unset HOST, PUBLIC_URL, PROXIES or DEMO"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "toolkit.example.fi"])  # noqa: S104
def test_where_others_could_reach_the_program_its_address_is_needed_and_the_demo_refused(
    tmp_path: Path, host: str
) -> None:
    assert faults(INSTANCE_DIR=str(tmp_path), HOST=host) == [NEEDED]
    assert faults(INSTANCE_DIR=str(tmp_path), HOST=host, DEMO="1") == [NEEDED, NO_DEMO]
    assert faults(INSTANCE_DIR=str(tmp_path), HOST=host, SECURE_COOKIES="0") == [NEEDED]
    assert faults(INSTANCE_DIR=str(tmp_path), HOST=host, PUBLIC_URL="http://toolkit.example.fi") == [NO_HTTPS]


@pytest.mark.parametrize(
    "reach", [{"PUBLIC_URL": "https://toolkit.example.fi"}, {"PROXIES": "1", "PUBLIC_URL": "https://localhost"}]
)
def test_the_demo_is_refused_behind_a_proxy_too(tmp_path: Path, reach: dict[str, str]) -> None:
    assert faults(INSTANCE_DIR=str(tmp_path), DEMO="1", **reach) == [NO_DEMO]


def test_behind_a_proxy_on_the_same_machine_the_address_is_needed(tmp_path: Path) -> None:
    assert faults(INSTANCE_DIR=str(tmp_path), PROXIES="1") == [NEEDED]


@pytest.mark.parametrize("proxies", ["6", "-1", "1.0", "one", "²", "٣", "01", " 1", "9" * 5000])
def test_what_is_no_small_number_of_proxies_is_told(tmp_path: Path, proxies: str) -> None:
    told = faults(INSTANCE_DIR=str(tmp_path), PROXIES=proxies, PUBLIC_URL="https://toolkit.example.fi")
    assert told == ["PROXIES: not a number from 0 to 5"]


@pytest.mark.parametrize(
    "url",
    [
        "toolkit.example.fi",
        "ftp://toolkit.example.fi",
        "https://",
        "https://user:password@toolkit.example.fi",
        "https://toolkit.example.fi/path",
        "https://toolkit.example.fi?x=1",
        "https://toolkit.example.fi#x",
        "https://toolkit.example.fi:0",
        "https://toolkit.example.fi:65536",
        "https://toolkit.example.fi:port",
        "https://toolkit.example.fi evil",
        "https://toolkit.example.fi\r\nX: y",
        "https://työkalu.example.fi",
        "https://[::1",
        "https://[1::2::3]",
        "https://-.",
    ],
)
def test_an_address_is_scheme_host_and_port_and_nothing_else(tmp_path: Path, url: str) -> None:
    assert faults(INSTANCE_DIR=str(tmp_path), PUBLIC_URL=url) == [NO_ADDRESS]


@pytest.mark.parametrize(
    ("environ", "url", "host"),
    [
        ({"HOST": "::1", "PORT": "81"}, "http://[::1]:81", "::1"),
        ({"HOST": "localhost"}, "http://localhost:8000", "localhost"),
        ({"PUBLIC_URL": "https://toolkit.example.fi"}, "https://toolkit.example.fi", "toolkit.example.fi"),
        ({"PUBLIC_URL": "https://[2001:db8::1]:8443"}, "https://[2001:db8::1]:8443", "2001:db8::1"),
        ({"PUBLIC_URL": "http://a.example.fi", "SECURE_COOKIES": "0"}, "http://a.example.fi", "a.example.fi"),
    ],
)  # fmt: skip
def test_the_program_answers_under_its_public_name_and_to_its_own_machine(
    tmp_path: Path, environ: dict[str, str], url: str, host: str
) -> None:
    settings = Settings.from_env({"INSTANCE_DIR": str(tmp_path), "SECRET_KEY": KEY, **environ})
    assert settings.public_url == url
    assert settings.hosts == {"127.0.0.1", "::1", "localhost", host}


@pytest.mark.parametrize("host", ["", "127.0.0.1", "::1", "localhost"])
def test_the_demo_on_loopback_needs_no_https(tmp_path: Path, host: str) -> None:
    settings = Settings.from_env({"INSTANCE_DIR": str(tmp_path), "DEMO": "1", "HOST": host, "SECRET_KEY": KEY})
    assert settings.demo
    assert not settings.secure_cookies
    kept = {"INSTANCE_DIR": str(tmp_path), "DEMO": "1", "SECURE_COOKIES": "1", "SECRET_KEY": KEY}
    assert Settings.from_env(kept).secure_cookies


def test_a_folder_that_cannot_be_made_is_told_as_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for folder in ("file", "file/instance"):
        [told] = faults(INSTANCE_DIR=str(tmp_path / folder), SECRET_KEY=KEY)
        assert told.startswith("INSTANCE_DIR: cannot be used: ")


def test_no_secret_shows_when_settings_are_printed() -> None:
    settings = Settings(
        instance_dir=Path("instance"),
        database_url="postgresql+psycopg://toolkit:database-secret@db/toolkit",
        secret_key="cookie-secret" * 3,
        smtp_url="smtp://user:mail-secret@mail.example.fi",
        mail_from="a@example.fi",
    )
    assert "secret" not in repr(settings).replace("secret_key", "")
    assert "secret" not in f"{settings}".replace("secret_key", "")


# --- secrets


def test_a_secret_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    environ = {"INSTANCE_DIR": str(tmp_path)}
    old = os.umask(0)
    try:
        first = Settings.from_env(environ).secret_key
    finally:
        os.umask(old)
    assert Settings.from_env(environ).secret_key == first
    assert len(first) >= 32
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_two_installations_have_two_secrets(tmp_path: Path) -> None:
    one, other = (Settings.from_env({"INSTANCE_DIR": str(tmp_path / name)}).secret_key for name in "ab")
    assert one != other


def test_a_start_that_fails_in_the_middle_leaves_no_half_secret(tmp_path: Path) -> None:
    def fails() -> bytes:
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        kept_secret(tmp_path / "key", fails)
    assert list(tmp_path.iterdir()) == []
    assert kept_secret(tmp_path / "key", lambda: b"whole") == b"whole"


START = """
import sys
from pathlib import Path
from toolkit.base.signing import Signer, new_key
from toolkit.settings import Settings, kept_secret
print("ready", flush=True)
sys.stdin.readline()
settings = Settings.from_env()
print(settings.secret_key, Signer(kept_secret(settings.instance_dir / "signing_key.pem", new_key)).public_key)
"""


def test_eight_processes_that_start_at_once_share_one_secret_and_one_key(tmp_path: Path) -> None:
    starting = [
        subprocess.Popen(
            [sys.executable, "-c", START], cwd=ROOT, env={"INSTANCE_DIR": str(tmp_path)}, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True,
        )
        for _ in range(8)
    ]  # fmt: skip
    for process in starting:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in starting:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [process.communicate(timeout=60)[0] for process in starting]
    assert [process.returncode for process in starting] == [0] * 8
    assert len(set(told)) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"secret_key", "signing_key.pem"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}
    assert Signer(kept_secret(tmp_path / "signing_key.pem", new_key)).public_key in told[0]


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_the_server_understands_where_to_listen(tmp_path: Path, host: str) -> None:
    environ = {"INSTANCE_DIR": str(tmp_path), "HOST": host, "PORT": "8123", "SECRET_KEY": KEY}
    settings = Settings.from_env(environ)
    assert parse_address(address(settings.host, settings.port)) == (host, 8123)


def test_the_program_tells_every_fault_and_ends_with_status_2() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "toolkit"],
        cwd=ROOT,
        env={"PORT": "x", "DEMO": "2"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "PORT: not a number from 1 to 65535\nDEMO: neither 0 nor 1\n"


def test_the_program_does_not_start_with_a_file_of_providers_that_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "providers.toml").write_text("[city]\nissuer = 'ftp://login.example.fi'\n")
    done = subprocess.run(
        [sys.executable, "-m", "toolkit"],
        cwd=ROOT,
        env={"INSTANCE_DIR": str(tmp_path), "SECRET_KEY": KEY, "OIDC_PROVIDERS": str(tmp_path / "providers.toml")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr
    assert all(line.startswith("OIDC_PROVIDERS: ") for line in done.stderr.splitlines())
    assert not (tmp_path / "toolkit.db").exists()


def test_a_database_with_the_demo_town_does_not_start_in_earnest(
    settings: Settings, database: Database, clock: Clock
) -> None:
    earnest = replace(settings, demo=False)
    prepare(earnest)
    demo.build_town(database, now=clock())
    with pytest.raises(SettingsFault, match="demo town"):
        prepare(earnest)
    prepare(settings)


# --- one program to a database

HOLD = """
import os, sys, time
from toolkit.__main__ import alone
from toolkit.settings import Settings
with alone(Settings.from_env()) as held:
    if os.fork() == 0:  # what a program has started holds on to it
        for descriptor in held:
            os.set_inheritable(descriptor, True)
        print(os.getpid(), flush=True)
    time.sleep(600)
"""


def test_a_second_program_on_the_same_database_is_refused_and_says_why(tmp_path: Path) -> None:
    environ = {"INSTANCE_DIR": str(tmp_path), "SECRET_KEY": KEY}
    first = subprocess.Popen([sys.executable, "-c", HOLD], cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    started = int(first.stdout.readline())
    try:
        second = subprocess.run(
            [sys.executable, "-m", "toolkit"], cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60,
            check=False,
        )  # fmt: skip
        assert (second.returncode, second.stdout) == (2, "")
        assert second.stderr == (
            "INSTANCE_DIR: another program is running on this database already; "
            "end it first, or set another INSTANCE_DIR\n"
        )
        assert not (tmp_path / "toolkit.db").exists()  # it touched nothing
        first.kill()
        first.wait()
        with pytest.raises(SettingsFault), alone(Settings.from_env(environ)):
            pass
    finally:
        first.kill()
        os.kill(started, signal.SIGKILL)
        first.communicate()
    # With the last of its processes gone, whoever comes next may start, though the file is still there.
    with alone(Settings.from_env(environ)) as held:
        assert len(held) == 1
    with alone(Settings.from_env(environ)):
        pass


def test_programs_on_postgresql_and_on_other_databases_run_beside_one_another(tmp_path: Path) -> None:
    address = "postgresql+psycopg://db/toolkit"
    ours = Settings(instance_dir=tmp_path, database_url=address, secret_key=KEY)
    with alone(ours) as first, alone(ours) as second:
        assert (first, second) == ((), ())
    one, other = (replace(ours, database_url=f"sqlite:///{tmp_path / name}.db") for name in "ab")
    with alone(one) as first, alone(other) as second:
        assert len(first) == len(second) == 1
