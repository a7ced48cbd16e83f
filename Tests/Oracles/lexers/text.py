"""Places in texts, as bytes."""

import subprocess


def decoded(data):
    """The text of `data`, whatever it is; CR before LF is a blank, which moves nothing."""
    return data.decode("utf-8", "surrogateescape").replace("\r\n", " \n")


def byte_places(text):
    """The place in bytes of each character of `text`, and that of its end."""
    if text.isascii():
        return range(len(text) + 1)
    places = [0]
    for character in text:
        code = ord(character)
        # A lone surrogate stands for one byte that is not UTF-8.
        size = 1 if code < 0x80 or 0xDC80 <= code <= 0xDCFF else 2 if code < 0x800 else 3 if code < 0x10000 else 4
        places.append(places[-1] + size)
    return places


def line_starts(data):
    """The place of the first byte of each line."""
    starts = [0]
    for index, byte in enumerate(data):
        if byte == 0x0A:
            starts.append(index + 1)
    return starts


def run(command, data=None, timeout=60):
    """What a program writes, or None if it fails or is not there."""
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=timeout, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
