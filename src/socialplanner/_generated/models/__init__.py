"""Every model and enumeration of the API. Written by `make generate`; each is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import Account as Account
    from .account_delete_response import AccountDeleteResponse as AccountDeleteResponse
    from .account_delete_result import AccountDeleteResult as AccountDeleteResult
    from .account_group import AccountGroup as AccountGroup
    from .account_list import AccountList as AccountList
    from .account_list_response import AccountListResponse as AccountListResponse
    from .acknowledgement import Acknowledgement as Acknowledgement
    from .bluesky_post_details import BlueskyPostDetails as BlueskyPostDetails
    from .calendar_date import CalendarDate as CalendarDate
    from .calendar_date_input import CalendarDateInput as CalendarDateInput
    from .enums import AccountType as AccountType
    from .enums import ApprovalStatus as ApprovalStatus
    from .enums import Flag as Flag
    from .enums import GoogleCallToAction as GoogleCallToAction
    from .enums import GooglePostKind as GooglePostKind
    from .enums import LinkedInPollDuration as LinkedInPollDuration
    from .enums import MediaMimeType as MediaMimeType
    from .enums import Platform as Platform
    from .enums import PostListFilter as PostListFilter
    from .enums import PostSource as PostSource
    from .enums import PostStatus as PostStatus
    from .enums import PostType as PostType
    from .enums import TikTokPrivacyLevel as TikTokPrivacyLevel
    from .enums import YouTubePrivacyLevel as YouTubePrivacyLevel
    from .enums import YouTubeVideoType as YouTubeVideoType
    from .facebook_post_details import FacebookPostDetails as FacebookPostDetails
    from .facebook_post_details_input import FacebookPostDetailsInput as FacebookPostDetailsInput
    from .google_post_details import GooglePostDetails as GooglePostDetails
    from .google_post_details_input import GooglePostDetailsInput as GooglePostDetailsInput
    from .google_post_end import GooglePostEnd as GooglePostEnd
    from .google_post_end_input import GooglePostEndInput as GooglePostEndInput
    from .google_post_start import GooglePostStart as GooglePostStart
    from .google_post_start_input import GooglePostStartInput as GooglePostStartInput
    from .instagram_post_details import InstagramPostDetails as InstagramPostDetails
    from .instagram_post_details_input import InstagramPostDetailsInput as InstagramPostDetailsInput
    from .link_preview import LinkPreview as LinkPreview
    from .link_preview_input import LinkPreviewInput as LinkPreviewInput
    from .linkedin_poll import LinkedInPoll as LinkedInPoll
    from .linkedin_poll_input import LinkedInPollInput as LinkedInPollInput
    from .linkedin_poll_option import LinkedInPollOption as LinkedInPollOption
    from .linkedin_poll_option_input import LinkedInPollOptionInput as LinkedInPollOptionInput
    from .linkedin_poll_settings import LinkedInPollSettings as LinkedInPollSettings
    from .linkedin_poll_settings_input import LinkedInPollSettingsInput as LinkedInPollSettingsInput
    from .linkedin_post_details import LinkedInPostDetails as LinkedInPostDetails
    from .linkedin_post_details_input import LinkedInPostDetailsInput as LinkedInPostDetailsInput
    from .pinterest_board_selection import PinterestBoardSelection as PinterestBoardSelection
    from .pinterest_board_selection_input import PinterestBoardSelectionInput as PinterestBoardSelectionInput
    from .pinterest_post_details import PinterestPostDetails as PinterestPostDetails
    from .pinterest_post_details_input import PinterestPostDetailsInput as PinterestPostDetailsInput
    from .post import Post as Post
    from .post_approval import PostApproval as PostApproval
    from .post_approval_input import PostApprovalInput as PostApprovalInput
    from .post_bulk_delete import PostBulkDelete as PostBulkDelete
    from .post_bulk_delete_response import PostBulkDeleteResponse as PostBulkDeleteResponse
    from .post_bulk_delete_result import PostBulkDeleteResult as PostBulkDeleteResult
    from .post_create import PostCreate as PostCreate
    from .post_delete_response import PostDeleteResponse as PostDeleteResponse
    from .post_delete_result import PostDeleteResult as PostDeleteResult
    from .post_insights import PostInsights as PostInsights
    from .post_list import PostList as PostList
    from .post_list_request import PostListRequest as PostListRequest
    from .post_list_response import PostListResponse as PostListResponse
    from .post_media import PostMedia as PostMedia
    from .post_media_input import PostMediaInput as PostMediaInput
    from .post_response import PostResponse as PostResponse
    from .post_result import PostResult as PostResult
    from .post_user import PostUser as PostUser
    from .tiktok_post_details import TikTokPostDetails as TikTokPostDetails
    from .tiktok_post_details_input import TikTokPostDetailsInput as TikTokPostDetailsInput
    from .time_of_day import TimeOfDay as TimeOfDay
    from .time_of_day_input import TimeOfDayInput as TimeOfDayInput
    from .youtube_post_details import YouTubePostDetails as YouTubePostDetails
    from .youtube_post_details_input import YouTubePostDetailsInput as YouTubePostDetailsInput

_MODULES = {
    "Account": "account",
    "AccountDeleteResponse": "account_delete_response",
    "AccountDeleteResult": "account_delete_result",
    "AccountGroup": "account_group",
    "AccountList": "account_list",
    "AccountListResponse": "account_list_response",
    "AccountType": "enums",
    "Acknowledgement": "acknowledgement",
    "ApprovalStatus": "enums",
    "BlueskyPostDetails": "bluesky_post_details",
    "CalendarDate": "calendar_date",
    "CalendarDateInput": "calendar_date_input",
    "FacebookPostDetails": "facebook_post_details",
    "FacebookPostDetailsInput": "facebook_post_details_input",
    "Flag": "enums",
    "GoogleCallToAction": "enums",
    "GooglePostDetails": "google_post_details",
    "GooglePostDetailsInput": "google_post_details_input",
    "GooglePostEnd": "google_post_end",
    "GooglePostEndInput": "google_post_end_input",
    "GooglePostKind": "enums",
    "GooglePostStart": "google_post_start",
    "GooglePostStartInput": "google_post_start_input",
    "InstagramPostDetails": "instagram_post_details",
    "InstagramPostDetailsInput": "instagram_post_details_input",
    "LinkPreview": "link_preview",
    "LinkPreviewInput": "link_preview_input",
    "LinkedInPoll": "linkedin_poll",
    "LinkedInPollDuration": "enums",
    "LinkedInPollInput": "linkedin_poll_input",
    "LinkedInPollOption": "linkedin_poll_option",
    "LinkedInPollOptionInput": "linkedin_poll_option_input",
    "LinkedInPollSettings": "linkedin_poll_settings",
    "LinkedInPollSettingsInput": "linkedin_poll_settings_input",
    "LinkedInPostDetails": "linkedin_post_details",
    "LinkedInPostDetailsInput": "linkedin_post_details_input",
    "MediaMimeType": "enums",
    "PinterestBoardSelection": "pinterest_board_selection",
    "PinterestBoardSelectionInput": "pinterest_board_selection_input",
    "PinterestPostDetails": "pinterest_post_details",
    "PinterestPostDetailsInput": "pinterest_post_details_input",
    "Platform": "enums",
    "Post": "post",
    "PostApproval": "post_approval",
    "PostApprovalInput": "post_approval_input",
    "PostBulkDelete": "post_bulk_delete",
    "PostBulkDeleteResponse": "post_bulk_delete_response",
    "PostBulkDeleteResult": "post_bulk_delete_result",
    "PostCreate": "post_create",
    "PostDeleteResponse": "post_delete_response",
    "PostDeleteResult": "post_delete_result",
    "PostInsights": "post_insights",
    "PostList": "post_list",
    "PostListFilter": "enums",
    "PostListRequest": "post_list_request",
    "PostListResponse": "post_list_response",
    "PostMedia": "post_media",
    "PostMediaInput": "post_media_input",
    "PostResponse": "post_response",
    "PostResult": "post_result",
    "PostSource": "enums",
    "PostStatus": "enums",
    "PostType": "enums",
    "PostUser": "post_user",
    "TikTokPostDetails": "tiktok_post_details",
    "TikTokPostDetailsInput": "tiktok_post_details_input",
    "TikTokPrivacyLevel": "enums",
    "TimeOfDay": "time_of_day",
    "TimeOfDayInput": "time_of_day_input",
    "YouTubePostDetails": "youtube_post_details",
    "YouTubePostDetailsInput": "youtube_post_details_input",
    "YouTubePrivacyLevel": "enums",
    "YouTubeVideoType": "enums",
}

__all__ = [  # noqa: F822
    "Account",
    "AccountDeleteResponse",
    "AccountDeleteResult",
    "AccountGroup",
    "AccountList",
    "AccountListResponse",
    "AccountType",
    "Acknowledgement",
    "ApprovalStatus",
    "BlueskyPostDetails",
    "CalendarDate",
    "CalendarDateInput",
    "FacebookPostDetails",
    "FacebookPostDetailsInput",
    "Flag",
    "GoogleCallToAction",
    "GooglePostDetails",
    "GooglePostDetailsInput",
    "GooglePostEnd",
    "GooglePostEndInput",
    "GooglePostKind",
    "GooglePostStart",
    "GooglePostStartInput",
    "InstagramPostDetails",
    "InstagramPostDetailsInput",
    "LinkPreview",
    "LinkPreviewInput",
    "LinkedInPoll",
    "LinkedInPollDuration",
    "LinkedInPollInput",
    "LinkedInPollOption",
    "LinkedInPollOptionInput",
    "LinkedInPollSettings",
    "LinkedInPollSettingsInput",
    "LinkedInPostDetails",
    "LinkedInPostDetailsInput",
    "MediaMimeType",
    "PinterestBoardSelection",
    "PinterestBoardSelectionInput",
    "PinterestPostDetails",
    "PinterestPostDetailsInput",
    "Platform",
    "Post",
    "PostApproval",
    "PostApprovalInput",
    "PostBulkDelete",
    "PostBulkDeleteResponse",
    "PostBulkDeleteResult",
    "PostCreate",
    "PostDeleteResponse",
    "PostDeleteResult",
    "PostInsights",
    "PostList",
    "PostListFilter",
    "PostListRequest",
    "PostListResponse",
    "PostMedia",
    "PostMediaInput",
    "PostResponse",
    "PostResult",
    "PostSource",
    "PostStatus",
    "PostType",
    "PostUser",
    "TikTokPostDetails",
    "TikTokPostDetailsInput",
    "TikTokPrivacyLevel",
    "TimeOfDay",
    "TimeOfDayInput",
    "YouTubePostDetails",
    "YouTubePostDetailsInput",
    "YouTubePrivacyLevel",
    "YouTubeVideoType",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
