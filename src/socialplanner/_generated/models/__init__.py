"""All models and enumerations of the API.

Written by `make generate`; each is loaded when it is first used.
"""

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
    from .available_category import AvailableCategory as AvailableCategory
    from .available_category_list import AvailableCategoryList as AvailableCategoryList
    from .available_category_list_response import (
        AvailableCategoryListResponse as AvailableCategoryListResponse,
    )
    from .available_category_queue import AvailableCategoryQueue as AvailableCategoryQueue
    from .bluesky_post_details import BlueskyPostDetails as BlueskyPostDetails
    from .calendar_date import CalendarDate as CalendarDate
    from .calendar_date_input import CalendarDateInput as CalendarDateInput
    from .category import Category as Category
    from .category_list import CategoryList as CategoryList
    from .category_list_response import CategoryListResponse as CategoryListResponse
    from .category_response import CategoryResponse as CategoryResponse
    from .category_result import CategoryResult as CategoryResult
    from .comment import Comment as Comment
    from .comment_attachment import CommentAttachment as CommentAttachment
    from .comment_attachment_input import CommentAttachmentInput as CommentAttachmentInput
    from .comment_author import CommentAuthor as CommentAuthor
    from .comment_list import CommentList as CommentList
    from .comment_list_meta import CommentListMeta as CommentListMeta
    from .comment_list_response import CommentListResponse as CommentListResponse
    from .comment_mention import CommentMention as CommentMention
    from .comment_poll_options import CommentPollOptions as CommentPollOptions
    from .comment_response import CommentResponse as CommentResponse
    from .comment_text_attachment import CommentTextAttachment as CommentTextAttachment
    from .comment_text_style import CommentTextStyle as CommentTextStyle
    from .community_post_details import CommunityPostDetails as CommunityPostDetails
    from .community_post_details_input import CommunityPostDetailsInput as CommunityPostDetailsInput
    from .community_poster import CommunityPoster as CommunityPoster
    from .community_poster_input import CommunityPosterInput as CommunityPosterInput
    from .connected_account import ConnectedAccount as ConnectedAccount
    from .connected_account_response import ConnectedAccountResponse as ConnectedAccountResponse
    from .connection_attach import ConnectionAttach as ConnectionAttach
    from .connection_choice import ConnectionChoice as ConnectionChoice
    from .connection_choices import ConnectionChoices as ConnectionChoices
    from .connection_choices_response import ConnectionChoicesResponse as ConnectionChoicesResponse
    from .csv_delete_response import CsvDeleteResponse as CsvDeleteResponse
    from .csv_delete_result import CsvDeleteResult as CsvDeleteResult
    from .csv_import import CsvImport as CsvImport
    from .csv_import_detail import CsvImportDetail as CsvImportDetail
    from .csv_import_detail_response import CsvImportDetailResponse as CsvImportDetailResponse
    from .csv_import_list import CsvImportList as CsvImportList
    from .csv_import_list_response import CsvImportListResponse as CsvImportListResponse
    from .csv_import_snapshot import CsvImportSnapshot as CsvImportSnapshot
    from .csv_import_stub import CsvImportStub as CsvImportStub
    from .csv_link_image import CsvLinkImage as CsvLinkImage
    from .csv_link_preview import CsvLinkPreview as CsvLinkPreview
    from .csv_media import CsvMedia as CsvMedia
    from .csv_post import CsvPost as CsvPost
    from .csv_post_delete_response import CsvPostDeleteResponse as CsvPostDeleteResponse
    from .csv_post_delete_result import CsvPostDeleteResult as CsvPostDeleteResult
    from .csv_set_accounts_response import CsvSetAccountsResponse as CsvSetAccountsResponse
    from .csv_set_accounts_result import CsvSetAccountsResult as CsvSetAccountsResult
    from .csv_upload_response import CsvUploadResponse as CsvUploadResponse
    from .csv_upload_result import CsvUploadResult as CsvUploadResult
    from .edit_session import EditSession as EditSession
    from .edit_session_response import EditSessionResponse as EditSessionResponse
    from .enums import AccountType as AccountType
    from .enums import ApprovalStatus as ApprovalStatus
    from .enums import AvailableCategoryStatus as AvailableCategoryStatus
    from .enums import CommentAttachmentType as CommentAttachmentType
    from .enums import CommentLikePlatform as CommentLikePlatform
    from .enums import CommentPlatform as CommentPlatform
    from .enums import CommentSort as CommentSort
    from .enums import CsvFileType as CsvFileType
    from .enums import CsvImportStatus as CsvImportStatus
    from .enums import CsvMediaFault as CsvMediaFault
    from .enums import CsvPostStatus as CsvPostStatus
    from .enums import Flag as Flag
    from .enums import GoogleCallToAction as GoogleCallToAction
    from .enums import GooglePostKind as GooglePostKind
    from .enums import LinkedInPollDuration as LinkedInPollDuration
    from .enums import MediaMimeType as MediaMimeType
    from .enums import OAuthAttachPlatform as OAuthAttachPlatform
    from .enums import OAuthPlatform as OAuthPlatform
    from .enums import Platform as Platform
    from .enums import PlatformLanguage as PlatformLanguage
    from .enums import PostListFilter as PostListFilter
    from .enums import PostSource as PostSource
    from .enums import PostStatus as PostStatus
    from .enums import PostType as PostType
    from .enums import QueueItemErrorCode as QueueItemErrorCode
    from .enums import QueuePosition as QueuePosition
    from .enums import QueueStatus as QueueStatus
    from .enums import QueueStatusChange as QueueStatusChange
    from .enums import StatisticsPlatform as StatisticsPlatform
    from .enums import TikTokPrivacyLevel as TikTokPrivacyLevel
    from .enums import WatermarkPosition as WatermarkPosition
    from .enums import WatermarkStatus as WatermarkStatus
    from .enums import YouTubePrivacyLevel as YouTubePrivacyLevel
    from .enums import YouTubeVideoType as YouTubeVideoType
    from .facebook_post_details import FacebookPostDetails as FacebookPostDetails
    from .facebook_post_details_input import FacebookPostDetailsInput as FacebookPostDetailsInput
    from .google_business_account import GoogleBusinessAccount as GoogleBusinessAccount
    from .google_business_account_input import GoogleBusinessAccountInput as GoogleBusinessAccountInput
    from .google_location import GoogleLocation as GoogleLocation
    from .google_location_choice import GoogleLocationChoice as GoogleLocationChoice
    from .google_location_input import GoogleLocationInput as GoogleLocationInput
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
    from .location import Location as Location
    from .location_business import LocationBusiness as LocationBusiness
    from .location_response import LocationResponse as LocationResponse
    from .location_settings import LocationSettings as LocationSettings
    from .location_social import LocationSocial as LocationSocial
    from .pinterest_board_selection import PinterestBoardSelection as PinterestBoardSelection
    from .pinterest_board_selection_input import PinterestBoardSelectionInput as PinterestBoardSelectionInput
    from .pinterest_post_details import PinterestPostDetails as PinterestPostDetails
    from .pinterest_post_details_input import PinterestPostDetailsInput as PinterestPostDetailsInput
    from .post import Post as Post
    from .post_approval import PostApproval as PostApproval
    from .post_approval_input import PostApprovalInput as PostApprovalInput
    from .post_bulk_delete_response import PostBulkDeleteResponse as PostBulkDeleteResponse
    from .post_bulk_delete_result import PostBulkDeleteResult as PostBulkDeleteResult
    from .post_create import PostCreate as PostCreate
    from .post_delete_response import PostDeleteResponse as PostDeleteResponse
    from .post_delete_result import PostDeleteResult as PostDeleteResult
    from .post_insights import PostInsights as PostInsights
    from .post_list import PostList as PostList
    from .post_list_response import PostListResponse as PostListResponse
    from .post_media import PostMedia as PostMedia
    from .post_media_input import PostMediaInput as PostMediaInput
    from .post_response import PostResponse as PostResponse
    from .post_result import PostResult as PostResult
    from .post_user import PostUser as PostUser
    from .queue import Queue as Queue
    from .queue_calendar import QueueCalendar as QueueCalendar
    from .queue_calendar_response import QueueCalendarResponse as QueueCalendarResponse
    from .queue_change import QueueChange as QueueChange
    from .queue_change_response import QueueChangeResponse as QueueChangeResponse
    from .queue_item import QueueItem as QueueItem
    from .queue_item_list import QueueItemList as QueueItemList
    from .queue_item_list_response import QueueItemListResponse as QueueItemListResponse
    from .queue_item_response import QueueItemResponse as QueueItemResponse
    from .queue_item_result import QueueItemResult as QueueItemResult
    from .queue_item_update_response import QueueItemUpdateResponse as QueueItemUpdateResponse
    from .queue_item_update_result import QueueItemUpdateResult as QueueItemUpdateResult
    from .queue_item_variation import QueueItemVariation as QueueItemVariation
    from .queue_item_variation_input import QueueItemVariationInput as QueueItemVariationInput
    from .queue_link_preview import QueueLinkPreview as QueueLinkPreview
    from .queue_link_preview_input import QueueLinkPreviewInput as QueueLinkPreviewInput
    from .queue_list import QueueList as QueueList
    from .queue_list_meta import QueueListMeta as QueueListMeta
    from .queue_list_response import QueueListResponse as QueueListResponse
    from .queue_mention import QueueMention as QueueMention
    from .queue_message import QueueMessage as QueueMessage
    from .queue_message_response import QueueMessageResponse as QueueMessageResponse
    from .queue_post import QueuePost as QueuePost
    from .queue_post_input import QueuePostInput as QueuePostInput
    from .queue_response import QueueResponse as QueueResponse
    from .queue_result import QueueResult as QueueResult
    from .queue_scheduled_post import QueueScheduledPost as QueueScheduledPost
    from .queue_slot import QueueSlot as QueueSlot
    from .queue_slot_list import QueueSlotList as QueueSlotList
    from .queue_slot_list_response import QueueSlotListResponse as QueueSlotListResponse
    from .queue_time_slot import QueueTimeSlot as QueueTimeSlot
    from .queue_time_slot_input import QueueTimeSlotInput as QueueTimeSlotInput
    from .statistics_age import StatisticsAge as StatisticsAge
    from .statistics_age_totals import StatisticsAgeTotals as StatisticsAgeTotals
    from .statistics_breakdown import StatisticsBreakdown as StatisticsBreakdown
    from .statistics_breakdowns import StatisticsBreakdowns as StatisticsBreakdowns
    from .statistics_change import StatisticsChange as StatisticsChange
    from .statistics_demographics import StatisticsDemographics as StatisticsDemographics
    from .statistics_engagement import StatisticsEngagement as StatisticsEngagement
    from .statistics_gender import StatisticsGender as StatisticsGender
    from .statistics_gender_totals import StatisticsGenderTotals as StatisticsGenderTotals
    from .statistics_platform_totals import StatisticsPlatformTotals as StatisticsPlatformTotals
    from .statistics_post_performance import StatisticsPostPerformance as StatisticsPostPerformance
    from .statistics_range import StatisticsRange as StatisticsRange
    from .statistics_report import StatisticsReport as StatisticsReport
    from .statistics_response import StatisticsResponse as StatisticsResponse
    from .statistics_series import StatisticsSeries as StatisticsSeries
    from .statistics_share import StatisticsShare as StatisticsShare
    from .statistics_totals import StatisticsTotals as StatisticsTotals
    from .tag import Tag as Tag
    from .tag_list import TagList as TagList
    from .tag_list_response import TagListResponse as TagListResponse
    from .tiktok_post_details import TikTokPostDetails as TikTokPostDetails
    from .tiktok_post_details_input import TikTokPostDetailsInput as TikTokPostDetailsInput
    from .time_of_day import TimeOfDay as TimeOfDay
    from .time_of_day_input import TimeOfDayInput as TimeOfDayInput
    from .uploaded_media import UploadedMedia as UploadedMedia
    from .user import User as User
    from .user_list import UserList as UserList
    from .user_roles import UserRoles as UserRoles
    from .watermark import Watermark as Watermark
    from .watermark_list import WatermarkList as WatermarkList
    from .watermark_list_meta import WatermarkListMeta as WatermarkListMeta
    from .watermark_list_response import WatermarkListResponse as WatermarkListResponse
    from .watermark_process import WatermarkProcess as WatermarkProcess
    from .watermark_process_response import WatermarkProcessResponse as WatermarkProcessResponse
    from .watermark_response import WatermarkResponse as WatermarkResponse
    from .youtube_post_details import YouTubePostDetails as YouTubePostDetails
    from .youtube_post_details_input import YouTubePostDetailsInput as YouTubePostDetailsInput

