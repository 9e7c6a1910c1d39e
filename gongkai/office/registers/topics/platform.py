"""Figures of section one, （四）平台建设: sites that others keep, and the followers and posts of the accounts."""

from gongkai.office.registers.topic import Topic
from gongkai.report.draft import Aspect

STANDING = "在账号后台查看，是开通以来的累计数。"

TOPICS = (
    Topic(
        "district_site_items",
        "在区人民政府网站发布信息",
        "条",
        Aspect.PLATFORM,
        hint="由区人民政府网站统计的、本机关报送发布的条数。",
    ),
    Topic("weibo_following", "微博关注", "人", Aspect.PLATFORM, hint="微博账号关注的人数，在账号后台查看。"),
    Topic("weibo_followers", "微博粉丝", "人", Aspect.PLATFORM, hint="年末粉丝数，在账号后台查看。"),
    Topic("weibo_posts", "微博累计发布", "条", Aspect.PLATFORM, hint=STANDING),
    Topic("wechat_followers", "微信公众号关注", "人", Aspect.PLATFORM, hint="年末关注公众号的人数，在账号后台查看。"),
    Topic("wechat_posts", "微信公众号累计发布", "条", Aspect.PLATFORM, hint=STANDING),
)
