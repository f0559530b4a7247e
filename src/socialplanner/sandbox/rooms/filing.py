"""The category of each post. Posts do not show it, as those of the API do not."""

from __future__ import annotations

from collections.abc import Collection

from ..state.state import Location, Post


class Filing(dict[str, str]):
    """The categories of the posts of a location, by the id of the post."""


def file_post(location: Location, post: Post, category_id: str | None) -> None:
    """Put a post into a category, or into none."""
    filing = location.room_data(Filing)
    filing.pop(post.record["_id"], None)
    if category_id:
        filing[post.record["_id"]] = category_id


def find_published_posts(
    location: Location, category_id: str, without: Collection[str] = ()
) -> dict[str, list[Post]]:
    """Return the published posts of a category, oldest first, by the id that ties the records of one post."""
    found: dict[str, list[Post]] = {}
    for post_id, filing in location.room_data(Filing).items():
        post = location.posts[post_id]
        tie = post.record["parentPostId"]
        if (
            filing == category_id
            and not post.deleted
            and post.record["status"] == "published"
            and tie not in without
        ):
            found.setdefault(tie, []).append(post)
    return dict(sorted(found.items(), key=lambda each: (each[1][0].display_time, each[1][0].number)))
