"""
How Threads measures a text: characters, and of every emoji its bytes.

Source: developers.facebook.com/documentation/threads/posts (14 Apr 2026): «Text posts are limited
to 500 characters», «Emojis are counted as the number of UTF-8 bytes»; …/text-attachments: at most
five links.
"""

import regex

_EMOJI = regex.compile(
    r"[\p{Extended_Pictographic}\p{Regional_Indicator}\p{EMod}\u200d\ufe0e\ufe0f\u20e3"
    r"\U000e0020-\U000e007f]"
)
"""Every part of an emoji but the digit of a keycap, which is one byte anyway (UTS 51)."""


def threads_length(text: str) -> int:
    """
    Return what Threads counts for *text*.

    Where it does not say what a character is, UTF-16 units are counted, which are never fewer.
    """
    if text.isascii():
        return len(text)
    emoji = "".join(_EMOJI.findall(text))
    rest = _EMOJI.sub("", text)
    return len(rest.encode("utf-16-le")) // 2 + len(emoji.encode())
