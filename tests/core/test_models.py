"""Reading and writing of models: values have the type of their field, and nothing is lost."""

from __future__ import annotations

import copy
import pickle
import types
import typing
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialplanner import Model, UsageError, models
from socialplanner.models import Account, Post, PostCreate, PostList, PostMedia, PostMediaInput
from tests.support.internals import Absent, Findings, RequestModel, fields_of, mismatches, pointers

ALL = [
    kind
    for name in models.__all__
    if isinstance(kind := getattr(models, name), type) and issubclass(kind, Model)
]
READ = [kind for kind in ALL if not issubclass(kind, RequestModel)]
"""The models of answers. Those that are sent are read strictly: see `test_strict_inputs.py`."""

junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12)
    | st.sampled_from(
        ["7", "007", "-3", "", "2026-01-02T03:04:05Z", "2026-01-02", "01/02/2024", "2026-01-02T03:04:05"]
    )
    | st.sampled_from(
        ["2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.120000000+02:00", "24:00", "\ud800"]
    ),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


def wire_names(kind: type[Model]) -> list[str]:
    """The API's names of a model's fields."""
    import sys

    if issubclass(kind, RequestModel):
        return sorted(field.wire for field in fields_of(kind))
    return sorted(sys.modules[kind.__module__]._KNOWN)


def value_for(hint: object) -> st.SearchStrategy[object]:
    """Values that fit a field of this type."""
    options = [part for part in parts(hint) if part is not type(None)]
    origin = typing.get_origin(options[0])
    if any(option is datetime for option in options):
        return st.datetimes(timezones=st.just(UTC)).map(lambda when: when.isoformat().replace("+00:00", "Z"))
    if origin is list:
        return st.lists(value_for(typing.get_args(options[0])[0]), max_size=3)
    if isinstance(options[0], type) and issubclass(options[0], Model):
        return objects(options[0])
    if options[0] is int:
        return st.integers() | st.integers(-99, 99).map(str)
    return st.text(max_size=8) if str in options else junk


def objects(kind: type[Model]) -> st.SearchStrategy[dict[str, object]]:
    """JSON objects as the API might send them for this model: good values, junk, nulls and unknown fields."""
    hints = typing.get_type_hints(kind)
    by_name = {
        attribute.name: hints[attribute.name]
        for attribute in attrs.fields(kind)
        if attribute.name != "_extras"
    }
    names = dict(zip(sorted(by_name), sorted(by_name), strict=True))
    fields = {
        wire: value_for(by_name[name]) if name in by_name else junk
        for wire, name in wired(kind, names).items()
    }
    known = st.fixed_dictionaries({}, optional={wire: junk | fits for wire, fits in fields.items()})
    return st.builds(
        lambda extra, mine: {**extra, **mine}, st.dictionaries(st.text(max_size=5), junk, max_size=2), known
    )


def wired(kind: type[Model], names: Mapping[str, str]) -> dict[str, str]:
    """From the API's names to the Python ones, found by what a field reads."""
    from codegen.plan.names import snake_case

    special = {
        "gmbPostDetails": "google_post_details", "gmbEventType": "event_type", "ogTagsDetails": "link_preview",
        "expire": "expires_at",
    }  # fmt: skip
    return {wire: special.get(wire, snake_case(wire)) for wire in wire_names(kind)}


def parts(hint: object) -> list[object]:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return [inner for option in typing.get_args(hint) for inner in parts(option)]
    return [hint]


def fits(value: object, hint: object) -> bool:
    """Whether the value is what the annotation says."""
    for option in parts(hint):
        origin = typing.get_origin(option)
        if option is None or option is type(None):
            good = value is None
        elif origin is typing.Literal:
            good = isinstance(value, str)
        elif origin is list:
            good = isinstance(value, list) and all(fits(item, typing.get_args(option)[0]) for item in value)
        elif origin is dict:
            good = isinstance(value, dict) and all(
                fits(item, typing.get_args(option)[1]) for item in value.values()
            )
        elif option is object:
            good = True
        elif option in (int, float, str, bool):
            good = type(value) is option
        elif option is datetime:
            good = isinstance(value, datetime) and value.tzinfo is not None
        else:
            assert isinstance(option, type)
            good = type(value) is option and all_fit(value)
        if good:
            return True
    return False


def all_fit(model: object) -> bool:
    hints = typing.get_type_hints(type(model))
    names = [field.name for field in attrs.fields(type(model)) if field.name != "_extras"]
    return all(fits(getattr(model, name), hints[name]) for name in names)


