"""Compare one operation in two documents: where it is sent, who may call it, what goes out and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from .compare_schema import SchemaComparison, Spot, compare_required
from .finding import ADDITIVE, BREAKING, COSMETIC, Finding
from .promises import ANY_MEDIA, Content, Parameter, Promises
from .schema_view import SchemaViews
from .versions import Versions


def compare_operations(
    ours: Promises,
    theirs: Promises,
    views: tuple[SchemaViews, SchemaViews],
    versions: tuple[Versions, Versions],
) -> Iterator[Finding]:
    """Yield all differences of the operation."""
    return _OperationComparison(ours, theirs, views, versions).run()


class _OperationComparison:
    def __init__(
        self,
        ours: Promises,
        theirs: Promises,
        views: tuple[SchemaViews, SchemaViews],
        versions: tuple[Versions, Versions],
    ) -> None:
        self.ours, self.theirs = ours, theirs
        self.views = views
        self.versions = versions
        self.version = versions[1].name(theirs)

    def run(self) -> Iterator[Finding]:
        ours, theirs = self.ours, self.theirs
        if ours.deprecated != theirs.deprecated:
            word = "operation deprecated" if theirs.deprecated else "operation no longer deprecated"
            yield self.at(ours.id).finding(COSMETIC, word)
        yield from self.servers()
        yield from self.logins()
        yield from self.api_versions()
        yield from self.parameters()
        yield from self.statuses()
        yield from self.content("body", ours.body, theirs.body)
        yield from self.content("answer", ours.response, theirs.response)

    def at(self, place: str, *, request: bool = True) -> Spot:
        """Return the spot of a part of the operation that is no schema."""
        return Spot(place, self.ours.id, request, self.version)

    def servers(self) -> Iterator[Finding]:
        """Tokens go where the server is, so another one is the worst that a document can say."""
        ours, theirs = self.ours.servers[:1], self.theirs.servers
        if not ours or not theirs or set(map(_origin, ours)) >= set(map(_origin, theirs)):
            return
        if _origin(ours[0]) not in map(_origin, theirs):
            yield self.at("server address").finding(BREAKING, "server changed", ours[0], ", ".join(theirs))
        else:
            new = [url for url in theirs if _origin(url) != _origin(ours[0])]
            yield self.at("server address").finding(ADDITIVE, "server added", theirs=", ".join(new))

    def logins(self) -> Iterator[Finding]:
        ours, theirs = self.ours, self.theirs
        if ours.logins and theirs.logins and not ours.logins & theirs.logins:
            words = ", ".join(sorted(ours.logins)), ", ".join(sorted(theirs.logins))
            yield self.at("security login").finding(BREAKING, "login changed", *words)
        if ours.scopes and not theirs.scopes:
            yield self.at("security scopes").finding(
                COSMETIC, "scopes unlisted", ", ".join(sorted(ours.scopes))
            )
            return
        for scope in sorted(theirs.scopes - ours.scopes):
            yield self.at("security scopes").finding(BREAKING, "scope added", theirs=scope)
        for scope in sorted(ours.scopes - theirs.scopes):
            yield self.at("security scopes").finding(COSMETIC, "scope gone", scope)

    def api_versions(self) -> Iterator[Finding]:
        """A version that our spec does not know is another API; one that is no longer taken ends ours."""
        own, other = self.versions[0].of(self.ours), self.versions[1].of(self.theirs)
        spot = self.at(f"header {self.versions[0].header}")
        for version in other:
            if version not in self.versions[0].every:
                yield spot.finding(BREAKING, "new version", theirs=version)
        for version in own[:1] if other else ():
            known = self.versions[0].every & set(other)
            if version not in other and (version in self.versions[1].every or not known):
                yield spot.finding(BREAKING, "version gone", version)

    def parameters(self) -> Iterator[Finding]:
        for key, own in self.ours.parameters.items():
            spot = self.at(f"{own.where} {own.name}")
            other = self.theirs.parameters.get(key)
            if other is None:
                yield spot.finding(BREAKING, "parameter gone")
                continue
            if own.name != other.name and own.where == "path":
                yield spot.finding(COSMETIC, "parameter renamed", own.name, other.name)
            yield from compare_required(own.required, other.required, spot)
            if not self.versions[0].is_header(own):
                here = Spot(spot.place, f"{spot.wire} {spot.place}", True, self.version)
                yield from SchemaComparison(*self.views).schemas(own.schema, other.schema, here)
        for key, other in self.theirs.parameters.items():
            if key not in self.ours.parameters:
                yield self.parameter_added(other)

    def parameter_added(self, other: Parameter) -> Finding:
        level, word = (BREAKING, "required") if other.required else (ADDITIVE, "optional")
        return self.at(f"{other.where} {other.name}").finding(level, "parameter added", theirs=word)

    def statuses(self) -> Iterator[Finding]:
        ours, theirs = self.ours.statuses, self.theirs.statuses
        gone, new = _missing_codes(ours, theirs), _missing_codes(theirs, ours)
        good_gone, good_new = _success_codes(gone), _success_codes(new)
        if good_gone and good_new and _success_codes(ours) == good_gone:
            # The SDK takes any 2xx, so another one is news but no harm.
            words = ", ".join(good_gone), ", ".join(good_new)
            yield self.at(f"status {words[0]}").finding(COSMETIC, "status changed", *words)
            gone, new = [code for code in gone if code[0] != "2"], [code for code in new if code[0] != "2"]
        for code in gone:
            level = BREAKING if code[0] == "2" and not _success_codes(theirs) else COSMETIC
            yield self.at(f"status {code}").finding(level, "status gone")
        for code in new:
            yield self.at(f"status {code}").finding(ADDITIVE, "status added")

    def content(self, word: str, own: Content | None, other: Content | None) -> Iterator[Finding]:
        request = word == "body"
        if own is not None and other is not None:
            if request:
                needed = self.ours.body_required, self.theirs.body_required
                yield from compare_required(*needed, self.at(word))
            yield from self.media(word, own, other)
            spot = Spot(word, f"{self.ours.id} {word}", request, self.version)
            yield from SchemaComparison(*self.views).schemas(own.schema, other.schema, spot)
        elif own is not None:
            yield self.at(word).finding(BREAKING, f"{word} gone")
        elif other is not None:
            level = BREAKING if request and self.theirs.body_required else ADDITIVE
            yield self.at(word).finding(level, f"{word} added")

    def media(self, word: str, own: Content, other: Content) -> Iterator[Finding]:
        """Another media type is another request altogether; one more or less beside ours is not."""
        if ANY_MEDIA in own.media | other.media or own.media == other.media:
            return
        if not own.media & other.media:
            words = ", ".join(sorted(own.media)), ", ".join(sorted(other.media))
            yield self.at(f"{word} media type").finding(BREAKING, "media type changed", *words)
        for kind in sorted(other.media - own.media) if own.media & other.media else ():
            yield self.at(f"{word} media type").finding(ADDITIVE, "media type added", theirs=kind)
        for kind in sorted(own.media - other.media) if own.media & other.media else ():
            yield self.at(f"{word} media type").finding(COSMETIC, "media type gone", kind)


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url.lower())
    return parts.scheme, parts.netloc


def _missing_codes(codes: frozenset[str], others: frozenset[str]) -> list[str]:
    """Return the codes that the others lack. `5XX` and `503` cover each other."""
    return sorted(
        code for code in codes
        if not any(code == each or (code[:1] == each[:1] and "XX" in (code[1:], each[1:])) for each in others)
    )  # fmt: skip


def _success_codes(codes: list[str] | frozenset[str]) -> list[str]:
    return sorted(code for code in codes if code[:1] == "2")
