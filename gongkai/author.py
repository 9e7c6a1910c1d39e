"""Whether the author that a file names is a person: a Chinese name, a name in pinyin, an address of e-mail.

Programs, makers of computers, offices and defaults such as Administrator also stand there and give nobody away. What
is not sure to be a person is taken for none.
"""

import re

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞"
    "颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙"
    "鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬"
    "师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝"
)
COMPOUND = re.compile("^(欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|端木|申屠)..?$")
NAME = re.compile(r"^[\u4e00-\u9fff]{2,3}$")
FOREIGN = re.compile(r"^[\u4e00-\u9fff]{2,8}([·•][\u4e00-\u9fff]{1,8}){1,3}$")
NOT_NAMES = re.compile(
    "[局委办府厅院室科处站所部会组镇乡县市区省村社校馆厂队网库][员长]?$|中心$|公司$|街道$|用户|文[秘印档书件字]|方正|金山|华为"
    "|万能|安装|常用|任务|成员|单位|管理|管家|关于|时间|南方|明基|联想|方案|全部|应用|解放|和谐|包装|连接|简体|古典|原创|白菜|高级"
    "|时光|成都|武汉|石家|江苏|江西|云南|安徽|贵州|广西|海南|南京|温州|商务|政务|公开|年报|报告|路由|计算|华硕|同方|清华|连云|万宁|和平"
)
SYLLABLE = (
    "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])"
    "(?:iang|uang|iong|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|ve|a|o|e|i|u|v)"
)
PINYIN = re.compile(rf"^{SYLLABLE}(?:[ ._-]?{SYLLABLE}){{1,3}}\d{{0,8}}$", re.IGNORECASE)
MAKERS = re.compile(
    "china|huawei|lenovo|hasee|honor|tongfang|founder|haier|kylin|deepin|microsoft|windows|wps|word|excel|office|china"
    "|gongkai|mima|home|user|name|here|none|public|yonghu|bangong|diannao|zhengwu|xinxi|zhengfu|putong|moren|tencent"
    "|baidu|sogou|qihoo|tomato|potato|hehe|haha|lala|nana|wawa",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,64}(\.[A-Za-z0-9-]{1,64})+$")
REMARK = re.compile(r"[（(][^（）()]{0,20}[）)]$")
LONGEST = 120


def is_person(text: str) -> bool:
    """Whether the words in an author's place name a person or a person's account."""
    if len(text) > LONGEST:
        return False
    name = REMARK.sub("", "".join(text.split()) if not text.isascii() else text.strip())
    return bool(ADDRESS.match(name) or FOREIGN.match(name)) or is_chinese_name(name) or is_in_pinyin(name)


def is_chinese_name(name: str) -> bool:
    """Whether it is a Chinese name: a surname and one or two characters, no office and no word of the trade."""
    if NOT_NAMES.search(name):
        return False
    return bool(COMPOUND.match(name)) or bool(NAME.match(name) and name[0] in SURNAMES)


def is_in_pinyin(name: str) -> bool:
    """Whether it is a name in pinyin, perhaps with figures behind it, as accounts are called."""
    return len(name) > 4 and not MAKERS.search(name) and bool(PINYIN.match(name))
