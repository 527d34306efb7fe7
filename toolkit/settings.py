"""Every setting, read once from the environment; all faults are told together."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
"""The names by which a machine reaches itself and nobody else reaches it."""


class SettingsFault(Exception):  # noqa: N818
    """Settings that cannot be used: one line for each fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an installation decides.

    INSTANCE_DIR: folder for the database, secrets and the signing key (default: `instance`).
    DATABASE_URL: `sqlite:///…` or `postgresql+psycopg://…` (default: SQLite in INSTANCE_DIR).
    SECRET_KEY: signs cookies, at least 32 characters (default: made at first start and kept in INSTANCE_DIR).
    HOST: address to listen on (default: 127.0.0.1).
    PORT: port to listen on (default: 8000).
    PUBLIC_URL: address under which people reach the program (default: http://HOST:PORT; needed beyond loopback).
    PROXIES: how many proxies of your own stand in front; what others say of the reader is not believed (default: 0).
    DEMO: `1` makes the demo town and shows its sign-ins; never in earnest use (default: off).
    SECURE_COOKIES: `0` only where there is no HTTPS (default: on, off in the demo on loopback).
    SMTP_URL: `smtps://` or `smtp://user:password@host:port`; without it messages stay in the outbox (default: none).
    MAIL_FROM: sender of messages (default: none; needed with SMTP_URL).
    OIDC_PROVIDERS: TOML file of the OpenID providers by which people may sign in (default: none).
    """

    instance_dir: Path
    database_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    host: str = "127.0.0.1"
    port: int = 8000
    public_url: str = "http://127.0.0.1:8000"
    proxies: int = 0
    demo: bool = False
    secure_cookies: bool = True
    smtp_url: str | None = field(default=None, repr=False)
    mail_from: str | None = None
    oidc_providers: Path | None = None

    @property
    def hosts(self) -> frozenset[str]:
        """The names under which the program answers: that of its public address, and this machine's to itself."""
        return LOOPBACK | {urlsplit(self.public_url).hostname or ""}

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """Settings of the environment; raises `SettingsFault` with every fault, one a line."""
        faults = []
        folder = Path(environ.get("INSTANCE_DIR") or ROOT / "instance").resolve()
        url = environ.get("DATABASE_URL") or f"sqlite:///{folder / 'toolkit.db'}"
        if not url.startswith(("sqlite:///", "postgresql+psycopg://")):
            faults.append("DATABASE_URL: begins with neither sqlite:/// nor postgresql+psycopg://")
        port_text = environ.get("PORT") or "8000"
        if not port_text.isdecimal() or len(port_text) > 5 or not 1 <= int(port_text) <= 65535:
            faults.append("PORT: not a number from 1 to 65535")
        host = environ.get("HOST") or "127.0.0.1"
        flags = _flags(environ, host, faults)
        public, proxies = _reached(environ, host, flags, faults)
        secret = environ.get("SECRET_KEY")
        if secret is not None and len(secret) < 32:
            faults.append("SECRET_KEY: shorter than 32 characters")
        smtp, sender = _mail(environ, faults)
        providers = Path(environ["OIDC_PROVIDERS"]).resolve() if environ.get("OIDC_PROVIDERS") else None
        if providers and not providers.is_file():
            faults.append("OIDC_PROVIDERS: no such file")
        if faults:
            raise SettingsFault("\n".join(faults))
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            secret = secret or kept_secret(folder / "secret_key", _fresh_key).decode()
        except OSError as error:
            raise SettingsFault(f"INSTANCE_DIR: cannot be used: {error.strerror}") from None
        return cls(
            instance_dir=folder,
            database_url=url,
            secret_key=secret,
            host=host,
            port=int(port_text),
            public_url=public or f"http://{address(host, int(port_text))}",
            proxies=proxies,
            demo=flags["DEMO"] == "1",
            secure_cookies=flags["SECURE_COOKIES"] == "1",
            smtp_url=smtp,
            mail_from=sender,
            oidc_providers=providers,
        )


def address(host: str, port: int) -> str:
    """Host and port as they are written in an address: an IPv6 host in brackets."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _flags(environ: Mapping[str, str], host: str, faults: list[str]) -> dict[str, str]:
    flags = {}
    demo_on_loopback = environ.get("DEMO") == "1" and host in LOOPBACK
    for name, default in (("DEMO", "0"), ("SECURE_COOKIES", "0" if demo_on_loopback else "1")):
        flags[name] = environ.get(name) or default
        if flags[name] not in ("0", "1"):
            faults.append(f"{name}: neither 0 nor 1")
    return flags


def _reached(environ: Mapping[str, str], host: str, flags: Mapping[str, str], faults: list[str]) -> tuple[str, int]:
    """The public address, empty where none is given, and the number of proxies; faults are added."""
    public, proxies = (environ.get("PUBLIC_URL") or "").lower().removesuffix("/"), environ.get("PROXIES") or "0"
    name = _host_of(public) if public else host
    if public and name is None:
        faults.append("PUBLIC_URL: not https:// or http:// with a host and nothing after it but a port")
    elif not public and (host not in LOOPBACK or proxies != "0"):
        faults.append("PUBLIC_URL: needed where others reach the program: with HOST beyond loopback, or with PROXIES")
    elif name not in LOOPBACK and not public.startswith("https://") and flags["SECURE_COOKIES"] != "0":
        faults.append("PUBLIC_URL: without https:// nobody could sign in, unless SECURE_COOKIES is 0")
    counted = re.fullmatch("[0-5]", proxies)
    if not counted:
        faults.append("PROXIES: not a number from 0 to 5")
    if flags["DEMO"] == "1" and (host not in LOOPBACK or name not in LOOPBACK or proxies != "0"):
        faults.append("DEMO: only on loopback, its passwords are known to all; unset HOST, PUBLIC_URL, PROXIES or DEMO")
    return public, int(proxies) if counted else 0


def _host_of(url: str) -> str | None:
    """The host of an address that is nothing but scheme, host and port; none when it is not one."""
    if not re.fullmatch(r"https?://(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:[0-9]{1,5})?", url):
        return None
    try:
        parts = urlsplit(url)
        return parts.hostname if parts.port != 0 else None
    except ValueError:
        return None


def _mail(environ: Mapping[str, str], faults: list[str]) -> tuple[str | None, str | None]:
    smtp, sender = environ.get("SMTP_URL") or None, environ.get("MAIL_FROM") or None
    if smtp and not smtp.startswith(("smtp://", "smtps://")):
        faults.append("SMTP_URL: begins with neither smtp:// nor smtps://")
    elif smtp and not _names_server(smtp):
        faults.append("SMTP_URL: no server in it, or a port that is not a number")
    if smtp and not sender:
        faults.append("MAIL_FROM: needed with SMTP_URL")
    if sender and not all(parseaddr(sender)[1].partition("@")):
        faults.append("MAIL_FROM: no e-mail address in it")
    return smtp, sender


def _names_server(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _fresh_key() -> bytes:
    return secrets.token_urlsafe(48).encode()


def kept_secret(path: Path, fresh: Callable[[], bytes]) -> bytes:
    """A secret kept in a file that only its owner may read; the first start makes it, whoever comes first.

    Written whole and then linked into place, so that a killed start leaves no half secret.
    """
    if not path.exists():
        made = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(fresh())
            with suppress(FileExistsError):
                os.link(made, path)
        finally:
            made.unlink()
    return path.read_bytes()