_MODULES = {
    "Account": ".account",
    "AccountDeleteResponse": ".account_delete_response",
    "AccountDeleteResult": ".account_delete_result",
    "AccountGroup": ".account_group",
    "AccountList": ".account_list",
    "AccountListResponse": ".account_list_response",
    "AccountType": ".enums",
    "Acknowledgement": ".acknowledgement",
    "ApprovalStatus": ".enums",
    "AvailableCategory": ".available_category",
    "AvailableCategoryList": ".available_category_list",
    "AvailableCategoryListResponse": ".available_category_list_response",
    "AvailableCategoryQueue": ".available_category_queue",
    "AvailableCategoryStatus": ".enums",
    "BlueskyPostDetails": ".bluesky_post_details",
    "CalendarDate": ".calendar_date",
    "CalendarDateInput": ".calendar_date_input",
    "Category": ".category",
    "CategoryList": ".category_list",
    "CategoryListResponse": ".category_list_response",
    "CategoryResponse": ".category_response",
    "CategoryResult": ".category_result",
    "Comment": ".comment",
    "CommentAttachment": ".comment_attachment",
    "CommentAttachmentInput": ".comment_attachment_input",
    "CommentAttachmentType": ".enums",
    "CommentAuthor": ".comment_author",
    "CommentLikePlatform": ".enums",
    "CommentList": ".comment_list",
    "CommentListMeta": ".comment_list_meta",
    "CommentListResponse": ".comment_list_response",
    "CommentMention": ".comment_mention",
    "CommentPlatform": ".enums",
    "CommentPollOptions": ".comment_poll_options",
    "CommentResponse": ".comment_response",
    "CommentSort": ".enums",
    "CommentTextAttachment": ".comment_text_attachment",
    "CommentTextStyle": ".comment_text_style",
    "CommunityPostDetails": ".community_post_details",
    "CommunityPostDetailsInput": ".community_post_details_input",
    "CommunityPoster": ".community_poster",
    "CommunityPosterInput": ".community_poster_input",
    "ConnectedAccount": ".connected_account",
    "ConnectedAccountResponse": ".connected_account_response",
    "ConnectionAttach": ".connection_attach",
    "ConnectionChoice": ".connection_choice",
    "ConnectionChoices": ".connection_choices",
    "ConnectionChoicesResponse": ".connection_choices_response",
    "CsvDeleteResponse": ".csv_delete_response",
    "CsvDeleteResult": ".csv_delete_result",
    "CsvFileType": ".enums",
    "CsvImport": ".csv_import",
    "CsvImportDetail": ".csv_import_detail",
    "CsvImportDetailResponse": ".csv_import_detail_response",
    "CsvImportList": ".csv_import_list",
    "CsvImportListResponse": ".csv_import_list_response",
    "CsvImportSnapshot": ".csv_import_snapshot",
    "CsvImportStatus": ".enums",
    "CsvImportStub": ".csv_import_stub",
    "CsvLinkImage": ".csv_link_image",
    "CsvLinkPreview": ".csv_link_preview",
    "CsvMedia": ".csv_media",
    "CsvMediaFault": ".enums",
    "CsvPost": ".csv_post",
    "CsvPostDeleteResponse": ".csv_post_delete_response",
    "CsvPostDeleteResult": ".csv_post_delete_result",
    "CsvPostStatus": ".enums",
    "CsvSetAccountsResponse": ".csv_set_accounts_response",
    "CsvSetAccountsResult": ".csv_set_accounts_result",
    "CsvUploadResponse": ".csv_upload_response",
    "CsvUploadResult": ".csv_upload_result",
    "EditSession": ".edit_session",
    "EditSessionResponse": ".edit_session_response",
    "FacebookPostDetails": ".facebook_post_details",
    "FacebookPostDetailsInput": ".facebook_post_details_input",
    "Flag": ".enums",
    "GoogleBusinessAccount": ".google_business_account",
    "GoogleBusinessAccountInput": ".google_business_account_input",
    "GoogleCallToAction": ".enums",
    "GoogleLocation": ".google_location",
    "GoogleLocationChoice": ".google_location_choice",
    "GoogleLocationInput": ".google_location_input",
    "GooglePostDetails": ".google_post_details",
    "GooglePostDetailsInput": ".google_post_details_input",
    "GooglePostEnd": ".google_post_end",
    "GooglePostEndInput": ".google_post_end_input",
    "GooglePostKind": ".enums",
    "GooglePostStart": ".google_post_start",
    "GooglePostStartInput": ".google_post_start_input",
    "InstagramPostDetails": ".instagram_post_details",
    "InstagramPostDetailsInput": ".instagram_post_details_input",
    "LinkPreview": ".link_preview",
    "LinkPreviewInput": ".link_preview_input",
    "LinkedInPoll": ".linkedin_poll",
    "LinkedInPollDuration": ".enums",
    "LinkedInPollInput": ".linkedin_poll_input",
    "LinkedInPollOption": ".linkedin_poll_option",
    "LinkedInPollOptionInput": ".linkedin_poll_option_input",
    "LinkedInPollSettings": ".linkedin_poll_settings",
    "LinkedInPollSettingsInput": ".linkedin_poll_settings_input",
    "LinkedInPostDetails": ".linkedin_post_details",
    "LinkedInPostDetailsInput": ".linkedin_post_details_input",
    "Location": ".location",
    "LocationBusiness": ".location_business",
    "LocationResponse": ".location_response",
    "LocationSettings": ".location_settings",
    "LocationSocial": ".location_social",
    "MediaMimeType": ".enums",
    "OAuthAttachPlatform": ".enums",
    "OAuthPlatform": ".enums",
    "PinterestBoardSelection": ".pinterest_board_selection",
    "PinterestBoardSelectionInput": ".pinterest_board_selection_input",
    "PinterestPostDetails": ".pinterest_post_details",
    "PinterestPostDetailsInput": ".pinterest_post_details_input",
    "Platform": ".enums",
    "PlatformLanguage": ".enums",
    "Post": ".post",
    "PostApproval": ".post_approval",
    "PostApprovalInput": ".post_approval_input",
    "PostBulkDeleteResponse": ".post_bulk_delete_response",
    "PostBulkDeleteResult": ".post_bulk_delete_result",
    "PostCreate": ".post_create",
    "PostDeleteResponse": ".post_delete_response",
    "PostDeleteResult": ".post_delete_result",
    "PostInsights": ".post_insights",
    "PostList": ".post_list",
    "PostListFilter": ".enums",
    "PostListResponse": ".post_list_response",
    "PostMedia": ".post_media",
    "PostMediaInput": ".post_media_input",
    "PostResponse": ".post_response",
    "PostResult": ".post_result",
    "PostSource": ".enums",
    "PostStatus": ".enums",
    "PostType": ".enums",
    "PostUser": ".post_user",
    "Queue": ".queue",
    "QueueCalendar": ".queue_calendar",
    "QueueCalendarResponse": ".queue_calendar_response",
    "QueueChange": ".queue_change",
    "QueueChangeResponse": ".queue_change_response",
    "QueueItem": ".queue_item",
    "QueueItemErrorCode": ".enums",
    "QueueItemList": ".queue_item_list",
    "QueueItemListResponse": ".queue_item_list_response",
    "QueueItemResponse": ".queue_item_response",
    "QueueItemResult": ".queue_item_result",
    "QueueItemUpdateResponse": ".queue_item_update_response",
    "QueueItemUpdateResult": ".queue_item_update_result",
    "QueueItemVariation": ".queue_item_variation",
    "QueueItemVariationInput": ".queue_item_variation_input",
    "QueueLinkPreview": ".queue_link_preview",
    "QueueLinkPreviewInput": ".queue_link_preview_input",
    "QueueList": ".queue_list",
    "QueueListMeta": ".queue_list_meta",
    "QueueListResponse": ".queue_list_response",
    "QueueMention": ".queue_mention",
    "QueueMessage": ".queue_message",
    "QueueMessageResponse": ".queue_message_response",
    "QueuePosition": ".enums",
    "QueuePost": ".queue_post",
    "QueuePostInput": ".queue_post_input",
    "QueueResponse": ".queue_response",
    "QueueResult": ".queue_result",
    "QueueScheduledPost": ".queue_scheduled_post",
    "QueueSlot": ".queue_slot",
    "QueueSlotList": ".queue_slot_list",
    "QueueSlotListResponse": ".queue_slot_list_response",
    "QueueStatus": ".enums",
    "QueueStatusChange": ".enums",
    "QueueTimeSlot": ".queue_time_slot",
    "QueueTimeSlotInput": ".queue_time_slot_input",
    "StatisticsAge": ".statistics_age",
    "StatisticsAgeTotals": ".statistics_age_totals",
    "StatisticsBreakdown": ".statistics_breakdown",
    "StatisticsBreakdowns": ".statistics_breakdowns",
    "StatisticsChange": ".statistics_change",
    "StatisticsDemographics": ".statistics_demographics",
    "StatisticsEngagement": ".statistics_engagement",
    "StatisticsGender": ".statistics_gender",
    "StatisticsGenderTotals": ".statistics_gender_totals",
    "StatisticsPlatform": ".enums",
    "StatisticsPlatformTotals": ".statistics_platform_totals",
    "StatisticsPostPerformance": ".statistics_post_performance",
    "StatisticsRange": ".statistics_range",
    "StatisticsReport": ".statistics_report",
    "StatisticsResponse": ".statistics_response",
    "StatisticsSeries": ".statistics_series",
    "StatisticsShare": ".statistics_share",
    "StatisticsTotals": ".statistics_totals",
    "Tag": ".tag",
    "TagList": ".tag_list",
    "TagListResponse": ".tag_list_response",
    "TikTokPostDetails": ".tiktok_post_details",
    "TikTokPostDetailsInput": ".tiktok_post_details_input",
    "TikTokPrivacyLevel": ".enums",
    "TimeOfDay": ".time_of_day",
    "TimeOfDayInput": ".time_of_day_input",
    "UploadedMedia": ".uploaded_media",
    "User": ".user",
    "UserList": ".user_list",
    "UserRoles": ".user_roles",
    "Watermark": ".watermark",
    "WatermarkList": ".watermark_list",
    "WatermarkListMeta": ".watermark_list_meta",
    "WatermarkListResponse": ".watermark_list_response",
    "WatermarkPosition": ".enums",
    "WatermarkProcess": ".watermark_process",
    "WatermarkProcessResponse": ".watermark_process_response",
    "WatermarkResponse": ".watermark_response",
    "WatermarkStatus": ".enums",
    "YouTubePostDetails": ".youtube_post_details",
    "YouTubePostDetailsInput": ".youtube_post_details_input",
    "YouTubePrivacyLevel": ".enums",
    "YouTubeVideoType": ".enums",
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
    "AvailableCategory",
    "AvailableCategoryList",
    "AvailableCategoryListResponse",
    "AvailableCategoryQueue",
    "AvailableCategoryStatus",
    "BlueskyPostDetails",
    "CalendarDate",
    "CalendarDateInput",
    "Category",
    "CategoryList",
    "CategoryListResponse",
    "CategoryResponse",
    "CategoryResult",
    "Comment",
    "CommentAttachment",
    "CommentAttachmentInput",
    "CommentAttachmentType",
    "CommentAuthor",
    "CommentLikePlatform",
    "CommentList",
    "CommentListMeta",
    "CommentListResponse",
    "CommentMention",
    "CommentPlatform",
    "CommentPollOptions",
    "CommentResponse",
    "CommentSort",
    "CommentTextAttachment",
    "CommentTextStyle",
    "CommunityPostDetails",
    "CommunityPostDetailsInput",
    "CommunityPoster",
    "CommunityPosterInput",
    "ConnectedAccount",
    "ConnectedAccountResponse",
    "ConnectionAttach",
    "ConnectionChoice",
    "ConnectionChoices",
    "ConnectionChoicesResponse",
    "CsvDeleteResponse",
    "CsvDeleteResult",
    "CsvFileType",
    "CsvImport",
    "CsvImportDetail",
    "CsvImportDetailResponse",
    "CsvImportList",
    "CsvImportListResponse",
    "CsvImportSnapshot",
    "CsvImportStatus",
    "CsvImportStub",
    "CsvLinkImage",
    "CsvLinkPreview",
    "CsvMedia",
    "CsvMediaFault",
    "CsvPost",
    "CsvPostDeleteResponse",
    "CsvPostDeleteResult",
    "CsvPostStatus",
    "CsvSetAccountsResponse",
    "CsvSetAccountsResult",
    "CsvUploadResponse",
    "CsvUploadResult",
    "EditSession",
    "EditSessionResponse",
    "FacebookPostDetails",
    "FacebookPostDetailsInput",
    "Flag",
    "GoogleBusinessAccount",
    "GoogleBusinessAccountInput",
    "GoogleCallToAction",
    "GoogleLocation",
    "GoogleLocationChoice",
    "GoogleLocationInput",
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
    "Location",
    "LocationBusiness",
    "LocationResponse",
    "LocationSettings",
    "LocationSocial",
    "MediaMimeType",
    "OAuthAttachPlatform",
    "OAuthPlatform",
    "PinterestBoardSelection",
    "PinterestBoardSelectionInput",
    "PinterestPostDetails",
    "PinterestPostDetailsInput",
    "Platform",
    "PlatformLanguage",
    "Post",
    "PostApproval",
    "PostApprovalInput",
    "PostBulkDeleteResponse",
    "PostBulkDeleteResult",
    "PostCreate",
    "PostDeleteResponse",
    "PostDeleteResult",
    "PostInsights",
    "PostList",
    "PostListFilter",
    "PostListResponse",
    "PostMedia",
    "PostMediaInput",
    "PostResponse",
    "PostResult",
    "PostSource",
    "PostStatus",
    "PostType",
    "PostUser",
    "Queue",
    "QueueCalendar",
    "QueueCalendarResponse",
    "QueueChange",
    "QueueChangeResponse",
    "QueueItem",
    "QueueItemErrorCode",
    "QueueItemList",
    "QueueItemListResponse",
    "QueueItemResponse",
    "QueueItemResult",
    "QueueItemUpdateResponse",
    "QueueItemUpdateResult",
    "QueueItemVariation",
    "QueueItemVariationInput",
    "QueueLinkPreview",
    "QueueLinkPreviewInput",
    "QueueList",
    "QueueListMeta",
    "QueueListResponse",
    "QueueMention",
    "QueueMessage",
    "QueueMessageResponse",
    "QueuePosition",
    "QueuePost",
    "QueuePostInput",
    "QueueResponse",
    "QueueResult",
    "QueueScheduledPost",
    "QueueSlot",
    "QueueSlotList",
    "QueueSlotListResponse",
    "QueueStatus",
    "QueueStatusChange",
    "QueueTimeSlot",
    "QueueTimeSlotInput",
    "StatisticsAge",
    "StatisticsAgeTotals",
    "StatisticsBreakdown",
    "StatisticsBreakdowns",
    "StatisticsChange",
    "StatisticsDemographics",
    "StatisticsEngagement",
    "StatisticsGender",
    "StatisticsGenderTotals",
    "StatisticsPlatform",
    "StatisticsPlatformTotals",
    "StatisticsPostPerformance",
    "StatisticsRange",
    "StatisticsReport",
    "StatisticsResponse",
    "StatisticsSeries",
    "StatisticsShare",
    "StatisticsTotals",
    "Tag",
    "TagList",
    "TagListResponse",
    "TikTokPostDetails",
    "TikTokPostDetailsInput",
    "TikTokPrivacyLevel",
    "TimeOfDay",
    "TimeOfDayInput",
    "UploadedMedia",
    "User",
    "UserList",
    "UserRoles",
    "Watermark",
    "WatermarkList",
    "WatermarkListMeta",
    "WatermarkListResponse",
    "WatermarkPosition",
    "WatermarkProcess",
    "WatermarkProcessResponse",
    "WatermarkResponse",
    "WatermarkStatus",
    "YouTubePostDetails",
    "YouTubePostDetailsInput",
    "YouTubePrivacyLevel",
    "YouTubeVideoType",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(module, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
