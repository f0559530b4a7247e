"""The promises of a token store about what it keeps."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from functools import partial

from attrs import evolve, field, frozen

from ..oauth.store import TokenSet, TokenStore
from ..secret import Secret
from .promises import Promise, run_together

CANARY = "canary-token"  # stands in each token of the check
_AT_ONCE = 10
_LONGEST = 4_000  # characters of a token
_ODD_KEYS = (
    "{}/slash", "../{}", "{}\\back", "{}.json", "{} space", "{}'quote\"; --", "{}%", "{}_", "{}*", "{}:colon", "{}?a=b#c",
    "{}日本-🎈", "{}case", "{}CASE", "{}" + "x" * 300,
)  # fmt: skip


@frozen
class Stores:
    """Two instances of a store, and the keys that the check has used."""

    one: TokenStore
    other: TokenStore
    name: str
    used: set[str] = field(init=False, factory=set[str])

    def key(self, pattern: str) -> str:
        """Return a key that nobody else uses."""
        key = pattern.format(self.name)
        self.used.add(key)
        return key

    async def clear(self) -> None:
        """Delete what the check has stored, as far as the store lets it."""
        for key in self.used:
            with suppress(Exception):
                await self.one.delete(key)


def make_tokens(name: str) -> TokenSet:
    """Return tokens with all fields."""
    return TokenSet(
        access=Secret(f"{CANARY}-access-{name}".ljust(_LONGEST, "x")),
        refresh=Secret(f"{CANARY}-refresh-{name}"),
        expires_at=datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=timezone(timedelta(hours=5, minutes=30))),
        scopes=("b.write", "a.readonly"),
        location_id="Zürich-日本-🎈",
        company_id='O\'Neil "& Co"; --',
        user_id="usr",
        user_type="Location",
    )


def make_bare_tokens(name: str) -> TokenSet:
    """Return tokens without anything that may be left out."""
    return TokenSet(access=Secret(f"{CANARY}-access-{name}"), expires_at=datetime(2000, 1, 1, tzinfo=UTC))


def find_difference(expected: TokenSet | None, found: TokenSet | None) -> str:
    """Return how what was found differs from what is expected. Names fields, and shows none of their values."""
    if expected is None or found is None:
        return "" if found is expected else f"It returned {'None' if found is None else 'tokens'}."
    names = ("access", "refresh", "expires_at", "scopes", "location_id", "company_id", "user_id", "user_type")
    wrong = [name for name in names if evolve(expected, **{name: getattr(found, name)}) != expected]
    return f"{', '.join(wrong)}: not as stored." if wrong else ""


async def _check_missing(stores: Stores) -> str:
    key = stores.key("{}-missing")
    await stores.one.delete(key)
    return find_difference(None, await stores.one.get(key))


async def _check_seen_by_all(stores: Stores) -> str:
    key = stores.key("{}-seen")
    if await stores.one.replace(key, None, make_bare_tokens("first")) is not True:
        return "The first replace, with old=None, did not return True."
    if await stores.other.get(key) is None:
        return (
            "The other instance returned None. `make` must open the same content each time; a store that nobody outside"
            " the process uses says `shared = False`."
        )
    if await stores.other.replace(key, make_bare_tokens("first"), make_bare_tokens("second")) is not True:
        return "A replace whose `old` is what the store holds did not return True."
    return find_difference(make_bare_tokens("second"), await stores.one.get(key))


async def _check_all_fields(stores: Stores) -> str:
    key, old = stores.key("{}-fields"), None
    for new in (make_tokens("whole"), make_bare_tokens("bare"), make_tokens("again")):
        await stores.one.replace(key, old, new)
        old = await stores.other.get(key)
        if difference := find_difference(new, old):
            return difference
    return ""


async def _check_keys(stores: Stores) -> str:
    keys = [stores.key(pattern) for pattern in _ODD_KEYS]
    for number, key in enumerate(keys):
        if await stores.one.replace(key, None, make_bare_tokens(str(number))) is not True:
            return f"The first replace of the key {key!r:.60} did not return True."
    for number, key in enumerate(keys):
        if difference := find_difference(make_bare_tokens(str(number)), await stores.other.get(key)):
            return f"The key {key!r:.60}: {difference}"
        async with stores.one.lock(key):
            pass
    return ""


async def _check_other_old(stores: Stores) -> str:
    key, held, new = stores.key("{}-old"), make_tokens("held"), make_tokens("new")
    if await stores.one.replace(key, held, new) is not False or await stores.one.get(key) is not None:
        return "There were no tokens, and `old` were some."
    await stores.one.replace(key, None, held)
    later = held.expires_at + timedelta(microseconds=1)
    others = {
        "None": None,
        "other tokens": make_bare_tokens("other"),
        "tokens with another refresh token": evolve(held, refresh=Secret(f"{CANARY}-refresh-other")),
        "tokens without a refresh token": evolve(held, refresh=None),
        "tokens that expire later": evolve(held, expires_at=later),
    }
    for what, old in others.items():
        replaced = await stores.other.replace(key, old, new)
        if replaced is not False or await stores.one.get(key) != held:
            return f"`old` was {what}."
    return ""


async def _check_one_wins(stores: Stores) -> str:
    key, old = stores.key("{}-race"), None
    for turn in ("first", "next"):
        winners: list[TokenSet] = []
        await run_together(
            *(
                partial(_compete, store, key, old, make_bare_tokens(f"{turn}-{number}"), winners)
                for number in range(_AT_ONCE // 2)
                for store in (stores.one, stores.other)
            )
        )
        if len(winners) != 1:
            return f"Of {_AT_ONCE} calls {len(winners)} returned True."
        old = await stores.one.get(key)
        if old != winners[0]:
            return "The tokens of another call than the winner were stored."
    return ""


async def _compete(
    store: TokenStore, key: str, old: TokenSet | None, new: TokenSet, winners: list[TokenSet]
) -> None:
    if await store.replace(key, old, new):
        winners.append(new)


async def _check_delete(stores: Stores) -> str:
    key, kept = stores.key("{}-deleted"), stores.key("{}-kept")
    for each in (key, kept):
        await stores.one.replace(each, None, make_tokens("old"))
    await stores.one.delete(key)
    if await stores.other.get(key) is not None:
        return "The tokens were still there."
    if await stores.other.get(kept) is None:
        return "The tokens of another key were gone."
    if await stores.other.replace(key, None, make_tokens("new")) is not True:
        return "New tokens could not be stored afterwards."
    return ""


async def _check_shown(stores: Stores) -> str:
    key = stores.key("{}-shown")
    await stores.one.replace(key, None, make_tokens("shown"))
    await stores.one.get(key)
    return "It showed one." if CANARY in f"{stores.one!r} {stores.one}" else ""


VALUES = (
    Promise("get and delete: a key without tokens gives None, and can be deleted.", _check_missing),
    Promise("replace: what one instance stores, every other instance returns.", _check_seen_by_all),
    Promise("get: the tokens are equal to those that were stored, in all fields.", _check_all_fields),
    Promise("keys: any text is a key of its own.", _check_keys),
    Promise(
        "replace: where the store does not hold `old`, it changes nothing and returns False.",
        _check_other_old,
    ),
    Promise("replace: of many at once with the same `old`, exactly one returns True.", _check_one_wins),
    Promise("delete: the tokens of this key are gone, and no others.", _check_delete),
    Promise("repr: it shows no token.", _check_shown),
)
