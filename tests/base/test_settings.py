"""Settings of the environment, and secrets made once."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from gunicorn.util import parse_address

from tests.town import Clock
from toolkit import demo
from toolkit.__main__ import address, prepare
from toolkit.base.signing import Signer, new_key
from toolkit.base.store import Database
from toolkit.settings import ROOT, Settings, SettingsFault, kept_secret

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
    assert (settings.smtp_url, settings.mail_from) == (None, None)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_empty_settings_are_as_good_as_none(tmp_path: Path) -> None:
    names = ("DATABASE_URL", "HOST", "PORT", "DEMO", "SECURE_COOKIES", "SMTP_URL", "MAIL_FROM")
    empty = Settings.from_env({"INSTANCE_DIR": str(tmp_path), "SECRET_KEY": KEY} | dict.fromkeys(names, ""))
    assert empty == Settings.from_env({"INSTANCE_DIR": str(tmp_path), "SECRET_KEY": KEY})


def test_every_setting_is_taken(tmp_path: Path) -> None:
    settings = Settings.from_env(
        {
            "INSTANCE_DIR": str(tmp_path),
            "DATABASE_URL": "postgresql+psycopg://toolkit:pass@db/toolkit",
            "SECRET_KEY": KEY,
            "HOST": "0.0.0.0",  # noqa: S104
            "PORT": "65535",
            "DEMO": "0",
            "SECURE_COOKIES": "0",
            "SMTP_URL": "smtps://user:pass@mail.example.fi:465",
            "MAIL_FROM": "no-reply@example.fi",
        }
    )
    assert settings == Settings(
        instance_dir=tmp_path,
        database_url="postgresql+psycopg://toolkit:pass@db/toolkit",
        secret_key=KEY,
        host="0.0.0.0",  # noqa: S104
        port=65535,
        demo=False,
        secure_cookies=False,
        smtp_url="smtps://user:pass@mail.example.fi:465",
        mail_from="no-reply@example.fi",
    )
    assert list(tmp_path.iterdir()) == []


def test_all_faults_are_told_together_and_nothing_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "instance"
    told = faults(
        INSTANCE_DIR=str(folder),
        DATABASE_URL="mysql://db/toolkit",
        SECRET_KEY="short",
        HOST="0.0.0.0",  # noqa: S104
        PORT="0",
        DEMO="yes",
        SECURE_COOKIES="true",
        SMTP_URL="mail.example.fi",
    )
    assert told == [
        "DATABASE_URL: begins with neither sqlite:/// nor postgresql+psycopg://",
        "PORT: not a number from 1 to 65535",
        "DEMO: neither 0 nor 1",
        "SECURE_COOKIES: neither 0 nor 1",
        "SECRET_KEY: shorter than 32 characters",
        "SMTP_URL: begins with neither smtp:// nor smtps://",
        "MAIL_FROM: needed with SMTP_URL",
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


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "toolkit.example.fi"])  # noqa: S104
def test_the_demo_is_refused_where_others_could_reach_it(tmp_path: Path, host: str) -> None:
    assert faults(INSTANCE_DIR=str(tmp_path), DEMO="1", HOST=host) == [
        "DEMO: only on loopback, its passwords are known to all; unset HOST or DEMO"
    ]


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
from toolkit.__main__ import address
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
    assert parse_address(address(Settings.from_env(environ))) == (host, 8123)


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


def test_a_database_with_the_demo_town_does_not_start_in_earnest(
    settings: Settings, database: Database, clock: Clock
) -> None:
    earnest = replace(settings, demo=False)
    prepare(earnest)
    demo.build_town(database, now=clock())
    with pytest.raises(SettingsFault, match="demo town"):
        prepare(earnest)
    prepare(settings)
