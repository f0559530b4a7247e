"""The comments that a new sandbox has, under the bakery's cardamom rolls. No visitor writes another one later."""

from __future__ import annotations

from datetime import timedelta

from ..state.state import Location, Record
from .comment_thread import Comments, add_comment, build_author, change_like

OURS = ""  # the author where it is the account of the post

COMMENT = "67e0000000000000ffff0001"  # by a visitor, not liked, without a reply
LIKED_COMMENT = "67e0000000000000ffff0002"  # by a visitor, liked by the page
ANSWERED_COMMENT = "67e0000000000000ffff0003"  # by a visitor, with two replies
REPLY = "67e0000000000000ffff0004"  # by the page
SEEDED = (  # id, the comment above it ("" for the post), author, text, hours after the post, likes of others, read
    (ANSWERED_COMMENT, "", "Oskar Dahl", "Do you keep some for those who come after work?", 2, 3, True),
    (REPLY, ANSWERED_COMMENT, OURS, "We do, until 17:30. Ask for the late tray!", 3, 4, True),
    ("67e0000000000000ffff0005", ANSWERED_COMMENT, "Oskar Dahl", "Then I am there on Friday.", 4, 1, True),
    (LIKED_COMMENT, "", "Ines Moreau", "The best rolls in town, and I have tried them all.", 5, 6, True),
    ("67e0000000000000ffff0006", "", "Tom Reid", "Is there a menu for the whole week?", 20, 0, True),
    ("67e0000000000000ffff0007", "67e0000000000000ffff0006", OURS, "On the door, every Monday.", 22, 0, True),
    ("67e0000000000000ffff0008", "", "Ada Brandt", "Cardamom again? Make my Friday!", 50, 1, False),
    ("67e0000000000000ffff0009", "", "Liv Norden", "Any without nuts?", 75, 0, False),
    (COMMENT, "", "Sam Okoro", "We want the recipe.", 100, 2, False),
)  # as many as the post's `insights` say


def seed(location: Location) -> None:
    """Add the comments of `SEEDED` under the post that was made first."""
    post = next(iter(location.posts.values()))
    comments = location.room_data(Comments)
    visitors: dict[str, Record] = {OURS: build_author(location.accounts[post.record["accountIds"][0]])}
    for comment_id, parent_id, name, text, hours, likes, is_read in SEEDED:
        moment = post.display_time + timedelta(hours=hours)
        comment = add_comment(location, post, comments.get(parent_id), comment_id, text, moment)
        visitor = {"id": str(100_000_000_000_000 + len(visitors)), "name": name}
        comment.record |= {
            "author": visitors.setdefault(name, visitor),
            "likeCount": likes,
            "reactionCount": likes,
            "isRead": is_read,
        }
    change_like(comments[LIKED_COMMENT], post.display_time + timedelta(hours=6), 1)
