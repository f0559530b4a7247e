"""All operations as modules: `build(...)` makes a request, the function of the same name sends it.

Written by `make generate`; each is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts import delete_account as delete_account
    from .accounts import list_accounts as list_accounts
    from .categories import get_category as get_category
    from .categories import list_categories as list_categories
    from .comments import create_comment as create_comment
    from .comments import like_comment as like_comment
    from .comments import list_comments as list_comments
    from .comments import unlike_comment as unlike_comment
    from .connections import attach_oauth_account as attach_oauth_account
    from .connections import list_oauth_accounts as list_oauth_accounts
    from .connections import start_oauth as start_oauth
    from .csv_imports import delete_csv_import as delete_csv_import
    from .csv_imports import delete_csv_post as delete_csv_post
    from .csv_imports import finalize_csv_import as finalize_csv_import
    from .csv_imports import get_csv_import as get_csv_import
    from .csv_imports import list_csv_imports as list_csv_imports
    from .csv_imports import set_csv_accounts as set_csv_accounts
    from .csv_imports import upload_csv as upload_csv
    from .legacy_connections import attach_facebook_page as attach_facebook_page
    from .legacy_connections import attach_google_location as attach_google_location
    from .legacy_connections import attach_instagram_account as attach_instagram_account
    from .legacy_connections import attach_linkedin_account as attach_linkedin_account
    from .legacy_connections import attach_tiktok_account as attach_tiktok_account
    from .legacy_connections import attach_twitter_account as attach_twitter_account
    from .legacy_connections import list_facebook_pages as list_facebook_pages
    from .legacy_connections import list_google_locations as list_google_locations
    from .legacy_connections import list_instagram_accounts as list_instagram_accounts
    from .legacy_connections import list_linkedin_accounts as list_linkedin_accounts
    from .legacy_connections import list_tiktok_accounts as list_tiktok_accounts
    from .legacy_connections import list_tiktok_business_accounts as list_tiktok_business_accounts
    from .legacy_connections import list_twitter_accounts as list_twitter_accounts
    from .legacy_connections import start_facebook_oauth as start_facebook_oauth
    from .legacy_connections import start_google_oauth as start_google_oauth
    from .legacy_connections import start_instagram_oauth as start_instagram_oauth
    from .legacy_connections import start_linkedin_oauth as start_linkedin_oauth
    from .legacy_connections import start_tiktok_business_oauth as start_tiktok_business_oauth
    from .legacy_connections import start_tiktok_oauth as start_tiktok_oauth
    from .legacy_connections import start_twitter_oauth as start_twitter_oauth
    from .locations import get_location as get_location
    from .media import upload_media as upload_media
    from .posts import bulk_delete_posts as bulk_delete_posts
    from .posts import create_post as create_post
    from .posts import delete_post as delete_post
    from .posts import get_post as get_post
    from .posts import list_posts as list_posts
    from .posts import update_post as update_post
    from .queues import clone_queue_item as clone_queue_item
    from .queues import create_queue as create_queue
    from .queues import create_queue_item as create_queue_item
    from .queues import delete_active_post as delete_active_post
    from .queues import delete_queue_item as delete_queue_item
    from .queues import discard_edit_session as discard_edit_session
    from .queues import get_edit_session_calendar as get_edit_session_calendar
    from .queues import get_queue as get_queue
    from .queues import get_queue_calendar as get_queue_calendar
    from .queues import list_available_categories as list_available_categories
    from .queues import list_queue_items as list_queue_items
    from .queues import list_queue_slots as list_queue_slots
    from .queues import list_queues as list_queues
    from .queues import reset_queue_item as reset_queue_item
    from .queues import save_edit_session as save_edit_session
    from .queues import start_edit_session as start_edit_session
    from .queues import update_queue as update_queue
    from .queues import update_queue_item as update_queue_item
    from .statistics import get_statistics as get_statistics
    from .tags import get_tags_by_ids as get_tags_by_ids
    from .tags import list_tags as list_tags
    from .users import search_users as search_users
    from .watermarks import apply_watermark as apply_watermark
    from .watermarks import create_watermark as create_watermark
    from .watermarks import delete_watermark as delete_watermark
    from .watermarks import get_watermark as get_watermark
    from .watermarks import list_watermarks as list_watermarks
    from .watermarks import update_watermark as update_watermark

_MODULES = {
    "apply_watermark": ".watermarks.apply_watermark",
    "attach_facebook_page": ".legacy_connections.attach_facebook_page",
    "attach_google_location": ".legacy_connections.attach_google_location",
    "attach_instagram_account": ".legacy_connections.attach_instagram_account",
    "attach_linkedin_account": ".legacy_connections.attach_linkedin_account",
    "attach_oauth_account": ".connections.attach_oauth_account",
    "attach_tiktok_account": ".legacy_connections.attach_tiktok_account",
    "attach_twitter_account": ".legacy_connections.attach_twitter_account",
    "bulk_delete_posts": ".posts.bulk_delete_posts",
    "clone_queue_item": ".queues.clone_queue_item",
    "create_comment": ".comments.create_comment",
    "create_post": ".posts.create_post",
    "create_queue": ".queues.create_queue",
    "create_queue_item": ".queues.create_queue_item",
    "create_watermark": ".watermarks.create_watermark",
    "delete_account": ".accounts.delete_account",
    "delete_active_post": ".queues.delete_active_post",
    "delete_csv_import": ".csv_imports.delete_csv_import",
    "delete_csv_post": ".csv_imports.delete_csv_post",
    "delete_post": ".posts.delete_post",
    "delete_queue_item": ".queues.delete_queue_item",
    "delete_watermark": ".watermarks.delete_watermark",
    "discard_edit_session": ".queues.discard_edit_session",
    "finalize_csv_import": ".csv_imports.finalize_csv_import",
    "get_category": ".categories.get_category",
    "get_csv_import": ".csv_imports.get_csv_import",
    "get_edit_session_calendar": ".queues.get_edit_session_calendar",
    "get_location": ".locations.get_location",
    "get_post": ".posts.get_post",
    "get_queue": ".queues.get_queue",
    "get_queue_calendar": ".queues.get_queue_calendar",
    "get_statistics": ".statistics.get_statistics",
    "get_tags_by_ids": ".tags.get_tags_by_ids",
    "get_watermark": ".watermarks.get_watermark",
    "like_comment": ".comments.like_comment",
    "list_accounts": ".accounts.list_accounts",
    "list_available_categories": ".queues.list_available_categories",
    "list_categories": ".categories.list_categories",
    "list_comments": ".comments.list_comments",
    "list_csv_imports": ".csv_imports.list_csv_imports",
    "list_facebook_pages": ".legacy_connections.list_facebook_pages",
    "list_google_locations": ".legacy_connections.list_google_locations",
    "list_instagram_accounts": ".legacy_connections.list_instagram_accounts",
    "list_linkedin_accounts": ".legacy_connections.list_linkedin_accounts",
    "list_oauth_accounts": ".connections.list_oauth_accounts",
    "list_posts": ".posts.list_posts",
    "list_queue_items": ".queues.list_queue_items",
    "list_queue_slots": ".queues.list_queue_slots",
    "list_queues": ".queues.list_queues",
    "list_tags": ".tags.list_tags",
    "list_tiktok_accounts": ".legacy_connections.list_tiktok_accounts",
    "list_tiktok_business_accounts": ".legacy_connections.list_tiktok_business_accounts",
    "list_twitter_accounts": ".legacy_connections.list_twitter_accounts",
    "list_watermarks": ".watermarks.list_watermarks",
    "reset_queue_item": ".queues.reset_queue_item",
    "save_edit_session": ".queues.save_edit_session",
    "search_users": ".users.search_users",
    "set_csv_accounts": ".csv_imports.set_csv_accounts",
    "start_edit_session": ".queues.start_edit_session",
    "start_facebook_oauth": ".legacy_connections.start_facebook_oauth",
    "start_google_oauth": ".legacy_connections.start_google_oauth",
    "start_instagram_oauth": ".legacy_connections.start_instagram_oauth",
    "start_linkedin_oauth": ".legacy_connections.start_linkedin_oauth",
    "start_oauth": ".connections.start_oauth",
    "start_tiktok_business_oauth": ".legacy_connections.start_tiktok_business_oauth",
    "start_tiktok_oauth": ".legacy_connections.start_tiktok_oauth",
    "start_twitter_oauth": ".legacy_connections.start_twitter_oauth",
    "unlike_comment": ".comments.unlike_comment",
    "update_post": ".posts.update_post",
    "update_queue": ".queues.update_queue",
    "update_queue_item": ".queues.update_queue_item",
    "update_watermark": ".watermarks.update_watermark",
    "upload_csv": ".csv_imports.upload_csv",
    "upload_media": ".media.upload_media",
}

__all__ = [  # noqa: F822
    "apply_watermark",
    "attach_facebook_page",
    "attach_google_location",
    "attach_instagram_account",
    "attach_linkedin_account",
    "attach_oauth_account",
    "attach_tiktok_account",
    "attach_twitter_account",
    "bulk_delete_posts",
    "clone_queue_item",
    "create_comment",
    "create_post",
    "create_queue",
    "create_queue_item",
    "create_watermark",
    "delete_account",
    "delete_active_post",
    "delete_csv_import",
    "delete_csv_post",
    "delete_post",
    "delete_queue_item",
    "delete_watermark",
    "discard_edit_session",
    "finalize_csv_import",
    "get_category",
    "get_csv_import",
    "get_edit_session_calendar",
    "get_location",
    "get_post",
    "get_queue",
    "get_queue_calendar",
    "get_statistics",
    "get_tags_by_ids",
    "get_watermark",
    "like_comment",
    "list_accounts",
    "list_available_categories",
    "list_categories",
    "list_comments",
    "list_csv_imports",
    "list_facebook_pages",
    "list_google_locations",
    "list_instagram_accounts",
    "list_linkedin_accounts",
    "list_oauth_accounts",
    "list_posts",
    "list_queue_items",
    "list_queue_slots",
    "list_queues",
    "list_tags",
    "list_tiktok_accounts",
    "list_tiktok_business_accounts",
    "list_twitter_accounts",
    "list_watermarks",
    "reset_queue_item",
    "save_edit_session",
    "search_users",
    "set_csv_accounts",
    "start_edit_session",
    "start_facebook_oauth",
    "start_google_oauth",
    "start_instagram_oauth",
    "start_linkedin_oauth",
    "start_oauth",
    "start_tiktok_business_oauth",
    "start_tiktok_oauth",
    "start_twitter_oauth",
    "unlike_comment",
    "update_post",
    "update_queue",
    "update_queue_item",
    "update_watermark",
    "upload_csv",
    "upload_media",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(module, __name__)


def __dir__() -> list[str]:
    return __all__
