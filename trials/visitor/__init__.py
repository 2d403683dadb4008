"""What a visitor's own browser keeps for a while: one encrypted cookie, which only this portal can read and scripts cannot.

    content(request)            the bytes that were kept, or None: there are none, they are too old, or they are not ours
    keep(request, content)      kept with the answer to this request
    forget(request)             gone with the answer to this request
    until(request)              when they are forgotten unless another page is opened

What the bytes mean is not known here. `trials.visitor.middleware` sends them, and renews them with each page.
"""

from trials.visitor.held import content, forget, keep, until

__all__ = ["content", "forget", "keep", "until"]
