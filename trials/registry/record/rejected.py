"""Why a record does not go in. No Django."""


class Rejected(Exception):
    """A record cannot be taken; the message is one sentence for the person who imports, `registry_id` the number if it was read."""

    def __init__(self, reason: str, registry_id: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.registry_id = registry_id
