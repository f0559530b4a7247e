"""Which category each post is filed under. Posts do not show it, as those of the API do not."""

from __future__ import annotations

from collections.abc import Collection

from ...state.state import Location, Post


class Filed(dict[str, str]):
    """The categories of the posts of a location, by the id of the post."""


def file(location: Location, post: Post, category_id: str | None) -> None:
    """File a post under a category, or under none."""
    filed = location.held(Filed)
    filed.pop(post.record["_id"], None)
    if category_id:
        filed[post.record["_id"]] = category_id


def published(location: Location, category_id: str, but: Collection[str] = ()) -> dict[str, list[Post]]:
    """The published posts of a category, oldest first, by the id that ties the records of one post."""
    found: dict[str, list[Post]] = {}
    for post_id, filed in location.held(Filed).items():
        post = location.posts[post_id]
        tie = post.record["parentPostId"]
        if (
            filed == category_id
            and not post.deleted
            and post.record["status"] == "published"
            and tie not in but
        ):
            found.setdefault(tie, []).append(post)
    return dict(sorted(found.items(), key=lambda each: (each[1][0].shown, each[1][0].number)))