def same(came: object, went: object) -> bool:
    """Equal, but for the one canonical form of times and numbers."""
    if isinstance(came, dict) and isinstance(went, dict):
        return came.keys() == went.keys() and all(same(came[key], went[key]) for key in came)
    if isinstance(came, list) and isinstance(went, list):
        return len(came) == len(went) and all(map(same, came, went))
    if isinstance(came, bool) or isinstance(went, bool):
        return came is went
    if came == went:
        return True
    if isinstance(came, str) and isinstance(went, int):
        return str(went) == came
    if isinstance(came, str) and isinstance(went, str) and went.endswith("Z"):
        return datetime.fromisoformat(came) == datetime.fromisoformat(went)
    return False


@pytest.mark.parametrize("kind", READ, ids=lambda kind: kind.__name__)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_json_object_is_read_truly_and_goes_back_out_as_it_came(kind: type[Model], data: st.DataObject):
    """No JSON object is refused; no field holds what its annotation does not say; nothing is lost."""
    came = data.draw(objects(kind))
    before = copy.deepcopy(came)

    model = kind.from_dict(came)

    assert all_fit(model)
    assert same(came, model.to_dict())
    assert came == before
    assert kind.from_dict(model.to_dict()) == model


def test_a_null_that_came_reads_none_and_goes_out_as_null():
    post = Post.from_dict({"_id": "p", "user": None, "media": None, "createdAt": None})

    assert post.user is None
    assert post.media == []
    assert post.to_dict() == {"_id": "p", "user": None, "media": None, "createdAt": None}


def test_a_list_that_did_not_come_reads_empty_and_stays_absent_until_it_is_changed():
    post = Post.from_dict({"_id": "p"})
    assert post.tags == []
    assert post.to_dict() == {"_id": "p"}

    post.tags.append("t")
    assert post.to_dict() == {"_id": "p", "tags": ["t"]}

    assert Post.from_dict({"tags": []}).to_dict() == {"tags": []}
    emptied = Post.from_dict({"tags": ["t"]})
    emptied.tags.clear()
    assert emptied.to_dict() == {"tags": []}


def test_an_unknown_status_is_kept_as_it_came():
    assert Post.from_dict({"status": "on_the_moon"}).status == "on_the_moon"


def test_a_value_that_does_not_fit_is_set_aside_and_goes_back_out_unless_the_field_is_assigned():
    post = Post.from_dict(
        {"summary": 5, "createdAt": "01/02/2024", "tags": "Tags not found", "user": "nobody"}
    )

    assert (post.summary, post.created_at, post.tags, post.user) == (None, None, [], None)
    assert post.extras == {
        "summary": 5,
        "createdAt": "01/02/2024",
        "tags": "Tags not found",
        "user": "nobody",
    }
    post.summary = "now it has one"
    assert post.to_dict()["summary"] == "now it has one"
    assert post.to_dict()["createdAt"] == "01/02/2024"


def test_one_bad_element_does_not_cost_the_list():
    raw = {"media": [{"url": "https://example.com/a.jpg"}, "oops", None]}
    post = Post.from_dict(raw)

    assert [media.url for media in post.media] == ["https://example.com/a.jpg"]
    assert post.to_dict() == raw
    post.media.append(PostMedia(url="https://example.com/b.jpg"))
    assert post.to_dict()["media"] == [
        {"url": "https://example.com/a.jpg"},
        {"url": "https://example.com/b.jpg"},
    ]


def test_a_change_inside_a_list_with_a_bad_element_is_sent():
    post = Post.from_dict({"media": [{"url": "https://example.com/a.jpg"}, "oops"]})
    post.media[0].alt_text = "a roll"

    assert post.to_dict()["media"] == [{"url": "https://example.com/a.jpg", "altText": "a roll"}]


def test_misfits_are_noticed_with_their_place():
    """A drift names the JSON pointer, also where keys hold slashes and tildes."""
    document = {"a/b~": [{"posts": [{"_id": "1"}, {"_id": 2, "media": [{"url": "u"}, 3]}], "count": "x"}]}
    misfits = Findings()
    token = mismatches.set(misfits)
    try:
        PostList.from_dict(document["a/b~"][0])
    finally:
        mismatches.reset(token)

    found = dict(zip(pointers(document, misfits), [misfit.value for misfit in misfits], strict=True))
    assert found == {"/a~1b~0/0/posts/1/_id": 2, "/a~1b~0/0/posts/1/media/1": 3, "/a~1b~0/0/count": "x"}


@pytest.mark.parametrize(
    ("came", "reads"),
    [
        (6, 6),
        ("6", 6),
        (6.0, 6),
        ("06", None),
        ("6.0", None),
        ("six", None),
        (True, None),
        (6.5, None),
        ("٦", None),
    ],
)
def test_a_count_is_an_integer_however_it_is_written(came: object, reads: int | None):
    """The API sends counts as strings here and there; what is no integer is never guessed."""
    assert PostList.from_dict({"count": came}).count == reads


