"""
What X counts: the 44 counting cases of its conformance suite, as facts (text and weight).

Source: twitter/twitter-text, `conformance/validate.yml`, commit 30e2430 (Apache-2.0). Config v2
counts every part of an emoji; v3, which X uses now, counts an emoji once.
"""

TENS = "xxxxxxxxxx-"
MASK = "\U0001f637"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
KANA = "あいうえおかきくけこ"
ALOHA = "https://www.twitter.com/aloha "
SUPERLONG = "somesuperlongurl"
POEM = (
    "故人西辞黄鹤楼，烟花三月下扬州。孤帆远影碧空尽，唯见长江天际流。朱雀桥边野草花，"
    "乌衣巷口夕阳斜。旧时王谢堂前燕，飞入寻常百姓家。朝辞白帝彩云间，千里江陵一日还。"
    "两岸猿声啼不住，轻舟已过万重山。泪湿罗巾梦不成，夜深前殿按歌声。红颜未老恩先断，"
    "斜倚薰笼坐到明。独在异乡为异客，每逢佳节倍思亲。遥知兄弟登高处，遍插茱萸少一人。"
)

CONFIG_2 = [
    ("Hi http://test.co", 26),
    ("http://test.co", 23),
    ("285 chars-" + TENS * 25, 285),
    ("285 chars- http://www.twitter.com/jack " + TENS * 24, 299),
    (TENS * 24 + " http://www.twitter.com/jack ", 289),
    (ALOHA * 10, 240),
    (POEM, 320),
    (MASK * 160, 320),
    ("the" + POEM, 323),
    ("A\u0301B", 2),
    ("A\ufb2c", 4),
    ("282 chars-" + TENS * 24 + "xxxxxA\u0301x", 281),
    ("H\U0001f431\u263a\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", 16),
    ("\U0001f637\U0001f47e\U0001f621\U0001f525\U0001f4a9", 10),
    ("\U0001f64b\U0001f3fd\U0001f468\u200d\U0001f3a4", 9),
    (
        "This is a tweet with general punctuation characters: \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d \u2010 \u2011 \u2012 \u2013 \u2014 \u2015 \u2016  \u2017 \u2018 \u2019 \u201a \u201b \u201c \u201d \u201e \u201f \u2032 \u2033 \u2034 \u2035 \u2036 \u2037",
        112,
    ),
    (
        "Long url with invalid domain labels and a short url: https://"
        + SUPERLONG * 249
        + ".com/foo https://"
        + SUPERLONG * 249
        + ".com/foo https://"
        + SUPERLONG * 249
        + ".com/foo https://validurl.com",
        12079,
    ),
    ("randomurlrandomurlrandomurlrandomurlrandomurlrandomurlrandomurls.com", 68),
    (KANA * 12 + " http://" + KANA * 5 + "あいう.com", 358),
    (KANA * 12 + " http://" + KANA * 5 + "あい.com", 264),
]
"""WeightedTweetsCounterTest."""

CONFIG_3 = [
    ("Hi http://test.co", 26),
    ("http://test.co", 23),
    ("285 chars-" + TENS * 25, 285),
    ("285 chars- http://www.twitter.com/jack " + TENS * 24, 299),
    (TENS * 24 + " http://www.twitter.com/jack ", 289),
    (ALOHA * 10, 240),
    (POEM, 320),
    (MASK * 160, 320),
    ("the" + POEM, 323),
    ("282 chars-" + TENS * 24 + "xxxxxA\u0301x", 281),
    ("H\U0001f431\u263a\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", 7),
    ("\U0001f637\U0001f47e\U0001f621\U0001f525\U0001f4a9", 10),
    ("\U0001f64b\U0001f3fd\U0001f468\u200d\U0001f3a4", 4),
    (
        "This is a tweet with general punctuation characters: \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b \u2010 \u2011 \u2012 \u2013 \u2014 \u2015 \u2016  \u2017 \u2018 \u2019 \u201a \u201b \u201c \u201d \u201e \u201f \u2032 \u2033 \u2034 \u2035 \u2036 \u2037",
        110,
    ),
    (
        "Long url with invalid domain labels and a short url: https://"
        + SUPERLONG * 249
        + ".com/foo https://"
        + SUPERLONG * 249
        + ".com/foo https://"
        + SUPERLONG * 249
        + ".com/foo https://validurl.com",
        12079,
    ),
    ("randomurlrandomurlrandomurlrandomurlrandomurlrandomurlrandomurls.com", 68),
    (KANA * 12 + " http://" + KANA * 5 + "あいう.com", 358),
    (KANA * 12 + " http://" + KANA * 5 + "あい.com", 264),
    (FAMILY * 140, 280),
    ("1\u20e3", 2),
    (
        "Unicode 10.0 emoji: \U0001f92a; \U0001f9d5; \U0001f9d5\U0001f3fe; \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        34,
    ),
    ("Unicode 9.0 emoji: \U0001f920; \U0001f483; \U0001f483\U0001f3fe", 29),
]
"""WeightedTweetsWithDiscountedEmojiCounterTest."""

DIRECTIONS = [
    ("ABC\u202a\uffffABC\ufffe", 12),
    ("\u2066\u202ahttp://foobar.\u067e\u0627\u06a9\u0633\u062a\u0627\u0646/\u202c\u2069", 31),
]
"""UnicodeDirectionalMarkerCounterTest, which X runs with config v3."""
