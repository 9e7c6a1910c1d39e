"""The words of the bureau's report: the project's own sentences around the published figures."""

from collections.abc import Callable

Bind = Callable[[str], str]


def section_one(figure: Bind) -> str:
    """The five aspects; `figure` binds a cell to its present value."""
    received, brought, handled, carried = (
        figure(f"applications.total.{row}") for row in ("received", "brought_forward", "handled", "carried_forward")
    )
    documents = {row: figure(f"documents.normative_documents.{row}") for row in ("made", "repealed", "in_force")}
    return "\n".join(
        [
            "2021年，沙坡头区司法局依照《中华人民共和国政府信息公开条例》，把公开作为司法行政工作的日常环节，"
            "按年度实施方案逐项落实。",
            "（一）主动公开情况。年初制定本年度政务公开工作实施方案，明确公开内容、时限和责任科室。"
            f"全年主动公开政府信息{figure('publications.total')}条，其中政府门户网站公开文件"
            f"{figure('publications.portal')}条，“沙坡头区司法行政”微博公开{figure('publications.weibo')}条，"
            f"“法治沙坡头”微信公众号公开{figure('publications.wechat')}条。",
            f"（二）依申请公开情况。全年新收政府信息公开申请{received}件，上年结转{brought}件，办理完毕{handled}件，"
            f"结转下年度继续办理{carried}件。当面、邮寄和网络三种申请渠道均有专人登记。",
            "（三）政府信息管理情况。公文起草时同步确定公开属性，一文一标；公开前由科室、保密员和分管负责人逐级审查，"
            f"没有通过审查的不公开。本年制发行政规范性文件{documents['made']}件，废止{documents['repealed']}件，"
            f"现行有效{documents['in_force']}件。对全区现行文件集中清理，共清理规范性文件"
            f"{figure('entered.cleanup_normative_documents')}件、政策性文件"
            f"{figure('entered.cleanup_policy_documents')}件，清理结果已向社会公布。",
            "（四）政府信息公开平台建设情况。除微博和微信公众号外，还设有公开栏和政府信息查阅点。"
            f"全年在沙坡头区人民政府网发布信息{figure('entered.district_site_items')}条。微博自2018年初开通，"
            f"年末关注{figure('entered.weibo_following')}人，粉丝{figure('entered.weibo_followers')}人，"
            f"累计发布{figure('entered.weibo_posts')}条；微信公众号自2017年11月开通，"
            f"年末关注{figure('entered.wechat_followers')}人，累计发布{figure('entered.wechat_posts')}条。"
            "两个账号都有专人管理。",
            "（五）监督保障情况。公开工作中发现的问题登入台账，逐项提醒、整改、销号。"
            "把《中华人民共和国政府信息公开条例》列入干部学习内容，学习情况纳入科室年度考核。",
        ]
    )


SECTION_FIVE = "\n".join(
    [
        "存在的主要问题：一是部分科室主动公开的意识不够强，公开内容偏少、偏浅；二是对哪些事项应当公开把握不准，"
        "经办人员的业务能力还不适应要求；三是发布前的校对不够仔细，微信公众号出现过错别字，"
        "机构名称变更后也没有及时改过来。",
        "改进情况：一是对负责公开的人员集中培训，遇到拿不准的事项由办公室当日答复；二是每日拟公开的内容按三级审核逐条把关，"
        "审核人对差错负责；三是对两个新媒体账号逐月检查，发现错别字或者名称有误的，当天改正并通知账号负责人。",
    ]
)


def section_six(figure: Bind) -> str:
    """The fee statement and what else was reported."""
    return "\n".join(
        [
            f"（一）信息处理费收取情况。2021年发出信息处理费收费通知{figure('entered.fee_notices')}件，"
            f"总金额{figure('entered.fee_amount')}元，实际收取{figure('entered.fee_collected')}元。",
            "（二）政务公开工作要点落实情况。牵头编制2021年沙坡头区重大行政决策事项目录，经区政府常务会议审定后"
            "在政府门户网站公布。",
            f"（三）政府开放活动情况。2021年10月12日举办政府开放日活动{figure('entered.open_days')}场，"
            "向公众介绍司法行政和法治建设工作。",
            f"（四）法治建设公开情况。公布实行证明事项告知承诺制的事项{figure('entered.certificate_matters')}项；"
            f"审查规范性文件{figure('entered.documents_reviewed')}件，"
            f"向市人民政府和区人大常委会备案{figure('entered.documents_filed')}件；"
            f"为重大事项提供法律意见{figure('entered.legal_opinions')}件。",
        ]
    )