@pytest.mark.parametrize(
    ("came", "reads", "goes"),
    [
        ("2026-03-10T15:29:18.286Z", datetime(2026, 3, 10, 15, 29, 18, 286000, UTC), "2026-03-10T15:29:18.286Z"),
        ("2026-03-10T15:29:18Z", datetime(2026, 3, 10, 15, 29, 18, 0, UTC), "2026-03-10T15:29:18.000Z"),
        ("2026-03-10T17:29:18.123456+02:00", datetime(2026, 3, 10, 15, 29, 18, 123456, UTC), "2026-03-10T15:29:18.123456Z"),
        ("2026-03-10T15:29:18.123456789Z", None, "2026-03-10T15:29:18.123456789Z"),
        ("2026-03-10T15:29:18", None, "2026-03-10T15:29:18"),
        ("0001-01-01T00:00:00+05:00", None, "0001-01-01T00:00:00+05:00"),
        ("", None, ""),
        (1773156558, None, 1773156558),
    ],
)  # fmt: skip
def test_times_are_aware_and_in_utc_or_set_aside(came: object, reads: datetime | None, goes: object):
    post = Post.from_dict({"createdAt": came})

    assert post.created_at == reads
    assert post.to_dict() == {"createdAt": goes}


def test_a_naive_time_is_refused_when_it_is_written_and_the_error_shows_the_fix():
    post = PostCreate(account_ids=["a"], type="post", user_id="u")
    post.schedule_date = datetime(2026, 1, 2, 9)  # noqa: DTZ001

    with pytest.raises(
        UsageError,
        match=r"schedule_date: expected an aware datetime, got 2026-01-02 09:00:00 without .*tzinfo=UTC",
    ) as caught:
        post.to_dict()
    assert caught.value.argument == "schedule_date"


def test_a_time_of_any_zone_goes_out_in_utc():
    post = PostCreate(
        account_ids=["a"], type="post", user_id="u", status="scheduled",
        schedule_date=datetime(2026, 1, 2, 9, tzinfo=timezone(timedelta(hours=2))),
    )  # fmt: skip
    assert post.to_dict()["scheduleDate"] == "2026-01-02T07:00:00.000Z"


def test_a_wrong_kind_of_time_or_a_dict_for_a_model_is_named():
    with pytest.raises(UsageError, match="schedule_date: expected datetime, got date"):
        PostCreate(account_ids=["a"], type="post", user_id="u", schedule_date=date(2026, 1, 2)).to_dict()  # pyright: ignore[reportArgumentType]
    with pytest.raises(UsageError, match=r"media\[0\].type: expected a value, got none"):
        PostCreate(account_ids=["a"], type="post", user_id="u", media=[{"url": "u"}])  # pyright: ignore[reportArgumentType]


def test_none_is_not_sent_and_a_request_asks_for_what_the_api_requires():
    post = PostCreate(account_ids=["a"], type="post", user_id="u", summary=None)

    assert post.to_dict() == {"accountIds": ["a"], "type": "post", "userId": "u"}
    with pytest.raises(TypeError, match="user_id"):
        PostCreate(account_ids=["a"], type="post")  # pyright: ignore[reportCallIssue]


def test_fields_beyond_the_spec_can_be_sent_through_extras():
    media = PostMediaInput(url="https://example.com/a.jpg", type="image/jpeg")
    media.extras["focus"] = "left"
    assert media.to_dict() == {"url": "https://example.com/a.jpg", "type": "image/jpeg", "focus": "left"}


def test_models_copy_pickle_and_compare_by_what_they_hold():
    account = Account.from_dict(
        {"id": "a", "isExpired": False, "unknown": [1], "meta": {"x": 1}, "deleted": "no"}
    )

    for twin in (copy.copy(account), copy.deepcopy(account), pickle.loads(pickle.dumps(account))):
        assert twin == account
        assert twin.to_dict() == account.to_dict()
    assert account != Account.from_dict({"id": "a"})
    assert (
        repr(account)
        == "Account(id='a', is_expired=False, meta={'x': 1}, extras={'unknown': [1], 'deleted': 'no'})"
    )


def test_deep_nesting_in_a_field_that_nobody_knows_is_no_trouble():
    deep: dict[str, object] = {}
    for _ in range(50_000):
        deep = {"d": deep}
    post = Post.from_dict({"_id": "p", "unknown": deep, "summary": deep})

    assert post.to_dict() == {"_id": "p"}
    while deep:  # taken apart by hand: freeing it whole would recurse
        deep = deep.pop("d")  # pyright: ignore[reportAssignmentType]


def test_an_absent_list_is_a_list_like_any_other():
    absent: Absent[str] = Absent()
    assert absent == []
    assert isinstance(absent, list)
    assert pickle.loads(pickle.dumps(absent)).__class__ is Absent
